import type { z } from 'zod'
import { stopClock } from '#capabilities/deadlines/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { reasonFits } from '../domain/index.ts'
import { agreementsBeingSigned, nextObligationDue, voidAgreement } from './agreement.sql.ts'
import { updateProceeding } from './proceeding.sql.ts'
import { planVisits } from './visits.ts'
import { finish, lockMove, type Order } from './work.ts'

type Body = z.infer<NonNullable<typeof contract.endMediation.body>>

/**
 * Ends without agreement. Whoever fails to agree is told where else to go; only an applicant who settled on its own
 * needs no advice.
 * @source People's Mediation Law art. 26; traps 6 and 9
 */
export async function endMediation(tx: Transaction, order: Order, body: Body) {
  const locked = await lockMove(tx, order, 'end')
  if (!locked.ok) return locked
  const work = locked.value
  if (!reasonFits(body.outcome, body.reason)) return refuse('mediation.reason-does-not-fit')
  if (body.routesTold.length === 0 && body.outcome !== 'withdrawn') return refuse('mediation.routes-not-told')
  for (const { id } of await tx.many(agreementsBeingSigned, [work.proceeding.id])) {
    await tx.many(voidAgreement, [id, work.now])
  }
  const ending = { reason: body.reason, routesTold: body.routesTold, note: body.note }
  const ended = [work.proceeding.id, 'ended', null, work.today, body.outcome, JSON.stringify(ending)]
  await tx.many(updateProceeding, ended)
  await planVisits(work, work.today, false)
  await stopClock(tx, work.dispute.id, 'mediation', 'stopped')
  await stopClock(tx, work.dispute.id, 'proceeding', 'stopped')
  // After an earlier agreement that still binds, its obligations are watched on.
  const { due_on: next } = await tx.one(nextObligationDue, [work.dispute.id])
  const due = next === null ? null : { on: next, kind: 'performance' }
  return ok({ version: await finish(work, 'mediation-ended', body, { due }) })
}
