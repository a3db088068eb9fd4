import type { RowFate } from '../codes/index.ts'
import type { Value, Values } from './columns.ts'
import type { ReadRow } from './read-list.ts'

/** A row that is kept. @property others what stands under headings that the list does not know */
export interface KeptRow {
  readonly key: string
  readonly values: Values
  readonly others: Readonly<Record<string, string>>
}

export interface Difference {
  readonly column: string
  readonly before?: Value
  readonly after?: Value
}

/** What would become of one row of the file. */
export interface PlannedRow extends ReadRow {
  readonly fate: Exclude<RowFate, 'removed'>
  readonly differences: readonly Difference[]
}

export interface Comparison {
  readonly rows: readonly PlannedRow[]
  /** Rows of the list before that the file does not name any more; they stay in the version that held them. */
  readonly removed: readonly KeptRow[]
}

/** Line by line, what a file would change of the list that holds now. */
export function compareLists(before: readonly KeptRow[], read: readonly ReadRow[]): Comparison {
  const known = new Map(before.map((row) => [row.key, row]))
  const named = new Set(read.filter(({ faults }) => faults.length === 0).map(({ key }) => key))
  const rows = read.map((row): PlannedRow => {
    if (row.faults.length > 0) return { ...row, fate: 'refused', differences: [] }
    const old = known.get(row.key)
    if (old === undefined) return { ...row, fate: 'added', differences: [] }
    const differences = [...differencesOf(old.values, row.values), ...differencesOf(old.others, row.others)]
    return { ...row, fate: differences.length > 0 ? 'changed' : 'unchanged', differences }
  })
  return { rows, removed: before.filter(({ key }) => !named.has(key)) }
}

function differencesOf(before: Values, after: Values): readonly Difference[] {
  const columns = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return columns
    .filter((column) => before[column] !== after[column])
    .map((column) => ({
      column,
      ...(before[column] === undefined ? {} : { before: before[column] }),
      ...(after[column] === undefined ? {} : { after: after[column] }),
    }))
}
