import type { Officer } from './officer.ts'
import { enforcementRoles, type Role } from './roles.ts'

/** Permission reads as a sentence: `anyOf(hasRole('mediator'), hasRole('committee-head'))`. */
export type Permission = (officer: Officer) => boolean

export const hasRole =
  (...roles: readonly Role[]): Permission =>
  (officer) =>
    officer.grants.some((grant) => roles.includes(grant.role))

export const anyOf =
  (...permissions: readonly Permission[]): Permission =>
  (officer) =>
    permissions.some((may) => may(officer))

export const isSignedIn: Permission = () => true

/** Case workers of every kind; the three administrators are not among them. */
export const caseWorkers = [
  'receptionist',
  'triage-officer',
  'supervisor',
  'mediator',
  'grid-worker',
  'committee-head',
  'unit-head',
  'bureau-head',
] as const satisfies readonly Role[]
export const isCaseWorker: Permission = hasRole(...caseWorkers)

/** Whoever works in law enforcement, in a department or in the bureau: no dispute is open to these roles. */
export const isEnforcementWorker: Permission = hasRole(...enforcementRoles, 'bureau-head')

export const mayManageUnits: Permission = hasRole('system-administrator')
export const mayManageAccounts: Permission = hasRole('security-administrator')
export const mayReadAccounts: Permission = hasRole('security-administrator', 'audit-administrator')
export const mayReadAuditTrail: Permission = hasRole('audit-administrator')
