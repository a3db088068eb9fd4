import { useState } from 'react'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips } from '#platform/web/ui/desk/index.ts'
import { Empty, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { listGuidanceRequests } from '../contract/requests.ts'
import { Library } from './library.tsx'
import { messages } from './messages.ts'
import { RequestCard } from './request-card.tsx'
import './guidance.css'

/** What waits for guidance from my unit, and what my unit asked. */
export function GuidanceScreen() {
  const t = useText(messages)
  return (
    <section className="page">
      <PageTitle>{t('screen')}</PageTitle>
      <Requests />
      <Library />
    </section>
  )
}

function Requests() {
  const t = useText(messages)
  const [state, show] = useState<'open' | 'ended'>('open')
  const list = useOperation(listGuidanceRequests, { query: { state } })
  const chips = [
    { value: 'open' as const, label: t('open') },
    { value: 'ended' as const, label: t('ended') },
  ]
  return (
    <section aria-label={t('requests')} className="guidance">
      <p className="lead">{t('requestsLead')}</p>
      <ChoiceChips
        label={t('requests')}
        chips={chips}
        chosen={state}
        onChoose={(next) => show(next ?? 'open')}
      />
      <Reading
        of={list}
        isEmpty={({ requests }) => requests.length === 0}
        empty={<Empty icon="check" title={t('noneWaiting')} hint={t('noneWaitingHint')} />}
      >
        {({ requests }) => (
          <>
            {requests.map((request) => (
              <section className="card" key={request.id}>
                <RequestCard request={request} isAlone />
              </section>
            ))}
          </>
        )}
      </Reading>
    </section>
  )
}
