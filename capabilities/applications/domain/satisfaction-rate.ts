import type { Label } from '#kernel/codes/index.ts'

/**
 * The one rate of satisfaction, by its name and its formula, wherever it is shown: figures and supervision count over the
 * same parties, those of mediations that ended in the period. @source disputes.md 5.5, 5.6: satisfied / answered
 */
export const satisfactionRate = {
  label: { zh: '满意率', en: 'Satisfaction rate' },
  formula: {
    zh: '评价“非常满意”“满意”的当事人 ÷ 作出评价的当事人；未评价的不算满意',
    en: 'Parties who said "satisfied" or "very satisfied" ÷ parties who answered; silence is not satisfaction',
  },
} as const satisfies { readonly label: Label; readonly formula: Label }
