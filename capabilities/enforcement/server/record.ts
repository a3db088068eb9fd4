import { workCalendar } from '#capabilities/rules/server/index.ts'
import { type Instant, instantAt, type LegalDate } from '#kernel/calendar/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import {
  type ActDefinition,
  addressedBy,
  type CaseRecord,
  isOf,
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
  const parties = counterparties.map(({ id, name }) => ({ id, name }))
  const steps = rows.map((row) => toStep(row, addresseesOf(definition, row, counterparties)))
  return { rows, counterparties, record: { counterparties: kinds, parties, steps } }
}

/** To whom a step happened. */
export function partiesOfStep<One extends Pick<CounterpartyRow, 'id'>>(
  { party_ids: of }: Pick<StepRow, 'party_ids'>,
  counterparties: readonly One[],
): readonly One[] {
  return counterparties.filter(({ id }) => isOf({ of: of ?? undefined }, id))
}

/** Whom the paper of a step goes to. */
export function addresseesOf<One extends Pick<CounterpartyRow, 'id' | 'part'>>(
  { steps }: ActDefinition,
  row: Pick<StepRow, 'code' | 'party_ids'>,
  counterparties: readonly One[],
): readonly One[] {
  const step = steps.find(({ code }) => code === row.code) ?? {}
  return addressedBy(step, partiesOfStep(row, counterparties))
}

function toStep(row: StepRow, addressees: readonly CounterpartyRow[]): StepTaken {
  const servings = row.servings.map(({ partyId, servedOn }) => ({ partyId, on: servedOn }))
  return {
    id: row.id,
    code: row.code,
    on: row.step_on,
    at: instantOf(row.step_at),
    fields: row.fields,
    ...(row.party_ids === null ? {} : { of: row.party_ids }),
    ...servedOnEach(addressees, servings),
  }
}

const instantOf = (date: Date): Instant => instantAt(date.getTime())

export async function momentOf(db: Reader, now: Date, today: LegalDate): Promise<Moment> {
  return { calendar: await workCalendar(db), today, now: instantOf(now) }
}
