import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { addDays, type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { countsPerUnit, figuresOf, type OrderDays, type WeekColumn, weekOf } from '../domain/index.ts'
import { type OrderRow, ordersOfWeek } from './order.sql.ts'
import { presentOrder } from './present-order.ts'
import { readTriggers } from './read-triggers.ts'
import { supervisedUnitsOf } from './rights.ts'

/** Every order of the week around a day, with the figures in which it counts; of this week what should be ordered, too. */
export async function readWeek(db: Reader, officer: Officer, on: LegalDate, today: LegalDate) {
  const week = weekOf(on)
  const moments = [startOf(week.from), startOf(addDays(week.to, 1))]
  const rows = await db.many(ordersOfWeek, [...reachValues(officer), supervisedUnitsOf(officer), ...moments])
  const amber = (await ruleOn(db, 'warning.amber', today)).value.days
  const isCurrent = week.from === weekOf(today).from
  const { triggers } = isCurrent ? await readTriggers(db, officer, undefined, today) : { triggers: [] }
  // what is still in time is a warning, and no neglect that a list should hold
  const neglected = triggers.filter(({ warning }) => warning !== 'amber')
  const orders = rows
    .map((row) => ({
      ...presentOrder(row, officer, today, amber),
      figures: [...figuresOf(daysOf(row), week, today)],
    }))
    .filter(({ figures }) => figures.length > 0)
  return { ...week, isCurrent, orders, triggers: neglected }
}

interface Opened {
  readonly column?: WeekColumn | undefined
  readonly unitId?: string | undefined
  readonly page: number
  /** Rows of a page. */
  readonly limit: number
}

/**
 * The week as it is looked at: figures over everything there is, and one page of the rows behind one of them, the
 * latest order first. The figures are counted from the very rows that the pages show.
 */
export async function readWeekPage(
  db: Reader,
  officer: Officer,
  on: LegalDate,
  { column, unitId, page, limit }: Opened,
  today: LegalDate,
) {
  const { orders, triggers, ...week } = await readWeek(db, officer, on, today)
  const isOfUnit = (row: { readonly unitId: string }) => unitId === undefined || row.unitId === unitId
  const isTriggers = column === 'to-supervise'
  const opened = orders
    .filter((row) => isOfUnit(row) && (column === undefined || isTriggers || row.figures.includes(column)))
    .toSorted((one, other) => other.issuedAt.localeCompare(one.issuedAt))
  const rows = isTriggers ? triggers.filter(isOfUnit) : opened
  const [first, end] = [(page - 1) * limit, page * limit]
  return {
    ...week,
    units: countsPerUnit(orders, triggers),
    orders: isTriggers ? [] : opened.slice(first, end),
    triggers: isTriggers ? triggers.filter(isOfUnit).slice(first, end) : [],
    rows: rows.length,
    pages: Math.max(1, Math.ceil(rows.length / limit)),
  }
}

/** A day of the district begins at its own midnight. */
const startOf = (day: LegalDate) => `${day}T00:00:00+08:00`

function daysOf({ turns, ended_at: endedAt }: OrderRow): OrderDays {
  return {
    turns: turns.map((turn) => ({
      askedOn: legalDayOf(Date.parse(turn.askedAt)),
      dueOn: turn.dueOn,
      repliedOn: turn.repliedAt === null ? null : legalDayOf(Date.parse(turn.repliedAt)),
    })),
    endedOn: endedAt === null ? null : legalDayOf(endedAt.getTime()),
  }
}
