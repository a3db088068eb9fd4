import type { Officer } from '#capabilities/access/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { addDays, type LegalDate } from '#kernel/calendar/index.ts'
import { bug, ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { given } from '#platform/server/http/given.ts'
import type * as contract from '../contract.ts'
import { certificateStanding, officersMayAct, standingOn, stateOn } from '../domain/index.ts'
import { toOfficer } from './ground.ts'
import {
  findAccountInUnit,
  insertOfficer,
  insertTraining,
  leaveOfficerRow,
  listOfficerRows,
  lockOfficer,
  type OfficerRow,
} from './people.sql.ts'
import { keptUnitsOf, mayKeepBodies, readUnitsOf } from './rights.ts'
import { type Body, begin, note, type Stamp, yearOf } from './stamp.ts'
import { findUnit } from './unit.sql.ts'

export async function readOfficers(
  db: Reader,
  officer: Officer,
  unitId: string | undefined,
  today: LegalDate,
) {
  const rows = await db.many(listOfficerRows, [yearOf(today), readUnitsOf(officer), unitId ?? null])
  const training = await ruleOn(db, 'authority.training', today)
  const expiry = await ruleOn(db, 'authority.expiry', today)
  const kept = new Set((await keptIds(db, officer, rows)).values())
  const warnFrom = addDays(today, expiry.value.warnDays)
  return ok({
    answer: {
      officers: rows.map((row) => ({
        ...presentOfficer(row, today, warnFrom),
        mayKeep: kept.has(row.unit_id) && row.left_on === null,
      })),
      training: { ...training.value, basis: training.basis, assumption: training.assumption },
      expiry: { ...expiry.value, assumption: expiry.assumption },
      maySetStates: mayKeepBodies(officer),
    },
  })
}

/** Units among those of the rows that the officer keeps. */
async function keptIds(db: Reader, officer: Officer, rows: readonly { readonly unit_id: string }[]) {
  const units = keptUnitsOf(officer)
  const asked = [...new Set(rows.map(({ unit_id }) => unit_id))]
  const found = await Promise.all(asked.map((id) => db.maybe(findUnit, [id, units])))
  return found.flatMap((unit) => (unit === undefined ? [] : [unit.id]))
}

function presentOfficer(row: OfficerRow, today: LegalDate, warnFrom: LegalDate) {
  const known = toOfficer(row)
  const standing = standingOn(known, today)
  const stands = new Map(known.certificates.map((one) => [one.id, certificateStanding(one, today)]))
  const certificates = row.certificates.map(({ category, filedOn, areas, actTypes, changes, ...one }) => {
    const state = stateOn({ changes }, today)
    const isExpiring = state === 'valid' && today <= one.validTo && one.validTo <= warnFrom
    return {
      ...one,
      areas: [...areas],
      actTypes: [...actTypes],
      changes: [...changes],
      ...given('category', category),
      ...given('filedOn', filedOn),
      state,
      standing: stands.get(one.id) ?? bug(`certificate ${one.id} stands nowhere`),
      isExpiring,
    }
  })
  return {
    id: row.id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    name: row.name,
    post: row.post,
    service: row.service,
    ...given('username', row.username),
    since: row.since,
    ...given('leftOn', row.left_on),
    standing,
    isExpiring: standing === 'valid' && standingOn(known, warnFrom) !== 'valid',
    certificates,
    trainingHours: row.training_hours,
    version: row.version,
  }
}

/** Only who is looked after by the caller is judged: the people of another department count as nobody. */
export async function checkOfficers(
  db: Reader,
  officer: Officer,
  { officerIds, ...question }: Body<typeof contract.checkOfficers>,
) {
  const rows = await db.many(listOfficerRows, [yearOf(question.day), readUnitsOf(officer), null])
  const known = new Map(rows.map((row) => [row.id, toOfficer(row)]))
  const people = officerIds.flatMap((id) => known.get(id) ?? [])
  const { ok: isOk, reasons } = officersMayAct(people, question)
  return ok({ answer: { ok: isOk, reasons: [...reasons] } })
}

export async function registerOfficer(
  tx: Transaction,
  order: Body<typeof contract.registerEnforcementOfficer>,
  stamp: Stamp,
) {
  const { unitId, name, post, service, username, since } = order
  if ((await tx.maybe(findUnit, [unitId, keptUnitsOf(stamp.officer)])) === undefined) {
    return refuse('request.not-found')
  }
  if (since > stamp.today) return refuse('authority.wrong-days', {}, 'body.since')
  const account = username === undefined ? undefined : await tx.maybe(findAccountInUnit, [username, unitId])
  if (username !== undefined && account === undefined) {
    return refuse('authority.no-such-account', {}, 'body.username')
  }
  const facts = { unitId, name, post, service, since }
  const id = await begin(tx, 'enforcement-officer', 'officer-registered', facts, stamp)
  const who = [id, unitId, name, post, service, account?.id ?? null, since]
  const inserted = await tx.maybe(insertOfficer, [...who, stamp.now, stamp.officer.accountId])
  if (inserted === undefined) return refuse('authority.account-taken', {}, 'body.username')
  return ok({ answer: { id, version: 1 }, version: 1 })
}

export async function leaveEnforcement(
  tx: Transaction,
  officerId: string,
  order: Body<typeof contract.leaveEnforcement> & { readonly version: number },
  stamp: Stamp,
) {
  const one = await tx.maybe(lockOfficer, [officerId, keptUnitsOf(stamp.officer)])
  if (one === undefined) return refuse('request.not-found')
  if (one.version !== order.version) return refuse('request.stale')
  if (one.left_on !== null) return refuse('authority.has-left')
  if (order.leftOn < one.since) return refuse('authority.wrong-days', {}, 'body.leftOn')
  const { version } = await tx.one(leaveOfficerRow, [officerId, order.leftOn, order.reason])
  const facts = { leftOn: order.leftOn, reason: order.reason }
  await note(tx, 'enforcement-officer', officerId, 'officer-left', facts, stamp)
  return ok({ answer: { id: officerId, version }, version })
}

export async function recordTraining(
  tx: Transaction,
  officerId: string,
  { onDay, hours, subject }: Body<typeof contract.recordTraining>,
  stamp: Stamp,
) {
  if ((await tx.maybe(lockOfficer, [officerId, keptUnitsOf(stamp.officer)])) === undefined) {
    return refuse('request.not-found')
  }
  if (onDay > stamp.today) return refuse('authority.wrong-days', {}, 'body.onDay')
  const id = newId(stamp.now)
  const { accountId } = stamp.officer
  await tx.many(insertTraining, [id, officerId, null, onDay, hours, subject, stamp.now, accountId])
  await note(tx, 'enforcement-officer', officerId, 'training-recorded', { onDay, hours, subject }, stamp)
  return ok({ answer: { id } })
}
