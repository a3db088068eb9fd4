import { riskFlags } from '#capabilities/disputes/domain/index.ts'
import { useEnumeration, useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Moment, useMay } from '#platform/web/ui/index.ts'
import { concerns, findings, riskColours } from '../domain/index.ts'
import { ColourForm, RiskVisitForm } from './colour-forms.tsx'
import { messages } from './messages.ts'
import { RiskMark } from './risk-mark.tsx'
import type { Risk, SectionProps } from './safety.ts'

export function RiskSection({ matter, risk, open }: SectionProps & { readonly risk: Risk }) {
  const t = useText(messages)
  const allowed = useMay()
  const may = (operation: string) => allowed(operation) && matter.filing !== 'merged'
  return (
    <div className="safety-part">
      <h3>{t('colour')}</h3>
      <InForce risk={risk} />
      <Proposal risk={risk} />
      <div className="actions">
        {may('colourRisk') && (
          <Button
            onClick={() =>
              open(t('colourDo'), (closing) => <ColourForm {...closing} disputeId={matter.id} risk={risk} />)
            }
          >
            {t('colourDo')}
          </Button>
        )}
        {may('recordRiskVisit') && (
          <Button
            onClick={() =>
              open(t('visitDo'), (closing) => <RiskVisitForm {...closing} disputeId={matter.id} />)
            }
          >
            {t('visitDo')}
          </Button>
        )}
      </div>
      <Past risk={risk} />
    </div>
  )
}

function InForce({ risk }: { readonly risk: Risk }) {
  const t = useText(messages)
  const [latest] = risk.changes
  if (risk.colour === 'none') return <p className="quiet">{t('noColour')}</p>
  return (
    <>
      <p className="tags">
        <RiskMark colour={risk.colour} />
        {risk.leaderName && <span>{t('leads', { name: risk.leaderName })}</span>}
      </p>
      {latest && <p>{latest.reason}</p>}
    </>
  )
}

function Proposal({ risk }: { readonly risk: Risk }) {
  const t = useText(messages)
  const label = useLabel()
  const enumerated = useEnumeration()
  if (risk.proposed === 'none') return null
  const signs = risk.because.map(({ kind, code }) =>
    kind === 'flag'
      ? label(riskFlags, code as keyof typeof riskFlags)
      : label(concerns, code as keyof typeof concerns),
  )
  return (
    <p className="quiet">
      {t('proposed', { colour: label(riskColours, risk.proposed) })} ·{' '}
      {t('because', { signs: enumerated(signs) })} · {t('basis', { basis: risk.basis })}{' '}
      {risk.assumption && <Tag tone="warning">{t('assumption')}</Tag>}
    </p>
  )
}

function Past({ risk }: { readonly risk: Risk }) {
  const t = useText(messages)
  const label = useLabel()
  if (risk.changes.length + risk.visits.length === 0) return null
  return (
    <>
      {risk.visits.length > 0 && <h4>{t('visits')}</h4>}
      <ul className="lines">
        {risk.visits.map((visit) => (
          <li key={visit.at + visit.by}>
            <div>
              <Tag tone={visit.finding === 'eased' ? 'good' : 'warning'}>
                {label(findings, visit.finding)}
              </Tag>{' '}
              {visit.words}
              <p className="quiet">
                {visit.by} · <Moment of={visit.at} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      {risk.changes.length > 0 && <h4>{t('history')}</h4>}
      <ul className="lines">
        {risk.changes.map((change) => (
          <li key={change.at}>
            <div>
              {t('changed', { from: label(riskColours, change.from), to: label(riskColours, change.to) })}
              {change.leaderName && ` · ${t('leads', { name: change.leaderName })}`}
              <p>{change.reason}</p>
              <p className="quiet">
                {change.by} · <Moment of={change.at} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
