import { hasRole, type Officer, type Role, unitsWith } from '#capabilities/access/domain/index.ts'

const bureau: readonly Role[] = ['oversight-officer', 'bureau-head']

/** A department reads its own returns, the bureau those of all. */
export const returnReaders: readonly Role[] = ['department-head', 'department-clerk', ...bureau]
export const mayRead = hasRole(...returnReaders)
export const mayFill = hasRole('department-clerk')
export const maySign = hasRole('department-head')
export const mayCollect = hasRole(...bureau)
/** The head before signing, the bureau until it has accepted. */
export const mayReject = hasRole('department-head', ...bureau)

export const readUnitsOf = (officer: Officer) => unitsWith(officer, returnReaders)
const clerkUnitsOf = (officer: Officer) => unitsWith(officer, ['department-clerk'])
const headUnitsOf = (officer: Officer) => unitsWith(officer, ['department-head'])
export const bureauUnitsOf = (officer: Officer) => unitsWith(officer, bureau)

/** Four lists of units, as the statements want them: read, clerk, head, bureau. */
export const unitsOf = (officer: Officer) => [
  readUnitsOf(officer),
  clerkUnitsOf(officer),
  headUnitsOf(officer),
  bureauUnitsOf(officer),
]
