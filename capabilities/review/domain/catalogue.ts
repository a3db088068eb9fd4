import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Fen } from '#kernel/money/index.ts'
import type { Condition } from './codes.ts'

/** One line of a catalogue; every condition that is given has to hold. Structurally a row of authority's list. */
export interface CatalogueRow {
  readonly key: string
  readonly actType: string
  readonly item: string
  readonly partyKind?: string | undefined
  readonly measure?: string | undefined
  /** Equal or above. */
  readonly amountFen?: Fen | undefined
  /** The fine and what is confiscated are added up. */
  readonly isAggregate?: boolean | undefined
  readonly afterHearing?: boolean | undefined
  readonly socialInfluence?: boolean | undefined
  readonly isComplex?: boolean | undefined
  readonly basis?: string | undefined
}

/** What is known of a decision that is about to be taken. Zero is a sum, too: nothing is fined. */
export interface DecisionFacts {
  readonly actType: string
  /** Of everybody against whom it is directed. */
  readonly partyKinds: readonly string[]
  readonly measures: readonly string[]
  readonly amountInFen: Fen
  /** Nobody has said yet what is decided: that the sum is zero means nothing. */
  readonly isSumOpen?: boolean | undefined
  readonly confiscatedInFen: Fen
  readonly confiscatedGoodsInFen: Fen
  readonly hearingHeld: boolean
  readonly socialInfluence: boolean
  readonly isComplex: boolean
  readonly day: LegalDate
}

export interface JudgedRow<Row extends CatalogueRow = CatalogueRow> {
  readonly row: Row
  /** Conditions of the row that hold. */
  readonly met: readonly Condition[]
  /** Conditions that do not; none of them is missing in a row that hits. */
  readonly unmet: readonly Condition[]
  /** The sum that was held against the row's amount, in fen. */
  readonly sumInFen: Fen
}

export interface Dueness<Row extends CatalogueRow = CatalogueRow> {
  readonly due: boolean
  /** The first row that hits, in the order of the catalogue. */
  readonly hit?: JudgedRow<Row>
  readonly hits: readonly JudgedRow<Row>[]
  /** The first row that misses by a sum alone which nobody has said yet: whether review is due is not known. */
  readonly waitsForSum?: JudgedRow<Row>
  /** Rows for this kind of act that miss, the nearest first: why a small case is not reviewed. */
  readonly missed: readonly JudgedRow<Row>[]
}

/**
 * Whether a decision is reviewed, by the catalogue of its department; a small case is not (trap 14). A row that
 * names no condition means every decision of its kind.
 * @param rows the version that is in force on the day of the facts, then what the law itself names for everybody
 * @source Administrative Penalty Law 58; 国办发〔2018〕118号 (十二); enforcement.md 4.1
 */
export function reviewDue<Row extends CatalogueRow>(
  rows: readonly Row[],
  facts: DecisionFacts,
): Dueness<Row> {
  const judged = rows.filter(({ actType }) => actType === facts.actType).map((row) => judge(row, facts))
  const hits = judged.filter(({ unmet }) => unmet.length === 0)
  const missed = judged
    .filter(({ unmet }) => unmet.length > 0)
    .toSorted((one, other) => distanceOf(one) - distanceOf(other))
  const hit = hits[0]
  const waiting = hit === undefined && facts.isSumOpen ? missed.find(missesBySum) : undefined
  return {
    due: hits.length > 0,
    ...(hit === undefined ? {} : { hit }),
    ...(waiting === undefined ? {} : { waitsForSum: waiting }),
    hits,
    missed,
  }
}

const missesBySum = ({ unmet }: JudgedRow): boolean => unmet.every((condition) => condition === 'amount')

/** A row about other people or other measures is further away than one whose sum is not reached. */
function distanceOf({ unmet }: JudgedRow): number {
  const weights: Partial<Record<Condition, number>> = { 'party-kind': 20, measure: 10, amount: 1 }
  return unmet.reduce((sum, condition) => sum + (weights[condition] ?? 2), 0)
}

function judge<Row extends CatalogueRow>(row: Row, facts: DecisionFacts): JudgedRow<Row> {
  const sumInFen = sumFor(row, facts)
  const asked: readonly (readonly [Condition, boolean | undefined])[] = [
    ['party-kind', holds(row.partyKind, (kind) => facts.partyKinds.includes(kind))],
    ['measure', holds(row.measure, (measure) => facts.measures.includes(measure))],
    ['amount', holds(row.amountFen, (least) => sumInFen >= least)],
    ['hearing', holds(row.afterHearing || undefined, () => facts.hearingHeld)],
    ['influence', holds(row.socialInfluence || undefined, () => facts.socialInfluence)],
    ['complexity', holds(row.isComplex || undefined, () => facts.isComplex)],
  ]
  const named = (is: boolean) => asked.flatMap(([condition, answer]) => (answer === is ? [condition] : []))
  return { row, met: named(true), unmet: named(false), sumInFen }
}

/** Undefined where the row does not ask. */
function holds<Value>(asked: Value | undefined, is: (value: Value) => boolean): boolean | undefined {
  return asked === undefined ? undefined : is(asked)
}

/** The fine alone; with what is confiscated only where the catalogue says so, or where the row is about just that. */
function sumFor(row: CatalogueRow, facts: DecisionFacts): Fen {
  const { amountInFen, confiscatedInFen, confiscatedGoodsInFen } = facts
  if (row.isAggregate) return amountInFen + confiscatedInFen + confiscatedGoodsInFen
  if (row.measure === 'confiscate-income') return confiscatedInFen
  if (row.measure === 'confiscate-goods') return confiscatedGoodsInFen
  return amountInFen
}
