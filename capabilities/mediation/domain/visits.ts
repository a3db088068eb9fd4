import type { Grade } from '#capabilities/disputes/domain/index.ts'
import { addDays, type LegalDate } from '#kernel/calendar/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'

/** Why a visit is due. */
export const visitOccasions = {
  agreement: { zh: '达成协议后回访', en: 'After an agreement' },
  failure: { zh: '未达成协议的回访', en: 'After mediation without agreement' },
  performance: { zh: '履行期满后回访', en: 'After performance fell due' },
  refusal: { zh: '不予受理后回访', en: 'After a refusal' },
} as const satisfies CodeList
export type VisitOccasion = keyof typeof visitOccasions

export const visitStates = {
  ahead: { zh: '未到期', en: 'Still ahead' },
  due: { zh: '今天回访', en: 'Due today' },
  late: { zh: '逾期未回访', en: 'Late' },
  missed: { zh: '漏访', en: 'Missed' },
  done: { zh: '已回访', en: 'Done' },
} as const satisfies CodeList
export type VisitState = keyof typeof visitStates

/** A dated rule: calendar days after the end, by grade; days after the last obligation falls due, or null for none. */
export interface VisitRule {
  readonly afterAgreement: Readonly<Record<Grade, readonly number[]>>
  readonly afterFailure: Readonly<Record<Grade, readonly number[]>>
  readonly afterLastDueDate: number | null
}

export interface EndedMatter {
  readonly grade: Grade
  readonly endedOn: LegalDate
  /** With an agreement; undefined for every other ending, which is visited as well. */
  readonly agreed?: { readonly lastDueOn?: LegalDate | undefined } | undefined
}

export interface PlannedVisit {
  readonly occasion: VisitOccasion
  readonly dueOn: LegalDate
}

/**
 * The visits of a matter that ended; two on one day are one.
 * @source People's Mediation Law art. 31; all matters, failed ones too [W30]; how many days after: assumption
 */
export function visitsAfter(
  { grade, endedOn, agreed }: EndedMatter,
  rule: VisitRule,
): readonly PlannedVisit[] {
  const days = (agreed === undefined ? rule.afterFailure : rule.afterAgreement)[grade]
  const occasion = agreed === undefined ? 'failure' : 'agreement'
  const list: PlannedVisit[] = days.map((after) => ({ occasion, dueOn: addDays(endedOn, after) }))
  const lastDueOn = agreed?.lastDueOn
  if (lastDueOn !== undefined && rule.afterLastDueDate !== null)
    list.push({ occasion: 'performance', dueOn: addDays(lastDueOn, rule.afterLastDueDate) })
  return list.filter(({ dueOn }, at) => list.findIndex((one) => one.dueOn === dueOn) === at)
}

/**
 * The visits of a matter that was refused: has who brought it found the way that the notice named? [W30]
 * @param days of the dated rule, in calendar days
 */
export function visitsAfterRefusal(refusedOn: LegalDate, days: readonly number[]): readonly PlannedVisit[] {
  return days.map((after) => ({ occasion: 'refusal', dueOn: addDays(refusedOn, after) }))
}

/** @property visited ids of the parties that were asked on it, whether they answered or not */
export interface DueVisit {
  readonly id: string
  readonly dueOn: LegalDate
  readonly visited: readonly string[]
}

/**
 * Where a due visit stands. It is done when every party was asked; one that is not done is missed once the next one
 * has come, and a later visit does not heal it.
 * @param asked the parties to ask: applicants and respondents, both sides (trap: only the applicant is asked); after a
 * refusal the applicants, since the other side need not know of it
 */
export function visitStateOf(
  visit: DueVisit,
  all: readonly DueVisit[],
  asked: readonly string[],
  today: LegalDate,
): VisitState {
  if (asked.every((party) => visit.visited.includes(party))) return 'done'
  if (visit.dueOn > today) return 'ahead'
  if (all.some(({ dueOn }) => dueOn > visit.dueOn && dueOn <= today)) return 'missed'
  return visit.dueOn === today ? 'due' : 'late'
}

/**
 * For which due visit one counts that took place on a day: the latest that has come and lacks this party; before that
 * the next one, since nobody is visited twice for being visited early.
 */
export function visitCountedFor(
  dues: readonly DueVisit[],
  partyId: string,
  onDay: LegalDate,
): DueVisit | undefined {
  const open = dues
    .filter(({ visited }) => !visited.includes(partyId))
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn))
  const come = dues.filter(({ dueOn }) => dueOn <= onDay).map(({ dueOn }) => dueOn)
  const latest = come.sort().at(-1)
  return open.find(({ dueOn }) => dueOn === latest) ?? open.find(({ dueOn }) => dueOn > onDay)
}
