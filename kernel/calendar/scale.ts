import {
  dayInMs,
  type Instant,
  instantAt,
  isInstant,
  legalDayOf,
  millisecondsOf,
  offsetOf,
  zoneOffsetInMs,
} from './instant.ts'
import { isInRange, isLegalDate, type LegalDate, textOfDay, toDayNumber } from './legal-date.ts'
import type { Moment, PeriodUnit } from './period.ts'
import type { CalendarReader } from './work-calendar.ts'

/** Between the moments of the ledger and the positions that are counted; one for days, one for hours. */
export interface Scale {
  readonly positionOf: (moment: unknown) => number | undefined
  /** `undefined` outside the supported years. @param like the moment whose offset is kept */
  readonly momentAt: (position: number, like: Moment) => Moment | undefined
  /** The same clock time on the next working day, or the position itself where its day is worked. */
  readonly roll: (position: number, reader: CalendarReader) => number
}

const ofDays: Scale = {
  positionOf: (moment) => (isLegalDate(moment) ? toDayNumber(moment) : undefined),
  momentAt: (position) => (isInRange(position) ? (textOfDay(position) as LegalDate) : undefined),
  roll: (position, reader) => {
    let day = position
    while (!reader.isWorking(day)) day++
    return day
  },
}

// The day on which an hour term ends is judged where the authority is, whatever offset the instant is written in.
const dayAt = (milliseconds: number): number =>
  Math.floor((milliseconds + zoneOffsetInMs['Asia/Shanghai']) / dayInMs)

const ofHours: Scale = {
  positionOf: (moment) => (isInstant(moment) ? millisecondsOf(moment) : undefined),
  momentAt: (position, like) =>
    isInRange(dayAt(position)) && isInRange(dayAt(position) - 2) && isInRange(dayAt(position) + 2)
      ? instantAt(position, offsetOf(like as Instant))
      : undefined,
  roll: (position, reader) => {
    const day = dayAt(position)
    return position + (ofDays.roll(day, reader) - day) * dayInMs
  },
}

export function scaleOf(unit: PeriodUnit): Scale {
  return unit === 'hour' ? ofHours : ofDays
}

/** The legal day of a due date or a due moment: what lists are sorted and warnings computed by. */
export function dueDayOf(moment: Moment): LegalDate {
  return isLegalDate(moment) ? moment : legalDayOf(moment as Instant)
}
