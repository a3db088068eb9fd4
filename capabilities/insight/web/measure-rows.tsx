import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Day, Reading } from '#platform/web/ui/index.ts'
import { measureParts, readMeasure } from '../contract.ts'
import { type Measure, measureFacts, measures } from '../domain/index.ts'
import type { AskedPeriod, MeasureFilters } from './measure-filters.ts'
import { useValueText } from './measure-list.tsx'
import { messages } from './messages.ts'

type Opened = Answer<typeof readMeasure>

interface RowsProps {
  readonly period: AskedPeriod
  readonly measure: Measure
  readonly unit: string | undefined
  readonly part: keyof typeof measureParts
  readonly onChange: (change: Partial<MeasureFilters>) => void
}

/** The rows behind one figure: its units, and the disputes that are counted. */
export function MeasureRows({ period, measure, unit, part, onChange }: RowsProps) {
  const t = useText(messages)
  const label = useLabel()
  const [cursors, setCursors] = useState<readonly string[]>([])
  const head = useRef<HTMLHeadingElement>(null)
  // Opened from above: who asked is led to what was asked for, by eye and by screen reader.
  useEffect(() => head.current?.focus(), [])
  const cursor = cursors.at(-1)
  const query = {
    ...period,
    part,
    ...(unit === undefined ? {} : { unitId: unit }),
    ...(cursor === undefined ? {} : { cursor }),
  }
  const read = useOperation(readMeasure, { params: { measure }, query }, { keepsPrevious: true })
  const narrow = (change: Partial<MeasureFilters>) => {
    setCursors([])
    onChange(change)
  }
  const chips = (['all', 'met', 'unmet'] as const).map((value) => ({
    value,
    label: label(measureParts, value),
  }))
  return (
    <section className="card measures-rows" aria-labelledby="measure-rows">
      <h2 id="measure-rows" ref={head} tabIndex={-1}>
        {t('rowsOf', { measure: label(measures, measure) })}
      </h2>
      <Reading of={read}>
        {({ units, rows, next }) => (
          <>
            <UnitTable
              measure={measure}
              units={units}
              chosen={unit}
              onChoose={(one) => narrow({ unit: one })}
            />
            {measureFacts[measure].counting === 'share' && (
              <ChoiceChips
                label={t('part')}
                chips={chips}
                chosen={part}
                onChoose={(value) => narrow({ part: value === 'all' ? undefined : value })}
              />
            )}
            <ul className="lines">
              {rows.map((row, place) => (
                // One dispute may stand here several times: with each of its parties, with each obligation.
                // biome-ignore lint/suspicious/noArrayIndexKey: a page of rows is never sorted in place
                <RowLine key={`${row.disputeId} ${place}`} row={row} measure={measure} />
              ))}
            </ul>
            {rows.length === 0 && <p className="quiet">{t('noRows')}</p>}
            <div className="actions">
              {cursors.length > 0 && (
                <Button onClick={() => setCursors(cursors.slice(0, -1))}>{t('previousRows')}</Button>
              )}
              {next !== undefined && (
                <Button onClick={() => setCursors([...cursors, next])}>{t('nextRows')}</Button>
              )}
            </div>
          </>
        )}
      </Reading>
    </section>
  )
}

interface UnitTableProps {
  readonly measure: Measure
  readonly units: Opened['units']
  readonly chosen: string | undefined
  readonly onChoose: (unit: string | undefined) => void
}

/** In the order of the number of matters, never of the rate: a ranking by rate is what corrupts figures. */
function UnitTable({ measure, units, chosen, onChoose }: UnitTableProps) {
  const t = useText(messages)
  const valueText = useValueText()
  const { counting } = measureFacts[measure]
  if (units.length < 2) return null
  return (
    <div className="measures-units">
      <p className="quiet">{t('unitsLead')}</p>
      <ul>
        {units.map(({ unitId, unitName, all, met, value }) => (
          <li key={unitId}>
            <button
              type="button"
              aria-pressed={chosen === unitId}
              onClick={() => onChoose(chosen === unitId ? undefined : unitId)}
            >
              <span>{unitName}</span>
              <span className="figure">
                {counting === 'share' ? `${met} / ${all}` : all}
                <strong>{valueText(counting, value)}</strong>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function RowLine({ row, measure }: { readonly row: Opened['rows'][number]; readonly measure: Measure }) {
  const label = useLabel()
  const valueText = useValueText()
  const { counting } = measureFacts[measure]
  return (
    <li>
      <Link to="/disputes/$disputeId" params={{ disputeId: row.disputeId }}>
        <span className="figure quiet">{row.code}</span> {row.title}
      </Link>
      <span className="measures-row-facts quiet">
        <span>{row.unitName}</span>
        <Day of={row.day} />
        {counting === 'share' ? (
          <Tag tone={row.met ? 'good' : 'plain'}>{label(measureParts, row.met ? 'met' : 'unmet')}</Tag>
        ) : (
          <strong className="figure">{valueText(counting, row.amount ?? 0)}</strong>
        )}
      </span>
    </li>
  )
}
