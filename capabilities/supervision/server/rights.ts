import { hasRole, type Officer, type Role, unitsWith } from '#capabilities/access/domain/index.ts'
import type { OrderMove } from '../domain/index.ts'

const supervising: readonly Role[] = ['supervisor', 'triage-officer', 'bureau-head']
const replying: readonly Role[] = ['mediator', 'committee-head', 'unit-head']

export const maySupervise = hasRole(...supervising)
export const mayReply = hasRole(...replying)

/** Units over whose subtree an officer supervises. */
export const supervisedUnitsOf = (officer: Officer): readonly string[] => unitsWith(officer, supervising)

/** What the rights over an order hang on. */
export interface OrderPlace {
  readonly unit_id: string
  readonly holder_unit_id: string
  readonly reach: readonly string[]
}

export function isSupervisor(officer: Officer, { reach }: Pick<OrderPlace, 'reach'>): boolean {
  return supervisedUnitsOf(officer).some((unit) => reach.includes(unit))
}

/** Who holds the matter now stands beside who was addressed: hands change, and units are merged into others. */
export function isAddressed(officer: Officer, { unit_id, holder_unit_id }: OrderPlace): boolean {
  const units = unitsWith(officer, replying)
  if (units.length === 0) return false
  return [officer.unitId, ...units].some((unit) => unit === unit_id || unit === holder_unit_id)
}

export function mayMove(officer: Officer, order: OrderPlace, move: OrderMove): boolean {
  return move === 'reply' ? isAddressed(officer, order) : isSupervisor(officer, order)
}
