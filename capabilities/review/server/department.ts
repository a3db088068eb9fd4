import { bug, ok, refuse } from '#kernel/problems/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { moveOfHandling, moveOfRuling } from '../domain/index.ts'
import { type Edit, holdForMove, moveOn } from './move.ts'
import { handledUnitsOf, headedUnitsOf } from './rights.ts'
import { addMaterials, keepHandling } from './round.sql.ts'
import { moveClock } from './round-clock.ts'
import { type Body, note, type Stamp, tell } from './stamp.ts'
import { moveSubmission } from './submission.sql.ts'

/** What was missing is there: the clock of the round goes on, and the office looks again. */
export async function supplement(
  tx: Transaction,
  edit: Edit & Body<typeof contract.supplementSubmission>,
  stamp: Stamp,
) {
  const held = await holdForMove(tx, handledUnitsOf(stamp.officer), edit, 'supplement')
  if (!held.ok) return held
  const { row, round, state } = held.value
  await tx.many(addMaterials, [round.id, JSON.stringify(edit.materials)])
  const event = { what: 'supplemented', on: stamp.today } as const
  const moved = await moveClock(tx, row, round, event, edit.words, stamp)
  if (!moved.ok) return bug(`a paused clock that does not go on: ${moved.refusal.code}`)
  await tell(tx, row.id, 'supplemented', { words: edit.words, materials: edit.materials }, stamp)
  const { version } = await tx.one(moveSubmission, [row.id, state, moved.value, row.rounds, null])
  return ok({ answer: { id: row.id, version }, version })
}

export async function handleOpinion(
  tx: Transaction,
  edit: Edit & Body<typeof contract.handleOpinion>,
  stamp: Stamp,
) {
  const move = moveOfHandling(edit.handling)
  const held = await holdForMove(tx, handledUnitsOf(stamp.officer), edit, move)
  if (!held.ok) return held
  const { row, round, state } = held.value
  await tx.many(keepHandling, [round.id, edit.handling, edit.words, stamp.today, stamp.officer.accountId])
  await note(tx, row.id, 'opinion-handled', { round: round.number, ...wordsOf(edit) }, stamp)
  const { version } = await tx.one(moveSubmission, [row.id, state, null, row.rounds, null])
  return ok({ answer: { id: row.id, version }, version })
}

const wordsOf = ({ handling, words }: Body<typeof contract.handleOpinion>) => ({ handling, words })

export async function recordExpertMeeting(
  tx: Transaction,
  edit: Edit & Body<typeof contract.recordExpertMeeting>,
  stamp: Stamp,
) {
  const held = await holdForMove(tx, handledUnitsOf(stamp.officer), edit, 'meet-experts')
  if (!held.ok) return held
  const { round } = held.value
  const isPossibleDay = edit.heldOn <= stamp.today && edit.heldOn >= round.begun_on
  if (!isPossibleDay) return refuse('review.wrong-day', {}, 'body.heldOn')
  const words = `${edit.heldOn} ${edit.participants}：${edit.outcome}`
  return moveOn(tx, held.value, 'expert-meeting', { words, heldOn: edit.heldOn }, stamp)
}

/** The head of the organ decides what becomes of the disagreement; that the decision passes is not among it (trap 17). */
export async function ruleOnDisagreement(
  tx: Transaction,
  edit: Edit & Body<typeof contract.ruleOnDisagreement>,
  stamp: Stamp,
) {
  const held = await holdForMove(tx, headedUnitsOf(stamp.officer), edit, moveOfRuling[edit.ruling])
  if (!held.ok) return held
  return moveOn(tx, held.value, 'ruling', { words: edit.reason, ruling: edit.ruling }, stamp)
}

export async function withdrawSubmission(
  tx: Transaction,
  edit: Edit & Body<typeof contract.withdrawSubmission>,
  stamp: Stamp,
) {
  const held = await holdForMove(tx, handledUnitsOf(stamp.officer), edit, 'withdraw')
  if (!held.ok) return held
  return moveOn(tx, held.value, 'withdrawn', { words: edit.reason }, stamp)
}
