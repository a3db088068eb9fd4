import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const enforcementProblems = {
  'enforcement.no-such-act': {
    status: 422,
    zh: '没有这种执法行为程序，或者今天尚未生效。',
    en: 'There is no such kind of act, or it is not in force today.',
  },
  'enforcement.no-such-regime': {
    status: 422,
    zh: '没有这种部门程序规定。',
    en: 'There is no such procedural rule.',
  },
  'enforcement.body-may-not': {
    status: 422,
    zh: '该执法主体今天不能实施这种行为，请核对主体、委托和权限。',
    en: 'That body may not do this kind of act today: check the body, its entrustment and its powers.',
  },
  'enforcement.part-missing': {
    status: 422,
    zh: '请选择这一方是{parts}。',
    en: 'Say on which side this one stands: {parts}.',
  },
  'enforcement.part-empty': {
    status: 422,
    zh: '还没有{part}。',
    en: 'Nobody stands on this side yet: {part}.',
  },
  'enforcement.no-parts': {
    status: 422,
    zh: '这种行为的当事人不分申请人和被申请人。',
    en: 'The parties of this kind of act stand on one side.',
  },
  'enforcement.no-such-source': {
    status: 422,
    zh: '没有这个来源案件或者联合执法案件。',
    en: 'There is no such case to arise from or to join.',
  },
  'enforcement.no-such-object': {
    status: 422,
    zh: '本部门的涉企检查年度频次上限清单里没有这一类检查对象。',
    en: 'The department’s list of yearly caps has no such kind of object.',
  },
  'enforcement.cap-exceeded': {
    status: 409,
    zh: '今年已检查{made}次（{codes}），「{object}」的年度上限是{times}次。确属例外的，请选择理由并写明情况，由负责人在检查审批时批准。',
    en: 'Inspected {made} times this year ({codes}); the yearly cap of “{object}” is {times}. For an exception choose its ground and say what happened; the head approves it with the inspection.',
  },
  'enforcement.whose-missing': {
    status: 422,
    zh: '本案有几个当事人，请选择这一步是谁的：{names}。',
    en: 'The case has several counterparties: say whose step it is ({names}).',
  },
  'enforcement.whose-unknown': {
    status: 422,
    zh: '这一步不按当事人分别记录，或者所选的不是本案当事人。',
    en: 'This step is not recorded of one alone, or who is named is no counterparty of the case.',
  },
  'enforcement.step-refused': {
    status: 409,
    zh: '现在不能办理「{step}」：{why}（{basis}）。',
    en: '“{step}” cannot be recorded now: {why} ({basis}).',
  },
  'enforcement.warned': {
    status: 422,
    zh: '请先确认：{why}（{basis}）。如仍要办理，请写明理由。',
    en: 'Please confirm: {why} ({basis}). To go on all the same, give the reason.',
  },
  'enforcement.hour-missing': {
    status: 422,
    zh: '「{step}」的期限或者限制按小时计算，请填写办理时间。',
    en: '“{step}” is counted or bounded by the hour: say the clock time.',
  },
  'enforcement.field-missing': { status: 422, zh: '请填写「{field}」。', en: '“{field}” is missing.' },
  'enforcement.field-wrong': { status: 422, zh: '「{field}」填写有误。', en: '“{field}” is not right.' },
  'enforcement.officers': {
    status: 422,
    zh: '执法人员不符合要求：{why}。',
    en: 'The officers do not fulfil the law: {why}.',
  },
  'enforcement.head-only': {
    status: 403,
    zh: '这一步须由部门负责人批准后录入。',
    en: 'This step is approved and recorded by the head of the department.',
  },
  'enforcement.review-not-passed': {
    status: 409,
    zh: '这是重大执法决定（审核目录：{item}），不能编号和盖章。{why}。',
    en: 'This is a major decision (by the review catalogue: {item}): it cannot be numbered or sealed. {why}.',
  },
  'enforcement.not-served-paper': {
    status: 409,
    zh: '这一步没有需要送达的文书。',
    en: 'This step has no paper that is served.',
  },
  'enforcement.not-addressed': {
    status: 422,
    zh: '这份文书不是给该当事人的。',
    en: 'The paper is not for this counterparty.',
  },
  'enforcement.served-already': {
    status: 409,
    zh: '文书已经送达。',
    en: 'The paper has been served already.',
  },
  'enforcement.served-before': {
    status: 422,
    zh: '送达日期不能早于文书日期，也不能晚于今天。',
    en: 'The day lies before the paper, or has not come yet.',
  },
  'enforcement.too-few-objects': {
    status: 422,
    zh: '名录中的对象不够抽取。',
    en: 'The list holds fewer objects than are to be drawn.',
  },
  'enforcement.too-few-officers': {
    status: 422,
    zh: '可派的执法人员不足两名，请补充名录或者核对回避。',
    en: 'Fewer than two officers are left for an object: add some, or check who steps aside.',
  },
  'enforcement.listed-twice': {
    status: 422,
    zh: '名录中有重复的对象或者人员。',
    en: 'The list names an object or officer twice.',
  },
  'enforcement.no-paper': { status: 404, zh: '这一步没有文书。', en: 'This step has no paper.' },
  'enforcement.recordings-missing': {
    status: 409,
    zh: '应当音像记录的还没有入卷，不能办结：{what}。请绑定录音录像，或者请负责人批准免记。',
    en: 'What has to be recorded is not in the file yet, so the case cannot be closed: {what}. Bind the recordings, or have the head excuse them.',
  },
} as const satisfies ProblemKinds
