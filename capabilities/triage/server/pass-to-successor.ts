import type { Officer } from '#capabilities/access/domain/index.ts'
import { moveStaff } from '#capabilities/access/server/index.ts'
import {
  inheritReach,
  lockForRule,
  mattersOpenAt,
  moveTo,
  type Stamped,
} from '#capabilities/disputes/server/index.ts'
import { type Merger, mergeUnit } from '#capabilities/organisations/server/index.ts'
import { ok } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { overtakeOffer } from './sideways.sql.ts'
import { insertDispatch } from './triage.sql.ts'

/** What else a merged unit has in hand; the capability that keeps it passes it on. */
export type PassOn = (tx: Transaction, fromUnitId: string, toUnitId: string) => Promise<void>

/**
 * Merges a unit into its successor: people, units below and every open matter go over in one transaction, so that no
 * matter is nobody's for a moment. No state changes and no clock moves; whoever owns a matter goes on owning it.
 */
export async function mergeAndPassOn(
  tx: Transaction,
  administrator: Pick<Officer, 'accountId'>,
  merger: Merger,
  stamp: Stamped,
  passOn: PassOn,
) {
  const by = administrator.accountId
  const merged = await mergeUnit(tx, merger, { by, ...stamp })
  if (!merged.ok) return merged
  const { unitId, successorId, reason } = merger
  await moveStaff(tx, { fromUnitId: unitId, toUnitId: successorId, by, ...stamp })
  const matters = await mattersOpenAt(tx, unitId)
  for (const id of matters) {
    const dispute = await tx.one(lockForRule, [id])
    const { now } = stamp
    await tx.many(insertDispatch, [newId(now), id, unitId, successorId, 'succeeded', now, by, reason, null])
    const facts = { from: unitId, reason }
    const change = {
      move: 'succeed',
      holder: successorId,
      owner: dispute.owner_id,
      event: 'succeeded',
      facts,
    } as const
    await moveTo(tx, administrator, dispute, change, stamp)
    await overtakeOffer(tx, id, now)
  }
  await inheritReach(tx, unitId, successorId)
  await passOn(tx, unitId, successorId)
  return ok({ unit: merged.value, matters: matters.length })
}
