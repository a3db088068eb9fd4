import { isCaseWorker, type Officer } from '#capabilities/access/domain/index.ts'
import { filings } from '#capabilities/disputes/domain/index.ts'
import { lockForWork, recordWork, type WorkedDispute } from '#capabilities/disputes/server/index.ts'
import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import { type LegalDate, legalDayOf, readClock } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { findUnit, type PersonRow, peopleFor } from './joint.sql.ts'

/** Who asks, about which dispute, when; with the version that the officer saw where the act could clash. */
export interface Order {
  readonly officer: Officer
  readonly disputeId: string
  readonly version?: number
  readonly now: Date
}

export const dayOf = ({ now }: Pick<Order, 'now'>): LegalDate => legalDayOf(now.getTime())

/** Joint work goes on only as long as the file is open. */
export async function lockOpen(tx: Transaction, { officer, disputeId, version }: Order) {
  const locked = await lockForWork(tx, officer, disputeId, version)
  if (!locked.ok) return locked
  const { filing } = locked.value
  return filing === 'open' ? locked : refuse('disputes.not-possible-now', { state: filings[filing] })
}

/** Raises the version and writes the event, whose `reason` is what everybody who reads the matter sees of it. */
export async function record<Facts extends { readonly id: string; readonly reason: string }>(
  tx: Transaction,
  dispute: WorkedDispute,
  { officer, now }: Order,
  type: string,
  facts: Facts,
) {
  const version = await recordWork(tx, dispute, { type, actor: officer.accountId, at: now, facts })
  return ok({ id: facts.id, version })
}

/** Whose parts and tasks an officer shares. Lawyers and counsellors who sit in a unit come as guests, by name. */
export function unitsOf(officer: Officer): readonly string[] {
  if (!isCaseWorker(officer)) return []
  return [...new Set<string>([officer.unitId, ...officer.grants.map(({ unitId }) => unitId)])]
}

/** A part or a task is the named person's; where none is named, anybody's of the unit. */
export function isMine(
  officer: Officer,
  { account_id, unit_id }: { readonly account_id: string | null; readonly unit_id: string | null },
): boolean {
  if (account_id !== null) return account_id === officer.accountId
  return unit_id !== null && unitsOf(officer).includes(unit_id)
}

export interface Named {
  readonly unitId: string
  readonly accountId?: string | undefined
}

/** The unit is there and no guest's house, and a person who is named works in it. */
export async function checkNamed(
  db: Reader,
  holderUnitId: string,
  named: readonly Named[],
  as: 'helper' | 'doer',
) {
  const people = await db.many(peopleFor, [holderUnitId])
  for (const one of named) {
    const unit = await db.maybe(findUnit, [one.unitId])
    if (unit === undefined) return refuse('joint.no-such-unit')
    if (as === 'helper' && ['court', 'police-station'].includes(unit.kind)) return refuse('joint.guest-only')
    if (one.accountId !== undefined && findPerson(people, one)?.may_help !== true)
      return refuse('joint.not-of-unit')
  }
  return ok(people)
}

export function findPerson(
  people: readonly PersonRow[],
  { unitId, accountId }: Named,
): PersonRow | undefined {
  return people.find(({ account_id, unit_id }) => account_id === accountId && unit_id === unitId)
}

/** Until when an invited unit answers, and by which rule. */
export async function answerLimit(db: Reader, today: LegalDate) {
  const rule = await ruleOn(db, 'limit.consultation-answer', today)
  const start = { kind: 'start', at: today, reason: 'invited', basis: rule.basis } as const
  const read = readClock([start], rule.value, await workCalendar(db))
  if (!read.ok) throw new Error(`the limit of an invitation cannot be counted: ${read.refusal.code}`)
  return { rule, answerBy: read.value.projected }
}
