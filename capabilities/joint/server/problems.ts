import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const jointProblems = {
  'joint.not-proposed': {
    status: 409,
    zh: '规则没有建议联合办理，无须作出不采纳决定。',
    en: 'The rule does not propose joint work, so there is nothing to decline.',
  },
  'joint.already-asked': {
    status: 409,
    zh: '已经提请，等待区调处中心决定。',
    en: 'It was asked for already; the hub decides.',
  },
  'joint.in-the-past': {
    status: 422,
    zh: '会商时间不能早于现在。',
    en: 'The time of the consultation lies in the past.',
  },
  'joint.due-in-the-past': {
    status: 422,
    zh: '任务期限不能早于今天。',
    en: 'The day on which a task is due lies in the past.',
  },
  'joint.no-such-unit': {
    status: 422,
    zh: '没有这个单位，或者单位已经撤销。',
    en: 'There is no such unit, or it was dissolved.',
  },
  'joint.no-such-account': {
    status: 422,
    zh: '该账号不存在，或者不能参与办案。',
    en: 'There is no such account, or it may have no part in case work.',
  },
  'joint.not-of-unit': {
    status: 422,
    zh: '所选人员不在该单位，或者不能承担任务。',
    en: 'That person does not work in that unit, or cannot take a task.',
  },
  'joint.not-possible-now': {
    status: 409,
    zh: '现在的状态是“{state}”，不能这样处理。',
    en: 'Its state is “{state}”, which does not allow that.',
  },
  'joint.group-lives': {
    status: 409,
    zh: '本案已经有联合调解小组。',
    en: 'The dispute has a joint group already.',
  },
  'joint.no-group': {
    status: 409,
    zh: '本案现在没有联合调解小组。',
    en: 'The dispute has no joint group now.',
  },
  'joint.already-member': {
    status: 409,
    zh: '已经在小组里，一个人或者单位只列一次。',
    en: 'Is in the group already: nobody stands in it twice.',
  },
  'joint.not-a-member': {
    status: 409,
    zh: '不在小组里，或者已经退出。',
    en: 'Is not in it, or has left it.',
  },
  'joint.lead-stays': {
    status: 409,
    zh: '牵头人不能直接退出，请更换牵头人或者解散小组。',
    en: 'The lead does not just leave: name another one, or dissolve the group.',
  },
  'joint.lead-not-holder': {
    status: 422,
    zh: '牵头人须是承办单位的调解员或者调委会主任；由其他单位牵头的，先把纠纷移交该单位。',
    en: 'The lead has to be a mediator or head of the unit that holds the dispute; for another unit, move the dispute there first.',
  },
  'joint.guest-only': {
    status: 422,
    zh: '法院、公安不作为小组成员，请以受邀人员身份邀请。',
    en: 'Courts and police are no members of a group; invite them as guests.',
  },
  'joint.only-members': {
    status: 403,
    zh: '只有小组的牵头人和协助人员可以这样做。',
    en: 'Only the lead and the helpers of the group may do this.',
  },
  'joint.only-helpers': {
    status: 409,
    zh: '只有协助人员可以申请退出。',
    en: 'Only helpers ask to be released.',
  },
  'joint.nothing-asked': {
    status: 409,
    zh: '没有待裁定的退出申请。',
    en: 'Nobody waits for a ruling on a release.',
  },
  'joint.consent-missing': {
    status: 422,
    zh: '邀请这类人员须经当事人同意（人民调解法第二十条）。',
    en: "The parties have to agree to this guest (People's Mediation Law art. 20).",
  },
  'joint.task-ended': { status: 409, zh: '任务已经完成或者撤销。', en: 'The task is done or was dropped.' },
  'joint.reason-missing': {
    status: 422,
    zh: '不能参加的，请说明理由。',
    en: 'Whoever cannot attend says why.',
  },
  'joint.not-invited': {
    status: 409,
    zh: '这不是会商邀请。',
    en: 'This is no invitation to a consultation.',
  },
  'joint.not-allowed-by-part': {
    status: 403,
    zh: '以这一身份不能这样做。',
    en: 'This part does not allow it.',
  },
} as const satisfies ProblemKinds
