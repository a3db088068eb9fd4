import { acceptDispute } from '#capabilities/disputes/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import { statement, type Transaction } from '#platform/server/database/statement.ts'
import { drawNumber } from '#platform/server/numbering/draw-number.ts'
import { insertProceeding } from './proceeding.sql.ts'
import type { Order } from './work.ts'

const findBody = statement<{ readonly id: string; readonly name: string }>(
  'mediation.find-body',
  `select u.id, u.name from disputes.dispute d join organisations.unit u on u.id = d.holder_unit_id where d.id = $1`,
)

/** Accepting opens the holder's turn: its number is drawn here and stays, whatever becomes of it. */
export async function acceptAndOpenProceeding(tx: Transaction, order: Order) {
  const { officer, now } = order
  const today = legalDayOf(now.getTime())
  const accepted = await acceptDispute(tx, officer, order, { now, today })
  if (!accepted.ok) return accepted
  const body = await tx.one(findBody, [order.disputeId])
  const number = await numberOf(tx, body, today)
  await tx.many(insertProceeding, [newId(now), order.disputeId, 'peoples', body.id, body.name, number, today])
  return accepted
}

async function numberOf(
  tx: Transaction,
  body: { id: string; name: string },
  today: LegalDate,
): Promise<string> {
  const { value } = await ruleOn(tx, 'number.proceeding', today)
  const year = today.slice(0, 4)
  const serial = await drawNumber(tx, body.id, Number(year), 'proceeding')
  const short = body.name.replace(/(人民)?调解委员会$|调委会$/, '')
  return value.pattern.replace('{year}', year).replace('{body}', short).replace('{serial}', String(serial))
}
