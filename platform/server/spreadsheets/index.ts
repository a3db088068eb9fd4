import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { readSeparated } from './read-separated.ts'
import { readWorkbook } from './read-workbook.ts'
import { BadTable, type TableFault, type TableRow } from './table.ts'

export type { Cell, TableFault, TableRow } from './table.ts'
export { writeSheet } from './write-sheet.ts'
export { type TextColumn, writeTextWorkbook } from './write-workbook.ts'

/**
 * The rows of a spreadsheet (.xlsx, .csv), told by its content and never by its name. Nothing in it is computed or
 * fetched; a file that is more than a table is refused.
 */
export function readTable(bytes: Uint8Array): Result<readonly TableRow[], TableFault> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return ok(rowsOf(buffer))
  } catch (error) {
    if (error instanceof BadTable) return refuse(error.fault)
    throw error
  }
}

function rowsOf(bytes: Buffer): readonly TableRow[] {
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return readWorkbook(bytes)
  // the container of the formats before 2007, and of workbooks with a password
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') throw new BadTable('old-format')
  // other text formats that would pass for very strange tables
  const isOther = /^(%PDF|\{\\rtf|<[?!A-Za-z]|#!)/.test(bytes.subarray(0, 8).toString('latin1'))
  if (bytes.length === 0 || isOther) throw new BadTable('not-a-table')
  return readSeparated(bytes)
}
