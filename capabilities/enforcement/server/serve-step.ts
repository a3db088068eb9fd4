import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import { type ServingMethod, servedOn, unservedOf } from '../domain/index.ts'
import { definitionOf } from './acts.ts'
import { insertServing, lockCase } from './case.sql.ts'
import { caseFile } from './case-file.ts'
import { addresseesOf, momentOf, recordOfCase } from './record.ts'
import { refresh, type Stamp, type StepGates } from './record-step.ts'
import { handledUnitsOf } from './rights.ts'

export interface ServingOrder {
  readonly caseId: string
  readonly stepId: string
  /** Whom it was served on; left out, everybody who is left. */
  readonly counterpartyId?: string | undefined
  readonly method: ServingMethod
  readonly on: LegalDate
  readonly proof: string
  readonly version: number
}

export async function serveStep(
  tx: Transaction,
  order: ServingOrder,
  { officer, now, today }: Stamp,
  { recordings, handOver }: Pick<StepGates, 'recordings' | 'handOver'>,
) {
  const row = await tx.maybe(lockCase, [order.caseId, handledUnitsOf(officer)])
  if (row === undefined) return refuse('request.not-found')
  if (row.version !== order.version) return refuse('request.stale')
  const { definition } = await definitionOf(tx, row.rule_id)
  const { rows, counterparties } = await recordOfCase(tx, row.id, definition)
  const taken = rows.find(({ id }) => id === order.stepId)
  if (taken === undefined) return refuse('request.not-found')
  const step = definition.steps.find(({ code }) => code === taken.code)
  if (!step?.served) return refuse('enforcement.not-served-paper')
  const addressees = addresseesOf(definition, taken, counterparties)
  const unserved = unservedOf(addressees, taken.servings)
  const { counterpartyId } = order
  const isMeant = ({ id }: { readonly id: string }) => counterpartyId === undefined || id === counterpartyId
  if (!addressees.some(isMeant)) return refuse('enforcement.not-addressed', {}, 'body.counterpartyId')
  const servedNow = unserved.filter(isMeant)
  if (servedNow.length === 0) return refuse('enforcement.served-already')
  if (order.on < taken.step_on || order.on > today) return refuse('enforcement.served-before', {}, 'body.on')
  const { value: terms } = await ruleOn(tx, 'serving.public-notice', order.on)
  const moment = await momentOf(tx, now, today)
  const term = terms[row.regime] ?? terms.general
  const served = servedOn(order.method, order.on, term, moment.calendar)
  if (served === undefined) return refuse('enforcement.served-before', {}, 'body.on')
  const { stepId, method, on, proof } = order
  const ids = servedNow.length === addressees.length ? [null] : servedNow.map(({ id }) => id)
  for (const partyId of ids) {
    const values = [newId(now), stepId, partyId, method, on, served, proof, now, officer.accountId]
    await tx.many(insertServing, values)
  }
  const whom = ids[0] === null ? {} : { counterpartyIds: ids }
  const facts = { stepId, step: taken.code, method, on, servedOn: served, proof, ...whom }
  const event = { type: 'served', actor: officer.accountId, at: now, facts }
  await appendToLedger(tx, { kind: 'enforcement-case', id: row.id }, event)
  const version = await refresh(tx, row, definition, moment)
  await recordings.recount(tx, row.id, now)
  // It takes effect when nobody is left.
  if (step.decides && servedNow.length === unserved.length) {
    const file = await caseFile(tx, row.id, undefined)
    if (file !== undefined) await handOver(tx, file, now)
  }
  return ok({ answer: { id: row.id, version, servedOn: served }, version })
}
