import { type Officer, unitsWith } from '#capabilities/access/domain/index.ts'
import { type Routing, type RoutingMove, routingMoves } from '#capabilities/disputes/domain/index.ts'
import {
  type DisputeEdit,
  isHeldByUnitOf,
  lockForMove,
  type Moved,
  type MoveProblem,
  type Stamped,
  type WorkedDispute,
} from '#capabilities/disputes/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { type Result, refuse } from '#kernel/problems/index.ts'
import { isPossible } from '#kernel/workflow/index.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { isAbove, isJumped, type Rung, rungAbove, takersOf, wayUp } from '../domain/index.ts'
import { handOn } from './hand-on.ts'
import { findSeat, rungsAround } from './ladder.sql.ts'

type Climb = Promise<
  Result<Moved, MoveProblem | 'disputes.held-elsewhere' | 'mediation.agreement-stands' | LadderProblem>
>
export type LadderProblem = 'triage.nothing-above' | 'triage.not-above' | 'triage.not-below'

/** What a unit cannot settle goes to the next level, which cannot be chosen: nobody jumps a level from below. */
export async function reportUpward(
  tx: Transaction,
  officer: Officer,
  order: DisputeEdit & { readonly reason: string },
  stamp: Stamped,
): Climb {
  const locked = await lockForMove(tx, officer, order, 'report-upward')
  if (!locked.ok) return locked
  if (!isHeldByUnitOf(officer, locked.value)) return refuse('disputes.held-elsewhere')
  const above = await findRungAbove(tx, locked.value.holder_unit_id, stamp.today)
  if (above === undefined) return refuse('triage.nothing-above')
  const handing = { move: 'report-upward', act: 'reported-upward', toUnitId: above.id, by: officer } as const
  return handOn(tx, locked.value, officer, { ...handing, why: { reason: order.reason } }, stamp)
}

/** A unit above takes the matter itself, whatever the one below is doing with it. */
export async function takeOver(
  tx: Transaction,
  officer: Officer,
  order: DisputeEdit & { readonly toUnitId: string; readonly reason: string },
  stamp: Stamped,
): Climb {
  const locked = await lockForMove(tx, officer, order, 'take-over')
  if (!locked.ok) return locked
  const units = await tx.many(rungsAround, [locked.value.holder_unit_id, order.toUnitId])
  const holder = units.find(({ id }) => id === locked.value.holder_unit_id)
  const taker = units.find(({ id }) => id === order.toUnitId)
  const mayTake =
    taker !== undefined && holder !== undefined && isLedBy(officer, taker) && isAbove(taker, holder, units)
  if (!mayTake) return refuse('triage.not-above', {}, 'body.toUnitId')
  const why = { reason: order.reason }
  const toUnitId = await seatIdOf(tx, taker)
  const handing = { move: 'take-over', act: 'taken-over', toUnitId, why, by: officer } as const
  return handOn(tx, locked.value, officer, handing, stamp)
}

/**
 * The holder gives the matter to a level below it in its own place; an equal has to be asked. Addressed to a village or
 * town it lands with that place's committee, as on the way up.
 */
export async function sendDown(
  tx: Transaction,
  officer: Officer,
  order: DisputeEdit & { readonly toUnitId: string; readonly reason: string },
  stamp: Stamped,
): Climb {
  const locked = await lockForMove(tx, officer, order, 'send-down')
  if (!locked.ok) return locked
  const holderId = locked.value.holder_unit_id
  if (!isHeldByUnitOf(officer, locked.value)) return refuse('disputes.held-elsewhere')
  // Around the unit below: its ancestors are what the holder has to be one of.
  const units = await tx.many(rungsAround, [order.toUnitId, holderId])
  const receiver = units.find(({ id }) => id === order.toUnitId)
  const holder = units.find(({ id }) => id === holderId)
  const isBelow = receiver !== undefined && holder !== undefined && isAbove(holder, receiver, units)
  if (!isBelow) return refuse('triage.not-below', {}, 'body.toUnitId')
  const why = { reason: order.reason }
  const toUnitId = await seatIdOf(tx, receiver)
  const handing = { move: 'send-down', act: 'sent-down', toUnitId, why, by: officer } as const
  return handOn(tx, locked.value, officer, handing, stamp)
}

/** Of a unit on the ladder, which always has one. */
async function seatIdOf(tx: Transaction, unit: Rung): Promise<string> {
  const seat = await findSeat(tx, unit.id)
  if (seat === undefined) throw new Error(`a unit of the ladder has no seat: ${unit.id}`)
  return seat.id
}

/** For which units the officer could take the matter over now; none where its state allows it to nobody. */
export async function findTakers(
  db: Reader,
  officer: Officer,
  { filing, routing, holder_unit_id: holderId }: WorkedDispute,
): Promise<readonly Rung[]> {
  const isMovable = filing === 'open' && isPossible<Routing, RoutingMove>(routingMoves, routing, 'take-over')
  if (!isMovable) return []
  const units = await db.many(rungsAround, [holderId, null])
  const holder = units.find(({ id }) => id === holderId)
  return holder === undefined ? [] : takersOf(holder, units, (unit) => isLedBy(officer, unit))
}

/** A head takes over for the unit that is led; a triage officer for each unit of the subtree, above all the hub. */
function isLedBy(officer: Officer, unit: Rung): boolean {
  const led = unitsWith(officer, ['triage-officer', 'committee-head', 'unit-head'])
  return led.some((id) => unit.path.includes(id))
}

/**
 * Whether a matter that `holderId` has in term is brought to a higher level at `hereId`.
 * @returns the names of the way that it goes, from the holder to the hub; undefined where nobody is jumped over
 */
export async function jumpedWay(
  db: Reader,
  holderId: string,
  hereId: string,
  today: LegalDate,
): Promise<readonly string[] | undefined> {
  const { value } = await ruleOn(db, 'ladder.order', today)
  const units = await db.many(rungsAround, [holderId, hereId])
  const holder = units.find(({ id }) => id === holderId)
  const here = units.find(({ id }) => id === hereId)
  if (holder === undefined || here === undefined || !isJumped(holder, here, units)) return undefined
  return wayUp(holder, units, value.levels).map(({ name }) => name)
}

export async function findRungAbove(
  db: Reader,
  holderId: string,
  today: LegalDate,
): Promise<Rung | undefined> {
  const { value } = await ruleOn(db, 'ladder.order', today)
  const units = await db.many(rungsAround, [holderId, null])
  const holder = units.find(({ id }) => id === holderId)
  return holder && rungAbove(holder, units, value.levels)
}
