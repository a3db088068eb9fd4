import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger, startChain } from '#platform/server/ledger/append.ts'
import { findUnit, insertUnit, renameUnitRow, setContactRow, type UnitRow } from './unit.sql.ts'

export interface NewUnit {
  readonly parentId: string
  readonly kind: string
  readonly name: string
  readonly divisionCode: string
  readonly committeeKind?: string | undefined
  readonly sector?: string | undefined
  readonly responsibleUnitId?: string | undefined
  readonly sealName?: string | undefined
}

export interface UnitStamp {
  readonly by: string
  readonly now: Date
  readonly today: LegalDate
}

type FoundingProblem =
  | 'organisations.no-such-unit'
  | 'organisations.committee-kind-missing'
  | 'organisations.outside-parents-division'

export async function foundUnit(
  tx: Transaction,
  order: NewUnit,
  { by, now, today }: UnitStamp,
): Promise<Result<UnitRow, FoundingProblem>> {
  const parent = await tx.maybe(findUnit, [order.parentId])
  if (parent === undefined) return refuse('organisations.no-such-unit', {}, 'body.parentId')
  if ((order.kind === 'committee') !== (order.committeeKind !== undefined)) {
    return refuse('organisations.committee-kind-missing', {}, 'body.committeeKind')
  }
  if (!order.divisionCode.startsWith(parent.division_code)) {
    return refuse('organisations.outside-parents-division', { parent: parent.name }, 'body.divisionCode')
  }
  const responsible = order.responsibleUnitId
  if (responsible !== undefined && (await tx.maybe(findUnit, [responsible])) === undefined) {
    return refuse('organisations.no-such-unit', {}, 'body.responsibleUnitId')
  }
  const id = newId(now)
  const unit = await tx.one(insertUnit, [
    id,
    id,
    order.kind,
    order.name,
    parent.id,
    [...parent.path, id],
    order.divisionCode,
    order.committeeKind ?? null,
    order.sector ?? null,
    responsible ?? null,
    order.sealName ?? null,
    today,
  ])
  await startChain(
    tx,
    { kind: 'unit', id },
    { type: 'unit-founded', actor: by, at: now, facts: { name: order.name } },
  )
  return ok(unit)
}

export interface Renaming {
  readonly unitId: string
  readonly version: number
  readonly name: string
  readonly sealName?: string | undefined
}

export async function renameUnit(
  tx: Transaction,
  order: Renaming,
  { by, now }: UnitStamp,
): Promise<Result<UnitRow, 'request.not-found' | 'request.stale'>> {
  const unit = await tx.maybe(renameUnitRow, [
    order.unitId,
    order.version,
    order.name,
    order.sealName ?? null,
  ])
  if (unit === undefined) {
    return refuse(await whyNot(tx, order.unitId))
  }
  const facts = { name: order.name, ...(order.sealName ? { sealName: order.sealName } : {}) }
  await appendToLedger(tx, { kind: 'unit', id: unit.id }, { type: 'unit-renamed', actor: by, at: now, facts })
  return ok(unit)
}

export interface Contact {
  readonly unitId: string
  readonly version: number
  readonly phone?: string | undefined
  readonly office?: string | undefined
}

export async function setUnitContact(
  tx: Transaction,
  { unitId, version, phone, office }: Contact,
  { by, now }: UnitStamp,
): Promise<Result<UnitRow, 'request.not-found' | 'request.stale'>> {
  const unit = await tx.maybe(setContactRow, [unitId, version, phone ?? null, office ?? null])
  if (unit === undefined) return refuse(await whyNot(tx, unitId))
  const facts = { ...(phone ? { phone } : {}), ...(office ? { office } : {}) }
  await appendToLedger(
    tx,
    { kind: 'unit', id: unitId },
    { type: 'unit-contact-set', actor: by, at: now, facts },
  )
  return ok(unit)
}

async function whyNot(tx: Transaction, unitId: string) {
  return (await tx.maybe(findUnit, [unitId])) ? ('request.stale' as const) : ('request.not-found' as const)
}
