import {
  bureauRoles,
  departmentRoles,
  hasRole,
  type Officer,
  type Role,
  unitsWith,
} from '#capabilities/access/domain/index.ts'

const keepers: readonly Role[] = ['evidence-keeper', 'oversight-officer', 'bureau-head']
export const recordingReaders: readonly Role[] = [...departmentRoles, ...keepers]
const readersOfCases: readonly Role[] = [...departmentRoles, ...bureauRoles, 'bureau-head']
const recorders: readonly Role[] = ['enforcement-officer', 'enforcement-handler', 'department-head']

/** A department reads its own recordings, keepers and oversight those of all. */
export const mayReadRecordings = hasRole(...recordingReaders)
/** What a case has recorded is read by its reviewers too. */
export const mayReadDuties = hasRole(...readersOfCases)
export const mayRecord = hasRole(...recorders)
export const mayExcuse = hasRole('department-head')

/** Who takes a request down; who decides it is somebody else. */
const askers: readonly Role[] = [...recorders, 'department-clerk', ...keepers]
const deciders: readonly Role[] = ['department-head', 'evidence-keeper']
export const mayAsk = hasRole(...askers)
export const mayDecide = hasRole(...deciders)
export const askedUnitsOf = (officer: Officer) => unitsWith(officer, askers)
export const decidedUnitsOf = (officer: Officer) => unitsWith(officer, deciders)

export const readUnitsOf = (officer: Officer) => unitsWith(officer, recordingReaders)
export const caseUnitsOf = (officer: Officer) => unitsWith(officer, readersOfCases)
export const recordedUnitsOf = (officer: Officer) => unitsWith(officer, recorders)
export const headedUnitsOf = (officer: Officer) => unitsWith(officer, ['department-head'])
