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
