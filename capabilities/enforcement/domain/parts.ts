import { type PartyRole, partyRoles } from '#capabilities/parties/domain/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { ActDefinition } from './definition.ts'

export type PartProblem = 'enforcement.part-missing' | 'enforcement.part-empty' | 'enforcement.no-parts'

/**
 * Whether every counterparty of a case stands on a side that its kind of act knows, and every side has somebody.
 * @param told the side of each, in their order
 */
export function checkParts(
  { parts }: Pick<ActDefinition, 'parts'>,
  told: readonly (PartyRole | undefined)[],
): Result<undefined, PartProblem> {
  const at = (place: number) => `body.counterparties[${place}].part`
  if (parts === undefined) {
    const sided = told.findIndex((part) => part !== undefined)
    return sided < 0 ? ok() : refuse('enforcement.no-parts', {}, at(sided))
  }
  const lost = told.findIndex((part) => part === undefined || !parts.includes(part))
  if (lost >= 0)
    return refuse('enforcement.part-missing', { parts: parts.map((part) => partyRoles[part]) }, at(lost))
  const empty = parts.find((part) => !told.includes(part))
  return empty === undefined
    ? ok()
    : refuse('enforcement.part-empty', { part: partyRoles[empty] }, 'body.counterparties')
}
