import { hasRole } from '#capabilities/access/domain/index.ts'

/** Keys to the house are given and taken by one administrator and seen by all three. */
export const mayKeepMachines = hasRole('security-administrator')
export const maySendAgain = hasRole('system-administrator', 'security-administrator')
export const maySeeMachines = hasRole('system-administrator', 'security-administrator', 'audit-administrator')
