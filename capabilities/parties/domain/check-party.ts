import type { LegalDate } from '#kernel/calendar/index.ts'
import { ageOn, readCitizenNumber, readCreditCode, readPhone } from '#kernel/identity/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { ActingAs, PartyKind } from './codes.ts'

/** What of a party is checked; the rest of it is plain text. */
export interface CheckedParty {
  readonly kind: PartyKind
  readonly citizenNumber?: string | undefined
  readonly creditCode?: string | undefined
  readonly phone?: string | undefined
  readonly bornOn?: LegalDate | undefined
  readonly acting: readonly {
    readonly as: ActingAs
    readonly consents: boolean
    readonly citizenNumber?: string | undefined
    readonly phone?: string | undefined
  }[]
}

export type PartyProblem =
  | 'parties.citizen-number'
  | 'parties.phone'
  | 'parties.number-does-not-fit'
  | 'parties.born-in-the-future'
  | 'parties.guardian-missing'

/** Something odd that does not stand in the way. @property at index of the party */
export interface PartyWarning {
  readonly at: number
  readonly code: 'parties.credit-code-check'
}

export interface SoundParty {
  readonly bornOn?: LegalDate
  readonly sex?: 'male' | 'female'
  readonly isMinor: boolean
  readonly warnings: readonly PartyWarning['code'][]
}

/** Under fourteen the guardian consents to the data. @source Personal Information Protection Law art. 31 */
const AGE_OF_DATA_CONSENT = 14
/** @source Civil Code art. 17 */
const AGE_OF_MAJORITY = 18

/** @param today ages are counted at it  @returns what the number says of the person, and what is odd */
export function checkParty(party: CheckedParty, today: LegalDate): Result<SoundParty, PartyProblem> {
  if (!fits(party))
    return refuse('parties.number-does-not-fit', {}, party.creditCode ? 'creditCode' : 'citizenNumber')
  const citizen =
    party.citizenNumber === undefined ? undefined : readCitizenNumber(party.citizenNumber, today)
  if (citizen !== undefined && !citizen.ok) return refuse('parties.citizen-number', {}, 'citizenNumber')
  if (party.phone !== undefined && !readPhone(party.phone).ok) return refuse('parties.phone', {}, 'phone')
  const acting = checkActing(party.acting, today)
  if (!acting.ok) return acting
  const bornOn = citizen?.value.bornOn ?? party.bornOn
  if (bornOn !== undefined && bornOn > today) return refuse('parties.born-in-the-future', {}, 'bornOn')
  const age = bornOn === undefined ? undefined : ageOn(bornOn, today)
  if (age !== undefined && age < AGE_OF_DATA_CONSENT && !hasConsentingGuardian(party)) {
    return refuse('parties.guardian-missing', {}, 'acting')
  }
  return ok({
    ...(bornOn === undefined ? {} : { bornOn }),
    ...(citizen === undefined ? {} : { sex: citizen.value.sex }),
    isMinor: age !== undefined && age < AGE_OF_MAJORITY,
    warnings: isCreditCodeOdd(party) ? ['parties.credit-code-check'] : [],
  })
}

/** Bodies have credit codes, people citizen numbers. */
function fits({ kind, citizenNumber, creditCode }: CheckedParty): boolean {
  if (kind === 'natural') return creditCode === undefined
  return kind === 'unknown' || citizenNumber === undefined
}

function isCreditCodeOdd({ creditCode }: CheckedParty): boolean {
  if (creditCode === undefined) return false
  const read = readCreditCode(creditCode)
  return read.ok && !read.value.isCheckDigitRight
}

function checkActing(acting: CheckedParty['acting'], today: LegalDate): Result<undefined, PartyProblem> {
  for (const [at, one] of acting.entries()) {
    if (one.citizenNumber !== undefined && !readCitizenNumber(one.citizenNumber, today).ok) {
      return refuse('parties.citizen-number', {}, `acting[${at}].citizenNumber`)
    }
    if (one.phone !== undefined && !readPhone(one.phone).ok) {
      return refuse('parties.phone', {}, `acting[${at}].phone`)
    }
  }
  return ok()
}

function hasConsentingGuardian({ acting }: CheckedParty): boolean {
  return acting.some((one) => one.as === 'guardian' && one.consents)
}
