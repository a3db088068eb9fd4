import type { AppointmentWay } from '#capabilities/organisations/domain/index.ts'
import type { Consequence } from './codes.ts'

export interface Finding {
  readonly isFounded: boolean
  readonly isSerious: boolean
  readonly appointment: AppointmentWay
}

/**
 * What may follow of a complaint: the committee criticises and orders to correct; a serious act ends the office, by who
 * elected or by who employed.
 * @source People's Mediation Law 15; disputes.md 1.3
 */
export function consequencesOf({ isFounded, isSerious, appointment }: Finding): readonly Consequence[] {
  if (!isFounded) return ['none']
  if (!isSerious) return ['criticism', 'correction']
  return [appointment === 'elected' ? 'removal' : 'dismissal']
}

/** Consequences that end the office. */
export const endsOffice = (consequence: Consequence) =>
  consequence === 'removal' || consequence === 'dismissal'

/**
 * Who handles: the committee itself, unless its director is accused; then whoever guides it. Nobody handles, or reads, a
 * complaint about the own person.
 */
export function mayHandle(complaint: {
  readonly isAboutSelf: boolean
  readonly isAboutDirector: boolean
  /** Whether the officer's right comes from above the committee. */
  readonly isAbove: boolean
}): boolean {
  if (complaint.isAboutSelf) return false
  return complaint.isAbove || !complaint.isAboutDirector
}
