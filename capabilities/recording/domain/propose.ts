import { type Instant, legalDayOf, millisecondsOf } from '#kernel/calendar/index.ts'
import type { Act } from './duty.ts'

/** Why a recording seems to show an act. */
export const likenesses = {
  officer: { zh: '同一执法人员', en: 'same officer' },
  day: { zh: '同一天', en: 'same day' },
  time: { zh: '时间吻合', en: 'same time' },
  place: { zh: '同一地点', en: 'same place' },
} as const
export type Likeness = keyof typeof likenesses

export interface Candidate {
  readonly id: string
  readonly officerId?: string | undefined
  readonly place?: string | undefined
  readonly startedAt: Instant
  readonly endedAt: Instant
}

export interface ProposedAct extends Act {
  readonly officerIds: readonly string[]
  readonly place?: string | undefined
}

export interface Proposal {
  readonly recordingId: string
  readonly stepId: string
  readonly because: readonly Likeness[]
}

const worth: Readonly<Record<Likeness, number>> = { officer: 3, day: 3, time: 1, place: 2 }
/** The same day alone, or the same officer alone, says nothing yet. */
const ENOUGH = 5
const twoHours = 2 * 3_600_000

/** Which recordings belong to which acts, best first; one click binds them. */
export function proposeBindings(
  candidates: readonly Candidate[],
  acts: readonly ProposedAct[],
): readonly Proposal[] {
  return candidates
    .flatMap((candidate) => acts.map((act) => ({ candidate, act, because: likenessesOf(candidate, act) })))
    .map((one) => ({ ...one, sum: one.because.reduce((sum, likeness) => sum + worth[likeness], 0) }))
    .filter(({ sum, because }) => sum >= ENOUGH && because.includes('day'))
    .toSorted((one, other) => other.sum - one.sum)
    .map(({ candidate, act, because }) => ({ recordingId: candidate.id, stepId: act.stepId, because }))
}

function likenessesOf(candidate: Candidate, act: ProposedAct): readonly Likeness[] {
  const [start, end, at] = [candidate.startedAt, candidate.endedAt, act.at].map(millisecondsOf) as [
    number,
    number,
    number,
  ]
  const isOfDay = legalDayOf(start) <= act.on && act.on <= legalDayOf(end)
  const isPlace =
    candidate.place !== undefined && act.place !== undefined && isWithin(candidate.place, act.place)
  return [
    ...(candidate.officerId !== undefined && act.officerIds.includes(candidate.officerId)
      ? ['officer' as const]
      : []),
    ...(isOfDay ? ['day' as const] : []),
    ...(isOfDay && start - twoHours <= at && at <= end + twoHours ? ['time' as const] : []),
    ...(isPlace ? ['place' as const] : []),
  ]
}

const isWithin = (one: string, other: string) => one.includes(other) || other.includes(one)
