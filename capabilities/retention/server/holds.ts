import type { Officer } from '#capabilities/access/domain/index.ts'
import { noteOnCase } from '#capabilities/enforcement/server/index.ts'
import { holdRecordings, noteCustody } from '#capabilities/recording/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { BodyOf, QueryOf } from '#platform/contract/operation.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { given } from '#platform/server/http/given.ts'
import type * as contract from '../contract.ts'
import { boundRecordingsOf, findSeen, findSeenCase } from './facts.sql.ts'
import {
  type HoldRow,
  holdsOfCase,
  holdsOfRecording,
  holdsWithin,
  insertHold,
  lockHold,
  setLifted,
} from './hold.sql.ts'
import { judge } from './judge.ts'
import { presentKeeping } from './present.ts'
import { liftedUnitsOf, placedUnitsOf, readUnitsOf, seenUnitsOf } from './rights.ts'
import type { Stamp } from './stamp.ts'

export async function readRecordingRetention(
  db: Reader,
  officer: Officer,
  recordingId: string,
  today: Stamp['today'],
) {
  const row = await db.maybe(findSeen, [recordingId, seenUnitsOf(officer)])
  const [judged] = row === undefined ? [] : await judge(db, [row.id], today)
  if (judged === undefined) return refuse('request.not-found')
  const { reading, verdict } = judged
  const holds = await db.many(holdsOfRecording, [seenUnitsOf(officer), liftedUnitsOf(officer), recordingId])
  const isPlacer = (await db.maybe(findSeen, [recordingId, placedUnitsOf(officer)])) !== undefined
  return ok({
    answer: {
      keeping: presentKeeping(reading),
      mayGo: verdict.mayGo,
      ...(verdict.mayGo ? {} : { keptBy: verdict.ground, ...given('keptWords', verdict.words) }),
      holds: holds.map(presentHold),
      mayPlace: isPlacer && judged.row.removed_at === null,
    },
  })
}

export async function readCaseHolds(db: Reader, officer: Officer, caseId: string) {
  const seen = await db.maybe(findSeenCase, [caseId, seenUnitsOf(officer)])
  if (seen === undefined) return refuse('request.not-found')
  const holds = await db.many(holdsOfCase, [seenUnitsOf(officer), liftedUnitsOf(officer), caseId])
  const mayPlace = (await db.maybe(findSeenCase, [caseId, placedUnitsOf(officer)])) !== undefined
  return ok({ answer: { holds: holds.map(presentHold), mayPlace } })
}

export async function readHolds(
  db: Reader,
  officer: Officer,
  { of, limit }: QueryOf<typeof contract.listHolds>,
) {
  const holds = await db.many(holdsWithin, [readUnitsOf(officer), liftedUnitsOf(officer), of, limit])
  return ok({ answer: { holds: holds.map(presentHold) } })
}

const presentHold = (row: HoldRow) => ({
  id: row.id,
  ...given('recordingId', row.recording_id),
  ...given('recordingName', row.recording_name),
  ...given('caseId', row.case_id),
  ...given('caseCode', row.case_code),
  ...given('caseTitle', row.case_title),
  ...{ unitName: row.unit_name, ground: row.ground, words: row.words },
  placedAt: row.placed_at.toISOString(),
  placedBy: row.placed_by,
  ...given('liftedAt', row.lifted_at?.toISOString()),
  ...given('liftedBy', row.lifted_by),
  ...given('liftedWhy', row.lifted_why),
  mayLift: row.may_lift,
})

type Words = BodyOf<typeof contract.placeRecordingHold>

/** The recording is held first: whoever removes it at this moment either has done so, or sees the hold. */
export async function placeRecordingHold(
  tx: Transaction,
  recordingId: string,
  { ground, words }: Words,
  { officer, now }: Stamp,
) {
  if ((await tx.maybe(findSeen, [recordingId, placedUnitsOf(officer)])) === undefined)
    return refuse('request.not-found')
  const [held] = await holdRecordings(tx, [recordingId])
  if (held?.isRemoved !== false) return refuse('recording.removed')
  const id = newId(now)
  await tx.many(insertHold, [id, recordingId, null, ground, words, now, officer.accountId])
  const facts = { holdId: id, ground, reason: words }
  await noteCustody(tx, recordingId, { type: 'held', actor: officer.accountId, at: now, facts })
  return ok({ answer: { id } })
}

/** All that is bound is held first, as above; what is bound later is no less covered. */
export async function placeCaseHold(
  tx: Transaction,
  caseId: string,
  { ground, words }: Words,
  { officer, now }: Stamp,
) {
  if ((await tx.maybe(findSeenCase, [caseId, placedUnitsOf(officer)])) === undefined)
    return refuse('request.not-found')
  const bound = await tx.many(boundRecordingsOf, [caseId])
  await holdRecordings(
    tx,
    bound.map(({ recording_id }) => recording_id),
  )
  const id = newId(now)
  await tx.many(insertHold, [id, null, caseId, ground, words, now, officer.accountId])
  const facts = { holdId: id, ground, recordings: bound.length, reason: words }
  await noteOnCase(tx, caseId, 'recordings-held', facts, { officer, now })
  return ok({ answer: { id } })
}

export async function liftHold(
  tx: Transaction,
  { holdId, why }: { readonly holdId: string; readonly why: string },
  { officer, now }: Stamp,
) {
  const row = await tx.maybe(lockHold, [holdId, liftedUnitsOf(officer)])
  if (row === undefined) return refuse('request.not-found')
  if (row.lifted_at !== null) return refuse('retention.lifted-already')
  await tx.many(setLifted, [row.id, now, officer.accountId, why])
  const facts = { holdId: row.id, reason: why }
  if (row.recording_id !== null) {
    await holdRecordings(tx, [row.recording_id])
    const event = { type: 'hold-lifted', actor: officer.accountId, at: now, facts }
    await noteCustody(tx, row.recording_id, event)
  }
  if (row.case_id !== null)
    await noteOnCase(tx, row.case_id, 'recordings-hold-lifted', facts, { officer, now })
  return ok({ answer: { id: row.id } })
}
