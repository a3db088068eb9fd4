import { isLegalDate, type LegalDate } from '#kernel/calendar/index.ts'
import { ageOn } from '#kernel/identity/index.ts'
import type { DecisionPerson, DecisionToDisclose, PersonRole } from '../decision.ts'

/**
 * How much of the name of a grown person the public reads, by the role in the matter. Numbers, addresses, accounts and
 * what belongs to a minor are never shown, whatever the role.
 * @source enforcement.md 2.5 and trap 11: the punished person's name may stay, other natural persons' names are hidden
 */
export interface MaskingRule {
  readonly shown: Readonly<Record<PersonRole, 'name' | 'family-name'>>
  /** Full years from which a person is grown. */
  readonly adultFrom: number
}

export type Age = 'grown' | 'minor' | 'unknown'

/**
 * Whether the person was a minor on the day of the act or of the decision: never asked about today, so that a
 * birthday shows nothing that was hidden.
 */
export function ageAtAct(
  person: Pick<DecisionPerson, 'kind' | 'identityNumber' | 'bornOn' | 'isMinor'>,
  { actOn, decidedOn }: Pick<DecisionToDisclose, 'actOn' | 'decidedOn'>,
  { adultFrom }: Pick<MaskingRule, 'adultFrom'>,
): Age {
  if (person.kind === 'organisation') return 'grown'
  const bornOn = person.bornOn ?? birthIn(person.identityNumber)
  if (bornOn === undefined) return person.isMinor ? 'minor' : 'unknown'
  const day = actOn !== undefined && actOn < decidedOn ? actOn : decidedOn
  return bornOn > day || ageOn(bornOn, day) < adultFrom ? 'minor' : 'grown'
}

/** The shape alone counts: a number with a wrong last place tells the birthday all the same. */
function birthIn(number: string | undefined): LegalDate | undefined {
  const digits = (number ?? '').normalize('NFKC').replace(/[\s-]/g, '')
  const long = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dXx]$/.exec(digits)
  const old = /^\d{6}(\d{2})(\d{2})(\d{2})\d{3}$/.exec(digits)
  const written = long ? long.slice(1).join('-') : old ? `19${old.slice(1).join('-')}` : undefined
  return isLegalDate(written) ? written : undefined
}
