import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const deadlineProblems = {
  'deadlines.no-clock': { status: 409, zh: '没有正在计算的期限。', en: 'No clock is open for this matter.' },
  'clock.already-paused': { status: 409, zh: '期限已经中止计算。', en: 'The clock stands still already.' },
  'clock.not-paused': { status: 409, zh: '期限没有中止，无需恢复。', en: 'The clock does not stand still.' },
  'clock.out-of-order': {
    status: 422,
    zh: '日期早于上一次记录的日期。',
    en: 'The day lies before the entry that was recorded last.',
  },
  'clock.already-lapsed': {
    status: 409,
    zh: '期限已经届满，不能再中止或者延长。',
    en: 'The term has run out; it can no longer be paused or extended.',
  },
  'clock.bad-length': {
    status: 422,
    zh: '延长的期间不正确。',
    en: 'The length of the extension is not right.',
  },
  'clock.unit-mismatch': {
    status: 422,
    zh: '延长的单位与期限的单位不一致。',
    en: 'The extension is counted in another unit than the term.',
  },
  'clock.out-of-range': { status: 422, zh: '日期超出可计算的范围。', en: 'The date is out of range.' },
  'calendar.year-not-adjacent': {
    status: 422,
    zh: '只能补充与已知年份（{first}—{last}）相邻的年份。',
    en: 'Only a year next to the known ones ({first} to {last}) can be added.',
  },
  'calendar.day-outside-known-range': {
    status: 422,
    zh: '{date}不在这一年。',
    en: '{date} is not in this year.',
  },
  'calendar.day-listed-twice': { status: 422, zh: '{date}列了两次。', en: '{date} is listed twice.' },
} as const satisfies ProblemKinds
