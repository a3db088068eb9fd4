import type { Warning } from '#kernel/calendar/index.ts'
import type { Label } from '#kernel/codes/index.ts'
import { useLanguage, useText } from '../i18n/index.ts'
import { dateText, shortDateText } from './date-text.ts'
import { Disclosure } from './disclosure.tsx'
import { Icon, type IconName } from './icons.tsx'
import { messages } from './messages.ts'

/**
 * A clock as the server read it; nothing is computed here.
 * @property dueOn `YYYY-MM-DD`; none while paused or before the start
 * @property daysLeft calendar days from the server's today, negative when overdue
 * @property because the sentence that a party can check by hand
 */
export interface ClockView {
  readonly state: 'not-started' | 'running' | 'paused' | 'stopped'
  readonly dueOn?: string | null | undefined
  readonly daysLeft?: number | null | undefined
  readonly warning: Warning
  readonly provisional?: boolean | undefined
  readonly because?: Label | undefined
}

interface ClockBadgeProps {
  readonly clock: ClockView
  /** For dense lists: the days only, the date in the explanation. */
  readonly isShort?: boolean
}

/** Due date and days left; pressed, it explains itself. */
export function ClockBadge({ clock, isShort = false }: ClockBadgeProps) {
  const t = useText(messages)
  const language = useLanguage()
  const words = useClockWords(clock)
  const label = (
    <>
      <Icon name={iconOf(clock)} />
      <span>{words}</span>
      {!isShort && clock.dueOn && <span className="clock-date">{shortDateText(clock.dueOn, language)}</span>}
    </>
  )
  const tone = `clock clock-${clock.state === 'running' ? clock.warning : 'none'}`
  if (!clock.because && !clock.dueOn) return <span className={tone}>{label}</span>
  return (
    <Disclosure label={label} className={tone} title={t('whyThisDay')}>
      {clock.dueOn && <strong>{t('dueOn', { day: dateText(clock.dueOn, language) })}</strong>}
      {clock.because && <span>{clock.because[language]}</span>}
      {clock.provisional && <span className="clock-provisional">{t('provisional')}</span>}
    </Disclosure>
  )
}

function useClockWords(clock: ClockView): string {
  const t = useText(messages)
  if (clock.state === 'paused') return t('clockPaused')
  if (clock.state === 'stopped') return t('clockDone')
  const days = clock.daysLeft
  if (clock.state === 'not-started' || days === null || days === undefined) return t('noClock')
  if (days === 0) return t('dueToday')
  return days > 0 ? t('daysLeft', { count: days }) : t('daysOver', { count: -days })
}

function iconOf(clock: ClockView): IconName {
  if (clock.state === 'paused') return 'pause'
  if (clock.state === 'stopped') return 'check'
  return clock.warning === 'red' ? 'alert' : 'clock'
}
