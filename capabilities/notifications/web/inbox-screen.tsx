import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { z } from 'zod'
import { type Answer, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, PageTurn, Tag, useFilters } from '#platform/web/ui/desk/index.ts'
import {
  Button,
  Empty,
  instantText,
  PageTitle,
  Reading,
  shortDateText,
  useMay,
} from '#platform/web/ui/index.ts'
import {
  countUnreadNotifications,
  listNotifications,
  markAllNotificationsRead,
  markNotificationRead,
} from '../contract.ts'
import { type NotificationEvent, notificationEvents, toldWithoutReach } from '../domain/index.ts'
import { messages } from './messages.ts'
import './notifications.css'

type Notification = Answer<typeof listNotifications>['notifications'][number]

/** Lives in the address of the screen. */
const filters = z.strictObject({
  unread: z.enum(['true', 'false']).default('false'),
  cursor: z.string().optional(),
})

/** Everything that I was told, the latest first; a press opens the matter and counts as read. */
export function InboxScreen() {
  const t = useText(messages)
  const [{ unread, cursor }, setFilters] = useFilters(filters)
  const list = useOperation(listNotifications, { query: { unread, ...(cursor ? { cursor } : {}) } })
  const chips = [
    { value: 'false' as const, label: t('all') },
    { value: 'true' as const, label: t('unread') },
  ]
  const isNone = unread === 'true' ? t('noneUnread') : t('none')
  return (
    <section className="page notifications">
      <PageTitle lead={t('inboxLead')}>{t('inbox')}</PageTitle>
      <div className="notifications-bar">
        <ChoiceChips
          label={t('inbox')}
          chips={chips}
          chosen={unread}
          onChoose={(chosen) => setFilters({ unread: chosen ?? 'false', cursor: undefined })}
        />
        <div className="actions">
          {list.data?.notifications.some(({ readAt }) => readAt === undefined) && (
            <ReadAll until={list.data.readAt} />
          )}
          <Link className="button button-plain" to={'/notifications/settings' as never}>
            {t('toSettings')}
          </Link>
        </div>
      </div>
      <Reading
        of={list}
        isEmpty={({ notifications }) => notifications.length === 0}
        empty={<Empty icon="check" title={isNone} hint={t('noneHint')} />}
      >
        {({ notifications, next }) => (
          <>
            <div className="card">
              <ul className="lines notifications-list">
                {notifications.map((one) => (
                  <Line key={one.id} notification={one} />
                ))}
              </ul>
            </div>
            <PageTurn label={t('inbox')} next={next} isFirst={cursor === undefined} />
          </>
        )}
      </Reading>
    </section>
  )
}

const changed = [listNotifications, countUnreadNotifications]

function ReadAll({ until }: { readonly until: string }) {
  const t = useText(messages)
  const { message } = App.useApp()
  const read = useWrite(markAllNotificationsRead, {
    invalidates: changed,
    onSuccess: () => void message.success(t('markedRead')),
    onProblem: (problem) => void message.error(problem.message),
  })
  return (
    <Button onClick={() => read.mutate({ body: { until } })} isBusy={read.isPending}>
      {t('readAll')}
    </Button>
  )
}

function Line({ notification }: { readonly notification: Notification }) {
  const t = useText(messages)
  const may = useMay()
  const label = useLabel()
  const language = useLanguage()
  const read = useWrite(markNotificationRead, { invalidates: changed })
  const { id, event, group, code, title, dueOn, at, readAt } = notification
  const isUnread = readAt === undefined
  // Whoever runs the machine is told of a broken file and reads no recording.
  const mayOpen = notification.matterKind !== 'recording' || may('readRecording')
  const open = () => isUnread && read.mutate({ params: { notificationId: id } })
  return (
    <li className={isUnread ? 'is-unread' : undefined}>
      <div className="notifications-line">
        <Link
          to={(mayOpen ? addressOf(notification) : '/notifications') as never}
          onClick={open}
          onAuxClick={open}
        >
          {label(notificationEvents, event)}
        </Link>
        {title !== undefined && <span className="notifications-title">{title}</span>}
        <p className="notifications-facts quiet">
          {code !== undefined && <span className="figure">{code}</span>}
          {dueOn !== undefined && <span>{t('limit', { day: shortDateText(dueOn, language) })}</span>}
          <span>{instantText(at, language)}</span>
        </p>
      </div>
      {isUnread && <Tag tone={group === 'danger' ? 'danger' : 'primary'}>{t('isUnread')}</Tag>}
    </li>
  )
}

const places: Partial<Record<NotificationEvent, string>> = {
  'joint-asked': 'joint',
  'joint-declined': 'joint',
  'order-received': 'supervision',
  'order-due': 'supervision',
  'order-replied': 'supervision',
  'order-reopened': 'supervision',
  'order-overdue': 'supervision',
  'sideways-asked': 'custody',
  'sideways-answered': 'custody',
  'instruction-received': 'instructions',
  'instruction-answered': 'instructions',
  'exit-notice-due': 'exits',
  'led-on': 'exits',
  'aid-decided': 'exits',
  'referral-arrived': 'referral',
  'referral-ended': 'referral',
  'confirmation-due': 'confirmation',
}

/** Where the matter is worked on; whoever need not reach it works on its own page of joint work. */
function addressOf({ event, matterKind, matterId }: Notification): string {
  if (matterKind === 'event') return '/events'
  if (matterKind === 'visit') return `/visits/${matterId}`
  if (matterKind === 'committee') return '/committees'
  if (matterKind === 'complaint') return '/complaints'
  if (matterKind === 'review-submission') return `/review-submissions/${matterId}`
  if (matterKind === 'publication') return `/publications/${matterId}`
  if (matterKind === 'enforcement-officer') return '/enforcement-officers'
  if (matterKind === 'recording') return `/recordings/${matterId}`
  if (matterKind === 'deletion-list') return `/deletion-lists/${matterId}`
  if (matterKind === 'list-version') return `/authority-lists/${matterId}`
  if (matterKind === 'return') return `/department-returns/${matterId}`
  if (matterKind === 'machine-client') return '/outside-systems'
  if (matterKind === 'on-call') return '/on-call'
  if (matterKind === 'seat') return '/my-duty'
  if (toldWithoutReach.includes(event)) return '/joint-work'
  const place = places[event]
  return `/disputes/${matterId}${place === undefined ? '' : `#${place}`}`
}
