import { App } from 'antd'
import { useWrite } from '#platform/web/api-client/index.ts'
import { ActForm } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { listAccounts, resetPassword } from '../contract.ts'
import type { Account } from './account.ts'
import { FirstPasswordField } from './first-password-field.tsx'
import { messages } from './messages.ts'

interface FormProps {
  readonly account: Account
  readonly onDone: () => void
}

export function ResetPasswordForm({ account, onDone }: FormProps) {
  const t = useText(messages)
  const { message } = App.useApp()
  const form = useForm(resetPassword)
  const reset = useWrite(resetPassword, {
    invalidates: [listAccounts],
    onSuccess: () => {
      message.success(t('wasReset'))
      onDone()
    },
    onProblem: form.refuse,
  })
  const { id: accountId, version } = account
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => reset.mutate({ params: { accountId }, body, version }))}
      isBusy={reset.isPending}
      does={t('resetDo')}
      lead={<p>{t('resetLead')}</p>}
      onCancel={onDone}
    >
      <FirstPasswordField form={form} path="firstPassword" />
    </ActForm>
  )
}
