import { isWithinReach } from '#capabilities/access/domain/index.ts'
import type { PauseGround, ReferralKind, TerminationReason } from '#capabilities/disputes/domain/index.ts'
import type { ClockEntry, DayRule, LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type {
  ConsentChannel,
  CourtProcedure,
  Direction,
  MaterialForm,
  OtherBody,
  ReferralOutcome,
  ReferralRoute,
  ReferralState,
  TermChangeRule,
  TermMove,
} from '../domain/index.ts'
import { changesOfClock } from './term.sql.ts'

export interface MaterialRow {
  readonly id: string
  readonly name: string
  readonly form: MaterialForm
  readonly count: number
  readonly returned: boolean | null
  readonly words: string | null
}

export interface ConsentRow {
  readonly partyId: string
  readonly name: string
  readonly agreed: boolean | null
  readonly channel: ConsentChannel | null
  readonly onDay: LegalDate | null
}

export interface ClockRow {
  readonly kind: 'referral-answer' | 'referral-term'
  readonly state: string
  readonly dueOn: LegalDate
  readonly provisional: boolean
  readonly rule: DayRule
  readonly basis: string
  readonly assumption: boolean
  readonly entries: readonly ClockEntry<LegalDate>[]
  readonly changes: readonly TermChangeRule[]
}

/** What the ledger of the term says beside its start. */
export interface TermChangeRow {
  readonly version: number
  readonly move: TermMove
  readonly onDay: LegalDate
  readonly length: number | null
  readonly ground: PauseGround | null
  readonly words: string
  readonly dueOn: LegalDate | null
  readonly by: string
  readonly consents: readonly {
    readonly partyId: string
    readonly onDay: LegalDate
    readonly channel: ConsentChannel
  }[]
}

/**
 * @property matter_id of the dispute, of the one into which it was merged; of the visit as long as there is none
 * @property matter_title the cause of the letter, also where the matter goes on under another title
 * @property consents of who came with the letter, wherever they stand now
 */
export interface ReferralRow {
  readonly id: string
  readonly version: number
  readonly direction: Direction
  readonly kind: ReferralKind
  readonly body: OtherBody
  readonly body_name: string
  readonly contact: string
  readonly number: string
  readonly their_number: string | null
  readonly state: ReferralState
  readonly reason: string
  readonly procedure: CourtProcedure | null
  readonly route: ReferralRoute
  readonly letter_on: LegalDate | null
  readonly sent_on: LegalDate | null
  readonly received_on: LegalDate | null
  readonly received_by: string | null
  readonly confirmed_on: LegalDate | null
  readonly ended_on: LegalDate | null
  readonly outcome: ReferralOutcome | null
  readonly ground: TerminationReason | null
  readonly end_words: string | null
  readonly undisputed: string | null
  readonly recorder: string
  readonly dispute_id: string | null
  readonly visit_id: string | null
  readonly matter_id: string
  readonly matter_code: string
  readonly matter_title: string
  readonly holder_unit_id: string
  readonly unit_name: string
  readonly seal_name: string | null
  readonly materials: readonly MaterialRow[]
  readonly consents: readonly ConsentRow[]
  readonly clock: ClockRow | null
  readonly term_changes: readonly TermChangeRow[]
}

const clock = `
  select jsonb_build_object('kind', c.kind, 'state', c.state, 'dueOn', c.due_on, 'provisional', c.provisional,
           'rule', l.value, 'basis', l.basis, 'assumption', l.assumption, 'changes', coalesce(${changesOfClock}, '[]'),
           'entries', (select json_agg(e.entry order by e.seq) from deadlines.clock_entry e where e.clock_id = c.id)) as clock,
         case when c.state in ('running', 'paused') then c.due_on end as due_on
    from deadlines.clock c join rules.rule l on l.id = c.rule_id
   where c.matter_id = r.id and c.state <> 'superseded'
   order by c.state in ('running', 'paused') desc, c.started_on desc, c.id desc limit 1`

/** Parties of the matter to which the letter belongs: merged into another one they went along, unless they stood there already. */
const ownParties = `
  select y.id, y.name, y.position from parties.party y where y.matter_id = coalesce(o.id, v.id)
  union all
  select y.id, y.name, k.position
    from groups.merge g join groups.moved_party k on k.merge_id = g.id join parties.party y on y.id = k.party_id
   where g.joined_id = o.id and g.undone_at is null`

/**
 * Rights are those of the matter: of the dispute, and of the visit before there is one. A dispute that was merged goes on
 * as the one into which it went, and who mediates that one answers the letter. `$1` and `$2` the officer's names.
 */
const everything = `
  select r.id, r.version, r.direction, r.kind, r.body, r.body_name, r.contact, r.number, r.their_number, r.state, r.reason,
         r.procedure, r.route, r.letter_on, r.sent_on, r.received_on, r.received_by, r.confirmed_on, r.ended_on, r.outcome,
         r.ground, r.end_words, r.undisputed, a.display_name as recorder, m.dispute_id, r.visit_id, m.matter_id,
         m.code as matter_code, m.title as matter_title, m.holder_unit_id, u.name as unit_name, u.seal_name, c.clock,
         coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'form', t.form, 'count', t.count,
                                                       'returned', t.returned, 'words', t.words) order by t.position)
                     from referral.material t where t.referral_id = r.id), '[]') as materials,
         coalesce((select jsonb_agg(jsonb_build_object('version', h.seq, 'move', h.move, 'onDay', h.on_day, 'length', h.length,
                                                       'ground', h.ground, 'words', h.words, 'dueOn', h.due_on,
                                                       'by', w.display_name, 'consents', h.consents) order by h.seq)
                     from referral.term_change h join access.account w on w.id = h.recorded_by
                    where h.referral_id = r.id), '[]') as term_changes,
         coalesce((select jsonb_agg(jsonb_build_object('partyId', p.id, 'name', p.name, 'agreed', k.agreed,
                                                       'channel', k.channel, 'onDay', k.on_day) order by p.position)
                     from (${ownParties}) p
                     left join lateral (select agreed, channel, on_day from referral.consent k
                                         where k.referral_id = r.id and k.party_id = p.id
                                         order by k.seq desc limit 1) k on true), '[]') as consents
    from referral.referral r
    left join reception.visit v on v.id = r.visit_id
    left join disputes.dispute o on o.id = coalesce(r.dispute_id, v.dispute_id)
    left join disputes.dispute d on d.id = coalesce(o.merged_into, o.id)
    cross join lateral (
      select d.id as dispute_id, coalesce(d.id, v.id) as matter_id, coalesce(d.code, v.code) as code,
             coalesce(o.title, v.title) as title, coalesce(d.reach, v.reach) as reach,
             coalesce(d.sensitivity, v.sensitivity) as sensitivity,
             coalesce(d.holder_unit_id, v.unit_id) as holder_unit_id) m
    join organisations.unit u on u.id = m.holder_unit_id
    join access.account a on a.id = r.recorded_by
    left join lateral (${clock}) c on true`

const whole = `${everything} where ${isWithinReach('m', 1)}`

export const findReferral = statement<ReferralRow>('referral.find-referral', `${whole} and r.id = $3`)

export const referralsOf = statement<ReferralRow>(
  'referral.referrals-of',
  `${whole} and o.id in (select x.id from disputes.dispute x where x.id = $3 or x.merged_into = $3)
   order by r.recorded_at desc, r.id desc`,
)

/** What one body exchanges with this house: a draft is nobody's business but ours. `$1` body, `$2` its compared name. */
const ofBody = `${everything} where r.body = $1 and r.body_key = $2 and (r.direction = 'in' or r.sent_on is not null)`

export const findReferralOfBody = statement<ReferralRow>(
  'referral.find-referral-of-body',
  `${ofBody} and r.id = $3`,
)

/** `$3` their number in its compared form or null, `$4` the same as it was typed, `$5` open ones, `$6` ended ones. */
export const referralsOfBody = statement<ReferralRow>(
  'referral.referrals-of-body',
  `${ofBody} and ($3::text is null or r.number_key = r.body_key || '|' || $3 or r.number = $4)
     and (r.ended_on is null and $5::bool or r.ended_on is not null and $6::bool)
   order by r.recorded_at desc, r.id desc limit $7`,
)

/** Nothing is owed by who guides or was guided: such a referral counts as ended once it is out. */
const isOpen = `(r.state in ('drafted', 'sent', 'received', 'confirmed') and (r.kind <> 'guided' or r.state = 'drafted'))`

/** `$3` the direction or null, `$4` open ones, `$5` ended ones. */
export const listedReferrals = statement<ReferralRow>(
  'referral.listed-referrals',
  `${whole} and ($3::text is null or r.direction = $3) and (${isOpen} and $4::bool or not ${isOpen} and $5::bool)
   order by ${isOpen} desc, case when ${isOpen} then c.due_on end nulls last, r.recorded_at desc, r.id desc limit $6`,
)

export const findKnown = statement<{
  readonly id: string
  readonly number: string
  readonly version: number
}>(
  'referral.find-known',
  `select id, number, version from referral.referral where direction = 'in' and body = $1 and number_key = $2`,
)

/** Letters of other names of the same kind of body under one number: `$2` the number in its compared form. */
export const namesakesOf = statement<{ readonly body_name: string; readonly body_key: string }>(
  'referral.namesakes-of',
  `select body_name, body_key from referral.referral
    where direction = 'in' and body = $1 and substr(number_key, length(body_key) + 2) = $2
    order by recorded_at limit 20`,
)

export const lockReferral = statement<{ readonly state: ReferralState; readonly version: number }>(
  'referral.lock-referral',
  'select state, version from referral.referral where id = $1 for update',
)

export const lockVisitOf = statement(
  'referral.lock-visit-of',
  'select id from reception.visit where id = $1 for update',
)

export const insertReferral = statement<{ readonly id: string }>(
  'referral.insert-referral',
  `insert into referral.referral (id, direction, kind, body, body_name, contact, number, their_number, number_key, dispute_id,
                                  state, reason, procedure, route, rule_id, letter_on, received_on, received_by,
                                  recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
   on conflict (body, number_key) where direction = 'in' do nothing returning id`,
)

export const tieToMatter = statement(
  'referral.tie-to-matter',
  'update referral.referral set dispute_id = $2, visit_id = $3 where id = $1',
)

export const insertMaterials = statement(
  'referral.insert-materials',
  `insert into referral.material (id, referral_id, position, name, form, count)
   select m.id, $1, m.position, m.name, m.form, m.count
     from unnest($2::uuid[], $3::int[], $4::text[], $5::text[], $6::int[]) as m (id, position, name, form, count)`,
)

export const deleteMaterials = statement(
  'referral.delete-materials',
  'delete from referral.material where referral_id = $1',
)

/** `$5` whether what is not returned has still to go back. */
export const accountForMaterials = statement(
  'referral.account-for-materials',
  `update referral.material m set returned = t.returned, words = nullif(t.words, ''), is_owed = $5 and not t.returned
     from unnest($2::uuid[], $3::bool[], $4::text[]) as t (id, returned, words)
    where m.referral_id = $1 and m.id = t.id`,
)

export const giveBackOriginals = statement(
  'referral.give-back-originals',
  `update referral.material set returned = true, words = null, is_owed = false
    where referral_id = $1 and id = any($2::uuid[])`,
)

export const insertConsent = statement(
  'referral.insert-consent',
  `insert into referral.consent (id, referral_id, party_id, seq, agreed, channel, on_day, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)

export const updateDraft = statement<{ readonly version: number }>(
  'referral.update-draft',
  `update referral.referral set kind = $2, body = $3, body_name = $4, contact = $5, reason = $6, route = $7, rule_id = $8,
          version = version + 1
    where id = $1 returning version`,
)

/** Each day and word once it is known; null leaves what stands there. */
export const moveReferral = statement<{ readonly version: number }>(
  'referral.move-referral',
  `update referral.referral
      set state = $2, version = version + 1, sent_on = coalesce($3, sent_on), received_on = coalesce($4, received_on),
          received_by = coalesce($5, received_by), confirmed_on = coalesce($6, confirmed_on), ended_on = $7, outcome = $8,
          ground = $9, end_words = $10, undisputed = $11
    where id = $1 returning version`,
)

export const touchReferral = statement<{ readonly version: number }>(
  'referral.touch-referral',
  'update referral.referral set version = version + 1 where id = $1 returning version',
)

export const hasAgreement = statement<{ readonly has: boolean }>(
  'referral.has-agreement',
  `select exists (select from mediation.agreement g join mediation.proceeding p on p.id = g.proceeding_id
                   where p.dispute_id = $1 and g.state = 'effective') as has`,
)
