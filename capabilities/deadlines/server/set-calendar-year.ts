import {
  type CalendarYear,
  type CalendarYearProblem,
  replaceCalendarYear,
  workCalendar,
} from '#capabilities/rules/server/index.ts'
import { ok, type Result } from '#kernel/problems/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import { type MovedClock, recountClocks } from './recount-clocks.ts'

/** Changes of the calendar are no matter's; they have a chain of their own. */
const CALENDAR_CHAIN = '00000000-0000-7000-8000-00000000ca1e'

/** Lets the matters refresh the copies that they keep of their due dates. */
export type OnMoved = (tx: Transaction, moved: readonly MovedClock[]) => Promise<void>

interface Hand {
  /** An account, or `program` for a year that a newer version of the program brought. */
  readonly actor: string
  readonly at: Date
  readonly onMoved: OnMoved
}

/** A year of the work calendar becomes known, or known better; every open clock is counted anew in the same step. */
export async function setCalendarYear(
  tx: Transaction,
  year: CalendarYear,
  { actor, at, onMoved }: Hand,
): Promise<Result<{ readonly counted: number; readonly moved: number }, CalendarYearProblem>> {
  const replaced = await replaceCalendarYear(tx, year)
  if (!replaced.ok) return replaced
  const { counted, moved } = await recountClocks(tx, await workCalendar(tx))
  await onMoved(tx, moved)
  const facts = { year: year.year, source: year.source, days: year.days.length, moved: moved.length }
  await appendToLedger(
    tx,
    { kind: 'calendar', id: CALENDAR_CHAIN },
    { type: 'calendar-set', actor, at, facts },
  )
  return ok({ counted, moved: moved.length })
}
