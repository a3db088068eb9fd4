import type { AccountId, UnitId } from '#kernel/ids/index.ts'
import type { GridStanding } from './grid-standings.ts'
import type { Role } from './roles.ts'

/** A role held in a unit; it reaches over the unit's subtree. */
export interface Grant {
  readonly role: Role
  readonly unitId: UnitId
  /** Of grid workers alone. */
  readonly standing?: GridStanding
  /** The unit is the top of the tree: nothing lies outside. */
  readonly isOverAll?: true
}

/** Whoever signed in, with what was granted. Derived anew for every request: a revoked grant ends at once. */
export interface Officer {
  readonly accountId: AccountId
  readonly username: string
  readonly displayName: string
  readonly unitId: UnitId
  readonly unitName: string
  readonly mustChangePassword: boolean
  readonly grants: readonly Grant[]
}

/** Roles that read the matters held in their unit's subtree. Administrators are separated from all case work. */
const readersOfMatters: readonly Role[] = [
  'receptionist',
  'triage-officer',
  'supervisor',
  'mediator',
  'grid-worker',
  'committee-head',
  'unit-head',
  'bureau-head',
]

/** Roles that also read restricted matters of their subtree without a part of their own in them. */
const readersOfRestrictedMatters: readonly Role[] = [
  'triage-officer',
  'supervisor',
  'committee-head',
  'bureau-head',
]

/**
 * The names under which an officer may reach a matter: the account itself, and each unit in which a reading role is
 * held. A matter lists the names that reach it; the two lists meeting is the whole predicate.
 */
export function reachOf(officer: Pick<Officer, 'accountId' | 'grants'>): readonly string[] {
  return [officer.accountId, ...unitsWith(officer, readersOfMatters)]
}

/** As {@link reachOf}, for restricted matters. */
export function closeReachOf(officer: Pick<Officer, 'accountId' | 'grants'>): readonly string[] {
  return [officer.accountId, ...unitsWith(officer, readersOfRestrictedMatters)]
}

/**
 * Whether the officer reads matters of the whole tree. It gives no right, which is the meeting of the lists alone; it
 * tells a question to the database not to look for what nearly every matter has.
 */
export function readsOfAll(officer: Pick<Officer, 'grants'>): boolean {
  return officer.grants.some(({ role, isOverAll }) => isOverAll === true && readersOfMatters.includes(role))
}

export function unitsWith(officer: Pick<Officer, 'grants'>, roles: readonly Role[]): readonly UnitId[] {
  return [...new Set(officer.grants.filter(({ role }) => roles.includes(role)).map(({ unitId }) => unitId))]
}

/** As what the officer serves in the grid; undefined for who is no grid worker, or where it was not recorded. */
export function standingOf(officer: Officer): GridStanding | undefined {
  return officer.grants.find(({ standing }) => standing !== undefined)?.standing
}
