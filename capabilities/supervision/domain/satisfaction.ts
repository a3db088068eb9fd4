import type { Satisfaction } from '#capabilities/disputes/domain/index.ts'

/** One party of a matter whose mediation ended: which side, how it ended, what it said last; null where never asked. */
export interface AskedParty {
  readonly side: 'applicant' | 'respondent'
  readonly isAgreed: boolean
  readonly satisfaction: Satisfaction | null
}

/**
 * Figures of one side.
 * @property parties of matters that ended in the period
 * @property answered said something; who was asked and did not answer is not among them
 * @property satisfied said satisfied or very satisfied: fairly satisfied is a group of its own
 * @property rate satisfied of those who answered, in percent; none where nobody answered
 */
export interface SideFigures {
  readonly parties: number
  readonly asked: number
  readonly answered: number
  readonly satisfied: number
  readonly fairly: number
  readonly dissatisfied: number
  readonly rate?: number
}

const good: readonly (Satisfaction | null)[] = ['very-satisfied', 'satisfied']
const bad: readonly (Satisfaction | null)[] = ['dissatisfied', 'very-dissatisfied']

/** Counted per party, not per matter: nobody answers for the other side. @source disputes.md 5.5, 5.6: satisfied / answered */
export function sideFigures(parties: readonly AskedParty[]): SideFigures {
  const count = (is: (party: AskedParty) => boolean) => parties.filter(is).length
  const answered = count(({ satisfaction }) => satisfaction !== null && satisfaction !== 'not-answered')
  const satisfied = count(({ satisfaction }) => good.includes(satisfaction))
  return {
    parties: parties.length,
    asked: count(({ satisfaction }) => satisfaction !== null),
    answered,
    satisfied,
    fairly: count(({ satisfaction }) => satisfaction === 'neutral'),
    dissatisfied: count(({ satisfaction }) => bad.includes(satisfaction)),
    ...(answered === 0 ? {} : { rate: Math.round((satisfied / answered) * 1000) / 10 }),
  }
}
