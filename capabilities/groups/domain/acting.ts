import type { Authority } from './codes.ts'

/** The power that one act asks for; `none`: the proceeding lets nobody do it for another. */
export type PowerNeeded = 'none' | Authority

export interface Represented {
  readonly partyId: string
  readonly authority: Authority
}

/**
 * For whom a representative may do one act now: who gave the power, and has not done it in person. The own word of a
 * person, whatever it was, is never overwritten.
 * @param did parties who did it already, or said no
 * @returns `ready` may be acted for; `unable` gave too little power and have to come in person
 */
export function actingFor(
  needed: PowerNeeded,
  represented: readonly Represented[],
  did: ReadonlySet<string>,
): { readonly ready: string[]; readonly unable: string[] } {
  const open = represented.filter(({ partyId }) => !did.has(partyId))
  const isEmpowered = ({ authority }: Represented) =>
    needed === 'general' || (needed === 'special' && authority === 'special')
  return {
    ready: open.filter(isEmpowered).map(({ partyId }) => partyId),
    unable: open.filter((one) => !isEmpowered(one)).map(({ partyId }) => partyId),
  }
}
