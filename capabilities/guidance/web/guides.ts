import { listUnits } from '#capabilities/organisations/contract.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import type { Branch } from '#platform/web/forms/desk/index.ts'

const hour = 60 * 60

/** The tree of the units that guide: what stands above them is shown, and cannot be chosen. The server decides for itself. */
export function useGuides(kinds: readonly string[]): readonly Branch[] {
  const units = useOperation(listUnits, {}, { staleSeconds: hour }).data?.units ?? []
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const shown = new Set<string>()
  for (const unit of units) {
    if (!kinds.includes(unit.kind)) continue
    for (let one: typeof unit | undefined = unit; one !== undefined; one = byId.get(one.parentId ?? '')) {
      shown.add(one.id)
    }
  }
  return units
    .filter(({ id }) => shown.has(id))
    .map((unit) => ({ ...unit, mayChoose: kinds.includes(unit.kind) }))
}
