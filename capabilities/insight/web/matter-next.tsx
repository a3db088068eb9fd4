import { Link } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Answer } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { ClockBadge, shortDateText } from '#platform/web/ui/index.ts'
import type { readWorklist } from '../contract.ts'
import { acts } from '../domain/index.ts'
import { messages } from './messages.ts'
import { useWorkOn } from './use-asked-parts.ts'
import { placeOf } from './work-places.ts'

type Item = Answer<typeof readWorklist>['items'][number]

/** What the signed-in person has to do about one matter, on top of its page; nothing where nothing waits. */
export function MatterNext({ disputeId }: { readonly disputeId: string }) {
  const t = useText(messages)
  const items = useWorkOn(disputeId)
  const section = useRef<HTMLElement>(null)
  const isInSight = useIsInSight(section, items.length > 0)
  const [first] = items
  if (first === undefined) return null
  return (
    <>
      <section className="matter-next" aria-label={t('nextHere')} ref={section}>
        <h2>{t('nextHere')}</h2>
        <ul>
          {items.map((item) => (
            <NextLine key={item.act} item={item} />
          ))}
        </ul>
      </section>
      {!isInSight && (
        <nav className="next-bar" aria-label={t('nextHere')}>
          <NextLink item={first} className="button button-primary" />
          <NextDue item={first} />
        </nav>
      )}
    </>
  )
}

/** Whether an element is on the screen: on a phone what comes next stays in reach when its lines are scrolled away. */
function useIsInSight(element: RefObject<HTMLElement | null>, isThere: boolean): boolean {
  const [isInSight, see] = useState(true)
  useEffect(() => {
    if (!isThere || element.current === null) return
    const observer = new IntersectionObserver(([entry]) => see(entry?.isIntersecting ?? true))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, isThere])
  return isInSight
}

function NextLink({ item, className }: { readonly item: Item; readonly className?: string }) {
  const label = useLabel()
  const { act, hash, to } = placeOf(item.act)
  return (
    <Link
      className={className}
      to={to as never}
      params={{ disputeId: item.disputeId } as never}
      search={(act === undefined ? {} : { act }) as never}
      {...(hash === undefined ? { resetScroll: false } : { hash })}
    >
      {label(acts, item.act)}
    </Link>
  )
}

function NextDue({ item: { daysLeft, warning, dueOn } }: { readonly item: Item }) {
  const t = useText(messages)
  const language = useLanguage()
  if (dueOn === undefined) return null
  return (
    <span className="matter-next-due">
      <ClockBadge clock={{ state: 'running', warning, daysLeft }} />
      <span className="quiet">{t('due', { day: shortDateText(dueOn, language) })}</span>
    </span>
  )
}

function NextLine({ item }: { readonly item: Item }) {
  return (
    <li>
      <NextLink item={item} />
      <span>{item.note ?? item.because}</span>
      <NextDue item={item} />
    </li>
  )
}
