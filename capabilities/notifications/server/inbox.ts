import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { groupOf } from '../domain/index.ts'
import { cursorOf, readCursor } from './cursor.ts'
import { countUnread, type InboxRow, listInbox, markAllRead, markRead } from './notification.sql.ts'
import { unitsReadByRole } from './readers.ts'

interface InboxQuery {
  readonly unread: boolean
  readonly cursor?: string | undefined
  readonly limit: number
}

/** Under which names the officer reads, as the statements of the inbox want them. */
const namesOf = (officer: Officer) => [
  officer.accountId,
  ...reachValues(officer),
  ...unitsReadByRole(officer),
]

export async function readInbox(db: Reader, officer: Officer, query: InboxQuery, now: Date) {
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor)
  if (query.cursor !== undefined && after === undefined) return refuse('notifications.bad-cursor')
  const { unread, limit } = query
  const place = [after?.at ?? null, after?.id ?? null]
  const rows = await db.many(listInbox, [...namesOf(officer), unread, ...place, limit + 1])
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const more = rows.length > limit && last !== undefined ? { next: cursorOf(last) } : {}
  return ok({ answer: { notifications: page.map(present), ...more, readAt: now.toISOString() } })
}

function present(row: InboxRow) {
  return {
    id: row.id,
    event: row.event,
    group: groupOf[row.event],
    matterKind: row.matter_kind,
    matterId: row.matter_id,
    ...(row.code === null ? {} : { code: row.code }),
    ...(row.title === null ? {} : { title: row.title }),
    ...(row.due_on === null ? {} : { dueOn: row.due_on }),
    at: row.at.toISOString(),
    ...(row.read_at === null ? {} : { readAt: row.read_at.toISOString() }),
  }
}

export function readUnread(db: Reader, officer: Officer) {
  return db.one(countUnread, namesOf(officer))
}

export async function readOne(tx: Transaction, officer: Officer, notificationId: string, now: Date) {
  const read = await tx.maybe(markRead, [notificationId, officer.accountId, now])
  return read === undefined ? refuse('request.not-found') : ok({ answer: { id: read.id } })
}

export async function readAllUntil(tx: Transaction, officer: Officer, until: string, now: Date) {
  await tx.many(markAllRead, [officer.accountId, until, now])
  return ok({ answer: { until } })
}
