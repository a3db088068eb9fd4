import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const guidanceProblems = {
  'guidance.not-open': {
    status: 409,
    zh: '案件已经办结，不能再请示业务指导。',
    en: 'The dispute is no longer open; no guidance can be asked about it.',
  },
  'guidance.does-not-guide': {
    status: 422,
    zh: '请选择能够给予指导的其他单位：调处中心或者司法所；转交时也可以是主管部门、法院、法律援助机构。',
    en: 'Choose another unit that guides: the hub or a justice office; passing on also to a department, a court or legal aid.',
  },
  'guidance.not-yours': {
    status: 403,
    zh: '这一步由请示的另一方办理。',
    en: 'This step belongs to the other side of the request.',
  },
  'guidance.not-possible-now': {
    status: 409,
    zh: '请示的状态已经变化，现在不能这样办理。',
    en: 'The request has moved on; this is not possible now.',
  },
} as const satisfies ProblemKinds
