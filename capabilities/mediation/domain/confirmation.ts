import type { ConfirmationState } from '#capabilities/disputes/domain/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'
import type { Moves } from '#kernel/workflow/index.ts'

/** The steps on the way through the court. */
export const confirmationSteps = {
  apply: { zh: '申请确认', en: 'Applied for' },
  'court-accepts': { zh: '法院受理', en: 'Accepted by the court' },
  'court-does-not-accept': { zh: '法院不予受理', en: 'Not accepted by the court' },
  confirm: { zh: '裁定有效', en: 'Confirmed' },
  reject: { zh: '裁定驳回', en: 'Rejected' },
  withdraw: { zh: '撤回申请', en: 'Withdrawn' },
} as const satisfies CodeList

export type ConfirmationMove = keyof typeof confirmationSteps

/**
 * Judicial confirmation of one agreement, an axis of its own: a rejected one does not undo that mediation succeeded.
 * @source Civil Procedure Law art. 205 and 206; Interpretation art. 355 to 358
 */
export const confirmationMoves = {
  'not-applied': { apply: 'applied' },
  applied: { 'court-accepts': 'accepted', 'court-does-not-accept': 'not-accepted', withdraw: 'withdrawn' },
  accepted: { confirm: 'confirmed', reject: 'rejected', withdraw: 'withdrawn' },
  'not-accepted': {},
  confirmed: {},
  rejected: {},
  withdrawn: { apply: 'applied' },
} as const satisfies Moves<ConfirmationState, ConfirmationMove>

/** Why the court may refuse to confirm, seen in the words of the agreement: a warning, never a bar. */
export const confirmationDoubts = {
  identity: {
    zh: '可能涉及身份关系（婚姻、收养、亲子）的确认',
    en: 'May ask to confirm marriage, adoption or parentage',
  },
  'real-right': {
    zh: '可能涉及物权、知识产权的确权',
    en: 'May ask to confirm a real right or intellectual property',
  },
} as const

export type ConfirmationDoubt = keyof typeof confirmationDoubts

const signs: Readonly<Record<ConfirmationDoubt, RegExp>> = {
  identity: /(解除|确认|恢复|终止)(婚姻|收养|亲子|父子|母子|夫妻)|离婚|收养关系|亲子关系/,
  'real-right':
    /(归(?!还)|属于?).{0,12}所有|所有权(归|属)|确认.{0,8}(所有权|使用权|产权|专利|商标|著作权)|产权归/,
}

/** @source Interpretation of the Civil Procedure Law art. 355; trap 19: by the content of the clauses, not by category */
export function confirmationDoubtsOf(clauses: readonly string[]): readonly ConfirmationDoubt[] {
  return (Object.keys(signs) as ConfirmationDoubt[]).filter((doubt) =>
    clauses.some((text) => signs[doubt].test(text)),
  )
}
