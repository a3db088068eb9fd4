import { z } from 'zod'
import { operation } from '#platform/contract/operation.ts'

const VIEWS =
  'Every role of a department over its own recordings; keepers, oversight officers and the head of the bureau over all; reviewers over what is bound to a case'

/** What a recording may be; told by the content, whatever its name says. */
export const recordedTypes = [
  'video/mp4',
  'video/quicktime',
  'video/webm',
  'video/ogg',
  'video/mpeg',
  'video/3gpp',
  'video/vnd.avi',
  'video/x-ms-asf',
  'audio/mpeg',
  'audio/ogg',
  'audio/wav',
  'image/jpeg',
  'image/png',
] as const

export const openViewing = operation({
  id: 'openViewing',
  method: 'POST',
  path: '/recordings/{recordingId}/viewings',
  tag: 'recording',
  summary: 'Open a recording to look at, or to take a copy of, which wants a reason; its custody notes who',
  access: VIEWS,
  params: z.object({ recordingId: z.uuid() }),
  body: z.strictObject({
    copy: z.boolean().default(false),
    reason: z.string().trim().min(2).max(500).optional().describe('What the copy is for'),
    recordingRequestId: z
      .uuid()
      .optional()
      .describe('The granted request under which the copy is handed out; then it is the reason'),
  }),
  status: 201,
  answer: z.object({ viewingId: z.uuid(), until: z.iso.datetime({ offset: true }) }),
  problems: ['recording.reason-missing', 'recording.not-granted', 'recording.removed'],
})

export const readRecordingContent = operation({
  id: 'readRecordingContent',
  method: 'GET',
  path: '/recordings/{recordingId}/viewings/{viewingId}/content',
  tag: 'recording',
  summary: 'The recording itself, whole or in parts, for who opened it',
  access: VIEWS,
  params: z.object({ recordingId: z.uuid(), viewingId: z.uuid() }),
  answersBinary: { mediaTypes: [...recordedTypes] },
  problems: ['recording.content-missing', 'recording.removed'],
})

export const readRecordingPicture = operation({
  id: 'readRecordingPicture',
  method: 'GET',
  path: '/recordings/{recordingId}/picture',
  tag: 'recording',
  summary:
    'A small picture derived from a recording, to know it again in a list; no viewing of it, and no proof',
  access: VIEWS,
  params: z.object({ recordingId: z.uuid() }),
  answersBinary: { mediaTypes: ['image/jpeg'] },
})
