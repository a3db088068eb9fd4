import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { SignaturesBlock, Signer } from '#kernel/documents/index.ts'
import { pictureSize } from '../picture-size.ts'
import { bodyParagraph, captionLook, plainParagraph, runsOf, textLook } from './word-line.ts'
import { halfPoints, textWidth, type WordSetting } from './word-type.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = { top: none, bottom: none, left: none, right: none }
const tableBorders = { ...noBorders, insideHorizontal: none, insideVertical: none }
const hold = { keepNext: true, keepLines: true } as const

/** Statement, signers two by two, and the seal's place beside an odd last one; all kept on one page. */
export function signatureParts(block: SignaturesBlock, setting: WordSetting): (Paragraph | Table)[] {
  const statement = block.statement.map((line) => bodyParagraph(line, setting, hold))
  const cells = block.signers.map((signer) => signerCell(signer, setting))
  if (cells.length % 2 === 1 && block.seal === undefined) cells.splice(cells.length - 1, 0, sideCell([]))
  if (cells.length % 2 === 0) cells.push(sideCell([]))
  cells.push(sideCell(sealParagraphs(block, setting), 85))
  const rows = Array.from({ length: cells.length / 2 }, (_, row) => cells.slice(row * 2, row * 2 + 2)).map(
    (children) => new TableRow({ cantSplit: true, children }),
  )
  return [...statement, sideTable(rows), new Paragraph({ spacing: { line: 20, lineRule: 'exact' } })]
}

function signerCell(signer: Signer, setting: WordSetting): TableCell {
  const name = signer.name === undefined ? [] : runsOf([`　${signer.name}`], textLook(setting, 24))
  const manner = signer.manner === undefined ? [] : [note([`（${signer.manner}）`], setting)]
  return sideCell([
    plainParagraph([...runsOf([signer.role], captionLook(24)), ...name], hold),
    ...manner,
    strokeParagraph(signer, setting),
    ...(signer.day === undefined ? [] : [note(signer.day, setting, AlignmentType.RIGHT)]),
  ])
}

/** The rule to sign on is the paragraph's lower border, so that it stays when the picture is missing. */
function strokeParagraph(signer: Signer, setting: WordSetting): Paragraph {
  const picture = signer.stroke === undefined ? undefined : setting.strokes[signer.stroke]
  return new Paragraph({
    ...hold,
    spacing: { before: picture === undefined ? 600 : 0 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 1 } },
    children: picture === undefined ? [] : [strokeRun(picture, signer.role)],
  })
}

function strokeRun(data: Uint8Array, role: string): ImageRun {
  const { width, height } = pictureSize(data)
  const scale = Math.min(47 / height, 220 / width)
  const alt = { name: `${role}签名笔迹`, description: `${role}签名笔迹`, title: `${role}签名笔迹` }
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) }
  return new ImageRun({ type: 'png', data, transformation, altText: alt })
}

function sealParagraphs(block: SignaturesBlock, setting: WordSetting): Paragraph[] {
  const centre = { alignment: AlignmentType.CENTER, ...hold }
  const size = Math.min(setting.size, halfPoints.four)
  const day =
    block.day === undefined
      ? []
      : [plainParagraph(runsOf(block.day, textLook(setting, size), '\u3000'), centre)]
  if (block.seal === undefined) return day
  const organisation = runsOf(block.seal.organisation, textLook(setting, size))
  return [
    plainParagraph(organisation, { ...centre, spacing: { before: 560, line: 300 } }),
    note([`（${block.seal.caption}）`], setting, AlignmentType.CENTER),
    ...day,
  ]
}

function note(
  line: Parameters<typeof runsOf>[0],
  setting: WordSetting,
  alignment?: 'right' | 'center',
): Paragraph {
  const runs = runsOf(line, textLook(setting, halfPoints.five), '\u3000')
  return plainParagraph(runs, { ...hold, ...(alignment === undefined ? {} : { alignment }) })
}

function sideCell(children: Paragraph[], right = 340): TableCell {
  return new TableCell({
    borders: noBorders,
    verticalAlign: VerticalAlignTable.TOP,
    margins: { top: 120, bottom: 60, left: 85, right },
    children: children.length === 0 ? [new Paragraph(hold)] : children,
  })
}

function sideTable(rows: TableRow[]): Table {
  const half = Math.floor(textWidth / 2) - 120
  return new Table({
    rows,
    columnWidths: [half, half],
    width: { size: half * 2, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: tableBorders,
  })
}
