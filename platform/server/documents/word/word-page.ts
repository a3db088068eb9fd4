import {
  AlignmentType,
  Footer,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import type { OfficialDocument } from '#kernel/documents/index.ts'
import { faces, halfPoints, textWidth } from './word-type.ts'

const mm = (value: number) => `${value}mm` as const

/** A4 with the margins that the PDF has, and the page number in the footer. */
export function pageOf(document: OfficialDocument): Pick<ISectionOptions, 'properties' | 'footers'> {
  const form = document.layout === 'form'
  const [top, bottom] = form ? [28, 26] : document.textSize === 'three' ? [37, 30] : [30, 28]
  const [left, right] = form ? [27, 27] : [28, 26]
  const margin = { top: mm(top), bottom: mm(bottom), left: mm(left), right: mm(right), footer: mm(15) }
  return {
    properties: { page: { size: { width: mm(210), height: mm(297) }, margin } },
    footers: { default: new Footer({ children: [pageMark(document)] }) },
  }
}

function pageMark(document: OfficialDocument): Paragraph {
  if (document.pages === 'none') return new Paragraph({})
  if (document.pages === 'dashes') {
    const look = { font: faces.form, size: halfPoints.four }
    const children = [new TextRun({ ...look, children: ['— ', PageNumber.CURRENT, ' —'] })]
    return new Paragraph({ alignment: AlignmentType.CENTER, children })
  }
  const look = { font: faces.form, size: halfPoints.five }
  const counted = ['\t第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页']
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [
      new TextRun({ ...look, text: numberOf(document) }),
      new TextRun({ ...look, children: counted }),
    ],
  })
}

/** The number again on every page, unless it is still to be written. */
function numberOf(document: OfficialDocument): string {
  const pieces = document.number ?? []
  return pieces.every((piece) => typeof piece === 'string') ? pieces.join('') : ''
}
