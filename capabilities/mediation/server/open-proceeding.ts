import { startClock, stopClock } from '#capabilities/deadlines/server/index.ts'
import type { Category } from '#capabilities/disputes/domain/index.ts'
import { acceptDispute } from '#capabilities/disputes/server/index.ts'
import type { UnitKind } from '#capabilities/organisations/domain/index.ts'
import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import { type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import { statement, type Transaction } from '#platform/server/database/statement.ts'
import { type ProceedingLimit, proceedingKindOf, proceedingLimitOf } from '../domain/index.ts'
import { insertProceeding } from './proceeding.sql.ts'
import type { Order } from './work.ts'

interface BodyRow {
  readonly id: string
  readonly name: string
  readonly unit_kind: UnitKind
  readonly category: Category
  readonly received_on: LegalDate
}

const findBody = statement<BodyRow>(
  'mediation.find-body',
  `select u.id, u.name, u.kind as unit_kind, d.category, d.registered_at::date as received_on from disputes.dispute d join organisations.unit u on u.id = d.holder_unit_id where d.id = $1`,
)

/** Accepting opens the holder's turn, whatever becomes of it. */
export async function acceptAndOpenProceeding(tx: Transaction, order: Order) {
  const { officer, now } = order
  const today = legalDayOf(now.getTime())
  const accepted = await acceptDispute(tx, officer, order, { now, today })
  if (!accepted.ok) return accepted
  await openTurn(tx, order)
  return accepted
}

/**
 * Opens a turn of the holder: its number is drawn here and stays. Where the law of the proceeding has a limit of its own,
 * that clock starts beside the district's.
 * @param followsId the turn whose agreement this one takes up again
 */
export async function openTurn(tx: Transaction, order: Order, followsId?: string): Promise<string> {
  const { now } = order
  const today = legalDayOf(now.getTime())
  const [body] = await Promise.all([
    tx.one(findBody, [order.disputeId]),
    // the parties talk again: nobody need be led elsewhere now
    stopClock(tx, order.disputeId, 'exit-notice', 'stopped'),
  ])
  const kind = proceedingKindOf(body.unit_kind)
  const limit = proceedingLimitOf(kind, body.category)
  if (limit !== undefined) {
    // what was received once is not received again: a further turn counts from its own day
    const from = followsId === undefined ? body : { ...body, received_on: today }
    await startOwnClock(tx, order, from, limit)
  }
  const pattern = await patternOf(tx, body, today)
  const turn = [newId(now), order.disputeId, kind, body.id, body.name, pattern, today, followsId ?? null]
  // Last, because others may wait for it.
  const { number } = await tx.one(insertProceeding, [...turn, yearOf(today)])
  return number
}

async function startOwnClock(
  tx: Transaction,
  { officer, disputeId, now }: Order,
  body: BodyRow,
  { rule: key, from }: ProceedingLimit,
): Promise<void> {
  const today = legalDayOf(now.getTime())
  const rule = await ruleOn(tx, key, today)
  const on = from === 'receipt' ? body.received_on : today
  const calendar = await workCalendar(tx)
  const by = officer.accountId
  await startClock(tx, { matterId: disputeId, kind: 'proceeding', rule, on, reason: from, calendar, now, by })
}

const yearOf = (day: LegalDate) => Number(day.slice(0, 4))

/** How a turn of the body is numbered on that day, with a place for the serial. */
async function patternOf(tx: Transaction, body: { name: string }, today: LegalDate): Promise<string> {
  const { value } = await ruleOn(tx, 'number.proceeding', today)
  const short = body.name.replace(/(人民)?调解委员会$|调委会$/, '')
  return value.pattern.replace('{year}', String(yearOf(today))).replace('{body}', short)
}
