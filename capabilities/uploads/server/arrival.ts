import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import type { UploadParts } from './parts.ts'
import { takeIn } from './take-in.job.ts'
import { arrivingWith, noteArrival } from './upload.sql.ts'

/** All of a file is here: it is taken in by a job of the same transaction, at once or at `at`. May be called again. */
export async function markArrived(
  tx: Transaction,
  parts: UploadParts,
  uploadId: string,
  now: Date,
  at?: Date,
): Promise<void> {
  if ((await tx.maybe(noteArrival, [uploadId, now])) === undefined) return
  await takeIn(parts).enqueue(
    tx,
    { uploadId },
    {
      key: `uploads.take-in ${uploadId}`,
      ...(at ? { at } : {}),
    },
  )
}

/** Whether a file with this content is on its way into the store. */
export async function uploadNeeds(db: Reader, digest: Buffer): Promise<boolean> {
  return (await db.one(arrivingWith, [digest])).is_arriving
}
