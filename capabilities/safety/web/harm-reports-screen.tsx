import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Empty, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { listHarmReports } from '../contract.ts'
import { messages } from './messages.ts'
import { ReportLines } from './report-lines.tsx'

/** What had to be reported by law, for those who watch over it. */
export function HarmReportsScreen() {
  const t = useText(messages)
  const reports = useOperation(listHarmReports, {})
  return (
    <section className="page">
      <PageTitle>{t('harmReports')}</PageTitle>
      <p className="lead">{t('harmReportsLead')}</p>
      <Reading
        of={reports}
        isEmpty={(page) => page.reports.length === 0}
        empty={<Empty icon="shield" title={t('noHarmReports')} />}
      >
        {(page) => (
          <section className="card">
            <ReportLines reports={page.reports} addressOf={addressOf} />
          </section>
        )}
      </Reading>
    </section>
  )
}

/** Who may not see the matter itself is told so there; the report they may read all the same. */
function addressOf({ matterId, matterKind }: Answer<typeof listHarmReports>['reports'][number]): string {
  if (matterKind === 'event') return '/events'
  return matterKind === 'visit' ? `/visits/${matterId}` : `/disputes/${matterId}`
}
