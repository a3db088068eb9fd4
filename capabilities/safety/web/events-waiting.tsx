import { Link } from '@tanstack/react-router'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Note, useMay } from '#platform/web/ui/index.ts'
import { listEvents } from '../contract.ts'
import { messages } from './messages.ts'

/** Above the worklist of those who must answer: sudden events that nobody has acknowledged yet. */
export function EventsWaiting() {
  const t = useText(messages)
  const may = useMay()
  const events = useOperation(listEvents, { query: { state: 'open' } }, { enabled: may('acknowledgeEvent') })
  const waiting = events.data?.events ?? []
  if (waiting.length === 0) return null
  const overdue = waiting.filter(({ isOverdue }) => isOverdue).length
  const title = t('toAnswerLead', { count: waiting.length })
  return (
    <Note
      tone={overdue > 0 ? 'danger' : 'warning'}
      title={overdue > 0 ? `${title} · ${t('redTitle', { count: overdue })}` : title}
    >
      <ul>
        {waiting.slice(0, 3).map(({ id, place, unitName }) => (
          <li key={id}>
            {unitName} · {place}
          </li>
        ))}
      </ul>
      <Link to={'/events' as never}>{t('openEvents')}</Link>
    </Note>
  )
}
