import { packArchive } from '../archives/pack-archive.ts'

export interface TextColumn {
  readonly heading: string
  /** In characters of the standard font. */
  readonly width: number
  /** Shown when the cell under the heading is chosen, so that nothing explanatory has to stand among the rows. */
  readonly hint?: string
}

/** Text format `@` (49) is what keeps a program from taking eighteen digits for a number and rounding them. */
const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`
const TEXT = 1
const HEADING = 2
/** Every part bears it: the same list is the same file. */
const FIRST_DAY = new Date(Date.UTC(1980, 0, 1))
/** To which the hints reach. */
const LAST_ROW = 5000

/**
 * A workbook of one sheet whose columns are text from top to bottom: what is typed or pasted into it stays as it is.
 * @source ECMA-376 part 1, 18.3.1 (worksheet), 18.8.30 (built-in number formats)
 */
export function writeTextWorkbook(
  sheet: string,
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[] = [],
): Buffer {
  const cells = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.map(columnOf).join('')}</cols><sheetData>${[columns.map(({ heading }) => heading), ...rows].map(rowOf).join('')}</sheetData>${hintsOf(columns)}`
  return packWorkbook(sheet, `<worksheet xmlns="${MAIN}">${cells}</worksheet>`, STYLES)
}

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** One sheet and its styles as the parts of a workbook. @source ECMA-376 part 1, 12.3 (parts of a workbook) */
export function packWorkbook(sheet: string, worksheet: string, styles: string): Buffer {
  const main = MAIN
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': worksheet,
  }
  return packArchive(Object.entries(parts).map(xmlPart), FIRST_DAY)
}

function xmlPart([name, text]: [string, string]) {
  return { name, bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`) }
}

function columnOf({ width }: TextColumn, at: number): string {
  return `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${TEXT}" customWidth="1"/>`
}

function rowOf(cells: readonly string[], at: number): string {
  const style = at === 0 ? HEADING : TEXT
  const written = cells.map(
    (text, column) =>
      `<c r="${columnLetters(column)}${at + 1}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
  )
  return `<row r="${at + 1}">${written.join('')}</row>`
}

function hintsOf(columns: readonly TextColumn[]): string {
  const hints = columns.flatMap(({ heading, hint }, at) => {
    if (hint === undefined) return []
    const letters = columnLetters(at)
    return `<dataValidation allowBlank="1" showInputMessage="1" promptTitle="${escaped(heading)}" prompt="${escaped(hint)}" sqref="${letters}2:${letters}${LAST_ROW}"/>`
  })
  return hints.length === 0
    ? ''
    : `<dataValidations count="${hints.length}">${hints.join('')}</dataValidations>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Control characters cannot stand in XML at all. */
export function escaped(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}/gu, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}

/** A, B, … Z, AA, as spreadsheets count. @param at from 0 */
export function columnLetters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : `${columnLetters(Math.floor(at / 26) - 1)}${letter}`
}
