import type { z } from 'zod'
import type { Typed } from '#platform/web/forms/index.ts'
import type { chooseDisclosure } from '../contract/desk.ts'
import type { Ground } from '../domain/index.ts'

type Choice = Typed<z.input<NonNullable<typeof chooseDisclosure.body>>>

/** Publishing in full has no ground: what was proposed or typed for another extent goes with it, and comes back as proposed. */
export function withExtent(typed: Choice, extent: unknown, proposed: Ground | undefined): Choice {
  const { ground, words, ...rest } = typed
  const chosen = { ...rest, extent: extent as Choice['extent'] }
  return extent === 'full' ? chosen : { ...chosen, ground: ground ?? proposed, words }
}
