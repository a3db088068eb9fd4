import { z } from 'zod'
import { dayInMs, hourInMs } from '#kernel/calendar/index.ts'
import type { Database } from '#platform/server/database/statement.ts'
import { defineJob } from '#platform/server/jobs/index.ts'
import { markArrived } from './arrival.ts'
import type { UploadParts } from './parts.ts'
import { takeIn } from './take-in.job.ts'
import { listOpenIds, listReceiving, listWaiting, settleUnfinished } from './upload.sql.ts'

/** Nobody goes on with it any more. A technical limit: what it was sent from still has the original. */
const GIVEN_UP_AFTER_MS = 7 * dayInMs

/** A file of ten gigabytes takes minutes; its job is tried again by itself. */
const LONG_FOR_TAKING_IN_MS = 6 * hourInMs

/** Every night: gives up what nobody goes on with, goes on with what a dead process left, removes what belongs to nobody. */
export const sweepUploads = (parts: UploadParts) =>
  defineJob({
    name: 'uploads.sweep',
    payload: z.strictObject({}),
    daily: '03:40',
    async run({ database, clock }) {
      const now = clock()
      await giveUpOrArrive(database, parts, now)
      await takeInAgain(database, parts, now)
      await removeStrayParts(database, parts)
    },
  })

async function giveUpOrArrive(database: Database, parts: UploadParts, now: Date): Promise<void> {
  for (const { id, size, touched_at: touched } of await database.many(listReceiving)) {
    const isWhole = (await parts.incoming.sizeOf(id)) === Number(size)
    if (isWhole) await database.transaction((tx) => markArrived(tx, parts, id, now))
    else if (now.getTime() - touched.getTime() > GIVEN_UP_AFTER_MS)
      await database.many(settleUnfinished, [id, now, 'abandoned'])
  }
}

async function takeInAgain(database: Database, parts: UploadParts, now: Date): Promise<void> {
  const arrived = await database.many(listWaiting, [new Date(now.getTime() - LONG_FOR_TAKING_IN_MS)])
  await database.transaction(async (tx) => {
    for (const { id } of arrived)
      await takeIn(parts).enqueue(tx, { uploadId: id }, { key: `uploads.take-in ${id}` })
  })
}

/** The parts are listed before the rows: a file that is announced meanwhile is in both or in the rows alone. */
async function removeStrayParts(database: Database, { incoming }: UploadParts): Promise<void> {
  const parts = await incoming.list()
  const open = new Set((await database.many(listOpenIds)).map(({ id }) => id))
  for (const id of parts) if (!open.has(id)) await incoming.remove(id)
}
