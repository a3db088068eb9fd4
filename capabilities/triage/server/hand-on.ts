import type { Officer } from '#capabilities/access/domain/index.ts'
import { continueClock } from '#capabilities/deadlines/server/index.ts'
import { type LockedDispute, type Moved, moveTo, type Stamped } from '#capabilities/disputes/server/index.ts'
import { closeTurn } from '#capabilities/mediation/server/index.ts'
import { ok, type Result } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { takeBackOffered } from './sideways.sql.ts'
import { changeHands } from './triage.sql.ts'
import { type Why, whyColumns } from './why.ts'

/** A change of hands along the ladder or beside it. @property by the officer, or nobody where a rule acts */
export interface Handing {
  readonly move: 'report-upward' | 'take-over' | 'send-down' | 'escalate' | 'pass-sideways'
  readonly act: 'reported-upward' | 'taken-over' | 'sent-down' | 'escalated' | 'passed-sideways'
  readonly toUnitId: string
  readonly why: Why
  readonly by: Officer | undefined
}

/**
 * Puts a locked dispute into other hands: the turn of the body that had it ends, its clock runs on, what was asked
 * about it is ruled upon by this. The receiver has to accept it in turn.
 */
export async function handOn(
  tx: Transaction,
  dispute: LockedDispute,
  actor: Pick<Officer, 'accountId'>,
  { move, act, toUnitId, why, by }: Handing,
  stamp: Stamped,
): Promise<Result<Moved, 'mediation.agreement-stands'>> {
  const closed = await closeTurn(tx, dispute.id, stamp)
  if (!closed.ok) return closed
  const running = dispute.accepted_on === null ? undefined : await continueClock(tx, dispute.id, 'mediation')
  const { now } = stamp
  const [from, who] = [dispute.holder_unit_id, by?.accountId ?? null]
  const handing = [newId(now), dispute.id, from, toUnitId, act, now, who, ...whyColumns(why)]
  const asked = await tx.maybe(changeHands, handing)
  const due = running === undefined ? {} : { due: { on: running, kind: 'mediation' } as const }
  const change = { move, holder: toUnitId, owner: null, event: act, facts: { from, ...why }, ...due }
  const moved = await moveTo(tx, actor, dispute, change, stamp)
  if (asked !== undefined) await takeBackOffered(tx, dispute.id, asked)
  return ok(moved)
}
