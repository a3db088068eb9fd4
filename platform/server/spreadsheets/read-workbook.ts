import { BadTable, type Cell, MOST_COLUMNS, MOST_ROWS, type TableRow } from './table.ts'
import { attribute, tokensOf } from './xml.ts'
import { type Archive, openArchive } from './zip.ts'

/** The first sheet that is shown. @throws BadTable */
export function readWorkbook(bytes: Buffer): readonly TableRow[] {
  const archive = openArchive(bytes)
  if (hasMacros(archive)) throw new BadTable('macros')
  if (!archive.has('xl/workbook.xml')) throw new BadTable('not-a-table')
  const targets = targetsOf(archive)
  const path = sheetIdsOf(archive)
    .map((id) => targets.get(id))
    .find((target) => target !== undefined)
  if (path === undefined) throw new BadTable('damaged')
  const strings = archive.has('xl/sharedStrings.xml') ? stringsOf(part(archive, 'xl/sharedStrings.xml')) : []
  return rowsOf(part(archive, path), strings)
}

/** A program in the file, or a file that announces one. */
function hasMacros(archive: Archive): boolean {
  const types = '[Content_Types].xml'
  return (
    [...archive.keys()].some((name) => /vbaProject|macrosheets/i.test(name)) ||
    (archive.has(types) && part(archive, types).includes('macroEnabled'))
  )
}

function part(archive: Archive, path: string): string {
  const unpack = archive.get(path)
  if (unpack === undefined) throw new BadTable('damaged')
  return unpack()
    .toString('utf8')
    .replace(/^\uFEFF/, '')
}

function sheetIdsOf(archive: Archive): readonly string[] {
  const ids: string[] = []
  for (const token of tokensOf(part(archive, 'xl/workbook.xml'))) {
    if (token.is !== 'open' || token.name !== 'sheet') continue
    const id = /(?:^|\s)\w+:id\s*=\s*["']([^"']*)["']/.exec(token.attributes)?.[1]
    const isShown = !/hidden/i.test(attribute(token.attributes, 'state') ?? '')
    if (id !== undefined && isShown) ids.push(id)
  }
  return ids
}

/** Only sheets of cells: a sheet may also be a chart. */
function targetsOf(archive: Archive): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  for (const token of tokensOf(part(archive, 'xl/_rels/workbook.xml.rels'))) {
    if (token.is !== 'open' || token.name !== 'Relationship') continue
    const [id, type, target] = ['Id', 'Type', 'Target'].map((name) => attribute(token.attributes, name))
    if (!id || !target || !type?.endsWith('/worksheet')) continue
    targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  return targets
}

/** Texts that cells point to; what is only said how to pronounce (`rPh`) is left out. */
function stringsOf(xml: string): readonly string[] {
  const strings: string[] = []
  let text = ''
  let [isText, isHint] = [false, false]
  for (const token of tokensOf(xml)) {
    if (token.is === 'text') {
      if (isText && !isHint) text += token.text
    } else if (token.name === 't') isText = token.is === 'open'
    else if (token.name === 'rPh') isHint = token.is === 'open'
    else if (token.name === 'si' && token.is === 'open') text = ''
    else if (token.name === 'si') strings.push(unescaped(text))
  }
  return strings
}

/** @source ECMA-376 part 1, 22.9.2.19: characters that XML cannot hold are written `_xHHHH_` */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

/** What a person sees of it: no control character but those that part lines, and no half of a character. */
function seen(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the pattern is for
  return text.replace(/[\x00-\x08\x0e-\x1f]/g, '').toWellFormed()
}

/** A cell while it is read. */
interface Draft {
  readonly column: number
  readonly type: string
  text: string
  isFormula: boolean
}

function rowsOf(xml: string, strings: readonly string[]): readonly TableRow[] {
  const rows: TableRow[] = []
  let [row, cells, draft, into]: [number, Cell[], Draft | undefined, string] = [0, [], undefined, '']
  for (const token of tokensOf(xml)) {
    if (token.is === 'text') {
      if (draft !== undefined && (into === 'v' || into === 't')) draft.text += token.text
      continue
    }
    if (token.is === 'open') {
      into = token.name
      if (token.name === 'row') {
        const told = Number(attribute(token.attributes, 'r'))
        row = Number.isSafeInteger(told) ? told : row + 1
        cells = []
      } else if (token.name === 'c') draft = draftOf(token.attributes, cells.length)
      else if (token.name === 'f' && draft !== undefined) draft.isFormula = true
      continue
    }
    into = ''
    if (token.name === 'c' && draft !== undefined) {
      if (draft.column < MOST_COLUMNS) put(cells, draft, strings)
      draft = undefined
    } else if (token.name === 'row' && cells.some(({ text, kind }) => text !== '' || kind === 'formula')) {
      if (rows.length >= MOST_ROWS) throw new BadTable('too-large')
      rows.push({ row, cells })
    }
  }
  return rows
}

function draftOf(attributes: string, next: number): Draft {
  const letters = /^[A-Z]{1,3}/.exec(attribute(attributes, 'r') ?? '')?.[0]
  const column = letters === undefined ? next : columnOf(letters)
  return { column, type: attribute(attributes, 't') ?? 'n', text: '', isFormula: false }
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function put(cells: Cell[], draft: Draft, strings: readonly string[]): void {
  while (cells.length < draft.column) cells.push({ text: '', kind: 'text' })
  const isShared = draft.type === 's' && draft.text !== ''
  const read = isShared ? strings[Number(draft.text)] : unescaped(draft.text)
  if (read === undefined) throw new BadTable('damaged')
  const text = seen(read)
  const isNumber = draft.type === 'n' && text !== ''
  cells[draft.column] = {
    text: text.trim(),
    kind: draft.isFormula ? 'formula' : isNumber ? 'number' : 'text',
  }
}
