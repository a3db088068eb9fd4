import { z } from 'zod'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { accountsKeptFromVisit } from '#capabilities/safety/server/index.ts'
import { hourInMs, legalDayOf } from '#kernel/calendar/index.ts'
import { nextState } from '#kernel/workflow/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { defineJob, type Job } from '#platform/server/jobs/index.ts'
import { type CallState, callMoves, isInTime, nextOnCall } from '../domain/index.ts'
import { answerOffer, findOffers, insertOffer, lockRequest, type RequestRow, setRequest } from './call.sql.ts'
import { awayIn } from './duties.ts'
import { findAbsences } from './duty.sql.ts'
import { noteOnCall } from './note-on-call.ts'
import { findMembers } from './seat.sql.ts'

/** Asks the next on the list, or says that there is none. The hours run through nights: somebody waits at the window. */
export async function offerNext(
  tx: Transaction,
  request: Pick<RequestRow, 'id' | 'seat_id' | 'visit_id' | 'asked_by'>,
  actor: string,
  now: Date,
): Promise<CallState> {
  const today = legalDayOf(now.getTime())
  const list = (await tx.many(findMembers, [request.seat_id, today, false])).map(
    ({ account_id }) => account_id,
  )
  const asked = (await tx.many(findOffers, [request.id])).map(({ account_id }) => account_id)
  const isAway = awayIn(await tx.many(findAbsences, [today, today, null]))
  const isKeptApart = await keptFrom(tx, request)
  const isUnfit = (id: string) => id === request.asked_by || isAway(id, today) || isKeptApart.has(id)
  const next = nextOnCall(list, asked, isUnfit)
  const state = nextState(callMoves, 'waiting', next === undefined ? 'exhaust' : 'pass-on')
  if (next === undefined) await tx.many(setRequest, [request.id, state, null])
  else await offer(tx, request.id, next, now)
  const type = next === undefined ? 'nobody-on-call' : 'on-call-asked'
  const event = { type, actor, at: now, facts: next === undefined ? {} : { accountId: next } }
  await noteOnCall(tx, request.id, event)
  return state
}

/** Whom the visitor must not meet. */
export function keptFrom(tx: Transaction, { visit_id: visitId }: Pick<RequestRow, 'visit_id'>) {
  return visitId === null ? Promise.resolve(new Set<string>()) : accountsKeptFromVisit(tx, visitId)
}

async function offer(tx: Transaction, requestId: string, accountId: string, now: Date): Promise<void> {
  const { value } = await ruleOn(tx, 'limit.on-call-answer', legalDayOf(now.getTime()))
  const answerBy = new Date(now.getTime() + value.length * hourInMs)
  await tx.many(insertOffer, [newId(now), requestId, accountId, now, answerBy])
  await passOnSilentCall.enqueue(
    tx,
    { requestId },
    { key: `on-call-${requestId}`, at: new Date(answerBy.getTime() + 1) },
  )
}

/** Waits behind each offer: silence is no answer, and the next on the list is asked. */
export const passOnSilentCall: Job<{ requestId: string }> = defineJob({
  name: 'rosters.pass-on-silent-call',
  payload: z.strictObject({ requestId: z.uuid() }),
  run: ({ database, clock }, { requestId }) =>
    database.transaction(async (tx) => {
      const now = clock()
      const request = await tx.maybe(lockRequest, [requestId])
      if (request?.state !== 'waiting') return
      const waiting = (await tx.many(findOffers, [requestId])).find(({ answer }) => answer === null)
      if (waiting === undefined || isInTime(waiting.answer_by.getTime(), now.getTime())) return
      await tx.many(answerOffer, [waiting.id, 'lapsed', now, ''])
      await offerNext(tx, request, 'rule', now)
    }),
})
