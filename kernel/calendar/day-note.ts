import type { Label } from '../codes/index.ts'
import { dayOfWeek, weekdays } from './date-arithmetic.ts'
import type { Moment } from './period.ts'
import { dueDayOf } from './scale.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** Weekday and what is special about the day: `星期六，调休上班日`. */
export function dayNote(moment: Moment, calendar: WorkCalendar): Label {
  const day = dueDayOf(moment)
  const weekday = weekdays[dayOfWeek(day) - 1] ?? { zh: '', en: '' }
  const special = calendar.special.get(day)
  if (special === undefined) return weekday
  return special.kind === 'workday'
    ? { zh: `${weekday.zh}，调休上班日`, en: `${weekday.en}, make-up workday for ${special.nameEn}` }
    : { zh: `${weekday.zh}，${special.name}假期`, en: `${weekday.en}, ${special.nameEn} holiday` }
}

/** An instant to the minute with its offset: `2025-09-26 10:00 +08:00`; a day as it is. */
export function momentText(moment: Moment): string {
  const time = /^(.{10})T(\d\d:\d\d)(.*?)(Z|[+-]\d\d:\d\d)$/.exec(moment)
  if (time === null) return moment
  const seconds = /^:00(?:\.0*)?$/.test(time[3] ?? '') ? '' : (time[3] ?? '')
  return `${time[1]} ${time[2]}${seconds} ${time[4]}`
}
