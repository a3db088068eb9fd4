import type { z } from 'zod'
import { hasRole, type Officer } from '#capabilities/access/domain/index.ts'
import { amendClock } from '#capabilities/deadlines/server/index.ts'
import { pauseGrounds } from '#capabilities/disputes/domain/index.ts'
import type { Stamped } from '#capabilities/disputes/server/index.ts'
import { workCalendar } from '#capabilities/rules/server/index.ts'
import type { ClockEntry, LegalDate } from '#kernel/calendar/index.ts'
import { bug, ok, type Result, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import {
  checkExtension,
  extensionWords,
  isTooLate,
  type TermChangeRule,
  type TermMove,
  termChangeRuleOf,
} from '../domain/index.ts'
import { lockForStep, type Mover, noteOnMatter, type StepOrder } from './lock-step.ts'
import { isDayBetween } from './move.ts'
import { type ReferralRow, touchReferral } from './referral.sql.ts'
import { type ClockNow, clockNow, insertTermChange } from './term.sql.ts'

type Body<Op extends { body?: z.ZodType }> = z.infer<NonNullable<Op['body']>>
type Extension = Body<typeof contract.extendReferralTerm>
type Pause = Body<typeof contract.pauseReferralTerm>
type Resumption = Body<typeof contract.resumeReferralTerm>
type Edit = Omit<StepOrder, 'move'>

const isHead = (mover: Mover): boolean =>
  !('find' in mover) && hasRole('committee-head', 'unit-head')(mover as Officer)

/** By whose word the rule asks for, before the term has run out, no oftener and no longer than it allows. @source trap 5 */
export async function extendReferralTerm(
  tx: Transaction,
  mover: Mover,
  order: Edit & Extension,
  stamp: Stamped,
) {
  const found = await lockTerm(tx, mover, order, 'extend', stamp)
  if (!found.ok) return found
  const term = found.value
  const { row, clock, rule } = term
  if (isTooLate(row.direction, clock.state, clock.due_on, stamp.today)) return refuse('clock.already-lapsed')
  const extended = clock.entries.filter(({ kind }) => kind === 'extend').length
  const ground = { rule, parties: row.consents, isHead: isHead(mover), extended, dueOn: clock.due_on }
  const sound = checkExtension(order, ground)
  if (!sound.ok) return sound
  const by = rule.extension?.by ?? bug('an extension without its rule')
  const { onDay: at, length } = order
  const entry = {
    kind: 'extend',
    at,
    length,
    reason: by,
    reasonLabel: extensionWords[by],
    basis: rule.basis,
  } as const
  return change(tx, mover, term, { entry, words: order.words, consents: order.consents, stamp })
}

/** Only on a ground that the dated rule names for this term. @source disputes.md 2.4, suspension; trap 4 */
export async function pauseReferralTerm(tx: Transaction, mover: Mover, order: Edit & Pause, stamp: Stamped) {
  const found = await lockTerm(tx, mover, order, 'pause', stamp)
  if (!found.ok) return found
  const { rule } = found.value
  const { ground, onDay: at, words } = order
  if (!rule.grounds.includes(ground)) return refuse('referral.ground-not-allowed', {}, 'body.ground')
  const reasonLabel = pauseGrounds[ground]
  const entry = { kind: 'pause', at, reason: ground, reasonLabel, basis: rule.basis } as const
  return change(tx, mover, found.value, { entry, words, stamp })
}

export async function resumeReferralTerm(
  tx: Transaction,
  mover: Mover,
  order: Edit & Resumption,
  stamp: Stamped,
) {
  const found = await lockTerm(tx, mover, order, 'resume', stamp)
  if (!found.ok) return found
  const entry = { kind: 'resume', at: order.onDay, reason: 'ground-ended' } as const
  return change(tx, mover, found.value, { entry, words: order.words, stamp })
}

interface LockedTerm {
  readonly row: ReferralRow
  readonly clock: ClockNow
  readonly rule: TermChangeRule
}

async function lockTerm(
  tx: Transaction,
  mover: Mover,
  order: Edit & { readonly onDay: LegalDate },
  move: TermMove,
  { today }: Stamped,
) {
  const locked = await lockForStep(tx, mover, { ...order, move })
  if (!locked.ok) return locked
  const row = locked.value
  const clock = await tx.maybe(clockNow, [row.id])
  if (clock === undefined) return refuse('referral.not-possible-now')
  const isPlaced = isDayBetween(clock.entries.at(-1)?.at, order.onDay, today)
  if (!isPlaced.ok) return isPlaced
  const rule = termChangeRuleOf(clock.changes, row.route) ?? bug('a term that changes has its rule')
  return ok<LockedTerm>({ row, clock, rule })
}

interface Change {
  readonly entry: ClockEntry<LegalDate>
  readonly words: string
  readonly consents?: Extension['consents']
  readonly stamp: Stamped
}

const events = { extend: 'referral-extended', pause: 'referral-paused', resume: 'referral-resumed' } as const

/** One entry of the ledger, the record of why, and the matter's timeline: in one transaction. */
async function change(
  tx: Transaction,
  mover: Mover,
  { row }: LockedTerm,
  { entry, words, consents = [], stamp: { now } }: Change,
): Promise<Result<{ readonly answer: object; readonly version: number }>> {
  const by = mover.accountId
  const calendar = await workCalendar(tx)
  const amended = await amendClock(tx, { matterId: row.id, kind: 'referral-term', entry, calendar, now, by })
  if (!amended.ok) return amended
  const { dueOn } = amended.value
  const { version } = await tx.one(touchReferral, [row.id])
  const move = entry.kind as TermMove
  const length = entry.kind === 'extend' ? entry.length : null
  const ground = entry.kind === 'pause' ? entry.reason : null
  await tx.many(insertTermChange, [
    ...[newId(now), row.id, version, move, entry.at, length, ground, words],
    ...[JSON.stringify(consents), dueOn, now, by],
  ])
  const due = dueOn === null ? {} : { dueOn }
  const facts = { reason: words, onDay: entry.at, ...(length === null ? {} : { length }), consents, ...due }
  await noteOnMatter(tx, row, { type: events[move], by, now, facts })
  return ok({ answer: { id: row.id, version, ...due }, version })
}
