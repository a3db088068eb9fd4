import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const triageProblems = {
  'triage.reason-missing': {
    status: 422,
    zh: '与建议不同之处须说明理由：{fields}。',
    en: 'What differs from the proposal needs a reason: {fields}.',
  },
} as const satisfies ProblemKinds
