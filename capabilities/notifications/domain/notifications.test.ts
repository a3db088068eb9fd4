import { describe, expect, test } from 'vitest'
import { workCalendarOf } from '#kernel/calendar/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { channelsFor, nextAttempt } from './channels.ts'
import { groupOf, notificationEvents } from './events.ts'
import { eventHeard } from './heard-events.ts'
import { sendAt } from './quiet-hours.ts'
import { wordsOutside } from './words.ts'

const calendar = workCalendarOf({
  knownFrom: '2026-01-01',
  knownTo: '2026-12-31',
  days: [
    { date: '2026-05-01', kind: 'holiday', name: '劳动节', nameEn: 'Labour Day', source: 'test' },
    { date: '2026-05-09', kind: 'workday', name: '调休', nameEn: 'make-up', source: 'test' },
  ],
})
if (!calendar.ok) throw new Error('the calendar of the test is not right')

const quiet = { from: '20:00', to: '08:00', restDays: true }

describe('when a mail or an SMS goes out', () => {
  test.each([
    { now: '2026-03-02T09:00', goes: '2026-03-02T09:00', why: 'a Monday morning is no quiet time' },
    { now: '2026-03-02T08:00', goes: '2026-03-02T08:00', why: 'the quiet hours end with their last minute' },
    { now: '2026-03-02T07:30', goes: '2026-03-02T08:00', why: 'early in the morning it waits for eight' },
    {
      now: '2026-03-02T20:00',
      goes: '2026-03-03T08:00',
      why: 'from eight in the evening it waits for the morning',
    },
    { now: '2026-03-06T21:00', goes: '2026-03-09T08:00', why: 'after a Friday evening comes the weekend' },
    { now: '2026-03-07T10:00', goes: '2026-03-09T08:00', why: 'a Saturday is a rest day' },
    {
      now: '2026-04-30T22:00',
      goes: '2026-05-04T08:00',
      why: 'the holiday and the weekend behind it are quiet',
    },
    { now: '2026-05-09T10:00', goes: '2026-05-09T10:00', why: 'a Saturday that is worked is a working day' },
  ])('$now → $goes: $why', ({ now, goes }) => {
    const at = (text: string) => new Date(`${text}:00+08:00`)
    expect(sendAt(at(now), quiet, calendar.value, false)).toEqual(at(goes))
  })

  test('danger goes out at once, at any hour of any day', () => {
    const night = new Date('2026-05-02T03:00:00+08:00')
    expect(sendAt(night, quiet, calendar.value, true)).toBe(night)
  })

  test('where rest days are not quiet, the night alone is', () => {
    const saturday = new Date('2026-03-07T10:00:00+08:00')
    expect(sendAt(saturday, { ...quiet, restDays: false }, calendar.value, false)).toEqual(saturday)
  })
})

describe('on which channels', () => {
  test.each([
    { group: 'work', choices: {}, goes: ['mail'], why: 'who has not chosen has what the rule gives' },
    { group: 'work', choices: { work: ['sms'] }, goes: ['sms'], why: 'the own choice is before the rule' },
    { group: 'work', choices: { work: [] }, goes: [], why: 'nothing at all may be chosen' },
    { group: 'work', choices: { deadline: [] }, goes: ['mail'], why: 'a choice is about its own group' },
    { group: 'danger', choices: { danger: [] }, goes: ['mail', 'sms'], why: 'danger cannot be switched off' },
  ] as const)('$group, $choices: $why', ({ group, choices, goes }) => {
    expect(channelsFor(group, choices, ['mail'])).toEqual(goes)
  })
})

test('a failure is tried again five times with growing pauses, then a person has to look', () => {
  const now = new Date('2026-03-02T01:00:00Z')
  const pauses = [1, 2, 3, 4, 5, 6].map((attempts) => nextAttempt(attempts, now)?.getTime())
  expect(pauses.map((at) => at && (at - now.getTime()) / 60_000)).toEqual([1, 5, 30, 120, 480, undefined])
})

test('what leaves the house is the code, what to do and until when', () => {
  const words = wordsOutside(
    { event: 'amber', kind: 'dispute', code: '石鼓2026-1', dueOn: '2026-03-09' },
    'zh',
  )
  expect(words.subject).toBe('【定分】石鼓2026-1 黄色预警：期限即将届满')
  expect(words.text).toBe(
    '纠纷 石鼓2026-1：黄色预警：期限即将届满（期限 2026-03-09）。请登录定分平台查看办理。',
  )
  expect(wordsOutside({ event: 'sudden-event' }, 'en').text).not.toMatch(/Dispute/)
  const review = wordsOutside(
    { event: 'review-opinion', kind: 'review-submission', code: 'FS2026000001' },
    'en',
  )
  expect(review.subject).toBe('[Dingfen] FS2026000001 The opinion of the legal review is there')
  expect(review.text).toMatch(/^Legal review FS2026000001: /)
  const paper = { event: 'disclosure-late', kind: 'publication', code: '某罚〔2026〕1号' } as const
  expect(JSON.stringify(wordsOutside(paper, 'zh')), 'the number of a decision stays inside').not.toMatch(
    /某罚/,
  )
})

test.each([
  { chain: 'review-submission', type: 'submitted', told: 'review-submitted', why: 'the office has it now' },
  { chain: 'enforcement-case', type: 'submitted', told: undefined, why: 'the same word on another chain' },
  { chain: 'visit', type: 'dispatched', told: undefined, why: 'only a dispute is dispatched' },
  { chain: 'dispute', type: 'toString', told: undefined, why: 'a word of every object is no event' },
  { chain: 'constructor', type: 'name', told: undefined, why: 'nor is one of a chain that nobody hears' },
])('$type on $chain is told as $told: $why', ({ chain, type, told }) => {
  expect(eventHeard(chain, type)).toBe(told)
})

test('every event has a group', () => {
  expect(Object.keys(groupOf).sort()).toEqual(codesOf(notificationEvents).toSorted())
})
