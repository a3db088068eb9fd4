import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { digestPassword, openMachineAccount } from '#capabilities/access/server/index.ts'
import { normalNumber } from '#capabilities/referral/domain/index.ts'
import { hourInMs } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import type * as contract from '../contract.ts'
import {
  type ClientRow,
  deleteTokensOf,
  findClient,
  findOpenUnit,
  insertClient,
  listClients,
  lockClient,
  replaceSecret,
  revokeClient,
} from './client.sql.ts'

type Registration = z.infer<NonNullable<typeof contract.registerMachineClient.body>>

export const newSecret = () => randomBytes(32).toString('base64url')

export async function listMachineClients(db: Reader) {
  return ok({ answer: { clients: (await db.many(listClients)).map(present) } })
}

export async function registerMachineClient(
  tx: Transaction,
  keeper: Officer,
  order: Registration,
  now: Date,
) {
  const { name, body, bodyName, unitId, contact, scopes } = order
  if ((await tx.maybe(findOpenUnit, [unitId])) === undefined)
    return refuse('machines.no-such-unit', {}, 'body.unitId')
  const id = newId(now)
  const accountId = await openMachineAccount(tx, { displayName: name, unitId }, now)
  const secret = newSecret()
  const speaksFor = [body, bodyName, normalNumber(bodyName), unitId, contact]
  const key = [[...new Set(scopes)], await digestPassword(secret), now, keeper.accountId]
  await tx.many(insertClient, [id, accountId, name, ...speaksFor, ...key])
  const facts = { client: id, name, body, bodyName, scopes }
  await record(tx, accountId, keeper, now, 'machine-registered', facts)
  return withSecret(tx, id, secret)
}

export interface ClientEdit {
  readonly clientId: string
  readonly version: number
}

type EditProblem = 'request.not-found' | 'request.stale' | 'machines.revoked'

export async function lockForEdit(
  tx: Transaction,
  { clientId, version }: ClientEdit,
): Promise<Result<{ readonly account_id: string }, EditProblem>> {
  const locked = await tx.maybe(lockClient, [clientId])
  if (locked === undefined) return refuse('request.not-found')
  if (locked.version !== version) return refuse('request.stale')
  return locked.state === 'revoked' ? refuse('machines.revoked') : ok(locked)
}

/** Without an overlap the tokens that stand end too: the secret may have been stolen. */
export async function rotateMachineSecret(
  tx: Transaction,
  keeper: Officer,
  edit: ClientEdit & { readonly overlapHours: number },
  now: Date,
) {
  const locked = await lockForEdit(tx, edit)
  if (!locked.ok) return locked
  const { clientId, overlapHours } = edit
  const secret = newSecret()
  const formerUntil = overlapHours === 0 ? null : new Date(now.getTime() + overlapHours * hourInMs)
  await tx.many(replaceSecret, [clientId, await digestPassword(secret), now, formerUntil])
  if (formerUntil === null) await tx.many(deleteTokensOf, [clientId])
  await record(tx, locked.value.account_id, keeper, now, 'machine-secret-rotated', { overlapHours })
  return withSecret(tx, clientId, secret)
}

export async function revokeMachineClient(tx: Transaction, keeper: Officer, edit: ClientEdit, now: Date) {
  const locked = await lockForEdit(tx, edit)
  if (!locked.ok) return locked
  await tx.many(revokeClient, [edit.clientId, now])
  await tx.many(deleteTokensOf, [edit.clientId])
  await record(tx, locked.value.account_id, keeper, now, 'machine-revoked', {})
  const row = await tx.one(findClient, [edit.clientId])
  return ok({ answer: present(row), version: row.version })
}

async function withSecret(tx: Transaction, id: string, secret: string) {
  const row = await tx.one(findClient, [id])
  return ok({ answer: { client: present(row), secret }, version: row.version })
}

/** What is done to an outside system stands in the ledger of its account. */
export function record(tx: Transaction, id: string, by: Officer, at: Date, type: string, facts: object) {
  return appendToLedger(tx, { kind: 'account', id }, { type, actor: by.accountId, at, facts })
}

export function present(row: ClientRow): z.infer<typeof contract.MachineClient> {
  return {
    id: row.id,
    name: row.name,
    body: row.body,
    bodyName: row.body_name,
    unitId: row.unit_id,
    unitName: row.unit_name,
    contact: row.contact,
    scopes: [...row.scopes],
    state: row.state,
    ...(row.webhook_url === null ? {} : { webhookUrl: row.webhook_url }),
    secretAt: row.secret_at.toISOString(),
    ...(row.former_until === null ? {} : { formerUntil: row.former_until.toISOString() }),
    ...(row.last_seen_at === null ? {} : { lastSeenAt: row.last_seen_at.toISOString() }),
    registeredAt: row.registered_at.toISOString(),
    registeredBy: row.registered_by,
    version: row.version,
  }
}
