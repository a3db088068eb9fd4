import { useNavigate, useSearch } from '@tanstack/react-router'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Empty, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { listUnits } from '../contract.ts'
import { messages } from './messages.ts'
import type { Unit } from './unit.ts'
import { UnitDetail } from './unit-detail.tsx'
import { UnitTree } from './unit-tree.tsx'

/** The tree of units beside the one that is looked at. */
export function UnitsScreen() {
  const t = useText(messages)
  const units = useOperation(listUnits)
  const [chosen, choose] = useChosenUnit()
  return (
    <section className="page">
      <PageTitle>{t('title')}</PageTitle>
      <Reading of={units}>
        {({ units: all }) => (
          <div className="two-panes">
            <UnitTree units={all} chosen={chosen} onChoose={choose} />
            <Chosen units={all} chosen={chosen} onChoose={choose} />
          </div>
        )}
      </Reading>
    </section>
  )
}

interface ChosenProps {
  readonly units: readonly Unit[]
  readonly chosen: string | undefined
  readonly onChoose: (unitId: string) => void
}

function Chosen({ units, chosen, onChoose }: ChosenProps) {
  const t = useText(messages)
  const unit = units.find(({ id }) => id === chosen)
  if (unit === undefined) return <Empty icon="units" title={t('chooseTitle')} hint={t('chooseHint')} />
  return <UnitDetail key={unit.id} unit={unit} units={units} onChoose={onChoose} />
}

/** Which unit is looked at stands in the address. */
function useChosenUnit() {
  const search: { readonly unit?: unknown } = useSearch({ strict: false })
  const navigate = useNavigate()
  const choose = (unit: string) => {
    void navigate({ to: '.', search: { unit } as never, resetScroll: false })
  }
  return [typeof search.unit === 'string' ? search.unit : undefined, choose] as const
}
