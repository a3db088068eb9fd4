import type { Officer } from '#capabilities/access/domain/index.ts'
import { growPersons, noteOnTimeline } from '#capabilities/disputes/server/index.ts'
import type { NoIdentityReason, PartyRole } from '#capabilities/parties/domain/index.ts'
import {
  type KnownParty,
  keepParties,
  knownParties,
  standForFewer,
} from '#capabilities/parties/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { maskedIdentity, maskedPhone } from '#kernel/identity/index.ts'
import { bug, ok, type Result, refuse } from '#kernel/problems/index.ts'
import { blindIndex } from '#platform/server/crypto/blind-index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { digestOfBytes } from '#platform/server/files/digest-of-bytes.ts'
import { readTable } from '#platform/server/spreadsheets/index.ts'
import { doubtsOf, type ListedPerson, readPersons } from '../domain/index.ts'
import { countedWith } from './counted-with.ts'
import { findImport, insertImport } from './group.sql.ts'
import { findKept, lockToJoin } from './keepers.ts'

export interface ListOrder {
  readonly disputeId: string
  readonly role: PartyRole
  readonly withoutNumber?: NoIdentityReason | undefined
  readonly countedWith?: string | undefined
  readonly bytes: Uint8Array
}

/** What a list would do: the same for the trial and for the import. @property digest names both, the file and that */
interface Plan {
  readonly persons: readonly ListedPerson[]
  readonly digest: Buffer
  /** The parties that were there before. */
  readonly known: readonly KnownParty[]
  /** How many of those who are named were counted before. */
  readonly counted: number
}

async function planOf(db: Reader, keys: Keys, order: ListOrder, today: LegalDate) {
  const table = readTable(order.bytes)
  if (!table.ok) return refuse(`groups.file-${table.refusal.code}` as const)
  const read = readPersons(table.value, { today, numbersMayMiss: order.withoutNumber !== undefined })
  if (!read.ok) return read
  const known = await knownParties(db, order.disputeId)
  const persons = read.value.map((person) =>
    isKnown(keys, known, person)
      ? { ...person, faults: [...person.faults, 'already-party' as const] }
      : person,
  )
  const counted = countedWith(known, order, persons.filter(isSound).length)
  if (!counted.ok) return counted
  return ok<Plan>({ persons, known, counted: counted.value, digest: digestOfPlan(order, persons) })
}

function digestOfPlan(order: ListOrder, persons: readonly ListedPerson[]): Buffer {
  const told = [order.disputeId, order.role, order.withoutNumber ?? '', order.countedWith ?? '', persons]
  const file = digestOfBytes(order.bytes)
  return digestOfBytes(Buffer.concat([file, Buffer.from(JSON.stringify(told))]))
}

/** By number; without one by name and telephone. */
function isKnown(keys: Keys, known: readonly KnownParty[], person: ListedPerson): boolean {
  const hex = (kind: 'identity-number' | 'phone', value: string | undefined) =>
    value === undefined ? null : blindIndex(keys, kind, value).toString('hex')
  const identity = hex('identity-number', person.citizenNumber)
  if (identity !== null && known.some((one) => one.identity === identity)) return true
  const phone = hex('phone', person.phone)
  return known.some(
    (one) => one.name === person.name && one.phone === phone && (identity === null || one.identity === null),
  )
}

export async function tryPersons(
  db: Reader,
  keys: Keys,
  officer: Officer,
  order: ListOrder,
  today: LegalDate,
) {
  const kept = await findKept(db, officer, order.disputeId)
  if (!kept.ok) return kept
  const plan = await planOf(db, keys, order, today)
  if (!plan.ok) return plan
  const { persons, digest, known, counted } = plan.value
  const names = known.map(({ name }) => name)
  const sound = persons.filter(isSound).length
  const rows = persons.map((person) => ({
    ...presentRow(person),
    doubts: [...doubtsOf(person, persons, names)],
  }))
  const before = known.reduce((sum, { head_count }) => sum + head_count, 0)
  const sums = { sound, faulty: persons.length - sound, persons: before + sound - counted }
  return ok({ answer: { digest: digest.toString('hex'), ...sums, rows } })
}

