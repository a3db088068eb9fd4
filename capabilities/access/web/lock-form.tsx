import { App } from 'antd'
import { useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskText } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { listAccounts, lockAccount } from '../contract.ts'
import type { Account } from './account.ts'
import { messages } from './messages.ts'

interface FormProps {
  readonly account: Account
  readonly onDone: () => void
}

export function LockForm({ account, onDone }: FormProps) {
  const t = useText(messages)
  const { message } = App.useApp()
  const form = useForm(lockAccount)
  const lock = useWrite(lockAccount, {
    invalidates: [listAccounts],
    onSuccess: () => {
      message.success(t('locked'))
      onDone()
    },
    onProblem: form.refuse,
  })
  const { id: accountId, version } = account
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => lock.mutate({ params: { accountId }, body, version }))}
      isBusy={lock.isPending}
      does={t('lockDo')}
      lead={<p>{t('lockLead')}</p>}
      onCancel={onDone}
    >
      <DeskText form={form} path="reason" label={t('lockReason')} maxLength={200} />
    </ActForm>
  )
}
