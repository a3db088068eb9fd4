import { useLanguage, useNamed, useText } from '#platform/web/i18n/index.ts'
import { dateText, Moment } from '#platform/web/ui/index.ts'
import { messages } from './messages.ts'
import type { Publication } from './publication.ts'

/** What people said was wrong, and what they were answered. */
export function CorrectionList({ one }: { readonly one: Publication }) {
  const t = useText(messages)
  const language = useLanguage()
  const named = useNamed()
  if (one.corrections.length === 0) return null
  return (
    <section className="card">
      <h2>{t('asked')}</h2>
      <ul className="publicity-lines">
        {one.corrections.map((asked) => (
          <li key={asked.id}>
            {asked.words}
            <span className="quiet">
              <Moment of={asked.askedAt} />
              {asked.contact && ` · ${asked.contact}`}
              {asked.answer === undefined && ` · ${t('answerDue', { day: dateText(asked.dueOn, language) })}`}
            </span>
            {asked.answer && <span>{named(t('answered'), asked.answer)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
