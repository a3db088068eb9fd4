/**
 * Writes capabilities/rules/data/work-calendar.json from the package chinese-days.
 * Run: `node tools/generate/calendar.ts`; with `--check` it only compares (docs/decisions/0002).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { WorkCalendarData, WorkCalendarRow } from '../../kernel/calendar/index.ts'

/** The years whose days were checked. Never ask the package about another: it answers silently by weekday. */
const checkedYears = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]
const target = new URL('../../capabilities/rules/data/work-calendar.json', import.meta.url)
const require = createRequire(import.meta.url)

interface YearOfPackage {
  readonly holidays: Readonly<Record<string, string>>
  readonly workdays: Readonly<Record<string, string>>
}

/** The package writes a festival as `English name,Chinese name,statutory days`. */
function rowOf(kind: WorkCalendarRow['kind'], date: string, festival: string, year: number): WorkCalendarRow {
  const [nameEn = '', name = ''] = festival.split(',')
  return { date, kind, name, nameEn, source: `国务院办公厅关于${year}年部分节假日安排的通知` }
}

function rowsOf(year: number): WorkCalendarRow[] {
  const { holidays, workdays }: YearOfPackage = require(`chinese-days/dist/years/${year}.json`)
  return [
    ...Object.entries(holidays).map(([date, festival]) => rowOf('holiday', date, festival, year)),
    ...Object.entries(workdays).map(([date, festival]) => rowOf('workday', date, festival, year)),
  ]
}

/** The file's text: one day a line, so that a changed notice shows as changed lines. */
export function calendarFile(): string {
  const days = checkedYears.flatMap(rowsOf).sort((a, b) => (a.date < b.date ? -1 : 1))
  const data: WorkCalendarData = { knownFrom: '2019-01-01', knownTo: '2026-12-31', days }
  const lines = days.map((day) => `    ${JSON.stringify(day)}`).join(',\n')
  return `{\n  "knownFrom": "${data.knownFrom}",\n  "knownTo": "${data.knownTo}",\n  "days": [\n${lines}\n  ]\n}\n`
}

if (import.meta.main) {
  if (!process.argv.includes('--check')) writeFileSync(target, calendarFile())
  else if (readFileSync(target, 'utf8') !== calendarFile()) {
    console.error('work-calendar.json is stale: run node tools/generate/calendar.ts')
    process.exitCode = 1
  }
}
