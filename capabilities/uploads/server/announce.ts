import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { officerOfAccount, officersOf } from '#capabilities/authority/server/index.ts'
import type { RecordingSource } from '#capabilities/recording/domain/index.ts'
import { type LegalDate, legalDayOf, minuteInMs } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import type { UploadParts } from './parts.ts'
import { presentUpload } from './read-uploads.ts'
import { sentUnitsOf } from './rights.ts'
import { hasRoomFor } from './room-on-disk.ts'
import { findDepartment, findUpload, insertUpload } from './upload.sql.ts'

type Announcement = z.infer<NonNullable<typeof contract.announceUpload.body>>

/** The clock of a phone may be a little ahead of the server's. */
const CLOCKS_MAY_DIFFER_BY_MS = 10 * minuteInMs
const GIB = 1024 ** 3

export async function announceUpload(
  tx: Transaction,
  parts: UploadParts,
  officer: Officer,
  order: Announcement,
  now: Date,
) {
  const { unitId, officerId, size, startedAt, endedAt } = order
  if ((await tx.maybe(findDepartment, [unitId, sentUnitsOf(officer)])) === undefined)
    return refuse('request.not-found')
  const [from, to] = [Date.parse(startedAt), Date.parse(endedAt)]
  if (to < from || to > now.getTime() + CLOCKS_MAY_DIFFER_BY_MS)
    return refuse('uploads.wrong-time', {}, 'body.endedAt')
  if (size === 0) return refuse('uploads.empty', {}, 'body.size')
  if (size > parts.largestUpload)
    return refuse(
      'uploads.too-large',
      { limit: Math.floor((parts.largestUpload / GIB) * 10) / 10 },
      'body.size',
    )
  const by = await recorderOf(tx, officer, unitId, officerId, legalDayOf(now.getTime()))
  if (by === 'unknown') return refuse('uploads.no-such-officer', {}, 'body.officerId')
  if (!(await hasRoomFor(tx, parts, size))) return refuse('uploads.disk-full')
  const { sha256, ...described } = order
  const file = {
    ...described,
    officerId: by,
    claimed: sha256 === undefined ? {} : { sha256 },
    source: 'upload' as const,
    accountId: officer.accountId,
  }
  const id = await expectFile(tx, file, now)
  return ok({ answer: await presentUpload(await tx.one(findUpload, [id]), parts.incoming) })
}

/** Who is named has to be of the department; where nobody is, whoever sends it and is an officer of it. */
async function recorderOf(
  tx: Transaction,
  sender: Officer,
  unitId: string,
  named: string | undefined,
  today: LegalDate,
): Promise<string | undefined | 'unknown'> {
  const known = await officersOf(tx, unitId, today)
  const wanted = named ?? (await officerOfAccount(tx, sender.accountId, today))?.id
  if (known.some(({ id }) => id === wanted)) return wanted
  return named === undefined ? undefined : 'unknown'
}

/** @property claimed digests that were taken where it was recorded, hexadecimal */
export interface ExpectedFile {
  readonly unitId: string
  readonly accountId: string | null
  readonly source: RecordingSource
  readonly name: string
  readonly size: number
  readonly claimed: { readonly sha256?: string; readonly sm3?: string }
  readonly outsideNumber?: string | undefined
  readonly officerId?: string | undefined
  readonly device?: string | undefined
  readonly station?: string | undefined
  readonly place?: string | undefined
  readonly marked: boolean
  readonly startedAt: string
  readonly endedAt: string
}

/** A file that is about to come in, whoever brings it. @returns the name under which its pieces are written */
export async function expectFile(tx: Transaction, file: ExpectedFile, now: Date): Promise<string> {
  const id = newId(now)
  await tx.many(insertUpload, [
    ...[id, file.unitId, file.accountId, file.source, file.name, file.size, JSON.stringify(file.claimed)],
    ...[file.outsideNumber ?? null, file.officerId ?? null, file.device ?? null, file.station ?? null],
    ...[file.place ?? null, file.marked, new Date(file.startedAt), new Date(file.endedAt), now],
  ])
  return id
}
