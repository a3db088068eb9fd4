import { Select } from 'antd'
import { listUnits } from '#capabilities/organisations/contract.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { listNamed } from '#platform/web/ui/desk/index.ts'

const HOUR = 60 * 60

/** Departments of the district by their names. */
export function useDepartments() {
  const departments = useOperation(listUnits, { query: { kind: 'department' } }, { staleSeconds: HOUR })
  return departments.data?.units.filter(({ validTo }) => validTo === undefined) ?? []
}

interface ChoiceProps {
  readonly label: string
  readonly all: string
  readonly among: readonly { readonly unitId: string; readonly unitName: string }[]
  readonly chosen: string | undefined
  readonly onChoose: (unitId: string | undefined) => void
}

/** One department, or all of them; not shown to whoever sees one only. */
export function DepartmentChoice({ label, all, among, chosen, onChoose }: ChoiceProps) {
  const units = [...new Map(among.map(({ unitId, unitName }) => [unitId, unitName]))]
  if (units.length < 2 && chosen === undefined) return null
  return (
    <Select
      className="authority-unit"
      aria-label={label}
      {...listNamed(label)}
      value={chosen ?? ''}
      options={[{ value: '', label: all }, ...units.map(([value, name]) => ({ value, label: name }))]}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(value) => onChoose(value === '' ? undefined : value)}
    />
  )
}
