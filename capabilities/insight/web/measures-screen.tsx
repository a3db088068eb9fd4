import { useState } from 'react'
import { listUnits } from '#capabilities/organisations/contract.ts'
import { addDays, addMonths, type LegalDate, legalDate, legalDayOf } from '#kernel/calendar/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { TreePicker } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, PeriodFields, useFilters } from '#platform/web/ui/desk/index.ts'
import { PageTitle } from '#platform/web/ui/index.ts'
import { DoubtList } from './doubt-list.tsx'
import { type AskedPeriod, type MeasureFilters, measureFilters } from './measure-filters.ts'
import { MeasureList } from './measure-list.tsx'
import { MeasureRows } from './measure-rows.tsx'
import { messages } from './messages.ts'
import './measures.css'

/** The figures of a period with their formulas, what makes them doubtful, and the rows behind each. */
export function MeasuresScreen() {
  const t = useText(messages)
  const [chosen, setFilters] = useFilters(measureFilters)
  const [today] = useState<LegalDate>(() => legalDayOf(Date.now()))
  const from = legalDate(chosen.from ?? `${today.slice(0, 7)}-01`)
  const to = legalDate(chosen.to ?? today)
  const period: AskedPeriod = { from, to, ...(chosen.under === undefined ? {} : { under: chosen.under }) }
  return (
    <section className="page measures">
      <PageTitle lead={t('measuresLead')}>{t('measures')}</PageTitle>
      <PeriodLine period={period} today={today} onChange={setFilters} />
      <DoubtList period={period} />
      <MeasureList
        period={period}
        opened={chosen.measure}
        onOpen={(measure) => setFilters({ measure, unit: undefined, part: undefined })}
      />
      {chosen.measure !== undefined && (
        <MeasureRows
          key={`${chosen.measure} ${from} ${to} ${chosen.under ?? ''}`}
          period={period}
          measure={chosen.measure}
          unit={chosen.unit}
          part={chosen.part ?? 'all'}
          onChange={setFilters}
        />
      )}
    </section>
  )
}

interface PeriodProps {
  readonly period: AskedPeriod
  readonly today: LegalDate
  readonly onChange: (change: Partial<MeasureFilters>) => void
}

const hour = 60 * 60

function PeriodLine({ period, today, onChange }: PeriodProps) {
  const t = useText(messages)
  const units = useOperation(listUnits, {}, { staleSeconds: hour }).data?.units ?? []
  const presets = presetsOf(today)
  const chosen = presets.find(({ from, to }) => from === period.from && to === period.to)?.value
  const chips = presets.map(({ value }) => ({ value, label: t(value) }))
  return (
    <div className="filters-line measures-period">
      <ChoiceChips
        label={t('period')}
        chips={chips}
        chosen={chosen}
        onChoose={(value) => {
          const preset = presets.find((one) => one.value === value)
          if (preset !== undefined) onChange({ from: preset.from, to: preset.to })
        }}
      />
      <PeriodFields from={period.from} to={period.to} onChange={onChange} />
      <div className="measures-unit">
        <TreePicker
          branches={units}
          value={period.under}
          label={t('unit')}
          placeholder={t('allUnits')}
          onChange={(under) => onChange({ under, unit: undefined })}
        />
      </div>
    </div>
  )
}

function presetsOf(today: LegalDate) {
  const month = legalDate(`${today.slice(0, 7)}-01`)
  const year = legalDate(`${today.slice(0, 4)}-01-01`)
  return [
    { value: 'thisMonth' as const, from: month, to: today },
    { value: 'lastMonth' as const, from: addMonths(month, -1), to: addDays(month, -1) },
    { value: 'thisYear' as const, from: year, to: today },
  ]
}
