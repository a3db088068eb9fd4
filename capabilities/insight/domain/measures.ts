import { satisfactionRate } from '#capabilities/applications/domain/index.ts'
import type { CodeList, Label } from '#kernel/codes/index.ts'

/**
 * What is measured. Three success rates are in use in the country under one name, and give three figures for one town:
 * each has a name of its own here, and none is "the" success rate.
 * @source disputes.md 5.6; traps 33, 35, 41
 */
export const measures = {
  acceptance: { zh: '受理率', en: 'Acceptance rate' },
  'accepted-in-time': { zh: '按期受理率', en: 'Accepted in time' },
  'success-accepted': { zh: '调解成功率（按受理）', en: 'Success rate, of accepted' },
  'success-handled': { zh: '调解成功率（按在办）', en: 'Success rate, of handled' },
  'success-ended': { zh: '调解成功率（按办结）', en: 'Success rate, of ended' },
  'on-time': { zh: '按期办结率', en: 'Ended in time' },
  length: { zh: '平均调解天数', en: 'Mean length of mediation' },
  'agreed-amount': { zh: '协议涉及金额', en: 'Amount agreed on' },
  performance: { zh: '协议履行率', en: 'Performance rate' },
  confirmed: { zh: '司法确认率', en: 'Judicial confirmation rate' },
  answered: { zh: '评价率', en: 'Parties who answered' },
  satisfied: satisfactionRate.label,
} as const satisfies CodeList

export type Measure = keyof typeof measures

/** A share of things, a mean over things in days, or a sum over things in fen. */
export type Counting = 'share' | 'mean' | 'sum'

export interface MeasureFacts {
  readonly counting: Counting
  /** Printed beside the figure. */
  readonly formula: Label
  /** No source gives this formula, or sources give several. */
  readonly assumption: boolean
}

/** The period is always from one day to another, both included; statistics need not follow months. @source trap 32 */
export const measureFacts: Readonly<Record<Measure, MeasureFacts>> = {
  acceptance: {
    counting: 'share',
    formula: {
      zh: '本期登记的纠纷中至今已经受理的 ÷ 本期登记的纠纷',
      en: 'Disputes registered in the period and accepted by now ÷ disputes registered in the period',
    },
    assumption: false,
  },
  'accepted-in-time': {
    counting: 'share',
    formula: {
      zh: '受理期限在本期届满的纠纷中按期作出受理或者不予受理决定的 ÷ 受理期限在本期届满的纠纷',
      en: 'Of the disputes whose limit for acceptance ran out in the period: those decided on by then ÷ all',
    },
    assumption: true,
  },
  'success-accepted': {
    counting: 'share',
    formula: {
      zh: '本期受理的纠纷中至今已经达成协议的 ÷ 本期受理的纠纷',
      en: 'Disputes accepted in the period with an agreement by now ÷ disputes accepted in the period',
    },
    assumption: false,
  },
  'success-handled': {
    counting: 'share',
    formula: {
      zh: '本期达成协议的纠纷 ÷ 本期在办的纠纷（上期结转和本期受理）',
      en: 'Disputes agreed on in the period ÷ disputes in hand in the period (carried over and accepted)',
    },
    assumption: false,
  },
  'success-ended': {
    counting: 'share',
    formula: {
      zh: '本期结束调解的纠纷中达成协议的 ÷ 本期结束调解的纠纷',
      en: 'Disputes whose mediation ended in the period with an agreement ÷ disputes whose mediation ended in it',
    },
    assumption: false,
  },
  'on-time': {
    counting: 'share',
    formula: {
      zh: '本期按期结束调解的 ÷（本期结束调解的 ＋ 期末已超期仍未结束的）',
      en: 'Ended in the period and in time ÷ (ended in the period + overdue and still open at its end)',
    },
    assumption: true,
  },
  length: {
    counting: 'mean',
    formula: {
      zh: '本期结束调解的纠纷，从受理到结束的自然日之和 ÷ 件数',
      en: 'Calendar days from acceptance to the end, over the disputes whose mediation ended in the period',
    },
    assumption: true,
  },
  'agreed-amount': {
    counting: 'sum',
    formula: {
      zh: '本期生效的协议中写明金额的给付之和；没有写明金额的不按零计算',
      en: 'Sum of the amounts in agreements that took effect in the period; where no amount is named, none is counted',
    },
    assumption: false,
  },
  performance: {
    counting: 'share',
    formula: {
      zh: '最后履行期在本期届满的协议中全部按期履行（或者权利人放弃）的 ÷ 最后履行期在本期届满的协议',
      en: 'Of the agreements whose last obligation fell due in the period: wholly performed by its day, or waived ÷ all',
    },
    assumption: true,
  },
  confirmed: {
    counting: 'share',
    formula: {
      zh: '本期生效的协议中法院裁定有效的 ÷ 本期生效的协议',
      en: 'Agreements that took effect in the period and were confirmed ÷ agreements that took effect in it',
    },
    assumption: true,
  },
  answered: {
    counting: 'share',
    formula: {
      zh: '本期结束调解（含调解不成）的申请人和被申请人中作出评价的 ÷ 全部',
      en: 'Applicants and respondents of mediations that ended in the period, failed ones too, who answered ÷ all',
    },
    assumption: true,
  },
  satisfied: {
    counting: 'share',
    formula: satisfactionRate.formula,
    assumption: false,
  },
}
