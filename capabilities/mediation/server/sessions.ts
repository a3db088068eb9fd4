import type { z } from 'zod'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { seal } from '#platform/server/crypto/sealed-text.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { partiesAre } from './prepare.ts'
import {
  cancelSession as cancel,
  holdSession,
  insertPrivateNote,
  insertSession,
  mediatorsOf,
} from './proceeding.sql.ts'
import { finish, lockMove, lockWork, type Order, type RefuseMeeting } from './work.ts'

type Body<Op extends { body?: z.ZodType }> = z.infer<NonNullable<Op['body']>>

export async function planSession(
  tx: Transaction,
  order: Order,
  body: Body<typeof contract.planSession>,
  refuseMeeting: RefuseMeeting,
) {
  const locked = await lockMove(tx, order, 'hold-session')
  if (!locked.ok) return locked
  const work = locked.value
  const parties = await partiesAre(work, body.partyIds ?? [])
  if (!parties.ok) return parties
  const partyIds = body.partyIds ?? parties.value.map(({ id }) => id)
  const accountIds = (await tx.many(mediatorsOf, [work.proceeding.id])).map(({ account_id }) => account_id)
  const isInPerson = body.manner === 'room' || body.manner === 'on-site'
  const when = isInPerson ? { at: new Date(body.plannedAt) } : {}
  const mayMeet = await refuseMeeting(tx, order.disputeId, { partyIds, accountIds, ...when })
  if (!mayMeet.ok) return mayMeet
  const id = newId(work.now)
  const planned = [body.manner, body.place, body.plannedAt, body.partyIds ?? null]
  await tx.many(insertSession, [id, work.proceeding.id, ...planned])
  return ok({ id, version: await finish(work, 'session-planned', { id, ...body }) })
}

/** Minutes are written once: a mistake is corrected in the minutes of the next session, never silently. */
export async function recordMinutes(
  tx: Transaction,
  order: Order,
  sessionId: string,
  minutes: Body<typeof contract.recordMinutes>,
) {
  const locked = await lockMove(tx, order, 'hold-session')
  if (!locked.ok) return locked
  const work = locked.value
  const [start, end] = [Date.parse(minutes.startedAt), Date.parse(minutes.endedAt)]
  if (end < start) return refuse('mediation.times-reversed')
  if (end > work.now.getTime()) return refuse('mediation.in-the-future')
  const present = await partiesAre(work, minutes.presentPartyIds)
  if (!present.ok) return present
  const held = await tx.maybe(holdSession, [sessionId, work.proceeding.id, JSON.stringify(minutes)])
  if (held === undefined) return refuse('request.not-found')
  // The timeline tells that there was a session and who came; what was said stays in the minutes.
  const facts = { sessionId, startedAt: minutes.startedAt, presentPartyIds: minutes.presentPartyIds }
  return ok({ version: await finish(work, 'session-held', facts) })
}

export async function cancelSession(tx: Transaction, order: Order, sessionId: string, reason: string) {
  const locked = await lockMove(tx, order, 'hold-session')
  if (!locked.ok) return locked
  const work = locked.value
  const gone = await tx.maybe(cancel, [sessionId, work.proceeding.id, reason])
  if (gone === undefined) return refuse('request.not-found')
  return ok({ version: await finish(work, 'session-cancelled', { sessionId, reason }) })
}

/** What a party concedes may never be used against it later. @source [L5 22][L6 18]; trap 23 */
export async function writePrivateNote(
  tx: Transaction,
  keys: Keys,
  order: Order,
  body: Body<typeof contract.writePrivateNote>,
) {
  const locked = await lockWork(tx, order)
  if (!locked.ok) return locked
  const work = locked.value
  const mediators = await tx.many(mediatorsOf, [work.proceeding.id])
  if (!mediators.some(({ account_id }) => account_id === work.officer.accountId)) {
    return refuse('mediation.only-mediators')
  }
  if (body.partyId !== undefined) {
    const isParty = await partiesAre(work, [body.partyId])
    if (!isParty.ok) return isParty
  }
  const id = newId(work.now)
  const note = [
    work.proceeding.id,
    body.partyId ?? null,
    seal(keys, body.text),
    work.now,
    work.officer.accountId,
  ]
  await tx.many(insertPrivateNote, [id, ...note])
  return ok({ id, version: await finish(work, 'private-note-written', { id }) })
}
