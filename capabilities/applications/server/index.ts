import type { Keys } from '#platform/server/crypto/keys.ts'
import type { ProblemKinds } from '#platform/server/http/problems.ts'
import { openRoute, type Route } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { applyOnline } from './apply.ts'
import { followApplication } from './follow.ts'

export const applicationRoutes = (keys: Keys): readonly Route[] => [
  openRoute(contract.apply, { writes: ({ tx, body, now }) => applyOnline(tx, keys, body, now) }),
  openRoute(contract.follow, {
    settles: ({ database, body, address, now }) =>
      followApplication(database, keys, { ...body, address, now }),
  }),
]

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
} as const satisfies ProblemKinds
