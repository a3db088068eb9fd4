import { Link } from '@tanstack/react-router'
import type { KeyboardEvent, ReactNode } from 'react'
import { legalDayOf } from '#kernel/calendar/index.ts'
import type { Answer } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { ClockBadge, shortDateText } from '#platform/web/ui/index.ts'
import type { listDisputes } from '../contract.ts'
import { categories, grades } from '../domain/index.ts'
import { messages } from './messages.ts'
import { RoutingTag } from './routing-tag.tsx'

type Row = Answer<typeof listDisputes>['disputes'][number]

interface TableProps {
  readonly disputes: readonly Row[]
  /** The next answer is on its way. */
  readonly isStale: boolean
  /** What another capability says about one of them. */
  readonly mark: (disputeId: string) => ReactNode
}

/** A table at the desk, cards on a phone. Arrow keys walk through the matters. */
export function DisputeTable({ disputes, isStale, mark }: TableProps) {
  const t = useText(messages)
  return (
    <table className="list" aria-busy={isStale} onKeyDown={walk}>
      <thead>
        <tr>
          <th scope="col">{t('columnMatter')}</th>
          <th scope="col">{t('columnState')}</th>
          <th scope="col">{t('columnHolder')}</th>
          <th scope="col">{t('columnDue')}</th>
        </tr>
      </thead>
      <tbody>
        {disputes.map((dispute) => (
          <DisputeRow key={dispute.id} dispute={dispute} mark={mark(dispute.id)} />
        ))}
      </tbody>
    </table>
  )
}

function DisputeRow({ dispute, mark }: { readonly dispute: Row; readonly mark: ReactNode }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  return (
    <tr>
      <td>
        <Link className="list-title" to="/disputes/$disputeId" params={{ disputeId: dispute.id } as never}>
          {dispute.title}
        </Link>
        <span className="list-facts">
          <span className="figure">{dispute.code}</span> · {label(categories, dispute.category)} ·{' '}
          {label(grades, dispute.grade)} ·{' '}
          {t('registeredOn', { day: shortDateText(legalDayOf(Date.parse(dispute.registeredAt)), language) })}
          {dispute.sensitivity === 'restricted' && (
            <>
              {' '}
              <Tag tone="warning">{t('restricted')}</Tag>
            </>
          )}
        </span>
      </td>
      <td>
        <RoutingTag routing={dispute.routing} /> {mark}
      </td>
      <td>{dispute.holderUnitName}</td>
      <td>
        {dispute.dueOn && (
          <ClockBadge
            clock={{
              state: 'running',
              dueOn: dispute.dueOn,
              daysLeft: dispute.daysLeft,
              warning: dispute.warning,
            }}
          />
        )}
      </td>
    </tr>
  )
}

/** Up and down lead from one title to the next. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const titles = [...event.currentTarget.querySelectorAll<HTMLElement>('.list-title')]
  const at = titles.findIndex((title) => title.matches(':focus'))
  if (at < 0) return
  event.preventDefault()
  titles[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
}
