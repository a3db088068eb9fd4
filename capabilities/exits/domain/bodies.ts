import type { Route, Sector } from '#capabilities/disputes/domain/index.ts'
import type { UnitKind } from '#capabilities/organisations/domain/index.ts'

/** An open unit of the district. */
export interface Body {
  readonly id: string
  readonly kind: UnitKind
  readonly name: string
  readonly divisionCode: string
  readonly sector: Sector | null
  readonly responsibleUnitId: string | null
}

/** Which kind of unit a route leads to; the others are found by the sector or are no unit of the district. */
const kinds: Partial<Record<Route, UnitKind>> = {
  litigation: 'court',
  'payment-order': 'court',
  enforcement: 'court',
  'labour-arbitration': 'labour-arbitration',
  reconsideration: 'justice-bureau',
  petition: 'petition-office',
  'legal-aid': 'legal-aid',
  police: 'police-station',
}

/** Kinds of unit that have to be known to answer {@link bodyFor}. */
export const bodyKinds: readonly UnitKind[] = [
  ...new Set([...Object.values(kinds), 'committee', 'department'] as const),
]

/**
 * Where a route leads in this district: the one whose place is the nearest around the matter's, or, of a sector, the
 * unit responsible for it. `undefined` where the list of units has none: then nobody is named rather than a wrong one.
 */
export function bodyFor(
  route: Route,
  matter: { readonly divisionCode: string; readonly sector: Sector | undefined },
  units: readonly Body[],
): Body | undefined {
  const committee = units.find(
    ({ kind, sector }) => kind === 'committee' && sector !== null && sector === matter.sector,
  )
  if (route === 'other-committee') return committee
  if (route === 'administrative') return units.find(({ id }) => id === committee?.responsibleUnitId)
  const kind = kinds[route]
  if (kind === undefined) return undefined
  return units
    .filter((unit) => unit.kind === kind && isAround(unit.divisionCode, matter.divisionCode))
    .sort((a, b) => b.divisionCode.length - a.divisionCode.length)[0]
}

const isAround = (wide: string, narrow: string) => narrow.startsWith(wide) || wide.startsWith(narrow)
