import type { ReactNode } from 'react'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { PageTurn, useFilters } from '#platform/web/ui/desk/index.ts'
import { Empty, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { listDisputes } from '../contract.ts'
import { DisputeFilters } from './dispute-filters.tsx'
import { DisputeTable } from './dispute-table.tsx'
import { type ListFilters, listFilters } from './list-filters.ts'
import { messages } from './messages.ts'
import { useUnits } from './units.ts'

/** Every dispute within one's rights, narrowed by filters that live in the address. */
export function DisputeListScreen({ mark }: { readonly mark: (disputeId: string) => ReactNode }) {
  const t = useText(messages)
  const [filters, setFilters] = useFilters(listFilters)
  const disputes = useOperation(listDisputes, { query: filters }, { keepsPrevious: true })
  // another filter starts at the first page again
  const narrow = (change: Partial<ListFilters>) => setFilters({ ...change, cursor: undefined })
  return (
    <section className="page">
      <PageTitle>{t('title')}</PageTitle>
      <DisputeFilters filters={filters} units={useUnits()} onChange={narrow} />
      <Reading
        of={disputes}
        isEmpty={(page) => page.disputes.length === 0}
        empty={<Empty icon="folder" title={t('emptyTitle')} hint={t('emptyHint')} />}
      >
        {(page) => (
          <>
            <DisputeTable disputes={page.disputes} mark={mark} isStale={disputes.isPlaceholderData} />
            <PageTurn label={t('title')} next={page.next} isFirst={filters.cursor === undefined} />
          </>
        )}
      </Reading>
    </section>
  )
}
