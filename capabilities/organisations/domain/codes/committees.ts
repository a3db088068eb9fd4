import type { CodeList } from '#kernel/codes/index.ts'

/**
 * Who founded a people's mediation committee. A studio is a part of a committee and has no seal of its own.
 * @source People's Mediation Law art. 8 and 34; regional committees and studios by practice (assumption)
 */
export const committeeKinds = {
  village: { zh: '村民委员会调委会', en: 'Village committee' },
  residents: { zh: '居民委员会调委会', en: "Residents' committee" },
  township: { zh: '乡镇、街道调委会', en: 'Town or sub-district committee' },
  enterprise: { zh: '企事业单位调委会', en: 'Enterprise or institution committee' },
  social: { zh: '社会团体或者其他组织调委会', en: 'Social organisation committee' },
  'industry-professional': { zh: '行业性、专业性调委会', en: 'Industry or professional committee' },
  regional: { zh: '区域性调委会', en: 'Regional committee' },
  studio: { zh: '人民调解工作室', en: 'Mediation studio' },
} as const satisfies CodeList

export type CommitteeKind = keyof typeof committeeKinds

/**
 * Posts in a committee: three to nine members, one director; employed mediators are not members.
 * @source People's Mediation Law art. 8, 9 and 13
 */
export const committeePosts = {
  director: { zh: '主任', en: 'Director' },
  'deputy-director': { zh: '副主任', en: 'Deputy director' },
  member: { zh: '委员', en: 'Member' },
  employed: { zh: '聘任的调解员', en: 'Employed mediator' },
} as const satisfies CodeList

export type CommitteePost = keyof typeof committeePosts

/** How somebody came to the post. @source People's Mediation Law art. 9 and 13 */
export const appointmentWays = {
  elected: { zh: '推选', en: 'Elected' },
  employed: { zh: '聘任', en: 'Employed' },
} as const satisfies CodeList

export type AppointmentWay = keyof typeof appointmentWays
