import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const partyProblems = {
  'parties.citizen-number': {
    status: 422,
    zh: '公民身份号码不正确，请核对。没有证件的，请选择原因。',
    en: 'This is no valid citizen number; check it, or give the reason why there is none.',
  },
  'parties.phone': { status: 422, zh: '电话号码不正确。', en: 'This is no valid telephone number.' },
  'parties.number-does-not-fit': {
    status: 422,
    zh: '自然人填公民身份号码，单位填统一社会信用代码。',
    en: 'People have citizen numbers, bodies have credit codes.',
  },
  'parties.born-in-the-future': {
    status: 422,
    zh: '出生日期不能晚于今天。',
    en: 'The date of birth lies in the future.',
  },
  'parties.guardian-missing': {
    status: 422,
    zh: '未满十四周岁的当事人须有监护人，并由监护人同意处理其个人信息。',
    en: 'A party under fourteen needs a guardian who consents to the handling of its data.',
  },
} as const satisfies ProblemKinds
