import type { Answer } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Note } from '#platform/web/ui/index.ts'
import type { tryPersons } from '../contract.ts'
import { personDoubts, personFaults } from '../domain/index.ts'
import { messages } from './messages.ts'

type Trial = Answer<typeof tryPersons>
type Row = Trial['rows'][number]

/** What a list would do: first the rows that stay outside, then those worth a second look, then the rest. */
export function TriedList({ trial }: { readonly trial: Trial }) {
  const t = useText(messages)
  const refused = trial.rows.filter(({ faults }) => faults.length > 0)
  const doubtful = trial.rows.filter(({ doubts }) => doubts.length > 0)
  const good = trial.rows.filter(({ faults, doubts }) => faults.length + doubts.length === 0)
  return (
    <section className="tried" aria-label={t('tried')} aria-live="polite">
      <Note
        tone={trial.sound > 0 ? 'plain' : 'warning'}
        title={t(trial.sound > 0 ? 'triedSum' : 'triedNobody', { sound: trial.sound, faulty: trial.faulty })}
      >
        <p>
          {trial.sound > 0 && t('triedPersons', { count: trial.persons })} {t('triedNothing')}
        </p>
      </Note>
      <Rows rows={refused} title={t('refusedRows', { count: refused.length })} tone="danger" isOpen />
      <Rows rows={doubtful} title={t('doubtfulRows', { count: doubtful.length })} tone="warning" isOpen />
      <Rows rows={good} title={t('goodRows', { count: good.length })} tone="good" />
    </section>
  )
}

interface RowsProps {
  readonly rows: readonly Row[]
  readonly title: string
  readonly tone: 'good' | 'warning' | 'danger'
  readonly isOpen?: boolean
}

function Rows({ rows, title, tone, isOpen = false }: RowsProps) {
  if (rows.length === 0) return null
  return (
    <details open={isOpen}>
      <summary>
        <Tag tone={tone}>{title}</Tag>
      </summary>
      <ul className="lines">
        {rows.map((row) => (
          <RowLine key={row.row} row={row} />
        ))}
      </ul>
    </details>
  )
}

function RowLine({ row }: { readonly row: Row }) {
  const t = useText(messages)
  const label = useLabel()
  const said = [
    ...row.faults.map((fault) => label(personFaults, fault)),
    ...row.doubts.map((doubt) => label(personDoubts, doubt)),
    ...(row.sameAs === undefined ? [] : [t('sameAs', { row: row.sameAs })]),
  ]
  return (
    <li>
      <div>
        <p>
          <span className="quiet">{t('rowNumber', { row: row.row })}</span>{' '}
          <strong>{row.name || t('nameless')}</strong>{' '}
          <span className="figure quiet">{[row.identity, row.phone].filter(Boolean).join(' · ')}</span>
        </p>
        {said.length > 0 && <p>{said.join(t('and'))}</p>}
      </div>
    </li>
  )
}
