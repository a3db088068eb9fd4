import { ok, type Result, refuse } from '#kernel/problems/index.ts'

export interface Member {
  readonly kind: 'lead' | 'helper'
  readonly unitId: string
  readonly accountId?: string | undefined
}

export type MembershipProblem = 'joint.already-member' | 'joint.lead-stays' | 'joint.not-a-member'

/** Whom the matter knows a member by: the person, or where none is named the unit. */
export function nameOf({ accountId, unitId }: Member): string {
  return accountId ?? unitId
}

type Members = Result<readonly Member[], MembershipProblem>

export function withHelper(members: readonly Member[], helper: Member): Members {
  if (members.some((one) => nameOf(one) === nameOf(helper))) return refuse('joint.already-member')
  return ok([...members, { ...helper, kind: 'helper' }])
}

/** A new lead takes the place of the one before, who leaves; a helper who becomes lead has that part only. */
export function withLead(members: readonly Member[], lead: Member): Members {
  const before = members.find(({ kind }) => kind === 'lead')
  if (before !== undefined && nameOf(before) === nameOf(lead)) return refuse('joint.already-member')
  const others = members.filter((one) => one !== before && nameOf(one) !== nameOf(lead))
  return ok([{ ...lead, kind: 'lead' }, ...others])
}

/** The lead never just leaves: the hub names another one, or dissolves the group. */
export function without(members: readonly Member[], name: string): Members {
  const leaving = members.find((one) => nameOf(one) === name)
  if (leaving === undefined) return refuse('joint.not-a-member')
  if (leaving.kind === 'lead') return refuse('joint.lead-stays')
  return ok(members.filter((one) => one !== leaving))
}
