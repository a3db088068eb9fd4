import { ok, type Result, refuse } from '#kernel/problems/index.ts'

/** The limits of one proceeding, as a dated rule holds them. */
export interface RepresentationRule {
  /** A side of at least so many persons may choose representatives (inclusive). */
  readonly from: number
  readonly least: number
  readonly most: number
  /** Agents of each representative; null where the proceeding says nothing. */
  readonly agents: number | null
}

export interface ChosenRepresentative {
  readonly partyId: string
  readonly agents: number
  /** Parties who agreed to be represented, the representative itself not among them. */
  readonly represents: readonly string[]
}

export type RepresentationProblem =
  | 'groups.not-numerous'
  | 'groups.too-few-representatives'
  | 'groups.too-many-representatives'
  | 'groups.too-many-agents'
  | 'groups.not-on-this-side'
  | 'groups.represents-nobody'
  | 'groups.named-twice'

/**
 * @param persons how many the side has, those that a party stands for counted
 * @param side ids of the parties on the side
 * @source Civil Procedure Law interpretation 75, 78; Labour Dispute Mediation and Arbitration Law 7; Petition Work Regulations 20
 */
export function checkRepresentation(
  rule: RepresentationRule,
  persons: number,
  side: readonly string[],
  chosen: readonly ChosenRepresentative[],
): Result<undefined, RepresentationProblem> {
  const { from, least, most, agents } = rule
  if (persons < from) return refuse('groups.not-numerous', { from, persons })
  if (chosen.length < least) return refuse('groups.too-few-representatives', { least })
  if (chosen.length > most) return refuse('groups.too-many-representatives', { most, chosen: chosen.length })
  if (agents !== null && chosen.some((one) => one.agents > agents)) {
    return refuse('groups.too-many-agents', { agents })
  }
  const ids = chosen.map(({ partyId }) => partyId)
  const named = chosen.flatMap(({ partyId, represents }) => [partyId, ...represents])
  if (named.some((id) => !side.includes(id))) return refuse('groups.not-on-this-side')
  if (chosen.some(({ represents }) => represents.length === 0)) return refuse('groups.represents-nobody')
  const isTwice = (list: readonly string[]) => new Set(list).size < list.length
  const isNamedTwice =
    isTwice(ids) || chosen.some(({ partyId, represents }) => isTwice([partyId, ...represents]))
  return isNamedTwice ? refuse('groups.named-twice') : ok()
}

interface Speaker {
  readonly partyId: string
  readonly represents: readonly { readonly partyId: string }[]
}

/**
 * One representative gives way to another, who stands in the same place; whoever speaks for others now is no longer
 * spoken for. The other representatives keep the consents that they have.
 */
export function substitute<Chosen extends Speaker>(
  chosen: readonly Chosen[],
  leavingId: string,
  successor: Chosen,
): readonly Chosen[] {
  return chosen.map((one) =>
    one.partyId === leavingId
      ? successor
      : { ...one, represents: one.represents.filter(({ partyId }) => partyId !== successor.partyId) },
  )
}
