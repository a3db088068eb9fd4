import { Drawer } from 'antd'
import { useState } from 'react'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, Day, Empty, Moment, Reading } from '#platform/web/ui/index.ts'
import { listListings } from '../contract.ts'
import { ImportForm } from './import-form.tsx'
import { messages } from './messages.ts'

interface ListingsProps {
  readonly chosen: string | undefined
  readonly onChoose: (listingId: string | undefined) => void
}

/** The lists of other systems; one of them is compared below. */
export function Listings({ chosen, onChoose }: ListingsProps) {
  const t = useText(messages)
  const [isOpen, setOpen] = useState(false)
  const list = useOperation(listListings, {})
  return (
    <>
      <div className="actions">
        <Button look={chosen === undefined ? 'primary' : 'plain'} onClick={() => setOpen(true)}>
          {t('import')}
        </Button>
      </div>
      <Drawer
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t('import')}
        size="min(40rem, 100vw)"
        destroyOnHidden
      >
        <ImportForm
          onDone={(listingId) => {
            setOpen(false)
            onChoose(listingId)
          }}
          onCancel={() => setOpen(false)}
        />
      </Drawer>
      <Reading
        of={list}
        isEmpty={({ listings }) => listings.length === 0}
        empty={<Empty icon="inbox" title={t('noListings')} hint={t('noListingsHint')} />}
      >
        {({ listings }) => (
          <section className="card">
            <ul className="lines">
              {listings.map((one) => (
                <li key={one.id}>
                  <div>
                    <button
                      type="button"
                      className="list-title list-button"
                      aria-pressed={one.id === chosen}
                      onClick={() => onChoose(one.id === chosen ? undefined : one.id)}
                    >
                      {one.system}
                    </button>
                    <p className="quiet">
                      <Day of={one.from} /> – <Day of={one.to} /> · {t('rows', { count: one.rows })} ·{' '}
                      <Moment of={one.importedAt} /> {t('importedBy', { name: one.importedBy })}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )}
      </Reading>
    </>
  )
}
