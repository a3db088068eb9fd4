import type { Officer } from '#capabilities/access/domain/index.ts'
import type { Stamped } from '#capabilities/disputes/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { keptOriginals } from '../domain/index.ts'
import { lockForStep, noteOnMatter, type StepOrder } from './lock-step.ts'
import { isDayBetween } from './move.ts'
import { giveBackOriginals, touchReferral } from './referral.sql.ts'

interface GivingBack extends Omit<StepOrder, 'move'> {
  readonly materialIds: readonly string[]
  readonly onDay: LegalDate
}

/** Originals that lay here when it ended go back later. @source [L5 21] */
export async function giveBack(tx: Transaction, officer: Officer, order: GivingBack, stamp: Stamped) {
  const { now, today } = stamp
  const locked = await lockForStep(tx, officer, { ...order, move: 'originals' })
  if (!locked.ok) return locked
  const row = locked.value
  const isPlaced = isDayBetween(row.ended_on ?? undefined, order.onDay, today)
  if (!isPlaced.ok) return isPlaced
  const kept = keptOriginals({ ...row, isOpen: false }).map(({ id }) => id)
  if (!order.materialIds.every((id) => kept.includes(id)))
    return refuse('referral.not-kept', {}, 'body.materialIds')
  await tx.many(giveBackOriginals, [row.id, order.materialIds])
  const { version } = await tx.one(touchReferral, [row.id])
  const facts = { onDay: order.onDay, originals: order.materialIds.length }
  await noteOnMatter(tx, row, { type: 'referral-originals-returned', by: officer.accountId, now, facts })
  return ok({ answer: { id: row.id, version }, version })
}
