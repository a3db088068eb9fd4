import { z } from 'zod'
import { isLegalDate, legalDate, legalDayOf } from '#kernel/calendar/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { PeriodFields, useFilters } from '#platform/web/ui/desk/index.ts'
import { Fact, Facts, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { readFirstVisitFigures } from '../contract.ts'
import { messages } from './messages.ts'

const Filters = z.strictObject({
  from: z.string().refine(isLegalDate).optional(),
  to: z.string().refine(isLegalDate).optional(),
})

/** How many matters were settled at their first visit, with the formula beside the figure. */
export function FirstVisitsScreen() {
  const t = useText(messages)
  const [filters, setFilters] = useFilters(Filters)
  const today = legalDayOf(Date.now())
  const from = legalDate(filters.from ?? `${today.slice(0, 4)}-01-01`)
  const to = legalDate(filters.to ?? today)
  const figures = useOperation(readFirstVisitFigures, { query: { from, to } }, { keepsPrevious: true })
  return (
    <section className="page">
      <PageTitle>{t('firstVisits')}</PageTitle>
      <p className="lead">{t('firstVisitsLead')}</p>
      <div className="filters-line">
        <PeriodFields from={from} to={to} onChange={setFilters} />
      </div>
      <Reading of={figures}>
        {({ settled, cameBack, notSettled, nothingToSettle, open }) => {
          const all = settled + cameBack + notSettled
          return (
            <section className="card">
              <h2>{all === 0 ? '—' : `${Math.round((settled / all) * 1000) / 10} %`}</h2>
              <p className="quiet">{t('firstVisitsFormula', { settled, all })}</p>
              <Facts>
                <Fact label={t('figureSettled')}>{settled}</Fact>
                <Fact label={t('figureCameBack')}>{cameBack}</Fact>
                <Fact label={t('figureNotSettled')}>{notSettled}</Fact>
                <Fact label={t('figureNothing')}>{nothingToSettle}</Fact>
                <Fact label={t('figureOpen')}>{open}</Fact>
              </Facts>
            </section>
          )
        }}
      </Reading>
    </section>
  )
}
