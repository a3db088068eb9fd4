import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { faultOf } from './check-return.ts'
import type { RowFault } from './codes.ts'
import { type Field, type FieldValue, fieldsOf, type ReturnForm, type Values } from './form.ts'
import { headingOf, sheetWords } from './sheet.ts'

/** A row as it stands in the spreadsheet. */
export interface FileRow {
  readonly row: number
  readonly cells: readonly { readonly text: string; readonly kind: 'text' | 'number' | 'formula' }[]
}

export interface NamedUnit {
  readonly id: string
  readonly name: string
}

/** A cell that no field takes. */
export interface OtherCell {
  readonly heading: string
  readonly text: string
}

/**
 * What became of a row.
 * @property others what fits no field, with its heading, from left to right: columns that the form does not know, and cells that could not be read
 * @property unread headings of fields whose cell could not be read
 */
export interface ReadReturn {
  readonly row: number
  readonly unitName: string
  readonly unitId?: string
  readonly values: Values
  readonly others: readonly OtherCell[]
  readonly unread: readonly string[]
  readonly fault?: RowFault
}

/** A title and a few notes may stand above the heading. */
const HEADER_WITHIN = 12
const MOST_ROWS = 500
const MOST_TEXT = 4000

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*：:_()，,、;；"“”]/g, '')
    .toLowerCase()

/**
 * Reads an earlier round. Nothing is lost: what no field takes is kept beside the values under its heading.
 * @param units the departments of the district
 */
export function readRows(
  form: ReturnForm,
  rows: readonly FileRow[],
  units: readonly NamedUnit[],
): Result<readonly ReadReturn[], 'returns.no-header' | 'returns.no-rows' | 'returns.too-many-rows'> {
  const header = findHeader(form, rows)
  if (header === undefined) return refuse('returns.no-header')
  const total = Object.values(sheetWords.total).map(plain)
  const below = rows.slice(header.at + 1).filter(({ cells }) => {
    const name = plain(cells[header.department]?.text ?? '')
    return name !== '' && !total.includes(name)
  })
  if (below.length === 0) return refuse('returns.no-rows')
  if (below.length > MOST_ROWS)
    return refuse('returns.too-many-rows', { rows: below.length, most: MOST_ROWS })
  const taken = new Set<string>()
  return ok(below.map((row) => withUnit(readRow(row, header), units, taken)))
}

interface Header {
  readonly at: number
  readonly department: number
  readonly fields: ReadonlyMap<number, Field>
  readonly titles: ReadonlyMap<number, string>
}

const namesOf = (field: Field): readonly string[] =>
  [field.zh, field.en, headingOf(field, 'zh'), headingOf(field, 'en'), ...(field.titles ?? [])].map(plain)

const departments = [...Object.values(sheetWords.department), '单位', '单位名称', '部门名称', '执法部门'].map(
  plain,
)
/** Columns that number the rows say nothing of the department. */
const numbers = Object.values(sheetWords.number).map(plain)

/** The first row in which a column of departments stands beside one field at least. */
function findHeader(form: ReturnForm, rows: readonly FileRow[]): Header | undefined {
  for (const [at, { cells }] of rows.slice(0, HEADER_WITHIN).entries()) {
    const titles = cells.map(({ text }) => plain(text))
    const department = titles.findIndex((title) => departments.includes(title))
    if (department < 0) continue
    const fields = new Map<number, Field>()
    for (const field of fieldsOf(form)) {
      const names = namesOf(field)
      const place = titles.findIndex((title, index) => names.includes(title) && !fields.has(index))
      if (place >= 0 && place !== department) fields.set(place, field)
    }
    if (fields.size === 0) continue
    const shown = cells.flatMap(({ text }, place) =>
      text.trim() === '' || numbers.includes(plain(text))
        ? []
        : [[place, text.trim().slice(0, 100)] as const],
    )
    return { at, department, fields, titles: new Map(shown) }
  }
  return undefined
}

function readRow({ row, cells }: FileRow, { department, fields, titles }: Header): ReadReturn {
  const values: Record<string, FieldValue> = {}
  const others: OtherCell[] = []
  const unread: string[] = []
  for (const [place, title] of titles) {
    const text = cells[place]?.text.trim() ?? ''
    if (text === '' || place === department) continue
    const field = fields.get(place)
    const value = field === undefined ? undefined : readCell(field, text)
    if (field !== undefined && value !== undefined && faultOf(field, value) === undefined)
      values[field.code] = value
    else {
      others.push({ heading: title, text: text.slice(0, MOST_TEXT) })
      if (field !== undefined) unread.push(title)
    }
  }
  return { row, unitName: cells[department]?.text.trim().slice(0, 100) ?? '', values, others, unread }
}

/** @returns undefined where the text does not say a value of this field */
function readCell({ kind, unit, choices = [] }: Field, text: string): FieldValue | undefined {
  const said = text.normalize('NFKC').trim()
  if (kind === 'text') return text
  if (kind === 'count') {
    const bare = said.replace(/,(?=\d{3}(\D|$))/g, '').replace(new RegExp(`\\s*(${unitWords(unit)})$`), '')
    if (bare === '无') return 0
    return /^\d{1,9}(\.0+)?$/.test(bare) ? Number(bare) : undefined
  }
  if (kind === 'yes-no') {
    if (/^(是|有|√|✓|yes|true)$/i.test(said)) return true
    return /^(否|无|没有|×|no|false)$/i.test(said) ? false : undefined
  }
  const codeOf = (words: string) =>
    choices.find(({ code, zh, en }) => [code, zh, en].map(plain).includes(plain(words)))?.code
  if (kind === 'choice') return codeOf(said)
  const codes = said
    .split(/[、;；\n]/)
    .filter((part) => part.trim() !== '')
    .map(codeOf)
  return codes.every((code) => code !== undefined) ? [...new Set(codes)] : undefined
}

function unitWords(unit: Field['unit']): string {
  const words = [
    '人',
    '名',
    '个',
    '台',
    '套',
    '件',
    '处',
    '间',
    ...(unit === undefined ? [] : [unit.zh, unit.en]),
  ]
  return words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
}

/** By the whole name, or by an end of it that only one department has: lists often leave out the district. */
function withUnit(read: ReadReturn, units: readonly NamedUnit[], taken: Set<string>): ReadReturn {
  const said = plain(read.unitName)
  const whole = units.filter(({ name }) => plain(name) === said)
  const ends = said.length < 3 ? [] : units.filter(({ name }) => plain(name).endsWith(said))
  const found = whole.length > 0 ? whole : ends
  const [unit] = found
  if (unit === undefined || found.length > 1) return { ...read, fault: 'no-such-department' }
  if (taken.has(unit.id)) return { ...read, unitId: unit.id, fault: 'same-department' }
  taken.add(unit.id)
  return { ...read, unitId: unit.id }
}
