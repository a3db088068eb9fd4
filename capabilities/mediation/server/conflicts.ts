import { type PartyTrace, partyTraces } from '#capabilities/parties/server/index.ts'
import { blindIndex } from '#platform/server/crypto/blind-index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { unseal } from '#platform/server/crypto/sealed-text.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { type ConflictSign, conflictsOf } from '../domain/index.ts'
import { type CandidateRow, candidatesOf } from './proceeding.sql.ts'

/** Somebody who could mediate, with what speaks against it. */
export interface Candidate {
  readonly accountId: string
  readonly name: string
  readonly openMatters: number
  readonly conflicts: ConflictSign[]
}

/** Who may mediate a dispute for the unit that holds it; least busy first. */
export async function candidatesFor(
  db: Reader,
  keys: Keys,
  dispute: { readonly id: string; readonly holder_unit_id: string },
): Promise<Candidate[]> {
  const rows = await db.many(candidatesOf, [dispute.holder_unit_id])
  const traces = await partyTraces(db, dispute.id)
  return rows.map((row) => presentCandidate(keys, row, traces))
}

function presentCandidate(keys: Keys, row: CandidateRow, traces: readonly PartyTrace[]): Candidate {
  const own = { name: row.name, phone: phoneIndexOf(keys, row), units: row.units }
  const others = traces.map(({ name, phone }) => ({ name, phone: phone ?? undefined }))
  const conflicts = conflictsOf(own, others)
  return { accountId: row.account_id, name: row.name, openMatters: row.open_matters, conflicts }
}

// Of staff the house keeps a sealed telephone at most, and never an identity number: that one cannot be compared.
function phoneIndexOf(keys: Keys, { phone_sealed: sealed }: CandidateRow): string | undefined {
  return sealed === null ? undefined : blindIndex(keys, 'phone', unseal(keys, sealed)).toString('hex')
}
