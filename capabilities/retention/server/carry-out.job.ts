import { z } from 'zod'
import { eraseContent, type NeedsContent } from '#capabilities/keeping/server/index.ts'
import { holdRecordings, noteCustody, removeRecording } from '#capabilities/recording/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { defineJob, type Job } from '#platform/server/jobs/index.ts'
import { judge } from './judge.ts'
import {
  finishList,
  getList,
  type ListRow,
  listApproved,
  lockRow,
  noteContent,
  openRowsOf,
  type RowRow,
  settleRow,
} from './list.sql.ts'
import { noteOnList } from './stamp.ts'

/** @property needs everybody who may still need a content; one yes keeps it in the store */
export interface CarryOutParts {
  readonly files: FileStore
  readonly needs: readonly NeedsContent[]
}

const PAGE = 50

/**
 * Carries an approved list out, row by row, and may be killed anywhere: first the recording keeps only its entry and the proof of
 * what was there, or is left because it is needed by now; then its bytes are erased. Each is a transaction of its own, in
 * this order, so that bytes never go before it is written down that they may.
 */
export const carryOut = (parts: CarryOutParts): Job<{ readonly deletionListId: string }> =>
  defineJob({
    name: 'retention.carry-out',
    payload: z.strictObject({ deletionListId: z.uuid() }),
    async run({ database, clock, signal }, { deletionListId }) {
      const list = await database.maybe(getList, [deletionListId])
      if (list?.state !== 'approved') return
      for (;;) {
        const rows = await database.many(openRowsOf, [list.id, PAGE])
        if (rows.length === 0) break
        for (const row of rows) {
          if (signal.aborted) throw new Error('the process ends; the list goes on with the next one')
          if (row.outcome === null) await database.transaction((tx) => settle(tx, list, row, clock()))
          await database.transaction((tx) => erase(tx, parts, list, row, clock()))
        }
      }
      await database.transaction((tx) => finish(tx, list.id, clock()))
    },
  })

/** Every night: a list that lost its job is carried out all the same. */
export const goOnWithLists = (parts: CarryOutParts) =>
  defineJob({
    name: 'retention.go-on',
    payload: z.strictObject({}),
    daily: '02:20',
    run: ({ database }) =>
      database.transaction(async (tx) => {
        for (const { id } of await tx.many(listApproved))
          await carryOut(parts).enqueue(tx, { deletionListId: id }, { key: `retention.carry-out ${id}` })
      }),
  })

/**
 * Judged anew while the recording is held: whoever came to need it since has held it before, or comes too late. Two processes
 * settle a row once.
 */
async function settle(tx: Transaction, list: ListRow, { position, recording_id: id }: RowRow, now: Date) {
  await holdRecordings(tx, [id])
  const row = await tx.one(lockRow, [list.id, position])
  if (row.outcome !== null) return
  const [judged] = await judge(tx, [id], legalDayOf(now.getTime()))
  const verdict = judged?.verdict ?? ({ mayGo: false, ground: 'gone' } as const)
  if (!verdict.mayGo) {
    await tx.many(settleRow, [list.id, position, 'left', verdict.ground, now])
    const facts = { deletionListId: list.id, ground: verdict.ground, reason: list.number }
    await noteCustody(tx, id, { type: 'left-by-list', actor: 'program', at: now, facts })
    return
  }
  const { sm3, sha256, size, until, basis } = row.said
  const proof = {
    ...{ deletionListId: list.id, number: list.number, drawnBy: list.drawn_by, approvedBy: list.decided_by },
    ...{ sm3, sha256, size, until, basis, reason: list.number },
  }
  await tx.many(settleRow, [list.id, position, 'removed', null, now])
  const actor = list.decided_by ?? 'program'
  await removeRecording(tx, id, { number: list.number, proof, actor, now })
}

/** Only of what was written down as removed; two recordings with one content lose it with the last of them. */
async function erase(
  tx: Transaction,
  parts: CarryOutParts,
  list: ListRow,
  { position, recording_id: id }: RowRow,
  now: Date,
) {
  await holdRecordings(tx, [id])
  const row = await tx.one(lockRow, [list.id, position])
  if (row.outcome !== 'removed' || row.content !== null) return
  const { sm3, sha256, size } = row.said
  const fate = await eraseContent(tx, parts, Buffer.from(sm3, 'hex'), now)
  await tx.many(noteContent, [list.id, position, fate, now])
  const facts = { deletionListId: list.id, fate, sm3, sha256, size, reason: list.number }
  await noteCustody(tx, id, { type: 'content-erased', actor: 'program', at: now, facts })
}

async function finish(tx: Transaction, listId: string, now: Date): Promise<void> {
  if ((await tx.maybe(finishList, [listId, now])) === undefined) return
  const { number, removed, left } = await tx.one(getList, [listId])
  const facts = { number, removed, left }
  await noteOnList(tx, listId, { type: 'deletion-list-done', actor: 'program', at: now, facts })
}
