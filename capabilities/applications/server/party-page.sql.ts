import type { Outcome, PerformanceWay, Routing, Satisfaction } from '#capabilities/disputes/domain/index.ts'
import type { Performance, sessionManners } from '#capabilities/mediation/domain/index.ts'
import type { PartyRole } from '#capabilities/parties/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { PartyReply } from '../domain/index.ts'

export interface JudgementRow {
  readonly satisfaction: Exclude<Satisfaction, 'not-answered'>
  readonly words: string
  /** ISO 8601. */
  readonly at: string
}

export interface PartyPageRow {
  readonly party_id: string
  readonly name: string
  readonly role: PartyRole
  readonly dispute_id: string
  readonly code: string
  readonly routing: Routing
  readonly filing: 'open' | 'closed' | 'archived'
  readonly due_on: LegalDate | null
  readonly unit_name: string
  readonly contact: UnitContact | null
  readonly proceeding_id: string | null
  readonly proceeding: 'preparing' | 'mediating' | 'signing' | 'ended' | null
  readonly outcome: Outcome | null
  readonly mediators: readonly string[]
  readonly sealed: Uint8Array
  readonly complainable: readonly {
    readonly mediatorId: string
    readonly personId: string
    readonly unitId: string
    readonly name: string
  }[]
  readonly session: {
    readonly plannedAt: string
    readonly manner: keyof typeof sessionManners
    readonly place: string
  } | null
  readonly obligations: readonly {
    readonly isOwn: boolean
    readonly way: PerformanceWay
    readonly act: string
    readonly amountFen: number | null
    readonly dueOn: LegalDate
    readonly kept: Performance
  }[]
  readonly confirmation_until: LegalDate | null
  readonly reply: { readonly reply: PartyReply; readonly words: string; readonly at: string } | null
  readonly judgement: JudgementRow | null
}

/** @property unitName whose telephone it is: the holder's own, or of the nearest unit above it */
export interface UnitContact {
  readonly unitName: string
  readonly phone: string
  readonly office?: string
}

/** Of the unit `u`: nobody is left without a number as long as somebody above has one. The hub answers for all. */
const contactOf = `
  select jsonb_strip_nulls(jsonb_build_object('unitName', c.name, 'phone', c.phone, 'office', c.office))
    from organisations.unit c
   where c.phone is not null and (c.id = any(u.path) or c.kind = 'hub') and c.valid_to is null
   order by c.id = u.id desc, c.id = any(u.path) desc, array_length(c.path, 1) desc limit 1`

/** Of whom a committee has to answer: who mediated here and serves in one, that of the turn first. */
const complainable = `
  select distinct on (a.person_id) jsonb_build_object('mediatorId', m.id, 'personId', a.person_id, 'unitId', s.unit_id,
                                                      'name', a.display_name) as one
    from mediation.mediator m join mediation.proceeding w on w.id = m.proceeding_id
    join access.account a on a.id = m.account_id join organisations.membership s on s.person_id = a.person_id
    join organisations.unit c on c.id = s.unit_id and c.kind = 'committee'
   where w.dispute_id = d.id order by a.person_id, s.unit_id = w.body_unit_id desc, m.id`

const newestJudgement = `
  select jsonb_build_object('satisfaction', j.satisfaction, 'words', j.words, 'at', j.at)
    from applications.party_judgement j where j.party_id = y.id and j.proceeding_id = p.id
   order by j.at desc, j.id desc limit 1`

/**
 * `$1` the digest of the code, `$2` now. A matter that was merged goes on as the one into which it went. A session is
 * told only to whom it concerns, an obligation only to who owes it or is owed it.
 */
export const findPartyPage = statement<PartyPageRow>(
  'applications.find-party-page',
  `select y.id as party_id, y.name, y.role, y.sealed,
          coalesce((select jsonb_agg(c.one) from (${complainable}) c), '[]') as complainable, d.id as dispute_id, d.code, d.routing, d.filing, d.due_on, u.name as unit_name,
          (${contactOf}) as contact,
          p.id as proceeding_id, p.state as proceeding, p.outcome,
          coalesce((select jsonb_agg(a.display_name order by m.is_host desc, m.id)
                      from mediation.mediator m join access.account a on a.id = m.account_id
                     where m.proceeding_id = p.id and m.to_day is null), '[]') as mediators,
          (select jsonb_build_object('plannedAt', s.planned_at, 'manner', s.manner, 'place', s.place)
             from mediation.session s
            where s.proceeding_id = p.id and s.state = 'planned' and s.planned_at > $2
              and (s.invited is null or y.id = any(s.invited))
            order by s.planned_at limit 1) as session,
          coalesce((select jsonb_agg(jsonb_build_object('isOwn', o.debtor_id = y.id, 'way', o.way, 'act', o.act,
                             'amountFen', o.amount_fen, 'dueOn', o.due_on, 'kept', o.performance) order by o.position)
                      from mediation.obligation o
                     where o.agreement_id = g.id and y.id in (o.debtor_id, o.creditor_id)), '[]') as obligations,
          (select k.due_on from deadlines.clock k
            where k.matter_id = g.id and k.kind = 'confirmation' and k.state = 'running' limit 1) as confirmation_until,
          (select jsonb_build_object('reply', r.reply, 'words', r.words, 'at', r.at)
             from applications.party_reply r where r.party_id = y.id order by r.at desc, r.id desc limit 1) as reply,
          (${newestJudgement}) as judgement
     from applications.party_notice n
     join parties.party y on y.id = n.party_id
     join disputes.dispute m on m.id = y.matter_id
     join disputes.dispute d on d.id = coalesce(m.merged_into, m.id)
     join organisations.unit u on u.id = d.holder_unit_id
     left join lateral (select id, state, outcome from mediation.proceeding
                         where dispute_id = d.id order by accepted_on desc, id desc limit 1) p on true
     left join lateral (select e.id from mediation.agreement e join mediation.proceeding t on t.id = e.proceeding_id
                         where t.dispute_id = d.id and e.state = 'effective'
                         order by t.accepted_on desc, t.id desc, e.position desc limit 1) g on true
    where n.access_code_digest = $1 and n.replaced_at is null`,
)

