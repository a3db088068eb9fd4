import { bug, ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { checkOpinion, moveOfOpinion, recusals } from '../domain/index.ts'
import { candidatesFor } from './candidates.ts'
import { caseFile } from './case-file.ts'
import { canMove, type Edit, holdForMove, notNow } from './move.ts'
import { advisedUnitsOf, reviewedUnitsOf } from './rights.ts'
import { insertAdvice, insertItems, keepOpinion, roundsOf } from './round.sql.ts'
import { type Body, note, type Stamp } from './stamp.ts'
import { lockSubmission, moveSubmission } from './submission.sql.ts'

/** The opinion of the office, given by whoever the submission was given to, if that person may on this day. */
export async function giveOpinion(
  tx: Transaction,
  edit: Edit & Body<typeof contract.giveReviewOpinion>,
  stamp: Stamp,
) {
  const { kind, items, reasons } = edit
  const law = edit.law.filter((line) => line.trim() !== '')
  const held = await holdForMove(tx, reviewedUnitsOf(stamp.officer), edit, moveOfOpinion(kind))
  if (!held.ok) return held
  const { row, round, state } = held.value
  if (row.reviewer_account !== stamp.officer.accountId) return refuse('review.not-yours')
  const checked = checkOpinion({ kind, items, law, reasons })
  if (!checked.ok) return checked
  const file = (await caseFile(tx, row.case_id, undefined)) ?? bug('a submission without its case')
  const ranked = await candidatesFor(tx, row, round, file, stamp.today)
  const against = ranked.find(({ id }) => id === row.reviewer_id)?.recusals ?? ['may-not-review']
  if (against.length > 0) {
    return refuse('review.recused', { why: against.map((code) => recusals[code]) })
  }
  const opined = [kind, law, reasons, stamp.today, stamp.now, row.reviewer_id]
  await tx.many(keepOpinion, [round.id, ...opined])
  await tx.many(insertItems, [
    round.id,
    items.map(({ item }) => item),
    items.map(({ result }) => result),
    items.map(({ note: words }) => words),
  ])
  await note(tx, row.id, 'opinion', { round: round.number, kind, items, law, reasons }, stamp)
  const passedOn = state === 'passed' ? stamp.today : null
  const { version } = await tx.one(moveSubmission, [row.id, state, null, row.rounds, passedOn])
  return ok({ answer: { id: row.id, version }, version })
}

/** Counsel say what they think; it changes no state, and the opinion is still the office's. */
export async function advise(
  tx: Transaction,
  submissionId: string,
  { words }: Body<typeof contract.adviseOnSubmission>,
  stamp: Stamp,
) {
  const row = await tx.maybe(lockSubmission, [submissionId, advisedUnitsOf(stamp.officer)])
  if (row === undefined) return refuse('request.not-found')
  if (!canMove(row.state, 'agree') && row.state !== 'submitted') return notNow(row.state)
  const round = (await tx.many(roundsOf, [row.id])).at(-1) ?? bug('a submission without a round')
  const { now, officer } = stamp
  await tx.many(insertAdvice, [newId(now), round.id, words, now, officer.accountId])
  await note(tx, row.id, 'advice', { round: round.number, words }, stamp)
  return ok({ answer: { id: row.id, version: row.version } })
}
