import type { z } from 'zod'
import type { Route } from '#capabilities/disputes/domain/index.ts'
import type { Stamped } from '#capabilities/disputes/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { daysOverdue, leftFen, performances } from '../domain/index.ts'
import { insertBreach, insertBreachStep, watchedObligations } from './breach.sql.ts'
import { finish, lockWork, type Order } from './work.ts'

type Body<Op extends { body?: z.ZodType }> = z.infer<NonNullable<Op['body']>>

/** What was found when an obligation was late, with what was still owed that day. @source People's Mediation Law art. 31 */
export async function recordBreach(
  tx: Transaction,
  order: Order,
  obligationId: string,
  { onDay, words }: Body<typeof contract.recordBreach>,
) {
  const locked = await lockWork(tx, order)
  if (!locked.ok) return locked
  const work = locked.value
  const obligation = await findWatched(tx, work.dispute.id, ({ id }) => id === obligationId)
  if (obligation === undefined) return refuse('mediation.no-such-obligation')
  if (onDay > work.today) return refuse('mediation.in-the-future', {}, 'body.onDay')
  if (daysOverdue(obligation.kept, obligation.due_on, onDay) === 0) {
    const facts = { dueOn: obligation.due_on, state: performances[obligation.kept] }
    return refuse('mediation.not-overdue', facts, 'body.onDay')
  }
  const id = newId(work.now)
  const left = leftFen(obligation.amount_fen ?? undefined, obligation.paid_fen) ?? null
  await tx.many(insertBreach, [id, obligationId, onDay, left, words, work.now, work.officer.accountId])
  const facts = { id, obligationId, onDay, leftFen: left }
  return ok({ id, version: await finish(work, 'breach-recorded', facts) })
}

/** What was done about it. No due date moves: who was given a few days more is late all the same. */
export async function answerBreach(
  tx: Transaction,
  order: Order,
  breachId: string,
  body: Body<typeof contract.answerBreach>,
) {
  const locked = await lockWork(tx, order)
  if (!locked.ok) return locked
  const work = locked.value
  const obligation = await findWatched(tx, work.dispute.id, ({ breaches }) =>
    breaches.some(({ id }) => id === breachId),
  )
  const breach = obligation?.breaches.find(({ id }) => id === breachId)
  if (breach === undefined) return refuse('mediation.no-such-breach')
  if (body.onDay > work.today || body.onDay < breach.foundOn)
    return refuse('mediation.in-the-future', {}, 'body.onDay')
  const until = body.step === 'letter' ? body.until : null
  if (until !== null && until < body.onDay) return refuse('mediation.until-before-letter', {}, 'body.until')
  const kept = [breachId, body.step, body.onDay, until, [], body.words]
  await tx.many(insertBreachStep, [newId(work.now), ...kept, work.now, work.officer.accountId])
  const facts = { breachId, step: body.step, onDay: body.onDay }
  return ok({ version: await finish(work, 'breach-answered', facts) })
}

/** Whoever leads the parties on because of a breach has told them the routes: the breach says so, with the notice. */
export async function noteRoutesTold(
  tx: Transaction,
  breachIds: readonly string[],
  { routes, number, by }: { readonly routes: readonly Route[]; readonly number: string; readonly by: string },
  { now, today }: Stamped,
): Promise<void> {
  for (const id of breachIds)
    await tx.many(insertBreachStep, [newId(now), id, 'routes', today, null, routes, number, now, by])
}

async function findWatched(
  tx: Transaction,
  disputeId: string,
  isWanted: (one: Awaited<ReturnType<typeof watched>>[number]) => boolean,
) {
  return (await watched(tx, disputeId)).find(isWanted)
}

const watched = (tx: Transaction, disputeId: string) => tx.many(watchedObligations, [disputeId])
