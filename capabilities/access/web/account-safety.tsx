import { App, Popconfirm } from 'antd'
import { type ReactNode, useState } from 'react'
import { useWrite } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import { closeAccount, endSessions, listAccounts, unlockAccount } from '../contract.ts'
import type { Account } from './account.ts'
import { LockForm } from './lock-form.tsx'
import { messages } from './messages.ts'
import { ResetPasswordForm } from './reset-password-form.tsx'

/** Lock, sign out, reset, close. */
export function AccountSafety({ account }: { readonly account: Account }) {
  const t = useText(messages)
  const { message } = App.useApp()
  const [form, setForm] = useState<'lock' | 'reset'>()
  const hide = () => setForm(undefined)
  const told = (sentence: string) => ({
    invalidates: [listAccounts],
    onSuccess: () => void message.success(sentence),
    onProblem: (problem: Error) => void message.error(problem.message),
  })
  const unlock = useWrite(unlockAccount, told(t('unlocked')))
  const signOut = useWrite(endSessions, told(t('signedOut')))
  const close = useWrite(closeAccount, told(t('closed')))
  const input = { params: { accountId: account.id }, version: account.version }
  return (
    <section>
      <h2 className="account-part">{t('safety')}</h2>
      <div className="actions">
        {account.state === 'locked' ? (
          <Button onClick={() => unlock.mutate(input)} isBusy={unlock.isPending}>
            {t('unlock')}
          </Button>
        ) : (
          <Button onClick={() => setForm('lock')}>{t('lock')}</Button>
        )}
        <Button onClick={() => setForm('reset')}>{t('reset')}</Button>
        <Sure question={t('signOutSure')} onSure={() => signOut.mutate(input)}>
          <Button isBusy={signOut.isPending}>{t('signOut')}</Button>
        </Sure>
        <Sure question={t('closeSure')} onSure={() => close.mutate(input)}>
          <Button look="danger" isBusy={close.isPending}>
            {t('close')}
          </Button>
        </Sure>
      </div>
      {form === 'lock' && <LockForm account={account} onDone={hide} />}
      {form === 'reset' && <ResetPasswordForm account={account} onDone={hide} />}
    </section>
  )
}

interface SureProps {
  readonly question: string
  readonly onSure: () => void
  readonly children: ReactNode
}

function Sure({ question, onSure, children }: SureProps) {
  const t = useText(messages)
  return (
    <Popconfirm title={question} okText={t('yes')} cancelText={t('no')} onConfirm={onSure}>
      <span>{children}</span>
    </Popconfirm>
  )
}
