import type { Door, Origin } from '#capabilities/disputes/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { Coming } from '../domain/index.ts'

export interface ComingRow {
  readonly at: Date
  readonly door: Door
  readonly origin: Origin | null
  readonly unit_name: string
  readonly asked: string
  readonly requests: readonly string[]
  readonly party_id: string
}

/**
 * Everybody who came with a matter: the visits that became the dispute, one that was merged into it, or that were
 * joined with either. When is what the ledger wrote at that moment; a party belongs to the moment at which its row was
 * made, which its id tells (version 7), so that who joined later is not said to have asked before. The same person is
 * met by name and number, as where visits are joined.
 */
export const comingsOf = statement<ComingRow>(
  'exits.comings-of',
  `with matter as (select id, origin, visit_id from disputes.dispute where id = $1 or merged_into = $1),
   came as (
     select v.id, v.door, m.origin, m.id as dispute_id, v.unit_id, v.narrative, v.requests, v.received_at
       from matter m join reception.visit v on v.id = m.visit_id
     union
     select v.id, v.door, null, null::uuid, v.unit_id, v.narrative, v.requests, v.received_at
       from reception.visit v join reception.likeness l on l.decision = 'join' and v.id in (l.matter_id, l.other_id)
      where v.outcome = 'joined'
        and exists (select from matter m where m.id in (l.matter_id, l.other_id) or m.visit_id in (l.matter_id, l.other_id))),
   told as (
     select c.*, e.at from came c
       join ledger.entry e on e.chain in (c.id, c.dispute_id)
                          and e.type in ('visit-received', 'visit-imported', 'registered')),
   made as (
     select p.id, p.name, p.identity_index, p.matter_id,
            to_timestamp(('x' || substr(replace(p.id::text, '-', ''), 1, 12))::bit(48)::bigint / 1000.0) as at
       from parties.party p
      where p.role = 'applicant'
        and (p.matter_id in (select id from matter) or p.matter_id in (select id from came)))
   select t.at, t.door, t.origin, u.name as unit_name, t.narrative as asked, t.requests, own.id as party_id
     from told t join organisations.unit u on u.id = t.unit_id
     join made m on abs(extract(epoch from m.at - t.at)) < 0.002
     join parties.party own on own.matter_id = $1
      and (own.id = m.id or (m.matter_id <> $1 and own.name = m.name
                             and own.identity_index is not distinct from m.identity_index))
    order by t.at`,
)

export const presentComing = (row: ComingRow): Coming => ({
  at: row.at.toISOString(),
  door: row.door,
  origin: row.origin ?? undefined,
  unitName: row.unit_name,
  asked: row.asked,
  requests: row.requests,
  partyId: row.party_id,
})

/** What a certificate said when it was issued; it says the same when it is printed later. */
export interface CertifiedMatter {
  readonly party: string
  readonly code: string
  readonly cause: string
  readonly organ: string
  readonly askings: readonly {
    readonly at: string
    readonly door: Door
    readonly unitName: string
    readonly asked: string
  }[]
}

export interface CertificateRow {
  readonly id: string
  readonly number: string
  readonly party_id: string
  readonly content: CertifiedMatter
  readonly issued_on: LegalDate
  readonly issued_by: string
}

export const certificatesOf = statement<CertificateRow>(
  'exits.certificates-of',
  `select c.id, c.number, c.party_id, c.content, c.issued_on, a.display_name as issued_by
     from exits.asking_certificate c join access.account a on a.id = c.issued_by
    where c.dispute_id = $1 order by c.issued_at desc, c.id desc`,
)

export const insertCertificate = statement(
  'exits.insert-certificate',
  `insert into exits.asking_certificate (id, dispute_id, party_id, number, content, issued_on, issued_at, issued_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

export const codeOf = statement<{ readonly code: string }>(
  'exits.code-of',
  'select code from disputes.dispute where id = $1',
)
