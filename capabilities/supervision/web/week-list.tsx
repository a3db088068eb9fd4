import { useState } from 'react'
import { z } from 'zod'
import { addDays, type LegalDate } from '#kernel/calendar/index.ts'
import { Day } from '#platform/contract/day.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { useFilters } from '#platform/web/ui/desk/index.ts'
import { Button, Empty, Reading } from '#platform/web/ui/index.ts'
import { readSupervisionWeek } from '../contract.ts'
import { figureMeanings, type WeekFigure, weekFigures } from '../domain/index.ts'
import { messages } from './messages.ts'
import { OrderCard } from './order-card.tsx'
import { TriggerRows } from './trigger-list.tsx'

type Week = Answer<typeof readSupervisionWeek>

/** Lives in the address of the screen; this week where left out. */
const filters = z.strictObject({ on: Day.optional() })

/** The orders of one week per unit; every figure opens its rows. */
export function WeekList() {
  const [{ on }, setFilters] = useFilters(filters)
  const read = useOperation(
    readSupervisionWeek,
    { query: on === undefined ? {} : { on } },
    { keepsPrevious: true },
  )
  return (
    <Reading of={read}>
      {(week) => (
        <>
          <WeekHead week={week} onTurn={(day) => setFilters({ on: day })} />
          <WeekFigures key={week.from} week={week} />
        </>
      )}
    </Reading>
  )
}

interface HeadProps {
  readonly week: Week
  readonly onTurn: (day: LegalDate | undefined) => void
}

function WeekHead({ week, onTurn }: HeadProps) {
  const t = useText(messages)
  const { from, to, isCurrent } = week
  const paper = (as: 'pdf' | 'word') => `/api/v1/supervision/week/paper?on=${from}&as=${as}`
  return (
    <div className="filters-line supervision-week-head">
      <h2 className="figure">{t('weekOf', { from, to })}</h2>
      <div className="actions">
        <Button onClick={() => onTurn(addDays(from, -7))}>{t('lastWeek')}</Button>
        {!isCurrent && <Button onClick={() => onTurn(addDays(from, 7))}>{t('nextWeek')}</Button>}
        {!isCurrent && (
          <Button look="quiet" onClick={() => onTurn(undefined)}>
            {t('thisWeek')}
          </Button>
        )}
        <a className="button button-plain" href={paper('pdf')} download>
          {t('pdf')}
        </a>
        <a className="button button-quiet" href={paper('word')} download>
          {t('word')}
        </a>
      </div>
    </div>
  )
}

type Column = WeekFigure | 'toSupervise'
/** @property unit undefined for all units */
interface Opened {
  readonly column: Column
  readonly unit: string | undefined
}

function WeekFigures({ week }: { readonly week: Week }) {
  const t = useText(messages)
  const [opened, open] = useState<Opened>()
  const isEmpty = week.orders.length === 0 && week.triggers.length === 0
  return (
    <>
      {isEmpty ? (
        <Empty icon="folder" title={t('noOrdersInWeek')} hint={t('noOrdersInWeekHint')} />
      ) : (
        <FigureTable week={week} opened={opened} onOpen={open} />
      )}
      {!week.isCurrent && <p className="quiet">{t('pastTriggers')}</p>}
      <OpenedRows week={week} opened={opened} />
      <Meanings isCurrent={week.isCurrent} />
    </>
  )
}

const figures = Object.keys(weekFigures) as WeekFigure[]

interface TableProps {
  readonly week: Week
  readonly opened: Opened | undefined
  readonly onOpen: (opened: Opened) => void
}

function FigureTable({ week, opened, onOpen }: TableProps) {
  const t = useText(messages)
  const label = useLabel()
  const columns: readonly Column[] = week.isCurrent ? ['toSupervise', ...figures] : figures
  const units = [...new Set([...week.orders, ...week.triggers].map(({ unitName }) => unitName))].sort()
  const heading = (column: Column) =>
    column === 'toSupervise' ? t('toSupervise') : label(weekFigures, column)
  return (
    <section className="card supervision-figures" aria-label={t('viewWeek')}>
      <p className="quiet">{t('figuresLead')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {heading(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...units, undefined].map((unit) => (
            <tr key={unit ?? ''}>
              <th scope="row">{unit ?? t('total')}</th>
              {columns.map((column) => (
                <td key={column} data-label={heading(column)}>
                  <FigureButton
                    count={rowsOf(week, { column, unit }).length}
                    isOpen={opened?.column === column && opened.unit === unit}
                    name={t('rowsOf', { unit: unit ?? t('total'), figure: heading(column) })}
                    onOpen={() => onOpen({ column, unit })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface FigureProps {
  readonly count: number
  readonly isOpen: boolean
  readonly name: string
  readonly onOpen: () => void
}

function FigureButton({ count, isOpen, name, onOpen }: FigureProps) {
  if (count === 0) return <span className="figure quiet">0</span>
  return (
    <button
      type="button"
      className="supervision-figure figure"
      aria-pressed={isOpen}
      aria-label={`${name} ${count}`}
      onClick={onOpen}
    >
      {count}
    </button>
  )
}

/** The figure is the number of these rows, and nothing else. */
function rowsOf(week: Week, { column, unit }: Opened): Week['orders'] | Week['triggers'] {
  if (column === 'toSupervise')
    return week.triggers.filter((one) => unit === undefined || one.unitName === unit)
  return week.orders.filter(
    (one) => one.figures.includes(column) && (unit === undefined || one.unitName === unit),
  )
}

function OpenedRows({ week, opened }: { readonly week: Week; readonly opened: Opened | undefined }) {
  const t = useText(messages)
  const label = useLabel()
  if (opened === undefined) {
    return week.orders.length === 0 ? null : <Orders title={t('allOrders')} orders={week.orders} />
  }
  const { column, unit = t('total') } = opened
  const title = t('rowsOf', {
    unit,
    figure: column === 'toSupervise' ? t('toSupervise') : label(weekFigures, column),
  })
  if (column !== 'toSupervise')
    return <Orders title={title} orders={rowsOf(week, opened) as Week['orders']} />
  const triggers = rowsOf(week, opened) as Week['triggers']
  return (
    <section aria-label={title} className="supervision">
      <h2>{title}</h2>
      {triggers.length > 0 && <TriggerRows triggers={triggers} />}
    </section>
  )
}

function Orders({ title, orders }: { readonly title: string; readonly orders: Week['orders'] }) {
  return (
    <section aria-label={title} className="supervision">
      <h2>{title}</h2>
      {orders.map((order) => (
        <div className="card" key={order.id}>
          <OrderCard order={order} isAlone />
        </div>
      ))}
    </section>
  )
}

function Meanings({ isCurrent }: { readonly isCurrent: boolean }) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <details className="quiet">
      <summary>{t('meaning')}</summary>
      <ul>
        {isCurrent && <li>{t('meaningLine', { figure: t('toSupervise'), means: t('toSuperviseMeans') })}</li>}
        {figures.map((figure) => (
          <li key={figure}>
            {t('meaningLine', { figure: label(weekFigures, figure), means: label(figureMeanings, figure) })}
          </li>
        ))}
      </ul>
    </details>
  )
}
