import { lendReach, noteOnTimeline } from '#capabilities/disputes/server/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { isLower } from '../domain/index.ts'
import { changesOf, insertChange } from './risk.sql.ts'

interface Carrying {
  readonly fromId: string
  readonly toId: string
  readonly by: string
  readonly now: Date
}

/**
 * Two matters became one, and the graver colour is the colour of both, with its leader and for its reason: nothing goes
 * down without a visit. The caller holds the lock of both.
 */
export async function carryColour(tx: Transaction, { fromId, toId, by, now }: Carrying): Promise<void> {
  const [[brought], [current]] = [await tx.many(changesOf, [fromId]), await tx.many(changesOf, [toId])]
  const inForce = current?.colour ?? 'none'
  if (brought === undefined || brought.leader_id === null || !isLower(brought.colour, inForce)) return
  const { colour: to, leader_id: leaderId, reason } = brought
  await tx.many(insertChange, [newId(now), toId, inForce, to, leaderId, reason, by, now])
  await lendReach(tx, toId, leaderId, 'danger')
  const facts = { from: inForce, to, leaderId, reason }
  await noteOnTimeline(tx, toId, { type: 'risk-coloured', actor: by, at: now, facts })
}
