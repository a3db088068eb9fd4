import { routes } from '#capabilities/disputes/domain/index.ts'
import type { Language } from '#kernel/codes/index.ts'
import { label, textIn, wordMarks } from '#platform/web/i18n/index.ts'
import { dateText } from '#platform/web/ui/index.ts'
import { messages } from './messages.ts'
import type { PartyPage } from './party/opened.ts'

export type Notice = NonNullable<PartyPage['notice']>

interface RouteInWords {
  readonly title: string
  readonly lines: readonly string[]
}

/** Each route as it is read, and read aloud. */
export function routesInWords(notice: Notice | undefined, language: Language): readonly RouteInWords[] {
  const t = textIn(messages, language)
  return (notice?.routes ?? []).map(({ route, reasons, body, until, papers }) => {
    const limit = until[language] ?? t('routeNoLimit')
    const last =
      until.dueOn === undefined
        ? limit
        : t('routeLatest', { until: limit, day: dateText(until.dueOn, language) })
    return {
      title: label(routes, route, language),
      lines: [
        ...reasons.map((reason) => reason[language]),
        body === '' ? t('routeAsk') : t('routeWhere', { place: body }),
        t('routeUntil', { until: last }),
        ...(papers.length === 0
          ? []
          : [t('routePapers', { papers: papers.join(wordMarks[language].words) })]),
      ],
    }
  })
}
