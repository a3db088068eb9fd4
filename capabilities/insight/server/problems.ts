import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const insightProblems = {
  'insight.period-reversed': {
    status: 422,
    zh: '开始日期不能晚于结束日期。',
    en: 'The period ends before it begins.',
  },
} as const satisfies ProblemKinds
