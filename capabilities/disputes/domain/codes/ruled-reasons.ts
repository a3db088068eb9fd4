import type { CodeList } from '#kernel/codes/index.ts'

/** Why a rule acted on a dispute where nobody did: kept as a code, so that every reader has it in the own language. */
export const ruledReasons = {
  'not-accepted': {
    zh: '受理期限已过，承办单位未予受理，按规则提级',
    en: 'The time to accept it ran out and the unit did not: by the rule it goes one level up',
  },
  'not-settled': {
    zh: '调解期限已过，承办单位未办结，按规则提级',
    en: 'The time to settle it ran out: by the rule it goes one level up',
  },
  'send-back-unanswered': {
    zh: '退回申请逾期未答复，按规则处理',
    en: 'The request to give it back was not answered in time: the rule answers',
  },
  'peer-unanswered': {
    zh: '不答复不视为同意',
    en: 'Silence is no consent',
  },
  'matter-merged': { zh: '纠纷已并入另一起', en: 'The dispute was merged into another' },
  'merge-undone': { zh: '并案已撤销', en: 'The merge was undone' },
  'matter-closed': { zh: '纠纷已结案', en: 'The dispute was closed' },
} as const satisfies CodeList
export type RuledReason = keyof typeof ruledReasons
