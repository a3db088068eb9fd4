import type { Officer } from '#capabilities/access/domain/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { partsOf } from './joint.sql.ts'
import { isMine } from './work.ts'

/** Whether the officer, or a unit of the officer, has a part in the joint work on a dispute that has not ended. */
export async function hasJointPart(db: Reader, officer: Officer, disputeId: string): Promise<boolean> {
  const parts = await db.many(partsOf, [disputeId])
  return parts.some((part) => part.until === null && isMine(officer, part))
}
