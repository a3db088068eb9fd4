import { ActForm } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { resetPassword } from '../contract.ts'
import type { Account } from './account.ts'
import { FirstPasswordField } from './first-password-field.tsx'
import { messages } from './messages.ts'
import { useAccountAct } from './use-account-act.ts'

interface FormProps {
  readonly account: Account
  readonly onDone: () => void
}

export function ResetPasswordForm({ account, onDone }: FormProps) {
  const t = useText(messages)
  const act = useAccountAct(resetPassword, { account, told: t('wasReset'), onDone })
  return (
    <ActForm {...act} does={t('resetDo')} lead={<p>{t('resetLead')}</p>} onCancel={onDone}>
      <FirstPasswordField form={act.form} path="firstPassword" />
    </ActForm>
  )
}
