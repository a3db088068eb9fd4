import type { Reader } from '#platform/server/database/statement.ts'
import type { UploadParts } from './parts.ts'
import { listReceiving } from './upload.sql.ts'

/**
 * Whether a file of so many bytes finds room beside all that was announced before and the reserve: better refused before
 * its first byte than after its last but one.
 */
export async function hasRoomFor(
  db: Reader,
  { incoming, diskReserve }: UploadParts,
  size: number,
): Promise<boolean> {
  const open = await db.many(listReceiving)
  const missing = await Promise.all(
    open.map(async (upload) => Math.max(0, Number(upload.size) - (await incoming.sizeOf(upload.id)))),
  )
  const promised = missing.reduce((sum, bytes) => sum + bytes, 0)
  return (await incoming.free()) - diskReserve - promised >= size
}
