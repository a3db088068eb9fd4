import type { Officer } from '#capabilities/access/domain/index.ts'
import {
  isHeldByUnitOf,
  lockForWork,
  noteOnTimeline,
  type Stamped,
} from '#capabilities/disputes/server/index.ts'
import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import { type LegalDate, readClock } from '#kernel/calendar/index.ts'
import { bug, ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { guidingKinds } from '../domain/index.ts'
import { insertRequest, kindOfUnit } from './request.sql.ts'

interface AskOrder {
  readonly disputeId: string
  readonly toUnitId: string
  readonly question: string
}

/** The words stay with the request: the timeline, which more people read, only tells that and whom was asked. */
export async function askGuidance(
  tx: Transaction,
  officer: Officer,
  order: AskOrder,
  { now, today }: Stamped,
) {
  const { disputeId, toUnitId, question } = order
  const locked = await lockForWork(tx, officer, disputeId)
  if (!locked.ok) return locked
  if (!isHeldByUnitOf(officer, locked.value)) return refuse('disputes.held-elsewhere')
  if (locked.value.filing !== 'open') return refuse('guidance.not-open')
  const holder = locked.value.holder_unit_id
  const isGuide = await guides(tx, toUnitId, guidingKinds)
  if (!isGuide || toUnitId === holder) return refuse('guidance.does-not-guide', {}, 'body.toUnitId')
  const rule = await ruleOn(tx, 'limit.guidance-answer', today)
  const start = { kind: 'start', at: today, reason: 'guidance-asked', basis: rule.basis } as const
  const read = readClock([start], rule.value, await workCalendar(tx))
  if (!read.ok) return bug(`the limit of guidance cannot be counted: ${read.refusal.code}`)
  const dueOn: LegalDate = read.value.projected
  const id = newId(now)
  const who = [question, now, officer.accountId]
  await tx.many(insertRequest, [id, disputeId, holder, toUnitId, ...who, dueOn, rule.id])
  const event = { type: 'guidance-asked', actor: officer.accountId, at: now }
  await noteOnTimeline(tx, disputeId, { ...event, facts: { request: id, from: holder, asked: toUnitId } })
  return ok({ answer: { id, version: 1, dueOn } })
}

export async function guides(db: Reader, unitId: string, kinds: readonly string[]): Promise<boolean> {
  const unit = await db.maybe(kindOfUnit, [unitId])
  return unit !== undefined && kinds.includes(unit.kind)
}
