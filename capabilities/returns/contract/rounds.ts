import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { returnStates, rowFaults } from '../domain/index.ts'
import { BUREAU, FormKey, READS, Reason, RoundParams, Title } from './access.ts'
import { FormShape, Values } from './form.ts'

const State = z.enum(codesOf(returnStates))
export const Lateness = z.enum(['in-time', 'late', 'was-late'])
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const RoundHead = z.object({
  id: z.uuid(),
  form: z.string(),
  title: z.string(),
  asOf: Day.describe('The day of which the figures tell'),
  dueOn: Day,
  state: z.enum(['open', 'closed']),
  isImported: z.boolean(),
  version: z.int(),
})

export const listReturnForms = operation({
  id: 'listReturnForms',
  method: 'GET',
  path: '/return-forms',
  tag: 'returns',
  summary: 'The forms of returns that hold today',
  access: BUREAU,
  answer: z.object({
    forms: z.array(
      z.object({
        key: z.string(),
        form: FormShape,
        basis: z.string(),
        assumption: z.boolean(),
        validFrom: Day,
      }),
    ),
  }),
})

export const listReturnRounds = operation({
  id: 'listReturnRounds',
  method: 'GET',
  path: '/return-rounds',
  tag: 'returns',
  summary: 'Rounds of returns, the latest first, with the returns that are the own ones',
  access: READS,
  answer: z.object({
    rounds: z.array(
      RoundHead.extend({
        asked: z.int().describe('Departments asked, without the excused ones'),
        told: z.int().describe('Signed or accepted'),
        late: z.int(),
        returns: z
          .array(
            z.object({
              id: z.uuid(),
              unitId: z.uuid(),
              unitName: z.string(),
              state: State,
              lateness: Lateness,
            }),
          )
          .describe('Of the departments for which the caller answers; empty for the bureau'),
      }),
    ),
    mayOpen: z.boolean(),
  }),
})

export const openReturnRound = operation({
  id: 'openReturnRound',
  method: 'POST',
  path: '/return-rounds',
  tag: 'returns',
  summary: 'Every department is asked for its return',
  access: BUREAU,
  body: z.strictObject({ form: FormKey, title: Title, asOf: Day, dueOn: Day }),
  answer: z.object({ id: z.uuid(), asked: z.int() }),
  status: 201,
  problems: ['returns.no-such-form', 'returns.round-there', 'returns.wrong-days', 'returns.no-departments'],
})

export const readReturnRound = operation({
  id: 'readReturnRound',
  method: 'GET',
  path: '/return-rounds/{returnRoundId}',
  tag: 'returns',
  summary: 'The board of a round: where each department stands',
  access: BUREAU,
  params: RoundParams,
  answer: z.object({
    round: RoundHead,
    form: z.object({ zh: z.string(), en: z.string(), basis: z.string(), assumption: z.boolean() }),
    returns: z.array(
      z.object({
        id: z.uuid(),
        unitId: z.uuid(),
        unitName: z.string(),
        state: State,
        lateness: Lateness,
        faults: z.int().describe('Of what was saved last'),
        warnings: z.int().describe('That want a remark and have none'),
        changes: z.int().describe('Fields that differ from the last round'),
        signedOn: Day.optional(),
        chased: z.int(),
        lastChasedAt: z.iso.datetime().optional(),
        version: z.int(),
      }),
    ),
  }),
})

export const closeReturnRound = operation({
  id: 'closeReturnRound',
  method: 'POST',
  path: '/return-rounds/{returnRoundId}/closing',
  tag: 'returns',
  summary: 'Nothing more is taken in; what is missing stays missing and is said in the sheet',
  access: BUREAU,
  params: RoundParams,
  body: z.strictObject({ reason: Reason }),
  answer: z.object({ id: z.uuid(), version: z.int() }),
  editsVersion: true,
  problems: ['returns.round-closed'],
})

export const chaseReturns = operation({
  id: 'chaseReturns',
  method: 'POST',
  path: '/return-rounds/{returnRoundId}/chase',
  tag: 'returns',
  summary: 'Clerk and head of the departments that are awaited are told; the ledger of each return has it',
  access: BUREAU,
  params: RoundParams,
  body: z.strictObject({
    words: Reason,
    returnIds: z.array(z.uuid()).min(1).max(200).optional().describe('Left out: everybody who is awaited'),
  }),
  answer: z.object({ chased: z.int() }),
  problems: ['returns.round-closed', 'returns.nobody-awaited'],
})

export const readReturnWorkbook = operation({
  id: 'readReturnWorkbook',
  method: 'GET',
  path: '/return-rounds/{returnRoundId}/workbook',
  tag: 'returns',
  summary: 'The spreadsheet for the city: every department, totals, and who is missing',
  access: BUREAU,
  params: RoundParams,
  query: z.strictObject({ language: z.enum(['zh', 'en']).default('zh') }),
  answersBinary: { mediaTypes: [SHEET] },
})

const fileTypes = ['application/octet-stream', SHEET, 'text/csv'] as const

export const tryReturnRound = operation({
  id: 'tryReturnRound',
  method: 'POST',
  path: '/return-imports/trial',
  tag: 'returns',
  summary: 'What a spreadsheet of an earlier round would become, line by line; nothing is written',
  access: BUREAU,
  query: z.strictObject({ form: FormKey, asOf: Day }),
  sendsBinary: { mediaTypes: fileTypes },
  answer: z.object({
    digest: z.string().describe('Names the file and what came of it; the import wants it'),
    rows: z.array(
      z.object({
        row: z.int(),
        unitName: z.string(),
        unitId: z.uuid().optional(),
        values: Values,
        others: z.array(z.object({ heading: z.string(), text: z.string() })),
        unread: z
          .array(z.string())
          .describe('Headings of fields whose cell could not be read: kept as it stands'),
        fault: z.enum(codesOf(rowFaults)).optional(),
      }),
    ),
    missing: z.array(z.string()).describe('Departments that the file does not name'),
  }),
  problems: ['returns.no-header', 'returns.no-rows', 'returns.too-many-rows', 'returns.no-such-form'],
})

export const importReturnRound = operation({
  id: 'importReturnRound',
  method: 'POST',
  path: '/return-imports',
  tag: 'returns',
  summary: 'An earlier round becomes the last round of the next one, exactly as the trial showed it',
  access: BUREAU,
  query: z.strictObject({
    form: FormKey,
    asOf: Day,
    title: Title,
    digest: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  sendsBinary: { mediaTypes: fileTypes },
  answer: z.object({ id: z.uuid(), taken: z.int(), leftOut: z.int(), wasImported: z.boolean() }),
  status: 201,
  problems: [
    'returns.no-header',
    'returns.no-rows',
    'returns.too-many-rows',
    'returns.no-such-form',
    'returns.wrong-days',
    'returns.file-changed',
    'returns.round-there',
    'returns.no-sound-row',
  ],
})

const tasks = ['fill', 'correct', 'sign', 'accept', 'await'] as const

export const listReturnTasks = operation({
  id: 'listReturnTasks',
  method: 'GET',
  path: '/return-tasks',
  tag: 'returns',
  summary: 'What of the returns waits for the signed-in person, the earliest due day first',
  access: READS,
  answer: z.object({
    tasks: z.array(
      z.object({
        what: z.enum(tasks),
        roundId: z.uuid(),
        title: z.string(),
        dueOn: Day,
        lateness: Lateness,
        returnId: z.uuid().optional(),
        unitName: z.string().optional(),
        count: z.int().describe('Returns of the round that wait so'),
      }),
    ),
  }),
})
