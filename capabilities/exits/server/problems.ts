import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const exitProblems = {
  'exits.not-at-an-end': {
    status: 409,
    zh: '调解还没有结束，或者已经达成协议，不需要导入法治轨道。',
    en: 'Mediation has not ended, or the parties settled: there is nothing to lead to another route.',
  },
  'exits.route-twice': {
    status: 422,
    zh: '同一途径选了两次。',
    en: 'A route was chosen twice.',
  },
  'exits.reason-missing': {
    status: 422,
    zh: '与规则建议的途径不同，请写明理由。',
    en: 'This is not what the rule proposes: say why.',
  },
  'exits.no-hand-over': {
    status: 422,
    zh: '“{route}”不能由本单位移送，请告知当事人自行提出。',
    en: 'The unit cannot hand a matter over by this route ({route}); the party goes there itself.',
  },
  'exits.body-missing': {
    status: 422,
    zh: '要移送，请写明移送给哪个单位。',
    en: 'To hand it over, say to which body.',
  },
} as const satisfies ProblemKinds
