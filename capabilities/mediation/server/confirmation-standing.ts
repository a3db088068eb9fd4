import type { LegalDate } from '#kernel/calendar/index.ts'
import { type ConfirmationObjection, type ConfirmationOffer, objectionsTo, offerOf } from '../domain/index.ts'
import type { KeptAgreement } from './whole-mediation.sql.ts'

export interface ConfirmationStanding {
  readonly isInTime: boolean
  readonly objections: readonly ConfirmationObjection[]
  readonly offer: ConfirmationOffer
}

/** Whether an agreement may be brought before the court on that day, from its own words and days alone. */
export function confirmationStanding(kept: KeptAgreement, today: LegalDate): ConfirmationStanding {
  const { confirmationUntil: until } = kept
  const isInTime = until !== undefined && today <= until
  const objections = objectionsTo({
    state: kept.state,
    form: kept.form,
    confirmation: kept.confirmationState,
    isInTime,
    clauses: [...kept.obligations.map(({ act }) => act), ...kept.furtherTerms],
    obligations: kept.obligations,
  })
  return { isInTime, objections, offer: offerOf(objections) }
}
