import { expect, test } from 'vitest'
import type { PartyRole } from '#capabilities/parties/domain/index.ts'
import { actCalled, shippedActs } from '#tests/support/enforcement-acts.ts'
import type { ActDefinition } from './definition.ts'
import { checkParts } from './parts.ts'

const two = { parts: ['applicant', 'respondent'] } as const

test.each<{
  readonly act: Pick<ActDefinition, 'parts'>
  readonly told: readonly (PartyRole | undefined)[]
  readonly code: string | undefined
  readonly at?: string
  readonly why: string
}>([
  { act: {}, told: [undefined, undefined], code: undefined, why: 'all stand on one side' },
  {
    act: {},
    told: [undefined, 'applicant'],
    code: 'enforcement.no-parts',
    at: 'body.counterparties[1].part',
    why: 'this kind of act knows no sides',
  },
  {
    act: two,
    told: ['applicant', 'respondent', 'respondent'],
    code: undefined,
    why: 'each side has somebody',
  },
  {
    act: two,
    told: ['applicant', undefined],
    code: 'enforcement.part-missing',
    at: 'body.counterparties[1].part',
    why: 'nobody may stand nowhere',
  },
  {
    act: two,
    told: ['applicant', 'third-party'],
    code: 'enforcement.part-missing',
    at: 'body.counterparties[1].part',
    why: 'a side that this kind does not know',
  },
  {
    act: two,
    told: ['applicant'],
    code: 'enforcement.part-empty',
    at: 'body.counterparties',
    why: 'nobody is there to be decided against',
  },
])('$told: $why', ({ act, told, code, at }) => {
  const read = checkParts(act, told)
  expect(read.ok ? undefined : read.refusal.code).toBe(code)
  expect(read.ok ? undefined : read.refusal.at).toBe(at)
})

test('an adjudication alone has two sides', () => {
  const sided = shippedActs.filter(({ value }) => 'parts' in value).map(({ key }) => key)
  expect(sided).toEqual(['act.adjudication.ordinary'])
  expect(actCalled('adjudication.ordinary').parts).toEqual(['applicant', 'respondent'])
})
