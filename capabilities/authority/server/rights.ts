import {
  bureauRoles,
  departmentRoles,
  hasRole,
  type Officer,
  type Role,
  unitsWith,
} from '#capabilities/access/domain/index.ts'

/** Every role of law enforcement reads the ground: a department its own, the bureau that of all. */
export const groundReaders: readonly Role[] = [...departmentRoles, ...bureauRoles, 'bureau-head']
const departmentKeepers: readonly Role[] = ['department-head', 'department-clerk']
const bureauKeepers: readonly Role[] = ['oversight-officer', 'bureau-head']
const reviewerKeepers: readonly Role[] = ['review-head', 'oversight-officer', 'bureau-head']

export const mayRead = hasRole(...groundReaders)
/** What a department keeps of itself: its people, lists and schemes. */
export const mayKeep = hasRole(...departmentKeepers)
/** Who may enforce, and that a certificate is taken away, is said by the bureau. */
export const mayKeepBodies = hasRole(...bureauKeepers)
export const mayKeepReviewers = hasRole(...reviewerKeepers)
/** The whole district side by side is the bureau's to see. */
export const mayReadBoard = hasRole(...bureauRoles, 'bureau-head')

export const readUnitsOf = (officer: Officer) => unitsWith(officer, groundReaders)
export const keptUnitsOf = (officer: Officer) => unitsWith(officer, departmentKeepers)
export const bureauUnitsOf = (officer: Officer) => unitsWith(officer, bureauKeepers)
export const reviewerUnitsOf = (officer: Officer) => unitsWith(officer, reviewerKeepers)
