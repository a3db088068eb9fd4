import { daysBetween, type LegalDate } from '#kernel/calendar/index.ts'
import type { GroupSign } from './codes.ts'

/** @property placeDigits how much of the division code is one place: 9 a street, 12 a community */
export interface GroupWarningRule {
  readonly persons: number
  readonly similar: number
  readonly days: number
  readonly placeDigits: number
}

/**
 * Whether people gather around a matter.
 * @param persons in the matter
 * @param day on which it was registered
 * @param others days on which matters of the same category in the same place were registered
 * @source [W41] ten persons and more; local rule for the second sign
 */
export function groupSignsOf(
  rule: GroupWarningRule,
  persons: number,
  day: LegalDate,
  others: readonly LegalDate[],
): readonly GroupSign[] {
  const signs: GroupSign[] = []
  if (persons >= rule.persons) signs.push('many-persons')
  if (mostWithin(rule.days, day, tallyOf([day, ...others])) >= rule.similar) signs.push('similar-matters')
  return signs
}

/** How many matters each day had. */
type Tally = ReadonlyMap<LegalDate, number>

function tallyOf(days: readonly LegalDate[]): Tally {
  const tally = new Map<LegalDate, number>()
  for (const day of days) tally.set(day, (tally.get(day) ?? 0) + 1)
  return tally
}

/** The most matters in any stretch of `days` days that has `day` in it. Days are counted, not matters: there are few. */
function mostWithin(days: number, day: LegalDate, tally: Tally): number {
  const isInStretch = (from: LegalDate, one: LegalDate) => one >= from && daysBetween(from, one) < days
  const starts = [...tally.keys()].filter((from) => isInStretch(from, day))
  const within = (from: LegalDate) =>
    [...tally].reduce((sum, [one, matters]) => (isInStretch(from, one) ? sum + matters : sum), 0)
  return Math.max(...starts.map(within))
}

/** A matter as the list of signs sees it. */
export interface Gathering {
  readonly id: string
  readonly category: string
  readonly place: string
  readonly day: LegalDate
}

export interface Cluster<Matter extends Gathering> {
  readonly category: string
  readonly place: string
  readonly matters: readonly Matter[]
}

/** Matters of one category in one place of which each stands in a stretch of days with enough of them. */
export function clustersOf<Matter extends Gathering>(
  rule: GroupWarningRule,
  matters: readonly Matter[],
): readonly Cluster<Matter>[] {
  const groups = new Map<string, Matter[]>()
  for (const matter of matters) {
    if (matter.place.length < rule.placeDigits) continue
    const key = `${matter.category} ${matter.place.slice(0, rule.placeDigits)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [matter])
    else group.push(matter)
  }
  return [...groups.values()].flatMap((group) => {
    const tally = tallyOf(group.map(({ day }) => day))
    const crowded = new Set(
      [...tally.keys()].filter((day) => mostWithin(rule.days, day, tally) >= rule.similar),
    )
    const close = group.filter(({ day }) => crowded.has(day))
    const [first] = close
    return first === undefined
      ? []
      : [{ category: first.category, place: first.place.slice(0, rule.placeDigits), matters: close }]
  })
}
