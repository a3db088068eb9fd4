import type { Language } from '#kernel/codes/index.ts'

/**
 * Money for reading: `12,345.60 元`, `CNY 12,345.60`; whole amounts without the decimals.
 * @param fen whole number of fen
 */
export function moneyText(fen: number, language: Language): string {
  const amount = yuanText(fen)
  return language === 'zh' ? `${amount} 元` : `CNY ${amount}`
}

/** Fen as yuan with thousands marked: `12,345.60`. */
export function yuanText(fen: number): string {
  const whole = Math.floor(Math.abs(fen) / 100)
  const rest = Math.abs(fen) % 100
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}${grouped}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
}

/**
 * Fen of an amount as people type it: `12345.6`, `12,345.60`, `１２００`. No floating point on the way.
 * @returns undefined when it is no amount of at most two decimals, or beyond what can be counted exactly
 */
export function fenOf(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replace(/[,\s元¥]/g, '')
  const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(plain)
  if (match === null) return undefined
  const fen = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return Number.isSafeInteger(fen) ? fen : undefined
}
