import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const organisationProblems = {
  'organisations.no-such-unit': { status: 422, zh: '没有这个机构。', en: 'There is no such unit.' },
  'organisations.cannot-succeed': {
    status: 422,
    zh: '承接单位须为同类、存续的其他单位，且不在被合并单位之下。',
    en: 'The successor is another unit of the same kind that exists and does not lie below the merged one.',
  },
  'organisations.already-closed': { status: 409, zh: '该机构已经撤销。', en: 'The unit is closed already.' },
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
