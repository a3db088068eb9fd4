import type { CodeList } from '#kernel/codes/index.ts'
import { type DecisionToDisclose, subjectsOf, type TextPart, textParts } from '../decision.ts'
import { ageAtAct, type MaskingRule } from './rule.ts'

/** What no rule can decide and a person has to look at before the public does. */
export const disclosureDoubts = {
  'minor-subject': { zh: '当事人是未成年人，不应公开', en: 'The party is a minor: not to be published' },
  'age-unknown': { zh: '有当事人的年龄未知', en: 'The age of a party is not known' },
  secret: { zh: '可能涉及国家秘密或者商业秘密', en: 'May touch a secret of the state or of a business' },
  privacy: { zh: '可能涉及个人隐私', en: 'May touch privacy' },
  property: { zh: '可能涉及财产状况', en: 'May tell of somebody’s property' },
  crime: { zh: '可能涉及移送公安机关的案件', en: 'May concern a matter for the police' },
} as const satisfies CodeList
export type DisclosureDoubt = keyof typeof disclosureDoubts

/** @property part in which text the words stand */
export interface Doubt {
  readonly doubt: DisclosureDoubt
  readonly part?: TextPart
  readonly words?: string
}

const signals: Readonly<Partial<Record<DisclosureDoubt, RegExp>>> = {
  secret: /国家秘密|商业秘密|技术秘密|机密|绝密|配方|客户名单/,
  privacy: /怀孕|流产|艾滋|性病|精神(?:病|障碍)|残疾人|强奸|猥亵|卖淫|嫖娼|吸毒|家庭暴力/,
  property: /存款|余额|资产负债|净资产|年收入|月收入|银行流水|负债/,
  crime: /涉嫌.{0,6}(?:犯罪|罪)|移送公安|立案侦查|刑事/,
}

/** @source enforcement.md 2.4 and 2.5; the words themselves are an assumption of the house */
export function doubtsIn(decision: DecisionToDisclose, rule: MaskingRule): readonly Doubt[] {
  const ages = subjectsOf(decision)
    .filter(({ kind }) => kind !== 'organisation')
    .map((person) => ({ person, age: ageAtAct(person, decision, rule) }))
  const ofPeople: Doubt[] = [
    ...(ages.some(({ age }) => age === 'minor') ? [{ doubt: 'minor-subject' as const }] : []),
    ...(ages.some(({ age }) => age === 'unknown') ? [{ doubt: 'age-unknown' as const }] : []),
  ]
  const ofTexts = (Object.keys(textParts) as TextPart[]).flatMap((part) =>
    (Object.keys(signals) as DisclosureDoubt[]).flatMap((doubt): Doubt[] => {
      const words = signals[doubt]?.exec(decision.texts[part] ?? '')?.[0]
      return words === undefined ? [] : [{ doubt, part, words }]
    }),
  )
  return [...ofPeople, ...ofTexts]
}
