import { type CalendarProblem, type LegalDate, workCalendarOf } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { type Reader, statement, type Transaction } from '#platform/server/database/statement.ts'
import { closeBook } from './rule-book.ts'

export interface CalendarYear {
  readonly year: number
  readonly source: string
  readonly days: readonly {
    readonly date: LegalDate
    readonly kind: 'holiday' | 'workday'
    readonly name: string
    readonly nameEn: string
  }[]
}

const lockYears = statement('rules.lock-years', 'lock table rules.calendar_year in exclusive mode')

const knownYears = statement<{ readonly first: number; readonly last: number }>(
  'rules.known-years',
  'select min(year)::int as first, max(year)::int as last from rules.calendar_year',
)

const replaceYear = statement(
  'rules.replace-year',
  `insert into rules.calendar_year (year, source) values ($1, $2) on conflict (year) do update set source = $2`,
)

const clearDays = statement(
  'rules.clear-days',
  `delete from rules.calendar_day where day >= make_date($1, 1, 1) and day <= make_date($1, 12, 31)`,
)

const insertDays = statement(
  'rules.insert-days',
  `insert into rules.calendar_day (day, kind, name, name_en, source)
   select (d->>'date')::date, d->>'kind', d->>'name', d->>'nameEn', $2 from jsonb_array_elements($1::jsonb) as d`,
)

export type CalendarYearProblem = CalendarProblem | 'calendar.year-not-adjacent'

/** Known years stay one stretch: a gap between them would be silently wrong. */
export async function replaceCalendarYear(
  tx: Transaction,
  { year, source, days }: CalendarYear,
): Promise<Result<undefined, CalendarYearProblem>> {
  await tx.many(lockYears)
  const known = await tx.one(knownYears)
  if (year < known.first - 1 || year > known.last + 1) {
    return refuse('calendar.year-not-adjacent', { first: known.first, last: known.last })
  }
  const rows = days.map((day) => ({ ...day, source }))
  const sound = workCalendarOf({ knownFrom: `${year}-01-01`, knownTo: `${year}-12-31`, days: rows })
  if (!sound.ok) return sound
  await tx.many(replaceYear, [year, source])
  await tx.many(clearDays, [year])
  await tx.many(insertDays, [JSON.stringify(days), source])
  closeBook(tx)
  return ok()
}

const findYear = statement<{ readonly source: string | null; readonly days: CalendarYear['days'] }>(
  'rules.find-year',
  `select (select source from rules.calendar_year where year = $1) as source,
          coalesce((select jsonb_agg(jsonb_build_object('date', day, 'kind', kind, 'name', name, 'nameEn', name_en)
                                     order by day)
                      from rules.calendar_day where extract(year from day) = $1), '[]') as days`,
)

export async function readCalendarYear(db: Reader, year: number) {
  const { source, days } = await db.one(findYear, [year])
  return { year, isKnown: source !== null, ...(source === null ? {} : { source }), days: [...days] }
}

interface RuleRow {
  readonly key: string
  readonly value: Readonly<Record<string, unknown>>
  readonly basis: string
  readonly assumption: boolean
  readonly valid_from: LegalDate
  readonly valid_to: LegalDate | null
  readonly edition: number
}

export const allRules = statement<RuleRow>(
  'rules.all-rules',
  'select key, value, basis, assumption, valid_from, valid_to, edition from rules.rule order by key, valid_from, edition',
)
