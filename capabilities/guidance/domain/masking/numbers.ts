import type { FindingKind } from './kinds.ts'

export interface Stretch {
  readonly kind: FindingKind
  readonly from: number
  readonly end: number
}

const DIGIT = '[0-9零〇○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]'
/** What people put between digits; a comma of a list of words is not among it. */
const GAP = String.raw`[\s\-‐-―_.·•*#/\\,()（）+]{0,4}`
const RUN = new RegExp(`${DIGIT}(?:${GAP}${DIGIT})+(?:${GAP}[xX](?![a-zA-Z]))?`, 'g')
const DAY = /^(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}(?:\s+\d{1,2})?$/
const MONEY = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$|^\d{7,8}(?:\.\d{1,2})?$/
const han = '零一二三四五六七八九'

/** Seven digits in a row are a number that leads to somebody, unless they are a day or an amount. */
export function numbersIn(text: string): readonly Stretch[] {
  return [...text.matchAll(RUN)].flatMap((match) => {
    const from = match.index
    const end = from + match[0].length
    const digits = digitsOf(match[0])
    if (digits.length < 7 || DAY.test(match[0])) return []
    if (MONEY.test(match[0]) && /^\s*(?:元|万|亿|人民币)/.test(text.slice(end))) return []
    return [{ kind: kindOf(digits), from, end }]
  })
}

function digitsOf(run: string): string {
  return [...run]
    .map((letter) => {
      if (/[0-9]/.test(letter)) return letter
      if (/[xX]/.test(letter)) return 'X'
      if (/[〇○]/.test(letter)) return '0'
      if (letter === '幺') return '1'
      const place = Math.max(han.indexOf(letter), '零壹贰叁肆伍陆柒捌玖'.indexOf(letter))
      return place < 0 ? '' : String(place)
    })
    .join('')
}

function kindOf(digits: string): FindingKind {
  if (/^(?:\d{17}[\dX]|\d{15})$/.test(digits)) return 'identity'
  if (/^(?:0{0,2}86)?1[3-9]\d{9}$|^0\d{9,11}$|^[48]00\d{7}$|^[2-8]\d{6,7}$/.test(digits)) return 'phone'
  return /^\d{16,19}$/.test(digits) ? 'account' : 'number'
}

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const patterns: readonly (readonly [FindingKind, RegExp])[] = [
  ['identity', /(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])/g],
  ['identity', /(?<![A-Za-z])(?:[EGDSPHM][A-Za-z]?\s?\d{7,9})(?!\d)/gi],
  [
    'plate',
    new RegExp(`[${PROVINCES}][\\s·.-]{0,2}[A-Za-z](?:[\\s·.•-]{0,2}[A-Za-z0-9]){5,6}(?:[挂学警港澳])?`, 'g'),
  ],
  ['plate', new RegExp(`[${PROVINCES}][A-Za-z][\\s·.•-]{0,2}[A-Za-z0-9]{4}[挂学警港澳]`, 'g')],
  ['contact', /[A-Za-z0-9._%+-]+\s?@\s?[A-Za-z0-9-]+(?:\s?\.\s?[A-Za-z0-9-]+)+/g],
  [
    'contact',
    /(?<=(?:微信|QQ|抖音|快手|支付宝|淘宝)(?:号|账号|ID|id)?\s?(?:是|为|:|：)?\s?)[A-Za-z0-9][A-Za-z0-9_-]{4,30}/gi,
  ],
  ['birth', /(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日(?=\s?(?:出?生))/g],
  ['birth', /(?<=(?:出生日期|生日|出生于|生于)\s?[:：]?\s?)(?:19|20)\d\d[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?/g],
]

export function signsIn(text: string): readonly Stretch[] {
  return patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      kind,
      from: match.index,
      end: match.index + match[0].length,
    })),
  )
}
