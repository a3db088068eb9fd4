import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { StepDefinition } from './definition.ts'
import type { Party } from './record.ts'

export type WhoseProblem = 'enforcement.whose-missing' | 'enforcement.whose-unknown'

/**
 * To whom a step happened, as its record keeps it. A step that happens to each alone names somebody where there are
 * several; any other happens to the case.
 * @returns undefined where it happened to everybody
 */
export function whoseStep(
  { each }: Pick<StepDefinition, 'each'>,
  parties: readonly Party[],
  named: readonly string[],
): Result<readonly string[] | undefined, WhoseProblem> {
  const isKnown = named.every((id) => parties.some((party) => party.id === id))
  if (!isKnown || (each !== true && named.length > 0)) return refuse('enforcement.whose-unknown')
  if (each !== true || parties.length < 2) return ok(undefined)
  if (named.length === 0) {
    return refuse('enforcement.whose-missing', { names: parties.map(({ name }) => ({ zh: name, en: name })) })
  }
  const whose = parties.map(({ id }) => id).filter((id) => named.includes(id))
  return ok(whose.length === parties.length ? undefined : whose)
}
