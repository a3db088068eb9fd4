import { instantAt, isLegalDate } from '#kernel/calendar/index.ts'
import type { Language } from '#kernel/codes/index.ts'

const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/**
 * A legal day for reading: `2026年11月24日 周二`, `24 Nov 2026`. What is no legal day is shown as it is.
 * @param day `YYYY-MM-DD`
 */
export function dateText(day: string, language: Language): string {
  if (!isLegalDate(day)) return day
  const [year, month, date] = numbersOf(day)
  if (language === 'en') return `${date} ${months[month - 1]} ${year}`
  return `${year}年${month}月${date}日 ${weekdayText(day, 'zh')}`
}

/** Without year and weekday, for dense lists: `11月24日`, `24 Nov`. */
export function shortDateText(day: string, language: Language): string {
  if (!isLegalDate(day)) return day
  const [, month, date] = numbersOf(day)
  return language === 'en' ? `${date} ${months[month - 1]}` : `${month}月${date}日`
}

export function weekdayText(day: string, language: Language): string {
  const [year, month, date] = numbersOf(day)
  return weekdays[language][new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? ''
}

/**
 * A moment in the district's time: `2026年11月24日 14:05`, `24 Nov 2026, 14:05`.
 * @param instant RFC 3339 with offset
 */
export function instantText(instant: string, language: Language): string {
  const milliseconds = Date.parse(instant)
  if (Number.isNaN(milliseconds)) return instant
  const local = instantAt(milliseconds)
  const [year, month, date] = numbersOf(local)
  const time = local.slice(11, 16)
  if (language === 'en') return `${date} ${months[month - 1]} ${year}, ${time}`
  return `${year}年${month}月${date}日 ${time}`
}

function numbersOf(text: string): readonly [year: number, month: number, date: number] {
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))]
}
