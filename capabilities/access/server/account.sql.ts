import { statement } from '#platform/server/database/statement.ts'
import type { AccountState, GridStanding, Role } from '../domain/index.ts'

export interface AccountRow {
  readonly id: string
  readonly username: string
  readonly display_name: string
  readonly unit_id: string
  readonly unit_name: string
  readonly state: AccountState
  readonly version: number
  readonly grants: readonly {
    role: Role
    unitId: string
    unitName: string
    fromDay: string
    standing?: GridStanding
  }[]
}

const accountWithGrants = `
  select a.id, a.username, a.display_name, a.unit_id, u.name as unit_name, a.state, a.version,
         coalesce((select json_agg(json_strip_nulls(json_build_object('role', g.role, 'unitId', g.unit_id, 'unitName', gu.name,
                                                     'fromDay', g.from_day, 'standing', g.standing)) order by g.created_at)
                     from access.role_grant g join organisations.unit gu on gu.id = g.unit_id
                    where g.account_id = a.id and g.to_day is null), '[]') as grants
    from access.account a join organisations.unit u on u.id = a.unit_id`

/** `$1` words of the name or username, `$2` a unit whose subtree to stay in; both may be null. */
export const listAccountRows = statement<AccountRow>(
  'access.list-accounts',
  `${accountWithGrants}
    where not a.is_machine and ($1::text is null or a.username like '%' || $1 || '%' or a.display_name like '%' || $1 || '%')
      and ($2::uuid is null or u.path @> array[$2])
    order by a.username limit 500`,
)

export const findAccount = statement<AccountRow>(
  'access.find-account',
  `${accountWithGrants} where a.id = $1`,
)

export interface LockedRow {
  readonly id: string
  readonly username: string
  readonly state: AccountState
  readonly version: number
}

/** Locked for the transaction, as rows are; not to be mistaken for an account whose person may not sign in. */
export const lockAccountRow = statement<LockedRow>(
  'access.lock-account-row',
  'select id, username, state, version from access.account where id = $1 and not is_machine for update',
)

export const insertAccount = statement<{ readonly id: string }>(
  'access.insert-account',
  `insert into access.account (id, username, display_name, unit_id, password_digest, must_change_password)
   values ($1, $2, $3, $4, $5, $6) on conflict (username) do nothing returning id`,
)

export const raiseAccountVersion = statement(
  'access.raise-account-version',
  'update access.account set version = version + 1, state = $2 where id = $1',
)

export const replacePassword = statement(
  'access.replace-password',
  'update access.account set password_digest = $2, must_change_password = true where id = $1',
)

export const insertGrant = statement<{ readonly id: string }>(
  'access.insert-grant',
  `insert into access.role_grant (id, account_id, role, unit_id, from_day, granted_by, standing)
   values ($1, $2, $3, $4, $5, $6, $7)
   on conflict do nothing returning id`,
)

/** A grant that is ended on its first day held for no whole day; it stays on record with the day before as its end. */
export const endGrants = statement<{ readonly id: string }>(
  'access.end-grants',
  `update access.role_grant set to_day = $2::date - 1
    where account_id = $1 and to_day is null and ($3::text is null or (role = $3 and unit_id = $4)) returning id`,
)

/** A role is only granted in a unit that still exists. */
export const findUnitOfGrant = statement<{ readonly id: string }>(
  'access.find-unit-of-grant',
  'select id from organisations.unit where id = $1 and valid_to is null',
)
