import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { dayInMs } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import type { Incoming } from '#platform/server/files/incoming.ts'
import type * as contract from '../contract.ts'
import type { UploadParts } from './parts.ts'
import { findOwnUpload, listOwnUploads, settleUnfinished, type UploadRow } from './upload.sql.ts'

const THIRTY_DAYS_IN_MS = 30 * dayInMs

type Answer = z.infer<NonNullable<typeof contract.readUpload.answer>>

export async function readUploads(
  db: Reader,
  { incoming, largestUpload }: UploadParts,
  officer: Officer,
  query: { readonly of: 'all' | 'open'; readonly limit: number },
  now: Date,
) {
  const since = new Date(now.getTime() - THIRTY_DAYS_IN_MS)
  const rows = await db.many(listOwnUploads, [officer.accountId, since, query.of, query.limit])
  const uploads = await Promise.all(rows.map((row) => presentUpload(row, incoming)))
  return ok({ answer: { uploads, largest: largestUpload } })
}

export async function readOneUpload(
  db: Reader,
  { incoming }: UploadParts,
  officer: Officer,
  uploadId: string,
) {
  const row = await db.maybe(findOwnUpload, [uploadId, officer.accountId])
  return row === undefined ? refuse('request.not-found') : ok({ answer: await presentUpload(row, incoming) })
}

/** Pieces that are still being written at this moment are swept later. */
export async function withdrawUpload(
  tx: Transaction,
  { incoming }: UploadParts,
  officer: Officer,
  uploadId: string,
  now: Date,
) {
  if ((await tx.maybe(findOwnUpload, [uploadId, officer.accountId])) === undefined)
    return refuse('request.not-found')
  if ((await tx.maybe(settleUnfinished, [uploadId, now, 'withdrawn'])) === undefined)
    return refuse('uploads.not-open')
  await incoming.remove(uploadId)
  return ok({
    answer: await presentUpload(await tx.one(findOwnUpload, [uploadId, officer.accountId]), incoming),
  })
}

export async function presentUpload(row: UploadRow, incoming: Incoming): Promise<Answer> {
  const size = Number(row.size)
  const received =
    row.state === 'receiving' ? await incoming.sizeOf(row.id) : row.arrived_at === null ? 0 : size
  return {
    id: row.id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    name: row.name,
    size,
    received,
    state: row.state,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at.toISOString(),
    ...(row.officer_name === null ? {} : { officerName: row.officer_name }),
    ...(row.device === null ? {} : { device: row.device }),
    ...(row.place === null ? {} : { place: row.place }),
    announcedAt: row.announced_at.toISOString(),
    ...(row.arrived_at === null ? {} : { arrivedAt: row.arrived_at.toISOString() }),
    ...(row.problem === null ? {} : { refusal: row.problem }),
    ...(row.recording_id === null ? {} : { recordingId: row.recording_id }),
    isKnown: row.is_known,
  }
}
