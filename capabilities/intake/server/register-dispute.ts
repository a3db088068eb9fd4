import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { clockStarting, keepClock } from '#capabilities/deadlines/server/index.ts'
import { findHolder, insertDispute } from '#capabilities/disputes/server/index.ts'
import type { PartyProblem, PartyWarning } from '#capabilities/parties/domain/index.ts'
import { keepParties, moveParties, partiesOf } from '#capabilities/parties/server/index.ts'
import { fileVisit, lockOpenVisit, recordVisit } from '#capabilities/reception/server/index.ts'
import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import type { DisputeId } from '#kernel/ids/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger, startChain } from '#platform/server/ledger/append.ts'
import type * as contract from '../contract.ts'

export type Registration = z.infer<NonNullable<typeof contract.registerDispute.body>>
export type Filing = z.infer<NonNullable<typeof contract.fileVisit.body>>

export interface Registered {
  readonly id: DisputeId
  readonly code: string
  readonly dueOn: string
  readonly warnings: readonly PartyWarning[]
}

type RegistrationProblem = 'disputes.no-party' | 'disputes.no-applicant' | 'disputes.entrusting-body-missing'

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
): Promise<Result<Registered, RegistrationProblem | PartyProblem>> {
  const sound = isSound(order, order.parties)
  if (!sound.ok) return sound
  const id = newId<DisputeId>(now)
  const { unitId, accountId } = receiver
  const recorded = await recordVisit(tx, keys, { unitId, accountId }, order, now, id)
  if (!recorded.ok) return recorded
  const visit = recorded.value
  const source = {
    visitId: visit.id,
    code: visit.code,
    unitId,
    responderId: accountId,
    receivedAt: now,
    reach: visit.reach,
  }
  const headCount = order.parties.reduce((sum, party) => sum + party.headCount, 0)
  const [kept, opened] = await Promise.all([
    keepParties(tx, keys, id, order.parties, now),
    open(tx, receiver, id, { ...order, headCount, words: wordsOf(order) }, source, now),
  ])
  if (!kept.ok) return kept
  return ok({ ...opened, warnings: kept.value })
}

/** A visit that waited becomes a dispute: its people are the parties, and its day is the day of the clock. */
export async function fileOpenVisit(
  tx: Transaction,
  keys: Keys,
  officer: Officer,
  edit: { readonly visitId: string; readonly version: number },
  order: Filing,
  now: Date,
): Promise<Result<Registered>> {
  const locked = await lockOpenVisit(tx, officer, edit)
  if (!locked.ok) return locked
  const visit = locked.value
  const people = await tx.many(partiesOf, [visit.id])
  const sound = isSound(order, [...people, ...order.parties])
  if (!sound.ok) return sound
  const id = newId<DisputeId>(now)
  await moveParties(tx, visit.id, id)
  const kept = await keepParties(tx, keys, id, order.parties, now, people.length)
  if (!kept.ok) return kept
  await tx.many(fileVisit, [visit.id, id])
  const event = { type: 'visit-filed', actor: officer.accountId, at: now, facts: { disputeId: id } }
  await appendToLedger(tx, { kind: 'visit', id: visit.id }, event)
  const source = {
    visitId: visit.id,
    code: visit.code.slice(1),
    unitId: visit.unit_id,
    responderId: visit.first_responder_id,
    receivedAt: visit.received_at,
    // The unit may have moved in the tree since the visit was received.
    reach: [...visit.reach, ...(await tx.one(findHolder, [visit.unit_id])).path],
  }
  const headCount = [...people.map((one) => one.head_count), ...order.parties.map((one) => one.headCount)]
  const whole = {
    ...order,
    requests: order.requests.length > 0 ? order.requests : [...visit.requests],
    door: visit.door,
    headCount: headCount.reduce((sum, heads) => sum + heads, 0),
    words: [wordsOf(order), ...people.map(({ name }) => name)].join(' '),
  }
  return ok({ ...(await open(tx, officer, id, whole, source, now)), warnings: kept.value })
}

function isSound(
  order: Pick<Registration, 'origin' | 'entrustingBody'>,
  parties: readonly { readonly role: string }[],
): Result<undefined, RegistrationProblem> {
  if (order.origin === 'application' && !parties.some(({ role }) => role === 'applicant')) {
    return refuse('disputes.no-applicant')
  }
  if (parties.length === 0) return refuse('disputes.no-party')
  const isEntrusted = order.origin === 'entrusted'
  return isEntrusted === (order.entrustingBody !== undefined)
    ? ok()
    : refuse('disputes.entrusting-body-missing')
}

const wordsOf = (order: Pick<Registration, 'title' | 'narrative' | 'place' | 'parties'>) =>
  [order.title, order.narrative, order.place, ...order.parties.map(({ name }) => name)].join(' ')

interface Opening extends Omit<Registration, 'parties'> {
  readonly headCount: number
  readonly words: string
}

/** @property responderId who was asked first; nobody where people came in by themselves */
interface Source {
  readonly visitId: string
  readonly code: string
  readonly unitId: string
  readonly responderId: string | null
  readonly receivedAt: Date
  readonly reach: readonly string[]
}

async function open(
  tx: Transaction,
  officer: Officer,
  id: DisputeId,
  order: Opening,
  source: Source,
  now: Date,
): Promise<Omit<Registered, 'warnings'>> {
  const on = legalDayOf(source.receivedAt.getTime())
  const rule = await ruleOn(tx, 'limit.acceptance', on)
  const calendar = await workCalendar(tx)
  const by = officer.accountId
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
  const clock = clockStarting(start)
  const { dueOn } = clock
  const responder = source.responderId ?? officer.accountId
  const reach = [...new Set([...source.reach, responder])]
  const { title, narrative, door, divisionCode, place } = order
  const kind = [
    order.category,
    order.sector ?? null,
    order.origin,
    order.entrustingBody ?? null,
    door,
    order.grade,
  ]
  const where = [
    order.amountFen ?? null,
    order.headCount,
    divisionCode,
    place,
    order.flags,
    order.sensitivity,
  ]
  const held = [source.unitId, responder, now, dueOn, reach, order.words, order.requests]
  const dispute = [id, source.code, source.visitId, title, narrative, ...kind, ...where, ...held]
  const facts = { code: source.code, door, origin: order.origin, grade: order.grade, dueOn }
  await Promise.all([
    keepClock(tx, clock),
    tx.many(insertDispute, dispute),
    startChain(tx, { kind: 'dispute', id }, { type: 'registered', actor: by, at: now, facts }),
  ])
  return { id, code: source.code, dueOn }
}
