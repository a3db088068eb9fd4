import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { requesters, requestStates } from '../domain/index.ts'

const READS =
  'Every role of a department over its own recordings; keepers, oversight officers and the head of the bureau over all'
const ASKS =
  'Officers, handlers, clerk and head of the department; keepers of recordings, oversight officers and the head of the bureau'
const DECIDES = 'The head of the department or the keeper of recordings, who did not take it down'

const Moment = z.iso.datetime({ offset: true })
const Words = z.string().trim().min(2).max(500)
const Params = z.object({ recordingRequestId: z.uuid() })
const Ground = z.object({ code: z.string(), zh: z.string(), en: z.string() })
const Changed = z.object({ id: z.uuid(), state: z.enum(codesOf(requestStates)), version: z.int() })

export const listRecordingRequests = operation({
  id: 'listRecordingRequests',
  method: 'GET',
  path: '/recording-requests',
  tag: 'recording',
  summary: 'Requests to view or copy recordings, the latest first, with the grounds that an answer may have',
  access: READS,
  query: z.strictObject({
    of: z.enum(['running', 'all']).default('running'),
    recordingId: z.uuid().optional(),
    caseId: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  answer: z.object({
    requests: z.array(
      z.object({
        id: z.uuid(),
        unitId: z.uuid(),
        unitName: z.string(),
        caseId: z.uuid().optional(),
        caseCode: z.string().optional(),
        requester: z.enum(codesOf(requesters)),
        name: z.string(),
        paper: z.string().optional(),
        purpose: z.string(),
        wantsCopy: z.boolean(),
        state: z.enum(codesOf(requestStates)),
        askedAt: Moment,
        askedBy: z.string(),
        dueOn: Day,
        isLate: z.boolean(),
        ground: Ground.optional(),
        words: z.string().optional(),
        decidedBy: z.string().optional(),
        doneAt: Moment.optional(),
        doneWords: z.string().optional().describe('How it was viewed or handed out'),
        recordings: z.array(z.object({ id: z.uuid(), name: z.string() })),
        mayDecide: z.boolean(),
        mayFinish: z.boolean(),
        version: z.int(),
      }),
    ),
    rule: z.object({
      days: z.int(),
      grant: z.array(Ground),
      refuse: z.array(Ground),
      assumption: z.boolean(),
    }),
  }),
})

export const askRecordingAccess = operation({
  id: 'askRecordingAccess',
  method: 'POST',
  path: '/recording-requests',
  tag: 'recording',
  summary: 'Take down who wants to view or copy which recordings, and what for',
  access: ASKS,
  body: z.strictObject({
    requester: z.enum(codesOf(requesters)),
    name: z.string().trim().min(2).max(100),
    paper: z.string().trim().min(2).max(200).optional().describe('Letter or certificate; needed of an organ'),
    purpose: Words,
    wantsCopy: z.boolean(),
    caseId: z.uuid().optional(),
    recordingIds: z.array(z.uuid()).min(1).max(100),
  }),
  status: 201,
  answer: z.object({ id: z.uuid(), dueOn: Day, version: z.int() }),
  problems: ['recording.not-of-one', 'recording.paper-missing', 'recording.removed'],
})

export const decideRecordingAccess = operation({
  id: 'decideRecordingAccess',
  method: 'POST',
  path: '/recording-requests/{recordingRequestId}/decision',
  tag: 'recording',
  summary: 'Grant or refuse a request, with a ground of the list that holds',
  access: DECIDES,
  params: Params,
  body: z.strictObject({ granted: z.boolean(), ground: z.string().min(2).max(40), words: Words }),
  answer: Changed,
  editsVersion: true,
  problems: ['recording.no-such-ground', 'recording.own-request', 'recording.answered-already'],
})

export const finishRecordingRequest = operation({
  id: 'finishRecordingRequest',
  method: 'POST',
  path: '/recording-requests/{recordingRequestId}/completion',
  tag: 'recording',
  summary: 'What was granted has been viewed or handed out',
  access: ASKS,
  params: Params,
  body: z.strictObject({ words: Words }),
  answer: Changed,
  editsVersion: true,
  problems: ['recording.not-granted'],
})
