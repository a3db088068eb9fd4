import { hasRole, type Officer, type Role, unitsWith } from '#capabilities/access/domain/index.ts'

const readers: readonly Role[] = [
  'evidence-keeper',
  'system-administrator',
  'oversight-officer',
  'bureau-head',
  'department-clerk',
  'department-head',
]

export const maySeeStations = hasRole(...readers)
const keepers: readonly Role[] = ['evidence-keeper', 'system-administrator']
export const mayKeepStations = hasRole(...keepers)
export const readUnitsOf = (officer: Officer) => unitsWith(officer, readers)
export const keptUnitsOf = (officer: Officer) => unitsWith(officer, keepers)
