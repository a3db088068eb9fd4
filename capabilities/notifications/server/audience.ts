import type { Role } from '#capabilities/access/domain/index.ts'
import type { NotificationAudience } from '#capabilities/rules/domain/index.ts'

/** People by their roles in units. @property isHome who belongs to the unit counts too, wherever the role was granted */
export interface Circle {
  readonly roles: readonly Role[]
  readonly units: readonly string[]
  readonly isHome: boolean
}

/** Whom an event is about. @property addressed named by the event itself @property askedBefore who asked what is answered now */
export interface AboutWhom {
  readonly reach: readonly string[]
  readonly holder: string | null
  readonly owner: string | null
  /** Nobody was sent the matter yet: whoever sends matters on has to act. */
  readonly awaitsTriage: boolean
  readonly addressed: { readonly accounts: readonly string[]; readonly units: readonly string[] }
  readonly askedBefore: readonly string[]
}

export interface Audience {
  readonly accounts: readonly string[]
  readonly circles: readonly Circle[]
}

const administrators: readonly Role[] = ['system-administrator', 'security-administrator']
const deciders: readonly Role[] = ['mediator', 'committee-head']

/** The people of one audience of the rule. */
function peopleOf(audience: NotificationAudience, whom: AboutWhom): Audience {
  const office = (roles: readonly Role[]): Audience => ({
    accounts: [],
    circles: [{ roles, units: whom.reach, isHome: false }],
  })
  const above = (role: Role) => office([role])
  const staff = (roles: readonly Role[], units: readonly string[]): Audience => ({
    accounts: [],
    circles: [{ roles, units, isHome: true }],
  })
  const holders = whom.holder === null ? [] : [whom.holder]
  switch (audience) {
    case 'answerable':
      if (whom.awaitsTriage) return above('triage-officer')
      return whom.owner === null ? staff(deciders, holders) : { accounts: [whom.owner], circles: [] }
    case 'heads':
      return staff(['committee-head', 'unit-head'], holders)
    case 'supervisors':
      return above('supervisor')
    case 'triage-officers':
      return above('triage-officer')
    case 'bureau-heads':
      return above('bureau-head')
    case 'administrators':
      return office(administrators)
    case 'department':
      return staff(['department-head', 'department-clerk'], holders)
    case 'department-heads':
      return staff(['department-head'], holders)
    case 'clerks':
      return staff(['department-clerk'], holders)
    case 'disclosers':
      return staff(['disclosure-clerk', 'department-clerk'], holders)
    case 'review-office':
      return office(['reviewer', 'review-head'])
    case 'reviewer':
      return whom.owner === null ? office(['review-head']) : { accounts: [whom.owner], circles: [] }
    case 'recording-keepers':
      return office(['evidence-keeper', 'system-administrator'])
    case 'oversight':
      return office(['oversight-officer', 'bureau-head'])
    case 'asked-before':
      return { accounts: whom.askedBefore, circles: [] }
    case 'addressed': {
      const { accounts, units } = whom.addressed
      return { accounts, circles: staff([...deciders, 'unit-head'], units).circles }
    }
  }
}

export function audienceOf(audiences: readonly NotificationAudience[], whom: AboutWhom): Audience {
  const all = audiences.map((one) => peopleOf(one, whom))
  return {
    accounts: [...new Set(all.flatMap(({ accounts }) => accounts))],
    circles: all.flatMap(({ circles }) => circles).filter(({ units }) => units.length > 0),
  }
}
