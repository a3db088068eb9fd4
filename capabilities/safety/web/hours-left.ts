import { minuteInMs } from '#kernel/calendar/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { messages } from './messages.ts'
import { useMinute } from './use-minute.ts'

interface HoursLeft {
  readonly isOver: boolean
  readonly words: string
}

/** A clock of hours in words, by the minute. @param until a moment */
export function useHoursLeft(until: string): HoursLeft {
  const t = useText(messages)
  const now = useMinute()
  const left = Math.round((Date.parse(until) - now) / minuteInMs)
  const time = { hours: Math.floor(Math.abs(left) / 60), minutes: Math.abs(left) % 60 }
  const [over, still] =
    time.hours === 0 ? (['minutesOver', 'minutesLeft'] as const) : (['hoursOver', 'hoursLeft'] as const)
  return { isOver: left < 0, words: t(left < 0 ? over : still, time) }
}
