import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { layoutNames, rowKinds } from '../domain/index.ts'
import { CLERKS, Defect, READS, Said, State, Stepped } from './shared.ts'

const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const spreadsheets = { mediaTypes: ['application/octet-stream', 'text/csv', sheet] }
const Kind = z.enum(codesOf(rowKinds))
const Layout = z.enum(codesOf(layoutNames))

const Tried = z.object({
  line: z.int(),
  party: z.string(),
  documentNumber: z.string(),
  decidedOn: Day.optional(),
  defects: z.array(Defect),
  isBarred: z.boolean(),
  isKnown: z.boolean().describe('The same row was taken in before'),
})

export const tryDecisionRows = operation({
  id: 'tryDecisionRows',
  method: 'POST',
  path: '/publications/rows/trial',
  tag: 'publicity',
  summary: 'What an import of double disclosure rows would bring, row by row; nothing is kept',
  access: CLERKS,
  query: z.strictObject({ unitId: z.uuid(), kind: Kind }),
  sendsBinary: spreadsheets,
  answer: z.object({
    digest: z.string(),
    rows: z.array(Tried),
    counts: z.object({ all: z.int(), fresh: z.int(), barred: z.int(), doubtful: z.int() }),
  }),
  problems: ['publicity.file-not-a-table', 'publicity.no-row'],
})

export const importDecisionRows = operation({
  id: 'importDecisionRows',
  method: 'POST',
  path: '/publications/rows',
  tag: 'publicity',
  summary: 'Take decisions of another system in; every row is kept, also one with defects',
  access: CLERKS,
  query: z.strictObject({ unitId: z.uuid(), kind: Kind, digest: z.string().regex(/^[0-9a-f]{64}$/) }),
  sendsBinary: spreadsheets,
  answer: z.object({ taken: z.int(), known: z.int(), ids: z.array(z.uuid()) }),
  status: 201,
  problems: ['publicity.file-not-a-table', 'publicity.no-row', 'publicity.rows-changed'],
})

export const takeCaseDecision = operation({
  id: 'takeCaseDecision',
  method: 'POST',
  path: '/enforcement-cases/{caseId}/publication',
  tag: 'publicity',
  summary: 'The numbered decision of a case begins its way to the public; each one once',
  access: CLERKS,
  params: z.object({ caseId: z.uuid() }),
  answer: Stepped,
  status: 201,
  problems: ['publicity.no-decision', 'publicity.taken-already'],
})

const PublicationOfCase = z.object({
  id: z.uuid(),
  state: State,
  dueOn: Day.optional(),
  isLate: z.boolean(),
})

export const readCaseDisclosure = operation({
  id: 'readCaseDisclosure',
  method: 'GET',
  path: '/enforcement-cases/{caseId}/disclosure',
  tag: 'publicity',
  summary: 'How each numbered decision of a case stands on its way to the public',
  access: READS,
  params: z.object({ caseId: z.uuid() }),
  answer: z.object({
    decisions: z.array(
      z.object({
        stepId: z.uuid(),
        title: Said,
        documentNumber: z.string(),
        decidedOn: Day,
        servedOn: Day.optional(),
        publication: PublicationOfCase.optional().describe('Absent until it was handed over'),
      }),
    ),
    mayHandOver: z.boolean().describe('You may hand over now what is not handed over yet'),
  }),
})

const Period = { unitId: z.uuid(), kind: Kind, layout: Layout.default('six-codes'), from: Day, to: Day }

export const checkDisclosureRows = operation({
  id: 'checkDisclosureRows',
  method: 'GET',
  path: '/publications/double-disclosure/report',
  tag: 'publicity',
  summary: 'What the receiving platform would send back, row by row',
  access: CLERKS,
  query: z.strictObject(Period),
  answer: z.object({
    rows: z.int(),
    faulty: z.int(),
    faults: z.array(
      z.object({
        publicationId: z.uuid(),
        documentNumber: z.string(),
        column: z.string(),
        label: z.string(),
        what: z.enum(['missing', 'too-long', 'no-code']),
      }),
    ),
  }),
})

export const exportDisclosureRows = operation({
  id: 'exportDisclosureRows',
  method: 'POST',
  path: '/publications/double-disclosure',
  tag: 'publicity',
  summary: 'Confirmed decisions in the standard fields, for the credit platform alone',
  access: `${CLERKS}; it goes on the record`,
  body: z.strictObject({ ...Period, layout: Layout }),
  answersBinary: { mediaTypes: [sheet] },
})
