import type { readDispute } from '#capabilities/disputes/contract.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Reading } from '#platform/web/ui/index.ts'
import { readCustody } from '../contract.ts'
import { handings } from '../domain/index.ts'
import { messages } from './messages.ts'

type Leg = Answer<typeof readCustody>['legs'][number]

/** In whose hands the matter was: who passed it on without working on it is plain to see. */
export function CustodyPanel({ matter }: { readonly matter: Answer<typeof readDispute> }) {
  const t = useText(messages)
  const custody = useOperation(readCustody, { params: { disputeId: matter.id } })
  return (
    <Reading of={custody}>
      {({ legs, daysLost }) => (
        <>
          {daysLost > 0 && <p>{t('custodyLost', { days: daysLost })}</p>}
          <ol className="lines">
            {legs.map((leg) => (
              <LegLine key={`${leg.unitId} ${leg.by} ${leg.from} ${leg.until}`} leg={leg} />
            ))}
          </ol>
        </>
      )}
    </Reading>
  )
}

function LegLine({ leg }: { readonly leg: Leg }) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <li>
      <p>
        <strong>{leg.unitName}</strong> <Tag>{label(handings, leg.by)}</Tag>{' '}
        <span className="figure quiet">
          {leg.from} – {leg.until ?? t('custodyNow')}
        </span>{' '}
        {leg.acceptedOn && <span className="quiet">{t('custodyAccepted', { day: leg.acceptedOn })}</span>}
        {leg.daysLost > 0 && <Tag tone="warning">{t('custodyDays', { days: leg.daysLost })}</Tag>}
      </p>
      {leg.reason && <p className="quiet">{leg.reason}</p>}
    </li>
  )
}
