import type { AppointmentWay } from '#capabilities/organisations/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { ComplaintGround, ComplaintState, Consequence, TellingWay } from '../domain/index.ts'

export interface ComplaintRow {
  readonly id: string
  readonly number: string
  readonly unit_id: string
  readonly unit_name: string
  readonly person_id: string
  readonly person_name: string
  readonly membership_id: string
  readonly appointment: AppointmentWay
  readonly ground: ComplaintGround
  readonly words: string
  readonly on_day: LegalDate | null
  readonly complainant: Uint8Array | null
  readonly state: ComplaintState
  readonly received_at: Date
  readonly received_by: string | null
  readonly due_on: LegalDate
  readonly assumption: boolean
  readonly is_founded: boolean | null
  readonly consequence: Consequence | null
  readonly finding: string | null
  readonly reply: string | null
  readonly decided_at: Date | null
  readonly decided_by: string | null
  readonly replied_on: LegalDate | null
  readonly replied_as: TellingWay | null
  readonly version: number
  readonly is_about_self: boolean
  readonly is_about_director: boolean
  readonly is_above: boolean
}

/**
 * Within the units `$1` that the officer, `$2`, runs. The right comes from above where it is held in a unit above the
 * committee itself. Never anything about the own person.
 */
const complaint = `
  select c.id, c.number, c.unit_id, u.name as unit_name, c.person_id, p.name as person_name, m.id as membership_id,
         m.appointment, c.ground, c.words, c.on_day, c.complainant, c.state, c.received_at,
         r.display_name as received_by, c.due_on, l.assumption, c.is_founded, c.consequence, c.finding, c.reply,
         c.decided_at, d.display_name as decided_by, c.replied_on, c.replied_as, c.version,
         coalesce(o.person_id = c.person_id, false) as is_about_self, m.post = 'director' as is_about_director,
         (u.path[:array_length(u.path, 1) - 1]) && $1::uuid[] as is_above
    from committees.complaint c join organisations.unit u on u.id = c.unit_id
    join organisations.person p on p.id = c.person_id left join access.account r on r.id = c.received_by
    join rules.rule l on l.id = c.rule_id join access.account o on o.id = $2
    left join access.account d on d.id = c.decided_by
    join lateral (select id, post, appointment from organisations.membership
                   where unit_id = c.unit_id and person_id = c.person_id order by from_day desc limit 1) m on true
   where u.path && $1::uuid[] and o.person_id is distinct from c.person_id
     and (m.post <> 'director' or (u.path[:array_length(u.path, 1) - 1]) && $1::uuid[])`

/** `$3` a state or null, `$4` how many. */
export const listComplaintRows = statement<ComplaintRow>(
  'committees.list-complaints',
  `${complaint} and ($3::text is null or c.state = $3) order by c.state = 'decided', c.due_on, c.id limit $4`,
)

export const findComplaint = statement<ComplaintRow>(
  'committees.find-complaint',
  `${complaint} and c.id = $3`,
)

export const lockComplaint = statement<{ readonly version: number; readonly state: ComplaintState }>(
  'committees.lock-complaint',
  'select version, state from committees.complaint where id = $1 for update',
)

export const insertComplaint = statement(
  'committees.insert-complaint',
  `insert into committees.complaint (id, number, person_id, unit_id, ground, words, on_day, complainant, state, rule_id,
                                     due_on, received_at, received_by, party_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, 'received', $9, $10, $11, $12, $13)`,
)

export const decideComplaintRow = statement<{ readonly version: number }>(
  'committees.decide-complaint',
  `update committees.complaint set state = 'decided', is_founded = $2, is_serious = $3, consequence = $4, finding = $5,
          reply = $6, decided_at = $7, decided_by = $8, version = version + 1 where id = $1 returning version`,
)

export const replyComplaintRow = statement<{ readonly version: number }>(
  'committees.reply-complaint',
  `update committees.complaint set replied_on = $2, replied_as = $3, version = version + 1 where id = $1
   returning version`,
)

/** Whether the person serves, or served, in the committee. */
export const servesIn = statement<{ readonly name: string }>(
  'committees.serves-in',
  `select p.name from organisations.membership m join organisations.person p on p.id = m.person_id
     join organisations.unit u on u.id = m.unit_id
    where m.unit_id = $1 and m.person_id = $2 and u.kind = 'committee' limit 1`,
)

export interface PartyComplaintRow {
  readonly id: string
  readonly person_id: string
  readonly ground: ComplaintGround
  readonly words: string
  readonly number: string
  readonly due_on: LegalDate
  readonly received_at: Date
  readonly state: ComplaintState
}

/** What a party filed by its own code, the latest first. */
export const complaintsOfParty = statement<PartyComplaintRow>(
  'committees.complaints-of-party',
  `select id, person_id, ground, words, number, due_on, received_at, state from committees.complaint
    where party_id = $1 order by received_at desc, id desc`,
)

/** Decisions about the person of the account `$1`. */
export const decisionsAbout = statement<{
  readonly id: string
  readonly number: string
  readonly ground: ComplaintGround
  readonly is_founded: boolean
  readonly consequence: Consequence
  readonly reply: string
  readonly decided_at: Date
}>(
  'committees.decisions-about',
  `select c.id, c.number, c.ground, c.is_founded, c.consequence, c.reply, c.decided_at
     from committees.complaint c join access.account a on a.person_id = c.person_id
    where a.id = $1 and c.state = 'decided' order by c.decided_at desc limit 100`,
)
