import type { CodeList, Label } from '#kernel/codes/index.ts'

/**
 * What somebody may have to do next, the most binding first: where two are due on one matter the earlier one is
 * shown. A capability that adds an act adds its word here, its sentence below and its source in `server/sources`.
 */
export const acts = {
  rule: { zh: '裁定退回', en: 'Rule on a send-back' },
  'judge-reply': { zh: '审核督导答复', en: 'Judge a reply' },
  supervised: { zh: '答复催办督办', en: 'Reply to an order' },
  instructed: { zh: '答复指示', en: 'Instruction' },
  'answer-peer': { zh: '答复平级商请', en: 'Answer a peer' },
  guide: { zh: '答复业务指导', en: 'Give guidance' },
  guided: { zh: '阅知业务指导', en: 'Guidance given' },
  heed: { zh: '当事人回复', en: 'A party replied' },
  triage: { zh: '分流', en: 'Triage' },
  accept: { zh: '受理审查', en: 'Decide on acceptance' },
  mediate: { zh: '调解', en: 'Mediate' },
  breach: { zh: '处理违约', en: 'Deal with a breach' },
  lead: { zh: '告知途径', en: 'Lead to routes' },
  perform: { zh: '督促履行', en: 'Watch performance' },
  confirm: { zh: '司法确认', en: 'Judicial confirmation' },
  visit: { zh: '回访', en: 'Follow up' },
  close: { zh: '结案归档', en: 'Close and archive' },
  'joint-decide': { zh: '答复联合办理申请', en: 'Decide on joint work' },
  'joint-invitation': { zh: '会商邀请', en: 'Invitation' },
  'joint-task': { zh: '联合任务', en: 'Joint task' },
  'referral-in': { zh: '答复来函', en: 'Answer a referral' },
  'referral-originals': { zh: '退还原件', en: 'Give back originals' },
  'referral-out': { zh: '催办转出', en: 'Chase a referral' },
  'answer-for': { zh: '首问跟进', en: 'As first responder' },
  'look-into': { zh: '督促', en: 'Look into a delay' },
} as const satisfies CodeList

export type Act = keyof typeof acts

/** Why the act is due, as a sentence; the date stands beside it. */
export const reasons = {
  rule: {
    zh: '承办单位请求退回，须由分流员同意退回或者驳回请求；期限照常计算。',
    en: 'The unit that holds it asks to give it back. Agree or refuse: the clock runs on meanwhile.',
  },
  'judge-reply': {
    zh: '承办单位已经答复催办、督办，须认可或者要求重新办理。',
    en: 'The unit replied to an order: accept the reply, or have it done again.',
  },
  supervised: {
    zh: '您单位承办的这一案被催办、督办，须在期限内答复做了什么。',
    en: 'Your unit was reminded or ordered about this dispute: reply in time what was done.',
  },
  instructed: {
    zh: '上级对本案作出指示，须办理并答复。',
    en: 'A unit above told you what to do about it and waits for your answer.',
  },
  'answer-peer': {
    zh: '同级单位商请你们接办，须在期限内答复接办或者不接办；不答复的不视为同意。',
    en: 'A unit of your level asks you to take it. Answer in time: silence is no consent.',
  },
  guide: {
    zh: '承办单位请示业务指导，须在期限内答复；案件的调解期限不因此停止。',
    en: 'The unit that holds it asks how to go on. Answer in time: the legal clock of the dispute runs on.',
  },
  guided: {
    zh: '您单位请示的业务指导已经答复，请阅知后继续办理。',
    en: 'What your unit asked is answered: read it, take note and go on.',
  },
  heed: {
    zh: '当事人凭告知书作了回复，请联系并记下怎么办的。回复不等于同意，意愿仍须当面或者电话确认。',
    en: 'A party replied by the code of its notice: get in touch and note what you did. A reply is no consent yet.',
  },
  triage: {
    zh: '已登记，尚未分流到有管辖权的单位。',
    en: 'It is registered and has not been sent to the unit that is competent.',
  },
  accept: {
    zh: '已到您单位，须决定受理或者不予受理；不属于您单位的可以请求退回。',
    en: 'It has reached your unit: accept it, decline it, or ask to send it back.',
  },
  mediate: {
    zh: '已受理，须在调解期限内办结。',
    en: 'It is accepted and has to be mediated within its legal limit.',
  },
  breach: {
    zh: '约定的义务已过期限没有履行：查明情况，登记违约，再选择督促、再次调解、司法确认或者告知其他途径。',
    en: 'Something agreed is late: find out, record the breach, then remind, mediate again, go to court together or tell the other routes.',
  },
  lead: {
    zh: '调解没有成功，须按规则把各方可以走的途径写成告知书：去哪里、什么时候以前、带什么。',
    en: 'Mediation failed: tell each party in a notice which routes it has, where to, until when, with which papers.',
  },
  perform: {
    zh: '协议约定的义务临近或者已到履行期限，须督促并登记。',
    en: 'Something that was agreed falls due: see to it and record it.',
  },
  confirm: {
    zh: '协议可以申请司法确认的期限快到了：问清各方是否共同申请，过期不能再申请。',
    en: 'The thirty days for judicial confirmation run out: ask every party whether it applies. Later nobody can.',
  },
  visit: {
    zh: '到了回访的日子：申请人和被申请人都要问到，没有达成协议的也要回访；不予受理的，问来求助的一方。没有回答不算满意。',
    en: 'A follow-up visit is due: ask both sides, also where there was no agreement; after a refusal, the side that came for help. No answer is not satisfied.',
  },
  close: {
    zh: '调解已经结束、协议已了结，须回访、结案、归档。',
    en: 'Mediation has ended and nothing is owed: follow up, close and archive the file.',
  },
  'joint-decide': {
    zh: '有人提请会商，或者小组的协助人员申请退出，须由您决定并答复。',
    en: 'A consultation was asked for, or a helper of the group asks to leave: decide and answer.',
  },
  'joint-invitation': {
    zh: '您单位受邀参加会商，须在期限内答复是否参加。',
    en: 'Your unit is invited to a consultation and has to say whether it attends.',
  },
  'joint-task': {
    zh: '您或者您单位在联合办理中承担任务，须在期限前办理并报告结果。',
    en: 'You or your unit have a task in joint work: do it by its day and report what came of it.',
  },
  'referral-in': {
    zh: '其他单位转来的事项，须在期限内确认，并反馈结果或者退回；纠纷自己的期限照常计算。',
    en: 'Another body sent it: confirm in time, and give the result or return it. The clock of the dispute runs on.',
  },
  'referral-originals': {
    zh: '对方已经撤回移送委派，它的原件还在您单位，须退还并登记。',
    en: 'The other body took its referral back while its originals lie with you: give them back and note it.',
  },
  'referral-out': {
    zh: '已转给其他单位，回执或者结果到期未收到的，须催问并登记。',
    en: 'It was sent to another body: ask for the receipt or the result and record it.',
  },
  'answer-for': {
    zh: '您是首问责任人，有管辖权的单位受理之前由您跟进。',
    en: 'You were asked first and answer for it until the competent unit has accepted it.',
  },
  'look-into': {
    zh: '这一步的期限已过：还没有受理、调解还没有结束，或者约定的义务没有履行。',
    en: 'This step is past its limit: not accepted, not mediated to an end, or what was agreed is not performed.',
  },
} as const satisfies Record<Act, Label>
