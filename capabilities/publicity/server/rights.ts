import {
  departmentRoles,
  hasRole,
  type Officer,
  type Role,
  unitsWith,
} from '#capabilities/access/domain/index.ts'

/** A department reads its own, the bureau those of all; not the keeper of recordings, who needs no unmasked decision. */
export const publicationReaders: readonly Role[] = [
  ...departmentRoles,
  'reviewer',
  'review-head',
  'counsel',
  'oversight-officer',
  'bureau-head',
]
const clerks: readonly Role[] = ['disclosure-clerk', 'department-clerk', 'department-head']
const seconds: readonly Role[] = ['disclosure-clerk', 'department-head']

export const mayRead = hasRole(...publicationReaders)
export const mayKeep = hasRole(...clerks)
/** Who looks again before the public does. */
export const mayConfirm = hasRole(...seconds)

export const readUnitsOf = (officer: Officer) => unitsWith(officer, publicationReaders)
export const keptUnitsOf = (officer: Officer) => unitsWith(officer, clerks)
export const confirmedUnitsOf = (officer: Officer) => unitsWith(officer, seconds)
