import type { Officer } from '#capabilities/access/domain/index.ts'
import { hourInMs } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { grantedCopy } from './request.sql.ts'
import { caseUnitsOf, readUnitsOf } from './rights.ts'
import { note, type Stamp } from './stamp.ts'
import { findPicture, findViewing, insertViewing, lockViewable } from './viewing.sql.ts'

/** A shift: whoever looks on tomorrow opens it again, and is noted again. */
const OPEN_FOR_HOURS = 12

interface ViewingOrder {
  readonly recordingId: string
  readonly copy: boolean
  readonly reason?: string | undefined
  readonly recordingRequestId?: string | undefined
}

/** Every look is a line of custody; a copy leaves with its reason or not at all. */
export async function openViewing(tx: Transaction, order: ViewingOrder, stamp: Stamp) {
  const { officer, now } = stamp
  const { recordingId, copy, recordingRequestId: requestId } = order
  const row = await tx.maybe(lockViewable, [recordingId, readUnitsOf(officer), caseUnitsOf(officer)])
  if (row === undefined) return refuse('request.not-found')
  if (row.removed_at !== null) return refuse('recording.removed')
  const request = requestId === undefined ? undefined : await tx.maybe(grantedCopy, [requestId, row.id])
  if (requestId !== undefined && (!copy || request === undefined)) return refuse('recording.not-granted')
  const reason = request === undefined ? order.reason : `${request.name}：${request.purpose}`
  if (copy && reason === undefined) return refuse('recording.reason-missing', {}, 'body.reason')
  const viewingId = newId(now)
  await tx.many(insertViewing, [viewingId, row.id, officer.accountId, copy, reason ?? null, now])
  await note(tx, row.id, copy ? 'copied' : 'viewed', { viewingId, reason, requestId }, stamp)
  return ok({
    answer: { viewingId, until: new Date(now.getTime() + OPEN_FOR_HOURS * hourInMs).toISOString() },
  })
}

/** Derived, and part of every list: looking at it is not looking at the recording. */
export async function readPicture(db: Reader, files: FileStore, officer: Officer, recordingId: string) {
  const found = await db.maybe(findPicture, [recordingId, readUnitsOf(officer), caseUnitsOf(officer)])
  if (found === undefined || found.picture === null) return refuse('request.not-found')
  const bytes = await files.get(found.picture)
  return ok({ bytes, mediaType: 'image/jpeg', fileName: `${found.name}.jpg`, inline: true })
}

/** The content as it is stored, never rewritten, in the parts that a player asks for. */
export async function readContent(
  db: Reader,
  files: FileStore,
  officer: Officer,
  { recordingId, viewingId }: { readonly recordingId: string; readonly viewingId: string },
  now: Date,
) {
  const since = new Date(now.getTime() - OPEN_FOR_HOURS * hourInMs)
  const viewing = await db.maybe(findViewing, [viewingId, recordingId, officer.accountId, since])
  if (viewing === undefined) return refuse('request.not-found')
  if (viewing.removed_at !== null) return refuse('recording.removed')
  const size = await files.size(viewing.digest)
  if (size === undefined) return refuse('recording.content-missing')
  return ok({
    size,
    mediaType: viewing.media_type,
    fileName: viewing.name,
    inline: !viewing.is_copy,
    open: (span?: { readonly start: number; readonly end: number }) => files.read(viewing.digest, span),
  })
}
