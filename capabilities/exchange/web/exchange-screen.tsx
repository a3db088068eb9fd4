import { z } from 'zod'
import { useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, useFilters } from '#platform/web/ui/desk/index.ts'
import { PageTitle } from '#platform/web/ui/index.ts'
import { ExportPart } from './export-part.tsx'
import { Listings } from './listings.tsx'
import { messages } from './messages.ts'
import { Reconciliation } from './reconciliation.tsx'

/** Lives in the address of the screen. */
const filters = z.strictObject({
  view: z.enum(['listings', 'exports']).default('listings'),
  listing: z.uuid().optional(),
})

/** What goes out to systems without an interface, what comes from them, and where both differ. */
export function ExchangeScreen() {
  const t = useText(messages)
  const [{ view, listing }, setFilters] = useFilters(filters)
  const choose = (chosen: string | undefined) => setFilters({ listing: chosen })
  return (
    <section className="page">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <ChoiceChips
        label={t('by')}
        chips={[
          { value: 'listings' as const, label: t('viewListings') },
          { value: 'exports' as const, label: t('viewExports') },
        ]}
        chosen={view}
        onChoose={(value) => setFilters({ view: value, listing: undefined })}
      />
      {view === 'exports' && <ExportPart />}
      {view === 'listings' && <Listings chosen={listing} onChoose={choose} />}
      {view === 'listings' && listing !== undefined && <Reconciliation key={listing} listingId={listing} />}
    </section>
  )
}
