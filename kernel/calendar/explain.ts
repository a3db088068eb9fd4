import type { Label } from '../codes/index.ts'
import { explainChinese } from './explain-chinese.ts'
import { explainEnglish } from './explain-english.ts'
import type { Explained } from './explained.ts'

export function explain(explained: Explained): Label {
  return { zh: explainChinese(explained), en: explainEnglish(explained) }
}
