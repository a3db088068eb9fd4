import type { Officer } from '#capabilities/access/domain/index.ts'
import { daysBetween } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import type * as contract from '../contract.ts'
import { dutiesIn } from './duties.ts'
import { findPlannedPerson, insertAbsence, lockAccount, withdrawAbsence } from './duty.sql.ts'
import { mayPlan, unitsPlannedBy } from './rights.ts'
import type { Body } from './seats.ts'

const LONGEST_IN_DAYS = 366

export async function recordAbsence(
  tx: Transaction,
  officer: Officer,
  body: Body<typeof contract.recordAbsence>,
  now: Date,
) {
  const accountId = body.accountId ?? officer.accountId
  if (accountId !== officer.accountId && !(await plansFor(tx, officer, accountId))) {
    return refuse('request.not-found')
  }
  const days = daysBetween(body.from, body.to)
  if (days < 0 || days > LONGEST_IN_DAYS) return refuse('rosters.bad-period', { days: LONGEST_IN_DAYS })
  await tx.many(lockAccount, [accountId])
  const id = newId(now)
  await tx.many(insertAbsence, [id, accountId, body.from, body.to, body.reason, now, officer.accountId])
  const facts = { id, from: body.from, to: body.to }
  const event = { type: 'absence-recorded', actor: officer.accountId, at: now, facts }
  await appendToLedger(tx, { kind: 'account', id: accountId }, event)
  const duties = await dutiesIn(tx, { from: body.from, to: body.to }, accountId)
  return ok({ answer: { id, uncovered: duties.filter(({ state }) => state === 'away').length } })
}

async function plansFor(tx: Transaction, officer: Officer, accountId: string): Promise<boolean> {
  if (!mayPlan(officer)) return false
  return (await tx.maybe(findPlannedPerson, [accountId, unitsPlannedBy(officer)])) !== undefined
}

export async function takeAbsenceBack(tx: Transaction, officer: Officer, absenceId: string, now: Date) {
  const withdrawn = await tx.maybe(withdrawAbsence, [absenceId, now, officer.accountId])
  if (withdrawn === undefined) return refuse('request.not-found')
  await tx.many(lockAccount, [withdrawn.account_id])
  const event = { type: 'absence-withdrawn', actor: officer.accountId, at: now, facts: { id: absenceId } }
  await appendToLedger(tx, { kind: 'account', id: withdrawn.account_id }, event)
  return ok({ answer: { withdrawn: true } })
}
