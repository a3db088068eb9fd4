import { expect, test } from 'vitest'
import { announcedBy, objectionToNotice, type ReviewRegime } from './index.ts'

const days = { length: 5, unit: 'working-day', roll: 'next-working-day' } as const
const regime: ReviewRegime = {
  ...{ code: 'market', zh: '市场监督管理', en: 'Market', limit: days, expedited: days, extension: null },
  ...{ position: 'before-notice', hearingFirst: true, basis: '规定第四十九条', assumption: false },
}
const due = { due: true, passed: false }

test.each([
  { rule: {}, heard: false, gate: due, says: 'warned', why: 'the rule names no consequence: a warning' },
  {
    rule: { noticeWithout: 'blocked' as const },
    heard: false,
    gate: due,
    says: 'blocked',
    why: 'the rule refuses it',
  },
  { rule: {}, heard: false, gate: { due: true, passed: true }, says: undefined, why: 'it has passed' },
  { rule: {}, heard: false, gate: { due: false, passed: true }, says: undefined, why: 'no review is due' },
  { rule: {}, heard: true, gate: due, says: undefined, why: 'after a hearing the review stands after it' },
  {
    rule: { hearingFirst: false },
    heard: true,
    gate: due,
    says: 'warned',
    why: 'the rule knows no order of its own for hearings',
  },
  {
    rule: { position: 'before-decision' as const },
    heard: false,
    gate: due,
    says: undefined,
    why: 'the review stands between notice and decision',
  },
])('$why: $says', ({ rule, heard, gate, says }) =>
  expect(objectionToNotice({ ...regime, ...rule }, heard, gate)?.weight).toBe(says),
)

test.each([
  { act: 'penalty', step: 'notice', is: 'decision', why: 'the notice of the intended penalty' },
  { act: 'penalty', step: 'told', is: undefined, why: 'on the spot nothing is sent to review' },
  { act: 'licence', step: 'notice', is: undefined, why: 'the notice belongs to penalties' },
])('$act $step announces $is: $why', ({ act, step, is }) => expect(announcedBy(act, step)).toBe(is))
