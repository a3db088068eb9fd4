import type { Officer } from '#capabilities/access/domain/index.ts'
import { findReachedVisit } from '#capabilities/reception/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { isPossible, nextState } from '#kernel/workflow/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { seal, unseal } from '#platform/server/crypto/sealed-text.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { callMoves, callStates, isInTime } from '../domain/index.ts'
import {
  answerOffer,
  type CallRow,
  findCalls,
  findOffers,
  insertRequest,
  lockRequest,
  setRequest,
} from './call.sql.ts'
import { momentOf } from './duties.ts'
import { noteOnCall } from './note-on-call.ts'
import { keptFrom, offerNext } from './offer-next.job.ts'
import { unitsPlannedBy } from './rights.ts'
import { lockSeat } from './seat.sql.ts'
import type { Body } from './seats.ts'

export async function callOut(
  tx: Transaction,
  keys: Keys,
  officer: Officer,
  body: Body<typeof contract.callOut>,
  now: Date,
) {
  const seat = await tx.maybe(lockSeat, [body.seatId, null])
  if (seat === undefined) return refuse('request.not-found')
  if (seat.model !== 'on-call') return refuse('rosters.does-not-fit')
  if (body.visitId !== undefined && (await findReachedVisit(tx, officer, body.visitId)) === undefined) {
    return refuse('request.not-found')
  }
  const id = newId(now)
  const what = [seat.id, body.visitId ?? null, seal(keys, body.reason)]
  await tx.many(insertRequest, [id, ...what, now, officer.accountId])
  const state = await offerNext(
    tx,
    { id, seat_id: seat.id, visit_id: body.visitId ?? null, asked_by: officer.accountId },
    officer.accountId,
    now,
  )
  return ok({ answer: { id, state } })
}

export async function answerCall(
  tx: Transaction,
  officer: Officer,
  requestId: string,
  { accepts, reason }: Body<typeof contract.answerCall>,
  now: Date,
) {
  const request = await tx.maybe(lockRequest, [requestId])
  const offers = request === undefined ? [] : await tx.many(findOffers, [requestId])
  const ours = offers.find(({ account_id }) => account_id === officer.accountId)
  if (request === undefined || ours === undefined) return refuse('request.not-found')
  if (ours.answer !== null || !isInTime(ours.answer_by.getTime(), now.getTime()))
    return refuse('rosters.too-late')
  if (accepts && (await keptFrom(tx, request)).has(officer.accountId)) return refuse('rosters.kept-apart')
  await tx.many(answerOffer, [ours.id, accepts ? 'accepted' : 'declined', now, reason])
  const type = accepts ? 'on-call-accepted' : 'on-call-declined'
  await noteOnCall(tx, requestId, { type, actor: officer.accountId, at: now, facts: {} })
  if (!accepts) return ok({ answer: { state: await offerNext(tx, request, officer.accountId, now) } })
  const state = nextState(callMoves, request.state, 'accept')
  await tx.many(setRequest, [requestId, state, officer.accountId])
  return ok({ answer: { state } })
}

export async function withdrawCall(tx: Transaction, officer: Officer, requestId: string, now: Date) {
  const request = await tx.maybe(lockRequest, [requestId])
  if (request?.asked_by !== officer.accountId) return refuse('request.not-found')
  if (!isPossible(callMoves, request.state, 'withdraw')) {
    return refuse('rosters.not-possible-now', { state: callStates[request.state] })
  }
  const waiting = (await tx.many(findOffers, [requestId])).find(({ answer }) => answer === null)
  if (waiting) await tx.many(answerOffer, [waiting.id, 'withdrawn', now, ''])
  const state = nextState(callMoves, request.state, 'withdraw')
  await tx.many(setRequest, [requestId, state, null])
  const toldOff = waiting?.account_id ?? request.taken_by
  const facts = toldOff === null ? {} : { accountId: toldOff }
  await noteOnCall(tx, requestId, { type: 'on-call-withdrawn', actor: officer.accountId, at: now, facts })
  return ok({ answer: { state } })
}

export async function listCalls(db: Reader, keys: Keys, officer: Officer, now: Date) {
  const rows = await db.many(findCalls, [officer.accountId, unitsPlannedBy(officer)])
  return ok({ answer: { calls: rows.map((row) => presentCall(row, keys, officer, now)) } })
}

type Step = 'answer' | 'withdraw' | 'hold' | 'read-note'

function presentCall(row: CallRow, keys: Keys, officer: Officer, now: Date) {
  const me = officer.accountId
  const offered = row.offers.find(({ accountId }) => accountId === me)
  const isAsked = offered?.answer === null && isInTime(Date.parse(offered.answerBy), now.getTime())
  // Who declined or kept silent no longer needs to know why somebody was called.
  const isConcerned = row.asked_by === me || row.taken_by === me || isAsked
  const may: Step[] = []
  if (isAsked) may.push('answer')
  if (row.asked_by === me && isPossible(callMoves, row.state, 'withdraw')) may.push('withdraw')
  if (row.taken_by === me && isPossible(callMoves, row.state, 'hold')) may.push('hold')
  if (row.is_note_reader) may.push('read-note')
  return {
    id: row.id,
    seatName: row.seat_name,
    ...(row.visit_id === null || !isConcerned ? {} : { visitId: row.visit_id }),
    ...(row.visit_code === null || !isConcerned ? {} : { visitCode: row.visit_code }),
    state: row.state,
    askedAt: momentOf(row.asked_at),
    askedByName: row.asked_by_name,
    ...(row.taken_by_name === null ? {} : { takenByName: row.taken_by_name }),
    ...(isConcerned ? { reason: unseal(keys, row.sealed_reason) } : {}),
    offers: row.offers.map(({ name, offeredAt, answerBy, answer, reason }) => ({
      name,
      offeredAt: momentOf(Date.parse(offeredAt)),
      answerBy: momentOf(Date.parse(answerBy)),
      ...(answer === null ? {} : { answer }),
      reason,
    })),
    may,
  }
}
