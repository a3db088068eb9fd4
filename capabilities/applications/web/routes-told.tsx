import { useLanguage, useText } from '#platform/web/i18n/index.ts'
import { dateText } from '#platform/web/ui/index.ts'
import { messages } from './messages.ts'
import { type Notice, routesInWords } from './route-words.ts'
import './routes-told.css'

/** Where somebody can go on when mediation did not settle it: why, where to, until when, with which papers. */
export function RoutesTold({ notice }: { readonly notice: Notice }) {
  const t = useText(messages)
  const language = useLanguage()
  return (
    <>
      <p className="quiet">
        {t('routesBy', { number: notice.number, day: dateText(notice.ledOn, language) })}
      </p>
      <ol className="routes-told">
        {routesInWords(notice, language).map(({ title, lines }) => (
          <li key={title}>
            <strong>{title}</strong>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </li>
        ))}
      </ol>
    </>
  )
}
