import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { startClock } from '#capabilities/deadlines/server/index.ts'
import { findHolder, insertDispute } from '#capabilities/disputes/server/index.ts'
import { keepParties } from '#capabilities/parties/server/index.ts'
import { insertFiledVisit } from '#capabilities/reception/server/index.ts'
import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import type { DisputeId } from '#kernel/ids/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { startChain } from '#platform/server/ledger/append.ts'
import type { registerDispute as registration } from '../contract.ts'

export type Registration = z.infer<NonNullable<typeof registration.body>>

export interface Registered {
  readonly id: DisputeId
  readonly code: string
  readonly dueOn: string
}

/**
 * Registers what somebody brought to a door. The receiver's unit holds the dispute and the receiver answers for it
 * until the competent unit has accepted; the clock to acceptance runs from this day.
 */
export async function registerDispute(
  tx: Transaction,
  keys: Keys,
  receiver: Officer,
  order: Registration,
  now: Date,
): Promise<Result<Registered, 'disputes.no-applicant' | 'disputes.entrusting-body-missing'>> {
  const needsApplicant = order.origin === 'application'
  if (needsApplicant && !order.parties.some(({ role }) => role === 'applicant'))
    return refuse('disputes.no-applicant')
  if ((order.origin === 'entrusted') !== (order.entrustingBody !== undefined)) {
    return refuse('disputes.entrusting-body-missing')
  }
  const id = newId<DisputeId>(now)
  const by = receiver.accountId
  const on = legalDayOf(now.getTime())
  const rule = await ruleOn(tx, 'limit.acceptance', on)
  const calendar = await workCalendar(tx)
  const start = {
    matterId: id,
    kind: 'acceptance',
    rule,
    on,
    reason: 'visit-received',
    calendar,
    now,
    by,
  } as const
  const dueOn = await startClock(tx, start)
  const code = await insertVisitAndDispute(tx, id, receiver, order, now, dueOn)
  await keepParties(tx, keys, id, order.parties, now)
  const facts = { code, door: order.door, origin: order.origin, grade: order.grade, dueOn }
  await startChain(tx, { kind: 'dispute', id }, { type: 'registered', actor: by, at: now, facts })
  return ok({ id, code, dueOn })
}

async function insertVisitAndDispute(
  tx: Transaction,
  id: DisputeId,
  receiver: Officer,
  order: Registration,
  now: Date,
  dueOn: string,
): Promise<string> {
  const { path } = await tx.one(findHolder, [receiver.unitId])
  const reach = [...path, receiver.accountId]
  const words = [order.title, order.narrative, order.place, ...order.parties.map(({ name }) => name)].join(
    ' ',
  )
  const amount = order.amountFen ?? null
  const { title, narrative, door, divisionCode, place } = order
  const visitId = newId(now)
  const who = [receiver.accountId, receiver.unitId]
  const visit = [visitId, door, title, now, ...who, narrative, divisionCode, place, amount, id, reach, words]
  const { dispute_code: code } = await tx.one(insertFiledVisit, visit)
  const headCount = order.parties.reduce((sum, party) => sum + party.headCount, 0)
  const kind = [
    order.category,
    order.sector ?? null,
    order.origin,
    order.entrustingBody ?? null,
    door,
    order.grade,
  ]
  const where = [amount, headCount, divisionCode, place, order.flags, order.sensitivity]
  const held = [receiver.unitId, receiver.accountId, now, dueOn, reach, words]
  await tx.many(insertDispute, [id, code, visitId, title, narrative, ...kind, ...where, ...held])
  return code
}
