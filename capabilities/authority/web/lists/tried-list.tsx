import { useState } from 'react'
import { codesOf } from '#kernel/codes/index.ts'
import type { Answer } from '#platform/web/api-client/index.ts'
import { useEnumeration, useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Note } from '#platform/web/ui/index.ts'
import type { tryAuthorityList } from '../../contract.ts'
import {
  cellText,
  columnsOf,
  type ListKind,
  type RowFate,
  rowDoubts,
  rowFates,
  rowFaults,
  type Value,
  type Values,
} from '../../domain/index.ts'
import { messages } from './messages.ts'

type Trial = Answer<typeof tryAuthorityList>
type Row = Trial['rows'][number]

const tones = {
  added: 'good',
  changed: 'primary',
  unchanged: 'plain',
  removed: 'warning',
  refused: 'danger',
} as const satisfies Record<RowFate, string>

interface TriedProps {
  readonly kind: ListKind
  readonly trial: Trial
}

/** What a file would do: the sums, then refused rows, what changes, what is new, what goes, and the rest. */
export function TriedList({ kind, trial }: TriedProps) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const enumerated = useEnumeration()
  const columns = columnsOf(kind)
  const of = (fate: RowFate) => trial.rows.filter((row) => row.fate === fate)
  const lacking = enumerated(trial.lacking.map((name) => columns[name]?.[language] ?? name))
  return (
    <section className="authority" aria-live="polite">
      <p>
        {trial.before === undefined
          ? t('comparedNothing')
          : t('compared', { number: trial.before.number, day: trial.before.validFrom })}
      </p>
      <p className="authority-facts">
        {codesOf(rowFates).map((fate) => (
          <Tag key={fate} tone={tones[fate]}>
            {t('countOf', { fate: label(rowFates, fate), count: trial.counts[fate] ?? 0 })}
          </Tag>
        ))}
      </p>
      {lacking !== '' && <Note tone="warning" title={t('lacking', { columns: lacking })} />}
      <Rows kind={kind} fate="refused" rows={of('refused')} isOpen />
      <Rows kind={kind} fate="changed" rows={of('changed')} isOpen />
      <Rows kind={kind} fate="added" rows={of('added')} />
      <Removed kind={kind} rows={trial.removed} />
      <Rows kind={kind} fate="unchanged" rows={of('unchanged')} />
    </section>
  )
}

const AT_ONCE = 100

interface RowsProps {
  readonly kind: ListKind
  readonly fate: RowFate
  readonly rows: readonly Row[]
  readonly isOpen?: boolean
}

function Rows({ kind, fate, rows, isOpen = false }: RowsProps) {
  const t = useText(messages)
  const label = useLabel()
  const [shown, show] = useState(AT_ONCE)
  if (rows.length === 0) return null
  const doubtful = rows.filter(({ doubts }) => doubts.length > 0).length
  return (
    <details open={isOpen || doubtful > 0}>
      <summary>
        <Tag tone={tones[fate]}>{t('countOf', { fate: label(rowFates, fate), count: rows.length })}</Tag>{' '}
        {doubtful > 0 && <Tag tone="warning">{t('doubtful', { count: doubtful })}</Tag>}
      </summary>
      <ul className="lines authority-lines">
        {rows.slice(0, shown).map((row) => (
          <RowLine key={row.row} kind={kind} row={row} />
        ))}
      </ul>
      {rows.length > shown && (
        <Button look="quiet" onClick={() => show(shown + AT_ONCE)}>
          {t('showMore', { count: Math.min(AT_ONCE, rows.length - shown) })}
        </Button>
      )}
    </details>
  )
}

function Removed({ kind, rows }: { readonly kind: ListKind; readonly rows: readonly Values[] }) {
  const t = useText(messages)
  const label = useLabel()
  const title = useRowTitle(kind)
  if (rows.length === 0) return null
  return (
    <details open>
      <summary>
        <Tag tone={tones.removed}>
          {t('countOf', { fate: label(rowFates, 'removed'), count: rows.length })}
        </Tag>
      </summary>
      <p className="quiet">{t('removedRows')}</p>
      <ul className="lines">
        {rows.map((values) => (
          <li key={title(values)}>{title(values)}</li>
        ))}
      </ul>
    </details>
  )
}

/** What tells a row from its neighbours, in words. */
function useRowTitle(kind: ListKind) {
  const language = useLanguage()
  return (values: Values) =>
    Object.entries(columnsOf(kind))
      .flatMap(([name, column]) => (column.key ? [cellText(column, values[name], language)] : []))
      .filter((text) => text !== '')
      .join(' · ')
}

function RowLine({ kind, row }: { readonly kind: ListKind; readonly row: Row }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const title = useRowTitle(kind)
  const columns = columnsOf(kind)
  const named = (name: string | undefined) => (name === undefined ? '' : (columns[name]?.[language] ?? name))
  const shown = (name: string, value: Value | undefined) => {
    const column = columns[name]
    const text = column === undefined ? String(value ?? '') : cellText(column, value, language)
    return text === '' ? t('nothing') : text
  }
  const said = [
    ...row.faults.map((one) => t('fault', { column: named(one.column), fault: label(rowFaults, one.what) })),
    ...row.doubts.map((one) => t('fault', { column: named(one.column), fault: label(rowDoubts, one.what) })),
    ...(row.sameAs === undefined ? [] : [t('sameAs', { row: row.sameAs })]),
    ...row.differences.map(({ column, before, after }) =>
      t('difference', { column: named(column), before: shown(column, before), after: shown(column, after) }),
    ),
  ]
  return (
    <li>
      <p className="authority-words">
        <span className="quiet">{t('rowNumber', { row: row.row })}</span> {title(row.values)}
      </p>
      {said.map((one) => (
        <p key={one} className="quiet authority-words">
          {one}
        </p>
      ))}
    </li>
  )
}
