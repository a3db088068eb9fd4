import type { ActType } from '#capabilities/authority/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import {
  type Channel,
  type ChannelState,
  type DisclosureExtent,
  endedStates,
  type Ground,
  type HiddenPlace,
  type PublicationState,
  publicStates,
  type Rendition,
  type RowDefect,
  type Severity,
  settledStates,
  statesBefore,
  stubStates,
  type WithdrawalReason,
} from '../domain/index.ts'
import { statesIn } from './states-in.ts'

export interface PublicationRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_name: string
  readonly unit_slug: string
  readonly source: 'case' | 'row'
  readonly act_type: ActType
  readonly document_number: string
  readonly decided_on: LegalDate | null
  readonly served_on: LegalDate | null
  readonly sealed: Buffer
  readonly defects: readonly RowDefect[]
  readonly state: PublicationState
  readonly severity: Severity
  readonly due_on: LegalDate | null
  readonly extent: DisclosureExtent | null
  readonly ground: Ground | null
  readonly words: string | null
  readonly kept: readonly string[]
  readonly chosen_by: string | null
  readonly chosen_by_name: string | null
  readonly chosen_at: Date | null
  readonly confirmed_by: string | null
  readonly confirmed_by_name: string | null
  readonly confirmed_at: Date | null
  readonly return_words: string | null
  readonly published_on: LegalDate | null
  readonly ends_on: LegalDate | null
  readonly repairable_from: LegalDate | null
  readonly withdrawal: WithdrawalReason | null
  readonly withdrawal_words: string | null
  readonly withdrawn_on: LegalDate | null
  readonly withdrawal_due_on: LegalDate | null
  readonly follows_id: string | null
  readonly open_corrections: number
  readonly version: number
}

const columns = `p.id, p.unit_id, u.name as unit_name, u.slug as unit_slug, p.source, p.act_type, p.document_number,
  p.decided_on, p.served_on, p.sealed, p.defects, p.state, p.severity, p.due_on, p.extent, p.ground, p.words, p.kept,
  p.chosen_by, c.display_name as chosen_by_name, p.chosen_at, p.confirmed_by, f.display_name as confirmed_by_name,
  p.confirmed_at, p.return_words, p.published_on, p.ends_on, p.repairable_from, p.withdrawal, p.withdrawal_words,
  p.withdrawn_on, p.withdrawal_due_on, p.follows_id, p.version,
  (select count(*)::int from publicity.correction k where k.publication_id = p.id and k.answered_at is null) as open_corrections`

const source = `from publicity.publication p
  join organisations.unit u on u.id = p.unit_id
  left join access.account c on c.id = p.chosen_by
  left join access.account f on f.id = p.confirmed_by`

/** Of what is public no more, another channel may still have to take it down: its last day is kept. */
const toDo = `(p.state in ('to-choose', 'to-confirm', 'to-publish', 'correcting', 'withdrawing')
  or p.state in ('expired', 'repaired') and p.due_on is not null)`
const isPublic = `p.state in ${statesIn(publicStates)}`

/** `$1` units below which; `$2` which of them; `$3` today; `$4` a department; `$5` how many. */
export const publicationsOf = statement<PublicationRow>(
  'publicity.publications-of',
  `select ${columns} ${source}
    where u.path && $1::uuid[] and ($4::uuid is null or p.unit_id = $4)
      and case $2 when 'to-do' then ${toDo} or exists (select from publicity.correction k
                                                        where k.publication_id = p.id and k.answered_at is null)
                  when 'late' then p.due_on < $3::date and p.state not in ${statesIn(settledStates)}
                  when 'public' then ${isPublic}
                  when 'ended' then p.state in ${statesIn(endedStates)}
                  else true end
    order by p.due_on nulls last, p.decided_on desc nulls first, p.id limit $5`,
)

export const countPublications = statement<{
  readonly to_do: number
  readonly late: number
  readonly public: number
  readonly corrections: number
}>(
  'publicity.count-publications',
  `select count(*) filter (where ${toDo})::int as to_do,
          count(*) filter (where p.due_on < $2::date and p.state not in ${statesIn(settledStates)})::int as late,
          count(*) filter (where ${isPublic})::int as public,
          (select count(*)::int from publicity.correction k join publicity.publication q on q.id = k.publication_id
             join organisations.unit v on v.id = q.unit_id
            where v.path && $1::uuid[] and k.answered_at is null) as corrections
     from publicity.publication p join organisations.unit u on u.id = p.unit_id where u.path && $1::uuid[]`,
)

/** Due from `$1` on and before `$2`, in none of the states `$3`. */
export const publicationsDueBetween = statement<{ readonly id: string; readonly due_on: LegalDate }>(
  'publicity.publications-due-between',
  `select id, due_on from publicity.publication
    where due_on >= $1 and due_on < $2 and state <> all ($3::text[]) order by due_on, id`,
)

export const findPublication = statement<PublicationRow>(
  'publicity.find-publication',
  `select ${columns} ${source} where p.id = $1 and u.path && $2::uuid[]`,
)

