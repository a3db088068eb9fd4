import type { Officer } from '#capabilities/access/domain/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { digestOfBytes } from '#platform/server/files/digest-of-bytes.ts'
import { startChain } from '#platform/server/ledger/append.ts'
import { readTable } from '#platform/server/spreadsheets/index.ts'
import { compared, type ListedMatter, readListing } from '../domain/index.ts'
import { findListing, insertListed, insertListing, listingsOf } from './exchange.sql.ts'

export interface ListingOrder {
  readonly system: string
  readonly from: string
  readonly to: string
  readonly bytes: Uint8Array
}

/** @property digest names the file and what it is said to be */
function planOf({ system, from, to, bytes }: ListingOrder) {
  if (from > to) return refuse('exchange.period-turned', {}, 'query.to')
  const table = readTable(bytes)
  if (!table.ok) return refuse(`exchange.file-${table.refusal.code}` as const)
  const read = readListing(table.value)
  if (!read.ok) return read
  const said = Buffer.from(JSON.stringify([system, from, to, read.value]))
  return ok({ matters: read.value, digest: digestOfBytes(Buffer.concat([digestOfBytes(bytes), said])) })
}

const isSound = ({ faults }: ListedMatter) => faults.length === 0

export function tryListing(order: ListingOrder) {
  const plan = planOf(order)
  if (!plan.ok) return plan
  const { matters, digest } = plan.value
  const sound = matters.filter(isSound).length
  const rows = matters.map(({ row, number, title, state, faults }) => ({
    row,
    number,
    title,
    state,
    faults: [...faults],
  }))
  return ok({ answer: { digest: digest.toString('hex'), sound, faulty: matters.length - sound, rows } })
}

export async function importListing(
  tx: Transaction,
  officer: Officer,
  order: ListingOrder & { readonly digest: string },
  now: Date,
) {
  const plan = planOf(order)
  if (!plan.ok) return plan
  const { matters, digest } = plan.value
  if (digest.toString('hex') !== order.digest) return refuse('exchange.list-changed')
  const sound = matters.filter(isSound)
  if (sound.length === 0) return refuse('exchange.no-sound-row')
  const id = newId(now)
  const { system, from, to } = order
  const kept = [digest, sound.length, officer.unitId, now, officer.accountId]
  if ((await tx.maybe(insertListing, [id, system, from, to, ...kept])) === undefined) {
    const known = await tx.one(findListing, [officer.unitId, digest])
    return ok({ answer: { ...known, isKnown: true } })
  }
  await tx.many(insertListed, [
    id,
    sound.map(({ row }) => row),
    sound.map(({ number }) => number),
    sound.map(({ number }) => compared(number)),
    sound.map(({ ourCode }) => ourCode ?? ''),
    sound.map(({ title }) => title),
    sound.map(({ state }) => state),
    sound.map(({ stateWords }) => stateWords),
  ])
  const facts = { system, from, to, rows: sound.length, leftOut: matters.length - sound.length }
  const event = { type: 'listing-imported', actor: officer.accountId, at: now, facts }
  await startChain(tx, { kind: 'listing', id }, event)
  return ok({ answer: { id, rows: sound.length, isKnown: false } })
}

export async function listListings(db: Reader, officer: Officer) {
  const rows = await db.many(listingsOf, [officer.unitId])
  const listings = rows.map((row) => ({
    id: row.id,
    system: row.system,
    from: row.from_day,
    to: row.to_day,
    rows: row.rows,
    importedAt: row.imported_at.toISOString(),
    importedBy: row.imported_by,
  }))
  return ok({ answer: { listings } })
}
