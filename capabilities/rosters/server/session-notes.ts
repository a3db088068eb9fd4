import type { Officer } from '#capabilities/access/domain/index.ts'
import { keepAssistance } from '#capabilities/reception/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { isPossible, nextState } from '#kernel/workflow/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { seal, unseal } from '#platform/server/crypto/sealed-text.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { callMoves, callStates } from '../domain/index.ts'
import { findNote, insertNote, lockRequest, setRequest } from './call.sql.ts'
import { momentOf } from './duties.ts'
import { noteOnCall } from './note-on-call.ts'
import type { Body } from './seats.ts'

/** Health data: sealed, and shared beyond its writer only as the visitor agreed. @source PIPL 28; trap 38 */
export async function writeSessionNote(
  tx: Transaction,
  keys: Keys,
  officer: Officer,
  requestId: string,
  body: Body<typeof contract.writeSessionNote>,
  now: Date,
) {
  const request = await tx.maybe(lockRequest, [requestId])
  if (request?.taken_by !== officer.accountId) return refuse('request.not-found')
  if (!isPossible(callMoves, request.state, 'hold')) {
    return refuse('rosters.not-possible-now', { state: callStates[request.state] })
  }
  if (body.sharedWithAsker && !body.visitorAgrees) return refuse('rosters.no-consent')
  const readers = body.sharedWithAsker ? [request.asked_by] : []
  const id = newId(now)
  await tx.many(insertNote, [
    id,
    requestId,
    seal(keys, body.text),
    body.minutes,
    now,
    officer.accountId,
    readers,
  ])
  const state = nextState(callMoves, request.state, 'hold')
  await tx.many(setRequest, [requestId, state, null])
  const facts = { minutes: body.minutes, shared: body.sharedWithAsker }
  await noteOnCall(tx, requestId, { type: 'on-call-held', actor: officer.accountId, at: now, facts })
  if (request.visit_id !== null) await assistVisit(tx, officer, request.visit_id, body.minutes, now)
  return ok({ answer: { state } })
}

/** The visit learns that there was counselling and how long it took, and nothing of what was said. */
async function assistVisit(tx: Transaction, officer: Officer, visitId: string, minutes: number, now: Date) {
  const { accountId, displayName } = officer
  const given = { visitId, kind: 'counselling', minutes, note: '', accountId, givenBy: displayName } as const
  await keepAssistance(tx, given, officer, now)
}

export async function showSessionNote(
  tx: Transaction,
  keys: Keys,
  officer: Officer,
  requestId: string,
  now: Date,
) {
  const request = await tx.maybe(lockRequest, [requestId])
  const note = request && (await tx.maybe(findNote, [requestId, officer.accountId]))
  if (note === undefined) return refuse('request.not-found')
  await noteOnCall(tx, requestId, {
    type: 'session-note-shown',
    actor: officer.accountId,
    at: now,
    facts: {},
  })
  const answer = {
    text: unseal(keys, note.sealed),
    minutes: note.minutes,
    writtenAt: momentOf(note.written_at),
    writtenByName: note.written_by_name,
  }
  return ok({ answer })
}
