import type { LegalDate } from '#kernel/calendar/index.ts'
import type { PartyFacts } from '#kernel/documents/index.ts'

export type AgreementSide = 'applicant' | 'respondent' | 'third-party'

/** @property stroke name of the signature picture  @property signedOn day of this party's signature */
export interface AgreementParty {
  readonly side: AgreementSide
  readonly party: PartyFacts
  readonly stroke?: string
  readonly signedOn?: LegalDate
}

/** An amount as the agreement prints it: `12,000.00` and 壹万贰仟元整. */
export interface PrintedAmount {
  readonly figures: string
  readonly capitals: string
}

/** Who does what for whom; `term` is a sentence where no single day says it (instalments). */
export interface PrintedObligation {
  readonly debtor: string
  readonly creditor?: string
  readonly act: string
  readonly amount?: PrintedAmount
  readonly manner?: string
  readonly place?: string
  readonly dueOn?: LegalDate
  readonly term?: string
}

export interface SigningOfficial {
  readonly name?: string
  readonly stroke?: string
}

/** What the 人民调解协议书 says; @property agreedOn ages are counted at this day. */
export interface AgreementFacts {
  readonly number?: string
  readonly committee?: string
  readonly parties: readonly AgreementParty[]
  readonly mainFacts?: string
  readonly disputedPoints?: string
  readonly responsibility?: string
  readonly obligations: readonly PrintedObligation[]
  readonly furtherTerms?: readonly string[]
  readonly mediators: readonly SigningOfficial[]
  readonly recorder?: SigningOfficial
  readonly agreedOn?: LegalDate
}
