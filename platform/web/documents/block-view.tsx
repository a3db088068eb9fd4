import type { CSSProperties } from 'react'
import {
  type Block,
  type ClausesBlock,
  clauseMark,
  type FieldsBlock,
  placeFields,
  type TableBlock,
  type TextBlock,
} from '#kernel/documents/index.ts'
import { AssumptionNote } from './assumption-note.tsx'
import style from './document-view.module.css'
import { LineView } from './line-view.tsx'
import { SignaturesView } from './signatures-view.tsx'

interface BlockViewProps {
  readonly block: Block
  readonly strokeUrl?: (stroke: string) => string | undefined
}

/** One block with its heading; positions serve as keys because a document on screen never changes its order. */
export function BlockView({ block, strokeUrl }: BlockViewProps) {
  return (
    <section className={style.block} data-block={block.block}>
      {block.heading !== undefined && <h3 className={style.heading}>{block.heading.replaceAll('\n', '')}</h3>}
      <div className={style.content}>
        <Content block={block} {...(strokeUrl && { strokeUrl })} />
        <AssumptionNote text={block.assumption} />
      </div>
    </section>
  )
}

function Content({ block, strokeUrl }: BlockViewProps) {
  switch (block.block) {
    case 'fields':
      return <Fields block={block} />
    case 'text':
      return <Paragraphs block={block} />
    case 'clauses':
      return <Clauses block={block} />
    case 'table':
      return <DataTable block={block} />
    case 'code':
      return (
        <p>
          {block.caption} <a href={block.text}>{block.text}</a>
        </p>
      )
    case 'signatures':
      return <SignaturesView block={block} {...(strokeUrl && { strokeUrl })} />
  }
}

function Fields({ block }: { readonly block: FieldsBlock }) {
  const placed = block.lines.flatMap((fields, row) =>
    placeFields(fields).map((one) => ({ ...one, key: `${row}-${one.field.label}` })),
  )
  return (
    <dl className={style.fields}>
      {placed.map(({ field, labelUnits, valueUnits, key }) => (
        <div key={key} className={style.field} style={gridPlace(labelUnits, valueUnits)}>
          <dt>{field.label}</dt>
          <dd>
            <LineView line={field.value} />
            <AssumptionNote text={field.assumption} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The same columns as on paper; a narrow screen ignores them. */
function gridPlace(labelUnits: number, valueUnits: number): CSSProperties {
  const units: Record<`--${string}`, number> = { '--label': labelUnits, '--units': labelUnits + valueUnits }
  return units
}

function Paragraphs({ block }: { readonly block: TextBlock }) {
  const lines = block.paragraphs.length > 0 ? block.paragraphs : [[{ blank: 12 }]]
  return keyed(lines).map(({ item, key }) => (
    <p key={key} className={block.flush ? style.flush : style.paragraph}>
      <LineView line={item} />
    </p>
  ))
}

function Clauses({ block }: { readonly block: ClausesBlock }) {
  return (
    <ol className={style.clauses}>
      {keyed(block.clauses).map(({ item, key, position }) => (
        <li key={key}>
          {clauseMark(position + 1, block.numbering)}
          <LineView line={item} />
        </li>
      ))}
    </ol>
  )
}

function DataTable({ block }: { readonly block: TableBlock }) {
  return (
    <table className={style.table}>
      <thead>
        <tr>
          {block.columns.map((column) => (
            <th key={column.label} scope="col">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed(block.rows).map(({ item: row, key }) => (
          <tr key={key}>
            {row.map((line, column) => (
              <td key={block.columns[column]?.label} data-label={block.columns[column]?.label}>
                <div>
                  <LineView line={line} />
                </div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function keyed<T>(items: readonly T[]): readonly { item: T; key: string; position: number }[] {
  return items.map((item, position) => ({ item, key: `line-${position}`, position }))
}
