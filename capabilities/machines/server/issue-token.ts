import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { digestOfToken, isPassword, pretendToCheck } from '#capabilities/access/server/index.ts'
import { minuteInMs } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Database } from '#platform/server/database/statement.ts'
import { hasUnprintableText } from '#platform/server/http/validate.ts'
import type * as contract from '../contract.ts'
import { basicCredentials, type Credentials, isTooMany, scopesFor, tokenLimits } from '../domain/index.ts'
import { countRequests, findSecrets, insertRequest, insertToken } from './token.sql.ts'

export interface TokenOrder {
  readonly form: z.infer<NonNullable<typeof contract.issueToken.body>>
  readonly authorization: string | undefined
  readonly address: string
  readonly now: Date
}

/** A refusal is recorded too, so this settles its own transactions. @source RFC 6749 4.4 */
export async function issueToken(database: Database, { form, authorization, address, now }: TokenOrder) {
  const shown = credentialsOf(form, authorization)
  if (!shown.ok) return shown
  const { clientId, secret } = shown.value
  const recent = await recentRequests(database, clientId, address, now)
  if (isTooMany(recent)) return refuse('machines.too-many-requests', { minutes: tokenLimits.windowMinutes })
  const client = await database.maybe(findSecrets, [clientId, now])
  if (client === undefined || !(await isSecretOf(client, secret))) {
    if (client === undefined) await pretendToCheck(secret)
    await database.many(insertRequest, [clientId, address, now, 'refused'])
    return refuse('machines.invalid-client')
  }
  if (form.grant_type !== 'client_credentials') return refuse('machines.unsupported-grant-type')
  const scopes = scopesFor(client.scopes, form.scope)
  if (scopes === undefined) return refuse('machines.invalid-scope')
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(now.getTime() + tokenLimits.livesSeconds * 1000)
  await database.transaction(async (tx) => {
    await tx.many(insertRequest, [clientId, address, now, 'issued'])
    await tx.many(insertToken, [digestOfToken(token), client.id, scopes, now, expires])
  })
  const answer = { access_token: token, token_type: 'Bearer' as const, expires_in: tokenLimits.livesSeconds }
  return ok({ answer: { ...answer, scope: scopes.join(' ') } })
}

/** One way of showing them, never two. @source RFC 6749 2.3 */
function credentialsOf(
  form: TokenOrder['form'],
  authorization: string | undefined,
): Result<Credentials, 'machines.invalid-request' | 'machines.invalid-client'> {
  const { client_id: clientId, client_secret: secret } = form
  if (authorization === undefined) {
    const isWhole = clientId !== undefined && secret !== undefined
    return isWhole ? ok({ clientId, secret }) : refuse('machines.invalid-client')
  }
  if (secret !== undefined) return refuse('machines.invalid-request')
  const shown = basicCredentials(authorization, (packed) => Buffer.from(packed, 'base64').toString('utf8'))
  const isOne = shown !== undefined && shown.clientId.length <= 80 && !hasUnprintableText(shown)
  if (!isOne) return refuse('machines.invalid-client')
  return clientId === undefined || clientId === shown.clientId
    ? ok(shown)
    : refuse('machines.invalid-request')
}

async function recentRequests(database: Database, clientId: string, address: string, now: Date) {
  const since = new Date(now.getTime() - tokenLimits.windowMinutes * minuteInMs)
  const minuteAgo = new Date(now.getTime() - minuteInMs)
  const row = await database.one(countRequests, [clientId, address, since, minuteAgo])
  return {
    failedHere: row.failed_here,
    failedFromAddress: row.failed_from_address,
    issuedLastMinute: row.issued_last_minute,
  }
}

async function isSecretOf(
  { secret_digest, former_digest }: { readonly secret_digest: string; readonly former_digest: string | null },
  secret: string,
): Promise<boolean> {
  if (await isPassword(secret, secret_digest)) return true
  return former_digest !== null && (await isPassword(secret, former_digest))
}
