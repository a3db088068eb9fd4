import type { z } from 'zod'
import type { Stamped } from '#capabilities/disputes/server/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { type Ending, needsAgreement, unaccounted } from '../domain/index.ts'
import { endClocks } from './clocks.ts'
import { isOtherSide, lockForStep, type Mover, noteOnMatter, type StepOrder } from './lock-step.ts'
import { isDayBetween, step } from './move.ts'
import { accountForMaterials, hasAgreement, type ReferralRow } from './referral.sql.ts'

type EndOrder = z.infer<NonNullable<typeof contract.endReferral.body>> & Omit<StepOrder, 'move'>

const events = {
  result: 'referral-resulted',
  return: 'referral-returned',
  refuse: 'referral-refused',
  withdraw: 'referral-withdrawn',
} as const satisfies Record<Ending, string>

/** However it ends: the day, the words, and what became of every original. A draft that never left has none out. */
export async function endReferral(tx: Transaction, mover: Mover, order: EndOrder, { now, today }: Stamped) {
  const locked = await lockForStep(tx, mover, order)
  if (!locked.ok) return locked
  const row = locked.value
  const { move } = order
  const latest = row.confirmed_on ?? row.received_on ?? row.sent_on ?? undefined
  const isPlaced = isDayBetween(latest, order.onDay, today)
  if (!isPlaced.ok) return isPlaced
  const sound = isWhole(row, order)
  if (!sound.ok) return sound
  const shown = await isShownByFile(tx, row, order)
  if (!shown.ok) return shown
  const outcome = move === 'result' ? (order.outcome ?? null) : null
  const ground = move === 'return' ? (order.ground ?? null) : null
  const ended = [order.onDay, outcome, ground, order.words, order.undisputed ?? null]
  const version = await step(tx, row, move, { ended })
  await tx.many(accountForMaterials, [
    row.id,
    order.materials.map(({ materialId }) => materialId),
    order.materials.map(({ returned }) => returned),
    order.materials.map(({ words }) => words ?? ''),
    isOtherSide(mover),
  ])
  await endClocks(tx, row.id, move === 'withdraw' ? 'stopped' : 'met')
  const facts = move === 'result' ? {} : { reason: order.words }
  await noteOnMatter(tx, row, { type: events[move], by: mover.accountId, now, facts })
  return ok({ answer: { id: row.id, version }, version })
}

/** The letter says to the other body what was agreed here: an agreement in force has to stand behind it. */
async function isShownByFile(
  tx: Transaction,
  row: ReferralRow,
  { move, outcome }: EndOrder,
): Promise<Result<undefined, 'referral.no-agreement'>> {
  const isOurs = move === 'result' && row.direction === 'in' && row.dispute_id !== null
  if (!isOurs || outcome === undefined || !needsAgreement(outcome)) return ok()
  const { has } = await tx.one(hasAgreement, [row.dispute_id])
  return has ? ok() : refuse('referral.no-agreement', {}, 'body.outcome')
}

type Fault = 'referral.outcome-missing' | 'referral.ground-missing' | 'referral.originals-open'

function isWhole(row: ReferralRow, order: EndOrder): Result<undefined, Fault> {
  const { move, outcome, ground, materials } = order
  if (move === 'result' && outcome === undefined)
    return refuse('referral.outcome-missing', {}, 'body.outcome')
  if (move === 'return' && row.direction === 'in' && ground === undefined)
    return refuse('referral.ground-missing', {}, 'body.ground')
  if (row.state === 'drafted') return ok()
  const open = unaccounted(row.materials, materials)
  return open.length === 0 ? ok() : refuse('referral.originals-open', { open: open.length }, 'body.materials')
}
