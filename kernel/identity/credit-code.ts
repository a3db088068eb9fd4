import { ok, type Result, refuse } from '../problems/index.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const

export type CreditCodeProblem = 'identity.credit-code-shape'

/** @property isCheckDigitRight old registers hold codes whose last place is wrong: a warning, never a bar */
export interface CreditCodeFacts {
  readonly code: string
  readonly isCheckDigitRight: boolean
}

/** The eighteenth place over the first seventeen. @source GB 32100 (ISO 7064, MOD 31-3) */
export function creditCheckDigitOf(first17: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(first17[at] ?? ''), 0)
  return alphabet[(31 - (sum % 31)) % 31] ?? ''
}

export function normalCreditCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
}

/** Only a wrong shape is refused. @source GB 32100: no I, O, S, V, Z; disputes.md trap 43 */
export function readCreditCode(typed: string): Result<CreditCodeFacts, CreditCodeProblem> {
  const code = normalCreditCode(typed)
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return refuse('identity.credit-code-shape')
  return ok({ code, isCheckDigitRight: creditCheckDigitOf(code.slice(0, 17)) === code[17] })
}
