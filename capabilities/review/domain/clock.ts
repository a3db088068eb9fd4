import {
  type ClockEntry,
  type DayRule,
  type LegalDate,
  readClock,
  type WorkCalendar,
} from '#kernel/calendar/index.ts'
import type { Position } from './codes.ts'

/**
 * How review runs in a department: how long, by how much it may be prolonged, where it stands in the procedure.
 * @property extension working days more, at most so many times; null where none is allowed or no cap is stated
 */
export interface ReviewRegime {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly limit: DayRule
  readonly expedited: DayRule
  readonly extension: { readonly longest: number; readonly times: number } | null
  readonly position: Position
  /** Where a hearing makes the case one that is reviewed, it is reviewed after the hearing (trap 15). */
  readonly hearingFirst: boolean
  /** What a notice without the review that stands before it means; a warning where the rule says nothing. */
  readonly noticeWithout?: 'warned' | 'blocked' | undefined
  readonly basis: string
  readonly assumption: boolean
}

/** @property regimes the first one is the district's own; others are those of procedural rules that ministries have */
export interface RegimeRule {
  readonly regimes: readonly ReviewRegime[]
}

/** The regime of a case, by the procedural rule that its department follows. @throws RangeError for a rule without regimes */
export function regimeOf({ regimes }: RegimeRule, code: string): ReviewRegime {
  const own = regimes.find((regime) => regime.code === code) ?? regimes[0]
  if (own === undefined) throw new RangeError('the rule names no regime')
  return own
}

/** What happened to the clock of a round, in its order. */
export type RoundEvent =
  | { readonly what: 'received' | 'supplement-asked' | 'supplemented'; readonly on: LegalDate }
  | { readonly what: 'extended'; readonly on: LegalDate; readonly workingDays: number }

const received = { zh: '收到送审材料', en: 'receipt' }

const entryOf = (event: RoundEvent, basis: string): ClockEntry<LegalDate> => {
  const at = event.on
  switch (event.what) {
    case 'received':
      return { kind: 'start', at, reason: 'received', reasonLabel: received, basis }
    case 'supplement-asked':
      return {
        kind: 'pause',
        at,
        reason: 'supplement',
        reasonLabel: { zh: '补正材料', en: 'supplement' },
        basis,
      }
    case 'supplemented':
      return {
        kind: 'resume',
        at,
        reason: 'supplemented',
        reasonLabel: { zh: '补正完毕', en: 'supplemented' },
        basis,
      }
    case 'extended':
      return {
        kind: 'extend',
        at,
        length: event.workingDays,
        reason: 'extended',
        reasonLabel: { zh: '批准延长', en: 'extension' },
        basis,
      }
  }
}

/**
 * The clock of one round, from receipt. The time of a supplement does not count; expedited is shorter, never nothing.
 * It runs beside the clock of the case and stops that one never: legal review is in no list of what is excluded.
 * @source 内蒙古自治区办法 31; 市场监督管理行政处罚程序规定 55, 64; 住房和城乡建设行政处罚程序规定 25; trap 4
 */
export function readRoundClock(
  events: readonly RoundEvent[],
  regime: ReviewRegime,
  isExpedited: boolean,
  calendar: WorkCalendar,
  asOf: LegalDate,
) {
  const rule = { ...(isExpedited ? regime.expedited : regime.limit), startedBy: received }
  return readClock(
    events.map((event) => entryOf(event, regime.basis)),
    rule,
    calendar,
    { asOf },
  )
}

/** Working days by which a round may still be prolonged; 0 where it may not. */
export function extensionLeft(regime: ReviewRegime, events: readonly RoundEvent[]): number {
  const { extension } = regime
  if (extension === null) return 0
  const used = events.filter(({ what }) => what === 'extended').length
  return used < extension.times ? extension.longest : 0
}

/** Where in the procedure this decision is reviewed. @param afterHearing a hearing was held or asked for */
export function positionFor(regime: ReviewRegime, afterHearing: boolean): Position {
  return afterHearing && regime.hearingFirst ? 'before-decision' : regime.position
}
