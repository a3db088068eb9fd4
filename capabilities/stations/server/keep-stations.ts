import { createHash, randomBytes } from 'node:crypto'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger, startChain } from '#platform/server/ledger/append.ts'
import { listEarly, listFailing } from './file.sql.ts'
import { keptUnitsOf, readUnitsOf } from './rights.ts'
import {
  endStation,
  findDepartment,
  findStation,
  insertStation,
  listOdd,
  listStationsOf,
  lockStation,
  replaceKey,
  type StationRow,
} from './station.sql.ts'

/** A key of 256 random bits needs no slow digest: there is nothing to guess. */
export const digestOfKey = (key: string) => createHash('sha256').update(key).digest()
const newKey = () => randomBytes(32).toString('base64url')

interface Keeper {
  readonly officer: Officer
  readonly now: Date
}

interface Edit {
  readonly stationId: string
  readonly version: number
}

export async function readStations(db: Reader, officer: Officer, now: Date) {
  const limit = await driftLimit(db, now)
  const rows = await db.many(listStationsOf, [readUnitsOf(officer)])
  return ok({ answer: { stations: rows.map((row) => present(row, limit)) } })
}

export async function registerStation(
  tx: Transaction,
  order: { readonly unitId: string; readonly number: string; readonly name: string },
  { officer, now }: Keeper,
) {
  const units = keptUnitsOf(officer)
  if ((await tx.maybe(findDepartment, [order.unitId, units])) === undefined)
    return refuse('request.not-found')
  const [id, key] = [newId(now), newKey()]
  const row = [id, order.unitId, order.number, order.name, digestOfKey(key), now, officer.accountId]
  if ((await tx.maybe(insertStation, row)) === undefined)
    return refuse('stations.number-taken', {}, 'body.number')
  const event = { type: 'registered', actor: officer.accountId, at: now, facts: order }
  await startChain(tx, { kind: 'station', id }, event)
  return withKey(tx, id, key, { officer, now })
}

export async function renewKey(tx: Transaction, edit: Edit, keeper: Keeper) {
  const locked = await lockForEdit(tx, edit, keeper.officer)
  if (!locked.ok) return locked
  const key = newKey()
  await tx.many(replaceKey, [edit.stationId, digestOfKey(key)])
  await note(tx, edit.stationId, 'key-renewed', keeper)
  return withKey(tx, edit.stationId, key, keeper)
}

export async function closeStation(tx: Transaction, edit: Edit, keeper: Keeper) {
  const locked = await lockForEdit(tx, edit, keeper.officer)
  if (!locked.ok) return locked
  await tx.many(endStation, [edit.stationId, keeper.now])
  await note(tx, edit.stationId, 'closed', keeper)
  const row = await tx.one(findStation, [edit.stationId, keptUnitsOf(keeper.officer)])
  return ok({ answer: present(row, await driftLimit(tx, keeper.now)), version: row.version })
}

export async function readTroubles(db: Reader, officer: Officer, stationId: string) {
  if ((await db.maybe(findStation, [stationId, readUnitsOf(officer)])) === undefined)
    return refuse('request.not-found')
  const odd = await db.many(listOdd, [stationId])
  const failing = await db.many(listFailing, [stationId])
  const early = await db.many(listEarly, [stationId])
  const nameOf = ({
    number,
    said,
  }: {
    readonly number: string
    readonly said: { readonly wjbm?: string }
  }) => (typeof said.wjbm === 'string' ? said.wjbm : number)
  return ok({
    answer: {
      odd: odd.map(({ at, message, faults, body }) => ({
        at: at.toISOString(),
        message,
        faults: [...faults],
        body: JSON.stringify(body),
      })),
      failing: failing.map((row) => ({
        number: row.number,
        name: nameOf(row),
        fault: row.fault,
        at: row.fault_at.toISOString(),
      })),
      early: early.map((row) => ({
        number: row.number,
        name: nameOf(row),
        at: row.deleted_at.toISOString(),
      })),
    },
  })
}

async function lockForEdit(tx: Transaction, { stationId, version }: Edit, officer: Officer) {
  const locked = await tx.maybe(lockStation, [stationId, keptUnitsOf(officer)])
  if (locked === undefined) return refuse('request.not-found')
  if (locked.version !== version) return refuse('request.stale')
  return locked.closed_at === null ? ok(locked) : refuse('stations.closed')
}

const note = (tx: Transaction, id: string, type: string, { officer, now }: Keeper) =>
  appendToLedger(tx, { kind: 'station', id }, { type, actor: officer.accountId, at: now, facts: {} })

async function withKey(tx: Transaction, id: string, authkey: string, { officer, now }: Keeper) {
  const row = await tx.one(findStation, [id, keptUnitsOf(officer)])
  return ok({ answer: { station: present(row, await driftLimit(tx, now)), authkey }, version: row.version })
}

async function driftLimit(db: Reader, now: Date): Promise<number> {
  return (await ruleOn(db, 'stations.release', legalDayOf(now.getTime()))).value.timeDriftSeconds
}

const numberOf = (told: number | string | undefined) => {
  const number = Number(told)
  return told === undefined || told === '' || !Number.isFinite(number) ? undefined : number
}

function present(row: StationRow, driftLimitSeconds: number) {
  const [total, used] = [numberOf(row.told?.cczrl), numberOf(row.told?.syzrl)]
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    unitId: row.unit_id,
    unitName: row.unit_name,
    isClosed: row.closed_at !== null,
    ...(row.seen_at === null ? {} : { seenAt: row.seen_at.toISOString() }),
    ...(row.drift_seconds === null ? {} : { driftSeconds: row.drift_seconds }),
    isClockWrong: Math.abs(row.drift_seconds ?? 0) > driftLimitSeconds,
    ...(total === undefined ? {} : { totalBytes: total }),
    ...(used === undefined ? {} : { usedBytes: used }),
    files: row.files,
    waiting: row.waiting,
    failing: row.failing,
    early: row.early,
    oddMessages: row.odd,
    version: row.version,
  }
}
