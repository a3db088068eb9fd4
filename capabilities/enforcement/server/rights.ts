import {
  departmentRoles,
  hasRole,
  type Officer,
  type Role,
  unitsWith,
} from '#capabilities/access/domain/index.ts'

const readers: readonly Role[] = [...departmentRoles, 'oversight-officer', 'evidence-keeper', 'bureau-head']
const handlers: readonly Role[] = ['enforcement-handler', 'department-head']

/** A department reads its own cases, oversight and the keeper of recordings all of the district; reviewers read what was submitted to them. */
export const mayReadCases = hasRole(...readers)
export const mayHandleCases = hasRole(...handlers)
export const mayDecide = hasRole('department-head')

export const readUnitsOf = (officer: Officer) => unitsWith(officer, readers)
export const handledUnitsOf = (officer: Officer) => unitsWith(officer, handlers)
export const headedUnitsOf = (officer: Officer) => unitsWith(officer, ['department-head'])
