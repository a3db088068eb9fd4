import { minuteInMs } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { type Reader, statement } from '#platform/server/database/statement.ts'

/** Wrong tries that are tolerated within the window. */
const limits = { windowMinutes: 15, perCode: 10, perAddress: 40 } as const

const countFailures = statement<{ readonly of_code: number; readonly from_address: number }>(
  'applications.count-failures',
  `select count(*) filter (where code = $1)::int as of_code, count(*) filter (where address = $2)::int as from_address
     from applications.follow_attempt where at > $3 and not succeeded and (code = $1 or address = $2)`,
)

const insertAttempt = statement(
  'applications.insert-attempt',
  'insert into applications.follow_attempt (code, address, at, succeeded) values ($1, $2, $3, $4)',
)

/** Whoever tries to open something with a code. */
export interface Try {
  readonly address: string
  readonly now: Date
}

/** @param code of the matter; left out where the access code alone opens, and only the address can be slowed down */
export async function allowTry(
  db: Reader,
  { address, now }: Try,
  code?: string,
): Promise<Result<undefined, 'applications.too-many-attempts'>> {
  const since = new Date(now.getTime() - limits.windowMinutes * minuteInMs)
  const failures = await db.one(countFailures, [code ?? null, address, since])
  if (failures.of_code < limits.perCode && failures.from_address < limits.perAddress) return ok()
  return refuse('applications.too-many-attempts', { minutes: limits.windowMinutes })
}

/** In a transaction of its own: the refusal that follows takes nothing back. */
export async function noteWrongTry(db: Reader, { address, now }: Try, code = ''): Promise<void> {
  await db.many(insertAttempt, [code, address, now, false])
}