/** Two presses at once wait for each other here. */
export const lockNotice = statement(
  'applications.lock-notice',
  'select id from applications.party_notice where party_id = $1 and replaced_at is null for update',
)

export const insertReply = statement(
  'applications.insert-reply',
  'insert into applications.party_reply (id, party_id, reply, words, at) values ($1, $2, $3, $4, $5)',
)

export const insertJudgement = statement(
  'applications.insert-judgement',
  `insert into applications.party_judgement (id, party_id, proceeding_id, satisfaction, words, at)
   values ($1, $2, $3, $4, $5, $6)`,
)

export interface NoticeRow {
  readonly party_id: string
  readonly name: string
  readonly role: PartyRole
  readonly issued_at: Date | null
  readonly issued_by: string | null
  readonly replies: readonly {
    readonly id: string
    readonly reply: PartyReply
    readonly words: string
    readonly at: string
    readonly heededAt: string | null
    readonly heededBy: string | null
    readonly heededAs: string | null
  }[]
  readonly judgement: JudgementRow | null
}

export const noticesOf = statement<NoticeRow>(
  'applications.notices-of',
  `select y.id as party_id, y.name, y.role, n.issued_at, a.display_name as issued_by,
          coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'reply', r.reply, 'words', r.words, 'at', r.at,
                             'heededAt', r.heeded_at, 'heededBy', h.display_name, 'heededAs', r.heeded_as)
                             order by r.at desc, r.id desc)
                      from applications.party_reply r left join access.account h on h.id = r.heeded_by
                     where r.party_id = y.id), '[]') as replies,
          (${newestJudgement}) as judgement
     from parties.party y
     left join applications.party_notice n on n.party_id = y.id and n.replaced_at is null
     left join access.account a on a.id = n.issued_by
     left join lateral (select id from mediation.proceeding
                         where dispute_id = y.matter_id order by accepted_on desc, id desc limit 1) p on true
    where y.matter_id = $1 order by y.position`,
)

export const hasEndedProceeding = statement<{ readonly has_ended: boolean }>(
  'applications.has-ended-proceeding',
  `select exists (select from mediation.proceeding where dispute_id = $1 and state = 'ended') as has_ended`,
)

/** `$1` the party, `$2` the dispute: nothing comes back for a party of another matter. */
export const findParty = statement<{ readonly name: string }>(
  'applications.find-party',
  'select name from parties.party where id = $1 and matter_id = $2',
)

export const replaceNotice = statement(
  'applications.replace-notice',
  'update applications.party_notice set replaced_at = $2 where party_id = $1 and replaced_at is null',
)

export const insertNotice = statement(
  'applications.insert-notice',
  `insert into applications.party_notice (id, party_id, access_code_digest, issued_at, issued_by)
   values ($1, $2, $3, $4, $5)`,
)

export interface LetterRow {
  readonly name: string
  readonly code: string
  readonly category: string
  readonly committee: string
  readonly mediators: readonly string[]
  readonly others: readonly string[]
  readonly contact: UnitContact | null
}

/** What the letter says; nothing comes back unless `$3` is the code of this party that is valid now. */
export const findLetter = statement<LetterRow>(
  'applications.find-letter',
  `select y.name, d.code, d.category, coalesce(u.seal_name, u.name) as committee, (${contactOf}) as contact,
          coalesce((select jsonb_agg(a.display_name order by m.is_host desc, m.id)
                      from mediation.proceeding p join mediation.mediator m on m.proceeding_id = p.id
                      join access.account a on a.id = m.account_id
                     where p.dispute_id = d.id and p.state <> 'ended' and m.to_day is null), '[]') as mediators,
          coalesce((select jsonb_agg(o.name order by o.position) from parties.party o
                     where o.matter_id = d.id and o.role <> y.role and o.role <> 'third-party'), '[]') as others
     from applications.party_notice n join parties.party y on y.id = n.party_id
     join disputes.dispute d on d.id = y.matter_id join organisations.unit u on u.id = d.holder_unit_id
    where y.id = $1 and d.id = $2 and n.access_code_digest = $3 and n.replaced_at is null`,
)

export const heed = statement<{ readonly party_id: string; readonly reply: PartyReply }>(
  'applications.heed-reply',
  `update applications.party_reply r set heeded_at = $3, heeded_by = $4, heeded_as = $5
     from parties.party y
    where r.id = $1 and y.id = r.party_id and y.matter_id = $2 and r.heeded_at is null
   returning r.party_id, r.reply`,
)
