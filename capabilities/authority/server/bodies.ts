import type { Officer } from '#capabilities/access/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { addDays, type LegalDate } from '#kernel/calendar/index.ts'
import { readCreditCode } from '#kernel/identity/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { given } from '#platform/server/http/given.ts'
import type * as contract from '../contract.ts'
import { type BodyFault, bodyMayAct, type EnforcementBody, isInForce } from '../domain/index.ts'
import {
  type BodyRow,
  bodiesById,
  endBodyRow,
  endEntrustmentRow,
  insertBody,
  insertEntrustment,
  keepCreditCode,
  listBodyRows,
  lockBody,
  lockEntrustment,
} from './body.sql.ts'
import { toBody } from './ground.ts'
import { bureauUnitsOf, mayKeepBodies, readUnitsOf } from './rights.ts'
import { type Body, begin, note, type Stamp } from './stamp.ts'
import { findUnit } from './unit.sql.ts'

export async function readBodies(db: Reader, officer: Officer, today: LegalDate) {
  const rows = await db.many(listBodyRows, [readUnitsOf(officer)])
  const principals = new Map(
    (await db.many(bodiesById, [rows.map(({ id }) => id)])).map((row) => [row.id, toBody(row)]),
  )
  const { value } = await ruleOn(db, 'authority.expiry', today)
  const warnFrom = addDays(today, value.warnDays)
  const mayKeep = mayKeepBodies(officer)
  const bodies = rows.map((row) => ({
    ...present(row, today, warnFrom),
    lacks: [...lacksOf(toBody(row), principals, today)],
    mayKeep,
  }))
  return ok({ answer: { bodies } })
}

/** Why it may do nothing today: nothing where one kind of act is open to it. */
function lacksOf(
  body: EnforcementBody,
  principals: ReadonlyMap<string, EnforcementBody>,
  day: LegalDate,
): readonly BodyFault[] {
  const powers = body.kind === 'entrusted' ? body.entrustments.flatMap((one) => one.powers) : body.actTypes
  const asked = powers.length > 0 ? powers : (['penalty'] as const)
  const verdicts = asked.map((actType) => bodyMayAct(body, { actType, day }, principals))
  return verdicts.some((verdict) => verdict.ok) ? [] : (verdicts[0]?.faults ?? [])
}

function present(row: BodyRow, today: LegalDate, warnFrom: LegalDate) {
  return {
    id: row.id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    name: row.name,
    kind: row.kind,
    basis: row.basis,
    actTypes: [...row.act_types],
    scope: row.scope,
    ...given('creditCode', row.credit_code),
    validFrom: row.valid_from,
    ...given('validTo', row.valid_to),
    ...given('endReason', row.end_reason),
    isInForce: isInForce(toBody(row), today),
    entrustments: row.entrustments.map(({ endReason, items, powers, ...one }) => ({
      ...one,
      items: [...items],
      powers: [...powers],
      ...given('endReason', endReason),
      isInForce: isInForce(one, today),
      isExpiring: isInForce(one, today) && one.validTo <= warnFrom,
    })),
    version: row.version,
  }
}

export async function registerBody(
  tx: Transaction,
  order: Body<typeof contract.registerEnforcementBody>,
  stamp: Stamp,
) {
  const { unitId, name, kind, basis, actTypes, scope, validFrom, validTo } = order
  if ((await tx.maybe(findUnit, [unitId, bureauUnitsOf(stamp.officer)])) === undefined) {
    return refuse('authority.no-such-unit', {}, 'body.unitId')
  }
  if (validTo !== undefined && validTo < validFrom) return refuse('authority.wrong-days', {}, 'body.validTo')
  if ((kind === 'entrusted') !== (actTypes.length === 0)) {
    return refuse('authority.powers-missing', {}, 'body.actTypes')
  }
  const code = order.creditCode === undefined ? ok(undefined) : soundCode(order.creditCode)
  if (!code.ok) return code
  const facts = { unitId, name, kind, basis, actTypes, creditCode: code.value, validFrom, validTo }
  const id = await begin(tx, 'enforcement-body', 'body-registered', facts, stamp)
  const days = [validFrom, validTo ?? null, stamp.now, stamp.officer.accountId]
  await tx.many(insertBody, [id, unitId, name, kind, basis, actTypes, scope, code.value ?? null, ...days])
  return ok({ answer: { id, version: 1 }, version: 1 })
}

