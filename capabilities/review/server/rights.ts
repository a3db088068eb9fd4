import {
  departmentRoles,
  hasRole,
  type Officer,
  type Role,
  unitsWith,
} from '#capabilities/access/domain/index.ts'

/** The keeper of recordings has no part in what is thought of a decision. */
const office: readonly Role[] = ['reviewer', 'review-head', 'counsel', 'oversight-officer', 'bureau-head']
/** Who reads submissions: a department its own, the bureau all of the district. */
export const submissionReaders: readonly Role[] = [...departmentRoles, ...office]
const handlers: readonly Role[] = ['enforcement-handler', 'department-head']
const reviewing: readonly Role[] = ['reviewer', 'review-head']
const advisers: readonly Role[] = ['counsel', ...reviewing]

export const mayReadSubmissions = hasRole(...submissionReaders)
export const maySubmit = hasRole(...handlers)
export const mayRule = hasRole('department-head')
export const mayReview = hasRole(...reviewing)
export const mayLead = hasRole('review-head')
export const mayAdvise = hasRole(...advisers)
export const mayReadOffice = hasRole(...office)

export const readUnitsOf = (officer: Officer) => unitsWith(officer, submissionReaders)
export const handledUnitsOf = (officer: Officer) => unitsWith(officer, handlers)
export const headedUnitsOf = (officer: Officer) => unitsWith(officer, ['department-head'])
export const reviewedUnitsOf = (officer: Officer) => unitsWith(officer, reviewing)
export const ledUnitsOf = (officer: Officer) => unitsWith(officer, ['review-head'])
export const advisedUnitsOf = (officer: Officer) => unitsWith(officer, advisers)
export const officeUnitsOf = (officer: Officer) => unitsWith(officer, office)
