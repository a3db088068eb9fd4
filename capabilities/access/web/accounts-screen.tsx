import { Drawer, Input } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { useOperation } from '#platform/web/api-client/index.ts'
import { type Branch, TreePicker } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { useFilters } from '#platform/web/ui/desk/index.ts'
import { Button, Empty, PageTitle, Reading, useMay } from '#platform/web/ui/index.ts'
import { listAccounts } from '../contract.ts'
import { AccountDetail } from './account-detail.tsx'
import { AccountTable } from './account-table.tsx'
import { messages } from './messages.ts'
import { OpenAccountForm } from './open-account-form.tsx'

const filterSchema = z.strictObject({
  text: z.string().max(40).optional(),
  unitId: z.uuid().optional(),
  account: z.uuid().optional(),
})

type Filters = z.infer<typeof filterSchema>

interface ScreenProps {
  /** The tree of units, which belongs to another capability. */
  readonly units: readonly Branch[]
}

/** Accounts with their roles; one of them opens beside the list and has an address of its own. */
export function AccountsScreen({ units }: ScreenProps) {
  const t = useText(messages)
  const [filters, setFilters] = useFilters(filterSchema)
  const { account: chosen, ...query } = filters
  const accounts = useOperation(listAccounts, { query }, { keepsPrevious: true })
  const shown = accounts.data?.accounts.find(({ id }) => id === chosen)
  const close = () => setFilters({ account: undefined })
  return (
    <section className="page">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <AccountFilters filters={filters} units={units} onChange={setFilters} />
      <Reading
        of={accounts}
        isEmpty={(list) => list.accounts.length === 0}
        empty={<Empty icon="key" title={t('emptyTitle')} hint={t('emptyHint')} />}
      >
        {(list) => <AccountTable accounts={list.accounts} onChoose={(account) => setFilters({ account })} />}
      </Reading>
      <Drawer
        open={shown !== undefined}
        onClose={close}
        title={shown && `${shown.displayName} · ${shown.username}`}
        size="min(40rem, 100vw)"
        destroyOnHidden
      >
        {shown && <AccountDetail key={shown.id} account={shown} units={units} />}
      </Drawer>
    </section>
  )
}

interface FiltersProps extends ScreenProps {
  readonly filters: Filters
  readonly onChange: (change: Partial<Filters>) => void
}

function AccountFilters({ filters, units, onChange }: FiltersProps) {
  const t = useText(messages)
  return (
    <search className="filters filters-row">
      <Input.Search
        key={filters.text ?? ''}
        defaultValue={filters.text ?? ''}
        aria-label={t('search')}
        placeholder={t('searchHint')}
        maxLength={40}
        allowClear
        onSearch={(typed) => onChange({ text: typed.trim() || undefined })}
      />
      <TreePicker
        label={t('unit')}
        branches={units}
        value={filters.unitId}
        placeholder={t('anyUnit')}
        onChange={(unitId) => onChange({ unitId })}
      />
      <OpenAccount
        units={units}
        onOpened={(account) => onChange({ text: undefined, unitId: undefined, account })}
      />
    </search>
  )
}

function OpenAccount({ units, onOpened }: ScreenProps & { readonly onOpened: (accountId: string) => void }) {
  const t = useText(messages)
  const may = useMay()
  const [isOpen, setOpen] = useState(false)
  if (!may('openAccount')) return null
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Drawer
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t('open')}
        size="min(36rem, 100vw)"
        destroyOnHidden
      >
        <OpenAccountForm
          units={units}
          onOpened={(id) => {
            setOpen(false)
            onOpened(id)
          }}
          onCancel={() => setOpen(false)}
        />
      </Drawer>
    </>
  )
}
