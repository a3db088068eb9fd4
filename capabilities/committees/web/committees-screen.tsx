import { App, Drawer } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, Tag, useFilters } from '#platform/web/ui/desk/index.ts'
import { Empty, PageTitle, Reading, useMay } from '#platform/web/ui/index.ts'
import { listCommittees } from '../contract.ts'
import { committeeWarnings } from '../domain/index.ts'
import type { Committee } from './committee.ts'
import { CommitteeDetail } from './committee-detail.tsx'
import { CourtNotices } from './court-notices.tsx'
import { messages } from './messages.ts'
import './committees.css'

/** Lives in the address of the screen. */
const filters = z.strictObject({ view: z.enum(['owing', 'all', 'court']).default('owing') })

/** What committees owe: an election, a sound composition, a filing; and what the court has to be told. */
export function CommitteesScreen() {
  const t = useText(messages)
  const may = useMay()
  const [{ view }, setFilters] = useFilters(filters)
  const court = may('listCourtNotices') ? [{ value: 'court' as const, label: t('viewCourt') }] : []
  const chips = [
    { value: 'owing' as const, label: t('viewOwing') },
    { value: 'all' as const, label: t('viewAll') },
    ...court,
  ]
  return (
    <section className="page committees">
      <PageTitle lead={t('screenLead')}>{t('screen')}</PageTitle>
      <ChoiceChips
        label={t('screen')}
        chips={chips}
        chosen={view}
        onChoose={(chosen) => setFilters({ view: chosen ?? 'owing' })}
      />
      {view === 'court' ? <CourtNotices /> : <Committees isOwingOnly={view === 'owing'} />}
    </section>
  )
}

const owes = ({ warnings, unfiled }: Committee) => warnings.length + unfiled.length > 0

function Committees({ isOwingOnly }: { readonly isOwingOnly: boolean }) {
  const t = useText(messages)
  const { message } = App.useApp()
  const list = useOperation(listCommittees)
  const [openedId, open] = useState<string>()
  const all = list.data?.committees ?? []
  const opened = all.find(({ unitId }) => unitId === openedId)
  return (
    <Reading of={list}>
      {({ committees, rule, filingIsAssumption }) => {
        const shown = isOwingOnly ? committees.filter(owes) : committees
        return (
          <>
            <p className="quiet">
              {t('ruleNote', {
                least: rule.least,
                most: rule.most,
                years: rule.termYears,
                basis: rule.basis,
              })}
            </p>
            {shown.length === 0 && isOwingOnly && (
              <Empty icon="check" title={t('noneOwing')} hint={t('noneOwingHint')} />
            )}
            {shown.length === 0 && !isOwingOnly && <Empty icon="units" title={t('none')} />}
            {shown.length > 0 && <Lines shown={shown} isOwingOnly={isOwingOnly} onOpen={open} />}
            <Drawer
              open={opened !== undefined}
              onClose={() => open(undefined)}
              title={opened?.name}
              size="min(44rem, 100vw)"
              destroyOnHidden
            >
              {opened && (
                <CommitteeDetail
                  committee={opened}
                  isFilingAssumed={filingIsAssumption}
                  onDone={(sentence) => void message.success(sentence)}
                />
              )}
            </Drawer>
          </>
        )
      }}
    </Reading>
  )
}

interface LinesProps {
  readonly shown: readonly Committee[]
  readonly isOwingOnly: boolean
  readonly onOpen: (unitId: string) => void
}

/** Committees of which nothing is known yet are one line with their number; whoever looks for one opens it. */
function Lines({ shown, isOwingOnly, onOpen }: LinesProps) {
  const t = useText(messages)
  const blank = isOwingOnly ? shown.filter(hasNobody) : []
  const isOneLine = blank.length > FEW
  const others = isOneLine ? shown.filter((one) => !hasNobody(one)) : shown
  const lines = (committees: readonly Committee[]) => (
    <ul className="lines committees-list">
      {committees.map((one) => (
        <Line key={one.unitId} committee={one} onOpen={() => onOpen(one.unitId)} />
      ))}
    </ul>
  )
  return (
    <>
      {isOneLine && (
        <details className="card committees-blank">
          <summary>{t('blank', { count: blank.length })}</summary>
          {lines(blank)}
        </details>
      )}
      {others.length > 0 && <div className="card">{lines(others)}</div>}
    </>
  )
}

/** So many of one kind are still read one by one. */
const FEW = 3

const hasNobody = ({ warnings, unfiled }: Committee) =>
  unfiled.length === 0 && warnings.length === 1 && warnings[0] === 'no-people'

function Line({ committee, onOpen }: { readonly committee: Committee; readonly onOpen: () => void }) {
  const t = useText(messages)
  const label = useLabel()
  const { name, warnings, unfiled, people, termEnds } = committee
  const isLate = unfiled.some((change) => change.isLate)
  return (
    <li>
      <button type="button" className="committees-open" onClick={onOpen}>
        {name}
      </button>
      <p className="committees-facts">
        {warnings.map((warning) => (
          <Tag key={warning} tone={warning === 'term-ends' ? 'warning' : 'danger'}>
            {label(committeeWarnings, warning)}
          </Tag>
        ))}
        {warnings.length === 0 && <Tag tone="good">{t('allRight')}</Tag>}
        {unfiled.length > 0 && (
          <Tag tone={isLate ? 'danger' : 'warning'}>
            {isLate ? t('lateFiling') : t('unfiledCount', { count: unfiled.length })}
          </Tag>
        )}
        <span className="quiet">{t('peopleCount', { count: people.length })}</span>
        {termEnds && <span className="quiet">{t('termEnds', { day: termEnds })}</span>}
      </p>
    </li>
  )
}
