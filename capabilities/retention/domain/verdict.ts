import type { LegalDate } from '#kernel/calendar/index.ts'
import type { KeptGround } from './codes.ts'
import { hasRunOut, type RetentionReading } from './retention.ts'

/** What speaks against removing a recording on a day. @property lackingCase code of a case that may still want it */
export interface KeptBy {
  readonly isGone: boolean
  readonly isHeld: boolean
  readonly isCaseHeld: boolean
  readonly isAskedFor: boolean
  readonly lackingCase?: string | undefined
  readonly isDisputed: boolean
}

export type Verdict =
  | { readonly mayGo: true }
  | { readonly mayGo: false; readonly ground: KeptGround; readonly words?: string }

/** Whether a recording may be removed today; the first ground that holds it is the one that is told. */
export function verdictOf(reading: RetentionReading, kept: KeptBy, today: LegalDate): Verdict {
  if (kept.isGone) return stays('gone')
  if (kept.isHeld) return stays('hold')
  if (kept.isCaseHeld) return stays('case-hold')
  if (kept.isAskedFor) return stays('asked')
  if (!hasRunOut(reading, today)) return stays('not-due')
  if (kept.isDisputed) return stays('disputed')
  if (kept.lackingCase !== undefined) return { mayGo: false, ground: 'case-lacks', words: kept.lackingCase }
  return { mayGo: true }
}

const stays = (ground: KeptGround) => ({ mayGo: false, ground }) as const
