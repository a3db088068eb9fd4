import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const mediationProblems = {
  'mediation.not-possible-now': {
    status: 409,
    zh: '当前状态为“{state}”，不能这样办理。',
    en: 'The state is “{state}”; this cannot be done now.',
  },
  'mediation.agreement-stands': {
    status: 409,
    zh: '已有生效的调解协议，由达成协议的单位继续督促履行，不再移交、并案，也不撤销并案。',
    en: 'An agreement is in effect: the unit that mediated it watches its performance; it is not handed on, merged or taken apart.',
  },
  'mediation.not-a-mediator': {
    status: 422,
    zh: '此人不是本单位的调解员。',
    en: 'This person does not mediate for this unit.',
  },
  'mediation.already-mediator': {
    status: 409,
    zh: '此人已经是本案调解员。',
    en: 'This person mediates here already.',
  },
  'mediation.conflict': {
    status: 422,
    zh: '有应当回避的情形，或者姓名、电话、所在单位与当事人相同：须写明各方当事人如何同意。',
    en: 'There is a ground for recusal, or name, telephone or unit are those of a party: say how every party agreed.',
  },
  'mediation.not-a-party': {
    status: 422,
    zh: '不是本纠纷的当事人。',
    en: 'This is no party to the dispute.',
  },
  'mediation.in-the-future': { status: 422, zh: '日期不能晚于今天。', en: 'The day lies in the future.' },
  'mediation.rights-not-told': {
    status: 422,
    zh: '须先告知当事人权利义务，才能记录其同意。',
    en: 'Consent counts only after the party was told its rights.',
  },
  'mediation.no-host': { status: 409, zh: '尚未确定主持调解员。', en: 'No mediator has been named as host.' },
  'mediation.consent-missing': {
    status: 409,
    zh: '以下当事人尚未同意调解：{parties}。',
    en: 'These parties have not agreed to mediate: {parties}.',
  },
  'mediation.times-reversed': {
    status: 422,
    zh: '结束时间早于开始时间。',
    en: 'The session ends before it starts.',
  },
  'mediation.only-mediators': {
    status: 403,
    zh: '只有本案调解员可以查看和书写。',
    en: 'Only the mediators of the proceeding may read and write here.',
  },
  'mediation.no-session-held': {
    status: 409,
    zh: '尚无调解记录，不能形成协议。',
    en: 'There are no minutes of a session yet.',
  },
  'mediation.oral-not-allowed': {
    status: 422,
    zh: '这类纠纷须订立书面协议。',
    en: 'Disputes of this kind need a written agreement.',
  },
  'mediation.no-terms': {
    status: 422,
    zh: '协议至少要有一项内容。',
    en: 'An agreement has at least one term.',
  },
  'mediation.debtor-is-creditor': {
    status: 422,
    zh: '义务人和权利人不能是同一人。',
    en: 'Debtor and creditor cannot be the same party.',
  },
  'mediation.due-before-reached': {
    status: 422,
    zh: '履行期限早于达成协议之日。',
    en: 'The obligation is due before the agreement was reached.',
  },
  'mediation.no-such-agreement': {
    status: 404,
    zh: '没有这份可以办理的协议。',
    en: 'There is no such agreement in this state.',
  },
  'mediation.one-signer': {
    status: 422,
    zh: '一次只能登记一个人的签名。',
    en: 'A signature belongs to one party or one mediator.',
  },
  'mediation.already-signed': {
    status: 409,
    zh: '已经签过名或者盖过章。',
    en: 'It has been signed or sealed already.',
  },
  'mediation.signed-before-reached': {
    status: 422,
    zh: '签署日期早于达成协议之日。',
    en: 'It was signed before the agreement was reached.',
  },
  'mediation.no-such-attachment': {
    status: 422,
    zh: '找不到所附的文件。',
    en: 'The attached file was not found.',
  },
  'mediation.no-seal': {
    status: 409,
    zh: '本单位没有人民调解委员会印章。',
    en: 'The unit has no seal of a mediation committee.',
  },
  'mediation.reason-does-not-fit': {
    status: 422,
    zh: '理由与结束方式不符。',
    en: 'The reason does not fit the way in which it ends.',
  },
  'mediation.ground-not-allowed': {
    status: 422,
    zh: '现行规则不允许以此理由中止期限。',
    en: 'The rule in force does not let the clock stand still on this ground.',
  },
  'mediation.extension-consent-missing': {
    status: 422,
    zh: '延期须各方当事人同意，缺：{parties}。',
    en: 'An extension needs every party; missing: {parties}.',
  },
  'mediation.extension-too-long': {
    status: 422,
    zh: '每次延期最多{days}日。',
    en: 'An extension is at most {days} days.',
  },
  'mediation.extended-too-often': {
    status: 409,
    zh: '最多可以延期{times}次。',
    en: 'It may be extended {times} time(s) at most.',
  },
  'mediation.no-such-obligation': { status: 404, zh: '没有这项义务。', en: 'There is no such obligation.' },
  'mediation.amount-missing': {
    status: 422,
    zh: '部分付款须填写金额。',
    en: 'A part of a sum needs its amount.',
  },
  'mediation.less-than-owed': {
    status: 422,
    zh: '还欠 {left} 元，这个金额不够全部履行：请登记为部分履行，或者更正金额。',
    en: 'CNY {left} are still owed and this is less: record it as part performance, or correct the amount.',
  },
  'mediation.before-agreement': {
    status: 422,
    zh: '日期不能早于达成协议的 {reachedOn}。',
    en: 'The day cannot be before {reachedOn}, when it was agreed.',
  },
  'mediation.visit-before-end': {
    status: 422,
    zh: '回访日期不能早于调解结束的 {endedOn}。',
    en: 'A follow-up visit cannot be before {endedOn}, when the mediation ended.',
  },
  'mediation.more-than-owed': {
    status: 422,
    zh: '金额多于尚欠的数额，请核对。',
    en: 'This is more than is still owed; check the amount.',
  },
  'mediation.not-overdue': {
    status: 409,
    zh: '这项义务（{state}，{dueOn}到期）在该日没有逾期。',
    en: 'This obligation ({state}, due on {dueOn}) is not late on that day.',
  },
  'mediation.no-such-breach': { status: 404, zh: '没有这条违约记录。', en: 'There is no such breach.' },
  'mediation.until-before-letter': {
    status: 422,
    zh: '要求履行的日期早于通知日期。',
    en: 'The letter asks for performance before its own day.',
  },
  'mediation.no-reason-to-mediate-again': {
    status: 409,
    zh: '协议没有违约记录，法院也没有驳回或者不予受理，不需要再次调解。',
    en: 'No breach is recorded and no court refused it: there is nothing to mediate again.',
  },
  'mediation.already-asked': { status: 409, zh: '已经登记过。', en: 'It is on record already.' },
  'mediation.confirmation-too-late': {
    status: 409,
    zh: '申请司法确认的期限已于{until}届满。',
    en: 'The time to apply for confirmation ended on {until}.',
  },
  'mediation.file-incomplete': {
    status: 409,
    zh: '卷宗尚不完整：{missing}。',
    en: 'The file is not complete: {missing}.',
  },
} as const satisfies ProblemKinds
