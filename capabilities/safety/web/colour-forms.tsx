import { codesOf } from '#kernel/codes/index.ts'
import {
  type Closing,
  DeskChoice,
  DeskMoment,
  DeskSelect,
  DeskText,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Note } from '#platform/web/ui/index.ts'
import { colourRisk, recordRiskVisit } from '../contract.ts'
import { findings, isLower, type RiskColour, riskColours } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { Risk } from './safety.ts'

interface ColourProps extends Closing {
  readonly disputeId: string
  readonly risk: Risk
}

export function ColourForm({ disputeId, risk, ...closing }: ColourProps) {
  const t = useText(messages)
  const label = useLabel()
  const others = codesOf(riskColours).filter((colour) => colour !== risk.colour)
  return (
    <OperationForm
      {...closing}
      operation={colourRisk}
      params={{ disputeId }}
      initial={{ from: risk.colour }}
      does={t('colourDo')}
      done={() => t('colourDone')}
      lead={<p>{t('colourLead')}</p>}
    >
      {(form) => {
        const to = form.typed.to as RiskColour | undefined
        return (
          <>
            <DeskChoice
              form={form}
              path="to"
              label={t('colourTo')}
              options={others.map((value) => ({ value, label: label(riskColours, value) }))}
            />
            {to !== undefined && isLower(risk.colour, to) && <BeforeLowering risk={risk} />}
            {to !== undefined && to !== 'none' && (
              <DeskSelect
                form={form}
                path="leaderId"
                label={t('colourLeader')}
                hint={t('colourLeaderHint')}
                options={risk.leaders
                  .filter(({ colours }) => colours.includes(to))
                  .map(({ accountId, name }) => ({ value: accountId, label: name }))}
              />
            )}
            <DeskText form={form} path="reason" label={t('colourReason')} rows={3} />
          </>
        )
      }}
    </OperationForm>
  )
}

/** Said before it is tried; the server decides for itself. */
function BeforeLowering({ risk }: { readonly risk: Risk }) {
  const t = useText(messages)
  if (!risk.mayLower) return <Note tone="warning" title={t('lowerNotYours')} />
  const since = risk.changes[0]?.at ?? ''
  const [latest] = risk.visits
  const hasEased = latest?.finding === 'eased' && Date.parse(latest.at) >= Date.parse(since)
  return hasEased ? null : (
    <Note tone="warning" title={t('lowerNotYet')}>
      <p>{t('lowerNotYetHint')}</p>
    </Note>
  )
}

export function RiskVisitForm({ disputeId, ...closing }: Closing & { readonly disputeId: string }) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={recordRiskVisit}
      params={{ disputeId }}
      does={t('visitDo')}
      done={() => t('visitDone')}
      lead={<p>{t('visitLead')}</p>}
    >
      {(form) => (
        <>
          <DeskMoment form={form} path="visitedAt" label={t('visitedAt')} />
          <DeskChoice form={form} path="finding" label={t('finding')} options={findings} />
          <DeskText form={form} path="words" label={t('visitWords')} rows={4} />
        </>
      )}
    </OperationForm>
  )
}
