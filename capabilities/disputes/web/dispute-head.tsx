import type { ReactNode } from 'react'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { ClockBadge, PageTitle } from '#platform/web/ui/index.ts'
import { categories, filings, grades, riskFlags } from '../domain/index.ts'
import type { Matter } from './matter.ts'
import { messages } from './messages.ts'
import { RoutingTag } from './routing-tag.tsx'

/** What it is, where it stands, and how much time is left. */
export function DisputeHead({ matter, mark }: { readonly matter: Matter; readonly mark: ReactNode }) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <header className="matter-head">
      <div>
        <PageTitle>{matter.title}</PageTitle>
        <p className="tags">
          <span className="figure quiet">{matter.code}</span>
          <RoutingTag routing={matter.routing} />
          {matter.filing !== 'open' && <Tag tone="primary">{label(filings, matter.filing)}</Tag>}
          {mark}
          <Tag>{label(categories, matter.category)}</Tag>
          <Tag>{label(grades, matter.grade)}</Tag>
          {matter.sensitivity === 'restricted' && <Tag tone="warning">{t('restricted')}</Tag>}
          {matter.flags.map((flag) => (
            <Tag key={flag} tone="danger">
              {label(riskFlags, flag)}
            </Tag>
          ))}
        </p>
      </div>
      <HeadClock matter={matter} />
    </header>
  )
}

function HeadClock({ matter }: { readonly matter: Matter }) {
  const running = matter.clocks.find(({ state }) => state === 'running' || state === 'paused')
  if (running === undefined || matter.dueOn === undefined || matter.filing === 'merged') return null
  const { dueOn, daysLeft, warning } = matter
  const because = { zh: running.because, en: running.because }
  const state = running.state === 'paused' ? ('paused' as const) : ('running' as const)
  return <ClockBadge clock={{ state, dueOn, daysLeft, warning, because, provisional: running.provisional }} />
}
