import { statement } from '#platform/server/database/statement.ts'
import type { attachableTypes, attachedDocuments } from '../contract.ts'

export const insertAttachment = statement(
  'files.insert-attachment',
  `with stored as (
     insert into files.file (digest, size, media_type, stored_at) values ($1, $2, $3, $4) on conflict (digest) do nothing)
   insert into files.attachment (id, matter_id, document, name, digest, attached_at, attached_by)
   values ($5, $6, $7, $8, $1, $4, $9)`,
)

export interface AttachmentRow {
  readonly id: string
  readonly document: (typeof attachedDocuments)[number]
  readonly name: string
  readonly digest: Buffer
  readonly media_type: (typeof attachableTypes)[number]
  readonly size: number
  readonly attached_at: Date
  readonly attached_by: string
}

const columns = `t.id, t.document, t.name, t.digest, f.media_type, f.size, t.attached_at, a.display_name as attached_by`
const tables = `files.attachment t join files.file f on f.digest = t.digest join access.account a on a.id = t.attached_by`

export const attachmentsOf = statement<AttachmentRow>(
  'files.attachments-of',
  `select ${columns} from ${tables} where t.matter_id = $1 order by t.attached_at, t.id`,
)

export const findAttachment = statement<AttachmentRow>(
  'files.find-attachment',
  `select ${columns} from ${tables} where t.matter_id = $1 and t.id = $2`,
)

export const attachedWith = statement<{ readonly is_attached: boolean }>(
  'files.attached-with',
  'select exists (select from files.file where digest = $1) as is_attached',
)
