import { isLegalDate, type LegalDate } from '../calendar/index.ts'
import { ok, type Result, refuse } from '../problems/index.ts'

/** What a number says of its bearer. @property region six digits of the place of first registration */
export interface CitizenFacts {
  readonly number: string
  readonly region: string
  readonly bornOn: LegalDate
  readonly sex: 'male' | 'female'
}

export type CitizenNumberProblem =
  /** Not seventeen digits and a digit or X. */
  | 'identity.citizen-number-shape'
  /** The old number of fifteen digits, not valid since 2013: the person has one of eighteen. */
  | 'identity.citizen-number-old'
  | 'identity.citizen-number-birth'
  | 'identity.citizen-number-check'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const checkDigits = '10X98765432'

/** The eighteenth place over the first seventeen. @source GB 11643 (ISO 7064, MOD 11-2) */
export function checkDigitOf(first17: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0)
  return checkDigits[sum % 11] ?? ''
}

/** As people type it: full width, blanks, a small x. */
export function normalCitizenNumber(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
}

/**
 * @param today a birth after it is refused; so is one more than 130 years before
 * @source GB 11643; Resident Identity Card Law (fifteen digits ended 2013)
 */
export function readCitizenNumber(
  typed: string,
  today: LegalDate,
): Result<CitizenFacts, CitizenNumberProblem> {
  const number = normalCitizenNumber(typed)
  if (/^\d{15}$/.test(number)) return refuse('identity.citizen-number-old')
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return refuse('identity.citizen-number-shape')
  const bornOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  const oldest = `${Number(today.slice(0, 4)) - 130}${today.slice(4)}`
  if (!isLegalDate(bornOn) || bornOn > today || bornOn < oldest)
    return refuse('identity.citizen-number-birth')
  if (checkDigitOf(number.slice(0, 17)) !== number[17]) return refuse('identity.citizen-number-check')
  const sex = Number(number[16]) % 2 === 1 ? 'male' : 'female'
  return ok({ number, region: number.slice(0, 6), bornOn, sex })
}

/** Full years on `day`; on the birthday itself the new year counts. @throws when born after `day` */
export function ageOn(bornOn: LegalDate, day: LegalDate): number {
  if (bornOn > day) throw new RangeError(`born on ${bornOn}, asked about ${day}`)
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return day.slice(5) >= bornOn.slice(5) ? years : years - 1
}
