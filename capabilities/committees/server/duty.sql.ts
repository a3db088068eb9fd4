import type {
  AppointmentWay,
  CommitteeKind,
  CommitteePost,
} from '#capabilities/organisations/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { ChangeKind, TellingWay } from '../domain/index.ts'

export interface PersonRow {
  readonly membershipId: string
  readonly personId: string
  readonly name: string
  readonly sex: 'male' | 'female' | 'unknown'
  readonly isMinority: boolean
  readonly post: CommitteePost
  readonly appointment: AppointmentWay
  readonly fromDay: LegalDate
  readonly toDay: LegalDate | null
}

export interface CommitteeRow {
  readonly id: string
  readonly name: string
  readonly committee_kind: CommitteeKind
  readonly is_mixed: boolean
  readonly may_run: boolean
  readonly people: readonly PersonRow[]
}

/** Who serves, and members whose term ended last: an election that is late still shows whom it is about. */
const people = `
  coalesce((select json_agg(json_build_object('membershipId', m.id, 'personId', p.id, 'name', p.name, 'sex', p.sex,
                     'isMinority', p.is_minority, 'post', m.post, 'appointment', m.appointment, 'fromDay', m.from_day,
                     'toDay', m.to_day)
                     order by array_position(array['director', 'deputy-director', 'member', 'employed'], m.post), p.name)
              from organisations.membership m join organisations.person p on p.id = m.person_id
             where m.unit_id = u.id and (m.to_day is null or m.to_day >= $2::date
                   or m.post <> 'employed' and m.to_day = (select max(l.to_day) from organisations.membership l
                        where l.unit_id = u.id and l.post <> 'employed')
                      and not exists (select from organisations.membership s where s.unit_id = u.id
                        and s.post <> 'employed' and (s.to_day is null or s.to_day >= $2::date)))), '[]')`

const committee = `
  select u.id, u.name, u.committee_kind, x.unit_id is not null as is_mixed, u.path && $3::uuid[] as may_run,
         ${people} as people
    from organisations.unit u left join committees.mixed_area x on x.unit_id = u.id
   where u.kind = 'committee' and u.committee_kind <> 'studio' and u.valid_to is null and u.path && $1::uuid[]`

/** `$1` units that the officer reads, `$2` today, `$3` units that the officer runs. A studio belongs to a committee. */
export const listCommitteeRows = statement<CommitteeRow>(
  'committees.list-committees',
  `${committee} order by array_length(u.path, 1), u.division_code, u.name`,
)

export const findCommittee = statement<CommitteeRow>(
  'committees.find-committee',
  `${committee} and u.id = $4`,
)

/** Locked, so that two elections of one committee never mix. */
export const lockCommittee = statement<{ readonly id: string; readonly name: string }>(
  'committees.lock-committee',
  `select id, name from organisations.unit
    where id = $1 and kind = 'committee' and valid_to is null and path && $2::uuid[] for update`,
)

export interface ChangeRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_name: string
  readonly kind: ChangeKind
  readonly on_day: LegalDate
  readonly words: string
  readonly filed_on: LegalDate | null
  readonly filed_as: string | null
}

const change = `select c.id, c.unit_id, u.name as unit_name, c.kind, c.on_day, c.words, c.filed_on, c.filed_as
                  from committees.change c join organisations.unit u on u.id = c.unit_id`

export const unfiledChanges = statement<ChangeRow>(
  'committees.unfiled-changes',
  `${change} where c.filed_on is null and u.path && $1::uuid[] order by c.on_day, c.id`,
)
export const allUnfiledChanges = statement<ChangeRow>(
  'committees.all-unfiled-changes',
  `${change} where c.filed_on is null order by c.on_day, c.id`,
)
export const untoldChanges = statement<ChangeRow>(
  'committees.untold-changes',
  `${change} where c.notice_id is null and u.path && $1::uuid[] order by u.name, c.on_day, c.id`,
)
export const changesOfNotice = statement<ChangeRow>(
  'committees.changes-of-notice',
  `${change} where c.notice_id = $1 order by u.name, c.on_day, c.id`,
)

export const insertChange = statement(
  'committees.insert-change',
  `insert into committees.change (id, unit_id, kind, on_day, words, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

export const lockChange = statement<{
  readonly id: string
  readonly unit_id: string
  readonly on_day: LegalDate
  readonly filed_on: LegalDate | null
}>(
  'committees.lock-change',
  `select c.id, c.unit_id, c.on_day, c.filed_on from committees.change c
    where c.id = $1 and exists (select from organisations.unit u where u.id = c.unit_id and u.path && $2::uuid[])
      for update`,
)

export const fileChange = statement(
  'committees.file-change',
  'update committees.change set filed_on = $2, filed_as = $3, filed_by = $4 where id = $1',
)

export const findMembership = statement<{
  readonly unit_id: string
  readonly person_id: string
  readonly name: string
  readonly post: CommitteePost
  readonly appointment: AppointmentWay
}>(
  'committees.find-membership',
  `select m.unit_id, m.person_id, p.name, m.post, m.appointment from organisations.membership m
     join organisations.person p on p.id = m.person_id where m.id = $1`,
)

export const setMixed = statement(
  'committees.set-mixed',
  'insert into committees.mixed_area (unit_id, set_at, set_by) values ($1, $2, $3) on conflict do nothing',
)
export const unsetMixed = statement(
  'committees.unset-mixed',
  'delete from committees.mixed_area where unit_id = $1',
)

export interface NoticeRow {
  readonly id: string
  readonly number: string
  readonly court: string
  readonly made_on: LegalDate
  readonly made_by: string
  readonly changes: number
  readonly sent_on: LegalDate | null
  readonly sent_as: TellingWay | null
  readonly version: number
}

const notice = `
  select n.id, n.number, n.court, n.made_on, a.display_name as made_by, n.sent_on, n.sent_as, n.version,
         (select count(*)::int from committees.change c where c.notice_id = n.id) as changes
    from committees.court_notice n join access.account a on a.id = n.made_by`

export const listNotices = statement<NoticeRow>(
  'committees.list-notices',
  `${notice} order by n.made_on desc, n.number desc limit 200`,
)
export const findNotice = statement<NoticeRow>('committees.find-notice', `${notice} where n.id = $1`)

export const insertNotice = statement(
  'committees.insert-notice',
  'insert into committees.court_notice (id, number, court, made_on, made_by) values ($1, $2, $3, $4, $5)',
)

/** What nobody told of yet belongs to this notice, and to no other: rows are taken in the transaction that makes it. */
export const takeUntold = statement<{ readonly id: string }>(
  'committees.take-untold',
  `update committees.change c set notice_id = $1
    where c.notice_id is null
      and exists (select from organisations.unit u where u.id = c.unit_id and u.path && $2::uuid[]) returning c.id`,
)

export const lockNotice = statement<{
  readonly id: string
  readonly made_on: LegalDate
  readonly sent_on: LegalDate | null
  readonly version: number
}>(
  'committees.lock-notice',
  'select id, made_on, sent_on, version from committees.court_notice where id = $1 for update',
)

export const sendNotice = statement<{ readonly version: number }>(
  'committees.send-notice',
  `update committees.court_notice set sent_on = $2, sent_as = $3, sent_by = $4, version = version + 1 where id = $1
   returning version`,
)