/** Those in whose place a decision may have been made again, the last one first. */
export const withdrawnOfUnit = statement<{
  readonly id: string
  readonly document_number: string
  readonly withdrawn_on: LegalDate
}>(
  'publicity.withdrawn-of-unit',
  `select p.id, p.document_number, p.withdrawn_on
     from publicity.publication p join organisations.unit u on u.id = p.unit_id
    where p.unit_id = $1 and p.id <> $2 and u.path && $3::uuid[] and p.state in ${statesIn(stubStates)}
    order by p.withdrawn_on desc, p.id limit 50`,
)

/** The row itself is locked, not those that it names. */
export const lockPublication = statement<{ readonly version: number; readonly state: PublicationState }>(
  'publicity.lock-publication',
  `select version, state from publicity.publication where id = $1 for update`,
)

export const insertPublication = statement(
  'publicity.insert-publication',
  `insert into publicity.publication (id, unit_id, source, source_key, act_type, document_number, decided_on, served_on,
                                      sealed, defects, state, severity, due_on, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'to-choose', $11, $12, $13, $14)`,
)

export const knownKeys = statement<{ readonly source_key: string }>(
  'publicity.known-keys',
  `select source_key from publicity.publication where source_key = any ($1::text[])`,
)

export interface TakenRow {
  readonly id: string
  readonly source_key: string
  readonly state: PublicationState
  readonly due_on: LegalDate | null
  readonly served_on: LegalDate | null
  readonly sealed: Buffer
  readonly is_before_public: boolean
}

const takenColumns = `id, source_key, state, due_on, served_on, sealed,
  state in ${statesIn(statesBefore)} as is_before_public`

/** Publications of the decisions of one case, by their keys. */
export const takenOf = statement<TakenRow>(
  'publicity.taken-of',
  `select ${takenColumns} from publicity.publication where source_key = any ($1::text[])`,
)

export const lockTakenOf = statement<TakenRow>(
  'publicity.lock-taken-of',
  `select ${takenColumns} from publicity.publication where source_key = any ($1::text[]) order by id for update`,
)

/** A clerk, the serving and the sweep may come to one case at the same moment. */
export const oneAtATime = statement(
  'publicity.one-at-a-time',
  `select pg_advisory_xact_lock(hashtextextended('publicity.case:' || $1::text, 0))`,
)

/**
 * Cases with a numbered decision that was never handed over, or that was handed over unserved and is served now; also on
 * one of several alone, whom the case itself tells from all.
 */
export const casesToSweep = statement<{ readonly id: string }>(
  'publicity.cases-to-sweep',
  `select distinct s.case_id as id
     from enforcement.step s
     join enforcement.enforcement_case c on c.id = s.case_id
     join rules.rule r on r.id = c.rule_id
     left join publicity.publication p on p.source_key = 'case:' || s.case_id || ':' || s.id
    where s.paper_number is not null
      and r.value->'steps' @> jsonb_build_array(jsonb_build_object('code', s.code, 'decides', true))
      and (p.id is null
           or p.served_on is null and p.state in ${statesIn(statesBefore)}
              and exists (select from enforcement.serving v where v.step_id = s.id))
    order by 1`,
)

/** Nobody's edit is made stale by it: what they choose does not hang on this day. */
export const tellServing = statement(
  'publicity.tell-serving',
  'update publicity.publication set served_on = $2, sealed = $3 where id = $1',
)

export const amendPublication = statement<{ readonly version: number }>(
  'publicity.amend-publication',
  `update publicity.publication set document_number = $2, decided_on = $3, served_on = $4, sealed = $5, defects = $6,
          severity = $7, due_on = $8, version = version + 1 where id = $1 returning version`,
)

export const choosePublication = statement<{ readonly version: number }>(
  'publicity.choose-publication',
  `update publicity.publication set state = $2, extent = $3, ground = $4, words = $5, kept = $6, chosen_by = $7, chosen_at = $8,
          confirmed_by = null, confirmed_at = null, return_words = null, version = version + 1 where id = $1 returning version`,
)

export const confirmPublication = statement<{ readonly version: number }>(
  'publicity.confirm-publication',
  `update publicity.publication set state = $2, confirmed_by = $3, confirmed_at = $4, version = version + 1,
          due_on = case when $2 = 'not-disclosed' then null else due_on end
    where id = $1 returning version`,
)

export const returnPublication = statement<{ readonly version: number }>(
  'publicity.return-publication',
  `update publicity.publication set state = $2, return_words = $3, confirmed_by = null, confirmed_at = null,
          version = version + 1 where id = $1 returning version`,
)

export const showPublication = statement<{ readonly version: number }>(
  'publicity.show-publication',
  `update publicity.publication set state = $2, shown = $3, shown_digest = $4, search_text = $5, published_on = $6,
          before_effect = $7, ends_on = $8, repairable_from = $9, due_on = $10, version = version + 1
    where id = $1 returning version`,
)

export const movePublication = statement<{ readonly version: number }>(
  'publicity.move-publication',
  `update publicity.publication set state = $2, version = version + 1 where id = $1 returning version`,
)

export const replaceShown = statement<{ readonly version: number }>(
  'publicity.replace-shown',
  `update publicity.publication set state = 'corrected', shown = $2, shown_digest = $3, search_text = $4, sealed = $5,
          kept = $6, version = version + 1 where id = $1 returning version`,
)

