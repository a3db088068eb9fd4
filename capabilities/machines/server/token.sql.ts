import type { OtherBody } from '#capabilities/referral/domain/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { MachineScope } from '../domain/index.ts'

export const findSecrets = statement<{
  readonly id: string
  readonly scopes: readonly MachineScope[]
  readonly secret_digest: string
  readonly former_digest: string | null
}>(
  'machines.find-secrets',
  `select id, scopes, secret_digest, case when former_until > $2 then former_digest end as former_digest
     from machines.client where id = ledger.id_in($1) and state = 'active'`,
)

/** `$3` the beginning of the window, `$4` a minute ago. */
export const countRequests = statement<{
  readonly failed_here: number
  readonly failed_from_address: number
  readonly issued_last_minute: number
}>(
  'machines.count-requests',
  `select count(*) filter (where outcome = 'refused' and client_id = $1 and address = $2)::int as failed_here,
          count(*) filter (where outcome = 'refused' and address = $2)::int as failed_from_address,
          count(*) filter (where outcome = 'issued' and client_id = $1 and at > $4)::int as issued_last_minute
     from machines.token_request where at > $3 and (client_id = $1 or address = $2 and outcome = 'refused')`,
)

export const insertRequest = statement(
  'machines.insert-request',
  'insert into machines.token_request (client_id, address, at, outcome) values ($1, $2, $3, $4)',
)

export const insertToken = statement(
  'machines.insert-token',
  'insert into machines.token (digest, client_id, scopes, issued_at, expires_at) values ($1, $2, $3, $4, $5)',
)

export interface MachineRow {
  readonly client_id: string
  readonly account_id: string
  readonly name: string
  readonly body: OtherBody
  readonly body_name: string
  readonly body_key: string
  readonly unit_id: string
  readonly unit_name: string
  readonly scopes: readonly MachineScope[]
  readonly last_seen_at: Date | null
}

export const findMachine = statement<MachineRow>(
  'machines.find-machine',
  `select c.id as client_id, c.account_id, c.name, c.body, c.body_name, c.body_key, c.unit_id, u.name as unit_name,
          t.scopes, c.last_seen_at
     from machines.token t join machines.client c on c.id = t.client_id join organisations.unit u on u.id = c.unit_id
    where t.digest = $1 and t.expires_at > $2 and c.state = 'active'`,
)

export const touchClient = statement(
  'machines.touch-client',
  'update machines.client set last_seen_at = $2 where id = $1',
)

export const deleteDeadTokens = statement(
  'machines.delete-dead-tokens',
  'delete from machines.token where expires_at < $1',
)

export const deleteOldRequests = statement(
  'machines.delete-old-requests',
  `delete from machines.token_request where at < $1::timestamptz - interval '180 days'`,
)
