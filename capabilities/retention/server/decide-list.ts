import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { isPossible, nextState } from '#kernel/workflow/index.ts'
import type { BodyOf } from '#platform/contract/operation.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { digestOfBytes } from '#platform/server/files/digest-of-bytes.ts'
import type * as contract from '../contract.ts'
import { type ListMove, type ListState, listMoves, textOfRows } from '../domain/index.ts'
import { type CarryOutParts, carryOut } from './carry-out.job.ts'
import { allRowsOf, lockList, moveList, type RowRow } from './list.sql.ts'
import { decidedUnitsOf, drawnUnitsOf } from './rights.ts'
import { noteOnList, type Stamp } from './stamp.ts'

interface Edit {
  readonly deletionListId: string
  readonly version: number
}

async function holdList(tx: Transaction, { deletionListId, version }: Edit, units: readonly string[]) {
  const row = await tx.maybe(lockList, [deletionListId, units])
  if (row === undefined) return refuse('request.not-found')
  return row.version === version ? ok(row) : refuse('request.stale')
}

function after(state: ListState, move: ListMove): Result<ListState, 'retention.decided-already'> {
  return isPossible<ListState, ListMove>(listMoves, state, move)
    ? ok(nextState<ListState, ListMove>(listMoves, state, move))
    : refuse('retention.decided-already')
}

/** Four eyes on exactly the rows that were shown: their digest is named, and counted anew from what is stored. */
export async function decideDeletionList(
  tx: Transaction,
  parts: CarryOutParts,
  { approved, digest, words, ...edit }: BodyOf<typeof contract.decideDeletionList> & Edit,
  { officer, now }: Stamp,
) {
  const held = await holdList(tx, edit, decidedUnitsOf(officer))
  if (!held.ok) return held
  const row = held.value
  const next = after(row.state, approved ? 'approve' : 'refuse')
  if (!next.ok) return next
  if (row.drawn_by === officer.accountId) return refuse('retention.own-list')
  const stored = digestOfBytes(Buffer.from(textOfRows((await tx.many(allRowsOf, [row.id])).map(listed))))
  if (!stored.equals(row.digest) || row.digest.toString('hex') !== digest)
    return refuse('retention.another-list')
  const { version } = await tx.one(moveList, [row.id, next.value, now, officer.accountId, words])
  const facts = { number: row.number, digest, reason: words }
  const type = approved ? 'deletion-list-approved' : 'deletion-list-refused'
  await noteOnList(tx, row.id, { type, actor: officer.accountId, at: now, facts })
  if (approved)
    await carryOut(parts).enqueue(tx, { deletionListId: row.id }, { key: `retention.carry-out ${row.id}` })
  return ok({ answer: { id: row.id, state: next.value, version }, version })
}

const listed = ({ position, recording_id: recordingId, is_going: isGoing, said }: RowRow) => ({
  ...{ position, recordingId, isGoing, said },
})

export async function withdrawDeletionList(
  tx: Transaction,
  { why, ...edit }: Edit & { readonly why: string },
  { officer, now }: Stamp,
) {
  const held = await holdList(tx, edit, drawnUnitsOf(officer))
  if (!held.ok) return held
  const row = held.value
  const next = after(row.state, 'withdraw')
  if (!next.ok) return next
  const { version } = await tx.one(moveList, [row.id, next.value, null, null, why])
  const facts = { number: row.number, reason: why }
  await noteOnList(tx, row.id, { type: 'deletion-list-withdrawn', actor: officer.accountId, at: now, facts })
  return ok({ answer: { id: row.id, state: next.value, version }, version })
}
