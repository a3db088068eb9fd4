import type { Role } from './roles.ts'

const administrators: readonly Role[] = [
  'system-administrator',
  'security-administrator',
  'audit-administrator',
]

/**
 * Whether one account may hold these roles together: an administrator holds one administrator's role and no role in
 * case work, so that whoever grants rights neither uses them nor watches himself.
 * @source house rule (three separated administrators)
 */
export function mayHoldTogether(roles: readonly Role[]): boolean {
  const distinct = [...new Set(roles)]
  const administering = distinct.filter((role) => administrators.includes(role))
  return administering.length === 0 || distinct.length === 1
}
