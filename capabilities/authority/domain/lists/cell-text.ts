import type { Language } from '#kernel/codes/index.ts'
import { fenInFigures } from '#kernel/money/index.ts'
import type { Column, Value } from './columns.ts'

const yesNo = { zh: ['是', '否'], en: ['Yes', 'No'] } as const

/** What a cell says to people, in the words that {@link readList} understands. */
export function cellText({ holds }: Column, value: Value | undefined, language: Language): string {
  if (value === undefined) return ''
  if (holds.as === 'code') return holds.codes[String(value)]?.[language] ?? String(value)
  if (holds.as === 'yes-no') return yesNo[language][value === true ? 0 : 1]
  if (holds.as === 'yuan') return fenInFigures(Number(value)).replace(/\.00$/, '')
  return String(value)
}

/** What may stand in a column, for whoever fills it in. */
export function columnHint({ holds, need }: Column, language: Language): string | undefined {
  const must = need === 'must' ? { zh: '必填。', en: 'Needed. ' }[language] : ''
  const words = {
    code: () =>
      holds.as === 'code'
        ? { zh: '填：', en: 'One of: ' }[language] +
          Object.values(holds.codes)
            .map((label) => label[language])
            .join('、')
        : '',
    'yes-no': () => yesNo[language].join(' / '),
    yuan: () => ({ zh: '单位元，可以写“2万”。', en: 'In yuan.' })[language],
    whole: () => ({ zh: '整数。', en: 'A whole number.' })[language],
    text: () => '',
  }[holds.as]()
  const hint = `${must}${words}`
  // a prompt of a spreadsheet program holds 255 characters
  return hint === '' ? undefined : hint.slice(0, 250)
}
