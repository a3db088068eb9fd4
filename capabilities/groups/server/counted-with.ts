import type { PartyRole } from '#capabilities/parties/domain/index.ts'
import type { KnownParty } from '#capabilities/parties/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { countedBefore } from '../domain/index.ts'

interface Counting {
  readonly role: PartyRole
  readonly countedWith?: string | undefined
}

/** How many of the persons who are named now were counted with a party of their side. */
export function countedWith(known: readonly KnownParty[], { role, countedWith }: Counting, persons: number) {
  if (countedWith === undefined) return ok(0)
  const party = known.find(({ id }) => id === countedWith)
  const stands = party !== undefined && party.role === role && party.head_count > 1
  return stands ? ok(countedBefore(persons, party.head_count)) : refuse('groups.stands-for-nobody')
}
