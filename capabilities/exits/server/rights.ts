import { hasRole, type Officer } from '#capabilities/access/domain/index.ts'
import { isHeldByUnitOf } from '#capabilities/disputes/server/index.ts'

export const mayLead = hasRole('mediator', 'committee-head', 'unit-head', 'triage-officer')
const sendsOn = hasRole('triage-officer')

/** The unit that holds the matter, and whoever sends matters on; that the officer reaches it was asked before. */
export function mayLeadOn(officer: Officer, matter: { readonly holder_unit_id: string }): boolean {
  return mayLead(officer) && (isHeldByUnitOf(officer, matter) || sendsOn(officer))
}
