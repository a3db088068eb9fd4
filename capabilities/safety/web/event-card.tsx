import { gridStandings } from '#capabilities/access/domain/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, instantText, Moment, useMay } from '#platform/web/ui/index.ts'
import { eventKinds } from '../domain/index.ts'
import { useHoursLeft } from './hours-left.ts'
import { messages } from './messages.ts'
import type { SuddenEvent } from './safety.ts'

interface CardProps {
  readonly event: SuddenEvent
  readonly onWork: (work: { readonly act: 'acknowledge' | 'harm'; readonly event: SuddenEvent }) => void
}

export function EventCard({ event, onWork }: CardProps) {
  const t = useText(messages)
  const label = useLabel()
  const may = useMay()
  return (
    <section className="card">
      <h2>
        {label(eventKinds, event.kind)} · {event.place}
      </h2>
      <p className="tags">
        <HourClock event={event} />
        {event.reportedLate && <Tag tone="warning">{t('reportedLate')}</Tag>}
        {event.headCount !== undefined && <Tag>{t('people', { count: event.headCount })}</Tag>}
      </p>
      <p className="narrative">{event.words}</p>
      <p className="quiet">
        {event.unitName} {event.by}
        {event.byAs && t('servesAs', { standing: label(gridStandings, event.byAs) })} · {t('discovered')}{' '}
        <Moment of={event.discoveredAt} /> · {t('reported')} <Moment of={event.reportedAt} />
      </p>
      {event.acknowledgedAt && (
        <p>
          <strong>{t('acknowledged', { by: event.acknowledgedBy ?? '' })}</strong>{' '}
          <Moment of={event.acknowledgedAt} />
          {event.acknowledgement && ` · ${event.acknowledgement}`}
        </p>
      )}
      <div className="actions">
        {!event.acknowledgedAt && may('acknowledgeEvent') && (
          <Button look="primary" onClick={() => onWork({ act: 'acknowledge', event })}>
            {t('acknowledgeDo')}
          </Button>
        )}
        {may('reportHarm') && <Button onClick={() => onWork({ act: 'harm', event })}>{t('harmDo')}</Button>}
      </div>
    </section>
  )
}

/** Runs by the minute until the hub has answered; red only when it is overdue. */
function HourClock({ event }: { readonly event: SuddenEvent }) {
  const t = useText(messages)
  const language = useLanguage()
  const hours = useHoursLeft(event.answerDueAt)
  const at = instantText(event.answerDueAt, language)
  if (event.acknowledgedAt)
    return event.isOverdue ? <Tag tone="warning">{t('answerLate', { at })}</Tag> : null
  return (
    <>
      <Tag tone={hours.isOver ? 'danger' : 'plain'}>{hours.words}</Tag>
      <span className="quiet">{t('answerBy', { at })}</span>
    </>
  )
}
