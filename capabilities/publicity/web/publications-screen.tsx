import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { actTypes } from '#capabilities/authority/domain/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useEnumeration, useLabel, useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, Tag, useFilters } from '#platform/web/ui/desk/index.ts'
import { Button, Day, Empty, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { listPublications } from '../contract/desk.ts'
import { publicationStates } from '../domain/index.ts'
import { ExportForm } from './export-form.tsx'
import { ImportForm } from './import-form.tsx'
import { messages } from './messages.ts'
import type { PublicationOfList } from './publication.ts'

/** Lives in the address of the screen. */
const filters = z.strictObject({
  show: z.enum(['to-do', 'late', 'public', 'ended']).default('to-do'),
})

/** What is to be disclosed, what is late, and what is public. */
export function PublicationsScreen() {
  const t = useText(messages)
  const [{ show }, setFilters] = useFilters(filters)
  const [part, open] = useState<'import' | 'export'>()
  const read = useOperation(listPublications, { query: { show, limit: 200 } }, { keepsPrevious: true })
  const close = () => open(undefined)
  return (
    <section className="page">
      <PageTitle lead={t('screenLead')}>{t('screen')}</PageTitle>
      <Reading of={read}>
        {({ publications, counts, keeps }) => (
          <>
            <ChoiceChips
              label={t('by')}
              chips={[
                { value: 'to-do' as const, label: t('toDo'), count: counts.toDo },
                { value: 'late' as const, label: t('late'), count: counts.late },
                { value: 'public' as const, label: t('public'), count: counts.public },
                { value: 'ended' as const, label: t('ended') },
              ]}
              chosen={show}
              onChoose={(value) => setFilters({ show: value ?? 'to-do' })}
            />
            {keeps.length > 0 && part === undefined && (
              <div className="actions">
                <Button onClick={() => open('import')}>{t('importRows')}</Button>
                <Button onClick={() => open('export')}>{t('exportRows')}</Button>
              </div>
            )}
            {part === 'import' && <ImportForm departments={keeps} onClose={close} />}
            {part === 'export' && <ExportForm departments={keeps} onClose={close} />}
            {publications.length === 0 ? (
              <Empty
                icon="board"
                title={t('nothing')}
                hint={keeps.length > 0 ? t('nothingHint') : undefined}
              />
            ) : (
              <PublicationTable rows={publications} />
            )}
          </>
        )}
      </Reading>
    </section>
  )
}

function PublicationTable({ rows }: { readonly rows: readonly PublicationOfList[] }) {
  const t = useText(messages)
  const label = useLabel()
  const enumerated = useEnumeration()
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{t('columnDecision')}</th>
          <th scope="col">{t('columnState')}</th>
          <th scope="col">{t('columnDue')}</th>
          <th scope="col">{t('columnDay')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.id}>
            <td>
              <Link to={`/publications/${one.id}` as never}>
                {one.documentNumber || enumerated(one.subjects) || t('nameless')}
              </Link>
              <span className="list-facts">
                {[enumerated(one.subjects), label(actTypes, one.actType), one.unitName]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </td>
            <td>
              {label(publicationStates, one.state)}
              {one.openCorrections > 0 && (
                <span className="list-facts">{t('corrections', { count: one.openCorrections })}</span>
              )}
            </td>
            <td>
              {one.dueOn && <Day of={one.dueOn} />} {one.isLate && <Tag tone="danger">{t('lateTag')}</Tag>}
            </td>
            <td>{one.decidedOn ? <Day of={one.decidedOn} /> : <Tag tone="warning">{t('noDay')}</Tag>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
