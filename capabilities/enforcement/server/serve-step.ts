import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import { type ServingMethod, servedOn } from '../domain/index.ts'
import { definitionOf } from './acts.ts'
import { insertServing, lockCase } from './case.sql.ts'
import { caseFile } from './case-file.ts'
import { momentOf, recordOfCase } from './record.ts'
import { refresh, type Stamp, type StepGates } from './record-step.ts'
import { handledUnitsOf } from './rights.ts'

export interface ServingOrder {
  readonly caseId: string
  readonly stepId: string
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
  const taken = (await recordOfCase(tx, row.id)).rows.find(({ id }) => id === order.stepId)
  if (taken === undefined) return refuse('request.not-found')
  const step = definition.steps.find(({ code }) => code === taken.code)
  if (!step?.served) return refuse('enforcement.not-served-paper')
  if (taken.servings.length > 0) return refuse('enforcement.served-already')
  if (order.on < taken.step_on || order.on > today) return refuse('enforcement.served-before', {}, 'body.on')
  const { value: terms } = await ruleOn(tx, 'serving.public-notice', order.on)
  const moment = await momentOf(tx, now, today)
  const term = terms[row.regime] ?? terms.general
  const served = servedOn(order.method, order.on, term, moment.calendar)
  if (served === undefined) return refuse('enforcement.served-before', {}, 'body.on')
  const { stepId, method, on, proof } = order
  await tx.many(insertServing, [newId(now), stepId, method, on, served, proof, now, officer.accountId])
  const facts = { stepId, step: taken.code, method, on, servedOn: served, proof }
  const event = { type: 'served', actor: officer.accountId, at: now, facts }
  await appendToLedger(tx, { kind: 'enforcement-case', id: row.id }, event)
  const version = await refresh(tx, row, definition, moment)
  await recordings.recount(tx, row.id, now)
  if (step.decides) {
    const file = await caseFile(tx, row.id, undefined)
    if (file !== undefined) await handOver(tx, file, now)
  }
  return ok({ answer: { id: row.id, version, servedOn: served }, version })
}
