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
  if (mostWithin(rule.days, day, others) >= rule.similar) signs.push('similar-matters')
  return signs
}

/** The most matters in any stretch of `days` days that has `day` in it, this one counted. */
function mostWithin(days: number, day: LegalDate, others: readonly LegalDate[]): number {
  const starts = [day, ...others].filter((from) => from <= day && daysBetween(from, day) < days)
  const within = (from: LegalDate) =>
    others.filter((one) => one >= from && daysBetween(from, one) < days).length + 1
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
    groups.set(key, [...(groups.get(key) ?? []), matter])
  }
  return [...groups.values()].flatMap((group) => {
    const close = group.filter((matter) => isClose(rule, matter, group))
    const [first] = close
    return first === undefined
      ? []
      : [{ category: first.category, place: first.place.slice(0, rule.placeDigits), matters: close }]
  })
}

function isClose<Matter extends Gathering>(
  rule: GroupWarningRule,
  matter: Matter,
  group: readonly Matter[],
): boolean {
  const others = group.filter(({ id }) => id !== matter.id).map(({ day }) => day)
  return mostWithin(rule.days, matter.day, others) >= rule.similar
}
