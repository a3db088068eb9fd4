import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { holdGrounds, keptGrounds, retentionClasses, uses } from '../domain/index.ts'

const SEES =
  'Every role of a department over its own; keepers of recordings, oversight officers and the head of the bureau over all'
const LISTS =
  'Clerk and head of a department over its own; keepers of recordings, oversight officers and the head of the bureau over all'
const PLACES =
  'Handlers, clerk and head of a department over its own; keepers of recordings, oversight officers and the head of the bureau over all'
const LIFTS =
  'The head of a department over its own; keepers of recordings, oversight officers and the head of the bureau over all'

const Moment = z.iso.datetime({ offset: true })
const Words = z.string().trim().min(2).max(500)
const HoldBody = z.strictObject({ ground: z.enum(codesOf(holdGrounds)), words: Words })

const Hold = z.object({
  id: z.uuid(),
  recordingId: z.uuid().optional(),
  recordingName: z.string().optional(),
  caseId: z.uuid().optional(),
  caseCode: z.string().optional(),
  caseTitle: z.string().optional(),
  unitName: z.string(),
  ground: z.enum(codesOf(holdGrounds)),
  words: z.string(),
  placedAt: Moment,
  placedBy: z.string(),
  liftedAt: Moment.optional(),
  liftedBy: z.string().optional(),
  liftedWhy: z.string().optional(),
  mayLift: z.boolean(),
})

/** How long a recording is kept, in the words of a screen. */
export const Keeping = z.object({
  class: z.enum(codesOf(retentionClasses)),
  use: z.enum(codesOf(uses)),
  since: Day.optional().describe('First day of the term; none while the file is open, and for good'),
  until: Day.optional().describe('Last day on which it has to be here'),
  basis: z.string(),
  assumption: z.boolean(),
})

export const readRecordingRetention = operation({
  id: 'readRecordingRetention',
  method: 'GET',
  path: '/recordings/{recordingId}/retention',
  tag: 'retention',
  summary: 'How long a recording is kept and why, and what holds it',
  access: SEES,
  params: z.object({ recordingId: z.uuid() }),
  answer: z.object({
    keeping: Keeping,
    mayGo: z.boolean().describe('Its term has run out and nothing holds it'),
    keptBy: z.enum(codesOf(keptGrounds)).optional(),
    keptWords: z.string().optional(),
    holds: z.array(Hold).describe('On it and on its cases, the latest first'),
    mayPlace: z.boolean(),
  }),
})

export const readCaseHolds = operation({
  id: 'readCaseHolds',
  method: 'GET',
  path: '/enforcement-cases/{caseId}/recording-holds',
  tag: 'retention',
  summary: 'What keeps the recordings of a case beyond their term',
  access: SEES,
  params: z.object({ caseId: z.uuid() }),
  answer: z.object({ holds: z.array(Hold), mayPlace: z.boolean() }),
})

export const listHolds = operation({
  id: 'listHolds',
  method: 'GET',
  path: '/recording-holds',
  tag: 'retention',
  summary: 'Recordings and cases that are held, the latest first',
  access: LISTS,
  query: z.strictObject({
    of: z.enum(['running', 'all']).default('running'),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  answer: z.object({ holds: z.array(Hold) }),
})

export const placeRecordingHold = operation({
  id: 'placeRecordingHold',
  method: 'POST',
  path: '/recordings/{recordingId}/holds',
  tag: 'retention',
  summary: 'Keep a recording whatever its term says, with the reason',
  access: PLACES,
  params: z.object({ recordingId: z.uuid() }),
  body: HoldBody,
  status: 201,
  answer: z.object({ id: z.uuid() }),
  problems: ['recording.removed'],
})

export const placeCaseHold = operation({
  id: 'placeCaseHold',
  method: 'POST',
  path: '/enforcement-cases/{caseId}/recording-holds',
  tag: 'retention',
  summary: 'Keep all recordings that are bound to a case, and those that will be',
  access: PLACES,
  params: z.object({ caseId: z.uuid() }),
  body: HoldBody,
  status: 201,
  answer: z.object({ id: z.uuid() }),
})

export const liftHold = operation({
  id: 'liftHold',
  method: 'POST',
  path: '/recording-holds/{holdId}/lifting',
  tag: 'retention',
  summary: 'What was held need not be kept any longer than its term, with the reason',
  access: LIFTS,
  params: z.object({ holdId: z.uuid() }),
  body: z.strictObject({ why: Words }),
  answer: z.object({ id: z.uuid() }),
  problems: ['retention.lifted-already'],
})
