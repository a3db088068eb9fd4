import { z } from 'zod'
import { operation } from '#platform/contract/operation.ts'

export const readRecordingBoard = operation({
  id: 'readRecordingBoard',
  method: 'GET',
  path: '/recording-board',
  tag: 'recording',
  summary:
    'Per department: duties that have fallen due and how many are met, what waits for a case, what came late',
  access:
    'Every role of a department over its own; keepers, oversight officers and the head of the bureau over all',
  answer: z.object({
    units: z.array(
      z.object({
        unitId: z.uuid(),
        unitName: z.string(),
        due: z.int(),
        met: z.int().describe('Present, or excused by the head'),
        excused: z.int(),
        cases: z.int(),
        lacking: z.int().describe('Cases that lack a recording'),
        recordings: z.int(),
        unbound: z.int().describe('Belong to no case for longer than the rule allows'),
        damaged: z.int().describe('Stored content is missing or altered'),
        late: z.int().describe('Came late without an excuse'),
      }),
    ),
    lacking: z.array(
      z.object({
        caseId: z.uuid(),
        code: z.string(),
        title: z.string(),
        unitName: z.string(),
        missing: z.int(),
      }),
    ),
    hours: z.int().describe('In which a recording has to be in the system'),
    unboundDays: z.int(),
  }),
})
