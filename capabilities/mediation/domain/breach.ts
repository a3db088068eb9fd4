import type { Category, ConfirmationState, PerformanceWay } from '#capabilities/disputes/domain/index.ts'
import { daysBetween, type LegalDate } from '#kernel/calendar/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'
import type { ConfirmationOffer } from './confirmation-offer.ts'
import { isSettled, type Performance } from './obligation.ts'

/** Calendar days that an unsettled obligation is late; 0 while it is in time. The last day itself still counts. */
export function daysOverdue(kept: Performance, dueOn: LegalDate, today: LegalDate): number {
  return isSettled(kept) ? 0 : Math.max(0, daysBetween(dueOn, today))
}

/**
 * What is done about a breach and written down. Confirmation and the notice of routes have records of their own; the
 * steps `mediation` and `routes` are written with them.
 */
export const breachSteps = {
  letter: { zh: '发督促履行通知书', en: 'Letter of reminder' },
  phone: { zh: '电话督促', en: 'Reminder by telephone' },
  visit: { zh: '上门督促', en: 'Reminder on the spot' },
  routes: { zh: '告知其他途径', en: 'Told the other routes' },
  mediation: { zh: '再次调解', en: 'Mediated again' },
} as const satisfies CodeList
export type BreachStep = keyof typeof breachSteps

interface Choice {
  readonly zh: string
  readonly en: string
  readonly basis: string
  /** A rule of another place, or none at all. */
  readonly assumption: boolean
}

/** What can be done when an agreement is not performed. @source disputes.md 2.8 */
export const breachChoices = {
  remind: {
    zh: '督促履行：发通知书、打电话或者上门',
    en: 'Remind: by letter, telephone or in person',
    basis: '人民调解法第三十一条',
    assumption: false,
  },
  confirm: {
    zh: '共同申请司法确认：确认后可以强制执行',
    en: 'Apply together for confirmation: then it can be enforced',
    basis: '人民调解法第三十三条；民事诉讼法第二百零五条',
    assumption: false,
  },
  'mediate-again': {
    zh: '再次调解：变更协议或者达成新的协议',
    en: 'Mediate again: change the agreement or make a new one',
    basis: '人民调解法第三十一条、第三十二条；民事诉讼法第二百零六条',
    assumption: false,
  },
  enforce: {
    zh: '协议已经法院确认：向法院申请强制执行',
    en: 'It is confirmed: ask the court to enforce it',
    basis: '民事诉讼法第二百零六条',
    assumption: false,
  },
  sue: {
    zh: '就协议的履行向法院起诉',
    en: 'Sue for performance of the agreement',
    basis: '人民调解法第三十二条',
    assumption: false,
  },
  'wage-payment-order': {
    zh: '凭协议向法院申请支付令（拖欠劳动报酬等）',
    en: 'Ask for a payment order with the agreement (wages and the like)',
    basis: '劳动争议调解仲裁法第十六条',
    assumption: false,
  },
  'payment-order': {
    zh: '付款约定：向法院申请支付令',
    en: 'A sum is owed: ask the court for a payment order',
    basis: '深圳经济特区矛盾纠纷多元化解条例第七十二条（参照外地）',
    assumption: true,
  },
  'labour-arbitration': {
    zh: '申请劳动争议仲裁',
    en: 'Apply for labour arbitration',
    basis: '劳动争议调解仲裁法第十五条',
    assumption: false,
  },
  notary: {
    zh: '双方愿意的，办理赋予强制执行效力的公证',
    en: 'If both are willing, have it notarised as enforceable',
    basis: '深圳经济特区矛盾纠纷多元化解条例第七十六条、山东省多元化解纠纷促进条例第四十条（参照外地）',
    assumption: true,
  },
} as const satisfies Readonly<Record<string, Choice>>
export type BreachChoice = keyof typeof breachChoices

/** What mediators do themselves; the others lead to another body, of which the notice of routes tells. */
export const ownChoices: readonly BreachChoice[] = ['remind', 'confirm', 'mediate-again']

export interface BreachFacts {
  readonly way: PerformanceWay
  readonly category: Category
  readonly confirmation: ConfirmationState
  readonly offer: ConfirmationOffer
  /** A turn is open on the same matter. */
  readonly isMediating: boolean
  readonly isFileOpen: boolean
}

const inMoney: readonly PerformanceWay[] = ['at-once', 'cash', 'transfer', 'instalments']
const labour: readonly Category[] = ['migrant-wages', 'other-labour']

/**
 * The ways that are open on an obligation that is late. A confirmed agreement is enforced, not sued upon again; while
 * the court looks at it, nothing else before a court is begun.
 */
export function choicesAfterBreach(facts: BreachFacts): readonly BreachChoice[] {
  const { confirmation } = facts
  const isConfirmed = confirmation === 'confirmed'
  const isFree = !isConfirmed && confirmation !== 'applied' && confirmation !== 'accepted'
  const isMoney = inMoney.includes(facts.way)
  const isLabour = labour.includes(facts.category)
  const open: Readonly<Record<BreachChoice, boolean>> = {
    remind: true,
    confirm: facts.offer !== 'not-offered',
    'mediate-again': facts.isFileOpen && !facts.isMediating && isFree,
    enforce: isConfirmed,
    sue: isFree && !isLabour,
    'wage-payment-order': isFree && isMoney && isLabour,
    'payment-order': isFree && isMoney && !isLabour,
    'labour-arbitration': isFree && isLabour,
    notary: isFree && (isMoney || facts.way === 'in-kind'),
  }
  return (Object.keys(breachChoices) as BreachChoice[]).filter((choice) => open[choice])
}
