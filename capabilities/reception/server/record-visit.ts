import type { z } from 'zod'
import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import type { RiskFlag } from '#capabilities/disputes/domain/index.ts'
import type { PartyProblem } from '#capabilities/parties/domain/index.ts'
import { keepParties } from '#capabilities/parties/server/index.ts'
import { type KeptProposal, propose } from '#capabilities/triage/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { newId } from '#platform/server/database/new-id.ts'
import { statement, type Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger, startChain } from '#platform/server/ledger/append.ts'
import type { VisitInput } from '../contract.ts'
import type { VisitOutcome } from '../domain/index.ts'
import { endVisit, insertVisit, lockVisit } from './visit.sql.ts'

export type VisitOrder = z.infer<typeof VisitInput>

/** Who took the visit down: an officer in a unit, or a unit alone where people came in by themselves. */
export interface Receiver {
  readonly unitId: string
  readonly accountId: string | undefined
}

/** @property accessCodeDigest under which whoever came can follow the matter */
export interface VisitExtras {
  readonly sensitivity?: 'ordinary' | 'restricted'
  readonly accessCodeDigest?: Buffer
}

/** @property reach the names that reach it: the units above the receiver's, and the receiver */
export interface Recorded {
  readonly id: string
  readonly code: string
  readonly reach: readonly string[]
  readonly proposal: KeptProposal
}

const findPath = statement<{ readonly path: readonly string[] }>(
  'reception.find-path',
  'select path from organisations.unit where id = $1 and valid_to is null',
)

/** @param filedAs the dispute, where the visit becomes one in the same step */
export async function recordVisit(
  tx: Transaction,
  keys: Keys,
  receiver: Receiver,
  order: VisitOrder & VisitExtras,
  now: Date,
  filedAs?: string,
): Promise<Result<Recorded, PartyProblem>> {
  const id = newId(now)
  const [proposal, { path }] = await Promise.all([
    propose(tx, inputOf(order), legalDayOf(now.getTime())),
    tx.one(findPath, [receiver.unitId]),
  ])
  const reach = receiver.accountId === undefined ? path : [...path, receiver.accountId]
  const words = [order.title, order.narrative, order.place, ...order.parties.map(({ name }) => name)].join(
    ' ',
  )
  const flags: readonly RiskFlag[] = [
    ...new Set([...order.flags, ...proposal.flags.map(({ value }) => value)]),
  ].sort()
  const what = [order.narrative, order.divisionCode, order.place, order.amountFen ?? null]
  const { code } = await tx.one(insertVisit, [
    id,
    order.door,
    order.title,
    now,
    receiver.accountId ?? null,
    receiver.unitId,
    ...what,
    filedAs ?? null,
    reach,
    words,
    JSON.stringify(proposal),
    flags,
    order.sensitivity ?? 'ordinary',
    order.requests,
    order.accessCodeDigest ?? null,
  ])
  if (filedAs === undefined) {
    const kept = await keepParties(tx, keys, id, order.parties, now)
    if (!kept.ok) return kept
    const facts = { code: `V${code}`, door: order.door, unit: receiver.unitId }
    const event = { type: 'visit-received', actor: receiver.accountId ?? 'anyone', at: now, facts }
    await startChain(tx, { kind: 'visit', id }, event)
  }
  return ok({ id, code, reach, proposal })
}

function inputOf(order: VisitOrder) {
  const { title, narrative, divisionCode, flags } = order
  const amount = order.amountFen === undefined ? {} : { amountFen: order.amountFen }
  const headCount = order.parties.reduce((sum, party) => sum + party.headCount, 0)
  const heads = order.parties.length === 0 ? {} : { headCount }
  const parties = order.parties.map(({ kind }) => kind)
  return { title, narrative, divisionCode, flags, parties, ...amount, ...heads }
}

export interface VisitEdit {
  readonly visitId: string
  readonly version: number
}

/** A visit that may still become something. */
export async function lockOpenVisit(tx: Transaction, officer: Officer, edit: VisitEdit) {
  const visit = await tx.maybe(lockVisit, [edit.visitId, ...reachValues(officer)])
  if (visit === undefined) return refuse('request.not-found')
  if (visit.version !== edit.version) return refuse('request.stale')
  return visit.state === 'open' ? ok(visit) : refuse('reception.not-open')
}

export interface Ending {
  readonly outcome: VisitOutcome
  readonly reason: string
}

export async function endVisitAs(tx: Transaction, officer: Officer, edit: VisitEdit & Ending, now: Date) {
  const locked = await lockOpenVisit(tx, officer, edit)
  if (!locked.ok) return locked
  const { version } = await tx.one(endVisit, [
    edit.visitId,
    edit.outcome,
    edit.reason,
    now,
    officer.accountId,
  ])
  const facts = { outcome: edit.outcome, reason: edit.reason }
  const event = { type: 'visit-ended', actor: officer.accountId, at: now, facts }
  await appendToLedger(tx, { kind: 'visit', id: edit.visitId }, event)
  return ok({ version })
}
