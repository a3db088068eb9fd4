import type { OfficialDocument } from '#kernel/documents/index.ts'

/** The text area of all documents: 156 mm, in twentieths of a point. */
export const textWidth = 8845

/** Half points, as Word counts sizes: 三号, 四号, 小四, 五号, 小二, 二号. */
export const halfPoints = {
  three: 32,
  four: 28,
  'small-four': 24,
  five: 21,
  'small-two': 36,
  two: 44,
} as const

/**
 * Exact distance of lines in twentieths of a point: that of the PDF.
 * Exact, because the same multiple is a different distance in every typeface.
 */
const pitches = { three: 540, four: 476, 'small-four': 372 } as const

/** Word finds these on every office computer in China; Latin letters and figures follow in Times. */
export const faces = {
  text: face('仿宋'),
  form: face('宋体'),
  title: face('宋体'),
  caption: face('黑体'),
} as const

/** What all parts need to know of the document that they belong to. */
export interface WordSetting {
  readonly isForm: boolean
  readonly size: number
  readonly pitch: number
  readonly strokes: Readonly<Record<string, Uint8Array>>
}

export function settingOf(
  document: OfficialDocument,
  strokes: Readonly<Record<string, Uint8Array>>,
): WordSetting {
  const { textSize, layout } = document
  return { isForm: layout === 'form', size: halfPoints[textSize], pitch: pitches[textSize], strokes }
}

function face(eastAsia: string) {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia }
}
