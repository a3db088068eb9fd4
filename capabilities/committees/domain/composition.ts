import type { CommitteePost } from '#capabilities/organisations/domain/index.ts'
import { addDays, addMonths, type LegalDate } from '#kernel/calendar/index.ts'
import type { CommitteeWarning } from './codes.ts'

/** A member or an employed mediator. @property toDay null where no end was named */
export interface Membership {
  readonly post: CommitteePost
  readonly sex: string
  readonly isMinority: boolean
  readonly fromDay: LegalDate
  readonly toDay: LegalDate | null
}

/** The dated rule. @property warnDays calendar days before a term ends from which it is told */
export interface CompositionRule {
  readonly least: number
  readonly most: number
  readonly termYears: number
  readonly warnDays: number
}

/** What an election may not leave behind. */
export type CompositionFault = Exclude<
  CommitteeWarning,
  'no-people' | 'term-ends' | 'term-ended' | 'term-too-long'
>

const MONTHS_OF_YEAR = 12

/** Employed mediators stand beside the committee; the three to nine are members alone. */
export const isMember = ({ post }: Pick<Membership, 'post'>) => post !== 'employed'

const serves = ({ fromDay, toDay }: Membership, on: LegalDate) =>
  fromDay <= on && (toDay === null || toDay >= on)

/**
 * What of the members is not as the law wants it, on a day.
 * @param isMixed whether several ethnic groups live in the area
 * @source People's Mediation Law 8; disputes.md trap 28
 */
export function compositionFaults(
  members: readonly Pick<Membership, 'post' | 'sex' | 'isMinority'>[],
  isMixed: boolean,
  { least, most }: CompositionRule,
): readonly CompositionFault[] {
  const own = members.filter(isMember)
  const directors = own.filter(({ post }) => post === 'director').length
  const faults: readonly (readonly [CompositionFault, boolean])[] = [
    ['too-few', own.length < least],
    ['too-many', own.length > most],
    ['no-director', directors === 0],
    ['two-directors', directors > 1],
    ['no-woman', !own.some(({ sex }) => sex === 'female')],
    ['no-minority', isMixed && !own.some(({ isMinority }) => isMinority)],
  ]
  return faults.filter(([, isSo]) => isSo).map(([code]) => code)
}

/**
 * Everything to warn of: the composition of who serves today, and the term of the members, by the one that ends first.
 * Members whose term ended without an election go on being named: the committee is not empty, its election is late.
 * @source People's Mediation Law 9: three years, re-election allowed
 */
export function warningsOf(
  memberships: readonly Membership[],
  isMixed: boolean,
  rule: CompositionRule,
  today: LegalDate,
): readonly CommitteeWarning[] {
  const serving = memberships.filter((one) => serves(one, today))
  const members = serving.filter(isMember)
  const last = memberships.filter(isMember).filter(({ fromDay }) => fromDay <= today)
  if (members.length === 0) return [last.length > 0 ? 'term-ended' : 'no-people']
  const ends = members.flatMap(({ toDay }) => (toDay === null ? [] : [toDay])).sort()
  const [first] = ends
  const isTooLong = members.some(({ fromDay, toDay }) => (toDay ?? today) > lastDayOf(fromDay, rule))
  return [
    ...compositionFaults(serving, isMixed, rule),
    ...(first !== undefined && first <= addDays(today, rule.warnDays) ? (['term-ends'] as const) : []),
    ...(isTooLong ? (['term-too-long'] as const) : []),
  ]
}

/** The last day of a term that begins on a day: three years on, the day before. */
export function lastDayOf(fromDay: LegalDate, { termYears }: Pick<CompositionRule, 'termYears'>): LegalDate {
  return addDays(addMonths(fromDay, termYears * MONTHS_OF_YEAR), -1)
}
