import { fileTypeFromBuffer } from 'file-type'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { isHeldByUnitOf, lockForWork, noteOnTimeline } from '#capabilities/disputes/server/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { attachableTypes } from '../contract.ts'
import { insertAttachment } from './attachment.sql.ts'

export interface AttachOrder {
  readonly disputeId: string
  readonly document: string
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * The content is on the disk before the transaction that refers to it commits; what a failed transaction leaves
 * behind is a content that nobody refers to, never a reference to nothing.
 */
export async function attachFile(
  tx: Transaction,
  store: FileStore,
  officer: Officer,
  order: AttachOrder,
  now: Date,
) {
  if (order.bytes.length === 0) return refuse('files.empty')
  const mediaType = await typeOf(order.bytes)
  if (!mediaType.ok) return mediaType
  const dispute = await lockForWork(tx, officer, order.disputeId)
  if (!dispute.ok) return dispute
  if (!isHeldByUnitOf(officer, dispute.value)) return refuse('disputes.held-elsewhere')
  if (dispute.value.filing === 'archived') return refuse('files.archived')
  const digest = await store.put(order.bytes)
  const id = newId(now)
  const size = order.bytes.length
  const file = [digest, size, mediaType.value, now]
  await tx.many(insertAttachment, [
    ...file,
    id,
    order.disputeId,
    order.document,
    order.name,
    officer.accountId,
  ])
  const facts = { id, document: order.document, digest: digest.toString('hex'), size }
  await noteOnTimeline(tx, order.disputeId, {
    type: 'file-attached',
    actor: officer.accountId,
    at: now,
    facts,
  })
  return ok({ answer: { id, mediaType: mediaType.value, size } })
}

type Attachable = (typeof attachableTypes)[number]

/** By content: a name and a header are only what somebody says. */
async function typeOf(bytes: Uint8Array): Promise<Result<Attachable, 'files.not-attachable'>> {
  const mime = (await fileTypeFromBuffer(bytes))?.mime
  const known = attachableTypes.find((type) => type === mime)
  return known === undefined ? refuse('files.not-attachable') : ok(known)
}
