import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Fen } from '#kernel/money/index.ts'
import type { DecisionFacts } from './catalogue.ts'

/** What the file says of a decision: fields and steps by the codes of the act's definition. */
export interface FileOfDecision {
  readonly actType: string
  /** The step that decides. */
  readonly step: string
  readonly counterparties: readonly ('natural' | 'organisation')[]
  /** Of all steps, the latest of each; those of the decision itself on top. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Codes of the steps that were taken. */
  readonly taken: readonly string[]
}

/** Steps of licences that are measures themselves. */
const measureOfStep: Readonly<Record<string, string>> = {
  granted: 'grant-licence',
  refused: 'refuse-licence',
}

/**
 * The facts by which a catalogue judges. Before there is a decision, what is proposed stands for it. A case that was
 * discussed collectively counts as complex: that is what the law has the discussion for.
 * @source Administrative Penalty Law 57, 58
 */
export function decisionFactsOf(file: FileOfDecision, day: LegalDate): DecisionFacts {
  const { actType, step, counterparties, fields, taken } = file
  const said = [
    ...texts(fields.penalties ?? fields.proposedPenalties),
    ...texts(fields.measure),
    ...texts(fields.manner),
  ]
  const measures = [...said, ...texts(measureOfStep[step])]
  const amount = fields.fine ?? fields.proposedFine ?? fields.amount
  const decidesNothing = step === 'no-penalty'
  const sum = (value: unknown): Fen => (typeof value === 'number' && !decidesNothing ? value : 0)
  return {
    actType,
    partyKinds: [...new Set(counterparties.map((kind) => (kind === 'natural' ? 'citizen' : kind)))],
    measures: decidesNothing ? [] : measures,
    amountInFen: sum(amount),
    // Whoever names measures and no sum, a warning, decides no sum.
    ...(amount === undefined && said.length === 0 && !decidesNothing ? { isSumOpen: true } : {}),
    confiscatedInFen: sum(fields.confiscated),
    confiscatedGoodsInFen: sum(fields.confiscatedGoods),
    hearingHeld: taken.includes('hearing-held'),
    socialInfluence: fields.socialInfluence === true,
    isComplex: taken.includes('discussed'),
    day,
  }
}

/** A decision as its department proposes it; sums in fen. */
export interface ProposedDecision {
  readonly measures: readonly string[]
  readonly amountInFen: Fen
  readonly confiscatedInFen: Fen
  readonly confiscatedGoodsInFen: Fen
}

/** The fields of the decision as it is proposed, by the names of the act's definition. */
export function fieldsOfProposed({ measures, ...sums }: ProposedDecision) {
  const { amountInFen, confiscatedInFen, confiscatedGoodsInFen } = sums
  return {
    penalties: [...measures],
    measure: undefined,
    manner: undefined,
    fine: amountInFen,
    confiscated: confiscatedInFen,
    confiscatedGoods: confiscatedGoodsInFen,
  }
}

const decidedFields = [
  ...['penalties', 'proposedPenalties', 'measure', 'manner'],
  ...['fine', 'proposedFine', 'amount', 'confiscated', 'confiscatedGoods'],
]

/**
 * What stands for a decision that nobody takes yet: what the file says of it, and where it says nothing, what was
 * submitted last. A levy says its sum with its decision: before that it is no other decision than the one reviewed.
 */
export function fieldsToCome(
  told: FileOfDecision['fields'],
  submitted: ProposedDecision | undefined,
): FileOfDecision['fields'] {
  const isSilent = decidedFields.every((code) => told[code] === undefined)
  return isSilent && submitted !== undefined ? fieldsOfProposed(submitted) : {}
}

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/**
 * What of a decision was judged, in one line: another measure or another sum is another decision, which goes to
 * review again. Words may be polished. A case that was heard since is another case: what the hearing brought was not
 * reviewed (Administrative Penalty Law 58(1)2; trap 15).
 */
export function contentOf(step: string, facts: DecisionFacts): string {
  const { actType, measures, amountInFen, confiscatedInFen, confiscatedGoodsInFen, hearingHeld } = facts
  const sums = [amountInFen, confiscatedInFen, confiscatedGoodsInFen]
  const heard = hearingHeld ? ['heard'] : []
  return [actType, step, [...new Set(measures)].toSorted().join('+'), ...sums, ...heard].join(' ')
}

/** Acts that may start before anybody approves, and the step that says so. */
export interface UrgentRule {
  readonly paths: readonly { readonly actType: string; readonly step: string }[]
}

/**
 * Whether the act started in urgency and is reviewed afterwards. Penalties never are: no rule lets one skip the
 * review for urgency, whatever the rule book says (trap 16).
 * @source Administrative Coercion Law 19; enforcement.md 8, trap 16
 */
export function startedInUrgency({ paths }: UrgentRule, { actType, taken }: FileOfDecision): boolean {
  if (actType === 'penalty') return false
  return paths.some((path) => path.actType === actType && taken.includes(path.step))
}
