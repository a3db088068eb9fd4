import { createHash } from 'node:crypto'
import { openBookAt } from '#capabilities/rules/server/index.ts'
import { legalDayOf, minuteInMs } from '#kernel/calendar/index.ts'
import type { AccountId, UnitId } from '#kernel/ids/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import type { Officer } from '../domain/index.ts'
import { findOfficer, type OfficerRow, touchSession } from './session.sql.ts'

const TOUCH_AFTER_MS = 5 * minuteInMs

/** The database keeps only the digest of a session's token: a stolen copy of the table signs nobody in. */
export function digestOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** The officer of a session. What the rest of the request decides is decided by the rule book of this moment. */
export async function resolveOfficer(db: Reader, token: string, now: Date): Promise<Officer | undefined> {
  const digest = digestOfToken(token)
  const row = await db.maybe(findOfficer, [digest, now, legalDayOf(now.getTime())])
  if (row === undefined) return undefined
  openBookAt(db, row.book_version)
  if (now.getTime() - row.seen_at.getTime() > TOUCH_AFTER_MS) await db.many(touchSession, [digest, now])
  return toOfficer(row)
}

function toOfficer(row: OfficerRow): Officer {
  return {
    accountId: row.account_id as AccountId,
    username: row.username,
    displayName: row.display_name,
    unitId: row.unit_id as UnitId,
    unitName: row.unit_name,
    mustChangePassword: row.must_change_password,
    grants: row.grants,
  }
}
