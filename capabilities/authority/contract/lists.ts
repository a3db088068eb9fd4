import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { columnsOf, type ListKind, listKinds, rowDoubts, rowFates, rowFaults } from '../domain/index.ts'
import { Changed, KEEPS, READS, Reason } from './access.ts'

const Kind = z.enum(codesOf(listKinds))
const Value = z.union([z.string(), z.number(), z.boolean()])
const Values = z.record(z.string(), Value)
const Fault = z.object({ what: z.enum(codesOf(rowFaults)), column: z.string().optional() })
const Doubt = z.object({ what: z.enum(codesOf(rowDoubts)), column: z.string().optional() })
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const spreadsheets = { mediaTypes: ['application/octet-stream', 'text/csv', sheet] }

/** What one row of a list holds, made from the columns of its kind: money in fen, codes as codes. */
export function rowSchema(kind: ListKind) {
  const shape = Object.entries(columnsOf(kind)).map(([name, { holds, need }]) => {
    const held = {
      text: () => z.string().min(1),
      code: () => z.enum(holds.as === 'code' ? codesOf(holds.codes) : ['']),
      yuan: () => z.int().min(0),
      whole: () => z.int().min(0),
      'yes-no': () => z.boolean(),
    }[holds.as]()
    return [name, need === 'must' ? held : held.optional()] as const
  })
  return z.strictObject(Object.fromEntries(shape))
}

const Version = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  kind: Kind,
  number: z.string(),
  validFrom: Day,
  holdsTo: Day.optional().describe('Its own end, or the day before the next version begins'),
  isInForce: z.boolean(),
  isEnded: z.boolean(),
  endReason: z.string().optional(),
  adoptedBy: z.string(),
  basis: z.string(),
  rows: z.int(),
  leftOut: z.int().describe('Rows of the file that could not be taken in'),
  doubtful: z.int().describe('Rows that somebody should look at'),
  version: z.int(),
})

export const listAuthorityLists = operation({
  id: 'listAuthorityLists',
  method: 'GET',
  path: '/authority-lists',
  tag: 'authority',
  summary: 'The lists of departments with all their versions',
  access: READS,
  query: z.strictObject({ unitId: z.uuid().optional(), kind: Kind.optional() }),
  answer: z.object({
    versions: z.array(Version),
    keeps: z.array(z.uuid()).describe('Units whose lists you keep'),
  }),
})

export const readAuthorityList = operation({
  id: 'readAuthorityList',
  method: 'GET',
  path: '/authority-lists/{listVersionId}',
  tag: 'authority',
  summary: 'One version of a list with its rows, page by page',
  access: READS,
  params: z.object({ listVersionId: z.uuid() }),
  query: z.strictObject({
    after: z.coerce.number().int().min(0).default(0).describe('The position after which to begin'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    text: z.string().trim().max(100).optional(),
    isDoubtful: z.enum(['yes']).optional().describe('Only rows that somebody should look at'),
  }),
  answer: z.object({
    list: Version,
    rows: z.array(
      z.object({
        position: z.int(),
        values: Values,
        others: z.record(z.string(), z.string()).describe('Under headings that the list does not know'),
        doubts: z.array(Doubt),
      }),
    ),
    next: z.int().optional(),
    mayKeep: z.boolean(),
  }),
})

export const readListWorkbook = operation({
  id: 'readListWorkbook',
  method: 'GET',
  path: '/authority-lists/{listVersionId}/workbook',
  tag: 'authority',
  summary: 'One version of a list as a workbook, which can be amended and brought in again',
  access: READS,
  params: z.object({ listVersionId: z.uuid() }),
  query: z.strictObject({ language: z.enum(['zh', 'en']).default('zh') }),
  answersBinary: { mediaTypes: [sheet] },
})

export const readListForm = operation({
  id: 'readListForm',
  method: 'GET',
  path: '/authority-list-form',
  tag: 'authority',
  summary: 'An empty list of a kind (.xlsx) to fill in, with what may stand in each column',
  access: READS,
  query: z.strictObject({ kind: Kind, language: z.enum(['zh', 'en']).default('zh') }),
  answersBinary: { mediaTypes: [sheet] },
})

const About = z.strictObject({ unitId: z.uuid(), kind: Kind, validFrom: Day })

const fileProblems = [
  'authority.file-not-a-table',
  'authority.file-damaged',
  'authority.file-macros',
  'authority.file-old-format',
  'authority.file-encrypted',
  'authority.file-too-large',
  'authority.no-header',
  'authority.list-empty',
  'authority.too-many-rows',
]

export const tryAuthorityList = operation({
  id: 'tryAuthorityList',
  method: 'POST',
  path: '/authority-lists/trial',
  tag: 'authority',
  summary: 'What a file (.xlsx or .csv) would change of a list, line by line; nothing is changed',
  access: KEEPS,
  query: About,
  sendsBinary: spreadsheets,
  answer: z.object({
    digest: z.string().describe('Names this file and what it would do; the import asks for it'),
    before: z
      .object({ id: z.uuid(), number: z.string(), validFrom: Day })
      .optional()
      .describe('The version with which the file is compared'),
    counts: z.record(z.enum(codesOf(rowFates)), z.int()),
    lacking: z.array(z.string()).describe('Columns that should be there and are not'),
    rows: z.array(
      z.object({
        row: z.int().describe('Its number in the sheet'),
        fate: z.enum(codesOf(rowFates)).exclude(['removed']),
        values: Values,
        faults: z.array(Fault).describe('Why the row stays outside'),
        doubts: z.array(Doubt).describe('What to look at in a row that is taken in'),
        sameAs: z.int().optional(),
        differences: z.array(
          z.object({ column: z.string(), before: Value.optional(), after: Value.optional() }),
        ),
      }),
    ),
    removed: z.array(Values).describe('Rows of the version before that the file does not name any more'),
  }),
  problems: fileProblems,
})

export const importAuthorityList = operation({
  id: 'importAuthorityList',
  method: 'POST',
  path: '/authority-lists',
  tag: 'authority',
  summary: 'The file becomes the version of the list from a day on; earlier versions stay as they are',
  access: KEEPS,
  query: About.extend({
    number: z.string().trim().min(1).max(100).describe('Number of the document that adopts it'),
    validTo: Day.optional(),
    adoptedBy: z.string().trim().min(2).max(100),
    basis: z.string().trim().min(2).max(500),
    digest: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  sendsBinary: spreadsheets,
  answer: z.object({
    id: z.uuid(),
    rows: z.int(),
    leftOut: z.int(),
    wasImported: z.boolean().describe('This very file had been brought in before'),
  }),
  status: 201,
  problems: [
    ...fileProblems,
    'authority.list-changed',
    'authority.no-sound-row',
    'authority.day-taken',
    'authority.wrong-days',
  ],
})

export const endAuthorityList = operation({
  id: 'endAuthorityList',
  method: 'POST',
  path: '/authority-lists/{listVersionId}/end',
  tag: 'authority',
  summary: 'A list holds until a day and nothing takes its place',
  access: KEEPS,
  params: z.object({ listVersionId: z.uuid() }),
  body: z.strictObject({ lastDay: Day, reason: Reason }),
  answer: Changed,
  editsVersion: true,
  problems: ['authority.wrong-days', 'authority.ended'],
})
