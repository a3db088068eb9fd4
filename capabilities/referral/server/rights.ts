import { hasRole, type Officer } from '#capabilities/access/domain/index.ts'
import { isHeldByUnitOf } from '#capabilities/disputes/server/index.ts'
import type { Act } from '../domain/index.ts'

export const mayRefer = hasRole('mediator', 'committee-head', 'unit-head', 'triage-officer')
/** A delegation counts from the confirmation of who mediates it. @source [L6 24] */
export const mayConfirm = hasRole('mediator', 'committee-head')
export const mayPrint = hasRole('mediator', 'committee-head', 'unit-head', 'triage-officer', 'receptionist')
const sendsOn = hasRole('triage-officer')

/** The unit that holds the matter, and whoever sends matters on; that the officer reaches it was asked before. */
export function mayWorkOn(officer: Officer, matter: { readonly holder_unit_id: string }): boolean {
  return isHeldByUnitOf(officer, matter) || sendsOn(officer)
}

export function mayMove(officer: Officer, matter: { readonly holder_unit_id: string }, move: Act): boolean {
  return move === 'confirm'
    ? mayConfirm(officer) && isHeldByUnitOf(officer, matter)
    : mayRefer(officer) && mayWorkOn(officer, matter)
}
