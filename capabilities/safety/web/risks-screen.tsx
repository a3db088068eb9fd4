import { Link } from '@tanstack/react-router'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Empty, Moment, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { listRisks } from '../contract.ts'
import { messages } from './messages.ts'
import { RiskMark } from './risk-mark.tsx'

/** Disputes that carry a colour of danger, the gravest first. */
export function RisksScreen() {
  const t = useText(messages)
  const risks = useOperation(listRisks, { query: { limit: 200 } })
  return (
    <section className="page">
      <PageTitle>{t('risks')}</PageTitle>
      <p className="lead">{t('risksLead')}</p>
      <Reading
        of={risks}
        isEmpty={(page) => page.risks.length === 0}
        empty={<Empty icon="shield" title={t('noRisks')} hint={t('noRisksHint')} />}
      >
        {(page) => (
          <section className="card">
            <ul className="lines">
              {page.risks.map((risk) => (
                <li key={risk.disputeId}>
                  <div>
                    <p className="tags">
                      <RiskMark colour={risk.colour} />
                      <Link to={`/disputes/${risk.disputeId}` as never}>{risk.title}</Link>
                    </p>
                    <p className="quiet">
                      <span className="figure">{risk.code}</span> · {t('leads', { name: risk.leaderName })} ·{' '}
                      {t('sinceWhen')} <Moment of={risk.since} />
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )}
      </Reading>
    </section>
  )
}
