import type { Category, RiskFlag } from '#capabilities/disputes/domain/index.ts'
import { daysBetween, type LegalDate } from '#kernel/calendar/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'
import type { Moves } from '#kernel/workflow/index.ts'

/** For what aid is given in civil matters to who is in need. @source Legal Aid Law art. 31 */
export const aidMatters = {
  'state-compensation': { zh: '请求国家赔偿', en: 'State compensation' },
  'social-security': { zh: '请求社会保险待遇或者社会救助', en: 'Social insurance or relief' },
  pension: { zh: '请求发给抚恤金', en: 'Pension for death or injury' },
  support: { zh: '请求给付赡养费、抚养费、扶养费', en: 'Support in the family' },
  labour: { zh: '请求确认劳动关系或者支付劳动报酬', en: 'Labour relation or wages' },
  capacity: { zh: '请求认定公民无民事行为能力或者限制民事行为能力', en: 'Legal capacity' },
  injury: {
    zh: '请求工伤事故、交通事故、食品药品安全事故、医疗事故人身损害赔偿',
    en: 'Injury at work, on the road, by food or medicine, or by treatment',
  },
  environment: { zh: '请求环境污染、生态破坏损害赔偿', en: 'Harm to the environment' },
  other: { zh: '法律、法规、规章规定的其他情形', en: 'Other cases by law' },
} as const satisfies CodeList
export type AidMatter = keyof typeof aidMatters

/** Aid whatever the means: nobody asks about them. @source Legal Aid Law art. 32 */
export const meansFree = {
  heroes: {
    zh: '英雄烈士近亲属维护英雄烈士的人格权益',
    en: 'Relatives of heroes on their personality rights',
  },
  bravery: { zh: '因见义勇为行为主张相关民事权益', en: 'Civil rights out of an act of bravery' },
  'acquitted-on-retrial': { zh: '再审改判无罪请求国家赔偿', en: 'Acquitted on retrial, state compensation' },
  violence: {
    zh: '遭受虐待、遗弃或者家庭暴力的受害人主张相关权益',
    en: 'Victims of abuse, abandonment or violence in the family',
  },
} as const satisfies CodeList
export type MeansFree = keyof typeof meansFree

/** Need is a condition, and nobody verifies it. Another thing than {@link meansFree}. @source Legal Aid Law art. 42; trap 39 */
export const verificationFree = {
  'no-fixed-income': {
    zh: '无固定生活来源的未成年人、老年人、残疾人等特定群体',
    en: 'Minors, elderly, disabled without a fixed income',
  },
  relief: { zh: '社会救助、司法救助或者优抚对象', en: 'Recipients of relief' },
  'migrant-worker': {
    zh: '申请支付劳动报酬或者请求工伤事故人身损害赔偿的进城务工人员',
    en: 'Migrant workers for wages or injury at work',
  },
} as const satisfies CodeList
export type VerificationFree = keyof typeof verificationFree

/** @source Legal Aid Law art. 41 */
export const meansProofs = {
  promise: { zh: '个人诚信承诺', en: 'Personal promise' },
  sharing: { zh: '信息共享查询', en: 'Data sharing' },
  certificate: { zh: '经济困难证明', en: 'Certificate of need' },
} as const satisfies CodeList
export type MeansProof = keyof typeof meansProofs

export const aidStandings = {
  'no-means-test': { zh: '不受经济困难条件限制', en: 'No means test' },
  'no-verification': { zh: '免予核查经济困难状况', en: 'Means not verified' },
  'to-be-verified': { zh: '须核查经济困难状况', en: 'Means to be verified' },
} as const satisfies CodeList
export type AidStanding = keyof typeof aidStandings

/** Who need not be in need is not asked about verification any more. */
export function aidStanding(grounds: {
  readonly meansFree: MeansFree | undefined
  readonly verificationFree: VerificationFree | undefined
}): AidStanding {
  if (grounds.meansFree !== undefined) return 'no-means-test'
  return grounds.verificationFree === undefined ? 'to-be-verified' : 'no-verification'
}

export const urgencies = {
  none: { zh: '不紧急', en: 'Not urgent' },
  early: { zh: '应当先行提供法律援助', en: 'Aid has to be given early' },
  expired: { zh: '填写的时效届满日已过，请核对', en: 'The last day has passed; check it' },
} as const satisfies CodeList
export type Urgency = keyof typeof urgencies

/**
 * Aid before its conditions are examined, where less than so many days remain or something has to be preserved.
 * @source Legal Aid Law art. 44: fewer than seven days to the end of the limitation
 */
export function urgencyOf(
  application: { readonly limitationOn: LegalDate | undefined; readonly needsPreservation: boolean },
  today: LegalDate,
  days: number,
): Urgency {
  const left =
    application.limitationOn === undefined ? undefined : daysBetween(today, application.limitationOn)
  if (left !== undefined && left < 0) return 'expired'
  return application.needsPreservation || (left !== undefined && left < days) ? 'early' : 'none'
}

export const aidStates = {
  applied: { zh: '已申请，待决定', en: 'Applied for' },
  granted: { zh: '决定给予援助', en: 'Granted' },
  refused: { zh: '决定不予援助', en: 'Refused' },
  withdrawn: { zh: '撤回申请', en: 'Withdrawn' },
} as const satisfies CodeList
export type AidState = keyof typeof aidStates
export type AidMove = 'grant' | 'refuse' | 'withdraw'

export const aidMoves = {
  applied: { grant: 'granted', refuse: 'refused', withdraw: 'withdrawn' },
  granted: {},
  refused: {},
  withdrawn: {},
} as const satisfies Moves<AidState, AidMove>

export const aidResults = {
  grant: { zh: '给予援助', en: 'Grant' },
  refuse: { zh: '不予援助', en: 'Refuse' },
  withdraw: { zh: '当事人撤回', en: 'The party withdraws' },
} as const satisfies CodeList

/** What speaks from the matter itself; a person decides. Categories do not say who somebody is, flags do. */
export function aidHints(facts: { readonly category: Category; readonly flags: readonly RiskFlag[] }): {
  readonly matter: AidMatter
  readonly meansFree?: MeansFree
  readonly verificationFree?: VerificationFree
} {
  const isMigrant = facts.category === 'migrant-wages' || facts.flags.includes('migrant-wages')
  return {
    matter: matterOf[facts.category] ?? 'other',
    ...(facts.flags.includes('domestic-violence') ? { meansFree: 'violence' as const } : {}),
    ...(isMigrant ? { verificationFree: 'migrant-worker' as const } : {}),
  }
}

const matterOf: Partial<Record<Category, AidMatter>> = {
  'migrant-wages': 'labour',
  'other-labour': 'labour',
  'traffic-accident': 'injury',
  medical: 'injury',
  environment: 'environment',
  'marriage-family': 'support',
}