export const takeDown = statement<{ readonly version: number }>(
  'publicity.take-down',
  `update publicity.publication set state = $2, withdrawal = $3, withdrawal_words = $4, withdrawn_on = $5,
          withdrawal_due_on = $6, due_on = $7, version = version + 1 where id = $1 returning version`,
)

export const setDue = statement<{ readonly version: number }>(
  'publicity.set-due',
  `update publicity.publication set due_on = $2, state = $3, version = version + 1 where id = $1 returning version`,
)

export const linkPublication = statement<{ readonly version: number }>(
  'publicity.link-publication',
  `update publicity.publication set follows_id = $2, version = version + 1 where id = $1 returning version`,
)

/** Published ones whose public time is over. */
export const publicationsToEnd = statement<{ readonly id: string }>(
  'publicity.publications-to-end',
  `select id from publicity.publication
    where state in ${statesIn(publicStates)} and ends_on <= $1 order by ends_on, id limit 500`,
)

export interface RenditionRow {
  readonly id: string
  readonly position: number
  readonly content: Rendition
  readonly digest: Buffer
  readonly hidden: readonly HiddenPlace[]
  readonly sealed: Buffer
  readonly kept: readonly string[]
  readonly reason: string | null
  readonly made_by: string
  readonly made_by_name: string
  readonly made_at: Date
  readonly confirmed_by_name: string | null
  readonly confirmed_at: Date | null
}

export const renditionsOf = statement<RenditionRow>(
  'publicity.renditions-of',
  `select r.id, r.position, r.content, r.digest, r.hidden, r.sealed, r.kept, r.reason, r.made_by, m.display_name as made_by_name,
          r.made_at, f.display_name as confirmed_by_name, r.confirmed_at
     from publicity.rendition r join access.account m on m.id = r.made_by left join access.account f on f.id = r.confirmed_by
    where r.publication_id = $1 order by r.position desc`,
)

export const insertRendition = statement(
  'publicity.insert-rendition',
  `insert into publicity.rendition (id, publication_id, position, content, digest, hidden, sealed, kept, reason, made_by, made_at)
   select $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10 from publicity.rendition where publication_id = $2`,
)

export const confirmRendition = statement(
  'publicity.confirm-rendition',
  `update publicity.rendition set confirmed_by = $2, confirmed_at = $3 where id = $1`,
)

export interface ChannelRow {
  readonly channel: Channel
  readonly state: ChannelState
  readonly due_on: LegalDate
  readonly is_provisional: boolean
  readonly basis: string
  readonly assumption: boolean
  readonly sent_at: Date | null
  readonly receipt: string | null
  readonly confirmed_at: Date | null
  readonly down_due_on: LegalDate | null
  readonly down_at: Date | null
  readonly down_receipt: string | null
}

export const channelsOf = statement<ChannelRow>(
  'publicity.channels-of',
  `select channel, state, due_on, is_provisional, basis, assumption, sent_at, receipt, confirmed_at, down_due_on, down_at,
          down_receipt
     from publicity.channel where publication_id = $1
    order by array_position(array['portal', 'credit', 'enterprise-credit'], channel)`,
)

export const insertChannel = statement(
  'publicity.insert-channel',
  `insert into publicity.channel (publication_id, channel, state, due_on, is_provisional, basis, assumption)
   values ($1, $2, 'due', $3, $4, $5, $6)
   on conflict (publication_id, channel) do update set due_on = $3, is_provisional = $4, basis = $5, assumption = $6`,
)

export const moveChannel = statement(
  'publicity.move-channel',
  `update publicity.channel set state = $3,
          sent_at = case when $3 = 'sent' then $4 else sent_at end,
          confirmed_at = case when $3 = 'public' then $4 else confirmed_at end,
          receipt = case when $3 in ('sent', 'public') then coalesce($5, receipt) else receipt end,
          down_due_on = coalesce($6, down_due_on),
          down_at = case when $3 = 'down' then $4 else down_at end,
          down_receipt = case when $3 = 'down' then $5 else down_receipt end
    where publication_id = $1 and channel = $2`,
)

export interface CorrectionRow {
  readonly id: string
  readonly asked_at: Date
  readonly sealed: Buffer
  readonly due_on: LegalDate
  readonly answer: string | null
  readonly is_upheld: boolean | null
  readonly answered_at: Date | null
}

export const correctionsOf = statement<CorrectionRow>(
  'publicity.corrections-of',
  `select id, asked_at, sealed, due_on, answer, is_upheld, answered_at from publicity.correction
    where publication_id = $1 order by asked_at desc, id`,
)

export const insertCorrection = statement(
  'publicity.insert-correction',
  `insert into publicity.correction (id, publication_id, asked_at, sealed, due_on) values ($1, $2, $3, $4, $5)`,
)

export const answerCorrections = statement(
  'publicity.answer-corrections',
  `update publicity.correction set answer = $2, is_upheld = $3, answered_at = $4, answered_by = $5
    where publication_id = $1 and answered_at is null`,
)
