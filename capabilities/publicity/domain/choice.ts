import type { CodeList, Label } from '#kernel/codes/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { type DecisionToDisclose, subjectsOf } from './decision.ts'
import { ageAtAct, type MaskingRule } from './masking/rule.ts'

export const extents = {
  full: { zh: '全文公开', en: 'In full' },
  summary: { zh: '公开摘要', en: 'A summary' },
  none: { zh: '不予公开', en: 'Not at all' },
} as const satisfies CodeList
export type DisclosureExtent = keyof typeof extents

/** Why a decision is not published, or only in part. @source enforcement.md 2.4 and traps 10, 13 */
export const grounds = {
  minor: { zh: '相对人是未成年人', en: 'The party is a minor' },
  'state-secret': { zh: '涉及国家秘密', en: 'State secret' },
  'business-secret': { zh: '涉及商业秘密', en: 'Business secret' },
  privacy: { zh: '涉及个人隐私', en: 'Privacy' },
  security: { zh: '可能危及国家安全、公共安全、经济安全或者社会稳定', en: 'Security or social stability' },
  'related-case': { zh: '可能影响其他关联案件办理', en: 'Another related matter' },
  crime: { zh: '涉嫌犯罪，需要移送或者公安机关正在侦查', en: 'A suspected crime' },
  'no-influence': { zh: '不具有一定社会影响的处罚', en: 'A penalty without social influence' },
  'warning-only': { zh: '仅给予警告', en: 'Nothing but a warning' },
  'light-credit': { zh: '轻微失信信息，原则上不公示', en: 'Slight bad credit, as a rule not public' },
  statutory: { zh: '法律、法规规定的其他情形', en: 'Another case named by statute' },
} as const satisfies CodeList
export type Ground = keyof typeof grounds

/** The text that each ground rests on; documents carry it beside the ground. */
export const groundBasis: Readonly<Record<Ground, string>> = {
  minor: '内蒙古办法第十一条（参照）',
  'state-secret': '政府信息公开条例第十四条',
  'business-secret': '政府信息公开条例第十五条',
  privacy: '政府信息公开条例第十五条',
  security: '政府信息公开条例第十四条',
  'related-case': '内蒙古办法第十一条（参照）',
  crime: '内蒙古办法第十一条（参照）',
  'no-influence': '行政处罚法第四十八条',
  'warning-only': '市场监督管理行政处罚信息公示规定第二条',
  'light-credit': '信用修复管理办法（2026年4月1日起施行）',
  statutory: '依据另行写明',
}

export interface Choice {
  readonly extent: DisclosureExtent
  readonly ground?: Ground | undefined
  /** Facts behind the ground, for the record; never public. */
  readonly words?: string | undefined
  /** That it is published before it was served, knowingly. @source HNP 76, trap 8 */
  readonly beforeEffect?: boolean | undefined
}

export type ChoiceProblem =
  | 'publicity.ground-missing'
  | 'publicity.ground-not-wanted'
  | 'publicity.words-missing'
  | 'publicity.minor-stays-private'

/** Whether a choice can stand; who makes it is checked elsewhere. */
export function judgeChoice(
  choice: Choice,
  decision: DecisionToDisclose,
  rule: MaskingRule,
): Result<undefined, ChoiceProblem> {
  if (choice.extent === 'full' && choice.ground !== undefined)
    return refuse('publicity.ground-not-wanted', {}, 'body.ground')
  if (choice.extent !== 'full' && choice.ground === undefined)
    return refuse('publicity.ground-missing', {}, 'body.ground')
  if (choice.extent !== 'full' && (choice.words ?? '').trim() === '')
    return refuse('publicity.words-missing', {}, 'body.words')
  if (choice.extent !== 'none' && hasMinorSubject(decision, rule))
    return refuse('publicity.minor-stays-private', {}, 'body.extent')
  return ok()
}

const hasMinorSubject = (decision: DecisionToDisclose, rule: MaskingRule) =>
  subjectsOf(decision).some((person) => ageAtAct(person, decision, rule) === 'minor')

export interface Proposal {
  readonly extent: DisclosureExtent
  readonly ground?: Ground
  readonly because: Label
}

/** @property warningsStayPrivate whether nothing but a warning is left out (MRP 2); a rule of the department */
export interface ProposalRule extends MaskingRule {
  readonly warningsStayPrivate: boolean
}

const mild = ['warning', 'criticism']

/** What the rules say before a person decides: never more than a proposal. */
export function proposeChoice(decision: DecisionToDisclose, rule: ProposalRule): Proposal {
  if (hasMinorSubject(decision, rule)) {
    return propose('none', 'minor', '相对人在行为时未满十八周岁', 'The party was a minor')
  }
  const { measures, actType } = decision
  const isMild = actType === 'penalty' && measures.length > 0 && measures.every((one) => mild.includes(one))
  if (isMild && rule.warningsStayPrivate) {
    return propose('none', 'warning-only', '只给予警告或者通报批评', 'Nothing but a warning or criticism')
  }
  if (actType === 'penalty' && decision.procedure === 'simple') {
    const because = {
      zh: '简易程序的处罚，请判断是否具有一定社会影响',
      en: 'A simple penalty: has it social influence?',
    }
    return { extent: 'summary', ground: 'no-influence', because }
  }
  return { extent: 'full', because: { zh: '没有发现不予公开的情形', en: 'Nothing was found against it' } }
}

const propose = (extent: DisclosureExtent, ground: Ground, zh: string, en: string): Proposal => ({
  ...{ extent, ground },
  because: { zh, en },
})
