import coercion from '#capabilities/enforcement/data/coercion.json' with { type: 'json' }
import further from '#capabilities/enforcement/data/further.json' with { type: 'json' }
import inspection from '#capabilities/enforcement/data/inspection.json' with { type: 'json' }
import licence from '#capabilities/enforcement/data/licence.json' with { type: 'json' }
import penalty from '#capabilities/enforcement/data/penalty.json' with { type: 'json' }
import type {
  ActDefinition,
  CaseRecord,
  FieldValues,
  Moment,
} from '#capabilities/enforcement/domain/index.ts'
import workCalendarData from '#capabilities/rules/data/work-calendar.json' with { type: 'json' }
import {
  type Instant,
  type LegalDate,
  legalDate,
  type WorkCalendarData,
  workCalendarOf,
} from '#kernel/calendar/index.ts'

/** The definitions that the program brings, as they are stored. */
export const shippedActs = [...penalty, ...coercion, ...inspection, ...licence, ...further]

export function actCalled(key: string): ActDefinition {
  const found = shippedActs.find((row) => row.key === `act.${key}`)
  if (found === undefined) throw new Error(`no act ${key}`)
  return found.value as unknown as ActDefinition
}

const read = workCalendarOf(workCalendarData as WorkCalendarData)
if (!read.ok) throw new Error(read.refusal.code)
export const calendar = read.value

export function momentOn(day: string, clock = '10:00'): Moment {
  return { calendar, today: legalDate(day), now: `${day}T${clock}:00+08:00` as Instant }
}

/** `['filed', '2026-03-02']`, with fields, and from when on it counts as served. */
export type Told = readonly [code: string, at: string, more?: { fields?: FieldValues; servedOn?: string }]

/** A record in the order told; a step may name a moment, `2026-03-02T23:30`. */
export function recordOf(
  told: readonly Told[],
  counterparty: 'natural' | 'organisation' = 'organisation',
): CaseRecord {
  return {
    counterparties: [counterparty],
    steps: told.map(([code, at, more], place) => ({
      id: `${code}-${place}`,
      code,
      on: legalDate(at.slice(0, 10)),
      at: (at.length > 10 ? `${at}:00+08:00` : `${at}T10:00:00+08:00`) as Instant,
      fields: more?.fields ?? {},
      servedOn: (more?.servedOn ?? null) as LegalDate | null,
    })),
  }
}
