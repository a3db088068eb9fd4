import {
  hasRole,
  type Officer,
  type Permission,
  type Role,
  unitsWith,
} from '#capabilities/access/domain/index.ts'

const administrators: readonly Role[] = [
  'system-administrator',
  'security-administrator',
  'audit-administrator',
]

/** The duty to report binds everybody who works on matters, in whatever role; the administrators see no matter. */
export const worksOnMatters: Permission = (officer) =>
  officer.grants.some(({ role }) => !administrators.includes(role))

/** Whom reports of harm concern besides the reporter. */
const concerned: readonly Role[] = ['triage-officer', 'supervisor', 'bureau-head']

export const maySeeReports = hasRole(...concerned)
export const mayShowInformants = hasRole('supervisor')
export const mayLowerAnyColour = hasRole(...concerned)
export const mayEndSeparations = hasRole(...concerned, 'committee-head')
export const mayAcknowledge = hasRole('triage-officer', 'receptionist')

/**
 * Account, units over which reports concern the officer, and every unit that the officer belongs to: whoever belongs
 * to a reported unit is not among those concerned.
 */
export function concernValues(officer: Officer, roles: readonly Role[] = concerned) {
  const belongsTo = [...new Set([officer.unitId, ...officer.grants.map(({ unitId }) => unitId)])]
  return [officer.accountId, unitsWith(officer, roles), belongsTo] as const
}
