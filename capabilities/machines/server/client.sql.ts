import type { OtherBody } from '#capabilities/referral/domain/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { ClientState, MachineScope } from '../domain/index.ts'

export interface ClientRow {
  readonly id: string
  readonly account_id: string
  readonly name: string
  readonly body: OtherBody
  readonly body_name: string
  readonly unit_id: string
  readonly unit_name: string
  readonly contact: string
  readonly scopes: readonly MachineScope[]
  readonly state: ClientState
  readonly secret_at: Date
  readonly former_until: Date | null
  readonly last_seen_at: Date | null
  readonly registered_at: Date
  readonly registered_by: string
  readonly webhook_url: string | null
  readonly version: number
}

const whole = `
  select c.id, c.account_id, c.name, c.body, c.body_name, c.unit_id, u.name as unit_name, c.contact, c.scopes, c.state,
         c.secret_at, c.former_until, c.last_seen_at, c.registered_at, a.display_name as registered_by, c.webhook_url, c.version
    from machines.client c join organisations.unit u on u.id = c.unit_id
    join access.account a on a.id = c.registered_by`

export const listClients = statement<ClientRow>(
  'machines.list-clients',
  `${whole} order by c.state, c.name, c.id`,
)
export const findClient = statement<ClientRow>('machines.find-client', `${whole} where c.id = $1`)

export const lockClient = statement<{
  readonly account_id: string
  readonly state: ClientState
  readonly version: number
}>('machines.lock-client', 'select account_id, state, version from machines.client where id = $1 for update')

export const findOpenUnit = statement<{ readonly id: string }>(
  'machines.find-open-unit',
  'select id from organisations.unit where id = $1 and valid_to is null',
)

export const insertClient = statement(
  'machines.insert-client',
  `insert into machines.client (id, account_id, name, body, body_name, body_key, unit_id, contact, scopes, secret_digest,
                                secret_at, registered_at, registered_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12)`,
)

export const replaceSecret = statement(
  'machines.replace-secret',
  `update machines.client
      set former_digest = case when $4::timestamptz is not null then secret_digest end, former_until = $4,
          secret_digest = $2, secret_at = $3, version = version + 1
    where id = $1`,
)

export const revokeClient = statement(
  'machines.revoke-client',
  `update machines.client set state = 'revoked', revoked_at = $2, version = version + 1 where id = $1`,
)

export const deleteTokensOf = statement(
  'machines.delete-tokens-of',
  'delete from machines.token where client_id = $1',
)
