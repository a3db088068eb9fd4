import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import { drawingOf } from '#platform/server/numbering/draw-number.ts'
import type { ProceedingState } from '../domain/index.ts'

/**
 * Draws the next serial of the body's turns of the year `$9` and writes it where `$6` says: until the transaction ends,
 * whoever else wants one of this body waits.
 */
export const insertProceeding = statement<{ readonly number: string }>(
  'mediation.insert-proceeding',
  `with drawn as (${drawingOf({ scope: '$4', year: '$9', kind: "'proceeding'" })})
   insert into mediation.proceeding (id, dispute_id, kind, body_unit_id, body_name, number, state, accepted_on, follows_id)
   select $1, $2, $3, $4::uuid, $5, replace($6, '{serial}', drawn.last::text), 'preparing', $7, $8 from drawn
   returning number`,
)

export interface ProceedingRow {
  readonly id: string
  readonly number: string
  readonly body_unit_id: string
  readonly body_name: string
  readonly state: ProceedingState
  readonly accepted_on: LegalDate
}

/** The day on which the first turn ended; null where there was none. */
export const firstEnd = statement<{ readonly ended_on: LegalDate | null }>(
  'mediation.first-end',
  'select min(ended_on) as ended_on from mediation.proceeding where dispute_id = $1',
)

/** The latest turn; the dispute's lock guards it. */
export const findProceeding = statement<ProceedingRow>(
  'mediation.find-proceeding',
  `select id, number, body_unit_id, body_name, state, accepted_on from mediation.proceeding
    where dispute_id = $1 order by accepted_on desc, id desc limit 1`,
)

/** `$2` the state; `$3` to `$6` only where the move sets them. */
export const updateProceeding = statement(
  'mediation.update-proceeding',
  `update mediation.proceeding
      set state = $2, begun_on = coalesce($3, begun_on), ended_on = $4, outcome = $5, ending = $6
    where id = $1`,
)

export const insertMediator = statement(
  'mediation.insert-mediator',
  `insert into mediation.mediator (id, proceeding_id, account_id, is_host, chosen_by, declared, waiver, from_day)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

/** One host only: a new one takes over. */
export const endHosting = statement(
  'mediation.end-hosting',
  'update mediation.mediator set is_host = false where proceeding_id = $1 and is_host and to_day is null',
)

export const releaseMediator = statement<{ readonly id: string }>(
  'mediation.release-mediator',
  `update mediation.mediator set to_day = $3, release = $4
    where proceeding_id = $1 and account_id = $2 and to_day is null returning id`,
)

export interface MediatorRow {
  readonly account_id: string
  readonly name: string
  readonly is_host: boolean
}

export const mediatorsOf = statement<MediatorRow>(
  'mediation.mediators-of',
  `select m.account_id, a.display_name as name, m.is_host
     from mediation.mediator m join access.account a on a.id = m.account_id
    where m.proceeding_id = $1 and m.to_day is null order by m.is_host desc, m.id`,
)

export interface CandidateRow {
  readonly account_id: string
  readonly name: string
  readonly open_matters: number
  readonly phone_sealed: Buffer | null
  readonly units: readonly string[]
}

/**
 * Active accounts that may mediate for the unit `$1`: it is their own, or the role is held in it. With the names of
 * their own unit, of the one above it and of the one responsible for it (never the district's: it is in every name).
 */
export const candidatesOf = statement<CandidateRow>(
  'mediation.candidates-of',
  `select a.id as account_id, a.display_name as name,
          (select count(*)::int from mediation.mediator m join mediation.proceeding p on p.id = m.proceeding_id
            where m.account_id = a.id and m.to_day is null and p.state <> 'ended') as open_matters,
          i.phone_sealed,
          array(select u.name from organisations.unit o
                  join organisations.unit u on u.id in (o.id, o.parent_id, o.responsible_unit_id)
                 where o.id in (a.unit_id, $1) and u.kind <> 'district') as units
     from access.account a left join organisations.person i on i.id = a.person_id
    where a.state = 'active'
      and exists (select 1 from access.role_grant g
                   where g.account_id = a.id and g.to_day is null and g.role in ('mediator', 'committee-head')
                     and (g.unit_id = $1 or a.unit_id = $1))
    order by open_matters, a.display_name`,
)

export const insertConsent = statement(
  'mediation.insert-consent',
  `insert into mediation.consent (id, proceeding_id, party_id, answer, channel, on_day, rights_told, note, recorded_at,
                                  recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)

/** What each party answered last. */
export const consentsOf = statement<{ readonly party_id: string; readonly answer: string }>(
  'mediation.consents-of',
  `select distinct on (party_id) party_id, answer from mediation.consent where proceeding_id = $1
    order by party_id, recorded_at desc, id desc`,
)

export const insertSession = statement(
  'mediation.insert-session',
  `insert into mediation.session (id, proceeding_id, state, manner, place, planned_at, invited)
   values ($1, $2, 'planned', $3, $4, $5, $6)`,
)

export const holdSession = statement<{ readonly id: string }>(
  'mediation.hold-session',
  `update mediation.session set state = 'held', minutes = $3
    where id = $1 and proceeding_id = $2 and state = 'planned' returning id`,
)

export const cancelSession = statement<{ readonly id: string }>(
  'mediation.cancel-session',
  `update mediation.session set state = 'cancelled', cancelled_for = $3
    where id = $1 and proceeding_id = $2 and state = 'planned' returning id`,
)

export const countHeldSessions = statement<{ readonly held: number }>(
  'mediation.count-held-sessions',
  `select count(*)::int as held from mediation.session where proceeding_id = $1 and state = 'held'`,
)

export const insertPrivateNote = statement(
  'mediation.insert-private-note',
  `insert into mediation.private_note (id, proceeding_id, party_id, sealed, written_at, written_by)
   values ($1, $2, $3, $4, $5, $6)`,
)

export const privateNotesOf = statement<{
  readonly id: string
  readonly party_id: string | null
  readonly sealed: Buffer
  readonly written_at: Date
  readonly written_by: string
}>(
  'mediation.private-notes-of',
  `select n.id, n.party_id, n.sealed, n.written_at, a.display_name as written_by
     from mediation.private_note n join access.account a on a.id = n.written_by
    where n.proceeding_id = $1 order by n.written_at, n.id`,
)
