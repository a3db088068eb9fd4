import { timingSafeEqual } from 'node:crypto'
import { officersOf } from '#capabilities/authority/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { dayInMs, legalDayOf } from '#kernel/calendar/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { hasUnprintableText } from '#platform/server/http/validate.ts'
import { timeForStation } from '../domain/index.ts'
import { fetchFile, type StationParts } from './fetch-file.job.ts'
import { insertFile, listReleased, noteDeleted } from './file.sql.ts'
import { digestOfKey } from './keep-stations.ts'
import { readFileRecord } from './read-file-record.ts'
import {
  type CallingStation,
  findByNumber,
  insertOdd,
  noteSeen,
  unitOfCode,
  unitsBelow,
} from './station.sql.ts'

/** A station that was away for a month has some thousands; more at once is a mistake. */
const MOST_RECORDS = 5000

export interface StationCall {
  readonly station: CallingStation
  readonly now: Date
}

/** @returns the station in use that names its number and its key; nothing for anybody else */
export async function stationOf(
  db: Reader,
  number: unknown,
  authkey: unknown,
): Promise<CallingStation | undefined> {
  if (typeof number !== 'string' || typeof authkey !== 'string') return undefined
  if (hasUnprintableText(number)) return undefined
  const station = await db.maybe(findByNumber, [number.slice(0, 40)])
  return station !== undefined && timingSafeEqual(station.authkey, digestOfKey(authkey)) ? station : undefined
}

/** The server is the clock, and says to which department the station belongs and what its users may do. */
export async function answerHeartbeat(tx: Transaction, { station, now }: StationCall, said: object) {
  const { authkey: _key, ...told } = said as { authkey?: unknown }
  await tx.many(noteSeen, [station.id, now, JSON.stringify(told)])
  return {
    svrtime: timeForStation(now.getTime()),
    data: { bmbh: station.unit_slug, bmmc: station.unit_name, usb: 0, bluetooth: 0, cd: 0, export: 0 },
  }
}

/** What is wrong with one record does not keep the others out; the wrong one is kept as it came. */
export async function answerFileInfo(
  tx: Transaction,
  parts: StationParts,
  call: StationCall,
  records: unknown,
) {
  const { station, now } = call
  await tx.many(noteSeen, [station.id, now, null])
  if (!Array.isArray(records) || records.length > MOST_RECORDS) {
    await keepOdd(tx, call, 'fileinfo', records, [`须为文件记录数组，最多${MOST_RECORDS}条`])
    return { fault: `须为文件记录数组，最多${MOST_RECORDS}条` }
  }
  const told = []
  for (const said of records as readonly unknown[]) {
    const faults = await takeRecord(tx, parts, call, said)
    told.push({ wjbh: numberIn(said), code: faults.length === 0 ? 0 : 1, message: faults.join('；') })
  }
  return { data: told }
}

/** The number of a file, by itself or in its record; nothing where there is none. */
function numberIn(said: unknown): string {
  const number = typeof said === 'object' && said !== null && 'wjbh' in said ? said.wjbh : said
  return typeof number === 'string' || typeof number === 'number' ? String(number) : ''
}

/** What the database cannot hold as it is. */
export async function answerUnprintable(tx: Transaction, call: StationCall, message: string, said: unknown) {
  const fault = '含有不能保存的字符'
  await tx.many(noteSeen, [call.station.id, call.now, null])
  await keepOdd(tx, call, message, said, [fault])
  return { fault }
}

async function takeRecord(
  tx: Transaction,
  parts: StationParts,
  call: StationCall,
  said: unknown,
): Promise<readonly string[]> {
  const { station, now } = call
  const read = readFileRecord(said)
  if ('faults' in read) {
    await keepOdd(tx, call, 'fileinfo', said, read.faults)
    return read.faults
  }
  const { unitCode, number } = read.record
  const unit = unitCode === undefined ? undefined : await tx.maybe(unitOfCode, [unitCode, station.unit_id])
  const row = [newId(now), station.id, number, JSON.stringify(said), unit?.id ?? station.unit_id, now]
  const added = await tx.maybe(insertFile, row)
  if (added === undefined) return []
  await fetchFile(parts).enqueue(tx, { fileId: added.id }, { key: `stations.fetch-file ${added.id}` })
  return []
}

/** Stored, read again and found whole, and the days of the rule have passed. @source trap 29 */
export async function answerMayDelete(db: Reader, { station, now }: StationCall) {
  const rows = await db.many(listReleased, [station.id, await releaseBefore(db, now)])
  return { data: rows.map(({ number, said }) => ({ wjbh: number, wlwz: said.wlwz ?? '' })) }
}

/** A file that was deleted too early is on record as such, and nobody can undo it. */
export async function answerDeleted(tx: Transaction, call: StationCall, said: object) {
  const { station, now } = call
  const list = 'files' in said ? said.files : 'wjbh' in said ? said.wjbh : undefined
  const numbers = (Array.isArray(list) ? list : [list]).map(numberIn)
  const known = await tx.many(noteDeleted, [station.id, await releaseBefore(tx, now), now, numbers])
  const unknown = numbers.filter((number) => !known.some((one) => one.number === number))
  const faults = unknown.map((number) => `${number}: 平台没有这个文件，或者已经通知过`)
  if (faults.length > 0) await keepOdd(tx, call, 'notify_file_deleted', said, faults)
  return { data: known.map(({ number, early: wasEarly }) => ({ wjbh: number, code: wasEarly ? 1 : 0 })) }
}

export async function answerUnits(db: Reader, { station }: StationCall) {
  const units = await db.many(unitsBelow, [station.unit_id])
  return { data: units.map(({ slug, name, parent }) => ({ bmbh: slug, bmmc: name, sjbmbh: parent ?? '' })) }
}

export async function answerUsers(db: Reader, { station, now }: StationCall) {
  const today = legalDayOf(now.getTime())
  const officers = (await officersOf(db, station.unit_id, today)).filter(({ leftOn }) => leftOn === undefined)
  return {
    data: officers.map(({ name, certificates }) => ({
      jybh: certificates[0]?.number ?? '',
      jy_xm: name,
      bmbh: station.unit_slug,
    })),
  }
}

/** What came and could not be understood. Its key is not kept; what is too long, or cannot be held, stays as text. */
async function keepOdd(
  tx: Transaction,
  { station, now }: StationCall,
  message: string,
  said: unknown,
  faults: readonly string[],
): Promise<void> {
  const text = JSON.stringify(said ?? null, (name, value) => (name === 'authkey' ? undefined : value))
  const isHeld = text.length <= 20_000 && !hasUnprintableText(said)
  const body = isHeld ? text : JSON.stringify(text.slice(0, 20_000).toWellFormed())
  await tx.many(insertOdd, [newId(now), station.id, message, body, [...faults], now])
}

async function releaseBefore(db: Reader, now: Date): Promise<Date> {
  const { value } = await ruleOn(db, 'stations.release', legalDayOf(now.getTime()))
  return new Date(now.getTime() - value.afterDays * dayInMs)
}
