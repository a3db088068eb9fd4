import { Link } from '@tanstack/react-router'
import type { Answer } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Moment } from '#platform/web/ui/index.ts'
import type { listHarmReports } from '../contract.ts'
import { concerns } from '../domain/index.ts'
import { useOrganWords } from './harm-words.tsx'
import { messages } from './messages.ts'

type HarmReport = Answer<typeof listHarmReports>['reports'][number]

/** @param addressOf where the matter of a report is shown; none where the page is about it already */
export function ReportLines(props: {
  readonly reports: readonly HarmReport[]
  readonly addressOf?: (report: HarmReport) => string
}) {
  const t = useText(messages)
  const label = useLabel()
  const organsIn = useOrganWords()
  return (
    <ul className="lines">
      {props.reports.map((report) => (
        <li key={report.id}>
          <div>
            <p>
              <Tag tone="primary">{label(concerns, report.concern)}</Tag> {report.words}
            </p>
            <p>
              {t('told', { organs: organsIn(report.told) })} · <Moment of={report.toldAt} />
            </p>
            <p className="quiet">
              {report.by} · <Moment of={report.madeAt} /> · {t('basis', { basis: report.basis })}
            </p>
            {props.addressOf && <Link to={props.addressOf(report) as never}>{t('toMatter')}</Link>}
          </div>
        </li>
      ))}
    </ul>
  )
}
