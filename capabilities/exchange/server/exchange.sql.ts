import { isWithinReach } from '#capabilities/access/domain/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { ListedState, PartyFact } from '../domain/index.ts'

export interface OwnRow {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly category: string
  readonly grade: string
  readonly registered_on: string
  readonly closed_on: string | null
  readonly state: 'open' | 'closed'
  readonly unit_name: string
  readonly their_numbers: readonly string[]
  readonly is_restricted: boolean
}

/** Registered on the district's days `$3` to `$4`, within the reach `$1`, `$2`; merged ones live on in another. `$5` at most. */
export const ownMatters = statement<OwnRow>(
  'exchange.own-matters',
  `select d.id, d.code, d.title, d.category, d.grade, d.sensitivity <> 'ordinary' as is_restricted,
          to_char(d.registered_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as registered_on, d.closed_on,
          case when d.filing = 'open' then 'open' else 'closed' end as state, u.name as unit_name,
          array(select r.their_number from referral.referral r join disputes.dispute o on o.id = r.dispute_id
                 where (o.id = d.id or o.merged_into = d.id) and r.direction = 'in'
                 order by r.recorded_at) as their_numbers
     from disputes.dispute d join organisations.unit u on u.id = d.holder_unit_id
    where ${isWithinReach('d', 1)} and d.filing <> 'merged'
      and d.registered_at >= $3::date::timestamp at time zone 'Asia/Shanghai'
      and d.registered_at < ($4::date + 1)::timestamp at time zone 'Asia/Shanghai'
    order by d.registered_at, d.code limit $5`,
)

export const insertExport = statement(
  'exchange.insert-export',
  `insert into exchange.export (id, from_day, to_day, format, matters, digest, unit_id, made_at, made_by, purpose,
                                reason, shown)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
)

export interface ExportRow {
  readonly id: string
  readonly from_day: string
  readonly to_day: string
  readonly format: 'xlsx' | 'json'
  readonly matters: number
  readonly digest: Buffer
  readonly made_at: Date
  readonly made_by: string
  readonly purpose: string | null
  readonly reason: string | null
  readonly shown: readonly PartyFact[] | null
}

export const exportsOf = statement<ExportRow>(
  'exchange.exports-of',
  `select e.id, e.from_day, e.to_day, e.format, e.matters, e.digest, e.made_at, a.display_name as made_by,
          e.purpose, e.reason, e.shown
     from exchange.export e join access.account a on a.id = e.made_by
    where e.unit_id = $1 order by e.made_at desc, e.id desc limit 50`,
)

export const findListing = statement<{ readonly id: string; readonly rows: number }>(
  'exchange.find-listing',
  'select id, rows from exchange.listing where unit_id = $1 and digest = $2',
)

export const insertListing = statement<{ readonly id: string }>(
  'exchange.insert-listing',
  `insert into exchange.listing (id, system, from_day, to_day, digest, rows, unit_id, imported_at, imported_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (unit_id, digest) do nothing returning id`,
)

export const insertListed = statement(
  'exchange.insert-listed',
  `insert into exchange.listed (listing_id, row, their_number, their_key, our_code, title, state, state_words)
   select $1, l.row, l.number, l.key, nullif(l.code, ''), l.title, l.state, l.words
     from unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
          as l (row, number, key, code, title, state, words)`,
)

interface ListingRow {
  readonly id: string
  readonly system: string
  readonly from_day: string
  readonly to_day: string
  readonly rows: number
  readonly imported_at: Date
  readonly imported_by: string
}

const listing = `
  select l.id, l.system, l.from_day, l.to_day, l.rows, l.imported_at, a.display_name as imported_by
    from exchange.listing l join access.account a on a.id = l.imported_by where l.unit_id = $1`

export const listingsOf = statement<ListingRow>(
  'exchange.listings-of',
  `${listing} order by l.imported_at desc, l.id desc limit 100`,
)

export const findOwnListing = statement<ListingRow>('exchange.find-own-listing', `${listing} and l.id = $2`)

export const lockListing = statement(
  'exchange.lock-listing',
  'select from exchange.listing where id = $1 for update',
)

export interface ListedRow {
  readonly row: number
  readonly their_number: string
  readonly title: string
  readonly state: ListedState
  readonly state_words: string
  readonly dispute_id: string | null
}

/**
 * Each with the matter that carries our code, or came by their number, as it goes on where it was merged; whether the
 * reader reaches it is asked elsewhere.
 */
export const listedRows = statement<ListedRow>(
  'exchange.listed-rows',
  `select l.row, l.their_number, l.title, l.state, l.state_words,
          coalesce(o.merged_into, o.id) as dispute_id
     from exchange.listed l
     left join disputes.dispute o on o.id = coalesce(
            (select d.id from disputes.dispute d where d.code = l.our_code),
            (select d.id from disputes.dispute d where d.code = l.their_number),
            (select coalesce(r.dispute_id, v.dispute_id)
               from referral.referral r left join reception.visit v on v.id = r.visit_id
              where r.direction = 'in' and r.number_key = r.body_key || '|' || l.their_key
              order by r.recorded_at limit 1))
    where l.listing_id = $1 order by l.row`,
)

export const explanationsOf = statement<{
  readonly subject: string
  readonly words: string
  readonly at: Date
  readonly by: string
}>(
  'exchange.explanations-of',
  `select e.subject, e.words, e.at, a.display_name as by
     from exchange.explanation e join access.account a on a.id = e.by where e.listing_id = $1`,
)

export const keepExplanation = statement(
  'exchange.keep-explanation',
  `insert into exchange.explanation (listing_id, subject, words, at, by) values ($1, $2, $3, $4, $5)
   on conflict (listing_id, subject) do update set words = excluded.words, at = excluded.at, by = excluded.by`,
)
