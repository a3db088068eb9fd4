import type { CodeList } from '#kernel/codes/index.ts'
import { parseYuan } from '#kernel/money/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { ListKind, RowDoubt, RowFault } from '../codes/index.ts'
import { type Column, columnsOf, type Value, type Values } from './columns.ts'

/** A row as it stands in the sheet. */
export interface SheetRow {
  readonly row: number
  readonly cells: readonly { readonly text: string; readonly kind: 'text' | 'number' | 'formula' }[]
}

/** @property column its name in the list; left out where the whole row is meant */
export interface Finding<What> {
  readonly what: What
  readonly column?: string
}

/**
 * @property key      tells this row from the others of its list
 * @property others   what stands under headings that the list does not know: nothing is lost
 * @property sameAs   the row above that has the same key
 */
export interface ReadRow {
  readonly row: number
  readonly key: string
  readonly values: Values
  readonly others: Readonly<Record<string, string>>
  readonly faults: readonly Finding<RowFault>[]
  readonly doubts: readonly Finding<RowDoubt>[]
  readonly sameAs?: number
}

/** @property lacking wanted columns that the sheet does not have at all */
export interface ReadList {
  readonly rows: readonly ReadRow[]
  readonly lacking: readonly string[]
}

/** More rows than this come in several lists. @source enforcement.md 2.1: a district holds thousands */
export const MOST_LIST_ROWS = 10_000
/** A title or two may stand above the header. */
const HEADER_WITHIN = 10
const MOST_UNKNOWN = 4000

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*：:_（）()，,、]/g, '')
    .toLowerCase()

interface Header {
  readonly at: number
  readonly places: ReadonlyMap<string, number>
  /** Headings that the list does not know, by place. */
  readonly unknown: ReadonlyMap<number, string>
}

/**
 * Reads a sheet as a list of this kind: every row with what was read, what is wrong and what is doubtful.
 * @param fewestTiers of a discretion benchmark, by the rule of the day
 */
export function readList(
  kind: ListKind,
  rows: readonly SheetRow[],
  fewestTiers: number,
): Result<ReadList, 'authority.no-header' | 'authority.list-empty' | 'authority.too-many-rows'> {
  const columns = columnsOf(kind)
  const header = findHeader(columns, rows)
  if (header === undefined) return refuse('authority.no-header', { columns: mustHave(columns) })
  const below = rows.slice(header.at + 1)
  if (below.length === 0) return refuse('authority.list-empty')
  if (below.length > MOST_LIST_ROWS) {
    return refuse('authority.too-many-rows', { rows: below.length, most: MOST_LIST_ROWS })
  }
  const read = below.map((row) => readRow(row, columns, header))
  const lacking = Object.entries(columns).flatMap(([name, { need }]) =>
    need === 'wanted' && !header.places.has(name) ? [name] : [],
  )
  return ok({
    rows: withSameKeys(kind === 'discretion-benchmark' ? withTiers(read, fewestTiers) : read),
    lacking,
  })
}

type Columns = Readonly<Record<string, Column>>

const mustHave = (columns: Columns) =>
  Object.values(columns).flatMap(({ need, zh }) => (need === 'must' ? [zh] : []))

/** The first row in which every column stands that a row cannot do without. */
function findHeader(columns: Columns, rows: readonly SheetRow[]): Header | undefined {
  const needed = Object.entries(columns).flatMap(([name, { need }]) => (need === 'must' ? [name] : []))
  for (const [at, { cells }] of rows.slice(0, HEADER_WITHIN).entries()) {
    const titles = cells.map(({ text }) => plain(text))
    const places = placesIn(columns, titles)
    if (!needed.every((name) => places.has(name))) continue
    const taken = new Set(places.values())
    const free = cells.flatMap(({ text }, place) =>
      taken.has(place) || text.trim() === '' ? [] : [[place, text.trim().slice(0, 60)] as const],
    )
    return { at, places, unknown: new Map(free) }
  }
  return undefined
}

/** A heading by its own name before one by another name, so that no column takes the place of its neighbour. */
function placesIn(columns: Columns, titles: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const take = (name: string, words: readonly string[]) => {
    if (places.has(name)) return
    const taken = new Set(places.values())
    const wanted = words.map(plain)
    const at = titles.findIndex((title, place) => title !== '' && !taken.has(place) && wanted.includes(title))
    if (at >= 0) places.set(name, at)
  }
  for (const [name, { zh, en }] of Object.entries(columns)) take(name, [zh, en])
  for (const [name, { titles: others = [] }] of Object.entries(columns)) take(name, others)
  return places
}

