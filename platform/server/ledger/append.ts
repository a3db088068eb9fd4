import { statement, type Transaction } from '../database/statement.ts'
import { digestOf, GENESIS } from './link.ts'

/** Which matter the event belongs to, and what kind of matter that is. */
export interface Chain {
  readonly kind: string
  readonly id: string
}

export interface LedgerEvent {
  readonly type: string
  readonly actor: string
  readonly at: Date
  readonly facts: object
}

const findHead = statement<{ seq: number; digest: Buffer }>(
  'ledger.find-head',
  'select seq, digest from ledger.entry where chain = $1 order by seq desc limit 1',
)

const insertEntries = statement(
  'ledger.insert-entries',
  `insert into ledger.entry (chain, kind, seq, at, type, actor, body, previous, digest)
   select $1, $2, * from unnest($3::int[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::bytea[], $9::bytea[])`,
)

/** Writes the first events of a new matter; saves the look for a head. */
export function startChain(tx: Transaction, chain: Chain, ...events: readonly LedgerEvent[]): Promise<void> {
  return writeLinks(tx, chain, { seq: 0, digest: GENESIS }, events)
}

/**
 * Adds events to a matter's chain in the transaction that changes the matter. The caller holds the matter's row
 * lock; two writers without it collide on the key and one of them is refused, never forked.
 */
export async function appendToLedger(
  tx: Transaction,
  chain: Chain,
  ...events: readonly LedgerEvent[]
): Promise<void> {
  const head = (await tx.maybe(findHead, [chain.id])) ?? { seq: 0, digest: GENESIS }
  await writeLinks(tx, chain, head, events)
}

async function writeLinks(
  tx: Transaction,
  chain: Chain,
  head: { seq: number; digest: Buffer },
  events: readonly LedgerEvent[],
): Promise<void> {
  let { seq, digest: previous } = head
  const links = events.map((event) => {
    seq += 1
    const link = {
      chain: chain.id,
      seq,
      at: event.at.toISOString(),
      type: event.type,
      actor: event.actor,
      body: JSON.stringify(event.facts),
    }
    const row = { ...link, previous, digest: digestOf(link, previous) }
    previous = row.digest
    return row
  })
  await tx.many(insertEntries, [
    chain.id,
    chain.kind,
    links.map((link) => link.seq),
    links.map((link) => link.at),
    links.map((link) => link.type),
    links.map((link) => link.actor),
    links.map((link) => link.body),
    links.map((link) => link.previous),
    links.map((link) => link.digest),
  ])
}
