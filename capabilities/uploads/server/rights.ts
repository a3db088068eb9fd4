import { hasRole, type Officer, type Role, unitsWith } from '#capabilities/access/domain/index.ts'

const senders: readonly Role[] = [
  'enforcement-officer',
  'enforcement-handler',
  'department-clerk',
  'department-head',
]

export const maySend = hasRole(...senders)
export const sentUnitsOf = (officer: Officer) => unitsWith(officer, senders)
