import { listUnits } from '#capabilities/organisations/contract.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import type { Branch } from '#platform/web/forms/desk/index.ts'
import { holderKinds, isAbove, type Rung, seatedKinds } from '../domain/index.ts'

const hour = 60 * 60

const useTree = () => useOperation(listUnits, {}, { staleSeconds: hour }).data?.units ?? []

/** Places that have a committee of their own: there the mediators sit, so the place itself is no address. */
function placesWithCommittee(units: readonly Unit[]): ReadonlySet<string> {
  const parents = new Set(
    units.flatMap(({ kind, sector, parentId }) => (kind === 'committee' && !sector ? [parentId] : [])),
  )
  return new Set(
    units.filter(({ id, kind }) => seatedKinds.includes(kind) && parents.has(id)).map(({ id }) => id),
  )
}

/** The tree of the units to which a dispute may be sent, without the one that has it where one is named. */
export function useHolders(present?: string): readonly Branch[] {
  const units = useTree()
  const seated = placesWithCommittee(units)
  const mayHold = ({ id, kind }: Unit) => holderKinds.includes(kind) && id !== present && !seated.has(id)
  return units
    .filter(({ kind }) => kind === 'district' || holderKinds.includes(kind))
    .map((unit) => ({ ...unit, mayChoose: mayHold(unit) }))
}

/** Only those below the unit that has it, in its own place: who else is named would be refused. */
export function useHoldersBelow(holderId: string): readonly Branch[] {
  const units = useTree()
  const rungs = rungsOf(units)
  const holder = rungs.get(holderId)
  const all = [...rungs.values()]
  const isBelow = (id: string) => {
    const rung = rungs.get(id)
    return holder !== undefined && rung !== undefined && isAbove(holder, rung, all)
  }
  const seated = placesWithCommittee(units)
  const mayReceive = ({ id, kind }: Unit) => holderKinds.includes(kind) && !seated.has(id) && isBelow(id)
  const named = new Set(units.filter(mayReceive).map(({ id }) => id))
  const leading = new Set([...named].flatMap((id) => rungs.get(id)?.path ?? []))
  return units.filter(({ id }) => leading.has(id)).map((unit) => ({ ...unit, mayChoose: named.has(unit.id) }))
}

type Unit = Answer<typeof listUnits>['units'][number]

/** The units as the ladder wants them, each with the way from the top. */
function rungsOf(units: readonly Unit[]): ReadonlyMap<string, Rung> {
  const known = new Map(units.map((unit) => [unit.id, unit]))
  const pathOf = (unit: Unit): readonly string[] => {
    const parent = unit.parentId === undefined ? undefined : known.get(unit.parentId)
    return [...(parent ? pathOf(parent) : []), unit.id]
  }
  return new Map(
    units.map((unit) => {
      const { id, name, kind, sector = null } = unit
      return [id, { id, name, kind, sector, path: pathOf(unit) }]
    }),
  )
}
