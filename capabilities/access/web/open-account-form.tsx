import { App } from 'antd'
import { useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, type Branch, DeskText, DeskTree } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { listAccounts, openAccount } from '../contract.ts'
import { FirstPasswordField } from './first-password-field.tsx'
import { messages } from './messages.ts'

interface FormProps {
  readonly units: readonly Branch[]
  readonly onOpened: (accountId: string) => void
  readonly onCancel: () => void
}

/** No draft is kept: a password has no business on the device. */
export function OpenAccountForm({ units, onOpened, onCancel }: FormProps) {
  const t = useText(messages)
  const { message } = App.useApp()
  const form = useForm(openAccount)
  const open = useWrite(openAccount, {
    invalidates: [listAccounts],
    onSuccess: ({ id }) => {
      message.success(t('opened'))
      onOpened(id)
    },
    onProblem: form.refuse,
  })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => open.mutate({ body }))}
      isBusy={open.isPending}
      does={t('openDo')}
      lead={<p>{t('openLead')}</p>}
      onCancel={onCancel}
    >
      <DeskText form={form} path="displayName" label={t('displayName')} maxLength={40} />
      <DeskText form={form} path="username" label={t('username')} hint={t('usernameHint')} maxLength={40} />
      <DeskTree form={form} path="unitId" label={t('unit')} branches={units} />
      <FirstPasswordField form={form} path="firstPassword" />
    </ActForm>
  )
}
