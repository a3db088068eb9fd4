import type { CodeList } from '#kernel/codes/index.ts'

/**
 * What the house itself notices against a mediator, beside what the mediator declares. A sign is no proof: every
 * party may agree in spite of it, in words that are kept. @source [L5 15][L6 13]; Shenzhen art. 23
 */
export const conflictSigns = {
  'same-name': { zh: '与当事人或者其代理人同名', en: 'same name as a party or its agent' },
  'same-phone': { zh: '与当事人或者其代理人电话相同', en: 'same telephone as a party or its agent' },
  'unit-is-party': { zh: '所在单位或者其主管单位是当事人', en: 'the own or the responsible unit is a party' },
} as const satisfies CodeList
export type ConflictSign = keyof typeof conflictSigns

/** @property phone blind index, hexadecimal; absent where the house does not know the number */
export interface Traces {
  readonly name: string
  readonly phone?: string | undefined
}

/** @property units the own unit, the one that it belongs to, and the one responsible for it */
export interface CandidateTraces extends Traces {
  readonly units: readonly string[]
}

/** Signs that somebody who could mediate is close to somebody in the matter: a party or who speaks for one. */
export function conflictsOf(candidate: CandidateTraces, others: readonly Traces[]): ConflictSign[] {
  const isUnit = new Set(candidate.units.map(bareUnitName))
  const found: Readonly<Record<ConflictSign, boolean>> = {
    'same-name': others.some(({ name }) => name === candidate.name),
    'same-phone': others.some(({ phone }) => phone !== undefined && phone === candidate.phone),
    'unit-is-party': others.some(({ name }) => isUnit.has(bareUnitName(name))),
  }
  return (Object.keys(conflictSigns) as ConflictSign[]).filter((sign) => found[sign])
}

/** A village goes by its own name or by that of its committee; a street by its name or by that of its office. */
function bareUnitName(name: string): string {
  return name.replace(/(村民委员会|村委会|居民委员会|居委会|人民政府|街道办事处|办事处)$/, (ending) =>
    ending === '街道办事处' ? '街道' : '',
  )
}
