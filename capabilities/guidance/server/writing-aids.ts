import type { Officer } from '#capabilities/access/domain/index.ts'
import { findReached, isHeldByUnitOf, type WorkedDispute } from '#capabilities/disputes/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { chooseAids, type WritingField } from '../domain/index.ts'
import { mayAskGuidance } from './rights.ts'
import { keepTick, ticksOf } from './writing.sql.ts'

interface Stamp {
  readonly now: Date
  readonly today: LegalDate
}

export async function listWritingAids(db: Reader, officer: Officer, disputeId: string, today: LegalDate) {
  const found = await findReached(db, officer, disputeId)
  if (!found.ok) return found
  const { phrases, items, assumption } = await aidsOf(db, found.value, today)
  const ticks = new Map((await db.many(ticksOf, [disputeId])).map((tick) => [tick.item, tick]))
  return ok({
    answer: {
      phrases: phrases.map(({ id, into, zh, en }) => ({
        id,
        into: into as WritingField,
        text: zh,
        gloss: en,
      })),
      items: items.map(({ id, piece, zh, en }) => {
        const tick = ticks.get(id)
        const ticked = tick === undefined ? {} : { tickedBy: tick.by, tickedAt: tick.at.toISOString() }
        return { id, piece, name: { zh, en }, ...ticked }
      }),
      mayTick: mayTick(officer, found.value).ok,
      assumption,
    },
  })
}

/** The lists of today, whenever the matter began: they bind nobody. */
async function aidsOf(db: Reader, { category }: WorkedDispute, today: LegalDate) {
  const own = await ruleOn(db, `guidance.writing.${category}`, today)
  const general = await ruleOn(db, 'guidance.writing.general', today)
  const assumption = own.assumption || general.assumption
  return { ...chooseAids(category, own.value, general.value), assumption }
}

function mayTick(officer: Officer, dispute: WorkedDispute) {
  if (!mayAskGuidance(officer) || !isHeldByUnitOf(officer, dispute)) return refuse('disputes.held-elsewhere')
  return dispute.filing === 'open' ? ok(true) : refuse('guidance.not-open')
}

/**
 * Nothing is written on the timeline: a tick proves nothing, and what was not ticked must not be read as not asked.
 * Who ticked last and when stands at the item.
 */
export async function tickItem(
  tx: Transaction,
  officer: Officer,
  order: { readonly disputeId: string; readonly item: string; readonly isTicked: boolean },
  { now, today }: Stamp,
) {
  const { disputeId, item, isTicked } = order
  const found = await findReached(tx, officer, disputeId)
  if (!found.ok) return found
  const may = mayTick(officer, found.value)
  if (!may.ok) return may
  const { items } = await aidsOf(tx, found.value, today)
  if (!items.some(({ id }) => id === item)) return refuse('guidance.no-such-item')
  await tx.many(keepTick, [disputeId, officer.accountId, item, isTicked, now])
  return ok({ answer: { item, isTicked } })
}
