import { legalDayOf } from '#kernel/calendar/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { dateText } from '#platform/web/ui/index.ts'
import { channelStates, channels } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { Publication } from './publication.ts'

/** Where it is public, by when it had to be, and what came back. */
export function ChannelList({ one }: { readonly one: Publication }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  if (one.channels.length === 0) return null
  return (
    <section className="card">
      <h2>{t('channels')}</h2>
      <ul className="publicity-lines">
        {one.channels.map((row) => (
          <li key={row.channel}>
            <strong>{label(channels, row.channel)}</strong> {label(channelStates, row.state)}{' '}
            {row.isLate && <Tag tone="danger">{t('lateTag')}</Tag>}
            <span className="quiet">
              {row.state === 'down' && row.downAt
                ? t('downSince', { day: dateText(legalDayOf(Date.parse(row.downAt)), language) })
                : row.downDueOn && row.state === 'to-withdraw'
                  ? t('downDue', { day: dateText(row.downDueOn, language) })
                  : t('due', { day: dateText(row.dueOn, language) })}
              {` · ${row.basis}`}
              {row.assumption && ` · ${t('assumption')}`}
              {row.receipt && ` · ${t('receipt', { receipt: row.receipt })}`}
              {row.downReceipt && ` · ${t('downReceipt', { receipt: row.downReceipt })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
