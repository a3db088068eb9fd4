import { bug, ok, refuse } from '#kernel/problems/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { beginsRound, extensionLeft, recusals } from '../domain/index.ts'
import { candidatesFor, type NamedCandidate } from './candidates.ts'
import { caseFile } from './case-file.ts'
import { canMove, type Edit, type Held, holdForMove, moveOn, notNow } from './move.ts'
import { ledUnitsOf, reviewedUnitsOf } from './rights.ts'
import { roundsOf } from './round.sql.ts'
import { eventsOfRound, moveClock, regimeOfSubmission } from './round-clock.ts'
import { type Body, type Stamp, tell } from './stamp.ts'
import { assignReviewer, lockSubmission, moveSubmission, type SubmissionRow } from './submission.sql.ts'
import { repeatRound } from './submit.ts'

const lapsed = () => refuse('review.lapsed')

async function ranking(tx: Transaction, row: SubmissionRow, round: Held['round'], stamp: Stamp) {
  const file = (await caseFile(tx, row.case_id, undefined)) ?? bug('a submission without its case')
  return candidatesFor(tx, row, round, file, stamp.today)
}

/** The one who is named, or the first of the ranking who may. */
function choose(ranked: readonly NamedCandidate[], wanted: string | undefined) {
  if (wanted === undefined) {
    const first = ranked.find((one) => one.recusals.length === 0)
    return first === undefined ? refuse('review.nobody-may') : ok(first)
  }
  const one = ranked.find(({ id }) => id === wanted)
  if (one === undefined) return refuse('review.no-such-reviewer', {}, 'body.reviewerId')
  if (one.recusals.length === 0) return ok(one)
  const why = one.recusals.map((code) => recusals[code])
  return refuse('review.recused', { why }, 'body.reviewerId')
}

/** The file is complete: the office has it, and somebody of the office. After a ruling a new round begins. */
export async function takeUp(
  tx: Transaction,
  edit: Edit & Body<typeof contract.takeUpSubmission>,
  stamp: Stamp,
) {
  const held = await holdForMove(tx, reviewedUnitsOf(stamp.officer), edit, 'take-up')
  if (!held.ok) return held
  const { row, round, state } = held.value
  const ranked = await ranking(tx, row, round, stamp)
  const stays = ranked.some(({ id, recusals: against }) => id === row.reviewer_id && against.length === 0)
  const chosen = choose(ranked, edit.reviewerId ?? (stays ? (row.reviewer_id ?? undefined) : undefined))
  if (!chosen.ok) return chosen
  const isNew = beginsRound(row.state, 'take-up')
  const due = isNew ? await repeatRound(tx, row, stamp) : row.due_on
  await assign(tx, row, chosen.value, 'taken-up', '', stamp)
  const { version } = await tx.one(moveSubmission, [row.id, state, due, row.rounds + Number(isNew), null])
  return ok({ answer: { id: row.id, version }, version })
}

async function assign(
  tx: Transaction,
  { id }: Pick<SubmissionRow, 'id'>,
  { id: reviewerId, name, reasons }: NamedCandidate,
  kind: 'taken-up' | 'assigned',
  words: string,
  stamp: Stamp,
) {
  await tell(tx, id, kind, { words: words === '' ? name : `${name}：${words}`, reviewerId, reasons }, stamp)
  return tx.one(assignReviewer, [id, reviewerId, stamp.now])
}

export async function assignSubmission(
  tx: Transaction,
  edit: Edit & Body<typeof contract.assignSubmission>,
  stamp: Stamp,
) {
  const held = await holdReviewing(tx, ledUnitsOf(stamp.officer), edit)
  if (!held.ok) return held
  const { row, round } = held.value
  const chosen = choose(await ranking(tx, row, round, stamp), edit.reviewerId)
  if (!chosen.ok) return chosen
  const { version } = await assign(tx, row, chosen.value, 'assigned', edit.reason, stamp)
  return ok({ answer: { id: row.id, version }, version })
}

