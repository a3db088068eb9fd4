import { workCalendar } from '#capabilities/rules/server/index.ts'
import { type Instant, instantAt, type LegalDate } from '#kernel/calendar/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import {
  type ActDefinition,
  addressedBy,
  type CaseRecord,
  type Moment,
  type StepTaken,
  servedOnEach,
} from '../domain/index.ts'
import { type CounterpartyRow, counterpartiesOf, type StepRow, stepsOf } from './case.sql.ts'

interface FoundRecord {
  readonly record: CaseRecord
  /** The steps of the record, as they are stored. */
  readonly rows: readonly StepRow[]
  readonly counterparties: readonly CounterpartyRow[]
}

/** A case as the domain reads it, with the rows behind it. */
export async function recordOfCase(
  db: Reader,
  caseId: string,
  definition: ActDefinition,
): Promise<FoundRecord> {
  const rows = await db.many(stepsOf, [caseId])
  const counterparties = await db.many(counterpartiesOf, [caseId])
  const kinds = counterparties.map(({ kind }) => (kind === 'natural' ? kind : 'organisation'))
  const steps = rows.map((row) => toStep(row, addresseesOf(definition, row.code, counterparties)))
  return { rows, counterparties, record: { counterparties: kinds, steps } }
}

/** Whom the paper of a step goes to. */
export function addresseesOf<One extends Pick<CounterpartyRow, 'part'>>(
  { steps }: ActDefinition,
  code: string,
  counterparties: readonly One[],
): readonly One[] {
  return addressedBy(steps.find((step) => step.code === code) ?? {}, counterparties)
}

function toStep(row: StepRow, addressees: readonly CounterpartyRow[]): StepTaken {
  const servings = row.servings.map(({ partyId, servedOn }) => ({ partyId, on: servedOn }))
  return {
    id: row.id,
    code: row.code,
    on: row.step_on,
    at: instantOf(row.step_at),
    fields: row.fields,
    ...servedOnEach(addressees, servings),
  }
}

const instantOf = (date: Date): Instant => instantAt(date.getTime())

export async function momentOf(db: Reader, now: Date, today: LegalDate): Promise<Moment> {
  return { calendar: await workCalendar(db), today, now: instantOf(now) }
}
