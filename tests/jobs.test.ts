import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { statement } from '#platform/server/database/statement.ts'
import {
  type AnyJob,
  defineCausedJob,
  defineJob,
  type JobWorker,
  readQueue,
  startWorker,
  unlockJobs,
} from '#platform/server/jobs/index.ts'
import { layLine } from '#tests/support/cuttable-line.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts'

let house: TestDatabase
let worker: JobWorker | undefined
beforeAll(async () => {
  house = await openTestDatabase()
})
afterEach(() => worker?.stop())
afterAll(() => house.close())

const noted: string[] = []
const note = defineJob({
  name: 'test.note-word',
  payload: z.strictObject({ word: z.string() }),
  run: async (_tools, { word }) => void noted.push(word),
})

/** The server's own role works off the queue, not the owner. */
function start(...jobs: readonly AnyJob[]): JobWorker {
  const { database, ownerUrl } = house
  const queue = { url: ownerUrl, role: 'dingfen_app' }
  worker = startWorker({ queue, jobs, database, clock: () => new Date(), onTrouble: () => {} })
  return worker
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries++) {
    if (tries > 200) throw new Error('it did not happen within ten seconds')
    await wait(50)
  }
}

const queue = () => house.database.one(readQueue)

test('a job exists if and only if the change that caused it was committed', async () => {
  await house.database.transaction((tx) => note.enqueue(tx, { word: 'kept' }))
  const undone = house.database.transaction(async (tx) => {
    await note.enqueue(tx, { word: 'never' })
    throw new Error('the change failed')
  })
  await expect(undone).rejects.toThrow('the change failed')
  const running = start(note)
  await until(() => noted.length > 0)
  await until(async () => (await queue()).waiting === 0)
  expect(noted).toEqual(['kept'])
  expect(running.state()).toBe('running')
})

test('under one key only the newest waits', async () => {
  noted.length = 0
  await house.database.transaction(async (tx) => {
    await note.enqueue(tx, { word: 'first' }, { key: 'one' })
    await note.enqueue(tx, { word: 'second' }, { key: 'one' })
  })
  start(note)
  await until(async () => (await queue()).waiting === 0)
  expect(noted).toEqual(['second'])
})

test('a payload that the job was not made for is refused where it is enqueued', async () => {
  const wrong = house.database.transaction((tx) => note.enqueue(tx, { word: 7 } as never))
  await expect(wrong).rejects.toThrow(z.ZodError)
  expect((await queue()).waiting).toBe(0)
})

test('what fails for the last time is counted as given up, so that a person looks', async () => {
  const fail = defineJob({
    name: 'test.fail',
    payload: z.strictObject({}),
    attempts: 1,
    run: () => Promise.reject(new Error('broken machine')),
  })
  await house.database.transaction((tx) => fail.enqueue(tx, {}))
  start(fail)
  await until(async () => (await queue()).given_up === 1)
})

test('a long job notices its signal, ends at once, and runs again later', async () => {
  let [begun, ended] = [0, 0]
  const long = defineJob({
    name: 'test.long',
    payload: z.strictObject({}),
    async run({ signal }) {
      begun++
      await wait(30_000, undefined, { signal }).finally(() => ended++)
    },
  })
  await house.database.transaction((tx) => long.enqueue(tx, {}))
  const running = start(long)
  await until(() => begun === 1)
  await running.stop()
  expect([ended, running.state()]).toEqual([1, 'stopped'])
  expect((await queue()).waiting).toBe(1)
})

test('what a killed worker held is free again for the next one on the same machine', async () => {
  noted.length = 0
  await asOwner(house.ownerUrl, (owner) => owner.query('delete from graphile_worker._private_jobs'))
  await house.database.transaction((tx) => note.enqueue(tx, { word: 'orphan' }))
  await asOwner(house.ownerUrl, (owner) =>
    owner.query(
      `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'dead', attempts = 1`,
    ),
  )
  await house.database.many(unlockJobs)
  start(note)
  await until(() => noted.length > 0)
  expect(noted).toEqual(['orphan'])
})

test('jobs go on after the failure of one could not be noted and that of another could', async () => {
  noted.length = 0
  const line = await layLine(house.ownerUrl)
  const running: PromiseWithResolvers<void>[] = []
  const failOne = () => running.shift()?.reject(new Error('broken machine'))
  const held = defineJob({
    name: 'test.held',
    payload: z.strictObject({ word: z.string() }),
    attempts: 1,
    run() {
      const one = Promise.withResolvers<void>()
      running.push(one)
      return one.promise
    },
  })
  const { database } = house
  const told: string[] = []
  const onTrouble = (sentence: string) => void told.push(sentence)
  const queue = { url: line.url, role: 'dingfen_app' }
  worker = startWorker({ queue, jobs: [held, note], database, clock: () => new Date(), onTrouble })
  await database.transaction(async (tx) => {
    for (const word of ['one', 'another', 'third']) await held.enqueue(tx, { word })
  })
  await until(() => running.length === 2)

  line.hold()
  failOne()
  await until(() => line.waiting().length === 2) // its note, and the question for more work
  failOne()
  await until(() => line.waiting().length === 3)
  for (const connection of line.waiting().slice(0, 2)) connection.cut()
  await until(() => told.some((sentence) => sentence.includes('Failed to fail jobs')))
  line.mend()
  await until(() => running.length === 1) // the third, which was asked for before that
  await wait(100)
  running.shift()?.resolve()

  await database.transaction((tx) => note.enqueue(tx, { word: 'afterwards' }))
  await until(() => noted.includes('afterwards'))
  await worker.stop()
  await line.close()
})

describe('what changes cause in crowds', () => {
  const together: (readonly string[])[] = []
  const gather = defineCausedJob({
    name: 'test.gather-words',
    payload: z.strictObject({ word: z.string() }),
    attempts: 1,
    async run(_tx, payloads) {
      const words = payloads.map(({ word }) => word)
      if (words.includes('broken')) throw new Error('a broken word')
      together.push(words)
    },
  })
  const insertCause = statement(
    'platform.insert-cause',
    `insert into platform.caused_job (job, payload)
     select 'test.gather-words', jsonb_build_object('word', word) from unnest($1::text[]) as word`,
  )
  const cause = (...words: readonly string[]) =>
    house.database.transaction((tx) => tx.many(insertCause, [words]))
  const emptied = async () => {
    together.length = 0
    await asOwner(house.ownerUrl, (owner) => owner.query('delete from graphile_worker._private_jobs'))
  }

  test('is counted as waiting, then done together in its order, a hundred at once', async () => {
    await emptied()
    const words = Array.from({ length: 102 }, (_, at) => `word ${at}`)
    await cause(...words)
    expect((await queue()).waiting).toBe(102)
    start(gather)
    await until(async () => (await queue()).waiting === 0)
    expect(together).toEqual([words.slice(0, 100), words.slice(100)])
  })

  test('is tried one by one where one of it fails: the others are done, the bad one is seen', async () => {
    await emptied()
    await cause('good', 'broken', 'better')
    start(gather)
    await until(async () => (await queue()).given_up === 1)
    await until(async () => (await queue()).waiting === 0)
    expect(together.flat().sort()).toEqual(['better', 'good'])
  })

  test('is done once by two workers, and all of it', async () => {
    await emptied()
    const words = Array.from({ length: 350 }, (_, at) => `word ${at}`)
    await cause(...words)
    const one = start(gather)
    const other = start(gather)
    await until(async () => (await queue()).waiting === 0)
    await Promise.all([one.stop(), other.stop()])
    expect(together.flat().sort()).toEqual(words.toSorted())
  })
})
