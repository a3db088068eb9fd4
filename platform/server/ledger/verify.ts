import { type Reader, statement } from '../database/statement.ts'
import { digestOf, GENESIS, type Link } from './link.ts'

interface EntryRow {
  readonly chain: string
  readonly seq: number
  readonly kind: string
  readonly at: Date
  readonly type: string
  readonly actor: string
  readonly body: string
  readonly previous: Buffer
  readonly digest: Buffer
}

const PAGE = 5000

const readEntries = statement<EntryRow>(
  'ledger.read-entries',
  `select chain, seq, kind, at, type, actor, body, previous, digest from ledger.entry
    where (chain, seq) > ($1::uuid, $2::int) order by chain, seq limit ${PAGE}`,
)

/** @property reason what is wrong with the first link that does not hold */
export interface Verdict {
  readonly chains: number
  readonly entries: number
  readonly broken?: {
    readonly chain: string
    readonly seq: number
    readonly kind: string
    readonly reason: string
  }
}

/** Walks every chain from its first event, in pages, and stops at the first broken link. */
export async function verifyLedger(db: Reader): Promise<Verdict> {
  let chain = '00000000-0000-0000-0000-000000000000'
  let seq = 0
  let previous: Buffer = GENESIS
  let [chains, entries] = [0, 0]
  for (;;) {
    const rows = await db.many(readEntries, [chain, seq])
    for (const row of rows) {
      if (row.chain !== chain) {
        ;[chain, seq, previous] = [row.chain, 0, GENESIS]
        chains++
      }
      const reason = faultOf(row, seq, previous)
      if (reason !== undefined)
        return { chains, entries, broken: { chain, seq: row.seq, kind: row.kind, reason } }
      ;[seq, previous] = [row.seq, row.digest]
      entries++
    }
    if (rows.length < PAGE) return { chains, entries }
  }
}

function faultOf(row: EntryRow, seq: number, previous: Buffer): string | undefined {
  if (row.seq !== seq + 1) return `event ${seq + 1} is missing`
  if (!row.previous.equals(previous)) return 'it does not point to the event before it'
  const link: Link = { ...row, at: row.at.toISOString() }
  return digestOf(link, previous).equals(row.digest) ? undefined : 'its content does not match its digest'
}
