import { bug, ok, refuse } from '#kernel/problems/index.ts'
import { isPossible, nextState } from '#kernel/workflow/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import {
  type SubmissionMove,
  type SubmissionState,
  submissionMoves,
  submissionStates,
} from '../domain/index.ts'
import { type RoundRow, roundsOf } from './round.sql.ts'
import { type Stamp, tell } from './stamp.ts'
import { lockSubmission, moveSubmission, type SubmissionRow } from './submission.sql.ts'

export interface Edit {
  readonly submissionId: string
  readonly version: number
}

export const notNow = (state: SubmissionState) =>
  refuse('review.not-possible-now', { state: submissionStates[state] })

export const canMove = (state: SubmissionState, move: SubmissionMove): boolean =>
  isPossible<SubmissionState, SubmissionMove>(submissionMoves, state, move)

/** A submission that is the officer's to move, with its last round; nobody else moves it until the transaction ends. */
export interface Held {
  readonly row: SubmissionRow
  readonly round: RoundRow
  /** Where the move leads. */
  readonly state: SubmissionState
}

/** @param units below one of which the submission has to stand for this move: who has none does not find it */
export async function holdForMove(
  tx: Transaction,
  units: readonly string[],
  { submissionId, version }: Edit,
  move: SubmissionMove,
) {
  const row = await tx.maybe(lockSubmission, [submissionId, units])
  if (row === undefined) return refuse('request.not-found')
  if (row.version !== version) return refuse('request.stale')
  if (!canMove(row.state, move)) return notNow(row.state)
  const round = (await tx.many(roundsOf, [row.id])).at(-1) ?? bug('a submission without a round')
  const state = nextState<SubmissionState, SubmissionMove>(submissionMoves, row.state, move)
  return ok<Held>({ row, round, state })
}

/** A move after which nobody's clock runs: it is told on the ledger, and the submission goes where it leads. */
export async function moveOn(
  tx: Transaction,
  { row, state }: Held,
  type: Parameters<typeof tell>[2],
  facts: Parameters<typeof tell>[3],
  stamp: Stamp,
) {
  await tell(tx, row.id, type, facts, stamp)
  const { version } = await tx.one(moveSubmission, [row.id, state, null, row.rounds, null])
  return ok({ answer: { id: row.id, version }, version })
}
