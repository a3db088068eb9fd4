import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const disputeProblems = {
  'disputes.no-party': { status: 422, zh: '请至少填写一名当事人。', en: 'Name at least one party.' },
  'disputes.no-applicant': {
    status: 422,
    zh: '依申请的纠纷须至少有一名申请人。',
    en: 'A dispute on application has at least one applicant.',
  },
  'disputes.entrusting-body-missing': {
    status: 422,
    zh: '接受委托移送的须写明委托单位，其他来源不得填写。',
    en: 'An entrusted dispute names the entrusting body; any other origin names none.',
  },
  'disputes.not-possible-now': {
    status: 409,
    zh: '纠纷当前状态为“{state}”，不能这样办理。',
    en: 'The dispute is in the state “{state}”; this cannot be done now.',
  },
  'disputes.held-elsewhere': {
    status: 403,
    zh: '纠纷不在您所在的单位。',
    en: 'The dispute is held by another unit.',
  },
  'disputes.not-a-holder': {
    status: 422,
    zh: '这个机构不能承办纠纷。',
    en: 'This unit cannot hold a dispute.',
  },
  'disputes.merged': {
    status: 409,
    zh: '这起纠纷已并入另一起，请到并入的纠纷办理。',
    en: 'This dispute was merged into another; work on that one.',
  },
  'disputes.bad-cursor': { status: 422, zh: '翻页标记无效。', en: 'The cursor is not valid.' },
} as const satisfies ProblemKinds
