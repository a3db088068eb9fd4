import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import { knownFigures, MOST_CHARACTERS, returnEvents, returnStates } from '../domain/index.ts'
import { BUREAU, CLERK, HEAD, READS, Reason, ReturnParams } from './access.ts'
import { FieldValue, FormShape, Values } from './form.ts'
import { Lateness, RoundHead } from './rounds.ts'

const State = z.enum(codesOf(returnStates))
const Code = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/)
const Remarks = z.record(Code, z.string().trim().max(MOST_CHARACTERS))
const Reasons = z.array(z.object({ field: Code, words: z.string() }))
const Moved = z.object({ id: z.uuid(), state: State, version: z.int() })

export const readDepartmentReturn = operation({
  id: 'readDepartmentReturn',
  method: 'GET',
  path: '/department-returns/{departmentReturnId}',
  tag: 'returns',
  summary: 'One return with its form, the last round, what the registers say, and its timeline',
  access: READS,
  params: ReturnParams,
  answer: z.object({
    id: z.uuid(),
    unitId: z.uuid(),
    unitName: z.string(),
    round: RoundHead,
    form: FormShape,
    basis: z.string(),
    assumption: z.boolean(),
    state: State,
    lateness: Lateness,
    values: Values,
    remarks: Remarks,
    last: z
      .object({ title: z.string(), asOf: Day, values: Values })
      .optional()
      .describe('Of the round of the same form before; left out where the department was not in one'),
    known: z
      .array(z.object({ figure: z.enum(codesOf(knownFigures)), value: FieldValue }))
      .describe('Of today while the return is typed, of the submission afterwards'),
    others: z.array(z.object({ heading: z.string(), text: z.string() })),
    reasons: Reasons,
    signedOn: Day.optional(),
    signedByName: z.string().optional(),
    timeline: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(codesOf(returnEvents)),
        words: z.string(),
        reasons: Reasons,
        at: z.iso.datetime(),
        byName: z.string(),
      }),
    ),
    may: z.object({
      save: z.boolean(),
      submit: z.boolean(),
      sign: z.boolean(),
      reject: z.boolean(),
      accept: z.boolean(),
      withdraw: z.boolean(),
      askAgain: z.boolean(),
      chase: z.boolean(),
    }),
    version: z.int(),
  }),
})

const Content = z.strictObject({ values: Values, remarks: Remarks })
const notNow = ['returns.not-possible-now', 'returns.round-closed']

export const saveDepartmentReturn = operation({
  id: 'saveDepartmentReturn',
  method: 'PUT',
  path: '/department-returns/{departmentReturnId}/content',
  tag: 'returns',
  summary: 'What was typed so far, right or not yet',
  access: CLERK,
  params: ReturnParams,
  body: Content,
  answer: Moved,
  editsVersion: true,
  problems: [...notNow, 'returns.no-such-field'],
})

export const submitDepartmentReturn = operation({
  id: 'submitDepartmentReturn',
  method: 'POST',
  path: '/department-returns/{departmentReturnId}/submission',
  tag: 'returns',
  summary:
    'The return goes to the head of the department; it has no faults, and every warning has its remark',
  access: CLERK,
  params: ReturnParams,
  body: Content,
  answer: Moved,
  editsVersion: true,
  problems: [...notNow, 'returns.no-such-field', 'returns.faults'],
})

export const signDepartmentReturn = operation({
  id: 'signDepartmentReturn',
  method: 'POST',
  path: '/department-returns/{departmentReturnId}/signature',
  tag: 'returns',
  summary: 'The head vouches for the figures, and they go to the bureau',
  access: HEAD,
  params: ReturnParams,
  answer: Moved,
  editsVersion: true,
  problems: [...notNow, 'returns.same-person'],
})

export const rejectDepartmentReturn = operation({
  id: 'rejectDepartmentReturn',
  method: 'POST',
  path: '/department-returns/{departmentReturnId}/rejection',
  tag: 'returns',
  summary: 'Back to the clerk with a reason for each field that has to be looked at',
  access: 'The head before signing; oversight officers and the head of the bureau',
  params: ReturnParams,
  body: z.strictObject({
    words: Reason,
    reasons: z.array(z.strictObject({ field: Code, words: Reason })).max(200),
  }),
  answer: Moved,
  editsVersion: true,
  problems: [...notNow, 'returns.no-such-field'],
})

export const acceptDepartmentReturn = operation({
  id: 'acceptDepartmentReturn',
  method: 'POST',
  path: '/department-returns/{departmentReturnId}/acceptance',
  tag: 'returns',
  summary: 'The bureau takes the figures over; they change no more',
  access: BUREAU,
  params: ReturnParams,
  answer: Moved,
  editsVersion: true,
  problems: notNow,
})

export const withdrawDepartmentReturn = operation({
  id: 'withdrawDepartmentReturn',
  method: 'POST',
  path: '/department-returns/{departmentReturnId}/withdrawal',
  tag: 'returns',
  summary: 'The department need not tell this time, or has to after all',
  access: BUREAU,
  params: ReturnParams,
  body: z.strictObject({ isExcused: z.boolean(), words: Reason }),
  answer: Moved,
  editsVersion: true,
  problems: notNow,
})
