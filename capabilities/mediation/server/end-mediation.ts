import type { z } from 'zod'
import { startClock, stopClock } from '#capabilities/deadlines/server/index.ts'
import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { reasonFits } from '../domain/index.ts'
import { agreementsBeingSigned, nextObligationDue, voidAgreement } from './agreement.sql.ts'
import type { ClosingNeighbours } from './close-file.ts'
import { updateProceeding } from './proceeding.sql.ts'
import { planVisits } from './visits.ts'
import { finish, lockMove, type Order, type Work } from './work.ts'

type Body = z.infer<NonNullable<typeof contract.endMediation.body>>

/**
 * Ends without agreement. Whoever fails to agree is told where else to go, by the notice of the exits: its clock starts
 * here; only an applicant who settled on its own needs no advice.
 * @source People's Mediation Law art. 26; traps 6 and 9
 */
export async function endMediation(
  tx: Transaction,
  order: Order,
  body: Body,
  { isExitOwed }: Pick<ClosingNeighbours, 'isExitOwed'>,
) {
  const locked = await lockMove(tx, order, 'end')
  if (!locked.ok) return locked
  const work = locked.value
  if (!reasonFits(body.outcome, body.reason)) return refuse('mediation.reason-does-not-fit')
  for (const { id } of await tx.many(agreementsBeingSigned, [work.proceeding.id])) {
    await tx.many(voidAgreement, [id, work.now])
  }
  const ending = { reason: body.reason, note: body.note }
  const ended = [work.proceeding.id, 'ended', null, work.today, body.outcome, JSON.stringify(ending)]
  await tx.many(updateProceeding, ended)
  await planVisits(work, work.today, false)
  await stopClock(tx, work.dispute.id, 'mediation', 'stopped')
  await stopClock(tx, work.dispute.id, 'proceeding', 'stopped')
  const owed = (await isExitOwed(tx, work.dispute.id, work.today)) ? await startNoticeClock(work) : undefined
  // After an earlier agreement that still binds, its obligations are watched on.
  const { due_on: next } = await tx.one(nextObligationDue, [work.dispute.id])
  const due = next === null ? null : { on: next, kind: 'performance' }
  const facts = { ...body, ...(owed === undefined ? {} : { noticeBy: owed }) }
  return ok({ version: await finish(work, 'mediation-ended', facts, { due }) })
}

async function startNoticeClock({ tx, dispute, officer, now, today }: Work): Promise<LegalDate> {
  return startClock(tx, {
    matterId: dispute.id,
    kind: 'exit-notice',
    rule: await ruleOn(tx, 'limit.exit-notice', today),
    on: today,
    reason: 'mediation-ended',
    calendar: await workCalendar(tx),
    now,
    by: officer.accountId,
  })
}
