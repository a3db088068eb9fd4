import { z } from 'zod'
import { isLegalDate } from '#kernel/calendar/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, useFilters } from '#platform/web/ui/desk/index.ts'
import { PageTitle } from '#platform/web/ui/index.ts'
import { AftercareView } from './aftercare.tsx'
import { messages } from './messages.ts'
import { TriggerList } from './trigger-list.tsx'
import { WeekList } from './week-list.tsx'
import './supervision.css'

/** Lives in the address of the screen. */
const day = z.string().refine(isLegalDate)
const filters = z.strictObject({
  view: z.enum(['triggers', 'week', 'care']).default('triggers'),
  from: day.optional(),
  to: day.optional(),
})

/** What should be supervised now, and the orders of each week. */
export function SupervisionScreen() {
  const t = useText(messages)
  const [{ view, from, to }, setFilters] = useFilters(filters)
  const chips = [
    { value: 'triggers' as const, label: t('viewTriggers') },
    { value: 'week' as const, label: t('viewWeek') },
    { value: 'care' as const, label: t('viewCare') },
  ]
  return (
    <section className="page supervision">
      <PageTitle lead={t('screenLead')}>{t('screen')}</PageTitle>
      <ChoiceChips
        label={t('by')}
        chips={chips}
        chosen={view}
        onChoose={(chosen) => setFilters({ view: chosen })}
      />
      {view === 'triggers' && <TriggerList />}
      {view === 'week' && <WeekList />}
      {view === 'care' && <AftercareView from={from} to={to} onChange={setFilters} />}
    </section>
  )
}
