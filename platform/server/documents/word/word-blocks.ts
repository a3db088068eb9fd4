import { ImageRun, LineRuleType, Paragraph, type Table, type TableRow } from 'docx'
import {
  type Block,
  type ClausesBlock,
  type CodeBlock,
  clauseMark,
  type TextBlock,
} from '#kernel/documents/index.ts'
import { codePicture } from '../code-picture.ts'
import { contentRow, dataTable, fieldRows, gridTable } from './word-grid.ts'
import { bodyParagraph, captionLook, plainParagraph, runsOf, textLook } from './word-line.ts'
import { signatureParts } from './word-signatures.ts'
import type { WordSetting } from './word-type.ts'

type Parts = (Paragraph | Table)[]

/** A form is one table, a row or more per block. */
export function formParts(blocks: readonly Block[], setting: WordSetting): Parts {
  return [gridTable(blocks.flatMap((block) => formRows(block, setting)))]
}

/** A letter is headings and running text; neighbouring blocks of fields share one frame. */
export function letterParts(blocks: readonly Block[], setting: WordSetting): Parts {
  return blocks.flatMap((block, index) => {
    if (block.block !== 'fields') return [...headingOf(block, setting), ...contentOf(block, setting)]
    if (blocks[index - 1]?.block === 'fields') return []
    return [gridTable(fieldsFrom(blocks, index).flatMap((one) => formRows(one, setting)))]
  })
}

function fieldsFrom(blocks: readonly Block[], start: number): readonly Block[] {
  const end = blocks.findIndex((block, index) => index > start && block.block !== 'fields')
  return blocks.slice(start, end < 0 ? undefined : end)
}

function formRows(block: Block, setting: WordSetting): TableRow[] {
  if (block.block === 'fields') return fieldRows(block, setting)
  return [contentRow(block.heading, contentOf(block, setting), block.block === 'signatures')]
}

function headingOf(block: Block, setting: WordSetting): Paragraph[] {
  if (block.heading === undefined) return []
  const text = block.heading.replaceAll('\n', '')
  const options = {
    keepNext: true,
    spacing: { before: 120, line: setting.pitch, lineRule: LineRuleType.EXACT },
  }
  return [plainParagraph(runsOf([text], captionLook(setting.size)), options)]
}

function contentOf(block: Block, setting: WordSetting): Parts {
  switch (block.block) {
    case 'text':
      return textParts(block, setting)
    case 'clauses':
      return clauseParts(block, setting)
    case 'table':
      return [dataTable(block, setting), new Paragraph({ spacing: { line: 120, lineRule: 'exact' } })]
    case 'code':
      return [codeParagraph(block, setting)]
    case 'signatures':
      return signatureParts(block, setting)
    case 'fields':
      return []
  }
}

const CODE_SIDE = 128 // pixels at 96 to the inch: 34 mm, as in the PDF

function codeParagraph({ text, caption }: CodeBlock, setting: WordSetting): Paragraph {
  const altText = { name: caption, description: caption, title: caption }
  const transformation = { width: CODE_SIDE, height: CODE_SIDE }
  const picture = new ImageRun({ type: 'png', data: codePicture(text), transformation, altText })
  return new Paragraph({
    keepLines: true,
    children: [picture, ...runsOf([`　${caption}`], textLook(setting, setting.size))],
  })
}

function textParts(block: TextBlock, setting: WordSetting): Parts {
  if (block.paragraphs.length === 0) return emptyLines(block.room ?? 1, setting)
  const options = block.flush ? { indent: { firstLine: 0 } } : {}
  return block.paragraphs.map((line) => bodyParagraph(line, setting, options))
}

function clauseParts(block: ClausesBlock, setting: WordSetting): Parts {
  const options = setting.isForm ? { indent: { firstLine: 0 } } : {}
  return block.clauses.map((line, index) =>
    bodyParagraph([clauseMark(index + 1, block.numbering), ...line], setting, options),
  )
}

function emptyLines(count: number, setting: WordSetting): Parts {
  const rule = { bottom: { style: 'single', size: 4, color: '000000', space: 1 } } as const
  const options = {
    indent: { firstLine: 0 },
    ...(setting.isForm ? {} : { border: { bottom: rule.bottom, between: rule.bottom } }),
  }
  return Array.from({ length: count }, () => bodyParagraph([], setting, options))
}
