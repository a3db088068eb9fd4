import { App } from 'antd'
import { otherBodies } from '#capabilities/referral/domain/index.ts'
import { useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, type Branch, DeskSelect, DeskText, DeskTree } from '#platform/web/forms/desk/index.ts'
import { ManyField, useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { listMachineClients, registerMachineClient } from '../contract.ts'
import { type MachineScope, machineScopes } from '../domain/index.ts'
import { messages } from './messages.ts'

interface FormProps {
  readonly units: readonly Branch[]
  readonly onMade: (made: { readonly id: string; readonly secret: string }) => void
  readonly onCancel: () => void
}

const allScopes = Object.keys(machineScopes) as MachineScope[]

export function RegisterForm({ units, onMade, onCancel }: FormProps) {
  const t = useText(messages)
  const { message } = App.useApp()
  const form = useForm(registerMachineClient, { initial: { scopes: allScopes } })
  const register = useWrite(registerMachineClient, {
    invalidates: [listMachineClients],
    onSuccess: ({ client, secret }) => {
      message.success(t('registered'))
      onMade({ id: client.id, secret })
    },
    onProblem: form.refuse,
  })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => register.mutate({ body }))}
      isBusy={register.isPending}
      does={t('registerDo')}
      lead={<p>{t('registerLead')}</p>}
      onCancel={onCancel}
    >
      <DeskText form={form} path="name" label={t('name')} maxLength={80} />
      <DeskSelect form={form} path="body" label={t('body')} options={otherBodies} />
      <DeskText form={form} path="bodyName" label={t('bodyName')} hint={t('bodyNameHint')} maxLength={120} />
      <DeskTree form={form} path="unitId" label={t('unit')} hint={t('unitHint')} branches={units} />
      <DeskText form={form} path="contact" label={t('contact')} isOptional maxLength={120} />
      <ManyField form={form} path="scopes" label={t('scopes')} options={machineScopes} />
    </ActForm>
  )
}
