import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { instantAt, type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { given } from '#platform/server/http/given.ts'
import type * as contract from '../contract.ts'
import { type ClockRule, clockStanding, isOff, isSilent, type SilenceRule } from '../domain/index.ts'
import {
  checksOf,
  countRecordings,
  type DeviceRow,
  devicesOf,
  findDevice,
  handoversOf,
  timelineOf,
} from './device.sql.ts'
import { keptUnitsOf, mayKeep, readUnitsOf } from './rights.ts'

export interface Measure {
  readonly silence: SilenceRule
  readonly clock: ClockRule
  readonly assumption: boolean
  readonly today: LegalDate
}

export async function measureOn(db: Reader, today: LegalDate): Promise<Measure> {
  const silence = await ruleOn(db, 'equipment.silence', today)
  const clock = await ruleOn(db, 'equipment.clock', today)
  const assumption = silence.assumption || clock.assumption
  return { silence: silence.value, clock: clock.value, assumption, today }
}

const dayOf = (date: Date) => legalDayOf(date.getTime())
const momentOf = (date: Date) => instantAt(date.getTime())

export function isSilentRow(row: DeviceRow, { silence, today }: Measure): boolean {
  const lastUploadOn = row.last_upload_at === null ? undefined : dayOf(row.last_upload_at)
  return isSilent({ state: row.state, inUseSince: row.in_use_since, lastUploadOn }, silence, today)
}

function clockOfRow(row: DeviceRow, { clock, today }: Measure) {
  const last =
    row.checked_at === null
      ? undefined
      : { driftSeconds: row.drift_seconds ?? 0, wasSet: row.was_set ?? false, on: dayOf(row.checked_at) }
  return clockStanding(last, clock, today)
}

type Query = z.infer<typeof contract.listDevices.query & object>

/** What is scrapped wants nothing any more. */
function wants(row: DeviceRow, measure: Measure, { accountId }: Officer) {
  return {
    all: true,
    silent: isSilentRow(row, measure),
    clock: row.state === 'in-use' && clockOfRow(row, measure) !== 'right',
    unsigned: row.pending_name !== null,
    mine: row.custodian_account === accountId || row.pending_account === accountId,
  }
}

/** A district has hundreds: they are judged by the domain alone, then counted and turned in pages. */
export async function readDevices(db: Reader, officer: Officer, query: Query, today: LegalDate) {
  const measure = await measureOn(db, today)
  const { unitId = null, kind = null, state = null, words = null, show, cursor, limit } = query
  const rows = await db.many(devicesOf, [readUnitsOf(officer), unitId, kind, state, words])
  const judged = rows.map((row) => ({ row, wants: wants(row, measure, officer) }))
  const counted = (what: Query['show']) => judged.filter((one) => one.wants[what]).length
  const wanted = judged.filter((one) => one.wants[show])
  const from = cursor === undefined ? 0 : wanted.findIndex(({ row }) => row.id === cursor) + 1
  const page = wanted.slice(from, from + limit)
  const last = wanted.length > from + limit ? page.at(-1) : undefined
  return ok({
    answer: {
      devices: page.map(({ row }) => presentDevice(row, measure, officer)),
      ...(last ? { next: last.row.id } : {}),
      counts: {
        ...{ all: counted('all'), silent: counted('silent'), clock: counted('clock') },
        ...{ unsigned: counted('unsigned'), mine: counted('mine') },
      },
      silentDays: measure.silence.days,
      clock: { ...measure.clock },
      assumption: measure.assumption,
      mayKeep: mayKeep(officer),
    },
  })
}

function presentDevice(row: DeviceRow, measure: Measure, { accountId }: Officer) {
  return {
    ...{ id: row.id, unitId: row.unit_id, unitName: row.unit_name, kind: row.kind },
    ...{ assetNumber: row.asset_number, model: row.model, serial: row.serial, state: row.state },
    inUseSince: row.in_use_since,
    ...given('custodianId', row.custodian_id),
    ...given('custodianName', row.custodian_name),
    custodianLeft: row.custodian_left_on !== null && row.custodian_left_on <= measure.today,
    ...given('pendingName', row.pending_name),
    ...given('lastUploadAt', row.last_upload_at && momentOf(row.last_upload_at)),
    isSilent: isSilentRow(row, measure),
    clock: clockOfRow(row, measure),
    mayConfirm: row.pending_account === accountId,
  }
}

export async function readOneDevice(db: Reader, officer: Officer, deviceId: string, today: LegalDate) {
  const row = await db.maybe(findDevice, [deviceId, readUnitsOf(officer)])
  if (row === undefined) return refuse('request.not-found')
  const measure = await measureOn(db, today)
  const handovers = await db.many(handoversOf, [row.id])
  const checks = await db.many(checksOf, [row.id])
  const timeline = await db.many(timelineOf, [row.id])
  const { count } = await db.one(countRecordings, [row.kind, row.serial])
  const kept = await db.maybe(findDevice, [deviceId, keptUnitsOf(officer)])
  const answer = {
    ...presentDevice(row, measure, officer),
    ...given('storage', row.storage),
    ...given('batch', row.batch),
    ...given('fund', row.fund),
    ...given('purchasedOn', row.purchased_on),
    ...given('planId', row.plan_id),
    recordings: count,
    handovers: handovers.map((one) => ({
      ...{ id: one.id, state: one.state },
      ...given('fromName', one.from_name),
      ...given('toName', one.to_name),
      ...given('typedName', one.typed_name),
      ...given('words', one.words),
      offeredAt: momentOf(one.offered_at),
      offeredBy: one.offered_by,
      ...given('settledAt', one.settled_at && momentOf(one.settled_at)),
      ...given('settledBy', one.settled_by),
    })),
    checks: checks.map((one) => ({
      ...{ id: one.id, driftSeconds: one.drift_seconds, wasSet: one.was_set },
      isOff: isOff(one.drift_seconds, measure.clock),
      checkedAt: momentOf(one.checked_at),
      checkedBy: one.checked_by,
    })),
    timeline: timeline.map(({ at, type: event, actor, reason }) => ({
      ...{ at: momentOf(at), event, actor },
      ...given('reason', reason),
    })),
    mayKeep: kept !== undefined,
    version: row.version,
  }
  return ok({ answer, version: row.version })
}
