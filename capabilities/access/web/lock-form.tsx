import { ActForm, DeskText } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { lockAccount } from '../contract.ts'
import type { Account } from './account.ts'
import { messages } from './messages.ts'
import { useAccountAct } from './use-account-act.ts'

interface FormProps {
  readonly account: Account
  readonly onDone: () => void
}

export function LockForm({ account, onDone }: FormProps) {
  const t = useText(messages)
  const act = useAccountAct(lockAccount, { account, told: t('locked'), onDone })
  return (
    <ActForm {...act} does={t('lockDo')} lead={<p>{t('lockLead')}</p>} onCancel={onDone}>
      <DeskText form={act.form} path="reason" label={t('lockReason')} maxLength={200} />
    </ActForm>
  )
}
