import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const receptionProblems = {
  'reception.bad-cursor': { status: 422, zh: '翻页标记无效。', en: 'The cursor is not valid.' },
  'reception.not-open': { status: 409, zh: '这次来访已经办结。', en: 'The visit is no longer open.' },
  'reception.already-decided': {
    status: 409,
    zh: '这两件事是否相同已经有人认定。',
    en: 'Somebody has said already whether these are the same.',
  },
  'reception.other-is-merged': {
    status: 409,
    zh: '另一件已经并案，请与主案核对。',
    en: 'The other dispute was merged; look at the leading one.',
  },
  'reception.cannot-join': {
    status: 409,
    zh: '只有尚未办结的来访可以并入另一件事。',
    en: 'Only an open visit can join another matter.',
  },
  'reception.no-such-person': {
    status: 422,
    zh: '没有这个账号，请写明姓名。',
    en: 'There is no such account; give a name instead.',
  },
  'reception.period-reversed': {
    status: 422,
    zh: '结束日期早于开始日期，或者超过一年。',
    en: 'The period ends before it begins, or is longer than a year.',
  },
} as const satisfies ProblemKinds
