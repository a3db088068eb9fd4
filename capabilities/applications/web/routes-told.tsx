import { routes } from '#capabilities/disputes/domain/index.ts'
import { useEnumeration, useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { dateText } from '#platform/web/ui/index.ts'
import { messages } from './messages.ts'
import type { PartyPage } from './party/opened.ts'
import './routes-told.css'

type Notice = NonNullable<PartyPage['notice']>

interface RouteInWords {
  readonly title: string
  readonly lines: readonly string[]
}

/** Where somebody can go on when mediation did not settle it: why, where to, until when, with which papers. */
export function RoutesTold({ notice }: { readonly notice: Notice }) {
  const t = useText(messages)
  const language = useLanguage()
  const told = useRoutesInWords(notice)
  return (
    <>
      <p className="quiet">
        {t('routesBy', { number: notice.number, day: dateText(notice.ledOn, language) })}
      </p>
      <ol className="routes-told">
        {told.map(({ title, lines }) => (
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

/** Each route as it is read, and read aloud. */
export function useRoutesInWords(notice: Notice | undefined): readonly RouteInWords[] {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const enumerated = useEnumeration()
  return (notice?.routes ?? []).map(({ route, reasons, body, until, papers }) => {
    const limit = until[language] ?? t('routeNoLimit')
    const last =
      until.dueOn === undefined
        ? limit
        : t('routeLatest', { until: limit, day: dateText(until.dueOn, language) })
    return {
      title: label(routes, route),
      lines: [
        ...reasons.map((reason) => reason[language]),
        body === '' ? t('routeAsk') : t('routeWhere', { place: body }),
        t('routeUntil', { until: last }),
        ...(papers.length === 0 ? [] : [t('routePapers', { papers: enumerated(papers) })]),
      ],
    }
  })
}
