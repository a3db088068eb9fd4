import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { addDays, type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { figuresOf, type OrderDays, weekOf } from '../domain/index.ts'
import { type OrderRow, ordersOfWeek } from './order.sql.ts'
import { presentOrder } from './present-order.ts'
import { readTriggers } from './read-triggers.ts'
import { supervisedUnitsOf } from './rights.ts'

/** More than a district ever has open; the list says all or nothing. */
const EVERY = 500

/** Every order of the week around a day, with the figures in which it counts; of this week what should be ordered, too. */
export async function readWeek(db: Reader, officer: Officer, on: LegalDate, today: LegalDate) {
  const week = weekOf(on)
  const moments = [startOf(week.from), startOf(addDays(week.to, 1))]
  const rows = await db.many(ordersOfWeek, [...reachValues(officer), supervisedUnitsOf(officer), ...moments])
  const amber = (await ruleOn(db, 'warning.amber', today)).value.days
  const isCurrent = week.from === weekOf(today).from
  const { triggers } = isCurrent ? await readTriggers(db, officer, EVERY, today) : { triggers: [] }
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
