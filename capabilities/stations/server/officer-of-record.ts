import { officersOf } from '#capabilities/authority/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'

/** By the number of the certificate, or by a name that one officer of the department has; otherwise people say it later. */
export async function officerNamed(
  db: Reader,
  unitId: string,
  { number, name }: { readonly number: string | undefined; readonly name: string | undefined },
  now: Date,
): Promise<string | undefined> {
  const officers = await officersOf(db, unitId, legalDayOf(now.getTime()))
  const byNumber = officers.filter(({ certificates }) =>
    certificates.some((certificate) => certificate.number === number),
  )
  const byName = officers.filter((officer) => officer.name === name)
  return [byNumber, byName].find((found) => found.length === 1)?.[0]?.id
}
