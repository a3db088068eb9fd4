import { listUnits } from '#capabilities/organisations/contract.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { type Closing, DeskSelect, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { closeStation, registerStation, renewStationKey } from '../contract.ts'
import { messages } from './messages.ts'
import type { GivenKey, Station } from './station.ts'

interface KeyGiving extends Closing {
  readonly onKey: (key: GivenKey) => void
}

export function RegisterForm({ onKey, ...closing }: KeyGiving) {
  const t = useText(messages)
  const units = useOperation(listUnits, { query: { kind: 'department' } }, { staleSeconds: 3600 })
  const options = (units.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <OperationForm
      {...closing}
      operation={registerStation}
      draft="stations.register"
      lead={<p>{t('registerLead')}</p>}
      does={t('register')}
      done={({ station: { name }, authkey }) => {
        onKey({ name, authkey })
        return t('registered')
      }}
    >
      {(form) => (
        <>
          <DeskSelect form={form} path="unitId" label={t('unit')} options={options} />
          <DeskText form={form} path="number" label={t('number')} hint={t('numberHint')} maxLength={40} />
          <DeskText form={form} path="name" label={t('name')} maxLength={80} />
        </>
      )}
    </OperationForm>
  )
}

export function RenewForm({ one, onKey, ...closing }: KeyGiving & { readonly one: Station }) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={renewStationKey}
      params={{ stationId: one.id }}
      version={one.version}
      lead={<p>{t('renewLead')}</p>}
      does={t('renew')}
      done={({ authkey }) => {
        onKey({ name: one.name, authkey })
        return t('renewed')
      }}
    />
  )
}

export function CloseForm({ one, ...closing }: Closing & { readonly one: Station }) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={closeStation}
      params={{ stationId: one.id }}
      version={one.version}
      lead={<p>{t('closeLead')}</p>}
      does={t('close')}
      done={() => t('closeDone')}
    />
  )
}