const isSound = ({ faults }: ListedPerson): boolean => faults.length === 0

function presentRow({ row, name, citizenNumber, phone, faults, sameAs }: ListedPerson) {
  return {
    row,
    name,
    ...(citizenNumber === undefined ? {} : { identity: maskedIdentity(citizenNumber) }),
    ...(phone === undefined ? {} : { phone: maskedPhone(phone) }),
    faults: [...faults],
    ...(sameAs === undefined ? {} : { sameAs }),
  }
}

export interface ImportOrder extends ListOrder {
  readonly digest: string
  readonly version: number
}

type Stamp = { readonly now: Date; readonly today: LegalDate }

/** The list is read anew; only if that comes to what the trial showed is anything written, and then all of it. */
export async function importPersons(
  tx: Transaction,
  keys: Keys,
  officer: Officer,
  order: ImportOrder,
  { now, today }: Stamp,
) {
  const dispute = await lockToJoin(tx, officer, order.disputeId)
  if (!dispute.ok) return dispute
  const digest = Buffer.from(order.digest, 'hex')
  const before = await tx.maybe(findImport, [order.disputeId, digest])
  if (before !== undefined) {
    const { added, left_out: leftOut } = before
    return ok({ added, leftOut, wasImported: true, version: dispute.value.version })
  }
  if (dispute.value.version !== order.version) return refuse('request.stale')
  const plan = await planOf(tx, keys, order, today)
  if (!plan.ok) return plan
  if (!plan.value.digest.equals(digest)) return refuse('groups.list-changed')
  return write(tx, keys, officer, order, plan.value, now)
}

async function write(
  tx: Transaction,
  keys: Keys,
  officer: Officer,
  order: ImportOrder,
  { persons, digest, known, counted }: Plan,
  now: Date,
): Promise<Result<Imported, 'groups.nobody-to-import'>> {
  const { disputeId, role } = order
  const sound = persons.filter(isSound)
  if (sound.length === 0) return refuse('groups.nobody-to-import')
  const kept = await keepParties(tx, keys, disputeId, sound.map(partyOf(order)), now, known.length)
  if (!kept.ok) return bug(`a person of the list passed the trial only: ${kept.refusal.code}`)
  const [added, leftOut] = [sound.length, persons.length - sound.length]
  const done = [role, added, leftOut, now, officer.accountId]
  await tx.many(insertImport, [newId(now), disputeId, digest, ...done])
  const words = ` ${sound.map(({ name }) => name.toLowerCase()).join(' ')}`
  if (order.countedWith !== undefined) await standForFewer(tx, order.countedWith, counted)
  const { version } = await tx.one(growPersons, [disputeId, added - counted, '', words])
  const facts = { digest: order.digest, role, added, leftOut, counted }
  const event = { type: 'persons-imported', actor: officer.accountId, at: now, facts }
  await noteOnTimeline(tx, disputeId, event)
  return ok({ added, leftOut, wasImported: false, version })
}

interface Imported {
  readonly added: number
  readonly leftOut: number
  readonly wasImported: boolean
  readonly version: number
}

function partyOf({ role, withoutNumber }: ListOrder) {
  return ({ name, citizenNumber, phone, address }: ListedPerson) => ({
    role,
    kind: 'natural' as const,
    name,
    headCount: 1,
    sex: 'unknown' as const,
    acting: [],
    privacyTold: false,
    sensitiveConsent: false,
    ...(citizenNumber === undefined ? { noIdentityReason: withoutNumber } : { citizenNumber }),
    ...(phone === undefined ? {} : { phone }),
    ...(address === undefined ? {} : { address }),
  })
}
