import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { operation } from '#platform/contract/operation.ts'
import { caseDocuments } from '../disputes/domain/index.ts'

const Params = z.strictObject({ disputeId: z.uuid() })

/** What an attachment may be: told by the content, whatever its name says. */
export const attachableTypes = ['image/png', 'image/jpeg', 'application/pdf'] as const

/** As what a file is attached: a paper of the file, or the picture of one signature. */
export const attachedDocuments = [...codesOf(caseDocuments), 'signature'] as const

const Attachment = z.object({
  id: z.uuid(),
  document: z.enum(attachedDocuments),
  name: z.string(),
  mediaType: z.enum(attachableTypes),
  size: z.int(),
  attachedAt: z.iso.datetime({ offset: true }),
  attachedBy: z.string(),
})

export const attachFile = operation({
  id: 'attachFile',
  method: 'POST',
  path: '/disputes/{disputeId}/attachments',
  tag: 'files',
  summary: 'Attach a picture or a PDF to a dispute, as the kind of paper that it is; 10 MiB at most',
  access: 'Case workers of the unit that holds the dispute',
  params: Params,
  query: z.strictObject({
    document: z.enum(attachedDocuments),
    name: z.string().trim().min(1).max(120),
  }),
  sendsBinary: { mediaTypes: ['application/octet-stream', ...attachableTypes] },
  answer: z.object({ id: z.uuid(), mediaType: z.enum(attachableTypes), size: z.int() }),
  status: 201,
  problems: ['files.not-attachable', 'files.empty', 'files.archived', 'disputes.held-elsewhere'],
})

export const listAttachments = operation({
  id: 'listAttachments',
  method: 'GET',
  path: '/disputes/{disputeId}/attachments',
  tag: 'files',
  summary: 'What is attached to a dispute',
  access: 'Case workers who reach the dispute',
  params: Params,
  answer: z.object({ attachments: z.array(Attachment) }),
})

export const readAttachment = operation({
  id: 'readAttachment',
  method: 'GET',
  path: '/disputes/{disputeId}/attachments/{attachmentId}',
  tag: 'files',
  summary: 'The content of an attachment',
  access: 'Case workers who reach the dispute',
  params: Params.extend({ attachmentId: z.uuid() }),
  answersBinary: { mediaTypes: [...attachableTypes] },
})
