import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { minuteInMs } from '#kernel/calendar/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Icon } from '#platform/web/ui/index.ts'
import { countUnreadNotifications } from '../contract.ts'
import { messages } from './messages.ts'
import './notifications.css'

/** In the head of every page of the desk: how much is unread, and the way to it. */
export function Bell() {
  const t = useText(messages)
  const unread = useOperation(countUnreadNotifications, {}, { staleSeconds: 30 })
  const { refetch } = unread
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refetch()
    }, minuteInMs)
    return () => clearInterval(timer)
  }, [refetch])
  const count = unread.data?.count ?? 0
  const isMany = count > 99
  return (
    <Link className="bell" to="/notifications" aria-label={isMany ? t('bellMany') : t('bell', { count })}>
      <Icon name="bell" />
      {count > 0 && (
        <span className="bell-count" aria-hidden="true">
          {isMany ? t('many') : count}
        </span>
      )}
    </Link>
  )
}
