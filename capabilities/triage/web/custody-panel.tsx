import type { readDispute } from '#capabilities/disputes/contract.ts'
import { ruledReasons } from '#capabilities/disputes/domain/index.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { dateText, Note, Reading } from '#platform/web/ui/index.ts'
import { readCustody } from '../contract.ts'
import { handings } from '../domain/index.ts'
import { messages } from './messages.ts'
import { SidewaysNote } from './sideways-note.tsx'
import { Silence } from './silence.tsx'

type Leg = Answer<typeof readCustody>['legs'][number]

/** In whose hands the matter was: who passed it on without working on it is plain to see. */
export function CustodyPanel({ matter }: { readonly matter: Answer<typeof readDispute> }) {
  const t = useText(messages)
  const language = useLanguage()
  const custody = useOperation(readCustody, { params: { disputeId: matter.id } })
  return (
    <Reading of={custody}>
      {({ legs, daysLost, sendBack }) => (
        <>
          {sendBack.waiting && (
            <Note
              tone="warning"
              title={t('sendBackWaits', { day: dateText(sendBack.waiting.answerBy, language) })}
            >
              <p>{sendBack.waiting.reason}</p>
              <Silence sendBack={sendBack} />
            </Note>
          )}
          <SidewaysNote matter={matter} />
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
  const language = useLanguage()
  const label = useLabel()
  return (
    <li>
      <p>
        <strong>{leg.unitName}</strong> <Tag>{label(handings, leg.by)}</Tag>{' '}
        <span className="figure quiet">
          {dateText(leg.from, language)} – {leg.until ? dateText(leg.until, language) : t('custodyNow')}
        </span>{' '}
        {leg.acceptedOn && (
          <span className="quiet">{t('custodyAccepted', { day: dateText(leg.acceptedOn, language) })}</span>
        )}
        {leg.daysLost > 0 && <Tag tone="warning">{t('custodyDays', { days: leg.daysLost })}</Tag>}
      </p>
      {leg.reason && <p className="quiet">{leg.reason}</p>}
      {leg.because && <p className="quiet">{label(ruledReasons, leg.because)}</p>}
    </li>
  )
}
