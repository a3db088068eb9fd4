import { ok, refuse } from '#kernel/problems/index.ts'
import type { BodyOf } from '#platform/contract/operation.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { awaitsDepartment } from '../domain/index.ts'
import { bureauUnitsOf } from './rights.ts'
import { lockReturnsOfRound, lockRound } from './round.sql.ts'
import { note, type Stamp } from './stamp.ts'

interface Chase extends BodyOf<typeof contract.chaseReturns> {
  readonly returnRoundId: string
}

/** Who has told already is left alone, named or not. The ledger of each return tells the department. */
export async function chaseReturns(
  tx: Transaction,
  { returnRoundId, words, returnIds }: Chase,
  stamp: Stamp,
) {
  const bureau = bureauUnitsOf(stamp.officer)
  const round = await tx.maybe(lockRound, [bureau, returnRoundId])
  if (round === undefined) return refuse('request.not-found')
  if (round.state === 'closed') return refuse('returns.round-closed')
  const rows = await tx.many(lockReturnsOfRound, [bureau, returnRoundId, returnIds ?? null])
  const awaited = rows.filter(({ state }) => awaitsDepartment(state))
  if (awaited.length === 0) return refuse('returns.nobody-awaited')
  for (const { id } of awaited) await note(tx, id, 'chased', { words, dueOn: round.due_on }, stamp)
  return ok({ answer: { chased: awaited.length } })
}
