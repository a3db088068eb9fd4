import type { VisitOutcome, VisitState } from './codes.ts'

/** @property receivedAt milliseconds since 1970  @property matter what the visit belongs to, itself or shared with others */
export interface VisitOfMatter {
  readonly id: string
  readonly receivedAt: number
  readonly state: VisitState
  readonly outcome?: VisitOutcome | undefined
}

/**
 * What the first visit of a matter came to.
 * - `settled`: ended as settled on the spot, and nobody came back with it
 * - `came-back`: the first visit ended, but the matter came to a door again
 * - `not-settled`: it became a dispute or was led elsewhere
 * - `nothing-to-settle`: advice, nothing to be handled, withdrawn; left out of the share
 * - `open`: not known yet; left out of the share
 */
export type FirstVisitResult = 'settled' | 'came-back' | 'not-settled' | 'nothing-to-settle' | 'open'

const withoutSettlement: readonly (VisitOutcome | undefined)[] = ['advised', 'no-matter', 'withdrawn']

/** @param visits all visits of one matter, in any order, at least one */
export function firstVisitResult(visits: readonly VisitOfMatter[]): FirstVisitResult {
  const [first, ...later] = [...visits].sort((one, other) => one.receivedAt - other.receivedAt)
  if (first === undefined || first.state === 'open') return 'open'
  if (first.state === 'filed') return 'not-settled'
  if (later.length > 0) return 'came-back'
  if (first.outcome === 'settled-at-once') return 'settled'
  return withoutSettlement.includes(first.outcome) ? 'nothing-to-settle' : 'not-settled'
}

/** Two things that are the same matter: a visit joined to another one, or to the dispute that it became. */
export type Tie = readonly [string, string]

/** The visits by matter: ties are followed as far as they lead. */
export function mattersOf<Visit extends VisitOfMatter>(
  visits: readonly Visit[],
  ties: readonly Tie[],
): readonly (readonly Visit[])[] {
  const parent = new Map<string, string>()
  const rootOf = (id: string): string => {
    const up = parent.get(id)
    return up === undefined ? id : rootOf(up)
  }
  for (const [one, other] of ties) {
    const [root, target] = [rootOf(one), rootOf(other)]
    if (root !== target) parent.set(root, target)
  }
  const matters = new Map<string, Visit[]>()
  for (const visit of visits) {
    const root = rootOf(visit.id)
    matters.set(root, [...(matters.get(root) ?? []), visit])
  }
  return [...matters.values()]
}

/** Counts over matters whose first visit lies in the period; a matter that began before is counted there. */
export interface FirstVisitFigures {
  readonly settled: number
  readonly cameBack: number
  readonly notSettled: number
  readonly nothingToSettle: number
  readonly open: number
}

export function countFirstVisits(
  matters: readonly (readonly VisitOfMatter[])[],
  period: { readonly from: number; readonly before: number },
): FirstVisitFigures {
  const results = matters
    .filter((visits) => isFirstWithin(visits, period))
    .map((visits) => firstVisitResult(visits))
  const count = (wanted: FirstVisitResult) => results.filter((result) => result === wanted).length
  return {
    settled: count('settled'),
    cameBack: count('came-back'),
    notSettled: count('not-settled'),
    nothingToSettle: count('nothing-to-settle'),
    open: count('open'),
  }
}

function isFirstWithin(
  visits: readonly VisitOfMatter[],
  { from, before }: { readonly from: number; readonly before: number },
): boolean {
  const first = Math.min(...visits.map(({ receivedAt }) => receivedAt))
  return from <= first && first < before
}
