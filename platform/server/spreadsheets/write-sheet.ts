import { columnLetters, escaped, MAIN, packWorkbook } from './write-workbook.ts'

/**
 * A sheet to be read by people and added up by programs.
 * @property notes  lines between the title and the headings, each as wide as the sheet
 * @property rows   a number is written as a number, null leaves the cell empty
 * @property totals the last row, in bold
 */
export interface PrintedSheet {
  readonly title: string
  readonly notes: readonly string[]
  readonly headings: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
  readonly totals: readonly (string | number | null)[]
}

/** Formats by their place below: plain, title, note, heading, text, number, total. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/></font><font><b/><sz val="16"/></font><font><b/><sz val="11"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF7"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment horizontal="right" vertical="center"/></xf><xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center"/></xf></cellXfs></styleSheet>`
const [TITLE, NOTE, HEADING, TEXT, NUMBER, TOTAL] = [1, 2, 3, 4, 5, 6]

/**
 * A workbook of one sheet with title, notes, headings, rows and totals.
 * @source ECMA-376 part 1, 18.3.1.4 (cells), 18.3.1.55 (merged cells), 18.3.1.63 (page setup)
 */
export function writeSheet({ title, notes, headings, rows, totals }: PrintedSheet): Buffer {
  const last = columnLetters(headings.length - 1)
  const above = notes.length + 1
  const lines = [
    line(1, [title], TITLE, 'ht="30" customHeight="1"'),
    ...notes.map((note, at) => line(at + 2, [note], NOTE, 'ht="32" customHeight="1"')),
    line(above + 1, headings, HEADING, 'ht="64" customHeight="1"'),
    ...rows.map((cells, at) => line(above + 2 + at, cells)),
    line(above + 2 + rows.length, totals, TOTAL),
  ]
  const merged = Array.from({ length: above }, (_, at) => `<mergeCell ref="A${at + 1}:${last}${at + 1}"/>`)
  const widths = headings.map((heading, at) => {
    const width = at === 0 ? 6 : at === 1 ? 30 : Math.min(Math.max(heading.length + 2, 11), 24)
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
  })
  const frozen = `<pane xSplit="2" ySplit="${above + 1}" topLeftCell="C${above + 2}" activePane="bottomRight" state="frozen"/>`
  const worksheet = `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData><mergeCells count="${merged.length}">${merged.join('')}</mergeCells><pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/></worksheet>`
  return packWorkbook(sheetName(title), worksheet, STYLES)
}

type CellValue = string | number | null

function line(row: number, cells: readonly CellValue[], style?: number, how = ''): string {
  const written = cells.map((value, at) => {
    const place = `${columnLetters(at)}${row}`
    if (value === null) return `<c r="${place}" s="${style ?? TEXT}"/>`
    if (typeof value === 'number') return `<c r="${place}" s="${style ?? NUMBER}"><v>${value}</v></c>`
    return `<c r="${place}" s="${style ?? TEXT}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
  })
  return `<row r="${row}" ${how}>${written.join('')}</row>`
}

/** At most 31 characters, and some may not stand in it. @source ECMA-376 part 1, 18.2.19; what programs refuse */
const sheetName = (title: string): string => title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
