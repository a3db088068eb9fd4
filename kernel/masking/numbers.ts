import type { FindingKind } from './kinds.ts'
import { viewOf } from './view.ts'

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

/** Where the words stand: letters in any case, digits in figures or in Han, with whatever between. */
export function writtenAnyhow(text: string, words: string): readonly Pick<Stretch, 'from' | 'end'>[] {
  const row = plainRow(words)
  if ([...row].length < 3) return []
  const pattern = (row.match(/\d+|\D/gu) ?? []).map(waysOf).join(GAP)
  return [...text.matchAll(new RegExp(pattern, 'gi'))].map((match) => ({
    from: match.index,
    end: match.index + match[0].length,
  }))
}

/** A short number is also written as one says it: 十二 for 12. */
function waysOf(piece: string): string {
  if (!/^\d/.test(piece)) return escaped(piece)
  const digits = [...piece].map((digit) => DIGIT_WAYS[digit]).join(GAP)
  const isSaid = piece.length <= 2 && Number(piece) >= 10
  return isSaid ? `(?:${digits}|${said(Number(piece))})` : digits
}

/** @param number 10 to 99 */
function said(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens === 1 ? '一?' : han[tens]}十${ones === 0 ? '' : han[ones]}`
}

const SAID = /([一二三四五六七八九])?十([一二三四五六七八九])?/g

const SEPARATOR = new RegExp(`^${GAP}$`)
const DIGIT_WAYS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789'].map((digit) => {
    const at = Number(digit)
    const more = digit === '0' ? '〇○' : digit === '1' ? '幺' : ''
    return [digit, `[${digit}${han[at]}${'零壹贰叁肆伍陆柒捌玖'[at]}${more}]`]
  }),
)
const escaped = (letter: string) => letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The text as one row of letters and figures, whatever stood between: two ways of writing a number become one. */
export function plainRow(text: string): string {
  const counted = viewOf(text).text.replace(SAID, (_, tens: string | undefined, ones: string | undefined) =>
    String((tens ? han.indexOf(tens) : 1) * 10 + (ones ? han.indexOf(ones) : 0)),
  )
  const letters = [...counted.toLowerCase()].filter((letter) => !SEPARATOR.test(letter))
  return letters.map(plainDigit).join('')
}

function plainDigit(letter: string): string {
  if (/[〇○]/.test(letter)) return '0'
  if (letter === '幺') return '1'
  const place = Math.max(han.indexOf(letter), '零壹贰叁肆伍陆柒捌玖'.indexOf(letter))
  return place < 0 ? letter : String(place)
}

function digitsOf(run: string): string {
  return [...run]
    .map((letter) => {
      const plain = plainDigit(letter).toUpperCase()
      return /^[0-9X]$/.test(plain) ? plain : ''
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
  [
    'title',
    /(?:[\u4e00-\u9fff]?\s?[（(〔[]\s?\d{4}\s?[）)〕\]]\s?)?[\u4e00-\u9fff]{0,12}(?:不动产权|不动产证明|房权证|房产证|土地使用证|土地证|国用|集用|林权证|林证字)[\u4e00-\u9fff]{0,8}\s?(?:[（(〔[]\s?\d{4}\s?[）)〕\]])?\s?(?:字|第|:|：)?\s?(?:第)?\s?[A-Za-z0-9-]{4,24}\s?号?/g,
  ],
  // A vehicle's own number: seventeen places without I, O and Q, of which at least one is a letter
  ['title', /(?<![A-Za-z0-9])(?=[A-Z0-9]*[A-Z])[A-HJ-NPR-Z0-9]{17}(?![A-Za-z0-9])/gi],
  ['title', /(?<=(?:发动机号|车架号|设备编号|机身号)(?:码)?\s?[:：为]?\s?)[A-Za-z0-9-]{5,24}/g],
  [
    'health',
    /(?<=(?:患有|患|确诊为?|感染|诊断为|罹患)(?:了)?)(?!有|者|方|儿|了)[\u4e00-\u9fffA-Za-z]{1,10}?(?:疾病|综合征|病毒|肿瘤|高血压|糖尿病|病|症|癌|炎|残疾)/g,
  ],
  ['identity', /(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])/g],
  ['identity', /(?<![A-Za-z])(?:[EGDSPHM][A-Za-z]?\s?\d{7,9})(?!\d)/gi],
  [
    'plate',
    new RegExp(`[${PROVINCES}][\\s·.-]{0,2}[A-Za-z](?:[\\s·.•-]{0,2}[A-Za-z0-9]){5,6}(?:[挂学警港澳])?`, 'g'),
  ],
  ['plate', new RegExp(`[${PROVINCES}][A-Za-z][\\s·.•-]{0,2}[A-Za-z0-9]{4}[挂学警港澳]`, 'g')],
  ['account', /(?<=尾号(?:为|是)?\s?[:：]?\s?)\d{3,6}/g],
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
