import type { Label } from '#kernel/codes/index.ts'
import { printedDay } from '#kernel/documents/index.ts'
import { fenInFigures } from '#kernel/money/index.ts'
import type { FieldDefinition } from './definition.ts'
import type { FieldValue } from './record.ts'

/** A value as people read it, in both languages. */
export function shownValue(field: FieldDefinition, value: FieldValue): Label {
  const same = (text: string): Label => ({ zh: text, en: text })
  const chosen = (code: string) => field.choices?.find((one) => one.code === code) ?? same(code)
  switch (field.kind) {
    case 'money':
      return { zh: `${fenInFigures(Number(value))}元`, en: `¥${fenInFigures(Number(value))}` }
    case 'yes-no':
      return value === true ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }
    case 'day':
      return { zh: printedDay(String(value)).join(''), en: String(value) }
    case 'choice':
      return labelOf(chosen(String(value)))
    case 'choices': {
      const all = (value as readonly string[]).map(chosen)
      return { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => en).join(', ') }
    }
    default:
      return same(String(value))
  }
}

const labelOf = ({ zh, en }: Label): Label => ({ zh, en })
