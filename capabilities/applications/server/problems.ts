import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const applicationProblems = {
  'applications.no-applicant': { status: 422, zh: '请填写申请人。', en: 'Name the applicant.' },
  'applications.no-contact': {
    status: 422,
    zh: '请留下申请人的电话，以便工作人员联系。',
    en: "Leave the applicant's telephone number, so that somebody can call back.",
  },
  'applications.not-found': {
    status: 404,
    zh: '没有找到。请核对编号和查询码。',
    en: 'Nothing was found. Check the code and the access code.',
  },
  'applications.too-many-attempts': {
    status: 429,
    zh: '尝试次数过多，请{minutes}分钟后再试。',
    en: 'Too many tries; try again in {minutes} minutes.',
  },
  'applications.no-such-notice': {
    status: 404,
    zh: '没有找到。请核对告知书上的查询码；重新发过告知书的，以最新的一份为准。',
    en: 'Nothing was found. Check the code on your letter; where a newer letter was sent, only its code works.',
  },
  'applications.too-late-to-reply': {
    status: 409,
    zh: '这件事的调解已经结束。有话要说，请联系承办单位。',
    en: 'Mediation has ended; to say more, please call the unit in charge.',
  },
  'applications.nothing-to-judge': {
    status: 409,
    zh: '调解结束以后才能评价。',
    en: 'You can judge once mediation has ended.',
  },
  'applications.no-such-mediator': {
    status: 422,
    zh: '请从本案的调解员中选择一位。',
    en: 'Choose one of the mediators of this matter.',
  },
  'applications.too-many-complaints': {
    status: 429,
    zh: '今天已经提交了三次投诉，会有人联系您。还有话说，请明天再提交或者拨打12348。',
    en: 'Three complaints reached us today and will be answered. To say more, come back tomorrow or call 12348.',
  },
  'applications.no-such-party': {
    status: 404,
    zh: '这件纠纷没有这位当事人。',
    en: 'The dispute has no such party.',
  },
  'applications.nothing-to-heed': {
    status: 409,
    zh: '没有待处理的回复，可能已有同事处理。',
    en: 'There is no reply left to take up; a colleague may have done it.',
  },
} as const satisfies ProblemKinds
