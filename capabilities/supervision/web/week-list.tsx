import { z } from 'zod'
import { addDays, type LegalDate } from '#kernel/calendar/index.ts'
import { Day } from '#platform/contract/day.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { useFilters } from '#platform/web/ui/desk/index.ts'
import { Button, dateText, Empty, Reading } from '#platform/web/ui/index.ts'
import { readSupervisionWeek } from '../contract.ts'
import {
  figureMeanings,
  type WeekColumn,
  type WeekFigure,
  weekColumns,
  weekFigures,
} from '../domain/index.ts'
import { messages } from './messages.ts'
import { OrderCard } from './order-card.tsx'
import { TriggerRows } from './trigger-list.tsx'

type Week = Answer<typeof readSupervisionWeek>

/** Lives in the address of the screen: the week, and whose rows are open. This week and every order where left out. */
const filters = z.strictObject({
  on: Day.optional(),
  column: z.enum(weekColumns).optional(),
  unitId: z.string().optional(),
  page: z.coerce.number().optional(),
})

type Opened = Pick<z.infer<typeof filters>, 'column' | 'unitId'>

/** The orders of one week per unit; every figure opens its rows, page by page. */
export function WeekList() {
  const [{ on, column, unitId, page = 1 }, setFilters] = useFilters(filters)
  const asked = { ...(on ? { on } : {}), ...(column ? { column } : {}), ...(unitId ? { unitId } : {}), page }
  const read = useOperation(readSupervisionWeek, { query: asked }, { keepsPrevious: true })
  const anew = { column: undefined, unitId: undefined, page: undefined }
  return (
    <Reading of={read}>
      {(week) => (
        <>
          <WeekHead week={week} onTurn={(day) => setFilters({ ...anew, on: day })} />
          <WeekFigures
            week={week}
            opened={{ column, unitId }}
            onOpen={(opened) => setFilters({ ...anew, ...opened })}
          />
          <Pages page={page} pages={week.pages} onTurn={(next) => setFilters({ page: next })} />
          <Meanings isCurrent={week.isCurrent} />
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
  const language = useLanguage()
  const { from, to, isCurrent } = week
  const paper = (as: 'pdf' | 'word') => `/api/v1/supervision/week/paper?on=${from}&as=${as}`
  return (
    <div className="filters-line supervision-week-head">
      <h2 className="figure">
        {t('weekOf', { from: dateText(from, language), to: dateText(to, language) })}
      </h2>
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

interface FiguresProps {
  readonly week: Week
  readonly opened: Opened
  readonly onOpen: (opened: Opened) => void
}

function WeekFigures({ week, opened, onOpen }: FiguresProps) {
  const t = useText(messages)
  return (
    <>
      {week.units.length === 0 ? (
        <Empty icon="folder" title={t('noOrdersInWeek')} hint={t('noOrdersInWeekHint')} />
      ) : (
        <FigureTable week={week} opened={opened} onOpen={onOpen} />
      )}
      {!week.isCurrent && <p className="quiet">{t('pastTriggers')}</p>}
      <OpenedRows week={week} opened={opened} />
    </>
  )
}

const figures = Object.keys(weekFigures) as WeekFigure[]

function useHeading() {
  const t = useText(messages)
  const label = useLabel()
  return (column: WeekColumn) => (column === 'to-supervise' ? t('toSupervise') : label(weekFigures, column))
}

function FigureTable({ week, opened, onOpen }: FiguresProps) {
  const t = useText(messages)
  const heading = useHeading()
  const columns: readonly WeekColumn[] = week.isCurrent ? weekColumns : figures
  const sumOf = (column: WeekColumn) => week.units.reduce((sum, { counts }) => sum + (counts[column] ?? 0), 0)
  const lines = [
    ...week.units.map(({ unitId, unitName, counts }) => ({
      unitId: unitId as string | undefined,
      name: unitName,
      count: (column: WeekColumn) => counts[column] ?? 0,
    })),
    { unitId: undefined, name: t('total'), count: sumOf },
  ]
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
          {lines.map(({ unitId, name, count }) => (
            <tr key={unitId ?? ''}>
              <th scope="row">{name}</th>
              {columns.map((column) => (
                <td key={column} data-label={heading(column)}>
                  <FigureButton
                    count={count(column)}
                    isOpen={opened.column === column && opened.unitId === unitId}
                    name={t('rowsOf', { unit: name, figure: heading(column) })}
                    onOpen={() => onOpen({ column, unitId })}
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

/** The rows of the figure that was pressed; every order of the week as long as none was. */
function OpenedRows({ week, opened }: Omit<FiguresProps, 'onOpen'>) {
  const t = useText(messages)
  const heading = useHeading()
  const { column, unitId } = opened
  if (column === undefined) {
    return week.orders.length === 0 ? null : <Orders title={t('allOrders')} orders={week.orders} />
  }
  const unit = week.units.find((one) => one.unitId === unitId)?.unitName ?? t('total')
  const title = t('rowsOf', { unit, figure: heading(column) })
  if (column !== 'to-supervise') return <Orders title={title} orders={week.orders} />
  return (
    <section aria-label={title} className="supervision">
      <h2>{title}</h2>
      {week.triggers.length > 0 && <TriggerRows triggers={week.triggers} />}
    </section>
  )
}

interface PagesProps {
  readonly page: number
  readonly pages: number
  readonly onTurn: (page: number) => void
}

function Pages({ page, pages, onTurn }: PagesProps) {
  const t = useText(messages)
  if (pages === 1) return null
  return (
    <nav className="actions" aria-label={t('viewWeek')}>
      {page > 1 && <Button onClick={() => onTurn(page - 1)}>{t('pageBefore')}</Button>}
      <span className="quiet">{t('pageOf', { page, pages })}</span>
      {page < pages && <Button onClick={() => onTurn(page + 1)}>{t('pageAfter')}</Button>}
    </nav>
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
