import { Link } from '@tanstack/react-router'
import { App, Drawer, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { categories, doors, grades } from '#capabilities/disputes/domain/index.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, Tag, useFilters } from '#platform/web/ui/desk/index.ts'
import { Button, Empty, Moment, PageTitle, Reading, useMay } from '#platform/web/ui/index.ts'
import { listVisits, visitFilters } from '../contract.ts'
import { visitStates } from '../domain/index.ts'
import { messages } from './messages.ts'
import { RecordForm } from './record-form.tsx'

type Visit = Answer<typeof listVisits>['visits'][number]

/** Who came with what, the latest first. */
export function VisitsScreen({ dutyNow }: { readonly dutyNow: ReactNode }) {
  const t = useText(messages)
  const may = useMay()
  const { message } = App.useApp()
  const [filters, setFilters] = useFilters(visitFilters)
  const [isRecording, record] = useState(false)
  const visits = useOperation(listVisits, { query: filters }, { keepsPrevious: true })
  const chips = [
    { value: undefined, label: t('any') },
    { value: 'open' as const, label: t('open') },
    { value: 'filed' as const, label: t('filed') },
    { value: 'ended' as const, label: t('ended') },
  ]
  return (
    <section className="page">
      <PageTitle>{t('title')}</PageTitle>
      {dutyNow}
      <div className="filters-line">
        <ChoiceChips
          label={t('title')}
          chips={chips}
          chosen={filters.state}
          onChoose={(state) => setFilters({ state, cursor: undefined })}
        />
        <Input.Search
          className="filters-search"
          aria-label={t('search')}
          placeholder={t('search')}
          defaultValue={filters.text ?? ''}
          allowClear
          onSearch={(text) => setFilters({ text: text.length > 1 ? text : undefined, cursor: undefined })}
        />
        {may('recordVisit') && (
          <Button look="primary" onClick={() => record(true)}>
            {t('record')}
          </Button>
        )}
      </div>
      <Reading
        of={visits}
        isEmpty={(page) => page.visits.length === 0}
        empty={<Empty icon="inbox" title={t('emptyTitle')} hint={t('emptyHint')} />}
      >
        {(page) => (
          <>
            <VisitTable visits={page.visits} />
            {page.next && <Button onClick={() => setFilters({ cursor: page.next })}>{t('next')}</Button>}
          </>
        )}
      </Reading>
      <Drawer
        open={isRecording}
        onClose={() => record(false)}
        title={t('record')}
        size="min(36rem, 100vw)"
        destroyOnHidden
      >
        <RecordForm
          onCancel={() => record(false)}
          onDone={(code) => {
            record(false)
            message.success(t('recorded', { code }))
          }}
        />
      </Drawer>
    </section>
  )
}

function VisitTable({ visits }: { readonly visits: readonly Visit[] }) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <table className="list">
      <thead>
        <tr>
          <th>{t('what')}</th>
          <th>{t('proposed')}</th>
          <th>{t('received')}</th>
        </tr>
      </thead>
      <tbody>
        {visits.map((visit) => (
          <tr key={visit.id}>
            <td>
              <Link className="list-title" to={`/visits/${visit.id}` as never}>
                {visit.title}
              </Link>
              <p className="list-facts quiet">
                {visit.code} · {label(doors, visit.door)}{' '}
                <Tag tone={visit.state === 'open' ? 'warning' : 'plain'}>
                  {label(visitStates, visit.state)}
                </Tag>
              </p>
            </td>
            <td>
              {visit.proposedCategory && <Tag>{label(categories, visit.proposedCategory as 'other')}</Tag>}{' '}
              {visit.proposedGrade && <Tag>{label(grades, visit.proposedGrade as 'simple')}</Tag>}
            </td>
            <td>
              <Moment of={visit.receivedAt} />
              <p className="quiet">{visit.unitName}</p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
