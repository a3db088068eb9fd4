import { isWorkingDay, type LegalDate, type WorkCalendar } from '#kernel/calendar/index.ts'
import { daysOf } from './hours.ts'

/** @property members in the order of their turns  @property isAway absent, or on duty elsewhere at that time */
export interface Rotation {
  readonly calendar: WorkCalendar
  readonly from: LegalDate
  readonly to: LegalDate
  readonly members: readonly string[]
  readonly isAway: (member: string, day: LegalDate) => boolean
}

/**
 * @property gaps working days that nobody can take
 * @property provisional a day lies beyond the known calendar and was judged by its weekday alone
 */
export interface RotationPlan {
  readonly turns: readonly { readonly day: LegalDate; readonly member: string }[]
  readonly gaps: readonly LegalDate[]
  readonly provisional: boolean
}

/**
 * One person for each working day, make-up workdays included, holidays left out. Whoever is away keeps the turn and
 * takes the next day that suits: an absence moves a duty, it never saves one.
 */
export function planRotation({ calendar, from, to, members, isAway }: Rotation): RotationPlan {
  const queue = [...members]
  const turns: { readonly day: LegalDate; readonly member: string }[] = []
  const gaps: LegalDate[] = []
  let provisional = false
  for (const day of daysOf(from, to)) {
    const { kind, known } = isWorkingDay(calendar, day)
    provisional ||= !known
    if (kind === 'rest') continue
    const [member] = queue.splice(indexOfAvailable(queue, day, isAway), 1)
    if (member === undefined) gaps.push(day)
    else {
      turns.push({ day, member })
      queue.push(member)
    }
  }
  return { turns, gaps, provisional }
}

function indexOfAvailable(queue: readonly string[], day: LegalDate, isAway: Rotation['isAway']): number {
  const index = queue.findIndex((member) => !isAway(member, day))
  return index === -1 ? queue.length : index
}
