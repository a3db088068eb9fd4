import type { CodeList } from '#kernel/codes/index.ts'

/** How somebody comes to answer for a matter, the nearest first. */
export const answers = {
  owner: { zh: '承办人', en: 'Owner' },
  holder: { zh: '承办单位人员', en: 'Staff of the holder' },
  above: { zh: '上级单位', en: 'Unit above' },
  hub: { zh: '区调处中心', en: 'The hub' },
} as const satisfies CodeList
export type Answering = keyof typeof answers

/**
 * Somebody who could answer for a matter. @property distance 0 in the holder itself, then one per unit upward
 * @property isHead leads the unit, and answers before the others of it when the owner does not
 */
export interface Candidate {
  readonly accountId: string
  readonly name: string
  readonly as: Answering
  readonly distance: number
  readonly isHead: boolean
  readonly isAway: boolean
}

const nearness: readonly Answering[] = ['owner', 'holder', 'above', 'hub']

/**
 * Who answers for an open matter now: the owner; without one, or while away, the head of the holder and its staff,
 * then the units above one by one, then the hub. If all are away the nearest one still answers: leave does not make
 * a matter nobody's. Undefined only where nobody at all is left, which the health figure counts.
 * @source architecture, idea 4; first-asked responsibility in disputes.md 1.5
 */
export function answerableOf(candidates: readonly Candidate[]): Candidate | undefined {
  const nearestFirst = [...candidates].sort(
    (one, other) =>
      Number(one.isAway) - Number(other.isAway) ||
      nearness.indexOf(one.as) - nearness.indexOf(other.as) ||
      one.distance - other.distance ||
      Number(other.isHead) - Number(one.isHead) ||
      one.accountId.localeCompare(other.accountId),
  )
  return nearestFirst[0]
}
