import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const ruleProblems = {
  'rules.none-holds': {
    status: 422,
    zh: '{day}还没有关于“{rule}”的规定，请核对日期。',
    en: 'On {day} no rule on this held: {rule}. Please check the day.',
  },
} as const satisfies ProblemKinds
