import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { operation } from '#platform/contract/operation.ts'
import { contentFates, keptGrounds, listStates, outcomes } from '../domain/index.ts'
import { Keeping } from './holds.ts'

const READS =
  'Clerk and head of a department over its own; keepers of recordings, oversight officers and the head of the bureau over all'
const DRAWS = 'Keepers of recordings'
const DECIDES = 'The head of the department or of the bureau, who did not draw it up'

const Moment = z.iso.datetime({ offset: true })
const Words = z.string().trim().min(2).max(500)
const Digest = z.string().regex(/^[0-9a-f]{64}$/)
const Params = z.object({ deletionListId: z.uuid() })
const Changed = z.object({ id: z.uuid(), state: z.enum(codesOf(listStates)), version: z.int() })

const DeletionList = z.object({
  id: z.uuid(),
  number: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  state: z.enum(codesOf(listStates)),
  going: z.int().describe('Recordings that may go'),
  bytes: z.number().describe('Of those that may go'),
  kept: z.int().describe('Kept back although their term has run out'),
  further: z.int().describe('Did not fit on this list'),
  removed: z.int(),
  left: z.int().describe('Became needed after the list was drawn up'),
  drawnAt: Moment,
  drawnBy: z.string(),
  decidedAt: Moment.optional(),
  decidedBy: z.string().optional(),
  words: z.string().optional(),
  doneAt: Moment.optional(),
})

export const listDeletionLists = operation({
  id: 'listDeletionLists',
  method: 'GET',
  path: '/deletion-lists',
  tag: 'retention',
  summary: 'Lists of recordings that may go, the latest first, and the departments that have some',
  access: READS,
  query: z.strictObject({
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    lists: z.array(DeletionList),
    next: z.string().optional(),
    due: z.array(
      z.object({
        unitId: z.uuid(),
        unitName: z.string(),
        candidates: z
          .int()
          .describe(
            'Beyond the ordinary term and in no running file; each is judged when a list is drawn up',
          ),
        bytes: z.number(),
        isListed: z.boolean().describe('A list of it is not finished'),
        mayDraw: z.boolean(),
      }),
    ),
    rule: z.object({
      ordinaryMonths: z.int(),
      fileMonths: z.int(),
      shorterFileMonths: z.int().optional(),
      basis: z.string(),
      assumption: z.boolean(),
    }),
  }),
})

export const drawDeletionList = operation({
  id: 'drawDeletionList',
  method: 'POST',
  path: '/deletion-lists',
  tag: 'retention',
  summary: 'Draw up which recordings of a department may go, and which are kept back on what ground',
  access: DRAWS,
  body: z.strictObject({ unitId: z.uuid() }),
  status: 201,
  answer: z.object({ id: z.uuid(), number: z.string(), going: z.int(), kept: z.int() }),
  problems: ['retention.list-open', 'retention.nothing-due'],
})

const Row = z.object({
  position: z.int(),
  recordingId: z.uuid(),
  name: z.string(),
  officerName: z.string().optional(),
  startedAt: Moment,
  endedAt: Moment,
  size: z.number(),
  sm3: Digest,
  keeping: Keeping,
  ground: z.enum(codesOf(keptGrounds)).optional().describe('Why it is kept back'),
  groundWords: z.string().optional(),
  outcome: z.enum(codesOf(outcomes)).optional(),
  outcomeGround: z.enum(codesOf(keptGrounds)).optional().describe('Why it was left at the moment of removal'),
  content: z.enum(codesOf(contentFates)).optional(),
  settledAt: Moment.optional(),
})

export const readDeletionList = operation({
  id: 'readDeletionList',
  method: 'GET',
  path: '/deletion-lists/{deletionListId}',
  tag: 'retention',
  summary: 'A list of deletion with its rows, each with the ground on which it may go or stays',
  access: READS,
  params: Params,
  query: z.strictObject({
    of: z.enum(['going', 'kept', 'left']).default('going'),
    after: z.coerce.number().int().min(0).default(0).describe('Position of the last row that was seen'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    list: DeletionList,
    digest: Digest.describe('Of all rows: who approves names it'),
    rows: z.array(Row),
    next: z.string().optional(),
    may: z.object({ decide: z.boolean(), withdraw: z.boolean() }),
    version: z.int(),
  }),
})

export const decideDeletionList = operation({
  id: 'decideDeletionList',
  method: 'POST',
  path: '/deletion-lists/{deletionListId}/decision',
  tag: 'retention',
  summary: 'A second person approves exactly the list that was shown, or refuses it',
  access: DECIDES,
  params: Params,
  body: z.strictObject({
    approved: z.boolean(),
    digest: Digest.describe('Of the list that was shown'),
    words: Words,
  }),
  answer: Changed,
  editsVersion: true,
  problems: ['retention.own-list', 'retention.another-list', 'retention.decided-already'],
})

export const withdrawDeletionList = operation({
  id: 'withdrawDeletionList',
  method: 'POST',
  path: '/deletion-lists/{deletionListId}/withdrawal',
  tag: 'retention',
  summary: 'Take back a list that nobody has decided yet',
  access: DRAWS,
  params: Params,
  body: z.strictObject({ why: Words }),
  answer: Changed,
  editsVersion: true,
  problems: ['retention.decided-already'],
})

export const printDeletionList = operation({
  id: 'printDeletionList',
  method: 'GET',
  path: '/deletion-lists/{deletionListId}/paper',
  tag: 'retention',
  summary: 'The list with its decision and what became of each row, as PDF or Word',
  access: READS,
  params: Params,
  query: z.strictObject({ as: z.enum(['pdf', 'word']) }),
  answersBinary: {
    mediaTypes: [
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
  },
  problems: ['papers.not-made'],
})
