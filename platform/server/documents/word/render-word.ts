import { AlignmentType, Document, Packer, Paragraph } from 'docx'
import { type OfficialDocument, withTexts } from '#kernel/documents/index.ts'
import type { RenderOrder } from '../render-order.ts'
import { formParts, letterParts } from './word-blocks.ts'
import { plainParagraph, runsOf, textLook } from './word-line.ts'
import { pageOf } from './word-page.ts'
import { faces, halfPoints, settingOf, type WordSetting } from './word-type.ts'

/** The document as a Word file with the structure of the PDF; for editing, the PDF is what gets signed. */
export async function renderWord(order: Pick<RenderOrder, 'document' | 'strokes'>): Promise<Uint8Array> {
  const document = withTexts(order.document)
  const setting = settingOf(document, order.strokes)
  const parts = setting.isForm ? formParts(document.blocks, setting) : letterParts(document.blocks, setting)
  const children = [...titleOf(document, setting), ...parts, ...notesOf(document, setting)]
  const look = { run: { ...textLook(setting), language: { value: 'en-US', eastAsia: 'zh-CN' } } }
  const file = new Document({
    title: document.title,
    creator: '',
    styles: { default: { document: look } },
    sections: [{ ...pageOf(document), children }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

function titleOf(document: OfficialDocument, setting: WordSetting): Paragraph[] {
  const issuer = document.issuer === undefined ? [] : [titleLine(document.issuer, halfPoints['small-two'])]
  const title = titleLine(document.title, halfPoints.two)
  if (document.number === undefined) return [...issuer, title]
  const size = Math.min(setting.size, halfPoints.four)
  const alignment = setting.isForm ? AlignmentType.RIGHT : AlignmentType.CENTER
  const spacing = { before: 80, after: setting.isForm ? 80 : 240 }
  return [
    ...issuer,
    title,
    plainParagraph(runsOf(document.number, textLook(setting, size)), { alignment, spacing }),
  ]
}

function titleLine(text: string, size: number): Paragraph {
  const children = runsOf([text], { font: faces.title, bold: true, size })
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 120 }, children })
}

function notesOf(document: OfficialDocument, setting: WordSetting): Paragraph[] {
  const notes = document.notes ?? []
  return notes.map((line) => plainParagraph(runsOf(line, textLook(setting, halfPoints.five))))
}
