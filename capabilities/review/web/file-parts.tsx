import { useLabel, useText, useWord } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Day, Fact, Facts } from '#platform/web/ui/index.ts'
import { rulings, submissionEvents } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { Submission } from './review.ts'

/** What was recorded in the case, step by step: what the office reads. */
export function TheFile({ one }: { readonly one: Submission }) {
  const t = useText(messages)
  const word = useWord()
  return (
    <section className="card review-round">
      <h2>{t('file')}</h2>
      <p className="quiet">{t('fileLead')}</p>
      {one.file.map((step) => (
        <section className="review-item" key={step.position}>
          <p className="review-facts">
            <strong>{word(step.step)}</strong>
            <Day of={step.on} />
            {step.paperNumber && <span className="figure">{step.paperNumber}</span>}
          </p>
          {step.fields.length > 0 && (
            <Facts>
              {step.fields.map((field) => (
                <Fact key={field.zh} label={word(field)}>
                  <span className="review-words">{word(field.shown)}</span>
                </Fact>
              ))}
            </Facts>
          )}
        </section>
      ))}
    </section>
  )
}

/** Returns, assignments, meetings and rulings. */
export function History({ one }: { readonly one: Submission }) {
  const t = useText(messages)
  const label = useLabel()
  if (one.events.length === 0) return null
  return (
    <section className="card">
      <h2>{t('history')}</h2>
      <ul className="lines">
        {one.events.map((event) => (
          <li key={event.position}>
            <span>
              <strong>{label(submissionEvents, event.kind)}</strong>{' '}
              {event.ruling && <Tag>{label(rulings, event.ruling)}</Tag>}{' '}
              <span className="review-sub review-words">
                {event.kind === 'taken-up' || event.kind === 'assigned'
                  ? t('givenTo', { name: event.words })
                  : event.words}
              </span>
              <span className="quiet review-sub">{event.by}</span>
            </span>
            <Day of={event.on} />
          </li>
        ))}
      </ul>
    </section>
  )
}
