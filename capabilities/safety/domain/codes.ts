import type { CodeList } from '#kernel/codes/index.ts'

/**
 * What has to be reported at once, by whoever learns of it.
 * @source Protection of Minors Law art. 11; Domestic Violence Law art. 14; People's Mediation Law art. 25
 */
export const concerns = {
  'minor-harm': { zh: '未成年人受到或者疑似受到侵害', en: 'Harm or suspected harm to a minor' },
  'family-violence': { zh: '家庭暴力', en: 'Family violence' },
  crime: { zh: '涉嫌犯罪', en: 'Suspected crime' },
  'danger-to-life': { zh: '危及生命安全', en: 'Danger to life' },
} as const satisfies CodeList
export type Concern = keyof typeof concerns

export const organs = {
  police: { zh: '公安机关', en: 'Police' },
  'civil-affairs': { zh: '民政部门', en: 'Civil affairs' },
  'womens-federation': { zh: '妇女联合会', en: "Women's federation" },
  procuratorate: { zh: '人民检察院', en: 'Procuratorate' },
} as const satisfies CodeList
export type Organ = keyof typeof organs

/** Lowest first. About danger, never about time: the amber and red of clocks are something else. */
export const riskColours = {
  none: { zh: '无风险等级', en: 'No colour' },
  yellow: { zh: '黄色（关注）', en: 'Yellow: watch' },
  orange: { zh: '橙色（较大风险）', en: 'Orange: serious' },
  red: { zh: '红色（重大风险）', en: 'Red: grave' },
} as const satisfies CodeList
export type RiskColour = keyof typeof riskColours

/** What a look at the people themselves found. */
export const findings = {
  eased: { zh: '风险缓解', en: 'Danger eased' },
  unchanged: { zh: '没有变化', en: 'Unchanged' },
  worse: { zh: '风险加剧', en: 'Worse' },
} as const satisfies CodeList
export type Finding = keyof typeof findings

/** The list is an assumption: no source names the kinds of sudden events. */
export const eventKinds = {
  gathering: { zh: '群体性聚集', en: 'A crowd gathers' },
  violence: { zh: '打架斗殴、持械', en: 'Fighting or weapons' },
  'self-harm': { zh: '自杀自伤', en: 'Suicide or self-harm' },
  'unnatural-death': { zh: '非正常死亡', en: 'Unnatural death' },
  accident: { zh: '安全事故', en: 'Accident' },
  other: { zh: '其他突发情况', en: 'Something else' },
} as const satisfies CodeList
export type EventKind = keyof typeof eventKinds
