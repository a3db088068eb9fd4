import { z } from 'zod'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, useFilters } from '#platform/web/ui/desk/index.ts'
import { Empty, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { listRecordingRequests } from '../contract.ts'
import { messages } from './messages.ts'
import { RequestList } from './request-part.tsx'
import './recording.css'

const filters = z.strictObject({ of: z.enum(['running', 'all']).default('running') })

/** Every request within one's rights: what waits for a decision first. */
export function RequestsScreen() {
  const t = useText(messages)
  const [{ of }, setFilters] = useFilters(filters)
  const read = useOperation(listRecordingRequests, { query: { of } }, { keepsPrevious: true })
  return (
    <section className="page recording-page">
      <PageTitle lead={t('requestsLead')}>{t('requests')}</PageTitle>
      <ChoiceChips
        label={t('show')}
        chips={[
          { value: 'running' as const, label: t('requestsRunning') },
          { value: 'all' as const, label: t('all') },
        ]}
        chosen={of}
        onChoose={(chosen) => setFilters({ of: chosen ?? 'all' })}
      />
      <Reading
        of={read}
        isEmpty={({ requests }) => requests.length === 0}
        empty={<Empty icon="folder" title={t('noRequests')} hint={t('noRequestsHint')} />}
      >
        {({ requests, rule }) => (
          <section className="card">
            <RequestList requests={requests} rule={rule} />
          </section>
        )}
      </Reading>
    </section>
  )
}
