import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { operation } from '#platform/contract/operation.ts'
import { arrivals, lateExcuses, recordingKinds, recordingSources } from '../domain/index.ts'

const READS =
  'Every role of a department over its own recordings; keepers, oversight officers and the head of the bureau over all'
export const RECORDS = 'Enforcement officers, handlers and the head of the department'

const Moment = z.iso.datetime({ offset: true })
const Line = z.string().trim().min(2).max(200)
const RecordingParams = z.object({ recordingId: z.uuid() })

/** How it looks, as derived from its content. */
export const Look = {
  seconds: z.int().optional().describe('How long it is; unknown where nothing could be derived'),
  hasPicture: z.boolean().describe('There is a small picture of it'),
}

const Recording = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  name: z.string(),
  kind: z.enum(codesOf(recordingKinds)),
  mediaType: z.string(),
  size: z.int().describe('Bytes'),
  source: z.enum(codesOf(recordingSources)),
  outsideNumber: z.string().optional().describe('The number that a collection station gave it (wjbh)'),
  officerId: z.uuid().optional(),
  officerName: z.string().optional(),
  device: z.string().optional(),
  station: z.string().optional(),
  place: z.string().optional(),
  marked: z.boolean(),
  startedAt: Moment,
  endedAt: Moment,
  arrivedAt: Moment,
  arrival: z.enum(codesOf(arrivals)),
  arrivalDue: Moment,
  lateExcuse: z.enum(codesOf(lateExcuses)).optional(),
  lateWords: z.string().optional(),
  removedAt: Moment.optional().describe('Its content was removed; the rest says what was there'),
  removedBy: z.string().optional().describe('Number of the approved list of deletion'),
  damagedAt: Moment.optional().describe('Since when its stored content is known to be damaged'),
  ...Look,
  isBound: z.boolean(),
  isOverdue: z.boolean().describe('Belongs to no case for longer than the rule allows'),
})

export const listRecordings = operation({
  id: 'listRecordings',
  method: 'GET',
  path: '/recordings',
  tag: 'recording',
  summary: 'Recordings within one’s rights, newest first',
  access: READS,
  query: z.strictObject({
    of: z.enum(['all', 'unbound', 'late', 'damaged', 'removed']).default('all').describe('All: what is here'),
    officerId: z.uuid().optional(),
    words: z
      .string()
      .trim()
      .min(2)
      .max(64)
      .optional()
      .describe('In the name or place; a device, an officer, a number'),
    cursor: z.uuid().optional().describe('The last one of the page before'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ recordings: z.array(Recording), next: z.string().optional() }),
})

export const readRecording = operation({
  id: 'readRecording',
  method: 'GET',
  path: '/recordings/{recordingId}',
  tag: 'recording',
  summary: 'A recording with what it is bound to and who had it when',
  access: READS,
  params: RecordingParams,
  answer: z.object({
    ...Recording.shape,
    sm3: z.string(),
    sha256: z.string(),
    claimed: z.boolean().describe('Its sender told a digest, and it was the same'),
    bindings: z.array(
      z.object({
        id: z.uuid(),
        caseId: z.uuid(),
        caseCode: z.string(),
        caseTitle: z.string(),
        boundAt: Moment,
        boundBy: z.string(),
      }),
    ),
    custody: z.array(
      z.object({
        at: Moment,
        type: z.string(),
        actor: z.string(),
        reason: z.string().optional(),
        caseCode: z.string().optional(),
      }),
    ),
    mayRecord: z.boolean(),
    version: z.int(),
  }),
})

export const describeRecording = operation({
  id: 'describeRecording',
  method: 'PUT',
  path: '/recordings/{recordingId}',
  tag: 'recording',
  summary: 'Say who recorded it, with which camera and where; what the file itself says stays',
  access: RECORDS,
  params: RecordingParams,
  body: z.strictObject({
    officerId: z.uuid().optional(),
    device: z.string().trim().min(1).max(64).optional().describe('Serial number of the camera'),
    place: Line.optional(),
    marked: z.boolean().default(false),
  }),
  answer: z.object({ id: z.uuid(), version: z.int() }),
  editsVersion: true,
  problems: ['recording.no-such-officer', 'recording.removed'],
})

export const excuseLateRecording = operation({
  id: 'excuseLateRecording',
  method: 'POST',
  path: '/recordings/{recordingId}/late-excuse',
  tag: 'recording',
  summary: 'Say why a recording came later than the rule allows',
  access: RECORDS,
  params: RecordingParams,
  body: z.strictObject({ excuse: z.enum(codesOf(lateExcuses)), words: Line }),
  answer: z.object({ id: z.uuid(), version: z.int() }),
  editsVersion: true,
  problems: ['recording.not-late', 'recording.removed'],
})

export const unbindRecording = operation({
  id: 'unbindRecording',
  method: 'POST',
  path: '/recordings/{recordingId}/bindings/{bindingId}/undo',
  tag: 'recording',
  summary: 'Take a recording out of the step it was bound to by mistake; a closed case keeps what it has',
  access: RECORDS,
  params: z.object({ recordingId: z.uuid(), bindingId: z.uuid() }),
  body: z.strictObject({ why: Line }),
  answer: z.object({ id: z.uuid() }),
  problems: ['recording.not-bound', 'recording.case-closed'],
})
