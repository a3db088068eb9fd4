import { useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { instantText, Moment, Note } from '#platform/web/ui/index.ts'
import { listEvents } from '../contract.ts'
import { eventKinds } from '../domain/index.ts'
import { useHoursLeft } from './hours-left.ts'
import { messages } from './messages.ts'
import type { SuddenEvent } from './safety.ts'

const SHOWN = 5

/** What was reported from here lately: whether the hub has answered, what it says, and how long it still has. */
export function FieldEvents() {
  const t = useText(messages)
  const { data } = useOperation(listEvents, { query: { state: 'all', limit: String(SHOWN) } as never })
  const events = data?.events ?? []
  if (events.length === 0) return null
  return (
    <section className="field-events">
      <h2>{t('recentEvents')}</h2>
      {events.map((event) => (
        <FieldEvent key={event.id} event={event} />
      ))}
    </section>
  )
}

function FieldEvent({ event }: { readonly event: SuddenEvent }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const hours = useHoursLeft(event.answerDueAt)
  const title = `${label(eventKinds, event.kind)} · ${event.place}`
  if (event.acknowledgedAt)
    return (
      <Note tone="good" title={title}>
        <p>{event.acknowledgement}</p>
        <p className="quiet">
          {t('acknowledged', { by: event.acknowledgedBy ?? '' })} <Moment of={event.acknowledgedAt} />
        </p>
      </Note>
    )
  return (
    <Note tone={hours.isOver ? 'danger' : 'warning'} title={title}>
      <p>{hours.words}</p>
      <p className="quiet">{t('answerBy', { at: instantText(event.answerDueAt, language) })}</p>
    </Note>
  )
}
