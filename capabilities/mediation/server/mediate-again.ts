import { startClock } from '#capabilities/deadlines/server/index.ts'
import { confirmationStates, filings } from '#capabilities/disputes/domain/index.ts'
import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { insertBreachStep, watchedObligations } from './breach.sql.ts'
import { openTurn } from './open-proceeding.ts'
import { wholeMediation } from './whole-mediation.sql.ts'
import { finish, lockWork, notNow, type Order } from './work.ts'

/**
 * Takes an agreement up again that was broken, or that the court did not confirm. It is a further turn with its own
 * number, consents and clock; what was agreed binds until a new agreement takes its place.
 * @source Civil Procedure Law art. 206 (change the agreement or make a new one); that the limit of the grade counts anew
 *   from this day: assumption, no source says how long a second turn may take
 */
export async function mediateAgain(
  tx: Transaction,
  order: Order,
  { agreementId, reason }: { readonly agreementId: string; readonly reason: string },
) {
  const locked = await lockWork(tx, order)
  if (!locked.ok) return locked
  const work = locked.value
  const { dispute, proceeding, today, now } = work
  if (proceeding.state !== 'ended') return notNow(proceeding.state)
  if (dispute.filing !== 'open')
    return refuse('mediation.not-possible-now', { state: filings[dispute.filing] })
  const { proceedings } = await tx.one(wholeMediation, [dispute.id])
  const kept = proceedings.flatMap(({ agreements }) => agreements).find(({ id }) => id === agreementId)
  if (kept?.state !== 'effective') return refuse('mediation.no-such-agreement')
  const breaches = (await tx.many(watchedObligations, [dispute.id]))
    .filter((one) => one.agreement_id === agreementId && (one.kept === 'open' || one.kept === 'partial'))
    .flatMap((one) => one.breaches)
  const isUnconfirmed = kept.confirmationState === 'rejected' || kept.confirmationState === 'not-accepted'
  const isBeforeCourt = ['applied', 'accepted', 'confirmed'].includes(kept.confirmationState)
  if (isBeforeCourt)
    return refuse('mediation.not-possible-now', { state: confirmationStates[kept.confirmationState] })
  if (breaches.length === 0 && !isUnconfirmed) return refuse('mediation.no-reason-to-mediate-again')
  const number = await openTurn(tx, order, proceeding.id)
  const rule = await ruleOn(tx, `limit.mediation.${dispute.grade}`, today)
  const dueOn = await startClock(tx, {
    matterId: dispute.id,
    kind: 'mediation',
    rule,
    on: today,
    reason: 'mediated-again',
    calendar: await workCalendar(tx),
    now,
    by: work.officer.accountId,
  })
  for (const { id } of breaches) {
    const step = [id, 'mediation', today, null, [], reason]
    await tx.many(insertBreachStep, [newId(now), ...step, now, work.officer.accountId])
  }
  const change = { due: { on: dueOn, kind: 'mediation' } }
  const version = await finish(work, 'mediated-again', { agreementId, number, reason, dueOn }, change)
  return ok({ id: agreementId, number, dueOn, version })
}
