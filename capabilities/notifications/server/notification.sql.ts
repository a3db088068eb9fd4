import { isWithinReach } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import { type MatterKind, type NotificationEvent, toldWithoutReach } from '../domain/index.ts'
import { countOfKindsReadByRole, isReadByRoleOf } from './readers.ts'

/** To each account of `$2` under the id of `$1` beside it; whoever was told the same before does not come back. */
export const insertNotifications = statement<{ readonly id: string; readonly account_id: string }>(
  'notifications.insert-notifications',
  `insert into notifications.notification (id, account_id, event, matter_kind, matter_id, source, due_on, at)
   select p.id, p.account_id, $3, $4, $5::uuid, $6, $7::date, $8::timestamptz from unnest($1::uuid[], $2::uuid[]) as p (id, account_id)
   on conflict (account_id, matter_id, source) do nothing returning id, account_id`,
)

/** Units that handle the complaint `c`: of a director those above its committee. As in committees/server/complaint.sql. */
export const reachOfComplaint = `(
  select case when exists (select from organisations.membership m where m.unit_id = c.unit_id and m.person_id = c.person_id
                                                                    and m.post = 'director')
              then w.path[:array_length(w.path, 1) - 1] else w.path end
    from organisations.unit w where w.id = c.unit_id)`

export interface InboxRow {
  readonly id: string
  readonly event: NotificationEvent
  readonly matter_kind: MatterKind
  readonly matter_id: string
  readonly code: string | null
  readonly title: string | null
  readonly due_on: LegalDate | null
  readonly at: Date
  readonly read_at: Date | null
}

const withoutReach = toldWithoutReach.map((event) => `'${event}'`).join(', ')

/** The names that reach outside systems: units in which somebody administers the house. */
export const unitsOfAdministrators = `array(
  select g.unit_id from access.role_grant g where g.role in ('system-administrator', 'security-administrator'))`

/** Where the units of the officer by role begin, after the person and the two lists of names; and what comes after them. */
const BY_ROLE = 4
const [UNREAD, AT, ID, LIMIT] = [0, 1, 2, 3].map((at) => `$${BY_ROLE + countOfKindsReadByRole + at}`)
const isRead = (kind: Parameters<typeof isReadByRoleOf>[0], path: string) =>
  isReadByRoleOf(kind, path, BY_ROLE)

/**
 * What is told about matters that the person reaches now, `$1` the person, `$2` and `$3` the names, then the units by
 * role. Of what was asked of
 * somebody who need not reach the matter its code alone is shown. A complaint is for who handles it, never for whom
 * it is about. Of a call the name of the seat is told, never why somebody is called.
 */
const inbox = `
  from notifications.notification n
  left join disputes.dispute d on n.matter_kind = 'dispute' and d.id = n.matter_id
        and (n.event in (${withoutReach}) or ${isWithinReach('d', 2)})
  left join reception.visit v on n.matter_kind = 'visit' and v.id = n.matter_id and ${isWithinReach('v', 2)}
  left join safety.event e on n.matter_kind = 'event' and e.id = n.matter_id and ${isWithinReach('e', 2)}
  left join organisations.unit o on n.matter_kind = 'committee' and o.id = n.matter_id and o.path && $2::uuid[]
  left join committees.complaint c on n.matter_kind = 'complaint' and c.id = n.matter_id and ${reachOfComplaint} && $2::uuid[]
        and not exists (select from access.account a where a.id = $1 and a.person_id = c.person_id)
  left join machines.client m on n.matter_kind = 'machine-client' and m.account_id = n.matter_id
        and ${isRead('machine-client', unitsOfAdministrators)}
  left join rosters.on_call_request r on n.matter_kind = 'on-call' and r.id = n.matter_id
  left join rosters.seat s on s.id = case n.matter_kind when 'on-call' then r.seat_id when 'seat' then n.matter_id end
  left join returns.department_return t on n.matter_kind = 'return' and t.id = n.matter_id
  left join review.submission w on n.matter_kind = 'review-submission' and w.id = n.matter_id
  left join publicity.publication p on n.matter_kind = 'publication' and p.id = n.matter_id
  left join authority.enforcement_officer f on n.matter_kind = 'enforcement-officer' and f.id = n.matter_id
  left join authority.list_version l on n.matter_kind = 'list-version' and l.id = n.matter_id
  left join recording.recording x on n.matter_kind = 'recording' and x.id = n.matter_id
  left join retention.deletion_list y on n.matter_kind = 'deletion-list' and y.id = n.matter_id
  left join organisations.unit u
    on u.id = coalesce(t.unit_id, w.unit_id, p.unit_id, f.unit_id, l.unit_id, x.unit_id, y.unit_id)
  where n.account_id = $1 and coalesce(d.id, v.id, e.id, o.id, c.id, m.id, s.id, t.id, w.id, p.id, f.id, l.id, x.id, y.id) is not null
    and (t.id is null or ${isRead('return', 'u.path')})
    and (w.id is null or ${isRead('review-submission', 'u.path')})
    and (p.id is null or ${isRead('publication', 'u.path')})
    and (f.id is null or ${isRead('enforcement-officer', 'u.path')})
    and (l.id is null or ${isRead('list-version', 'u.path')})
    and (x.id is null or ${isRead('recording', 'u.path')})
    and (y.id is null or ${isRead('deletion-list', 'u.path')})`

/** After the units by role: only unread ones, the place after which to go on (two), how many. */
export const listInbox = statement<InboxRow>(
  'notifications.list-inbox',
  `select n.id, n.event, n.matter_kind, n.matter_id, coalesce(d.code, c.number, w.code, p.document_number, l.number, left(encode(x.digest, 'hex'), 12),
                           y.number) as code,
          n.due_on, n.at, n.read_at,
          case when n.matter_kind = 'dispute' and ${isWithinReach('d', 2)} then d.title
               when n.matter_kind = 'dispute' then null
               else coalesce(v.title, e.place, o.name, m.name, s.name, f.name,
                             (select k.title from enforcement.enforcement_case k where k.id = w.case_id),
                             (select q.title from returns.round q where q.id = t.round_id), u.name) end as title
     ${inbox} and (not ${UNREAD}::bool or n.read_at is null)
      and (${AT}::timestamptz is null or (n.at, n.id) < (${AT}::timestamptz, ${ID}::uuid))
    order by n.at desc, n.id desc limit ${LIMIT}`,
)

/** Counted up to a hundred: a bell says no more than 99+. */
export const countUnread = statement<{ readonly count: number }>(
  'notifications.count-unread',
  `select count(*)::int as count from (select 1 ${inbox} and n.read_at is null limit 100) unread`,
)

export const markRead = statement<{ readonly id: string }>(
  'notifications.mark-read',
  `update notifications.notification set read_at = coalesce(read_at, $3) where id = $1 and account_id = $2 returning id`,
)

/** `$2` until which moment: what arrived while the list was looked at stays unread. */
export const markAllRead = statement(
  'notifications.mark-all-read',
  `update notifications.notification set read_at = $3 where account_id = $1 and at <= $2 and read_at is null`,
)