function readRow({ row, cells }: SheetRow, columns: Columns, { places, unknown }: Header): ReadRow {
  const faults: Finding<RowFault>[] = []
  const doubts: Finding<RowDoubt>[] = []
  const values: Record<string, Value> = {}
  const others: Record<string, string> = {}
  for (const [name, column] of Object.entries(columns)) {
    const cell = cells[places.get(name) ?? -1]
    const text = cell?.text.trim() ?? ''
    if (cell?.kind === 'formula') faults.push({ what: 'formula', column: name })
    else if (text === '') {
      if (column.need === 'must') faults.push({ what: 'missing', column: name })
      if (column.need === 'wanted' && places.has(name)) doubts.push({ what: 'not-filled', column: name })
    } else {
      const read = readCell(column, text)
      if (!read.ok) faults.push({ what: read.refusal.code, column: name })
      else {
        values[name] = read.value.value
        if (read.value.keptAsOther) {
          doubts.push({ what: 'kept-as-other', column: name })
          others[column.zh] = text
        }
      }
    }
  }
  for (const [place, title] of unknown) {
    const text = cells[place]?.text.trim() ?? ''
    if (text !== '') others[title] = text.slice(0, MOST_UNKNOWN)
  }
  return { row, key: keyOf(columns, values), values, others, faults, doubts }
}

type Read = Result<{ readonly value: Value; readonly keptAsOther?: true }, RowFault>

function readCell({ holds }: Column, text: string): Read {
  if (holds.as === 'text') return [...text].length > holds.most ? refuse('too-long') : ok({ value: text })
  if (holds.as === 'code') {
    const code = codeOf(holds.codes, holds.words ?? {}, text)
    if (code !== undefined) return ok({ value: code })
    return holds.otherwise === undefined
      ? refuse('unknown-word')
      : ok({ value: holds.otherwise, keptAsOther: true })
  }
  if (holds.as === 'yes-no') {
    if (/^(是|有|√|✓|y|yes|true|1)$/i.test(text)) return ok({ value: true })
    return /^(否|无|×|-|—|\/|n|no|false|0)$/i.test(text) ? ok({ value: false }) : refuse('unknown-word')
  }
  if (holds.as === 'whole') {
    const digits = text.normalize('NFKC').replace(/次$/, '')
    return /^\d{1,6}$/.test(digits) ? ok({ value: Number(digits) }) : refuse('not-a-number')
  }
  const fen = parseYuan(text.replace(/(元)?(以上|及以上)(（含本数）|\(含本数\))?$/, '$1'))
  return fen.ok ? ok({ value: fen.value }) : refuse('not-an-amount')
}

function codeOf(codes: CodeList, words: Readonly<Record<string, string>>, text: string): string | undefined {
  const said = plain(text)
  const known = Object.entries(codes).find(
    ([code, { zh, en }]) => plain(code) === said || plain(zh) === said || plain(en) === said,
  )
  return known?.[0] ?? Object.entries(words).find(([word]) => plain(word) === said)?.[1]
}

function keyOf(columns: Columns, values: Values): string {
  return Object.entries(columns)
    .flatMap(([name, { key }]) => (key ? [String(values[name] ?? '')] : []))
    .join(' | ')
}

/** Rows of the same key are all kept; the second and later ones get a number of their own. */
function withSameKeys(rows: readonly ReadRow[]): readonly ReadRow[] {
  const seen = new Map<string, number[]>()
  return rows.map((row) => {
    if (row.faults.length > 0) return row
    const before = seen.get(row.key) ?? []
    seen.set(row.key, [...before, row.row])
    const [first] = before
    if (first === undefined) return row
    const doubts = [...row.doubts, { what: 'same-row' as const }]
    return { ...row, key: `${row.key} #${before.length + 1}`, doubts, sameAs: first }
  })
}

/** @source Hunan rule on discretion (省令244号) 13: not fewer than three tiers as a rule */
function withTiers(rows: readonly ReadRow[], fewest: number): readonly ReadRow[] {
  const tiers = new Map<Value | undefined, Set<Value | undefined>>()
  for (const { values, faults } of rows) {
    if (faults.length > 0) continue
    const { violation, tier } = values
    tiers.set(violation, (tiers.get(violation) ?? new Set()).add(tier))
  }
  return rows.map((row) => {
    const isThin = row.faults.length === 0 && (tiers.get(row.values.violation)?.size ?? 0) < fewest
    return isThin ? { ...row, doubts: [...row.doubts, { what: 'few-tiers' as const }] } : row
  })
}