/** Whoever has an interest says so, and the next of the ranking has it: a submission is never without somebody. */
export async function recuse(
  tx: Transaction,
  edit: Edit & Body<typeof contract.recuseFromSubmission>,
  stamp: Stamp,
) {
  const held = await holdReviewing(tx, reviewedUnitsOf(stamp.officer), edit)
  if (!held.ok) return held
  const { row, round } = held.value
  if (row.reviewer_account !== stamp.officer.accountId) return refuse('review.not-yours')
  await tell(tx, row.id, 'recused', { words: edit.reason, reviewerId: row.reviewer_id }, stamp)
  const chosen = choose(await ranking(tx, row, round, stamp), undefined)
  // Nobody else may: then the whole act is refused, and the head has to borrow somebody first.
  if (!chosen.ok) return chosen
  const { version } = await assign(tx, row, chosen.value, 'assigned', '', stamp)
  return ok({ answer: { id: row.id, version }, version })
}

async function holdReviewing(tx: Transaction, units: readonly string[], { submissionId, version }: Edit) {
  const row = await tx.maybe(lockSubmission, [submissionId, units])
  if (row === undefined) return refuse('request.not-found')
  if (row.version !== version) return refuse('request.stale')
  if (!canMove(row.state, 'agree')) return notNow(row.state)
  const round = (await tx.many(roundsOf, [row.id])).at(-1) ?? bug('a submission without a round')
  return ok({ row, round })
}

export async function askSupplement(
  tx: Transaction,
  edit: Edit & Body<typeof contract.askSupplement>,
  stamp: Stamp,
) {
  const held = await holdForMove(tx, reviewedUnitsOf(stamp.officer), edit, 'ask-supplement')
  if (!held.ok) return held
  const { row, round } = held.value
  const event = { what: 'supplement-asked', on: stamp.today } as const
  const moved = await moveClock(tx, row, round, event, edit.words, stamp)
  if (!moved.ok) return lapsed()
  const facts = { words: edit.words, materials: edit.materials }
  return moveOn(tx, held.value, 'supplement-asked', facts, stamp)
}

export async function returnSubmission(
  tx: Transaction,
  edit: Edit & Body<typeof contract.returnSubmission>,
  stamp: Stamp,
) {
  const held = await holdForMove(tx, reviewedUnitsOf(stamp.officer), edit, 'return')
  if (!held.ok) return held
  return moveOn(tx, held.value, 'returned', { words: edit.reason }, stamp)
}

export async function extendReview(
  tx: Transaction,
  edit: Edit & Body<typeof contract.extendReview>,
  stamp: Stamp,
) {
  const held = await holdForMove(tx, ledUnitsOf(stamp.officer), edit, 'extend')
  if (!held.ok) return held
  const { row, round, state } = held.value
  const days = extensionLeft(await regimeOfSubmission(tx, row), eventsOfRound(round))
  if (edit.workingDays > days) return refuse('review.no-extension', { days }, 'body.workingDays')
  const event = { what: 'extended', on: stamp.today, workingDays: edit.workingDays } as const
  const moved = await moveClock(tx, row, round, event, edit.reason, stamp)
  if (!moved.ok) return lapsed()
  await tell(tx, row.id, 'extended', { words: edit.reason, workingDays: edit.workingDays }, stamp)
  const { version } = await tx.one(moveSubmission, [row.id, state, moved.value, row.rounds, null])
  return ok({ answer: { id: row.id, version }, version })
}

export async function archiveSubmission(tx: Transaction, edit: Edit, stamp: Stamp) {
  const held = await holdForMove(tx, reviewedUnitsOf(stamp.officer), edit, 'archive')
  if (!held.ok) return held
  const { row, state } = held.value
  await tell(tx, row.id, 'archived', { words: '' }, stamp)
  const { version } = await tx.one(moveSubmission, [row.id, state, null, row.rounds, row.passed_on])
  return ok({ answer: { id: row.id, version }, version })
}
