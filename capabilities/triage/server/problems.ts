import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const triageProblems = {
  'triage.reason-missing': {
    status: 422,
    zh: '与建议不同之处须说明理由：{fields}。',
    en: 'What differs from the proposal needs a reason: {fields}.',
  },
  'triage.period-reversed': {
    status: 422,
    zh: '开始日期不能晚于结束日期。',
    en: 'The period ends before it begins.',
  },
  'triage.nothing-above': {
    status: 409,
    zh: '已经是最高一级，请组织会商或者引导当事人走法律途径。',
    en: 'Nothing is above this level: call a consultation, or lead the parties to the other routes.',
  },
  'triage.not-below': {
    status: 422,
    zh: '只能交办给本单位辖区内的下级单位；同级单位须先商请接办。',
    en: 'It can be sent down to a lower unit of the own place only; an equal has to be asked first.',
  },
  'triage.not-beside': {
    status: 422,
    zh: '只能商请同一上级的同级单位接办；其他单位请上报，由上级分流。',
    en: 'Only a unit of the same level under the same unit above can be asked; for others report upward.',
  },
  'triage.came-sideways': {
    status: 409,
    zh: '本案已经平级移交过，不再平级移交；请上报，由上级决定。',
    en: 'It was passed sideways already: report it upward, and the unit above decides.',
  },
  'triage.peer-asked-already': {
    status: 409,
    zh: '已经商请同级单位接办，还没有答复。',
    en: 'A unit was asked already and has not answered yet.',
  },
  'triage.nobody-asked': {
    status: 409,
    zh: '现在没有待答复的商请，请刷新查看。',
    en: 'Nothing waits for an answer now; look at it again.',
  },
  'triage.peer-not-asked': {
    status: 403,
    zh: '被商请的单位才能答复，提出的单位才能撤回。',
    en: 'Only the unit that was asked answers, and only the one that asked withdraws.',
  },
  'triage.due-in-the-past': {
    status: 422,
    zh: '答复期限不能早于今天。',
    en: 'The day for the answer lies in the past.',
  },
  'triage.not-on-record': { status: 404, zh: '没有这条指示。', en: 'There is no such instruction.' },
  'triage.already-answered': { status: 409, zh: '这条指示已经答复。', en: 'This instruction was answered.' },
  'triage.not-above': {
    status: 422,
    zh: '只有本地上级单位或者区调处中心可以提级办理，且须由该单位负责人或者分流员决定。',
    en: 'Only a unit above the holder in its own place, or the hub, can take it over; its head or a triage officer decides.',
  },
  'triage.nothing-ruled': {
    status: 409,
    zh: '本案没有对退回请求的裁定，不能据以提出分流规则。',
    en: 'Nobody ruled on a send-back of this dispute, so there is nothing to make a rule of.',
  },
  'triage.rule-without-condition': {
    status: 422,
    zh: '至少按类型、行业、地点之一确定范围，且本案须已填写该项。',
    en: 'Name at least one of category, sector and place, which this dispute has to have.',
  },
  'triage.rule-not-possible-now': {
    status: 409,
    zh: '这条分流规则现在的状态不能这样处理，请刷新查看。',
    en: 'The state of this routing rule does not allow that now; look at it again.',
  },
  'triage.own-rule': {
    status: 403,
    zh: '提出规则的人不能自己审定，请由他人审定。',
    en: 'Whoever proposed a rule does not decide on it; somebody else has to.',
  },
  'triage.rule-in-the-past': {
    status: 422,
    zh: '规则的起止日期不能早于今天，也不能早于生效日。',
    en: 'A rule neither begins nor ends on a day that is gone, or before it began.',
  },
} as const satisfies ProblemKinds
