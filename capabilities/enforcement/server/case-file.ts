import type { Officer } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Label } from '#kernel/codes/index.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import {
  type ActDefinition,
  type CaseRecord,
  type FieldValues,
  fieldsOf,
  shownValue,
} from '../domain/index.ts'
import { definitionOf } from './acts.ts'
import { type CounterpartyRow, findCase, findCaseAnywhere, holdCase, type StepRow } from './case.sql.ts'
import { partiesOfStep, recordOfCase } from './record.ts'

/**
 * A step of a case as another capability reads it.
 * @property hourSaid whether somebody said the hour; otherwise the record has noon
 * @property officers how many have to act together
 * @property of names of those to whom it happened, where not to everybody
 * @property servings the ways in which its paper was served
 */
export interface FiledStep {
  readonly id: string
  readonly code: string
  readonly label: Label
  readonly on: CaseRecord['steps'][number]['on']
  readonly hourSaid: boolean
  readonly fields: readonly (Label & { readonly shown: Label })[]
  readonly officerIds: readonly string[]
  readonly officers: number
  readonly of: readonly string[] | undefined
  readonly hasPaper: boolean
  readonly paperNumber: string | null
  readonly servings: readonly string[]
  readonly warned: StepRow['warned']
}

/** A case with everything that was recorded of it, for who judges it elsewhere. */
export interface CaseFile {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly unitId: string
  readonly unitName: string
  readonly bodyId: string
  readonly actType: string
  readonly regime: string
  readonly division: string | null
  readonly category: string | null
  readonly openedOn: LegalDate
  readonly openedAt: Date
  readonly isClosed: boolean
  readonly counterparties: readonly string[]
  readonly definition: ActDefinition
  readonly record: CaseRecord
  readonly fields: FieldValues
  readonly steps: readonly FiledStep[]
}

/**
 * The file of a case. The caller answers for who may read it.
 * @param units below one of which the case has to stand; undefined for the machinery itself
 */
export async function caseFile(
  db: Reader,
  caseId: string,
  units: readonly string[] | undefined,
): Promise<CaseFile | undefined> {
  const row =
    units === undefined
      ? await db.maybe(findCaseAnywhere, [caseId])
      : await db.maybe(findCase, [caseId, units])
  if (row === undefined) return undefined
  const { definition } = await definitionOf(db, row.rule_id)
  const { record, rows, counterparties } = await recordOfCase(db, row.id, definition)
  const { id, code, title, regime, division, category } = row
  return {
    ...{ id, code, title, regime, division, category, definition, record },
    openedOn: row.opened_on,
    openedAt: row.opened_at,
    isClosed: row.closed_on !== null,
    unitId: row.unit_id,
    unitName: row.unit_name,
    bodyId: row.body_id,
    actType: row.act_type,
    counterparties: counterparties.map(({ name }) => name),
    fields: fieldsOf(record),
    steps: rows.map((step) => filedStep(step, definition, counterparties)),
  }
}

function filedStep(
  row: StepRow,
  definition: ActDefinition,
  counterparties: readonly CounterpartyRow[],
): FiledStep {
  const step = definition.steps.find(({ code }) => code === row.code)
  const { zh, en } = step ?? { zh: row.code, en: row.code }
  return {
    id: row.id,
    code: row.code,
    label: { zh, en },
    on: row.step_on,
    hourSaid: row.hour_said,
    fields: Object.entries(row.fields).flatMap(([code, value]) => {
      const field = definition.fields[code]
      return field === undefined ? [] : [{ zh: field.zh, en: field.en, shown: shownValue(field, value) }]
    }),
    officerIds: row.officer_ids,
    officers: step?.officers ?? 0,
    of: row.party_ids === null ? undefined : partiesOfStep(row, counterparties).map(({ name }) => name),
    hasPaper: step?.paper !== undefined,
    paperNumber: row.paper_number,
    servings: row.servings.map(({ method }) => method),
    warned: row.warned,
  }
}

/** Adds to the timeline of a case what happened to it elsewhere; the case is held until the transaction ends. */
export async function noteOnCase(
  tx: Transaction,
  caseId: string,
  type: string,
  facts: object,
  { officer, now }: { readonly officer: Pick<Officer, 'accountId'>; readonly now: Date },
): Promise<void> {
  await tx.many(holdCase, [caseId])
  const event = { type, actor: officer.accountId, at: now, facts }
  await appendToLedger(tx, { kind: 'enforcement-case', id: caseId }, event)
}
