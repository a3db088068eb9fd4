import { ok, type Result, refuse } from '../problems/index.ts'

/** Money is whole fen, never a fraction and never a binary one; unknown is `undefined`, which zero is not. */
export type Fen = number

const LARGEST = Number.MAX_SAFE_INTEGER

/** `1234500` as `12,345.00`. @throws on anything but whole fen */
export function fenInFigures(fen: Fen): string {
  const { yuan, rest } = split(fen)
  const grouped = String(yuan).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}${grouped}.${String(rest).padStart(2, '0')}`
}

/** In units of ten thousand yuan with two decimals, as reports print it; half a unit rounds away from zero. */
export function fenInTenThousands(fen: Fen): string {
  const { yuan, rest } = split(fen)
  // no literals such as 100n: this goes to browsers of 2019 too, which could not even read the file
  const hundredths = (BigInt(yuan) * BigInt(100) + BigInt(rest) + BigInt(5_000)) / BigInt(10_000)
  const text = hundredths.toString().padStart(3, '0')
  return `${fen < 0 && hundredths > BigInt(0) ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`
}

/** In units of ten thousand yuan, every fen told: six decimals are exactly one fen. @throws on anything but whole fen */
export function fenInTenThousandsExactly(fen: Fen): string {
  const { yuan, rest } = split(fen)
  const all = `${yuan}${String(rest).padStart(2, '0')}`.padStart(7, '0')
  return `${fen < 0 ? '-' : ''}${all.slice(0, -6)}.${all.slice(-6)}`
}

const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const
const places = ['', '拾', '佰', '仟'] as const
const groups = ['', '万', '亿', '万亿'] as const

/**
 * The amount in the capitals of bank papers: `12,005.06` is 壹万贰仟零伍元零陆分. A whole number of jiao or yuan ends
 * in 整.
 * @source rules on filling in bills of the People's Bank (zeros once between figures, 整 after yuan and jiao)
 * @throws on anything but whole fen
 */
export function chineseCapitals(fen: Fen): string {
  const { yuan, rest } = split(fen)
  const [jiao, cent] = [Math.floor(rest / 10), rest % 10]
  const sign = fen < 0 ? '负' : ''
  const whole = yuan === 0 ? '' : `${capitalsOfYuan(yuan)}元`
  if (rest === 0) return `${sign}${whole || '零元'}整`
  const tenths = jiao === 0 ? whole && '零' : `${digits[jiao]}角`
  return `${sign}${whole}${tenths}${cent === 0 ? '整' : `${digits[cent]}分`}`
}

function capitalsOfYuan(yuan: number): string {
  const fours: number[] = []
  for (let left = yuan; left > 0; left = Math.floor(left / 10_000)) fours.unshift(left % 10_000)
  let text = ''
  fours.forEach((value, at) => {
    const isLast = at === fours.length - 1
    if (value === 0) {
      if (!isLast && text !== '' && !text.endsWith('零')) text += '零'
      return
    }
    if (text !== '' && value < 1000 && !text.endsWith('零')) text += '零'
    text += capitalsOfFour(value) + (groups[fours.length - 1 - at] ?? '')
  })
  return text.replace(/零$/, '')
}

function capitalsOfFour(value: number): string {
  let text = ''
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit !== 0) text += `${digits[digit]}${places[place]}`
    else if (text !== '' && !text.endsWith('零')) text += '零'
  }
  return text.replace(/零$/, '')
}

export type MoneyProblem = 'money.not-an-amount' | 'money.too-precise' | 'money.too-large'

/** What people type: `1,234.5`, `¥1 234.50`, `12万`, `1.5 万元`, full-width digits. Never rounds. */
export function parseYuan(typed: string): Result<Fen, MoneyProblem> {
  const plain = typed.normalize('NFKC').replace(/[\s,，￥¥]/g, '')
  const [, figures, tenThousand] = /^(\d+(?:\.\d+)?)(万)?元?整?$/.exec(plain) ?? []
  if (figures === undefined) return refuse('money.not-an-amount')
  const [whole = '', decimals = ''] = figures.split('.')
  const precision = tenThousand === undefined ? 2 : 6
  const kept = decimals.replace(/0+$/, '')
  if (kept.length > precision) return refuse('money.too-precise')
  const fen = BigInt(whole + kept.padEnd(precision, '0'))
  return fen > BigInt(LARGEST) ? refuse('money.too-large') : ok(Number(fen))
}

function split(fen: Fen): { readonly yuan: number; readonly rest: number } {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`${fen} is no whole number of fen`)
  const absolute = Math.abs(fen)
  return { yuan: Math.floor(absolute / 100), rest: absolute % 100 }
}
