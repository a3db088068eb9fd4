import { workCalendar } from '#capabilities/rules/server/index.ts'
import { type Instant, instantAt, type LegalDate } from '#kernel/calendar/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import type { CaseRecord, Moment, StepTaken } from '../domain/index.ts'
import { kindsOfCounterparties, type StepRow, stepsOf } from './case.sql.ts'

/** A case as the domain reads it, with the rows behind it. */
export async function recordOfCase(
  db: Reader,
  caseId: string,
): Promise<{ readonly record: CaseRecord; readonly rows: readonly StepRow[] }> {
  const rows = await db.many(stepsOf, [caseId])
  const kinds = await db.many(kindsOfCounterparties, [caseId])
  const counterparties = kinds.map(({ kind }) => (kind === 'natural' ? kind : 'organisation'))
  return { rows, record: { counterparties, steps: rows.map(toStep) } }
}

function toStep(row: StepRow): StepTaken {
  return {
    id: row.id,
    code: row.code,
    on: row.step_on,
    at: instantOf(row.step_at),
    fields: row.fields,
    servedOn: row.servings[0]?.servedOn ?? null,
  }
}

const instantOf = (date: Date): Instant => instantAt(date.getTime())

export async function momentOf(db: Reader, now: Date, today: LegalDate): Promise<Moment> {
  return { calendar: await workCalendar(db), today, now: instantOf(now) }
}
