import type { LegalDate } from '#kernel/calendar/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'
import type { Handling, OpinionKind } from './codes.ts'

export const reviewFigures = {
  coverage: { zh: '应审已审率', en: 'Reviewed of those due' },
  'in-time': { zh: '按时审结率', en: 'In time' },
  adopted: { zh: '审核意见采纳率', en: 'Opinions adopted' },
  'first-pass': { zh: '一次通过率', en: 'Passed at the first round' },
} as const satisfies CodeList
export type ReviewFigure = keyof typeof reviewFigures

export interface CountedRound {
  readonly opinion?: OpinionKind | undefined
  readonly opinedOn?: LegalDate | undefined
  /** The last day of the round; open while its clock stands still. */
  readonly dueOn?: LegalDate | undefined
  readonly handling?: Handling | undefined
}

/**
 * A decision that is reviewed. @property isDue a row of the catalogue asks for it; otherwise the department sent it of its
 * own will. @property decidedOn the day of the decision, if there is one
 */
export interface CountedDecision {
  readonly id: string
  readonly isDue: boolean
  readonly decidedOn?: LegalDate | undefined
  readonly passedOn?: LegalDate | undefined
  readonly rounds: readonly CountedRound[]
}

/** A share with the rows behind it. @property of ids counted below the line, @property is above it; a round is `id#n` */
export interface Share {
  readonly of: readonly string[]
  readonly is: readonly string[]
}

/**
 * How the review of a district stands on a day.
 *
 * `coverage`: decisions taken, of those due, that had passed by then. `in-time`: rounds that ended by their last
 * day, of those that ended or are past it. `adopted`: opinions with problems that were adopted, in full or in
 * part, of those answered. `first-pass`: decisions that passed at once, of those whose first round ended.
 * @source enforcement.md 6.5; issue 5, review
 */
export function reviewFiguresOf(
  decisions: readonly CountedDecision[],
  today: LegalDate,
): Readonly<Record<ReviewFigure, Share>> {
  const rounds = decisions.flatMap(({ id, rounds: own }) =>
    own.map((round, index) => ({ ...round, id: `${id}#${index + 1}` })),
  )
  const ended = (round: CountedRound) => round.opinedOn !== undefined
  return {
    coverage: share(
      decisions.filter(({ isDue, decidedOn }) => isDue && decidedOn !== undefined),
      ({ decidedOn, passedOn }) => passedOn !== undefined && decidedOn !== undefined && passedOn <= decidedOn,
    ),
    'in-time': share(
      rounds.filter((round) => ended(round) || (round.dueOn !== undefined && round.dueOn < today)),
      ({ opinedOn, dueOn }) => opinedOn !== undefined && (dueOn === undefined || opinedOn <= dueOn),
    ),
    adopted: share(
      rounds.filter(({ opinion, handling }) => opinion !== 'agree' && handling !== undefined),
      ({ handling }) => handling !== 'disputed',
    ),
    'first-pass': share(
      decisions.filter(({ rounds: own }) => own[0] !== undefined && ended(own[0])),
      ({ rounds: own }) => own[0]?.opinion === 'agree',
    ),
  }
}

function share<Row extends { readonly id: string }>(
  rows: readonly Row[],
  counts: (row: Row) => boolean,
): Share {
  return { of: rows.map(({ id }) => id), is: rows.filter(counts).map(({ id }) => id) }
}
