import { BadTable, MOST_COLUMNS, MOST_ROWS, type TableRow } from './table.ts'

/**
 * Values separated by commas, semicolons or tabs, in UTF-8, UTF-16 with its mark, or GB 18030, which is what
 * spreadsheet programs on Chinese machines write.
 * @throws BadTable
 */
export function readSeparated(bytes: Buffer): readonly TableRow[] {
  const text = textOf(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a text has none of them, other files do
  if (/[\x00-\x08\x0e-\x1f]/.test(text)) throw new BadTable('not-a-table')
  return rowsOf(text, separatorOf(text))
}

function textOf(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  for (const encoding of isUtf16 ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // the next one may fit
    }
  }
  throw new BadTable('not-a-table')
}

/** The one that the first line has most of. */
function separatorOf(text: string): string {
  const line = text.slice(0, 4000).split(/\r?\n/, 1)[0] ?? ''
  const count = (sign: string) => line.split(sign).length
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

function rowsOf(text: string, separator: string): readonly TableRow[] {
  const rows: TableRow[] = []
  let [cells, cell, isQuoted, row]: [string[], string, boolean, number] = [[], '', false, 1]
  const endCell = () => {
    if (cells.length < MOST_COLUMNS) cells.push(cell.trim())
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (rows.length >= MOST_ROWS) throw new BadTable('too-large')
    if (cells.some((one) => one !== ''))
      rows.push({ row, cells: cells.map((one) => ({ text: one, kind: 'text' })) })
    cells = []
    row += 1
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (sign === '"' && cell.trim() === '') isQuoted = true
    else if (sign === separator) endCell()
    else if (sign === '\n') endRow()
    else if (sign !== '\r') cell += sign
  }
  if (isQuoted) throw new BadTable('damaged')
  if (cell !== '' || cells.length > 0) endRow()
  return rows
}
