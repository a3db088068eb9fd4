import type { Reader } from '#platform/server/database/statement.ts'
import { attachedWith } from './attachment.sql.ts'

/** Whether this content is attached to a matter, whatever else it is. */
export async function attachmentNeeds(db: Reader, digest: Buffer): Promise<boolean> {
  return (await db.one(attachedWith, [digest])).is_attached
}
