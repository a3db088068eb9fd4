import {
  hasRole,
  type Officer,
  type Role,
  reachValues,
  unitsWith,
} from '#capabilities/access/domain/index.ts'
import { type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import { codesOf, type Language } from '#kernel/codes/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { type Counting, type Measure, measureFacts, measures } from '../../domain/index.ts'
import { measured } from './measure.sql.ts'

const overseeing: readonly Role[] = [
  'supervisor',
  'triage-officer',
  'bureau-head',
  'unit-head',
  'committee-head',
]

export const mayMeasure = hasRole(...overseeing)

export interface Period {
  readonly from: LegalDate
  readonly to: LegalDate
  readonly under?: string | undefined
}

export interface Overseer {
  readonly officer: Officer
  readonly now: Date
}

export type PeriodRefusal = 'insight.period-reversed'

/** `$1` to `$7` of {@link measured}. */
export function overseenValues({ officer, now }: Overseer, { from, to, under }: Period): readonly unknown[] {
  const today = legalDayOf(now.getTime())
  return [...reachValues(officer), unitsWith(officer, overseeing), from, to, today, under ?? null]
}

interface CountRow {
  readonly all: number
  readonly met: number
  readonly total: number | null
}

const counts = `count(*)::int as "all", count(*) filter (where met)::int as met, sum(amount)::float8 as total`

/** Every measure in one statement. */
export async function readMeasures(
  db: Reader,
  overseer: Overseer,
  period: Period,
  language: Language,
): Promise<Result<{ measures: ReturnType<typeof presentMeasure>[] }, PeriodRefusal>> {
  if (period.from > period.to) return refuse('insight.period-reversed')
  const parts = codesOf(measures).map(
    (measure) => `select '${measure}' as measure, ${counts} from (${measured(measure)}) rows`,
  )
  const rows = await db.select<CountRow & { readonly measure: Measure }>({
    text: parts.join(' union all '),
    values: overseenValues(overseer, period),
  })
  return ok({ measures: rows.map((row) => presentMeasure(row.measure, row, language)) })
}

function presentMeasure(measure: Measure, row: CountRow, language: Language) {
  const { counting, formula, assumption } = measureFacts[measure]
  return { measure, counting, formula: formula[language], assumption, ...figuresOf(counting, row) }
}

/** Of nothing there is no share and no mean; the sum of nothing is not known to be nothing either. */
function figuresOf(counting: Counting, { all, met, total }: CountRow) {
  if (all === 0) return { all, met }
  const sum = total ?? 0
  const value = { share: Math.round((met / all) * 1000) / 10, mean: Math.round((sum / all) * 10) / 10, sum }
  return { all, met, value: value[counting] }
}

export interface RowsAsked extends Period {
  readonly unitId?: string | undefined
  readonly part: 'all' | 'met' | 'unmet'
  readonly cursor?: string | undefined
  readonly limit: number
}

interface UnitRow extends CountRow {
  readonly unit_id: string
  readonly unit_name: string
}

interface MeasuredRow {
  readonly dispute_id: string
  readonly item: string
  readonly code: string
  readonly title: string
  readonly unit_name: string
  readonly day: LegalDate
  readonly met: boolean
  readonly amount: number | null
}

/** The figure of each unit and the rows behind it, the newest first. */
export async function readMeasure(db: Reader, overseer: Overseer, measure: Measure, asked: RowsAsked) {
  if (asked.from > asked.to) return refuse('insight.period-reversed')
  const values = overseenValues(overseer, asked)
  const units = await db.select<UnitRow>({
    text: `select holder_unit_id as unit_id, unit_name, ${counts} from (${measured(measure)}) rows
            group by 1, 2 order by count(*) desc, unit_name`,
    values,
  })
  const rows = await db.select<MeasuredRow>(rowsOf(measure, asked, values))
  const page = rows.slice(0, asked.limit)
  const last = page.at(-1)
  const { counting } = measureFacts[measure]
  return ok({
    units: units.map((row) => ({
      unitId: row.unit_id,
      unitName: row.unit_name,
      ...figuresOf(counting, row),
    })),
    rows: page.map(presentRow),
    ...(rows.length > asked.limit && last !== undefined ? { next: `${last.day}_${last.item}` } : {}),
  })
}

function rowsOf(measure: Measure, { unitId, part, cursor, limit }: RowsAsked, shared: readonly unknown[]) {
  const values = [...shared]
  const add = (value: unknown) => `$${values.push(value)}`
  const conditions: string[] = []
  if (unitId !== undefined) conditions.push(`holder_unit_id = ${add(unitId)}::uuid`)
  if (part !== 'all') conditions.push(part === 'met' ? 'met' : 'not met')
  if (cursor !== undefined) {
    const [day, item] = cursor.split('_')
    conditions.push(`(day, item) < (${add(day)}::date, ${add(item)}::uuid)`)
  }
  const text = `select dispute_id, item, code, title, unit_name, day, met, amount::float8 as amount
    from (${measured(measure)}) rows where ${['true', ...conditions].join(' and ')}
    order by day desc, item desc limit ${add(limit + 1)}`
  return { text, values }
}

function presentRow(row: MeasuredRow) {
  const { dispute_id: disputeId, code, title, unit_name: unitName, day, met, amount } = row
  return { disputeId, code, title, unitName, day, met, ...(amount === null ? {} : { amount }) }
}
