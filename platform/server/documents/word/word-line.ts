import {
  AlignmentType,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from 'docx'
import type { Line } from '#kernel/documents/index.ts'
import { faces, type WordSetting } from './word-type.ts'

type RunLook = Pick<IRunOptions, 'bold' | 'size' | 'font'>

/** Runs of a line; a gap is underscores on running text, spaces where the ruled cell is the gap. */
export function runsOf(line: Line, look: RunLook, gapMark = '_'): TextRun[] {
  return line.flatMap((piece) =>
    typeof piece === 'string'
      ? textRuns(piece, look)
      : [new TextRun({ ...look, text: gapMark.repeat(piece.blank * (gapMark === '_' ? 2 : 1)) })],
  )
}

/** Text type of the document at its size, or at another one. */
export function textLook(setting: WordSetting, size = setting.size): RunLook {
  return { font: setting.isForm ? faces.form : faces.text, size }
}

/** Captions and headings. */
export function captionLook(size: number): RunLook {
  return { font: faces.caption, size }
}

/** A paragraph of running text: indented by two characters, justified, at the exact pitch of its size. */
export function bodyParagraph(line: Line, setting: WordSetting, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: setting.size * 20 },
    spacing: { line: setting.pitch, lineRule: LineRuleType.EXACT },
    ...options,
    children: runsOf(line, textLook(setting)),
  })
}

/** A paragraph without indent, for cells, captions and numbers. */
export function plainParagraph(children: TextRun[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: { line: 300 }, ...options, children })
}

function textRuns(text: string, look: RunLook): TextRun[] {
  return text
    .split('\n')
    .map((part, index) => new TextRun({ ...look, text: part, ...(index === 0 ? {} : { break: 1 }) }))
}
