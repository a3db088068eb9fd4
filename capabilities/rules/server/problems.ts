import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const ruleProblems = {
  'rules.none-holds': {
    status: 422,
    zh: '{day}没有适用的规则（{key}），请核对日期。',
    en: 'No rule ({key}) holds on {day}; please check the day.',
  },
} as const satisfies ProblemKinds
