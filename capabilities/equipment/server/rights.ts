import {
  departmentRoles,
  hasRole,
  type Officer,
  type Role,
  unitsWith,
} from '#capabilities/access/domain/index.ts'

const bureau: readonly Role[] = ['evidence-keeper', 'oversight-officer', 'bureau-head']
const readers: readonly Role[] = [...departmentRoles, ...bureau]
const keepers: readonly Role[] = ['department-clerk', 'department-head', ...bureau]

export const mayRead = hasRole(...readers)
export const mayKeep = hasRole(...keepers)
export const mayPlan = hasRole(...bureau)
export const mayAdopt = hasRole('bureau-head')
/** Whoever takes a device sits in a department; whether it is he, the hand-over says. */
export const mayTake = hasRole(...departmentRoles)

export const readUnitsOf = (officer: Officer) => unitsWith(officer, readers)
export const keptUnitsOf = (officer: Officer) => unitsWith(officer, keepers)
export const bureauUnitsOf = (officer: Officer) => unitsWith(officer, bureau)
export const adoptUnitsOf = (officer: Officer) => unitsWith(officer, ['bureau-head'])
