import type { ConfirmationState } from '#capabilities/disputes/domain/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'

/** What a party can do next, told as a sentence. @source Civil Procedure Law art. 206; Interpretation art. 355 to 358 */
export const confirmationConsequences = {
  enforce: {
    zh: '裁定有效的，一方不履行时，对方可以直接向法院申请强制执行。',
    en: 'Confirmed: if it is not performed, the other side can ask the court to enforce it at once.',
  },
  'mediate-again': {
    zh: '可以再次调解，变更原协议或者达成新的协议。',
    en: 'The parties can mediate again, change the agreement or make a new one.',
  },
  sue: { zh: '可以就纠纷或者协议向法院起诉。', en: 'A party can sue about the dispute or the agreement.' },
  'apply-again': {
    zh: '三十日期限内可以再次共同申请。',
    en: 'Within the thirty days the parties can apply together once more.',
  },
  perform: {
    zh: '协议照样有约束力，仍须按约定履行。',
    en: 'The agreement still binds and has to be performed.',
  },
  'appear-together': {
    zh: '法院通知时，各方须一同到场说明情况；要求补充材料的须按时补充，否则按撤回处理。',
    en: 'When the court asks, the parties appear together and supply what is missing in time; otherwise it counts as withdrawn.',
  },
} as const satisfies CodeList
export type ConfirmationConsequence = keyof typeof confirmationConsequences

/** @param isInTime the thirty days have not run out */
export function consequencesOf(
  state: ConfirmationState,
  isInTime: boolean,
): readonly ConfirmationConsequence[] {
  const afterRefusal: Readonly<Record<ConfirmationState, readonly ConfirmationConsequence[]>> = {
    'not-applied': [],
    applied: ['appear-together'],
    accepted: ['appear-together'],
    confirmed: ['enforce'],
    'not-accepted': ['perform', 'mediate-again', 'sue'],
    rejected: ['mediate-again', 'sue'],
    withdrawn: isInTime ? ['perform', 'apply-again'] : ['perform', 'mediate-again', 'sue'],
  }
  return afterRefusal[state]
}
