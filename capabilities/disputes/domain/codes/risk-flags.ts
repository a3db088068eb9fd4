import type { CodeList } from '#kernel/codes/index.ts'

/**
 * Dangers that a matter carries. A flag is about danger, never about time: the amber and red of clocks are
 * something else.
 * @source People's Mediation Law art. 25; Domestic Violence Law art. 14 and 35; Protection of Minors Law art. 11;
 *   prevention counts of the statistics (suicide, turning criminal, collective petition, brawl); limitation:
 *   Legal Aid Law art. 44. That unnatural death is a flag and not a category is an assumption.
 */
export const riskFlags = {
  'self-harm': { zh: '自杀自伤倾向', en: 'Risk of suicide or self-harm' },
  'unnatural-death': { zh: '非正常死亡', en: 'Unnatural death' },
  'domestic-violence': { zh: '家庭暴力', en: 'Domestic violence' },
  'minor-harm': { zh: '侵害未成年人', en: 'Harm to a minor' },
  'weapon-threat': { zh: '持械或者扬言报复', en: 'Weapon or threat of revenge' },
  'turn-criminal': { zh: '民转刑风险', en: 'May turn criminal' },
  'armed-brawl': { zh: '群体性械斗风险', en: 'Risk of an armed brawl' },
  'collective-petition': { zh: '群体性上访风险', en: 'Risk of a collective petition' },
  group: { zh: '群体性纠纷', en: 'Group dispute' },
  'litigation-petition': { zh: '涉法涉诉信访', en: 'Petition about litigation' },
  'bodily-injury': { zh: '人身伤害', en: 'Bodily injury' },
  'migrant-wages': { zh: '农民工工资', en: 'Wages of migrant workers' },
  'vulnerable-party': {
    zh: '老年人、残疾人等需要特别照顾',
    en: 'Elderly, disabled or other vulnerable party',
  },
  'minor-involved': { zh: '涉及未成年人', en: 'A minor is involved' },
  'repeated-petition': { zh: '重复信访', en: 'Repeated petition' },
  'limitation-near': { zh: '时效即将届满', en: 'Limitation period about to end' },
} as const satisfies CodeList

export type RiskFlag = keyof typeof riskFlags

/** 3: somebody must act today; 2: the hub must know; 1: keep it in mind. The order within the list is by level. */
export type DangerLevel = 1 | 2 | 3

/** How dangerous each flag is. Assumption: no source gives levels; a district may set its own. */
export const dangerLevels = {
  'self-harm': 3,
  'unnatural-death': 3,
  'domestic-violence': 3,
  'minor-harm': 3,
  'weapon-threat': 3,
  'turn-criminal': 3,
  'armed-brawl': 3,
  'collective-petition': 3,
  group: 2,
  'litigation-petition': 2,
  'bodily-injury': 2,
  'migrant-wages': 1,
  'vulnerable-party': 1,
  'minor-involved': 1,
  'repeated-petition': 1,
  'limitation-near': 1,
} as const satisfies Record<RiskFlag, DangerLevel>
