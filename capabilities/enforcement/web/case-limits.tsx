import { useEnumeration, useText, useWord } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Day, Moment } from '#platform/web/ui/index.ts'
import type { CaseLimit } from './case.ts'
import { messages } from './messages.ts'

const states = {
  running: { words: 'running', tone: 'primary' },
  paused: { words: 'paused', tone: 'warning' },
  met: { words: 'met', tone: 'good' },
  'met-late': { words: 'metLate', tone: 'danger' },
  late: { words: 'late', tone: 'danger' },
  lapsed: { words: 'lapsed', tone: 'danger' },
  deemed: { words: 'deemed', tone: 'danger' },
  over: { words: 'over', tone: 'good' },
} as const

/** What silence decided is no past matter: it is the decision. */
const inSight: readonly CaseLimit['state'][] = ['running', 'paused', 'late', 'deemed']
const isCurrent = ({ state }: CaseLimit) => inSight.includes(state)

/** What is due and what silence decided, the nearest first; what has ended stands below, folded. */
export function CaseLimits({ limits }: { readonly limits: readonly CaseLimit[] }) {
  const t = useText(messages)
  const current = limits.filter(isCurrent).toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
  const ended = limits.filter((limit) => !isCurrent(limit))
  return (
    <section className="card">
      <h2>{t('limitsTitle')}</h2>
      {current.length === 0 && <p className="quiet">{t('limitsNone')}</p>}
      <Lines limits={current} />
      {ended.length > 0 && (
        <details>
          <summary>{t('limitsDone')}</summary>
          <Lines limits={ended} />
        </details>
      )}
    </section>
  )
}

function Lines({ limits }: { readonly limits: readonly CaseLimit[] }) {
  return (
    <ul className="lines">
      {limits.map((limit) => (
        <LimitLine key={`${limit.code}${limit.startedOn}${limit.dueOn}`} limit={limit} />
      ))}
    </ul>
  )
}

function LimitLine({ limit }: { readonly limit: CaseLimit }) {
  const t = useText(messages)
  const enumerated = useEnumeration()
  const word = useWord()
  const { words, tone } = states[limit.state]
  return (
    <li>
      <p className="enforcement-facts">
        <strong>{word(limit)}</strong>
        <Tag tone={limit.isNear ? 'warning' : tone}>{t(limit.isNear ? 'near' : words)}</Tag>
      </p>
      {limit.counterparties && <p>{t('limitOf', { names: enumerated(limit.counterparties) })}</p>}
      <p>
        {t('due')} {limit.due.includes('T') ? <Moment of={limit.due} /> : <Day of={limit.dueOn} />}
      </p>
      {limit.state === 'deemed' && <p>{word(limit.effect)}</p>}
      {limit.provisional && <p className="clock-provisional">{t('provisional')}</p>}
      <details>
        <summary className="quiet">{t('basis', { basis: limit.basis })}</summary>
        <p>{word(limit.because)}</p>
        {limit.state !== 'deemed' && <p>{word(limit.effect)}</p>}
        {limit.assumption && (
          <p className="quiet">
            <Tag tone="warning">{t('assumption')}</Tag> {t('assumptionWhy')}
          </p>
        )}
      </details>
    </li>
  )
}
