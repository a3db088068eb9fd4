import { useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Moment } from '#platform/web/ui/index.ts'
import { listVisits } from '../contract.ts'
import { visitStates } from '../domain/index.ts'
import { messages } from './field-messages.ts'

const SHOWN = 5

/** What was reported from here lately and where it stands; each leads to its page at the desk, where it is worked on. */
export function FieldReports() {
  const t = useText(messages)
  const label = useLabel()
  const { data } = useOperation(listVisits, { query: { door: 'grid', limit: String(SHOWN) } as never })
  const visits = data?.visits ?? []
  if (visits.length === 0) return null
  return (
    <section className="field-reports" aria-labelledby="field-reports">
      <h2 id="field-reports">{t('recent')}</h2>
      <ul>
        {visits.map(({ id, title, code, state, disputeId, receivedAt }) => (
          <li key={id}>
            <a href={disputeId ? `/desk/disputes/${disputeId}` : `/desk/visits/${id}`}>{title}</a>
            <p className="quiet">
              {code} · {state === 'open' ? t('awaitsTriage') : label(visitStates, state)} ·{' '}
              <Moment of={receivedAt} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
