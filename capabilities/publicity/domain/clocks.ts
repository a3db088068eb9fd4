import {
  addMonths,
  type ClockReading,
  type DayRule,
  type LegalDate,
  readClock,
  type WorkCalendar,
} from '#kernel/calendar/index.ts'
import { bug } from '#kernel/problems/index.ts'
import type { DecisionToDisclose } from './decision.ts'
import type { Channel } from './states.ts'

/** @property actTypes those it is for; an empty list is every other one  @property regimes departments it is for, every one where absent */
export interface ChannelClock {
  readonly channel: Channel
  readonly actTypes: readonly string[]
  readonly regimes?: readonly string[]
  readonly limit: DayRule
  readonly basis: string
  readonly assumption: boolean
}

export interface ChannelDue {
  readonly channel: Channel
  readonly reading: ClockReading<LegalDate>
  readonly basis: string
  readonly assumption: boolean
}

/**
 * By when a decision is public on each of its channels. The day of the decision starts the clock, whenever it is served.
 * @source 118(六): seven working days for licences and penalties, twenty for other acts; D424; MRP 9 and 10; trap 9
 */
export function channelClocksOf(
  { actType, decidedOn }: Pick<DecisionToDisclose, 'actType' | 'decidedOn'>,
  clocks: readonly ChannelClock[],
  { regime, calendar }: { readonly regime: string; readonly calendar: WorkCalendar },
): readonly ChannelDue[] {
  const forRegime = clocks.filter(({ regimes }) => regimes === undefined || regimes.includes(regime))
  const wanted = [...new Set(forRegime.map(({ channel }) => channel))]
  return wanted.flatMap((channel) => {
    const own = forRegime.filter((one) => one.channel === channel)
    const clock =
      own.find(({ actTypes }) => actTypes.includes(actType)) ??
      own.find(({ actTypes }) => actTypes.length === 0)
    if (clock === undefined) return []
    const { limit, basis, assumption } = clock
    return [{ channel, reading: counted(decidedOn, limit, calendar), basis, assumption }]
  })
}

/** A limit from a day on; every rule of this room counts in days. */
export function counted(from: LegalDate, limit: DayRule, calendar: WorkCalendar): ClockReading<LegalDate> {
  const reading = readClock([{ kind: 'start', at: from, reason: 'publicity' }], limit, calendar)
  return reading.ok ? reading.value : bug(`a limit of publicity cannot be counted: ${reading.refusal.code}`)
}

/** Whether a decision would be public before it takes effect. @source HNP 76: effect comes with service; trap 8 */
export function isBeforeEffect(
  { servedOn }: Pick<DecisionToDisclose, 'servedOn'>,
  today: LegalDate,
): boolean {
  return servedOn === null || servedOn > today
}

export const severities = ['light', 'general', 'serious'] as const
export type Severity = (typeof severities)[number]

/**
 * How long a decision stays public at most, by regime: in months from the day of the paper or from the day of publication.
 * @property leastMonths before which credit repair cannot end it
 * @property months null: no end is set
 */
export interface ExpiryTerm {
  readonly channel: Channel
  readonly actTypes: readonly string[]
  readonly severity?: Severity
  readonly from: 'decision' | 'publication'
  readonly leastMonths: number
  readonly months: number | null
  readonly basis: string
  readonly assumption: boolean
}

export interface SeverityRule {
  /** Measures that make a decision serious or light on their own. */
  readonly serious: readonly string[]
  readonly light: readonly string[]
  /** A fine from here on is serious, in fen; what a huge fine is no source says. */
  readonly seriousFineFen: number
}

/** @source enforcement.md 2.6 (CR36): simple procedure, warning, criticism light; huge fine, revocation, ban serious */
export function severityOf(
  { procedure, measures, fineFen = 0 }: Pick<DecisionToDisclose, 'procedure' | 'measures' | 'fineFen'>,
  rule: SeverityRule,
): Severity {
  if (fineFen >= rule.seriousFineFen || measures.some((one) => rule.serious.includes(one))) return 'serious'
  const isLight = measures.length > 0 && measures.every((one) => rule.light.includes(one))
  return procedure === 'simple' || isLight ? 'light' : 'general'
}

export interface PublicPeriod {
  /** The first day on which it is public no more; null: no end is set. */
  readonly endsOn: LegalDate | null
  /** From when on repair may end it. */
  readonly repairableFrom: LegalDate
  readonly basis: string
  readonly assumption: boolean
}

/** @returns undefined where no term is kept for such a decision on that channel */
export function publicPeriod(
  decision: Pick<DecisionToDisclose, 'actType' | 'decidedOn'> & { readonly severity: Severity },
  publishedOn: LegalDate,
  { channel, terms }: { readonly channel: Channel; readonly terms: readonly ExpiryTerm[] },
): PublicPeriod | undefined {
  const own = terms.filter(
    (term) =>
      term.channel === channel && (term.severity === undefined || term.severity === decision.severity),
  )
  const term =
    own.find(({ actTypes }) => actTypes.includes(decision.actType)) ??
    own.find(({ actTypes }) => actTypes.length === 0)
  if (term === undefined) return undefined
  const start = term.from === 'decision' ? decision.decidedOn : publishedOn
  return {
    endsOn: term.months === null ? null : addMonths(start, term.months),
    repairableFrom: addMonths(start, term.leastMonths),
    ...{ basis: term.basis, assumption: term.assumption },
  }
}
