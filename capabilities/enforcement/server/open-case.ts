import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import type { ActType } from '#capabilities/authority/domain/index.ts'
import { askBody } from '#capabilities/authority/server/index.ts'
import type { PartyInput } from '#capabilities/parties/contract.ts'
import { keepParties } from '#capabilities/parties/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { RefusedInTransaction } from '#platform/server/http/route.ts'
import { startChain } from '#platform/server/ledger/append.ts'
import { drawNumber } from '#platform/server/numbering/draw-number.ts'
import type * as contract from '../contract.ts'
import { checkParts } from '../domain/index.ts'
import { actsOn, settingOf } from './acts.ts'
import { findCase, findDepartment, insertCase, joinCase } from './case.sql.ts'
import { countInspections } from './inspection-cap.ts'
import { handledUnitsOf, readUnitsOf } from './rights.ts'

type Order = z.infer<NonNullable<typeof contract.openEnforcementCase.body>>
type Counterparty = Order['counterparties'][number]

export async function openCase(
  tx: Transaction,
  keys: Keys,
  officer: Officer,
  order: Order,
  now: Date,
  today: LegalDate,
) {
  const unit = await tx.maybe(findDepartment, [order.unitId, handledUnitsOf(officer)])
  if (unit === undefined) return refuse('request.not-found')
  const act = (await actsOn(tx, today)).find(({ key }) => key === order.act)
  if (act === undefined) return refuse('enforcement.no-such-act', {}, 'body.act')
  const { definition, ruleId } = act
  const actType = definition.actType as ActType
  const verdict = await askBody(tx, order.bodyId, { actType, day: today })
  if (!verdict?.ok) return refuse('enforcement.body-may-not', {}, 'body.bodyId')
  const sides = checkParts(
    definition,
    order.counterparties.map(({ part }) => part),
  )
  if (!sides.ok) return sides
  const related = await relatedTo(tx, order, officer)
  if (related === undefined) return refuse('enforcement.no-such-source', {}, 'body.sourceId')
  const id = newId(now)
  const kept = await keepParties(tx, keys, id, order.counterparties.map(toParty), now)
  if (!kept.ok) throw new RefusedInTransaction({ ...kept.refusal, at: atCounterparty(kept.refusal.at) })
  const year = Number(today.slice(0, 4))
  const code = `ZF${year}${String(await drawNumber(tx, 'enforcement', year, 'case')).padStart(6, '0')}`
  const { regime } = await settingOf(tx, unit)
  const stage = definition.stages[0]?.code ?? ''
  await tx.many(insertCase, [
    ...[id, code, unit.id, order.bodyId, actType, definition.procedure, ruleId, regime, order.title],
    ...[
      order.division ?? null,
      order.category ?? null,
      order.sourceId ?? null,
      related.joint_id,
      stage,
      today,
      now,
      officer.accountId,
    ],
  ])
  const counted =
    actType === 'inspection' && order.counterparties.some(({ kind }) => kind === 'organisation')
      ? await countInspections(tx, { caseId: id, unitId: unit.id, today }, order.inspection ?? {})
      : undefined
  if (counted?.ok === false) throw new RefusedInTransaction(counted.refusal)
  const facts = {
    ...(counted === undefined ? {} : { inspections: counted.value }),
    code,
    act: act.key,
    rule: ruleId,
    unit: unit.id,
    body: order.bodyId,
    regime,
    title: order.title,
  }
  await startChain(
    tx,
    { kind: 'enforcement-case', id },
    { type: 'opened', actor: officer.accountId, at: now, facts },
  )
  return ok({ answer: { id, code, version: 1 }, version: 1 })
}

/** What it arises from is the officer's to see; a joint action is known by the code of another organ's case. */
async function relatedTo(tx: Transaction, { sourceId, jointWith }: Order, officer: Officer) {
  if (sourceId !== undefined && (await tx.maybe(findCase, [sourceId, readUnitsOf(officer)])) === undefined)
    return undefined
  return jointWith === undefined ? { joint_id: null } : tx.maybe(joinCase, [jointWith])
}

const atCounterparty = (at: string | undefined): string =>
  (at ?? 'body.counterparties').replace('parties', 'counterparties')

/** In the register of parties it stands on its side, or as whoever the matter is about. */
function toParty({ kind, part = 'respondent', ...rest }: Counterparty): PartyInput {
  const plain = {
    headCount: 1,
    sex: 'unknown',
    acting: [],
    privacyTold: false,
    sensitiveConsent: false,
  } as const
  return { ...plain, ...rest, acting: [], role: part, kind: kind === 'natural' ? kind : 'legal' }
}
