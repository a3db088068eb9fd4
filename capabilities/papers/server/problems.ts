import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const paperProblems = {
  'papers.no-such-paper': {
    status: 404,
    zh: '这件纠纷还没有这份文书。',
    en: 'The dispute does not have this paper yet.',
  },
  'papers.not-made': {
    status: 503,
    zh: '文书暂时无法生成（{why}），请稍后再试。',
    en: 'The paper could not be made just now ({why}); try again later.',
  },
} as const satisfies ProblemKinds
