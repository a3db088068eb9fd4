import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { addDays, instantAt, type LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { isPossible, nextState } from '#kernel/workflow/index.ts'
import type { BodyOf } from '#platform/contract/operation.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { given } from '#platform/server/http/given.ts'
import type * as contract from '../contract.ts'
import { needsPaper, type RequestMove, type RequestState, requestMoves } from '../domain/index.ts'
import {
  boundOf,
  decideRequest,
  endRequest,
  insertRequest,
  insertRequested,
  lockAsked,
  lockRequest,
  type RequestRow,
  requestsOf,
  runningRequest,
} from './request.sql.ts'
import { askedUnitsOf, decidedUnitsOf, readUnitsOf } from './rights.ts'
import { note, type Stamp } from './stamp.ts'

/** Whether somebody waits for this recording: then nothing of it may be deleted. */
export async function isAskedFor(db: Reader, recordingId: string): Promise<boolean> {
  return (await db.one(runningRequest, [recordingId])).is_asked
}

type Query = z.infer<NonNullable<typeof contract.listRecordingRequests.query>>

export async function readRequests(db: Reader, officer: Officer, query: Query, today: LegalDate) {
  const { of, recordingId = null, caseId = null, limit } = query
  const units = [readUnitsOf(officer), decidedUnitsOf(officer), askedUnitsOf(officer)]
  const rows = await db.many(requestsOf, [...units, of, recordingId, caseId, limit])
  const { value, assumption } = await ruleOn(db, 'recording.request', today)
  return ok({
    answer: {
      requests: rows.map((row) => presentRequest(row, officer, today)),
      rule: { days: value.days, grant: [...value.grant], refuse: [...value.refuse], assumption },
    },
  })
}

function presentRequest(row: RequestRow, { accountId }: Officer, today: LegalDate) {
  const { grant, refuse: refusing } = row.grounds
  return {
    ...{ id: row.id, unitId: row.unit_id, unitName: row.unit_name },
    ...given('caseId', row.case_id),
    ...given('caseCode', row.case_code),
    ...{ requester: row.requester, name: row.name, purpose: row.purpose, state: row.state },
    ...given('paper', row.paper),
    wantsCopy: row.wants_copy,
    askedAt: instantAt(row.asked_at.getTime()),
    askedBy: row.asked_by_name,
    dueOn: row.due_on,
    isLate: row.state === 'asked' && row.due_on < today,
    ...given(
      'ground',
      [...grant, ...refusing].find(({ code }) => code === row.ground),
    ),
    ...given('words', row.words),
    ...given('decidedBy', row.decided_by_name),
    ...given('doneAt', row.done_at && instantAt(row.done_at.getTime())),
    ...given('doneWords', row.done_words),
    recordings: [...row.recordings],
    mayDecide: row.state === 'asked' && row.is_decider && row.asked_by !== accountId,
    mayFinish: row.state === 'granted' && row.is_asker,
    version: row.version,
  }
}

type Ask = BodyOf<typeof contract.askRecordingAccess>

/** The limit and the grounds are those of the day on which it is asked. */
export async function askAccess(tx: Transaction, ask: Ask, stamp: Stamp) {
  const { requester, name, paper, purpose, wantsCopy, caseId } = ask
  const ids = [...new Set(ask.recordingIds)]
  const held = await tx.many(lockAsked, [ids, askedUnitsOf(stamp.officer)])
  if (held.length < ids.length) return refuse('request.not-found')
  if (held.some(({ removed_at }) => removed_at !== null)) return refuse('recording.removed')
  const [unitId, ...others] = new Set(held.map(({ unit_id }) => unit_id))
  if (unitId === undefined || others.length > 0)
    return refuse('recording.not-of-one', {}, 'body.recordingIds')
  if (caseId !== undefined && (await tx.many(boundOf, [ids, caseId])).length < ids.length)
    return refuse('recording.not-of-one', {}, 'body.recordingIds')
  if (needsPaper(requester) && paper === undefined) return refuse('recording.paper-missing', {}, 'body.paper')
  const rule = await ruleOn(tx, 'recording.request', stamp.today)
  const id = newId(stamp.now)
  const dueOn = addDays(stamp.today, rule.value.days)
  const asked = [requester, name, paper ?? null, purpose, wantsCopy, rule.id, dueOn]
  await tx.many(insertRequest, [id, unitId, caseId ?? null, ...asked, stamp.now, stamp.officer.accountId])
  await tx.many(insertRequested, [id, ids])
  const facts = { requestId: id, requester, name, wantsCopy, reason: `${name}：${purpose}` }
  for (const one of held) await note(tx, one.id, 'asked-for', facts, stamp)
  return ok({ answer: { id, dueOn, version: 1 }, version: 1 })
}

interface Edit {
  readonly recordingRequestId: string
  readonly version: number
}

async function holdRequest(
  tx: Transaction,
  { recordingRequestId, version }: Edit,
  { officer }: Stamp,
  isYours: (row: RequestRow) => boolean,
) {
  const units = [readUnitsOf(officer), decidedUnitsOf(officer), askedUnitsOf(officer)]
  const row = await tx.maybe(lockRequest, [...units, recordingRequestId])
  if (row === undefined || !isYours(row)) return refuse('request.not-found')
  return row.version === version ? ok(row) : refuse('request.stale')
}

/** The custody of each recording that it is about tells what was decided. */
async function noteOnEach(tx: Transaction, row: RequestRow, type: string, facts: object, stamp: Stamp) {
  const ids = row.recordings.map(({ id }) => id)
  for (const { id } of await tx.many(lockAsked, [ids, readUnitsOf(stamp.officer)]))
    await note(tx, id, type, { requestId: row.id, ...facts }, stamp)
}

type Decision = BodyOf<typeof contract.decideRecordingAccess> & Edit

/** Four eyes; the ground is one of those that held when it was asked. */
export async function decideAccess(
  tx: Transaction,
  { granted, ground, words, ...edit }: Decision,
  stamp: Stamp,
) {
  const held = await holdRequest(tx, edit, stamp, ({ is_decider }) => is_decider)
  if (!held.ok) return held
  const row = held.value
  const move = granted ? 'grant' : 'refuse'
  if (!isPossible<RequestState, RequestMove>(requestMoves, row.state, move))
    return refuse('recording.answered-already')
  if (row.asked_by === stamp.officer.accountId) return refuse('recording.own-request')
  const known = row.grounds[move].some(({ code }) => code === ground)
  if (!known) return refuse('recording.no-such-ground', {}, 'body.ground')
  const state = nextState<RequestState, RequestMove>(requestMoves, row.state, move)
  const decided = [state, ground, words, stamp.now, stamp.officer.accountId]
  const { version } = await tx.one(decideRequest, [row.id, ...decided])
  const type = granted ? 'access-granted' : 'access-refused'
  await noteOnEach(tx, row, type, { ground, reason: `${row.name}：${words}` }, stamp)
  return ok({ answer: { id: row.id, state, version }, version })
}

export async function finishRequest(
  tx: Transaction,
  { words, ...edit }: Edit & { readonly words: string },
  stamp: Stamp,
) {
  const held = await holdRequest(tx, edit, stamp, ({ is_asker }) => is_asker)
  if (!held.ok) return held
  const row = held.value
  if (!isPossible<RequestState, RequestMove>(requestMoves, row.state, 'finish'))
    return refuse('recording.not-granted')
  const state = nextState<RequestState, RequestMove>(requestMoves, row.state, 'finish')
  const { version } = await tx.one(endRequest, [row.id, state, stamp.now, words])
  await noteOnEach(tx, row, 'access-done', { reason: `${row.name}：${words}` }, stamp)
  return ok({ answer: { id: row.id, state, version }, version })
}
