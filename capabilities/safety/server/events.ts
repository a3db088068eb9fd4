import type { z } from 'zod'
import { type Officer, reachValues, standingOf } from '#capabilities/access/domain/index.ts'
import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger, startChain } from '#platform/server/ledger/append.ts'
import type * as contract from '../contract.ts'
import { endOfHours } from '../domain/index.ts'
import {
  acknowledge,
  type EventRow,
  findEvent,
  insertEvent,
  latestEvents,
  lockEvent,
  reachFrom,
} from './event.sql.ts'
import { isBelievable } from './moments.ts'

type Body<Op extends { body?: z.ZodType }> = z.infer<NonNullable<Op['body']>>

/** The clock of the report starts with discovery, that of the answer with the report. @source trap 36 */
export async function reportEvent(
  tx: Transaction,
  officer: Officer,
  body: Body<typeof contract.reportEvent>,
  now: Date,
) {
  const discovered = body.discoveredAt ?? now.toISOString()
  if (!isBelievable(discovered, now)) return refuse('safety.bad-time')
  const discoveredAt = new Date(discovered)
  const today = legalDayOf(now.getTime())
  const calendar = await workCalendar(tx)
  const toReport = (await ruleOn(tx, 'limit.sudden-event-report', today)).value
  const toAnswer = (await ruleOn(tx, 'limit.sudden-event-answer', today)).value
  const due = new Date(endOfHours(discoveredAt.getTime(), toReport, calendar))
  const answerDue = new Date(endOfHours(now.getTime(), toAnswer, calendar))
  const { reach } = await tx.one(reachFrom, [officer.unitId])
  const id = newId(now)
  const { kind, place, words, headCount } = body
  const said = [kind, place, words, headCount ?? null]
  const times = [discoveredAt, now, due, answerDue]
  const names = [...new Set([...reach, officer.accountId])]
  await tx.many(insertEvent, [
    id,
    ...said,
    officer.unitId,
    officer.accountId,
    ...times,
    names,
    standingOf(officer) ?? null,
  ])
  const facts = { kind, discoveredAt: discoveredAt.toISOString(), answerDueAt: answerDue.toISOString() }
  const event = { type: 'event-reported', actor: officer.accountId, at: now, facts }
  await startChain(tx, { kind: 'safety', id }, event)
  return ok({ answer: present(await tx.one(findEvent, [id, ...reachValues(officer)]), now) })
}

export async function listEvents(
  db: Reader,
  officer: Officer,
  { state, limit }: { readonly state: 'open' | 'all'; readonly limit: number },
  now: Date,
) {
  const rows = await db.many(latestEvents, [state === 'open', limit, ...reachValues(officer)])
  return ok({ answer: { events: rows.map((row) => present(row, now)) } })
}

export async function acknowledgeEvent(
  tx: Transaction,
  officer: Officer,
  eventId: string,
  words: string,
  now: Date,
) {
  const names = reachValues(officer)
  const locked = await tx.maybe(lockEvent, [eventId, ...names])
  if (locked === undefined) return refuse('request.not-found')
  if (locked.acknowledged_at !== null) return refuse('safety.already-acknowledged')
  await tx.many(acknowledge, [eventId, now, officer.accountId, words])
  const event = { type: 'event-acknowledged', actor: officer.accountId, at: now, facts: { words } }
  await appendToLedger(tx, { kind: 'safety', id: eventId }, event)
  return ok({ answer: present(await tx.one(findEvent, [eventId, ...names]), now) })
}

function present(row: EventRow, now: Date) {
  return {
    id: row.id,
    kind: row.kind,
    place: row.place,
    words: row.words,
    ...(row.head_count === null ? {} : { headCount: row.head_count }),
    unitName: row.unit_name,
    by: row.by,
    ...(row.by_as === null ? {} : { byAs: row.by_as }),
    discoveredAt: row.discovered_at.toISOString(),
    reportedAt: row.reported_at.toISOString(),
    reportDueAt: row.report_due_at.toISOString(),
    reportedLate: row.reported_at > row.report_due_at,
    answerDueAt: row.answer_due_at.toISOString(),
    ...(row.acknowledged_at === null ? {} : { acknowledgedAt: row.acknowledged_at.toISOString() }),
    ...(row.acknowledged_by_name === null ? {} : { acknowledgedBy: row.acknowledged_by_name }),
    ...(row.acknowledged_words === null ? {} : { acknowledgement: row.acknowledged_words }),
    isOverdue: (row.acknowledged_at ?? now) > row.answer_due_at,
  }
}
