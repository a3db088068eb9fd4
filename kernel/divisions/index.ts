import { ok, type Result, refuse } from '../problems/index.ts'

/**
 * Levels of the division code: six digits of a district (GB/T 2260), nine of a township or street, twelve of a
 * village or community (statistical code), fifteen of a grid in it.
 */
export const divisionLevels = ['province', 'city', 'district', 'township', 'village', 'grid'] as const
export type DivisionLevel = (typeof divisionLevels)[number]

/** @property code as written, without the zeros that fill up a shorter level */
export interface Division {
  readonly code: string
  readonly level: DivisionLevel
}

export type DivisionProblem = 'division.shape'

const lengths: Readonly<Record<DivisionLevel, number>> = {
  province: 2,
  city: 4,
  district: 6,
  township: 9,
  village: 12,
  grid: 15,
}

/**
 * Reads a code of 2, 4, 6, 9, 12 or 15 digits, or one filled up with zeros to 6 or 12 (430400 is the city, 430407000000
 * the district).
 */
export function readDivision(typed: string): Result<Division, DivisionProblem> {
  if (!/^\d+$/.test(typed)) return refuse('division.shape')
  const code = typed.length === 6 || typed.length === 12 ? withoutFilling(typed) : typed
  const level = divisionLevels.find((one) => lengths[one] === code.length)
  return level === undefined || Number(code.slice(0, 2)) < 11 ? refuse('division.shape') : ok({ code, level })
}

function withoutFilling(code: string): string {
  const cuts = divisionLevels.map((level) => lengths[level]).filter((length) => length < code.length)
  return (
    cuts.map((length) => code.slice(0, length)).find((head) => /^0+$/.test(code.slice(head.length))) ?? code
  )
}

/** The division above, undefined for a province. */
export function parentOf({ code, level }: Division): Division | undefined {
  const above = divisionLevels[divisionLevels.indexOf(level) - 1]
  return above === undefined ? undefined : { code: code.slice(0, lengths[above]), level: above }
}

/** True for a division and for everything below it. */
export function isWithin(inner: Division, outer: Division): boolean {
  return inner.code.startsWith(outer.code)
}
