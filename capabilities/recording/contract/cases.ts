import { z } from 'zod'
import { recordingDuties, recordingModes, retentions } from '#capabilities/authority/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { dutyStates, gapCauses, gapTellings, likenesses, recordingKinds } from '../domain/index.ts'
import { Look, RECORDS } from './recordings.ts'

const READS =
  'Every role of a department over its own cases; reviewers, keepers, oversight officers and the head of the bureau over all'

const Words = z.object({ zh: z.string(), en: z.string() })
const Moment = z.iso.datetime({ offset: true })
const Line = z.string().trim().min(2).max(500)
const CaseParams = z.object({ caseId: z.uuid() })
const DutyKey = z.string().min(2).max(80)
const Place = {
  stepId: z.uuid().describe('The step'),
  duty: DutyKey.describe('Key of the duty; none: no row wants it'),
}

const Bound = z.object({
  bindingId: z.uuid(),
  recordingId: z.uuid(),
  name: z.string(),
  kind: z.enum(codesOf(recordingKinds)),
  mediaType: z.string(),
  officerName: z.string().optional(),
  device: z.string().optional(),
  startedAt: Moment,
  endedAt: Moment,
  removedAt: Moment.optional(),
  damagedAt: Moment.optional(),
  ...Look,
})

const GapInLine = z.object({
  afterId: z.uuid(),
  beforeId: z.uuid(),
  from: Moment,
  to: Moment,
  seconds: z.int(),
  reason: z
    .object({
      cause: z.enum(codesOf(gapCauses)),
      told: z.enum(codesOf(gapTellings)),
      words: z.string(),
      by: z.string(),
    })
    .optional(),
})

const DutyOfCase = z.object({
  key: DutyKey,
  item: Words.describe(
    'In English where the rule has words for it; a list of a department has its own alone',
  ),
  mode: z.enum(codesOf(recordingModes)),
  duty: z.enum(codesOf(recordingDuties)),
  basis: z.string(),
  startsWith: z.string().optional(),
  endsWith: z.string().optional(),
  content: z.string().optional(),
  retention: z.enum(codesOf(retentions)).optional(),
  step: z.object({ id: z.uuid(), ...Words.shape, on: Day }).optional(),
  state: z.enum(codesOf(dutyStates)),
  isOpen: z.boolean().describe('The case cannot be closed as long as it is'),
  bound: z.array(Bound),
  gaps: z.array(GapInLine),
  seconds: z.int().describe('Shown by at least one camera'),
  excuse: z
    .object({
      id: z.uuid(),
      reason: z.string(),
      askedBy: z.string(),
      granted: z.boolean().optional(),
      answer: z.string().optional(),
      answeredBy: z.string().optional(),
    })
    .optional(),
})

const Proposed = z.object({
  recordingId: z.uuid(),
  name: z.string(),
  officerName: z.string().optional(),
  place: z.string().optional(),
  startedAt: Moment,
  endedAt: Moment,
  stepId: z.uuid(),
  step: Words,
  duty: DutyKey,
  because: z.array(z.enum(Object.keys(likenesses) as (keyof typeof likenesses)[])),
})

export const readCaseRecordings = operation({
  id: 'readCaseRecordings',
  method: 'GET',
  path: '/enforcement-cases/{caseId}/recordings',
  tag: 'recording',
  summary: 'What a case has to record and what it has: present, with a gap, missing, excused or not yet due',
  access: READS,
  params: CaseParams,
  answer: z.object({
    caseId: z.uuid(),
    hasList: z.boolean().describe('The department has a list of its own; without one only the law holds'),
    duties: z.array(DutyOfCase),
    steps: z
      .array(
        z.object({
          ...{ id: z.uuid(), ...Words.shape, on: Day, at: Moment },
          hourSaid: z.boolean().describe('False: `at` is noon of a day of which nobody said the hour'),
        }),
      )
      .describe('Steps that were taken'),
    unplaced: z.array(z.object({ item: z.string(), step: z.string() })),
    others: z.array(z.object({ ...Bound.shape, step: Words })).describe('Bound without a duty'),
    proposals: z.array(Proposed),
    due: z.int(),
    met: z.int(),
    mayRecord: z.boolean(),
    mayExcuse: z.boolean(),
  }),
})

export const bindRecording = operation({
  id: 'bindRecording',
  method: 'POST',
  path: '/enforcement-cases/{caseId}/recordings',
  tag: 'recording',
  summary: 'Bind a recording to a step of the case: from then on the file has it',
  access: RECORDS,
  params: CaseParams,
  body: z.strictObject({ recordingId: z.uuid(), ...Place }),
  status: 201,
  answer: z.object({ id: z.uuid() }),
  problems: ['recording.no-such-duty', 'recording.bound-already', 'recording.removed'],
})

export const explainGap = operation({
  id: 'explainGap',
  method: 'POST',
  path: '/enforcement-cases/{caseId}/recordings/gaps',
  tag: 'recording',
  summary: 'Say why nothing was recorded between two recordings of one act',
  access: RECORDS,
  params: CaseParams,
  body: z.strictObject({
    ...Place,
    afterId: z.uuid(),
    beforeId: z.uuid(),
    cause: z.enum(codesOf(gapCauses)),
    told: z.enum(codesOf(gapTellings)),
    words: Line,
  }),
  status: 201,
  answer: z.object({ id: z.uuid() }),
  problems: ['recording.no-such-gap', 'recording.explained-already'],
})

export const askRecordingExcuse = operation({
  id: 'askRecordingExcuse',
  method: 'POST',
  path: '/enforcement-cases/{caseId}/recordings/excuses',
  tag: 'recording',
  summary: 'Say why there is no recording of an act that wants one; the head of the department decides',
  access: RECORDS,
  params: CaseParams,
  body: z.strictObject({ ...Place, reason: Line }),
  status: 201,
  answer: z.object({ id: z.uuid() }),
  problems: ['recording.nothing-to-excuse'],
})

export const decideRecordingExcuse = operation({
  id: 'decideRecordingExcuse',
  method: 'POST',
  path: '/enforcement-cases/{caseId}/recordings/excuses/{excuseId}/answer',
  tag: 'recording',
  summary: 'Grant or refuse that an act stays without its recording',
  access: 'The head of the department, and never who asked',
  params: z.object({ caseId: z.uuid(), excuseId: z.uuid() }),
  body: z.strictObject({ granted: z.boolean(), answer: Line }),
  answer: z.object({ id: z.uuid() }),
  problems: ['recording.answered-already', 'recording.own-excuse'],
})
