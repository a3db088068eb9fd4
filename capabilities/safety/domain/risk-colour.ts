import { dayInMs } from '#kernel/calendar/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { type Finding, type RiskColour, riskColours } from './codes.ts'

/** When a colour is entered, and who may lead; a row of the rule `risk.entry`, highest colour first. */
export interface ColourRow {
  readonly colour: RiskColour
  readonly flags: readonly string[]
  readonly concerns: readonly string[]
  readonly leaders: readonly string[]
}

/** What speaks for a colour: a flag of the dispute, or the concern of a report. */
export interface Sign {
  readonly kind: 'flag' | 'concern'
  readonly code: string
}

export interface Danger {
  readonly flags: readonly string[]
  readonly concerns: readonly string[]
}

/** The highest colour whose entry condition is met; a person decides. */
export function proposeColour(rows: readonly ColourRow[], danger: Danger) {
  for (const row of rows) {
    const because: Sign[] = [
      ...row.flags.filter((code) => danger.flags.includes(code)).map((code) => sign('flag', code)),
      ...row.concerns.filter((code) => danger.concerns.includes(code)).map((code) => sign('concern', code)),
    ]
    if (because.length > 0) return { colour: row.colour, because }
  }
  return { colour: 'none' as const, because: [] }
}

const sign = (kind: Sign['kind'], code: string): Sign => ({ kind, code })

const rank = (colour: RiskColour) => codesOf(riskColours).indexOf(colour)

export function isLower(from: RiskColour, to: RiskColour): boolean {
  return rank(to) < rank(from)
}

/** @property at milliseconds since 1970 */
export interface RiskVisit {
  readonly at: number
  readonly finding: Finding
}

/** @property since when the colour in force was set; all moments in milliseconds since 1970 */
export interface ColourOrder {
  readonly from: RiskColour
  readonly to: RiskColour
  readonly since: number
  readonly now: number
  readonly visits: readonly RiskVisit[]
  /** Days for which a visit speaks. */
  readonly visitWithinDays: number
}

export type ColourProblem = 'safety.same-colour' | 'safety.visit-missing' | 'safety.not-eased'

/**
 * Up at any time; down only after a visit that was made since the colour was set, is fresh, and found the danger eased.
 * The latest visit counts.
 * @source practice of 云和: a colour goes down only after a follow-up; entry and exit conditions and a named leader
 */
export function decideColour(order: ColourOrder): Result<undefined, ColourProblem> {
  const { from, to, since, now, visits, visitWithinDays } = order
  if (from === to) return refuse('safety.same-colour')
  if (!isLower(from, to)) return ok()
  const oldest = Math.max(since, now - visitWithinDays * dayInMs)
  const latest = visits.filter(({ at }) => at >= oldest).sort((one, other) => other.at - one.at)[0]
  if (latest === undefined) return refuse('safety.visit-missing', { days: visitWithinDays })
  return latest.finding === 'eased' ? ok() : refuse('safety.not-eased')
}
