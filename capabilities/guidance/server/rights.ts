import { hasRole, type Officer, type Role, unitsWith } from '#capabilities/access/domain/index.ts'
import { isOfAsked, type RequestMove } from '../domain/index.ts'

const askers: readonly Role[] = ['mediator', 'committee-head', 'unit-head']
const hubGuides: readonly Role[] = ['triage-officer', 'supervisor']

export const mayAskGuidance = hasRole(...askers)
export const mayGuide = hasRole(...askers, ...hubGuides)
const oversees = hasRole(...hubGuides)

/** Units for which an officer asks: where a deciding role is held, and the own one of who holds such a role. */
export function askingUnitsOf(officer: Officer): readonly string[] {
  const units = unitsWith(officer, askers)
  return units.length === 0 ? [] : [officer.unitId, ...units]
}

/** Units for which an officer answers; of the hub everybody does who sends matters on or oversees there. */
export function guidingUnitsOf(officer: Officer): readonly string[] {
  const units = unitsWith(officer, [...askers, ...hubGuides])
  return units.length === 0 ? [] : [officer.unitId, ...units]
}

export const hubsBelow = (officer: Officer): readonly string[] => unitsWith(officer, hubGuides)

/** What the rights over a request hang on. */
export interface RequestPlace {
  readonly asking_unit_id: string
  readonly asked_unit_id: string
  readonly asked_kind: string
  readonly asked_path: readonly string[]
  readonly is_reached: boolean
}

function isAsked(officer: Officer, request: RequestPlace): boolean {
  if (guidingUnitsOf(officer).includes(request.asked_unit_id)) return true
  return request.asked_kind === 'hub' && hubsBelow(officer).some((unit) => request.asked_path.includes(unit))
}

function isAsker(officer: Officer, request: RequestPlace): boolean {
  return request.is_reached && askingUnitsOf(officer).includes(request.asking_unit_id)
}

export function isConcerned(officer: Officer, request: RequestPlace): boolean {
  return isAsked(officer, request) || isAsker(officer, request) || (request.is_reached && oversees(officer))
}

export function mayMove(officer: Officer, request: RequestPlace, move: RequestMove): boolean {
  return isOfAsked(move) ? isAsked(officer, request) : isAsker(officer, request)
}
