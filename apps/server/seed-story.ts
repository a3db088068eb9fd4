import { addDays, type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import type { SeedDispute } from '../../database/seeds/types.ts'
import type { Answer, Voice } from './seed-voice.ts'

/** One matter of the demo on its way. */
export interface Story {
  readonly dispute: SeedDispute
  readonly voice: Voice
  readonly unitIds: ReadonlyMap<string, string>
  readonly accountIds: ReadonlyMap<string, string>
  /** Who handles it in the unit that holds it. */
  readonly handler: string
  /** Moves the clock of the server to so many hours after the arrival, never past the present. @returns what it shows */
  readonly after: (hours: number) => Date
  id: string
  version: number
}

export type Step = (story: Story) => Promise<void>

/** An act on the matter, which brings it to its next version. */
export async function act(story: Story, who: string, path: string, body?: object): Promise<Answer> {
  const answer = await story.voice.tell(who, `/disputes/${story.id}${path}`, body, story.version)
  story.version = answer.version
  return answer
}

export async function partyIdsOf({ voice, handler, id }: Story): Promise<readonly string[]> {
  const page = await voice.ask<{ parties: readonly { id: string }[] }>(handler, `/disputes/${id}`)
  return page.parties.map((party) => party.id)
}

/** The day in China, or so many days later. */
export function dayOf(moment: Date, daysLater = 0): LegalDate {
  return addDays(legalDayOf(moment.getTime()), daysLater)
}
