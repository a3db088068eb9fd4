import { useText } from '../i18n/index.ts'
import { messages } from './messages.ts'

interface StepsProps {
  /** Counted from 1. */
  readonly current: number
  readonly titles: readonly string[]
}

/** Where one stands in a long form, in words and as a bar. */
export function Steps({ current, titles }: StepsProps) {
  const t = useText(messages)
  return (
    <div className="steps">
      <p>
        <span className="steps-count">{t('step', { current, total: titles.length })}</span>
        <strong>{titles[current - 1]}</strong>
      </p>
      <progress value={current} max={titles.length} aria-hidden="true" />
    </div>
  )
}
