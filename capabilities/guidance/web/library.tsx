import { App, Drawer, Input, Select } from 'antd'
import { useState } from 'react'
import { categories, sectors } from '#capabilities/disputes/domain/index.ts'
import type { CodeList } from '#kernel/codes/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, listNamed, Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Empty, Moment, Reading, useMay } from '#platform/web/ui/index.ts'
import { listTypicalCases } from '../contract/cases.ts'
import { type CaseState, caseStates } from '../domain/index.ts'
import { CaseEditor } from './case-editor.tsx'
import { CasePage } from './case-page.tsx'
import { messages } from './messages.ts'
import type { CaseOfList } from './typical-case.ts'

/** The library first, then the way into it. */
const chipStates: readonly CaseState[] = ['published', 'draft', 'in-review', 'approved', 'withdrawn']

/** What is published; for who writes or reviews also what is on its way. A case opens beside the list. */
export function Library() {
  const t = useText(messages)
  const label = useLabel()
  const [state, show] = useState<CaseState>('published')
  const [open, choose] = useState<CaseOfList | 'new'>()
  const { query, filters } = useCaseFilters()
  const list = useOperation(listTypicalCases, { query: { ...query, state } }, { keepsPrevious: true })
  const may = useMay()
  const close = () => choose(undefined)
  return (
    <section aria-label={t('library')} className="guidance">
      <h2>{t('library')}</h2>
      <p className="quiet">{t('libraryLead')}</p>
      {may('writeTypicalCase') && (
        <div className="case-write">
          <Button onClick={() => choose('new')}>{t('writeCase')}</Button>
          <p className="quiet">{t('writeCaseHint')}</p>
        </div>
      )}
      {(may('writeTypicalCase') || may('reviewTypicalCase')) && (
        <ChoiceChips
          label={t('caseState')}
          chips={chipStates.map((value) => ({ value, label: label(caseStates, value) }))}
          chosen={state}
          onChoose={(next) => show(next ?? 'published')}
        />
      )}
      {filters}
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
        onClose={close}
        title={open === 'new' ? t('writeCase') : open?.title}
        size="min(48rem, 100vw)"
        destroyOnHidden
      >
        {open === 'new' && <NewCase onClose={close} onKept={() => show('draft')} />}
        {open !== undefined && open !== 'new' && <CasePage id={open.id} />}
      </Drawer>
    </section>
  )
}

function NewCase({ onClose, onKept }: { readonly onClose: () => void; readonly onKept: () => void }) {
  const { message } = App.useApp()
  return (
    <CaseEditor
      onCancel={onClose}
      onDone={(sentence) => {
        onClose()
        onKept()
        message.success(sentence)
      }}
    />
  )
}

/** By words, category and sector. */
function useCaseFilters() {
  const t = useText(messages)
  const [words, search] = useState('')
  const [category, setCategory] = useState<CaseOfList['category']>()
  const [sector, setSector] = useState<CaseOfList['sector']>()
  const text = words.trim()
  const query = {
    ...(text.length < 2 ? {} : { text }),
    ...(category === undefined ? {} : { category }),
    ...(sector === undefined ? {} : { sector }),
  }
  const filters = (
    <div className="case-filters">
      <Input.Search
        aria-label={t('searchCases')}
        placeholder={t('searchCases')}
        maxLength={60}
        allowClear
        onSearch={search}
      />
      <CodeFilter label={t('category')} list={categories} value={category} onChange={setCategory} />
      <CodeFilter label={t('sector')} list={sectors} value={sector} onChange={setSector} />
    </div>
  )
  return { query, filters }
}

interface CodeFilterProps<Code extends string> {
  readonly label: string
  readonly list: CodeList<Code>
  readonly value: Code | undefined
  readonly onChange: (code: Code | undefined) => void
}

function CodeFilter<Code extends string>({ label, list, value, onChange }: CodeFilterProps<Code>) {
  const nameOf = useLabel()
  const options = (Object.keys(list) as Code[]).map((code) => ({ value: code, label: nameOf(list, code) }))
  return (
    <Select
      aria-label={label}
      {...listNamed(label)}
      placeholder={label}
      className="desk-wide"
      options={options}
      value={value ?? null}
      allowClear
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  )
}

function CaseLine({ one, onOpen }: { readonly one: CaseOfList; readonly onOpen: () => void }) {
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
