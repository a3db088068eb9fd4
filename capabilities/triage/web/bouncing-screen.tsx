import { useState } from 'react'
import { z } from 'zod'
import { addDays, type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, useFilters } from '#platform/web/ui/desk/index.ts'
import { Empty, Fact, Facts, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { readBouncing } from '../contract.ts'
import { messages } from './messages.ts'

type UnitFigures = Answer<typeof readBouncing>['units'][number]

const periods = ['30', '90', '365'] as const

/** Lives in the address of the screen. */
const filters = z.strictObject({ days: z.enum(periods).default('90') })

/** Which units pass matters on without accepting them, and the days that it costs the parties. */
export function BouncingScreen() {
  const t = useText(messages)
  const [{ days }, setFilters] = useFilters(filters)
  const [today] = useState<LegalDate>(() => legalDayOf(Date.now()))
  const query = { from: addDays(today, 1 - Number(days)), to: today }
  const bouncing = useOperation(readBouncing, { query }, { keepsPrevious: true })
  return (
    <section className="page">
      <PageTitle lead={t('bouncingLead')}>{t('bouncing')}</PageTitle>
      <div className="filters-line">
        <ChoiceChips
          label={t('period')}
          chips={periods.map((value) => ({ value, label: t('lastDays', { days: value }) }))}
          chosen={days}
          onChoose={(chosen) => setFilters({ days: chosen })}
        />
      </div>
      <Reading
        of={bouncing}
        isEmpty={({ units }) => units.length === 0}
        empty={<Empty icon="folder" title={t('bouncingNone')} hint={t('bouncingNoneHint')} />}
      >
        {({ units }) => (
          <div className="card">
            <ul className="lines">
              {units.map((unit) => (
                <UnitLine key={unit.unitId} unit={unit} />
              ))}
            </ul>
          </div>
        )}
      </Reading>
    </section>
  )
}

function UnitLine({ unit }: { readonly unit: UnitFigures }) {
  const t = useText(messages)
  const figure = (value: number) => <span className="figure">{value}</span>
  return (
    <li className="figures-line">
      <strong className="figures-name">{unit.unitName}</strong>
      <Facts>
        <Fact label={t('daysLost')}>{figure(unit.daysLost)}</Fact>
        <Fact label={t('passedOn')}>{figure(unit.passedOn)}</Fact>
        <Fact label={t('received')}>{figure(unit.received)}</Fact>
      </Facts>
    </li>
  )
}
