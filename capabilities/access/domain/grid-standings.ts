import type { CodeList } from '#kernel/codes/index.ts'

/**
 * As what somebody serves as a grid worker.
 * @source source programme of 2019, part two: building heads, security volunteers and retired party members are taken
 *   in as grid workers, with the same three tasks (informant, mediator, reporter of sudden events)
 */
export const gridStandings = {
  'full-time': { zh: '专职网格员', en: 'Full-time grid worker' },
  'building-head': { zh: '楼栋长', en: 'Head of a building' },
  'security-volunteer': { zh: '治安积极分子', en: 'Security volunteer' },
  'retired-party-member': { zh: '离退休老党员', en: 'Retired party member' },
} as const satisfies CodeList

export type GridStanding = keyof typeof gridStandings
