import type { ProblemKinds } from '#platform/server/http/problems.ts'

export const stationProblems = {
  'stations.number-taken': {
    status: 409,
    zh: '这个工作站编号已经登记。',
    en: 'A station of this number is registered already.',
  },
  'stations.closed': { status: 409, zh: '这个采集站已经停用。', en: 'This station is closed.' },
} as const satisfies ProblemKinds
