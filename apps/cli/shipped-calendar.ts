import { readFileSync } from 'node:fs'
import { type WorkCalendar, workCalendarOf } from '#kernel/calendar/index.ts'

/** The work calendar that came with the program: commands that ask no database count with it. @throws where it is not sound */
export function shippedCalendar(): WorkCalendar {
  const file = new URL('../../capabilities/rules/data/work-calendar.json', import.meta.url)
  const calendar = workCalendarOf(JSON.parse(readFileSync(file, 'utf8')))
  if (!calendar.ok) throw new Error(calendar.refusal.code)
  return calendar.value
}
