import type { Answer } from '#platform/web/api-client/index.ts'
import { useClauses, useLabel, useLanguage, useNamed, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import type { readAuthorityList } from '../../contract.ts'
import { cellText, columnsOf, type ListKind, rowDoubts } from '../../domain/index.ts'
import { messages } from './messages.ts'

type Row = Answer<typeof readAuthorityList>['rows'][number]

interface TableProps {
  readonly kind: ListKind
  readonly rows: readonly Row[]
}

/** Columns that nobody filled in on this page are left out; what the list does not know stands in the last one. */
export function RowTable({ kind, rows }: TableProps) {
  const t = useText(messages)
  const language = useLanguage()
  const clauses = useClauses()
  const named = useNamed()
  const wanted = new Set(rows.flatMap(({ doubts }) => doubts.map(({ column }) => column)))
  const columns = Object.entries(columnsOf(kind)).filter(
    ([name]) => wanted.has(name) || rows.some(({ values }) => values[name] !== undefined),
  )
  const hasOthers = rows.some((row) => Object.keys(row.others).length > 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="authority-scroll" aria-label={t('kind')} tabIndex={0}>
      <table className="authority-rows">
        <thead>
          <tr>
            <th scope="col">{t('position')}</th>
            {columns.map(([name, column]) => (
              <th key={name} scope="col">
                {column[language]}
              </th>
            ))}
            {hasOthers && <th scope="col">{t('others')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.position}>
              <td className="quiet">{row.position}</td>
              {columns.map(([name, column]) => (
                <Cell key={name} row={row} name={name}>
                  {cellText(column, row.values[name], language)}
                </Cell>
              ))}
              {hasOthers && (
                <td>{clauses(Object.entries(row.others).map(([title, text]) => named(title, text)))}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface CellProps {
  readonly row: Row
  readonly name: string
  readonly children: string
}

/** A doubt stands in the cell that it is about; one about the whole row in the first that people read. */
function Cell({ row, name, children }: CellProps) {
  const label = useLabel()
  const isFirst = name === 'item' || name === 'violation' || name === 'object'
  const doubts = row.doubts.filter(({ column }) => column === name || (column === undefined && isFirst))
  return (
    <td className={doubts.length > 0 ? 'is-wanted' : undefined}>
      {children}
      {doubts.map(({ what }) => (
        <Tag key={what} tone="warning">
          {label(rowDoubts, what)}
        </Tag>
      ))}
    </td>
  )
}
