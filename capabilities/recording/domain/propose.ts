import { hourInMs, type Instant, legalDayOf, millisecondsOf } from '#kernel/calendar/index.ts'
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

/**
 * @property hourSaid whether somebody said when on its day it was done; otherwise `at` is noon and places nothing
 * @property isWanted a duty wants it recorded
 */
export interface ProposedAct extends Act {
  readonly officerIds: readonly string[]
  readonly place?: string | undefined
  readonly hourSaid: boolean
  readonly isWanted: boolean
}

export interface Proposal {
  readonly recordingId: string
  readonly stepId: string
  readonly because: readonly Likeness[]
}

const worth: Readonly<Record<Likeness, number>> = { officer: 3, day: 3, time: 1, place: 2 }
/** The same day alone, or the same officer alone, says nothing yet. */
const ENOUGH = 5
const twoHours = 2 * hourInMs

/** Which recordings belong to which acts, best first; one click binds them. */
export function proposeBindings(
  candidates: readonly Candidate[],
  acts: readonly ProposedAct[],
): readonly Proposal[] {
  return candidates
    .flatMap((candidate) => {
      const like = acts.filter((act) => isLike(likenessesOf(candidate, act)))
      return nearest(candidate, like).map((act) => ({
        candidate,
        act,
        because: likenessesOf(candidate, act),
      }))
    })
    .toSorted((one, other) => sumOf(other.because) - sumOf(one.because))
    .map(({ candidate, act, because }) => ({ recordingId: candidate.id, stepId: act.stepId, because }))
}

const sumOf = (because: readonly Likeness[]) => because.reduce((sum, likeness) => sum + worth[likeness], 0)

const isLike = (because: readonly Likeness[]) => because.includes('day') && sumOf(because) >= ENOUGH

/**
 * Of the acts of one day a recording shows the one that was done while it ran, or the nearest to it. An act of which
 * nobody said the hour may be it as well, unless another was done just then and this one need not be recorded. Where
 * that leaves several, those that have to be recorded come alone.
 */
function nearest(candidate: Candidate, acts: readonly ProposedAct[]): readonly ProposedAct[] {
  const away = new Map(acts.filter(({ hourSaid }) => hourSaid).map((act) => [act, apart(candidate, act)]))
  const least = Math.min(...away.values())
  const close = acts.filter((act) => {
    const far = away.get(act)
    return far === undefined ? act.isWanted || least > 0 : far === least
  })
  const wanted = close.filter(({ isWanted }) => isWanted)
  return wanted.length > 0 ? wanted : close
}

/** Milliseconds between an act and a recording; 0 while it ran. */
function apart({ startedAt, endedAt }: Candidate, { at }: ProposedAct): number {
  const moment = millisecondsOf(at)
  return Math.max(millisecondsOf(startedAt) - moment, moment - millisecondsOf(endedAt), 0)
}

function likenessesOf(candidate: Candidate, act: ProposedAct): readonly Likeness[] {
  const isOfDay = legalDayOf(candidate.startedAt) <= act.on && act.on <= legalDayOf(candidate.endedAt)
  const isPlace =
    candidate.place !== undefined && act.place !== undefined && isWithin(candidate.place, act.place)
  return [
    ...(candidate.officerId !== undefined && act.officerIds.includes(candidate.officerId)
      ? ['officer' as const]
      : []),
    ...(isOfDay ? ['day' as const] : []),
    ...(isOfDay && act.hourSaid && apart(candidate, act) <= twoHours ? ['time' as const] : []),
    ...(isPlace ? ['place' as const] : []),
  ]
}

const isWithin = (one: string, other: string) => one.includes(other) || other.includes(one)
