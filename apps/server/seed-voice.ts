import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { type Database, statement } from '#platform/server/database/statement.ts'

const openSessions = statement(
  'seed.open-sessions',
  `insert into access.session (token_digest, account_id, created_at, last_seen_at, expires_at, address, agent)
   select sha256(convert_to($1 || a.username, 'UTF8')), a.id, $2, $2, $2::timestamptz + interval '1 hour', 'seed', 'seed'
     from access.account a`,
)

const endSessions = statement('seed.end-sessions', `delete from access.session where agent = 'seed'`)

/** Speaks to the application as one of the accounts. @throws when it is refused: demo data that does not fit is a bug */
export interface Voice {
  /** @param body an object as JSON, bytes as they are  @param version of the matter, where the act needs it */
  tell(
    username: string,
    path: string,
    body?: object | Buffer,
    version?: number,
    method?: 'POST' | 'PUT',
  ): Promise<Answer>
  ask<Page>(username: string, path: string): Promise<Page>
}

export interface Answer {
  readonly id: string
  readonly version: number
}

/**
 * Lets the demo's people speak to the public API while `work` runs: what the demo shows went through the same doors,
 * checks and ledger as everything else.
 */
export async function withVoices(
  app: FastifyInstance,
  database: Database,
  now: Date,
  work: (voice: Voice) => Promise<void>,
): Promise<void> {
  const secret = randomBytes(32).toString('hex')
  await database.many(openSessions, [secret, now])
  try {
    await work(voiceOf(app, secret))
  } finally {
    await database.many(endSessions)
  }
}

function voiceOf(app: FastifyInstance, secret: string): Voice {
  const as = (username: string) => ({ dingfen_session: `${secret}${username}` })
  return {
    async tell(username, path, body, version, method = 'POST') {
      const headers = {
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(Buffer.isBuffer(body) ? { 'content-type': 'application/octet-stream' } : {}),
      }
      const payload = body === undefined ? {} : { payload: body }
      const url = `/api/v1${path}`
      const response = await app.inject({ method, url, cookies: as(username), headers, ...payload })
      return heard(path, response) as Answer
    },
    async ask<Page>(username: string, path: string) {
      return heard(path, await app.inject({ url: `/api/v1${path}`, cookies: as(username) })) as Page
    },
  }
}

function heard(path: string, response: { statusCode: number; body: string; json(): unknown }): unknown {
  if (response.statusCode >= 400) throw new Error(`the demo was refused at ${path}: ${response.body}`)
  return response.json()
}
