import type { AgreementForm, ConfirmationState, PerformanceWay } from '#capabilities/disputes/domain/index.ts'
import type { AgreementState } from './codes.ts'
import { isSettled, type Performance } from './obligation.ts'

/** What is looked at before the parties are told that a court can confirm what they agreed. */
export interface ConfirmationFacts {
  readonly state: AgreementState
  readonly form: AgreementForm
  readonly confirmation: ConfirmationState
  /** The thirty days have not run out. */
  readonly isInTime: boolean
  /** Every sentence that binds somebody: acts of the obligations, further terms. */
  readonly clauses: readonly string[]
  readonly obligations: readonly {
    readonly way: PerformanceWay
    readonly amountFen?: number | undefined
    readonly creditorId?: string | undefined
    readonly kept: Performance
  }[]
}

interface Objection {
  readonly zh: string
  readonly en: string
  /** A bar is a fact; what is read out of the words is a doubt, which a person has to answer. */
  readonly isBar: boolean
  readonly basis: string
}

/** Why an agreement may not be confirmed, or may be refused. @source disputes.md 2.8; traps 11, 12, 19 */
export const confirmationObjections = {
  'not-effective': {
    zh: '协议尚未生效或者已经作废',
    en: 'The agreement is not in effect',
    isBar: true,
    basis: '人民调解法第三十三条',
  },
  'too-late': {
    zh: '生效之日起三十日已过',
    en: 'The thirty days from its effect are over',
    isBar: true,
    basis: '人民调解法第三十三条；民事诉讼法第二百零五条',
  },
  'under-way': {
    zh: '已经申请，法院尚未作出决定',
    en: 'It was applied for and the court has not decided',
    isBar: true,
    basis: '民事诉讼法第二百零六条',
  },
  decided: {
    zh: '法院已经作出决定',
    en: 'The court has decided',
    isBar: true,
    basis: '民事诉讼法第二百零六条',
  },
  identity: {
    zh: '条款可能涉及身份关系（婚姻、收养、亲子）的确认，法院不予受理；其中的财产、抚养约定可以确认',
    en: 'A clause may settle marriage, adoption or parentage, which a court does not accept; property and support in it may be confirmed',
    isBar: false,
    basis: '民事诉讼法司法解释第三百五十五条',
  },
  'real-right': {
    zh: '条款可能涉及物权、知识产权的确权，法院不予受理',
    en: 'A clause may settle who owns a thing or intellectual property, which a court does not accept',
    isBar: false,
    basis: '民事诉讼法司法解释第三百五十五条',
  },
  'other-procedure': {
    zh: '条款可能涉及其他特别程序、公示催告或者破产，法院不予受理',
    en: 'A clause may belong to another special procedure, public summons or bankruptcy, which a court does not accept',
    isBar: false,
    basis: '民事诉讼法司法解释第三百五十五条',
  },
  'outside-courts': {
    zh: '条款可能涉及行政处罚、刑事责任等，不属于法院民事受理范围',
    en: 'A clause may concern an administrative or criminal decision, which is no civil matter',
    isBar: false,
    basis: '民事诉讼法司法解释第三百五十五条',
  },
  unclear: {
    zh: '有条款未写明向谁履行或者付多少，内容不明确会被驳回',
    en: 'A clause does not say to whom or how much: unclear content is rejected',
    isBar: false,
    basis: '民事诉讼法司法解释第三百五十八条',
  },
  oral: {
    zh: '口头协议须有书面记录才能提交法院，宜先由双方在登记表上签名',
    en: 'The court needs the oral agreement on paper: have both sides sign the record first',
    isBar: false,
    basis: '民事诉讼法司法解释第三百五十四条',
  },
  'nothing-owed': {
    zh: '约定的义务已经全部了结，确认后也没有可以强制执行的内容',
    en: 'Nothing is owed any more: there would be nothing to enforce',
    isBar: false,
    basis: '民事诉讼法第二百零六条',
  },
} as const satisfies Readonly<Record<string, Objection>>

export type ConfirmationObjection = keyof typeof confirmationObjections

export const confirmationOffers = {
  offered: { zh: '可以申请', en: 'May be applied for' },
  doubtful: { zh: '须先核对条款', en: 'Read the clauses first' },
  'not-offered': { zh: '不能申请', en: 'May not be applied for' },
} as const
export type ConfirmationOffer = keyof typeof confirmationOffers

/** Signs in the words. They err on the side of asking: a person reads the clause and says what it means. */
const signs = {
  identity: /(解除|确认|恢复|终止)(婚姻|收养|亲子|父子|母子|夫妻)|离婚|收养关系|亲子关系/,
  'real-right':
    /(归(?!还)|属于?).{0,12}所有|所有权(归|属)|确认.{0,8}(所有权|使用权|产权|专利|商标|著作权)|产权归/,
  'other-procedure': /破产|公示催告|宣告(失踪|死亡)|(无|限制)民事行为能力|认定财产无主|选民资格|实现担保物权/,
  'outside-courts': /(行政|治安)(处罚|拘留|许可)|撤销.{0,10}(决定|批复)|刑事责任|减刑|不予立案/,
} as const satisfies Partial<Record<ConfirmationObjection, RegExp>>

const underWay: readonly ConfirmationState[] = ['applied', 'accepted']
const decided: readonly ConfirmationState[] = ['confirmed', 'rejected', 'not-accepted']
const inMoney: readonly PerformanceWay[] = ['at-once', 'cash', 'transfer', 'instalments']

/** Everything that speaks against confirmation, bars first. An empty list: it may be applied for. */
export function objectionsTo(facts: ConfirmationFacts): readonly ConfirmationObjection[] {
  const found: Readonly<Record<ConfirmationObjection, boolean>> = {
    'not-effective': facts.state !== 'effective',
    'under-way': underWay.includes(facts.confirmation),
    decided: decided.includes(facts.confirmation),
    'too-late': facts.state === 'effective' && !facts.isInTime && !hasGone(facts.confirmation),
    identity: isSaid(facts, signs.identity),
    'real-right': isSaid(facts, signs['real-right']),
    'other-procedure': isSaid(facts, signs['other-procedure']),
    'outside-courts': isSaid(facts, signs['outside-courts']),
    unclear: facts.obligations.some(
      ({ way, amountFen, creditorId }) =>
        inMoney.includes(way) && (amountFen === undefined || creditorId === undefined),
    ),
    oral: facts.form === 'oral',
    'nothing-owed': facts.obligations.every(({ kept }) => isSettled(kept)),
  }
  return (Object.keys(confirmationObjections) as ConfirmationObjection[]).filter((code) => found[code])
}

const hasGone = (state: ConfirmationState) => underWay.includes(state) || decided.includes(state)
const isSaid = ({ clauses }: ConfirmationFacts, sign: RegExp) => clauses.some((text) => sign.test(text))

/**
 * Whether the parties are told of confirmation. Category never decides: property and support in a family agreement are
 * confirmed, ownership in a neighbours' agreement is not.
 * @source trap 19: by the content of the clauses
 */
export function offerOf(objections: readonly ConfirmationObjection[]): ConfirmationOffer {
  if (objections.some((code) => confirmationObjections[code].isBar)) return 'not-offered'
  return objections.length === 0 ? 'offered' : 'doubtful'
}

/** Those that a person has to answer in words before the application goes out. */
export function doubtsAmong(objections: readonly ConfirmationObjection[]): readonly ConfirmationObjection[] {
  return objections.filter((code) => !confirmationObjections[code].isBar)
}
