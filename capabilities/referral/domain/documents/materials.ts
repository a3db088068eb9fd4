import type { TableBlock } from '#kernel/documents/index.ts'
import { type MaterialForm, materialForms } from '../codes.ts'

/** @property returned undefined while it is with whom it was sent to */
export interface MaterialFacts {
  readonly name: string
  readonly form: MaterialForm
  readonly count: number
  readonly returned?: boolean
  readonly words?: string
}

/** The list that goes with a letter or a receipt. */
export function materialsTable(heading: string, materials: readonly MaterialFacts[]): TableBlock {
  return {
    block: 'table',
    heading,
    columns: [
      { label: '序号', share: 1 },
      { label: '名称', share: 6 },
      { label: '形式', share: 2 },
      { label: '份数', share: 1 },
    ],
    rows: materials.map((one, at) => [
      [String(at + 1)],
      [one.name],
      [materialForms[one.form].zh],
      [String(one.count)],
    ]),
  }
}

/** What became of each at the end. @source [L5 21] */
export function returnedTable(heading: string, materials: readonly MaterialFacts[]): TableBlock {
  return {
    block: 'table',
    heading,
    columns: [
      { label: '序号', share: 1 },
      { label: '名称', share: 5 },
      { label: '形式', share: 2 },
      { label: '份数', share: 1 },
      { label: '退还情况', share: 3 },
    ],
    rows: materials.map((one, at) => [
      [String(at + 1)],
      [one.name],
      [materialForms[one.form].zh],
      [String(one.count)],
      [one.returned === undefined ? '留存' : one.returned ? '退还' : `未退还：${one.words ?? ''}`],
    ]),
  }
}
