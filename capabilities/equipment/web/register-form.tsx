import { listUnits } from '#capabilities/organisations/contract.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import {
  type Closing,
  DeskChoice,
  DeskDay,
  DeskSelect,
  DeskText,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { useCaller } from '#platform/web/ui/index.ts'
import { correctDevice, registerDevice } from '../contract.ts'
import { deviceKinds } from '../domain/index.ts'
import type { OneDevice } from './device.ts'
import { messages } from './messages.ts'

export function RegisterForm(closing: Closing) {
  const t = useText(messages)
  const { account } = useCaller()
  const units = useOperation(listUnits, { query: { kind: 'department' } }, { staleSeconds: 3600 })
  const options = (units.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const own = options.some(({ value }) => value === account.unitId) ? { unitId: account.unitId } : {}
  return (
    <OperationForm
      {...closing}
      operation={registerDevice}
      initial={{ kind: 'camera', ...own }}
      draft="equipment.register"
      does={t('register')}
      done={() => t('registered')}
    >
      {(form) => (
        <>
          {own.unitId === undefined && (
            <DeskSelect form={form} path="unitId" label={t('department')} options={options} />
          )}
          <DeskChoice form={form} path="kind" label={t('kind')} options={deviceKinds} />
          <DeskText form={form} path="assetNumber" label={t('assetNumber')} maxLength={100} />
          <DeskText form={form} path="model" label={t('model')} maxLength={100} />
          <DeskText form={form} path="serial" label={t('serial')} hint={t('serialHint')} maxLength={64} />
          <DeskText form={form} path="storage" label={t('storage')} maxLength={100} isOptional />
          <DeskText form={form} path="batch" label={t('batch')} maxLength={100} isOptional />
          <DeskText form={form} path="fund" label={t('fund')} maxLength={100} isOptional />
          <DeskDay form={form} path="purchasedOn" label={t('purchasedOn')} isOptional />
          <DeskDay form={form} path="inUseSince" label={t('inUseSince')} isOptional />
        </>
      )}
    </OperationForm>
  )
}

export function CorrectForm({ one, ...closing }: Closing & { readonly one: OneDevice }) {
  const t = useText(messages)
  const { assetNumber, model, serial, storage, batch, fund, purchasedOn } = one
  return (
    <OperationForm
      {...closing}
      operation={correctDevice}
      params={{ deviceId: one.id }}
      version={one.version}
      initial={{ assetNumber, model, serial, storage, batch, fund, purchasedOn }}
      does={t('correct')}
      done={() => t('corrected')}
    >
      {(form) => (
        <>
          <DeskText form={form} path="assetNumber" label={t('assetNumber')} maxLength={100} />
          <DeskText form={form} path="model" label={t('model')} maxLength={100} />
          <DeskText form={form} path="serial" label={t('serial')} hint={t('serialHint')} maxLength={64} />
          <DeskText form={form} path="storage" label={t('storage')} maxLength={100} isOptional />
          <DeskText form={form} path="batch" label={t('batch')} maxLength={100} isOptional />
          <DeskText form={form} path="fund" label={t('fund')} maxLength={100} isOptional />
          <DeskDay form={form} path="purchasedOn" label={t('purchasedOn')} isOptional />
        </>
      )}
    </OperationForm>
  )
}
