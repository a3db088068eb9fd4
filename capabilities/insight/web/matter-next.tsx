import { Link } from '@tanstack/react-router'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { ClockBadge, shortDateText, useMay } from '#platform/web/ui/index.ts'
import { readWorklist } from '../contract.ts'
import { acts } from '../domain/index.ts'
import { messages } from './messages.ts'
import { placeOf } from './work-places.ts'

type Item = Answer<typeof readWorklist>['items'][number]

/** What the signed-in person has to do about one matter, on top of its page; nothing where nothing waits. */
export function MatterNext({ disputeId }: { readonly disputeId: string }) {
  const t = useText(messages)
  const may = useMay()
  const query = { disputeId, limit: 20 }
  const work = useOperation(readWorklist, { query }, { enabled: may('readWorklist'), staleSeconds: 0 })
  const items = work.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className="matter-next" aria-label={t('nextHere')}>
      <h2>{t('nextHere')}</h2>
      <ul>
        {items.map((item) => (
          <NextLine key={item.act} item={item} />
        ))}
      </ul>
    </section>
  )
}

function NextLine({ item }: { readonly item: Item }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const { act, hash, to } = placeOf(item.act)
  const { daysLeft, warning, dueOn } = item
  return (
    <li>
      <Link
        to={to as never}
        params={{ disputeId: item.disputeId } as never}
        search={(act === undefined ? {} : { act }) as never}
        {...(hash === undefined ? { resetScroll: false } : { hash })}
      >
        {label(acts, item.act)}
      </Link>
      <span>{item.note ?? item.because}</span>
      {dueOn && (
        <span className="matter-next-due">
          <ClockBadge clock={{ state: 'running', warning, daysLeft }} />
          <span className="quiet">{t('due', { day: shortDateText(dueOn, language) })}</span>
        </span>
      )}
    </li>
  )
}
