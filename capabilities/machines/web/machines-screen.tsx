import { Drawer } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { listUnits } from '#capabilities/organisations/contract.ts'
import { otherBodies } from '#capabilities/referral/domain/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, useFilters } from '#platform/web/ui/desk/index.ts'
import { Button, Empty, Moment, PageTitle, Reading, useMay } from '#platform/web/ui/index.ts'
import { listMachineClients } from '../contract.ts'
import { ClientDetail } from './client-detail.tsx'
import type { MachineClient } from './machine.ts'
import { messages } from './messages.ts'
import { RegisterForm } from './register-form.tsx'
import { SecretOnce } from './secret-once.tsx'
import { StateTag } from './state-tag.tsx'
import { WebhookLog } from './webhook-log.tsx'
import './machines.css'

const filterSchema = z.strictObject({
  view: z.enum(['systems', 'log']).default('systems'),
  client: z.uuid().optional(),
})

/** Outside systems; one of them opens beside the list. */
export function MachinesScreen() {
  const t = useText(messages)
  const [{ view, client: chosen }, setFilters] = useFilters(filterSchema)
  return (
    <section className="page">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <ChoiceChips
        label={t('by')}
        chips={[
          { value: 'systems' as const, label: t('viewSystems') },
          { value: 'log' as const, label: t('viewLog') },
        ]}
        chosen={view}
        onChoose={(value) => setFilters({ view: value })}
      />
      {view === 'log' ? (
        <WebhookLog />
      ) : (
        <Systems chosen={chosen} onChoose={(client) => setFilters({ client })} />
      )}
    </section>
  )
}

interface SystemsProps {
  readonly chosen: string | undefined
  readonly onChoose: (clientId: string | undefined) => void
}

function Systems({ chosen, onChoose }: SystemsProps) {
  const t = useText(messages)
  const clients = useOperation(listMachineClients, {}, { keepsPrevious: true })
  const shown = clients.data?.clients.find(({ id }) => id === chosen)
  return (
    <>
      <Register onDone={onChoose} />
      <Reading
        of={clients}
        isEmpty={(list) => list.clients.length === 0}
        empty={<Empty icon="key" title={t('none')} hint={t('noneHint')} />}
      >
        {(list) => <ClientTable clients={list.clients} onChoose={onChoose} />}
      </Reading>
      <Drawer
        open={shown !== undefined}
        onClose={() => onChoose(undefined)}
        title={shown?.name}
        size="min(40rem, 100vw)"
        destroyOnHidden
      >
        {shown && <ClientDetail key={shown.id} client={shown} />}
      </Drawer>
    </>
  )
}

function Register({ onDone }: { readonly onDone: (clientId: string) => void }) {
  const t = useText(messages)
  const may = useMay()
  const units = useOperation(listUnits, {}).data?.units ?? []
  const [isOpen, setOpen] = useState(false)
  const [made, setMade] = useState<{ readonly id: string; readonly secret: string }>()
  if (!may('registerMachineClient')) return null
  const close = () => {
    setOpen(false)
    if (made) onDone(made.id)
    setMade(undefined)
  }
  return (
    <div className="actions">
      <Button look="primary" onClick={() => setOpen(true)}>
        {t('register')}
      </Button>
      <Drawer
        open={isOpen}
        onClose={close}
        title={t('register')}
        size="min(36rem, 100vw)"
        destroyOnHidden
        mask={{ closable: made === undefined }}
      >
        {made ? (
          <SecretOnce clientId={made.id} secret={made.secret} onKept={close} />
        ) : (
          <RegisterForm units={units} onMade={setMade} onCancel={close} />
        )}
      </Drawer>
    </div>
  )
}

interface TableProps {
  readonly clients: readonly MachineClient[]
  readonly onChoose: (clientId: string) => void
}

function ClientTable({ clients, onChoose }: TableProps) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{t('columnSystem')}</th>
          <th scope="col">{t('columnFor')}</th>
          <th scope="col">{t('columnSeen')}</th>
          <th scope="col">{t('columnState')}</th>
        </tr>
      </thead>
      <tbody>
        {clients.map((client) => (
          <tr key={client.id}>
            <td>
              <button type="button" className="list-title list-button" onClick={() => onChoose(client.id)}>
                {client.name}
              </button>
              <span className="list-facts">{client.unitName}</span>
            </td>
            <td>
              {client.bodyName}
              <span className="list-facts">{label(otherBodies, client.body)}</span>
            </td>
            <td>
              {client.lastSeenAt ? (
                <Moment of={client.lastSeenAt} />
              ) : (
                <span className="unknown">{t('neverSeen')}</span>
              )}
            </td>
            <td>
              <StateTag state={client.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
