import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Moment, shortDateText } from '#platform/web/ui/index.ts'
import { ruledReasons } from '../domain/index.ts'
import { groundOf, reasonOf } from './coded-words.ts'
import { events } from './events.ts'
import type { Matter } from './matter.ts'
import { messages } from './messages.ts'
import { Part } from './part.tsx'

type Event = Matter['timeline'][number]

/** So many of the latest events are read without opening the rest. */
const AT_A_GLANCE = 8

/** What was done, the latest first. */
export function DisputeTimeline({ matter }: { readonly matter: Matter }) {
  const t = useText(messages)
  const latestFirst = matter.timeline.map((event, index) => ({ event, place: index + 1 })).reverse()
  const earlier = latestFirst.slice(AT_A_GLANCE)
  return (
    <Part title={t('timeline')} opensNow={false}>
      <Events events={latestFirst.slice(0, AT_A_GLANCE)} />
      {earlier.length > 0 && (
        <details className="timeline-earlier">
          <summary>{t('earlier', { count: earlier.length })}</summary>
          <Events events={earlier} />
        </details>
      )}
    </Part>
  )
}

function Events({
  events,
}: {
  readonly events: readonly { readonly event: Event; readonly place: number }[]
}) {
  return (
    <ol className="timeline">
      {events.map(({ event, place }) => (
        <EventLine key={place} event={event} />
      ))}
    </ol>
  )
}

/** Where nobody who signed in did it. */
const actors: Readonly<Record<string, 'byRule' | 'byParty' | undefined>> = {
  system: 'byRule',
  party: 'byParty',
}

function EventLine({ event }: { readonly event: Event }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const { ground, reason, because, basis, dueOn } = event
  const nobody = actors[event.actor]
  return (
    <li>
      <p>
        <strong>{label(events, event.type)}</strong>{' '}
        {dueOn && <span className="quiet">{t('dueBy', { day: shortDateText(dueOn, language) })}</span>}
      </p>
      <p className="quiet">
        <Moment of={event.at} /> · {t('byActor', { actor: nobody ? t(nobody) : event.actor })}
      </p>
      <Way event={event} />
      {ground && <p>{t('ground', { ground: groundOf(event.type, ground, language) })}</p>}
      {reason && <p>{t('reason', { reason: reasonOf(event.type, reason, language) })}</p>}
      {because && <p>{t('reason', { reason: label(ruledReasons, because) })}</p>}
      {basis && <p className="quiet">{t('basis', { basis })}</p>}
    </li>
  )
}

/** From which unit to which, where the event moved it. */
function Way({ event: { fromUnitName: from, toUnitName: to } }: { readonly event: Event }) {
  const t = useText(messages)
  return from && to && from !== to ? <p>{t('unitFromTo', { from, to })}</p> : null
}
