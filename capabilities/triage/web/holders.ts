import { listUnits } from '#capabilities/organisations/contract.ts'
import type { UnitKind } from '#capabilities/organisations/domain/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import type { Branch } from '#platform/web/forms/desk/index.ts'

/** Units that hold disputes. The server decides for itself. */
const holders: readonly UnitKind[] = [
  'hub',
  'committee',
  'township',
  'community',
  'grid',
  'department',
  'court',
  'police-station',
]

const hour = 60 * 60

/** The tree of the units to which a dispute may be sent, without the one that has it where one is named. */
export function useHolders(present?: string): readonly Branch[] {
  const units = useOperation(listUnits, {}, { staleSeconds: hour }).data?.units ?? []
  return units
    .filter(({ kind }) => kind === 'district' || holders.includes(kind))
    .map((unit) => ({ ...unit, mayChoose: holders.includes(unit.kind) && unit.id !== present }))
}
