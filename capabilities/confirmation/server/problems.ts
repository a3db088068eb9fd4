import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const confirmationProblems = {
  'confirmation.not-offered': {
    status: 409,
    zh: '这份协议现在不能申请司法确认：{why}。',
    en: 'This agreement cannot be brought for confirmation now: {why}.',
  },
  'confirmation.not-bound': {
    status: 422,
    zh: '此人不是协议的当事人。',
    en: 'This person is not bound by the agreement.',
  },
  'confirmation.before-effect': {
    status: 422,
    zh: '日期早于协议生效之日。',
    en: 'The day is before the agreement took effect.',
  },
  'confirmation.no-power': {
    status: 422,
    zh: '这个人没有登记为{party}的监护人、代理人，也没有受特别授权，不能代为申请。',
    en: 'Nobody of this name is on record as acting for {party}, or has its power to settle.',
  },
  'confirmation.not-jointly': {
    status: 409,
    zh: '须由各方当事人共同申请，还缺：{parties}。',
    en: 'The parties have to apply together; missing: {parties}.',
  },
  'confirmation.doubts-unread': {
    status: 422,
    zh: '条款中有法院可能不予受理或者驳回的内容，请先核对并写明核对结果：{why}。',
    en: 'A court may refuse some clauses. Read them and say what they mean: {why}.',
  },
  'confirmation.other-court': {
    status: 422,
    zh: '按规则应向{court}申请，选择其他法院的须写明理由。',
    en: 'By the rule it is {court}; say why it is another one.',
  },
  'confirmation.before-application': {
    status: 422,
    zh: '日期早于申请之日。',
    en: 'The day is before the application.',
  },
  'confirmation.cannot-send': {
    status: 409,
    zh: '纠纷已经结案或者归档，不能再由调委会转交，请由当事人自行提交。',
    en: 'The file is closed or archived: the committee can no longer pass it on, the parties hand it in themselves.',
  },
} as const satisfies ProblemKinds
