import { expect, test } from 'vitest'
import { actCalled, momentOn, recordOf, type Told } from '#tests/support/enforcement-acts.ts'
import { needsHour } from './needs-hour.ts'

const urgent: Told = ['urgent-started', '2026-10-01T21:00']

test.each([
  { act: 'coercion.measure', told: [], code: 'urgent-started', is: true, why: 'its twenty-four hours begin' },
  { act: 'coercion.measure', told: [urgent], code: 'urgent-approved', is: true, why: 'they end with it' },
  { act: 'coercion.measure', told: [], code: 'urgent-approved', is: false, why: 'none have begun' },
  {
    act: 'coercion.measure',
    told: [urgent, ['urgent-approved', '2026-10-02T09:00']],
    code: 'lifted',
    is: false,
    why: 'they were kept long before',
  },
  { act: 'coercion.measure', told: [], code: 'imposed', is: false, why: 'it is counted in days' },
  { act: 'coercion.execution', told: [], code: 'executed', is: true, why: 'never at night (ACL 43)' },
  { act: 'penalty.ordinary', told: [], code: 'decision', is: false, why: 'ninety days' },
] as const)('$act $code with $told.length steps: $is, $why', ({ act, told, code, is }) => {
  const record = recordOf(told)
  expect(needsHour(actCalled(act), 'general', record, code, momentOn('2026-10-08'))).toBe(is)
})
