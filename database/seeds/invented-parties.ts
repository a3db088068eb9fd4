import type { PartyOrder } from '#capabilities/parties/contract.ts'

/** No person and no body is registered under this division: a number that carries it can belong to nobody. */
const NOBODYS_DIVISION = '990000'

type Role = PartyOrder['role']

export interface Invented {
  readonly role: Role
  readonly name: string
  readonly sex: 'male' | 'female'
  /** YYYY-MM-DD */
  readonly born: string
  /** Last four digits of the telephone, and the serial of the identity number. */
  readonly tail: number
  readonly address?: string
  readonly headCount?: number
}

/** A person with a number that is well formed and cannot be real. @source GB 11643 */
export function person({ role, name, sex, born, tail, address, headCount = 1 }: Invented): PartyOrder {
  const even = (tail % 500) * 2
  const serial = String(sex === 'female' ? even : even + 1).padStart(3, '0')
  return {
    role,
    kind: 'natural',
    name,
    sex,
    headCount,
    citizenNumber: citizenNumber(born, serial),
    phone: phone(tail),
    ...(address === undefined ? {} : { address }),
  }
}

/** A company with a credit code of nobody's division. @source GB 32100 */
export function company(role: Role, name: string, tail: number): PartyOrder {
  return {
    role,
    kind: 'legal',
    name,
    sex: 'unknown',
    headCount: 1,
    creditCode: inventedCode('company', tail),
    phone: phone(tail),
  }
}

/** Somebody without a number, with the reason why. */
export function unnumbered(
  role: Role,
  name: string,
  kind: 'natural' | 'unincorporated' | 'unknown',
  noIdentityReason: NonNullable<PartyOrder['noIdentityReason']>,
): PartyOrder {
  return { role, kind, name, sex: 'unknown', headCount: 1, noIdentityReason }
}

function phone(tail: number): string {
  return `1990000${String(tail).padStart(4, '0')}`
}

export function citizenNumber(born: string, serial: string): string {
  const body = `${NOBODYS_DIVISION}${born.replaceAll('-', '')}${serial}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0)
  return body + '10X98765432'.charAt(sum % 11)
}

/** Who registers, and what is registered: an organ of state, a company, a trader. @source GB 32100 */
const registers = { organ: ['11', 'MB0DF'], company: ['91', 'MA0DF'], trader: ['92', 'MA0DF'] } as const

/** A credit code that is well formed, of nobody's division. @param tail at most four digits */
export function inventedCode(of: keyof typeof registers, tail: number): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const [register, organisation] = registers[of]
  const body = `${register}${NOBODYS_DIVISION}${organisation}${String(tail).padStart(4, '0')}`
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
  const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(body.charAt(at)), 0)
  return body + alphabet.charAt((31 - (sum % 31)) % 31)
}
