import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { operation } from '#platform/contract/operation.ts'
import { uploadRefusals, uploadStates } from './domain/index.ts'

export const SENDS = 'Enforcement officers, handlers, clerks and the head of the department'

const Moment = z.iso.datetime({ offset: true })
const UploadParams = z.object({ uploadId: z.uuid() })

const Upload = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  name: z.string(),
  size: z.int().describe('Bytes'),
  received: z.int().describe('Bytes that are here'),
  state: z.enum(codesOf(uploadStates)),
  startedAt: Moment,
  endedAt: Moment,
  officerName: z.string().optional(),
  device: z.string().optional(),
  place: z.string().optional(),
  announcedAt: Moment,
  arrivedAt: Moment.optional(),
  refusal: z.enum(codesOf(uploadRefusals)).optional(),
  recordingId: z.uuid().optional(),
  isKnown: z.boolean().describe('The same content was here before; it was not doubled'),
})

export const announceUpload = operation({
  id: 'announceUpload',
  method: 'POST',
  path: '/uploads',
  tag: 'uploads',
  summary:
    'Say what is going to be sent; its bytes then go to /uploads/{uploadId}/content by the tus protocol, in any number of pieces',
  access: SENDS,
  body: z.strictObject({
    unitId: z.uuid().describe('The department to which it belongs'),
    name: z.string().trim().min(1).max(255),
    size: z.int().min(0).describe('Bytes; of a file without any, nothing is taken'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe('Taken when it was recorded; what arrives is compared with it'),
    startedAt: Moment.describe('When the recording begins'),
    endedAt: Moment.describe('When it ends; its hours for arriving count from here'),
    officerId: z.uuid().optional().describe('The enforcement officer who recorded it'),
    device: z.string().trim().min(1).max(64).optional().describe('Serial number of the camera'),
    place: z.string().trim().min(2).max(200).optional(),
    marked: z.boolean().default(false).describe('Marked as important'),
  }),
  answer: Upload,
  status: 201,
  problems: [
    'uploads.no-such-officer',
    'uploads.wrong-time',
    'uploads.empty',
    'uploads.too-large',
    'uploads.disk-full',
  ],
})

export const listUploads = operation({
  id: 'listUploads',
  method: 'GET',
  path: '/uploads',
  tag: 'uploads',
  summary:
    'What one has sent in the last thirty days, newest first: to go on with what broke off, and to see what became of it',
  access: SENDS,
  query: z.strictObject({
    of: z.enum(['all', 'open']).default('all'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ uploads: z.array(Upload), largest: z.int().describe('Bytes that one file may have') }),
})

export const readUpload = operation({
  id: 'readUpload',
  method: 'GET',
  path: '/uploads/{uploadId}',
  tag: 'uploads',
  summary: 'How far one upload is, and what became of it',
  access: SENDS,
  params: UploadParams,
  answer: Upload,
})

export const withdrawUpload = operation({
  id: 'withdrawUpload',
  method: 'POST',
  path: '/uploads/{uploadId}/withdrawal',
  tag: 'uploads',
  summary: 'Give up what has not arrived whole; its pieces are removed',
  access: SENDS,
  params: UploadParams,
  answer: Upload,
  problems: ['uploads.not-open'],
})
