import { minuteInMs } from '#kernel/calendar/index.ts'
import type { Database } from '#platform/server/database/statement.ts'
import { type ExpectedFile, expectFile } from './announce.ts'
import { markArrived } from './arrival.ts'
import type { UploadParts } from './parts.ts'
import { takeIn } from './take-in.job.ts'
import { abandonSameNumber, findUpload } from './upload.sql.ts'

/** Whoever was killed while taking a file in is made up for by its job after so long. */
const JOB_AFTER_MS = 15 * minuteInMs

/**
 * Takes in a file whose bytes are at hand, at once and by this process, as it is taken in when it comes over the line.
 * @returns what became of it: a refusal is that of every upload
 */
export async function takeInFile(
  database: Database,
  parts: UploadParts,
  file: ExpectedFile,
  bytes: AsyncIterable<Uint8Array>,
  clock: () => Date,
) {
  const id = await database.transaction(async (tx) => {
    // One try at a time has a number; what a killed process began is given up.
    if (file.outsideNumber !== undefined) await tx.many(abandonSameNumber, [file.outsideNumber, clock()])
    return expectFile(tx, file, clock())
  })
  await parts.incoming.write(id, 0, bytes)
  const later = new Date(clock().getTime() + JOB_AFTER_MS)
  await database.transaction((tx) => markArrived(tx, parts, id, clock(), later))
  const tools = { database, clock, signal: new AbortController().signal }
  await takeIn(parts).perform(tools, { uploadId: id })
  const {
    state,
    problem,
    recording_id: recordingId,
    is_known: isKnown,
  } = await database.one(findUpload, [id])
  if (state === 'refused' && problem !== null) return { fate: problem }
  return {
    fate: isKnown ? ('known' as const) : ('taken-in' as const),
    ...(recordingId ? { recordingId } : {}),
  }
}
