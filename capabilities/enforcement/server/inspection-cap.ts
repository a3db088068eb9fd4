import { listInForce, listRows } from '#capabilities/authority/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import {
  type CapRule,
  capFor,
  capStanding,
  countedOf,
  exceptionObjection,
  fieldsOf,
  type InspectionCount,
  type Objection,
} from '../domain/index.ts'
import {
  type CaseRow,
  type EarlierRow,
  earlierInspections,
  keepInspectionCount,
  lockObject,
  stepsOf,
} from './case.sql.ts'

/** What the handler says of the object, and why it is inspected once more than the cap allows. */
export interface InspectionOrder {
  readonly object?: string | undefined
  readonly ground?: string | undefined
  readonly words?: string | undefined
}

/** Steps by which the head approves an inspection, before it or afterwards; the exception with it. */
const approvals: readonly string[] = ['approved', 'approved-afterwards']

/**
 * Counts the inspections of the counterparties of a new case in its year and holds the count against the department's
 * cap. Over it a ground is wanted, and the head approves the exception with the inspection itself. Two handlers who open
 * at once are counted one after the other.
 * @source 国办发〔2024〕54号; enforcement.md 2.1; what the texts do not say is marked in the rule `inspection.cap`
 */
export async function countInspections(
  tx: Transaction,
  { caseId, unitId, today }: { readonly caseId: string; readonly unitId: string; readonly today: LegalDate },
  order: InspectionOrder,
): Promise<Result<InspectionCount, string>> {
  await tx.many(lockObject, [unitId])
  const { value: rule } = await ruleOn(tx, 'inspection.cap', today)
  const list = await listInForce(tx, 'inspection-cap', unitId, today)
  const rows = list === undefined ? [] : await listRows(tx, 'inspection-cap', list.id)
  const cap = capFor(rows, order.object)
  if (order.object !== undefined && cap === undefined) {
    return refuse('enforcement.no-such-object', {}, 'body.inspection.object')
  }
  if (order.ground !== undefined && !rule.grounds.some(({ code }) => code === order.ground)) {
    return refuse('request.invalid', {}, 'body.inspection.ground')
  }
  const own = (await tx.many(earlierInspections, [caseId, []])).filter(({ unit_id }) => unit_id === unitId)
  const made = await countOf(tx, own, rule)
  const standing = capStanding(made, cap)
  if (standing === 'over' && (order.ground === undefined || order.words === undefined)) {
    const codes = own.map(({ code }) => code)
    const times = cap?.timesPerYear ?? 0
    const facts = { made, times, object: cap?.object ?? '', codes: codes.length === 0 ? '—' : codes }
    return refuse('enforcement.cap-exceeded', facts, 'body.inspection.ground')
  }
  const isException = standing === 'over'
  const count: InspectionCount = {
    ...{ made, standing, object: cap?.object ?? null, times: cap?.timesPerYear ?? null },
    basis: cap === undefined ? null : (rows.find((row) => row.object === cap.object)?.basis ?? null),
    ground: isException ? (order.ground ?? null) : null,
    words: isException ? (order.words ?? null) : null,
  }
  await tx.many(keepInspectionCount, [caseId, JSON.stringify(count)])
  return ok(count)
}

async function countOf(db: Reader, rows: readonly EarlierRow[], rule: CapRule): Promise<number> {
  const earlier = []
  for (const { id, inspection_count: kept } of rows) {
    const source = fieldsOf({ steps: await db.many(stepsOf, [id]) }).taskSource
    earlier.push({
      source: typeof source === 'string' ? source : undefined,
      isException: kept !== null && kept.ground !== null,
    })
  }
  return countedOf(earlier, rule)
}

/** What the head is told where the approval of the inspection is that of an exception; by the rule of the opening. */
export async function capObjection(
  db: Reader,
  { inspection_count: count, opened_on }: Pick<CaseRow, 'inspection_count' | 'opened_on'>,
  step: string,
): Promise<Objection | undefined> {
  if (count?.ground == null || !approvals.includes(step)) return undefined
  const { value, basis } = await ruleOn(db, 'inspection.cap', opened_on)
  return exceptionObjection(count, value, basis)
}

/** For the page of the case: the count of its opening, and the inspections that the reader may see. */
export async function inspectionsOnPage(
  db: Reader,
  row: CaseRow,
  units: readonly string[],
  approvedBy: string | undefined,
) {
  const { inspection_count: count } = row
  if (count === null) return undefined
  const { value, assumption } = await ruleOn(db, 'inspection.cap', row.opened_on)
  const earlier = await db.many(earlierInspections, [row.id, units])
  const seen = earlier.filter(({ is_readable }) => is_readable)
  const ground = value.grounds.find(({ code }) => code === count.ground)
  return {
    ...{ made: count.made, standing: count.standing, assumption },
    ...(count.times === null ? {} : { times: count.times }),
    ...(count.object === null ? {} : { object: count.object }),
    ...(count.basis === null ? {} : { basis: count.basis }),
    ...(ground === undefined || count.words === null
      ? {}
      : {
          exception: {
            ground: { zh: ground.zh, en: ground.en },
            words: count.words,
            ...(approvedBy === undefined ? {} : { approvedBy }),
          },
        }),
    earlier: seen.map(({ id, code, title, opened_on: openedOn, unit_name: unitName }) => {
      return { id, code, title, openedOn, unitName }
    }),
    elsewhere: earlier.length - seen.length,
  }
}

export const approverOf = (steps: readonly { readonly code: string; readonly recorded_by: string }[]) =>
  steps.find(({ code }) => approvals.includes(code))?.recorded_by
