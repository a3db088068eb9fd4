import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const referralProblems = {
  'referral.no-such-way': {
    status: 422,
    zh: '按现行规则，这个单位没有这种移送委派方式，请另选方式。',
    en: 'By the rule of today this body does not refer in this way; choose another kind.',
  },
  'referral.not-referable': {
    status: 409,
    zh: '纠纷已经达成协议办结，或者已经归档，不能再转出。',
    en: 'The dispute was settled and closed, or is archived; it can no longer be referred.',
  },
  'referral.not-possible-now': {
    status: 409,
    zh: '移送委派的状态已经变化，现在不能这样办理。',
    en: 'The referral has moved on; this is not possible now.',
  },
  'referral.ended': { status: 409, zh: '移送委派已经办结。', en: 'The referral has ended.' },
  'referral.known-elsewhere': {
    status: 409,
    zh: '这个来函编号已经由其他单位登记，不能重复登记，请向中心分流员查询。',
    en: 'Another unit registered this number already; ask the triage officer of the hub.',
  },
  'referral.known-under-other-name': {
    status: 409,
    zh: '同一编号的来函已经以“{name}”登记过。是同一个单位的，请把单位全称改成一样；确实是另一个单位的，勾选“不是同一个单位”。',
    en: 'A letter of this number is registered under “{name}”. If it is the same body, write the name alike; if it is another one, say so below.',
  },
  'referral.procedure-missing': {
    status: 422,
    zh: '请选择案件适用的程序：委托调解的期限由它决定。',
    en: 'Choose the procedure of the suit: the term hangs on it.',
  },
  'referral.letter-in-future': {
    status: 422,
    zh: '来函日期不能晚于今天。',
    en: 'The letter cannot be dated after today.',
  },
  'referral.day-in-future': { status: 422, zh: '日期不能晚于今天。', en: 'The day cannot be after today.' },
  'referral.day-too-early': {
    status: 422,
    zh: '日期不能早于上一步的 {earliest}。',
    en: 'The day cannot be before {earliest}, the day of the step before.',
  },
  'referral.not-a-party': {
    status: 422,
    zh: '此人不是该纠纷的当事人。',
    en: 'This person is no party of the dispute.',
  },
  'referral.consent-missing': {
    status: 409,
    zh: '须有每一方当事人同意的记录，还缺 {missing} 人。',
    en: 'Every party has to agree on record; {missing} have not answered.',
  },
  'referral.consent-refused': {
    status: 409,
    zh: '有当事人不同意，不能这样转送。',
    en: 'A party does not agree; it cannot be referred in this way.',
  },
  'referral.not-extendable': {
    status: 409,
    zh: '按现行规则，这个期限不能延长。',
    en: 'By its rule this term is not prolonged.',
  },
  'referral.extended-too-often': {
    status: 409,
    zh: '这个期限最多延长 {times} 次，已经用完。',
    en: 'This term is prolonged {times} times at most; that is used up.',
  },
  'referral.extension-too-long': {
    status: 422,
    zh: '一次最多延长 {longest}。',
    en: 'It is prolonged by {longest} at most.',
  },
  'referral.extension-consent-missing': {
    status: 409,
    zh: '延长须经每一方当事人同意，还缺：{parties}。',
    en: 'Every party has to agree to the extension; missing: {parties}.',
  },
  'referral.consent-too-late': {
    status: 422,
    zh: '当事人的同意须在延长之日以前、原期限 {dueOn} 届满以前作出。',
    en: 'Each consent has to be given by the day of the extension and before the old term ends on {dueOn}.',
  },
  'referral.head-approves': {
    status: 403,
    zh: '这个期限的延长由单位负责人批准，请由负责人办理。',
    en: 'The head of the unit approves this extension; ask the head to record it.',
  },
  'referral.ground-not-allowed': {
    status: 422,
    zh: '按现行规则，这不是可以中止期限的事由。',
    en: 'By its rule the term does not stand still on this ground.',
  },
  'referral.outcome-missing': { status: 422, zh: '请选择办理结果。', en: 'Choose the result.' },
  'referral.no-agreement': {
    status: 409,
    zh: '本案还没有生效的调解协议，不能反馈达成协议：协议签名盖章生效后再反馈；当事人自己和解的，选“当事人自行和解”。',
    en: 'No agreement of this matter is in effect yet, so none can be told: sign and seal it first, or say that the parties settled between themselves.',
  },
  'referral.ground-missing': { status: 422, zh: '请选择退回的原因。', en: 'Choose why it is returned.' },
  'referral.not-kept': {
    status: 422,
    zh: '所选材料不是还留在本单位的原件，请刷新后重选。',
    en: 'What was chosen is no original that is still kept here; reload and choose again.',
  },
  'referral.originals-open': {
    status: 422,
    zh: '还有 {open} 份原件没有说明去向：退还，或者写明不退还的原因。',
    en: 'Nothing is said yet of {open} originals: return them, or say why not.',
  },
} as const satisfies ProblemKinds
