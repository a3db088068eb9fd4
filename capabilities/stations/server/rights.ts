import { hasRole, type Officer, type Role, unitsWith } from '#capabilities/access/domain/index.ts'

const readers: readonly Role[] = [
  'evidence-keeper',
  'oversight-officer',
  'bureau-head',
  'department-clerk',
  'department-head',
]

export const maySeeStations = hasRole(...readers)
export const mayKeepStations = hasRole('evidence-keeper')
export const readUnitsOf = (officer: Officer) => unitsWith(officer, readers)
export const keptUnitsOf = (officer: Officer) => unitsWith(officer, ['evidence-keeper'])
