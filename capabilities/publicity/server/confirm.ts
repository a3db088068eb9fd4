import type { z } from 'zod'
import { ok } from '#kernel/problems/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { stateAfter } from '../domain/index.ts'
import { confirmMade } from './make-rendition.ts'
import { completeDecision, openForAct } from './open-publication.ts'
import { confirmPublication, movePublication, returnPublication } from './publication.sql.ts'
import { type Edit, note, type Stamp } from './stamp.ts'

type Body<Op extends { body?: z.ZodType }> = z.infer<NonNullable<Op['body']>>

/** The second person: choice and text stand, or go back with the reason. */
export async function confirmDisclosure(
  tx: Transaction,
  edit: Edit & Body<typeof contract.confirmDisclosure>,
  stamp: Stamp,
) {
  const open = await openForAct(tx, edit, edit.verdict, stamp)
  if (!open.ok) return open
  const { row, renditions } = open.value
  if (edit.verdict === 'return') {
    const state = stateAfter(row.state, 'return')
    const { version } = await tx.one(returnPublication, [row.id, state, edit.reason])
    await note(tx, row.id, 'disclosure-returned', { reason: edit.reason }, stamp)
    return ok({ answer: { id: row.id, version, state }, version })
  }
  const isPublic = row.extent !== 'none'
  const [made] = renditions
  if (isPublic && made !== undefined) {
    const complete = await completeDecision(tx, open.value)
    if (!complete.ok) return complete
    const confirmed = await confirmMade(tx, made, complete.value, stamp)
    if (!confirmed.ok) return confirmed
  }
  const state = stateAfter(row.state, isPublic ? 'confirm' : 'confirm-not')
  const { version } = await tx.one(confirmPublication, [row.id, state, stamp.officer.accountId, stamp.now])
  const facts = {
    extent: row.extent,
    ...(isPublic ? { digest: made?.digest.toString('hex') } : { ground: row.ground }),
  }
  await note(tx, row.id, 'disclosure-confirmed', facts, stamp)
  return ok({ answer: { id: row.id, version, state }, version })
}

export async function reopenDisclosure(
  tx: Transaction,
  edit: Edit & { readonly reason: string },
  stamp: Stamp,
) {
  const open = await openForAct(tx, edit, 'reopen', stamp)
  if (!open.ok) return open
  const { row } = open.value
  const state = stateAfter(row.state, 'reopen')
  const { version } = await tx.one(movePublication, [row.id, state])
  await note(tx, row.id, 'disclosure-reopened', { reason: edit.reason }, stamp)
  return ok({ answer: { id: row.id, version, state }, version })
}
