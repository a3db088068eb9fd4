import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import { addDays, instantAt, type LegalDate, legalDayOf, type WorkCalendar } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { given } from '#platform/server/http/given.ts'
import type * as contract from '../contract.ts'
import { type ArrivalRule, readArrival } from '../domain/index.ts'
import {
  bindingsOfRecording,
  custodyOf,
  findRecording,
  listRecordings,
  type RecordingRow,
} from './recording.sql.ts'
import { readUnitsOf, recordedUnitsOf } from './rights.ts'

type Query = z.infer<NonNullable<typeof contract.listRecordings.query>>

/** What turns a row into an answer: by when it had to come, from when on it should belong to a case. */
interface Measure {
  readonly arrival: ArrivalRule
  readonly calendar: WorkCalendar
  readonly overdueBefore: LegalDate
}

export async function measureOn(db: Reader, today: LegalDate): Promise<Measure> {
  const { value: arrival } = await ruleOn(db, 'recording.arrival', today)
  const { value: unbound } = await ruleOn(db, 'recording.unbound', today)
  return { arrival, calendar: await workCalendar(db), overdueBefore: addDays(today, -unbound.days) }
}

export async function readRecordings(db: Reader, officer: Officer, query: Query, today: LegalDate) {
  const measure = await measureOn(db, today)
  const { of, officerId, words, cursor, limit } = query
  const rows = await db.many(listRecordings, [
    ...[readUnitsOf(officer), of, officerId ?? null, words ?? null, measure.arrival.limit.length],
    ...[cursor ?? null, limit + 1],
  ])
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const recordings = shown.map((row) => presentRecording(row, measure))
  return ok({ answer: { recordings, ...(last ? { next: last.id } : {}) } })
}

export function presentRecording(row: RecordingRow, measure: Measure) {
  const [startedAt, endedAt, arrivedAt] = [row.started_at, row.ended_at, row.arrived_at].map((date) =>
    instantAt(date.getTime()),
  ) as [ReturnType<typeof instantAt>, ReturnType<typeof instantAt>, ReturnType<typeof instantAt>]
  const excuse = row.late_excuse ?? undefined
  const read = readArrival({ endedAt, arrivedAt, excuse }, measure.arrival, measure.calendar)
  return {
    ...{ id: row.id, unitId: row.unit_id, unitName: row.unit_name, name: row.name, kind: row.kind },
    mediaType: row.media_type,
    size: Number(row.size),
    source: row.source,
    ...given('outsideNumber', row.outside_number),
    ...given('officerId', row.officer_id),
    ...given('officerName', row.officer_name),
    ...given('device', row.device),
    ...given('station', row.station),
    ...given('place', row.place),
    marked: row.marked,
    ...{ startedAt, endedAt, arrivedAt },
    arrival: read.arrival,
    arrivalDue: read.due,
    ...lookOf(row),
    ...given('lateExcuse', row.late_excuse),
    ...given('lateWords', row.late_words),
    ...given('removedAt', row.removed_at?.toISOString() ?? null),
    ...given('removedBy', row.removed_by),
    ...given('damagedAt', row.damaged_at?.toISOString() ?? null),
    isBound: row.is_bound,
    isOverdue:
      !row.is_bound &&
      row.removed_at === null &&
      legalDayOf(row.arrived_at.getTime()) < measure.overdueBefore,
  }
}

/** Unknown where nothing could be derived: no ffmpeg on the machine, or a content that it does not understand. */
export const lookOf = (row: Pick<RecordingRow, 'duration_ms' | 'picture' | 'removed_at'>) => ({
  ...given('seconds', row.duration_ms === null ? null : Math.round(Number(row.duration_ms) / 1000)),
  hasPicture: row.picture !== null && row.removed_at === null,
})

export async function readOneRecording(db: Reader, officer: Officer, recordingId: string, today: LegalDate) {
  const row = await db.maybe(findRecording, [recordingId, readUnitsOf(officer)])
  if (row === undefined) return refuse('request.not-found')
  const bindings = await db.many(bindingsOfRecording, [row.id])
  const custody = await db.many(custodyOf, [row.id])
  const mayRecord = (await db.maybe(findRecording, [recordingId, recordedUnitsOf(officer)])) !== undefined
  const answer = {
    ...presentRecording(row, await measureOn(db, today)),
    sm3: row.digest.toString('hex'),
    sha256: row.sha256.toString('hex'),
    claimed: row.claimed,
    bindings: bindings.map((one) => ({
      id: one.id,
      caseId: one.case_id,
      caseCode: one.code,
      caseTitle: one.title,
      boundAt: one.bound_at.toISOString(),
      boundBy: one.bound_by,
    })),
    custody: custody.map(({ at, type, actor, reason, case_code: caseCode }) => ({
      ...{ at: at.toISOString(), type, actor },
      ...given('reason', reason),
      ...given('caseCode', caseCode),
    })),
    mayRecord: mayRecord && row.removed_at === null,
    version: row.version,
  }
  return ok({ answer, version: row.version })
}
