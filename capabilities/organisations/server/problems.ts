import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const organisationProblems = {
  'organisations.no-such-unit': { status: 422, zh: '没有这个机构。', en: 'There is no such unit.' },
  'organisations.committee-kind-missing': {
    status: 422,
    zh: '调委会须注明类型，其他机构不得注明。',
    en: 'A committee has a committee kind, any other unit has none.',
  },
  'organisations.outside-parents-division': {
    status: 422,
    zh: '区划代码不在上级机构（{parent}）的范围内。',
    en: 'The division code lies outside that of the parent unit ({parent}).',
  },
} as const satisfies ProblemKinds
