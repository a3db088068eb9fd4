import { z } from 'zod'
import { holdContent, keepContent } from '#capabilities/keeping/server/index.ts'
import { addRecording } from '#capabilities/recording/server/index.ts'
import { instantAt } from '#kernel/calendar/index.ts'
import { bug } from '#kernel/problems/index.ts'
import type { Database } from '#platform/server/database/statement.ts'
import { digestsOfFile } from '#platform/server/files/digests.ts'
import { defineJob, type Job } from '#platform/server/jobs/index.ts'
import { acceptedMedia, type Media, type UploadRefusal } from '../domain/index.ts'
import { mediaOf } from './media-type.ts'
import type { UploadParts } from './parts.ts'
import {
  findUpload,
  lockUpload,
  noteDigests,
  settleRefused,
  settleTakenIn,
  type UploadRow,
} from './upload.sql.ts'

/** What was found in a file that is fit to be a recording. */
interface Examined {
  readonly digest: Buffer
  readonly sha256: Buffer
  readonly media: Media
}

/**
 * Makes a recording of a file that has arrived whole, or refuses it with a reason. Three steps, each of which may be the
 * last of a dying process: its digests are written down; the file is moved into the store under its digest; the recording
 * appears with its content in one transaction. Run again, it goes on where it was.
 */
export const takeIn = (parts: UploadParts): Job<{ readonly uploadId: string }> =>
  defineJob({
    name: 'uploads.take-in',
    payload: z.strictObject({ uploadId: z.uuid() }),
    async run({ database, clock }, { uploadId }) {
      const upload = await database.maybe(findUpload, [uploadId])
      if (upload?.state !== 'arrived') return
      const examined = examinedBefore(upload) ?? (await examine(database, parts, upload))
      const path = parts.incoming.pathOf(uploadId)
      if (typeof examined === 'string') {
        await database.many(settleRefused, [uploadId, clock(), examined])
        await parts.incoming.remove(uploadId)
        return
      }
      await parts.files.adopt(path, examined.digest)
      await appear(database, parts, uploadId, examined, clock())
    },
  })

function examinedBefore({ digest, sha256, media_type: mediaType }: UploadRow): Examined | undefined {
  if (digest === null || sha256 === null || mediaType === null) return undefined
  const media = Object.values(acceptedMedia).find((known) => known.mediaType === mediaType)
  return { digest, sha256, media: media ?? bug(`${mediaType} was accepted and is not`) }
}

async function examine(
  database: Database,
  { incoming }: UploadParts,
  upload: UploadRow,
): Promise<Examined | UploadRefusal> {
  const path = incoming.pathOf(upload.id)
  if ((await incoming.sizeOf(upload.id)) !== Number(upload.size)) return 'wrong-size'
  const media = await mediaOf(path)
  if (typeof media === 'string') return media
  const { sm3: digest, sha256 } = await digestsOfFile(path)
  const { claimed } = upload
  const differs = (told: string | undefined, found: Buffer) =>
    told !== undefined && told !== found.toString('hex')
  if (differs(claimed.sm3, digest) || differs(claimed.sha256, sha256)) return 'digest-differs'
  // From here on the content counts as needed: nobody erases it between now and the recording.
  await database.transaction(async (tx) => {
    await holdContent(tx, digest)
    await tx.many(noteDigests, [upload.id, digest, sha256, media.mediaType])
  })
  return { digest, sha256, media }
}

function appear(
  database: Database,
  parts: UploadParts,
  uploadId: string,
  examined: Examined,
  now: Date,
): Promise<void> {
  return database.transaction(async (tx) => {
    const upload = await tx.one(lockUpload, [uploadId])
    if (upload.state !== 'arrived') return
    const { digest, sha256, media } = examined
    const content = { digest, sha256, size: Number(upload.size), mediaType: media.mediaType }
    await keepContent(tx, parts.files, content, now)
    const arrived = {
      ...content,
      ...describedBy(upload),
      kind: media.kind,
      arrivedAt: upload.arrived_at ?? now,
    }
    const { id, isNew } = await addRecording(tx, arrived, now)
    await tx.many(settleTakenIn, [uploadId, now, id, !isNew])
  })
}

function describedBy(upload: UploadRow) {
  const { claimed } = upload
  return {
    unitId: upload.unit_id,
    name: upload.name,
    source: upload.source,
    claimed: claimed.sha256 === undefined && claimed.sm3 === undefined ? undefined : claimed,
    outsideNumber: upload.outside_number ?? undefined,
    officerId: upload.officer_id ?? undefined,
    device: upload.device ?? undefined,
    station: upload.station ?? undefined,
    place: upload.place ?? undefined,
    marked: upload.marked,
    startedAt: instantAt(upload.started_at.getTime()),
    endedAt: instantAt(upload.ended_at.getTime()),
    addedBy: upload.account_id,
  }
}
