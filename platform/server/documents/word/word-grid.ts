import {
  AlignmentType,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx'
import {
  type FieldsBlock,
  gridUnits,
  type Line,
  type PlacedField,
  placeFields,
  type TableBlock,
} from '#kernel/documents/index.ts'
import { captionLook, plainParagraph, runsOf, textLook } from './word-line.ts'
import { halfPoints, textWidth, type WordSetting } from './word-type.ts'

const headingWidth = 1381
const unitWidth = 311
const gridWidths = [headingWidth, ...Array.from({ length: gridUnits }, () => unitWidth)]
const cellMargins = { top: 60, bottom: 60, left: 85, right: 85 }

/** The ruled frame that all forms share. */
export function gridTable(rows: TableRow[]): Table {
  return fixedTable(rows, gridWidths)
}

function fixedTable(rows: TableRow[], columnWidths: number[]): Table {
  return new Table({
    rows,
    columnWidths,
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
  })
}

/** Rows of a block of fields: the heading spans them; without one the first caption takes its column. */
export function fieldRows(block: FieldsBlock, setting: WordSetting): TableRow[] {
  return block.lines.map((fields, index) => {
    const placed = placeFields(fields)
    const { heading } = block
    const first =
      heading === undefined ? leadCells(placed[0], setting) : headingCells(heading, index, setting)
    const rest = heading === undefined ? placed.slice(1) : placed
    const cells = rest.flatMap(({ field, labelUnits, valueUnits }) => [
      captionCell(field.label, labelUnits, setting),
      valueCell(field.value, valueUnits, setting),
    ])
    return new TableRow({ cantSplit: true, children: [...first, ...cells] })
  })
}

/** A row whose heading, if any, stands left of what `content` fills. */
export function contentRow(
  heading: string | undefined,
  content: Paragraph[] | (Paragraph | Table)[],
  cantSplit: boolean,
) {
  const units = heading === undefined ? gridUnits + 1 : gridUnits
  const wide = new TableCell({ columnSpan: units, margins: cellMargins, children: content })
  return new TableRow({ cantSplit, children: heading === undefined ? [wide] : [headingCell(heading), wide] })
}

/** A table of data with a heading row that repeats on every page. */
export function dataTable(block: TableBlock, setting: WordSetting): Table {
  const shares = block.columns.reduce((sum, column) => sum + column.share, 0)
  const widths = block.columns.map((column) => Math.floor((textWidth * column.share) / shares))
  const size = halfPoints['small-four']
  const heads = block.columns.map((column) => cell([column.label], captionLook(size), true))
  const rows = block.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((line, index) => cell(line, textLook(setting, size), index === 0)),
      }),
  )
  return fixedTable([new TableRow({ tableHeader: true, children: heads }), ...rows], widths)
}

function leadCells(placed: PlacedField | undefined, setting: WordSetting): TableCell[] {
  if (placed === undefined) return []
  const units = placed.labelUnits + placed.valueUnits
  return [headingCell(placed.field.label), valueCell(placed.field.value, units, setting, '_')]
}

function headingCells(heading: string, index: number, setting: WordSetting): TableCell[] {
  if (index === 0) return [headingCell(heading, VerticalMergeType.RESTART)]
  return [
    new TableCell({
      verticalMerge: VerticalMergeType.CONTINUE,
      children: [plainParagraph(runsOf([], textLook(setting)))],
    }),
  ]
}

function headingCell(heading: string, merge?: 'restart' | 'continue'): TableCell {
  return new TableCell({
    ...(merge === undefined ? {} : { verticalMerge: merge }),
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { ...cellMargins, left: 40, right: 40 },
    children: [centred(runsOf([heading], captionLook(halfPoints['small-four'])))],
  })
}

function captionCell(label: string, units: number, setting: WordSetting): TableCell {
  return new TableCell({
    columnSpan: units,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [centred(runsOf([label], textLook(setting, halfPoints['small-four'])))],
  })
}

function valueCell(value: Line, units: number, setting: WordSetting, gapMark = '\u3000'): TableCell {
  return new TableCell({
    columnSpan: units,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: cellMargins,
    children: [plainParagraph(runsOf(value, textLook(setting, halfPoints['small-four']), gapMark))],
  })
}

function cell(line: Line, look: Parameters<typeof runsOf>[1], isCentred: boolean): TableCell {
  const runs = runsOf(line, look, '\u3000')
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    margins: cellMargins,
    children: [isCentred ? centred(runs) : plainParagraph(runs)],
  })
}

function centred(runs: ReturnType<typeof runsOf>): Paragraph {
  return plainParagraph(runs, { alignment: AlignmentType.CENTER })
}
