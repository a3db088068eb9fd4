import { z } from 'zod'
import { byRule, type LockedDispute, lockForRule, type Stamped } from '#capabilities/disputes/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { defineJob } from '#platform/server/jobs/index.ts'
import { escalationOf } from '../domain/index.ts'
import { findRungAbove } from './climb-ladder.ts'
import { closeRequest } from './dispatch-dispute.ts'
import { handOn } from './hand-on.ts'
import { expiredMatters, heldSince, unansweredSendBacks } from './ladder.sql.ts'
import { unansweredOffers } from './sideways.sql.ts'
import { lapseOffer } from './sideways.ts'

/** Once a day: silence about a send-back and of a peer is answered by their rules, and expired matters go one level up. */
export const climbLadderOnExpiry = defineJob({
  name: 'triage.climb-ladder-on-expiry',
  payload: z.strictObject({}),
  daily: '00:40',
  async run({ database, clock, signal }) {
    const now = clock()
    const stamp = { now, today: legalDayOf(now.getTime()) }
    for (const [found, act] of [
      [unansweredSendBacks, answerSilence],
      [unansweredOffers, lapseOffer],
      [expiredMatters, escalate],
    ] as const) {
      for (const { id } of await database.many(found, [stamp.today])) {
        if (signal.aborted) return
        await database.transaction((tx) => act(tx, id, stamp))
      }
    }
  },
})

/** Looked at again under the lock: meanwhile somebody may have acted. */
async function escalate(tx: Transaction, id: string, stamp: Stamped): Promise<void> {
  const dispute = await tx.one(lockForRule, [id])
  if (dispute.merged_into !== null) return
  const standing = await standingOf(tx, dispute)
  if (standing === undefined) return
  const rule = await ruleOn(tx, 'ladder.escalation', stamp.today)
  const ground = escalationOf(standing, rule.value, stamp.today)
  const above = ground && (await findRungAbove(tx, dispute.holder_unit_id, stamp.today))
  if (ground === undefined || above === undefined) return
  const handing = { move: 'escalate', act: 'escalated', toUnitId: above.id, by: undefined } as const
  await handOn(tx, dispute, byRule, { ...handing, why: { because: ground, basis: rule.basis } }, stamp)
}

const expiring: readonly LockedDispute['routing'][] = ['registered', 'dispatched', 'accepted']

async function standingOf(tx: Transaction, dispute: LockedDispute) {
  const { due_on: dueOn, due_kind: kind, routing } = dispute
  if (dueOn === null || !expiring.includes(routing) || (kind !== 'acceptance' && kind !== 'mediation'))
    return undefined
  const { on } = await tx.one(heldSince, [dispute.id])
  return { dueOn, heldSince: on as LegalDate, accepted: routing === 'accepted' }
}

async function answerSilence(tx: Transaction, id: string, stamp: Stamped): Promise<void> {
  const dispute = await tx.one(lockForRule, [id])
  if (dispute.routing !== 'send-back-requested' || dispute.merged_into !== null) return
  const { value, basis } = await ruleOn(tx, 'send-back.silence', stamp.today)
  const why = { because: 'send-back-unanswered', basis } as const
  await closeRequest(tx, undefined, dispute, { agree: value.answer === 'agreed', why }, stamp)
}
