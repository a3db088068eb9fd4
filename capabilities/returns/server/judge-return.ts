import { ok, refuse } from '#kernel/problems/index.ts'
import type { BodyOf } from '#platform/contract/operation.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { stateAfter } from '../domain/index.ts'
import { holdReturn, strangeField } from './fill-return.ts'
import { moveReturn, type ReturnRow, rejectReturn, signReturn } from './return.sql.ts'
import { type Edit, note, type Stamp } from './stamp.ts'

const isHead = ({ is_head }: ReturnRow) => is_head
const isBureau = ({ is_bureau }: ReturnRow) => is_bureau

/** Four eyes: the head vouches for what somebody else brought together. */
export async function signDepartmentReturn(tx: Transaction, edit: Edit, stamp: Stamp) {
  const held = await holdReturn(tx, edit, 'sign', { stamp, isYours: isHead })
  if (!held.ok) return held
  const row = held.value
  if (row.submitted_by === stamp.officer.accountId) return refuse('returns.same-person')
  const state = stateAfter(row.state, 'sign')
  const { version } = await tx.one(signReturn, [row.id, state, stamp.today, stamp.officer.accountId])
  await note(tx, row.id, 'signed', { values: row.content }, stamp)
  return ok({ answer: { id: row.id, state, version }, version })
}

type Rejection = BodyOf<typeof contract.rejectDepartmentReturn>

/** What the head has signed only the bureau sends back. */
export async function rejectDepartmentReturn(
  tx: Transaction,
  edit: Edit,
  { words, reasons }: Rejection,
  stamp: Stamp,
) {
  const isYours = (row: ReturnRow) => row.is_bureau || row.is_head
  const held = await holdReturn(tx, edit, 'reject', { stamp, isYours })
  if (!held.ok) return held
  const row = held.value
  if (!row.is_bureau && row.state === 'signed') return refuse('returns.not-possible-now')
  const fields = reasons.map(({ field }) => field)
  const strange = strangeField(row.definition, fields, 'body.reasons')
  if (strange !== undefined) return strange
  const state = stateAfter(row.state, 'reject')
  const { version } = await tx.one(rejectReturn, [row.id, state, JSON.stringify(reasons)])
  await note(tx, row.id, 'rejected', { words, reasons, dueOn: row.due_on }, stamp)
  return ok({ answer: { id: row.id, state, version }, version })
}

export async function acceptDepartmentReturn(tx: Transaction, edit: Edit, stamp: Stamp) {
  const held = await holdReturn(tx, edit, 'accept', { stamp, isYours: isBureau })
  if (!held.ok) return held
  const state = stateAfter(held.value.state, 'accept')
  const { version } = await tx.one(moveReturn, [held.value.id, state])
  await note(tx, held.value.id, 'accepted', {}, stamp)
  return ok({ answer: { id: held.value.id, state, version }, version })
}

type Withdrawal = BodyOf<typeof contract.withdrawDepartmentReturn>

/** Excused, or asked after all; what was typed stays. */
export async function withdrawDepartmentReturn(
  tx: Transaction,
  edit: Edit,
  { isExcused, words }: Withdrawal,
  stamp: Stamp,
) {
  const move = isExcused ? 'withdraw' : 'ask-again'
  const held = await holdReturn(tx, edit, move, { stamp, isYours: isBureau })
  if (!held.ok) return held
  const state = stateAfter(held.value.state, move)
  const { version } = await tx.one(moveReturn, [held.value.id, state])
  await note(tx, held.value.id, isExcused ? 'withdrawn' : 'asked-again', { words }, stamp)
  return ok({ answer: { id: held.value.id, state, version }, version })
}