/** Copied from a certificate that lies on the table: a wrong check digit is a slip of the hand, not an old register. */
function soundCode(typed: string) {
  const read = readCreditCode(typed)
  return read.ok && read.value.isCheckDigitRight
    ? ok(read.value.code)
    : refuse('authority.credit-code-wrong', {}, 'body.creditCode')
}

export async function recordCreditCode(
  tx: Transaction,
  bodyId: string,
  order: { readonly creditCode: string; readonly version: number },
  stamp: Stamp,
) {
  const body = await tx.maybe(lockBody, [bodyId, bureauUnitsOf(stamp.officer)])
  if (body === undefined) return refuse('request.not-found')
  if (body.version !== order.version) return refuse('request.stale')
  const code = soundCode(order.creditCode)
  if (!code.ok) return code
  const { version } = await tx.one(keepCreditCode, [bodyId, code.value])
  await note(tx, 'enforcement-body', bodyId, 'body-code-recorded', { creditCode: code.value }, stamp)
  return ok({ answer: { id: bodyId, version }, version })
}

interface Ending {
  readonly lastDay: LegalDate
  readonly reason: string
  readonly version: number
}

export async function endBody(tx: Transaction, bodyId: string, order: Ending, stamp: Stamp) {
  const body = await tx.maybe(lockBody, [bodyId, bureauUnitsOf(stamp.officer)])
  if (body === undefined) return refuse('request.not-found')
  if (body.version !== order.version) return refuse('request.stale')
  if (body.valid_to !== null && body.valid_to < stamp.today) return refuse('authority.ended')
  if (order.lastDay < body.valid_from) return refuse('authority.wrong-days', {}, 'body.lastDay')
  const { version } = await tx.one(endBodyRow, [bodyId, order.lastDay, order.reason])
  const facts = { lastDay: order.lastDay, reason: order.reason }
  await note(tx, 'enforcement-body', bodyId, 'body-ended', facts, stamp)
  return ok({ answer: { id: bodyId, version }, version })
}

export async function entrust(
  tx: Transaction,
  bodyId: string,
  order: Body<typeof contract.entrustBody>,
  stamp: Stamp,
) {
  const { principalId, items, powers, letterNumber, validFrom, validTo } = order
  const body = await tx.maybe(lockBody, [bodyId, bureauUnitsOf(stamp.officer)])
  if (body === undefined) return refuse('request.not-found')
  if (body.kind !== 'entrusted') return refuse('authority.not-entrusted')
  if (validTo < validFrom) return refuse('authority.wrong-days', {}, 'body.validTo')
  if (powers.includes('coercion')) return refuse('authority.not-delegable', {}, 'body.powers')
  const principal = (await tx.many(bodiesById, [[principalId]])).find(({ id }) => id === principalId)
  if (principal === undefined || principal.kind === 'entrusted') {
    return refuse('authority.no-such-principal', {}, 'body.principalId')
  }
  if (powers.some((power) => !principal.act_types.includes(power))) {
    return refuse('authority.principal-lacks-power', {}, 'body.powers')
  }
  const id = newId(stamp.now)
  const days = [validFrom, validTo, stamp.now, stamp.officer.accountId]
  await tx.many(insertEntrustment, [id, bodyId, principalId, items, powers, letterNumber, ...days])
  const facts = { entrustment: id, principalId, letterNumber, powers, items, validFrom, validTo }
  await note(tx, 'enforcement-body', bodyId, 'body-entrusted', facts, stamp)
  return ok({ answer: { id } })
}

export async function endEntrustment(
  tx: Transaction,
  entrustmentId: string,
  { lastDay, reason, version: seen }: Ending,
  stamp: Stamp,
) {
  const letter = await tx.maybe(lockEntrustment, [entrustmentId, bureauUnitsOf(stamp.officer)])
  if (letter === undefined) return refuse('request.not-found')
  if (letter.version !== seen) return refuse('request.stale')
  if (lastDay < letter.valid_from || lastDay > letter.valid_to) {
    return refuse('authority.wrong-days', {}, 'body.lastDay')
  }
  await tx.maybe(lockBody, [letter.body_id, bureauUnitsOf(stamp.officer)]) // its lock orders the lines of its ledger
  const { version } = await tx.one(endEntrustmentRow, [entrustmentId, lastDay, reason])
  const facts = { entrustment: entrustmentId, lastDay, reason }
  await note(tx, 'enforcement-body', letter.body_id, 'entrustment-ended', facts, stamp)
  return ok({ answer: { id: entrustmentId, version }, version })
}
