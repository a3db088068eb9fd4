import { addDays, dayOfWeek, type LegalDate } from '#kernel/calendar/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'

export interface Week {
  readonly from: LegalDate
  readonly to: LegalDate
}

/** Monday to Sunday around a day. */
export function weekOf(day: LegalDate): Week {
  const from = addDays(day, 1 - dayOfWeek(day))
  return { from, to: addDays(from, 6) }
}

/** Figures of the weekly list. The explanation is printed beside the figure. */
export const weekFigures = {
  issued: { zh: '本周发出', en: 'Issued' },
  carried: { zh: '上周转入', en: 'Carried over' },
  replied: { zh: '本周答复', en: 'Replied' },
  late: { zh: '逾期未答复', en: 'Reply overdue' },
  reopened: { zh: '重新办理', en: 'Reopened' },
  ended: { zh: '本周办结', en: 'Ended' },
  open: { zh: '周末未结', en: 'Open at the end' },
} as const satisfies CodeList
export type WeekFigure = keyof typeof weekFigures

export const figureMeanings = {
  issued: { zh: '发出日在本周之内', en: 'given in the week' },
  carried: { zh: '本周以前发出，本周开始时未结', en: 'given before it and not ended when it began' },
  replied: { zh: '本周收到过答复', en: 'a reply came in the week' },
  late: {
    zh: '本周内曾有期限已过而没有答复的日子（迟到的答复也算）',
    en: 'on some day of the week the limit was past and no reply there; late replies count too',
  },
  reopened: { zh: '本周因答复不到位被要求重新办理', en: 'a reply was found not enough in the week' },
  ended: { zh: '本周认可、撤销或者转为督办', en: 'accepted, withdrawn or raised in the week' },
  open: { zh: '本周最后一天（本周未完的，至今天）仍未结', en: 'not ended on its last day, or by today' },
} as const satisfies Record<WeekFigure, { readonly zh: string; readonly en: string }>

/** A column of the weekly list: a figure, or what should be supervised by today. */
export type WeekColumn = WeekFigure | 'to-supervise'
export const weekColumns = ['to-supervise', ...(Object.keys(weekFigures) as WeekFigure[])] as const

interface UnitCounts {
  readonly unitId: string
  readonly unitName: string
  readonly counts: Readonly<Partial<Record<WeekColumn, number>>>
}

/** Per unit how many rows each column has; a column without rows is left out. Units in the order of their names. */
export function countsPerUnit(
  orders: readonly {
    readonly unitId: string
    readonly unitName: string
    readonly figures: readonly WeekFigure[]
  }[],
  triggers: readonly { readonly unitId: string; readonly unitName: string }[],
): UnitCounts[] {
  const units = new Map<
    string,
    { unitId: string; unitName: string; counts: Partial<Record<WeekColumn, number>> }
  >()
  const count = ({ unitId, unitName }: { unitId: string; unitName: string }, column: WeekColumn) => {
    const unit = units.get(unitId) ?? { unitId, unitName, counts: {} }
    unit.counts[column] = (unit.counts[column] ?? 0) + 1
    units.set(unitId, unit)
  }
  for (const order of orders) for (const figure of order.figures) count(order, figure)
  for (const trigger of triggers) count(trigger, 'to-supervise')
  return [...units.values()].sort((one, other) => one.unitName.localeCompare(other.unitName, 'zh-Hans-CN'))
}

/** One turn of an order: from the demand to the reply. */
export interface TurnDays {
  readonly askedOn: LegalDate
  readonly dueOn: LegalDate
  readonly repliedOn: LegalDate | null
}

/** An order by its days. @property turns the first one first, at least one @property endedOn null while it is open */
export interface OrderDays {
  readonly turns: readonly TurnDays[]
  readonly endedOn: LegalDate | null
}

/**
 * In which figures of a week an order counts, from recorded days alone, so that a past week reads the same next year.
 * @param today no day after it is looked at
 */
export function figuresOf(order: OrderDays, week: Week, today: LegalDate): readonly WeekFigure[] {
  const { turns, endedOn } = order
  const issuedOn = turns[0]?.askedOn ?? week.from
  const last = week.to < today ? week.to : today
  const isIn = (day: LegalDate | null) => day !== null && day >= week.from && day <= last
  if (issuedOn > last || (endedOn !== null && endedOn < week.from)) return []
  const holds: Record<WeekFigure, boolean> = {
    issued: isIn(issuedOn),
    carried: issuedOn < week.from,
    replied: turns.some(({ repliedOn }) => isIn(repliedOn)),
    late: turns.some((turn) => isLateIn(turn, endedOn, week, last)),
    reopened: turns.slice(1).some(({ askedOn }) => isIn(askedOn)),
    ended: isIn(endedOn),
    open: endedOn === null || endedOn > last,
  }
  return (Object.keys(holds) as WeekFigure[]).filter((figure) => holds[figure])
}

/** Some day after the limit and up to the reply, or to the end of the order, lies in the week. */
function isLateIn({ dueOn, repliedOn }: TurnDays, endedOn: LegalDate | null, week: Week, last: LegalDate) {
  const until = repliedOn ?? endedOn ?? last
  return until > dueOn && until >= week.from && addDays(dueOn, 1) <= last
}
