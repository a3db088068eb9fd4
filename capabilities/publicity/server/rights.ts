import {
  bureauRoles,
  departmentRoles,
  hasRole,
  type Officer,
  type Role,
  unitsWith,
} from '#capabilities/access/domain/index.ts'

const readers: readonly Role[] = [...departmentRoles, ...bureauRoles, 'bureau-head']
const clerks: readonly Role[] = ['disclosure-clerk', 'department-clerk', 'department-head']
const seconds: readonly Role[] = ['disclosure-clerk', 'department-head']

/** A department reads its own, the bureau those of all. */
export const mayRead = hasRole(...readers)
export const mayKeep = hasRole(...clerks)
/** Who looks again before the public does. */
export const mayConfirm = hasRole(...seconds)

export const readUnitsOf = (officer: Officer) => unitsWith(officer, readers)
export const keptUnitsOf = (officer: Officer) => unitsWith(officer, clerks)
export const confirmedUnitsOf = (officer: Officer) => unitsWith(officer, seconds)
