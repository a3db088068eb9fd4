import { isCaseWorker, type Officer } from '#capabilities/access/domain/index.ts'
import { findReached } from '#capabilities/disputes/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { attachFile } from './attach-file.ts'
import { type AttachmentRow, attachmentsOf, findAttachment } from './attachment.sql.ts'

export const fileRoutes = (store: FileStore): readonly Route[] => [
  staffRoute<typeof contract.attachFile, Officer>(contract.attachFile, isCaseWorker, {
    writes: ({ tx, caller, params, query, body, now }) =>
      attachFile(tx, store, caller, { ...params, ...query, bytes: body }, now),
  }),
  staffRoute<typeof contract.listAttachments, Officer>(contract.listAttachments, isCaseWorker, {
    async reads({ db, caller, params }) {
      const dispute = await findReached(db, caller, params.disputeId)
      if (!dispute.ok) return dispute
      const rows = await db.many(attachmentsOf, [params.disputeId])
      return ok({ answer: { attachments: rows.map(present) } })
    },
  }),
  staffRoute<typeof contract.readAttachment, Officer>(contract.readAttachment, isCaseWorker, {
    async reads({ db, caller, params }) {
      const dispute = await findReached(db, caller, params.disputeId)
      if (!dispute.ok) return dispute
      const row = await db.maybe(findAttachment, [params.disputeId, params.attachmentId])
      if (row === undefined) return refuse('request.not-found')
      return ok({ bytes: await store.get(row.digest), mediaType: row.media_type, fileName: row.name })
    },
  }),
]

function present(row: AttachmentRow) {
  return {
    id: row.id,
    document: row.document,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    attachedAt: row.attached_at.toISOString(),
    attachedBy: row.attached_by,
  }
}
