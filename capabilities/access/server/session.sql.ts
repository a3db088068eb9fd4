import { statement } from '#platform/server/database/statement.ts'
import type { Grant } from '../domain/index.ts'

export interface OfficerRow {
  readonly account_id: string
  readonly username: string
  readonly display_name: string
  readonly unit_id: string
  readonly unit_name: string
  readonly must_change_password: boolean
  readonly grants: readonly Grant[]
  readonly seen_at: Date
  readonly book_version: string
}

/** One round trip per request: the session, its account, the grants that hold on `$3`, and which rule book it is answered by. */
export const findOfficer = statement<OfficerRow>(
  'access.find-officer',
  `select a.id as account_id, a.username, a.display_name, a.unit_id, u.name as unit_name,
          a.must_change_password, s.last_seen_at as seen_at, (select version from rules.book_version) as book_version,
          coalesce((select json_agg(json_strip_nulls(json_build_object(
                             'role', g.role, 'unitId', g.unit_id, 'standing', g.standing,
                             'isOverAll', case when o.parent_id is null then true end)) order by g.created_at)
                      from access.role_grant g join organisations.unit o on o.id = g.unit_id
                     where g.account_id = a.id and g.from_day <= $3 and (g.to_day is null or g.to_day >= $3)), '[]') as grants
     from access.session s
     join access.account a on a.id = s.account_id
     join organisations.unit u on u.id = a.unit_id
    where s.token_digest = $1 and s.expires_at > $2 and s.last_seen_at > $2::timestamptz - interval '2 hours'
      and a.state = 'active'`,
)

export const touchSession = statement(
  'access.touch-session',
  'update access.session set last_seen_at = $2 where token_digest = $1',
)

export const insertSession = statement(
  'access.insert-session',
  `insert into access.session (token_digest, account_id, created_at, last_seen_at, expires_at, address, agent)
   values ($1, $2, $3, $3, $4, $5, $6)`,
)

export const deleteSession = statement(
  'access.delete-session',
  'delete from access.session where token_digest = $1',
)

export const deleteSessionsOf = statement(
  'access.delete-sessions-of',
  'delete from access.session where account_id = $1 and ($2::bytea is null or token_digest <> $2)',
)

export const findCredentials = statement<{
  readonly id: string
  readonly username: string
  readonly password_digest: string
}>(
  'access.find-credentials',
  `select id, username, password_digest from access.account where username = $1 and state = 'active' and not is_machine`,
)

export const countFailures = statement<{ readonly of_username: number; readonly from_address: number }>(
  'access.count-failures',
  `select count(*) filter (where username = $1 and at > coalesce(
              (select max(at) from access.sign_in_attempt where username = $1 and succeeded), '-infinity')) as of_username,
          count(*) filter (where address = $2) as from_address
     from access.sign_in_attempt
    where not succeeded and at > $3 and (username = $1 or address = $2)`,
)

export const insertAttempt = statement(
  'access.insert-attempt',
  'insert into access.sign_in_attempt (username, address, at, succeeded) values ($1, $2, $3, $4)',
)

export const updatePassword = statement(
  'access.update-password',
  `update access.account set password_digest = $2, must_change_password = false, version = version + 1 where id = $1`,
)

export const namesOfUnits = statement<{ readonly id: string; readonly name: string }>(
  'access.names-of-units',
  'select id, name from organisations.unit where id = any($1)',
)
