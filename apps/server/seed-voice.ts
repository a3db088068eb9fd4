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

/** Asks the application as one of the accounts. @throws when it is refused: demo data that does not fit is a bug */
export type Voice = (username: string, path: string, body?: object, version?: number) => Promise<Answer>

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
    await work((...request) => ask(app, secret, ...request))
  } finally {
    await database.many(endSessions)
  }
}

async function ask(
  app: FastifyInstance,
  secret: string,
  username: string,
  path: string,
  body?: object,
  version?: number,
): Promise<Answer> {
  const response = await app.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    cookies: { dingfen_session: `${secret}${username}` },
    ...(version === undefined ? {} : { headers: { 'if-match': `"${version}"` } }),
    ...(body === undefined ? {} : { payload: body }),
  })
  if (response.statusCode >= 400) throw new Error(`the demo was refused at ${path}: ${response.body}`)
  return response.json() as Answer
}
