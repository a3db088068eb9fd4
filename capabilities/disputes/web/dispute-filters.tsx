import { Input, Select } from 'antd'
import { type ReactNode, useId, useRef, useState } from 'react'
import type { CodeList } from '#kernel/codes/index.ts'
import { type Branch, TreePicker } from '#platform/web/forms/desk/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, listNamed } from '#platform/web/ui/desk/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import { categories, filings, grades, routings } from '../domain/index.ts'
import type { ListFilters } from './list-filters.ts'
import { messages } from './messages.ts'
import { useKey } from './use-key.ts'

interface FiltersProps {
  readonly filters: ListFilters
  readonly units: readonly Branch[]
  readonly onChange: (change: Partial<ListFilters>) => void
}

const nothing = {
  text: undefined,
  routing: undefined,
  under: undefined,
  category: undefined,
  grade: undefined,
  warning: undefined,
} as const satisfies Partial<ListFilters>

export function DisputeFilters({ filters, units, onChange }: FiltersProps) {
  const t = useText(messages)
  const isNarrowed = Object.keys(nothing).some((name) => filters[name as keyof typeof nothing] !== undefined)
  return (
    <search className="filters">
      <div className="filters-line">
        <SearchWords words={filters.text} onSearch={(text) => onChange({ text })} />
        <FilingChips filters={filters} onChange={onChange} />
      </div>
      <div className="filters-grid">
        <Choice
          label={t('state')}
          any={t('anyState')}
          options={routings}
          value={filters.routing}
          onChange={(routing) => onChange({ routing })}
        />
        <Choice
          label={t('category')}
          any={t('anyCategory')}
          options={categories}
          value={filters.category}
          onChange={(category) => onChange({ category })}
        />
        <Choice
          label={t('grade')}
          any={t('anyGrade')}
          options={grades}
          value={filters.grade}
          onChange={(grade) => onChange({ grade })}
        />
        <Choice
          label={t('warning')}
          any={t('anyWarning')}
          options={{ amber: { zh: t('amber'), en: t('amber') }, red: { zh: t('red'), en: t('red') } }}
          value={filters.warning}
          onChange={(warning) => onChange({ warning })}
        />
        <UnitFilter filters={filters} units={units} onChange={onChange} />
      </div>
      <p className="filters-foot quiet">
        <span className="filters-keys">{t('keys')}</span>
        {isNarrowed && (
          <Button look="quiet" onClick={() => onChange(nothing)}>
            {t('clearFilters')}
          </Button>
        )}
      </p>
    </search>
  )
}

function FilingChips({ filters, onChange }: Pick<FiltersProps, 'filters' | 'onChange'>) {
  const t = useText(messages)
  const label = useLabel()
  const chips = (['open', 'closed', 'archived'] as const).map((value) => ({
    value,
    label: label(filings, value),
  }))
  return (
    <ChoiceChips
      label={t('filing')}
      chips={chips}
      chosen={filters.filing ?? 'open'}
      onChoose={(filing) => onChange({ filing: filing === 'open' ? undefined : filing })}
    />
  )
}

interface SearchWordsProps {
  readonly words: string | undefined
  readonly onSearch: (words: string | undefined) => void
}

/** Searches on Enter: each search is a question to the server, not one per key. */
function SearchWords({ words, onSearch }: SearchWordsProps) {
  const t = useText(messages)
  const hint = useId()
  const [isTooShort, setTooShort] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useKey('/', () => box.current?.querySelector('input')?.focus())
  const search = (typed: string) => {
    const text = typed.trim()
    setTooShort(text.length === 1)
    if (text.length !== 1) onSearch(text || undefined)
  }
  return (
    <div className="filters-search" ref={box}>
      <Input.Search
        key={words ?? ''}
        defaultValue={words ?? ''}
        aria-label={t('search')}
        aria-describedby={hint}
        placeholder={t('searchHint')}
        maxLength={60}
        allowClear
        enterButton={t('search')}
        {...(isTooShort ? { status: 'error' as const } : {})}
        onSearch={search}
      />
      <span id={hint} className={isTooShort ? 'field-fault' : 'unseen'}>
        {isTooShort ? t('searchTooShort') : t('searchShort')}
      </span>
    </div>
  )
}

interface ChoiceProps<Value> {
  readonly label: string
  readonly any: string
  readonly options: CodeList
  readonly value: Value | undefined
  readonly onChange: (value: Value | undefined) => void
}

function Choice<Value extends string>({ label, any, options, value, onChange }: ChoiceProps<Value>) {
  const id = useId()
  const language = useLanguage()
  const choices = Object.entries(options).map(([code, words]) => ({ value: code, label: words[language] }))
  return (
    <LabelledFilter id={id} label={label}>
      <Select
        id={id}
        {...listNamed(label)}
        className="desk-wide"
        value={value ?? null}
        placeholder={any}
        options={choices}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(chosen: string | null | undefined) => onChange((chosen ?? undefined) as Value | undefined)}
      />
    </LabelledFilter>
  )
}

function UnitFilter({ filters, units, onChange }: FiltersProps) {
  const t = useText(messages)
  const id = useId()
  return (
    <LabelledFilter id={id} label={t('unit')}>
      <TreePicker
        id={id}
        label={t('unit')}
        branches={units}
        value={filters.under}
        placeholder={t('anyUnit')}
        onChange={(under) => onChange({ under })}
      />
    </LabelledFilter>
  )
}

interface LabelledProps {
  readonly id: string
  readonly label: string
  readonly children: ReactNode
}

function LabelledFilter({ id, label, children }: LabelledProps) {
  return (
    <div>
      <label className="filters-label" htmlFor={id}>
        {label}
      </label>
      {children}
    </div>
  )
}
