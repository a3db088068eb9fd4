import { Drawer, Input, Select } from 'antd'
import { useState } from 'react'
import { categories, sectors } from '#capabilities/disputes/domain/index.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Empty, Moment, Reading } from '#platform/web/ui/index.ts'
import { listTypicalCases, readTypicalCase } from '../contract/cases.ts'
import { messages } from './messages.ts'

type Case = Answer<typeof listTypicalCases>['cases'][number]

/** What is published, by words; a case opens beside the list. */
export function Library() {
  const t = useText(messages)
  const [words, search] = useState('')
  const [open, choose] = useState<Case>()
  const text = words.trim()
  const [category, setCategory] = useState<Case['category']>()
  const label = useLabel()
  const query = { ...(text.length < 2 ? {} : { text }), ...(category === undefined ? {} : { category }) }
  const list = useOperation(listTypicalCases, { query })
  const kinds = (Object.keys(categories) as Case['category'][]).map((value) => ({
    value,
    label: label(categories, value),
  }))
  return (
    <section aria-label={t('library')} className="guidance">
      <h2>{t('library')}</h2>
      <p className="quiet">{t('libraryLead')}</p>
      <Input.Search
        aria-label={t('searchCases')}
        placeholder={t('searchCases')}
        maxLength={60}
        allowClear
        onSearch={search}
      />
      <Select
        aria-label={t('category')}
        placeholder={t('category')}
        className="desk-wide"
        options={kinds}
        value={category ?? null}
        allowClear
        onChange={(chosen) => setCategory(chosen ?? undefined)}
      />
      <Reading
        of={list}
        isEmpty={({ cases }) => cases.length === 0}
        empty={<Empty icon="folder" title={t('noCases')} />}
      >
        {({ cases }) => (
          <ul className="lines">
            {cases.map((one) => (
              <CaseLine key={one.id} one={one} onOpen={() => choose(one)} />
            ))}
          </ul>
        )}
      </Reading>
      <Drawer
        open={open !== undefined}
        onClose={() => choose(undefined)}
        title={open?.title}
        size="min(40rem, 100vw)"
        destroyOnHidden
      >
        {open && <CasePage id={open.id} />}
      </Drawer>
    </section>
  )
}

function CaseLine({ one, onOpen }: { readonly one: Case; readonly onOpen: () => void }) {
  const label = useLabel()
  return (
    <li>
      <div>
        <Button look="quiet" onClick={onOpen}>
          {one.title}
        </Button>
        <p className="guidance-facts quiet">
          <Tag>{label(categories, one.category)}</Tag>
          {one.sector && <Tag>{label(sectors, one.sector)}</Tag>}
          <span>{one.authorUnitName}</span>
          {one.publishedAt && <Moment of={one.publishedAt} />}
        </p>
      </div>
    </li>
  )
}

function CasePage({ id }: { readonly id: string }) {
  const t = useText(messages)
  const read = useOperation(readTypicalCase, { params: { typicalCaseId: id } })
  return (
    <Reading of={read}>
      {(one) => (
        <article className="guidance">
          {(['facts', 'handling', 'outcome', 'lessons'] as const).map((part) =>
            one[part] === '' ? null : (
              <section key={part}>
                <h3>{t(part)}</h3>
                <p className="guidance-words">{one[part]}</p>
              </section>
            ),
          )}
        </article>
      )}
    </Reading>
  )
}
