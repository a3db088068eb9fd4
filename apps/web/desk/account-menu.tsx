import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { useText } from '#platform/web/i18n/index.ts'
import { Icon, useCaller } from '#platform/web/ui/index.ts'
import { messages as sessionMessages } from '../session/messages.ts'
import { useSignOut } from '../session/session.ts'
import { messages } from './messages.ts'

/** Who am I, and the ways out. */
export function AccountMenu() {
  const t = useText(messages)
  const s = useText(sessionMessages)
  const { account } = useCaller()
  const navigate = useNavigate()
  const signOut = useSignOut(() => void navigate({ to: '/sign-in' }))
  const items = [
    {
      key: 'notifications',
      label: t('howToBeTold'),
      onClick: () => void navigate({ to: '/notifications/settings' as never }),
    },
    { key: 'password', label: s('changePassword'), onClick: () => void navigate({ to: '/password' }) },
    { type: 'divider' as const },
    { key: 'out', label: s('signOut'), onClick: () => signOut(false) },
    { key: 'everywhere', label: s('signOutEverywhere'), onClick: () => signOut(true) },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="text" className="account">
        <Icon name="person" />
        <span className="unseen">{t('account')} </span>
        <span className="account-words">
          <strong>{account.displayName}</strong>
          <span>{account.unitName}</span>
        </span>
      </Button>
    </Dropdown>
  )
}
