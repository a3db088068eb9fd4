import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, Tag } from '#platform/web/ui/desk/index.ts'
import { ClockBadge, Empty, Reading, shortDateText } from '#platform/web/ui/index.ts'
import { readWorklist } from '../contract.ts'
import { type Act, acts } from '../domain/index.ts'
import { messages } from './messages.ts'
import { placeOf } from './work-places.ts'

type Item = Answer<typeof readWorklist>['items'][number]

/** What must I do next, and by when. */
export function Worklist() {
  const t = useText(messages)
  const worklist = useOperation(readWorklist, {}, { staleSeconds: 30 })
  return (
    <Reading
      of={worklist}
      isEmpty={({ items }) => items.length === 0}
      empty={<Empty icon="check" title={t('emptyTitle')} hint={t('emptyHint')} />}
    >
      {({ items, hasMore }) => <Items items={items} hasMore={hasMore} />}
    </Reading>
  )
}

function Items({ items, hasMore }: { readonly items: readonly Item[]; readonly hasMore: boolean }) {
  const t = useText(messages)
  const [act, setAct] = useState<Act>()
  const shown = act === undefined ? items : items.filter((item) => item.act === act)
  return (
    <div className="worklist">
      <ActChips items={items} chosen={act} onChoose={setAct} />
      {shown.length === 0 && <Empty icon="check" title={t('emptyActTitle')} />}
      {groupsOf(shown).map(({ group, items: within }) => (
        <section key={group}>
          <h2 className={`work-group work-group-${group}`}>
            {t(group)}
            <span className="work-group-count">{t('itemCount', { count: within.length })}</span>
          </h2>
          <ul className="work-items">
            {within.map((item) => (
              <WorkItem key={`${item.act}${item.disputeId}`} item={item} />
            ))}
          </ul>
        </section>
      ))}
      {hasMore && <p className="quiet">{t('more', { count: items.length })}</p>}
    </div>
  )
}

interface ActChipsProps {
  readonly items: readonly Item[]
  readonly chosen: Act | undefined
  readonly onChoose: (act: Act | undefined) => void
}

function ActChips({ items, chosen, onChoose }: ActChipsProps) {
  const t = useText(messages)
  const label = useLabel()
  const present = (Object.keys(acts) as Act[]).filter((act) => items.some((item) => item.act === act))
  if (present.length < 2) return null
  const chips = present.map((value) => ({
    value,
    label: label(acts, value),
    count: items.filter((item) => item.act === value).length,
  }))
  const all = { value: undefined, label: t('all'), count: items.length }
  return <ChoiceChips label={t('byAct')} chips={[all, ...chips]} chosen={chosen} onChoose={onChoose} />
}

const groups = ['overdue', 'soon', 'later', 'undated'] as const
type Group = (typeof groups)[number]

/** Red and amber as the server computed them. */
function groupOf({ warning, dueOn }: Item): Group {
  if (warning === 'red') return 'overdue'
  if (warning === 'amber') return 'soon'
  return dueOn === undefined ? 'undated' : 'later'
}

function groupsOf(items: readonly Item[]) {
  return groups
    .map((group) => ({ group, items: items.filter((item) => groupOf(item) === group) }))
    .filter(({ items: within }) => within.length > 0)
}

function WorkItem({ item }: { readonly item: Item }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const { act, hash, to } = placeOf(item.act)
  const { daysLeft, warning, dueOn } = item
  return (
    <li>
      <Link
        className="work-item"
        to={to as never}
        params={{ disputeId: item.disputeId } as never}
        search={(act === undefined ? {} : { act }) as never}
        {...(hash === undefined ? {} : { hash })}
      >
        <span className="work-act">
          <Tag tone="primary">{label(acts, item.act)}</Tag>
        </span>
        <span className="work-words">
          <strong>{item.title}</strong>
          <span className="work-facts">
            {item.title !== item.code && <span className="figure">{`${item.code} · `}</span>}
            {item.holderUnitName}
          </span>
          <span className="work-because">{item.because}</span>
          {item.note && <span className="work-because">{t('note', { note: item.note })}</span>}
        </span>
        <span className="work-due">
          <ClockBadge clock={{ state: 'running', warning, daysLeft }} />
          {dueOn && <span className="quiet">{t('due', { day: shortDateText(dueOn, language) })}</span>}
        </span>
      </Link>
    </li>
  )
}
