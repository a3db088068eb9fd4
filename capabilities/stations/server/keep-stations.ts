import { createHash, randomBytes } from 'node:crypto'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { hourInMs, legalDayOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { given } from '#platform/server/http/given.ts'
import { appendToLedger, startChain } from '#platform/server/ledger/append.ts'
import { listEarly, listFailing, type ToldFile, toldFiles } from './file.sql.ts'
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
  const measure = await measureOn(db, now)
  const rows = await db.many(listStationsOf, [readUnitsOf(officer), measure.releasedUntil])
  const stations = rows.map((row) => present(row, measure)).toSorted((one, other) => rank(one) - rank(other))
  const { silentHours, releaseDays } = measure
  return ok({ answer: { stations, silentHours, releaseDays } })
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
  const answer = await readKept(tx, edit.stationId, keeper)
  return ok({ answer, version: answer.version })
}

export async function readTroubles(db: Reader, { officer, now }: Keeper, stationId: string) {
  if ((await db.maybe(findStation, [stationId, readUnitsOf(officer), now])) === undefined)
    return refuse('request.not-found')
  const odd = await db.many(listOdd, [stationId])
  const failing = await db.many(listFailing, [stationId])
  const early = await db.many(listEarly, [stationId])
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

/** What waits at a station, what may go there, and what went. */
export async function readStationFiles(
  db: Reader,
  { officer, now }: Keeper,
  stationId: string,
  of: keyof typeof toldFiles,
) {
  const { releasedUntil } = await measureOn(db, now)
  if ((await db.maybe(findStation, [stationId, readUnitsOf(officer), releasedUntil])) === undefined)
    return refuse('request.not-found')
  const rows = await db.many(toldFiles[of], [stationId, releasedUntil])
  const files = rows.map((row) => ({
    number: row.number,
    name: nameOf(row),
    toldAt: row.told_at.toISOString(),
    ...given('deletedAt', row.deleted_at?.toISOString()),
    early: row.early,
  }))
  return ok({ answer: { files } })
}

const nameOf = ({ number, said }: Pick<ToldFile, 'number' | 'said'>) =>
  typeof said.wjbm === 'string' ? said.wjbm : number

async function lockForEdit(tx: Transaction, { stationId, version }: Edit, officer: Officer) {
  const locked = await tx.maybe(lockStation, [stationId, keptUnitsOf(officer)])
  if (locked === undefined) return refuse('request.not-found')
  if (locked.version !== version) return refuse('request.stale')
  return locked.closed_at === null ? ok(locked) : refuse('stations.closed')
}

const note = (tx: Transaction, id: string, type: string, { officer, now }: Keeper) =>
  appendToLedger(tx, { kind: 'station', id }, { type, actor: officer.accountId, at: now, facts: {} })

async function withKey(tx: Transaction, id: string, authkey: string, keeper: Keeper) {
  const station = await readKept(tx, id, keeper)
  return ok({ answer: { station, authkey }, version: station.version })
}

async function readKept(tx: Transaction, id: string, { officer, now }: Keeper) {
  const measure = await measureOn(tx, now)
  return present(await tx.one(findStation, [id, keptUnitsOf(officer), measure.releasedUntil]), measure)
}

/** By what a station is judged today. */
interface Measure {
  readonly driftSeconds: number
  readonly silentHours: number
  readonly silentBefore: Date
  readonly releaseDays: number
  readonly releasedUntil: Date
}

async function measureOn(db: Reader, now: Date): Promise<Measure> {
  const today = legalDayOf(now.getTime())
  const { value: release } = await ruleOn(db, 'stations.release', today)
  const { value: silence } = await ruleOn(db, 'stations.silence', today)
  return {
    driftSeconds: release.timeDriftSeconds,
    silentHours: silence.afterHours,
    silentBefore: new Date(now.getTime() - silence.afterHours * hourInMs),
    releaseDays: release.afterDays,
    releasedUntil: new Date(now.getTime() - release.afterDays * 24 * hourInMs),
  }
}

/** The silent first, then what wants something, the closed last; among them by department. */
function rank({ isClosed, isSilent, isClockWrong, failing, early }: ReturnType<typeof present>): number {
  if (isClosed) return 3
  if (isSilent) return 0
  return isClockWrong || failing > 0 || early > 0 ? 1 : 2
}

const numberOf = (told: number | string | undefined) => {
  const number = Number(told)
  return told === undefined || told === '' || !Number.isFinite(number) ? undefined : number
}

/** A station may say anything of itself. */
const softwareOf = (told: unknown) =>
  typeof told === 'string' || typeof told === 'number' ? String(told).slice(0, 40) : undefined

function present(row: StationRow, measure: Measure) {
  const [total, used] = [numberOf(row.told?.cczrl), numberOf(row.told?.syzrl)]
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    unitId: row.unit_id,
    unitName: row.unit_name,
    isClosed: row.closed_at !== null,
    ...given('seenAt', row.seen_at?.toISOString()),
    isSilent: row.closed_at === null && (row.seen_at === null || row.seen_at < measure.silentBefore),
    ...given('driftSeconds', row.drift_seconds),
    isClockWrong: Math.abs(row.drift_seconds ?? 0) > measure.driftSeconds,
    ...given('totalBytes', total),
    ...given('usedBytes', used),
    ...given('software', softwareOf(row.told?.version)),
    users: row.users,
    files: row.files,
    waiting: row.waiting,
    failing: row.failing,
    releasable: row.releasable,
    deleted: row.deleted,
    early: row.early,
    oddMessages: row.odd,
    version: row.version,
  }
}
