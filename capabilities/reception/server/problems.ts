import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const receptionProblems = {
  'reception.bad-cursor': { status: 422, zh: '翻页标记无效。', en: 'The cursor is not valid.' },
  'reception.not-open': { status: 409, zh: '这次来访已经办结。', en: 'The visit is no longer open.' },
  'reception.already-decided': {
    status: 409,
    zh: '这两件事是否相同已经有人认定。',
    en: 'Somebody has said already whether these are the same.',
  },
  'reception.cannot-join': {
    status: 409,
    zh: '只有尚未办结的来访可以并入另一件事。',
    en: 'Only an open visit can join another matter.',
  },
} as const satisfies ProblemKinds
