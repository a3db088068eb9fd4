import type { ProposalReason } from './codes.ts'

/** @property persons from how many on; @property sectors likewise; @property grades that are worked on jointly */
export interface ProposalRule {
  readonly persons: number
  readonly sectors: number
  readonly grades: readonly string[]
}

export interface ProposedMatter {
  readonly grade: string
  readonly sectors: number
  readonly persons: number
}

/**
 * Why a matter is proposed for joint work; empty for none.
 * @source seed 1.1 (cross-industry and major matters are handled jointly); [W41] ten persons and more
 */
export function reasonsForJointWork(rule: ProposalRule, matter: ProposedMatter): readonly ProposalReason[] {
  const reasons: ProposalReason[] = []
  if (rule.grades.includes(matter.grade)) reasons.push('major-grade')
  if (matter.sectors >= rule.sectors) reasons.push('several-sectors')
  if (matter.persons >= rule.persons) reasons.push('many-persons')
  return reasons
}
