import { actTypes, measures } from '#capabilities/authority/domain/index.ts'
import type { OfficialDocument } from '#kernel/documents/index.ts'
import { paragraphsOf, printedDay } from '#kernel/documents/index.ts'
import { chineseCapitals, fenInFigures } from '#kernel/money/index.ts'
import {
  type Rendition,
  subjectKinds,
  subjectWord,
  type TextPart,
  textParts,
  textPartWord,
} from '../../domain/index.ts'

const money = (fen: number) => `${fenInFigures(fen)}元（${chineseCapitals(fen)}）`

/** The public text as a paper. Whatever is in it stands in the rendition. */
export function decisionPaper(shown: Rendition, digest: string): OfficialDocument {
  const { actType, organ, documentNumber, decidedOn, subjects, texts, fineFen, confiscatedFen } = shown
  const kind = actTypes[actType].zh
  const field = (label: string, value: string) => [{ label, value: [value] }]
  const lines = [
    field('决定书文号', documentNumber),
    field('执法机关', organ),
    ...subjects.map(({ part, kind: of, name, creditCode }) =>
      field(subjectWord(part).zh, `${name}（${subjectKinds[of].zh}${creditCode ? `，${creditCode}` : ''}）`),
    ),
    field('执法类别', shown.measures.map((one) => measures[one].zh).join('、') || kind),
    ...(fineFen === undefined ? [] : [field('罚款金额', money(fineFen))]),
    ...(confiscatedFen === undefined ? [] : [field('没收金额', money(confiscatedFen))]),
    [{ label: '决定日期', value: printedDay(decidedOn) }],
  ]
  const parts = (Object.keys(textParts) as TextPart[]).filter((part) => (texts[part] ?? '') !== '')
  return {
    code: 'public-decision',
    title: `${kind}决定公示`,
    layout: 'letter',
    textSize: 'four',
    pages: 'of-total',
    day: decidedOn,
    language: 'zh',
    blocks: [
      { block: 'fields', lines },
      ...parts.map((part) => ({
        block: 'text' as const,
        heading: textPartWord(part, actType).zh,
        paragraphs: paragraphsOf(texts[part]),
      })),
    ],
    notes: [[`本页由公示文本生成，依法隐去的内容以方括号或者“某”代替。校验值（SM3）：${digest}`]],
  }
}
