import type { CodeList } from '#kernel/codes/index.ts'

/** What ties an agreement to a court. @source Civil Procedure Law art. 205; Interpretation art. 352 */
export const courtTies = {
  invited: {
    zh: '该法院委派、委托或者邀请调解，应当向它申请',
    en: 'This court sent or invited the mediation: it is the one',
  },
  committee: { zh: '调解组织所在地', en: "The committee's place" },
  domicile: { zh: '当事人住所地', en: "A party's domicile" },
  subject: { zh: '标的物或者纠纷所在地', en: 'Where the dispute or its subject is' },
  grade: {
    zh: '标的额达到中级法院一审标准',
    en: 'The amount belongs before the intermediate court',
  },
} as const satisfies CodeList
export type CourtTie = keyof typeof courtTies

/** A row of the rule `confirmation.courts`. @property place words by which an address is recognised */
export interface BasicCourt {
  readonly divisionCode: string
  readonly place: string
  readonly name: string
}

export interface CourtRule {
  readonly basic: readonly BasicCourt[]
  readonly intermediate: { readonly name: string; readonly fromFen: number }
}

export interface CourtFacts {
  /** Name of the court whose referral brought the matter. */
  readonly invitedBy?: string | undefined
  readonly committeeDivision: string
  readonly disputeDivision: string
  /** As they were given; who gave none ties nothing. */
  readonly addresses: readonly string[]
  /** The highest sum that is asked or agreed; undefined where there is none, which zero is not. */
  readonly amountFen?: number | undefined
}

export interface CandidateCourt {
  readonly name: string
  readonly ties: readonly CourtTie[]
  readonly isProposed: boolean
}

/**
 * The courts that may confirm, the proposed one first. An inviting court excludes the others; otherwise any court that
 * something ties to the agreement is right, and the one with the most ties is proposed, on a tie the committee's.
 * @source Civil Procedure Law art. 205: inviting court first, else domicile, subject matter, committee; intermediate
 *   court where the matter is of its level. Which one of several to propose: assumption
 */
export function courtsFor(facts: CourtFacts, rule: CourtRule): readonly CandidateCourt[] {
  if (facts.invitedBy !== undefined) return [{ name: facts.invitedBy, ties: ['invited'], isProposed: true }]
  if ((facts.amountFen ?? 0) >= rule.intermediate.fromFen) {
    return [{ name: rule.intermediate.name, ties: ['grade'], isProposed: true }]
  }
  const tied = rule.basic
    .map(({ name, divisionCode, place }) => {
      const ties: CourtTie[] = []
      if (facts.committeeDivision.startsWith(divisionCode)) ties.push('committee')
      if (facts.addresses.some((address) => address.includes(place))) ties.push('domicile')
      if (facts.disputeDivision.startsWith(divisionCode)) ties.push('subject')
      return { name, ties }
    })
    .filter(({ ties }) => ties.length > 0)
    .sort(
      (one, other) =>
        other.ties.length - one.ties.length ||
        Number(other.ties.includes('committee')) - Number(one.ties.includes('committee')),
    )
  return tied.map((court, at) => ({ ...court, isProposed: at === 0 }))
}
