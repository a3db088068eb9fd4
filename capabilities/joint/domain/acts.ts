import type { CodeList } from '#kernel/codes/index.ts'

/** What can be done in joint work on a matter, by whoever reaches it. */
export const jointActs = {
  ask: { zh: '提请会商', en: 'Ask for a consultation' },
  convene: { zh: '召集会商', en: 'Convene a consultation' },
  conclude: { zh: '形成结论', en: 'Conclude' },
  cancel: { zh: '不再举行', en: 'Call off' },
  decline: { zh: '不采纳建议', en: 'Decline the proposal' },
  form: { zh: '成立联合调解小组', en: 'Form a joint group' },
  lead: { zh: '更换牵头人', en: 'Change the lead' },
  help: { zh: '增加协助', en: 'Add a helper' },
  invite: { zh: '邀请参与', en: 'Invite a guest' },
  release: { zh: '答复退出申请', en: 'Rule on the release' },
  'end-guest': { zh: '结束参与', en: 'End the part' },
  dissolve: { zh: '解散小组', en: 'Dissolve the group' },
  task: { zh: '交办任务', en: 'Give a task' },
  minutes: { zh: '填写工作记录', en: 'Write in the minutes' },
  opinion: { zh: '记录意见', en: 'Record an opinion' },
} as const satisfies CodeList
export type JointAct = keyof typeof jointActs

/**
 * Where a person and a matter stand.
 * @property mayAsk is a mediator or head of a committee of the unit that holds the matter
 * @property isProposed by rule, and nobody has taken that up or declined it
 */
export interface JointStanding {
  readonly isOpen: boolean
  readonly isHub: boolean
  readonly mayAsk: boolean
  readonly isLead: boolean
  readonly isHelper: boolean
  readonly hasGroup: boolean
  readonly hasAsked: boolean
  readonly hasConvened: boolean
  readonly isProposed: boolean
}

/** The acts that are open to this person now. Of parts and tasks of their own people are told in those. */
export function jointActsNow(at: JointStanding): readonly JointAct[] {
  if (!at.isOpen) return []
  const offered: readonly (readonly [JointAct, boolean])[] = [
    ['convene', at.isHub],
    ['form', at.isHub && !at.hasGroup],
    ['decline', at.isHub && at.isProposed],
    ['ask', at.mayAsk && !at.hasAsked],
    ['conclude', at.isHub && at.hasConvened],
    ['cancel', at.isHub && (at.hasAsked || at.hasConvened)],
    ['minutes', at.hasGroup && (at.isLead || at.isHelper)],
    ['task', at.hasGroup && (at.isLead || at.isHub)],
    ['help', at.isHub && at.hasGroup],
    ['invite', at.isHub && (at.hasGroup || at.hasConvened)],
    ['lead', at.isHub && at.hasGroup],
    ['release', at.isHub && at.hasGroup],
    ['end-guest', at.isHub && (at.hasGroup || at.hasConvened)],
    ['dissolve', at.isHub && at.hasGroup],
    ['opinion', at.isHub && (at.hasGroup || at.hasConvened)],
  ]
  return offered.filter(([, isOffered]) => isOffered).map(([act]) => act)
}
