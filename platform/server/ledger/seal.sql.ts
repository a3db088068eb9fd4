import type { LegalDate } from '#kernel/calendar/index.ts'
import { type Reader, statement } from '../database/statement.ts'
import type { SealedHead } from './seal-link.ts'

export interface SealRow {
  readonly day: LegalDate
  readonly chains: number
  readonly entries: number
  readonly previous: Buffer
  readonly digest: Buffer
  readonly sealed_at: Date
}

export const lockSeals = statement('ledger.lock-seals', 'select pg_advisory_xact_lock(430407003)')

export const findLastSeal = statement<SealRow>(
  'ledger.find-last-seal',
  'select day, chains, entries, previous, digest, sealed_at from ledger.seal order by day desc limit 1',
)

/** What a slow transaction wrote before the last seal and committed after it is found by the overlap, never sealed twice. */
export const insertHeads = statement<{ readonly chains: number; readonly entries: number }>(
  'ledger.insert-sealed-heads',
  `with grown as (
     select chain, max(seq) as seq from ledger.entry where written_at > $2::timestamptz - interval '1 hour' group by chain
   ), fresh as (
     select g.chain, g.seq, s.seq as sealed
       from grown g left join lateral
            (select max(seq) as seq from ledger.sealed_head s where s.chain = g.chain) s on true
      where s.seq is null or s.seq < g.seq
   ), kept as (
     insert into ledger.sealed_head (chain, seq, day, digest)
     select f.chain, f.seq, $1, e.digest from fresh f join ledger.entry e on e.chain = f.chain and e.seq = f.seq
     returning chain
   )
   select count(*) as chains, coalesce(sum(f.seq - coalesce(f.sealed, 0)), 0)::bigint as entries
     from fresh f join kept using (chain)`,
)

export const insertSeal = statement(
  'ledger.insert-seal',
  `insert into ledger.seal (day, chains, entries, previous, digest, sealed_at) values ($1, $2, $3, $4, $5, $6)`,
)

export const readSeals = statement<SealRow>(
  'ledger.read-seals',
  'select day, chains, entries, previous, digest, sealed_at from ledger.seal order by day',
)

const PAGE = 5000

const readHeads = statement<SealedHead>(
  'ledger.read-sealed-heads',
  `select chain, seq, digest from ledger.sealed_head where day = $1 and chain > $2 order by chain limit ${PAGE}`,
)

/** The heads under one seal, page by page in the order of the digest. */
export async function* headsOf(db: Reader, day: LegalDate): AsyncGenerator<readonly SealedHead[]> {
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const heads = await db.many(readHeads, [day, last])
    if (heads.length > 0) yield heads
    if (heads.length < PAGE) return
    last = heads.at(-1)?.chain ?? last
  }
}

/** Sealed heads whose event is gone or is another one now. */
export const findBrokenHead = statement<{
  readonly day: LegalDate
  readonly chain: string
  readonly seq: number
  readonly is_gone: boolean
}>(
  'ledger.find-broken-head',
  `select s.day, s.chain, s.seq, e.chain is null as is_gone
     from ledger.sealed_head s left join ledger.entry e on e.chain = s.chain and e.seq = s.seq
    where e.digest is distinct from s.digest
    order by s.day, s.chain limit 1`,
)
