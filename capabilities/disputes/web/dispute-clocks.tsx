import { useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Day } from '#platform/web/ui/index.ts'
import type { Matter } from './matter.ts'
import { messages } from './messages.ts'
import { Part } from './part.tsx'

type Clock = Matter['clocks'][number]

const kinds = {
  acceptance: 'clockAcceptance',
  mediation: 'clockMediation',
  proceeding: 'clockProceeding',
  confirmation: 'clockConfirmation',
  'exit-notice': 'clockExitNotice',
} as const satisfies Record<Clock['kind'], string>

const states = {
  running: { words: 'clockRunning', tone: 'primary' },
  paused: { words: 'clockPaused', tone: 'warning' },
  met: { words: 'clockMet', tone: 'good' },
  stopped: { words: 'clockStopped', tone: 'plain' },
} as const

/** Each clock with its day, the sentence that explains it, and the rule behind it; the running one first. */
export function DisputeClocks({ matter }: { readonly matter: Matter }) {
  const t = useText(messages)
  if (matter.clocks.length === 0) return null
  const latestFirst = [...matter.clocks].reverse()
  return (
    <Part title={t('clocks')} opensNow={false}>
      <ul className="clocks">
        {latestFirst.map((clock) => (
          <ClockLine key={`${clock.kind}${clock.rawOn}`} clock={clock} />
        ))}
      </ul>
    </Part>
  )
}

function ClockLine({ clock }: { readonly clock: Clock }) {
  const t = useText(messages)
  const { words, tone } = states[clock.state as keyof typeof states] ?? states.stopped
  const isOver = clock.state === 'met' || clock.state === 'stopped'
  return (
    <li>
      <p className="clock-head">
        <span>{t(kinds[clock.kind])}</span>
        <Tag tone={tone}>{t(words)}</Tag>
      </p>
      {!isOver && (
        <p className="clock-day">
          <Day of={clock.dueOn} />
        </p>
      )}
      {clock.provisional && !isOver && <p className="clock-provisional">{t('provisional')}</p>}
      <details open={!isOver}>
        <summary className="quiet">{t('basis', { basis: clock.basis })}</summary>
        <p className="clock-because">{clock.because}</p>
        {clock.assumption && (
          <p className="quiet">
            <Tag tone="warning">{t('assumption')}</Tag> {t('assumptionWhy')}
          </p>
        )}
      </details>
    </li>
  )
}
