import { chmod, open, rm, stat, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentFigures, verifyContents } from '#capabilities/keeping/server/index.ts'
import { expectFile, markArrived, uploadJobs } from '#capabilities/uploads/server/index.ts'
import { digestOfBytes } from '#platform/server/files/digest-of-bytes.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { mp4Of } from '#tests/support/media.ts'
import { type Organ, settleOrgan } from '#tests/support/organ.ts'

let house: TestApplication
let organ: Organ
let handler: Send
let clock: Date
beforeAll(async () => {
  house = await openTestApplication()
  organ = await settleOrgan(house)
  move('2026-03-02T10:00:00+08:00')
  handler = await house.as('dept.handler')
})
afterAll(() => house.close())

function move(instant: string): void {
  house.at(instant)
  clock = new Date(instant)
}

/** A file that has arrived whole; its job waits. @returns the id of its upload */
async function arrived(bytes: Buffer, name: string): Promise<string> {
  const { uploads, database } = house
  const file = {
    ...{
      unitId: organ.unitIds.market,
      accountId: null,
      source: 'folder' as const,
      name,
      size: bytes.length,
      claimed: {},
    },
    ...{ marked: false, startedAt: '2026-03-02T01:00:00Z', endedAt: '2026-03-02T01:10:00Z' },
  } as const
  const id = await database.transaction((tx) => expectFile(tx, file, clock))
  await uploads.incoming.write(id, 0, [bytes] as never)
  await database.transaction((tx) => markArrived(tx, uploads, id, clock))
  return id
}

async function recording(name: string) {
  const { recordings } = (await handler('GET', '/recordings?limit=200')).json()
  const found = recordings.filter((one: { name: string }) => one.name === name)
  expect(found).toHaveLength(1)
  return (await handler('GET', `/recordings/${found[0].id}`)).json()
}

const custodyOf = async (name: string) =>
  (await recording(name)).custody.map(({ type }: { type: string }) => type)

async function flipOneBit(digest: Buffer): Promise<void> {
  const path = house.files.pathOf(digest)
  await chmod(path, 0o600)
  const file = await open(path, 'r+')
  const byte = Buffer.alloc(1)
  await file.read(byte, 0, 1, 777)
  await file.write(Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, 777)
  await file.close()
}

const verify = async () => {
  const damaged: unknown[] = []
  const counted = await verifyContents(
    house.database,
    house.uploads.files,
    () => clock,
    (one) => damaged.push(one),
  )
  return { ...counted, named: damaged }
}

describe('what is stored is read again', () => {
  const bytes = mp4Of(20_000)
  const digest = digestOfBytes(bytes)

  test('one flipped bit is found in the night, named in the custody once, and alarmed', async () => {
    await arrived(bytes, 'flipped.mp4')
    await house.workOff()
    expect(await verify()).toMatchObject({ damaged: 0 })
    await flipOneBit(digest)
    move('2026-04-10T01:10:00+08:00')
    await house.daily('keeping.read-oldest')
    expect(await custodyOf('flipped.mp4')).toEqual(['arrived', 'content-damaged'])
    await isAlarmed()
    move('2026-05-20T01:10:00+08:00')
    await house.daily('keeping.read-oldest')
    expect(await custodyOf('flipped.mp4')).toEqual(['arrived', 'content-damaged'])
  })

  /** In the inbox of the keeper and of who runs the machine, of nobody else; on the recording, in its list, in the figures. */
  async function isAlarmed() {
    const toldTo = async (username: string) => {
      const { notifications } = (await (await house.as(username))('GET', '/notifications')).json()
      return notifications.filter(({ event }: { event: string }) => event === 'recording-damaged')
    }
    const code = digest.toString('hex').slice(0, 12)
    const told = { group: 'danger', code, title: '石鼓区市场监督管理局', matterKind: 'recording' }
    expect(await toldTo('bureau.evidence')).toMatchObject([told])
    expect(await toldTo('sysadmin')).toMatchObject([told])
    expect(await toldTo('dept.handler')).toEqual([])
    const listed = (await handler('GET', '/recordings?of=damaged')).json().recordings
    expect(listed).toMatchObject([{ name: 'flipped.mp4', damagedAt: expect.any(String) }])
    const { units } = (await handler('GET', '/recording-board')).json()
    expect(units).toMatchObject([{ damaged: 1 }])
    expect(await contentFigures.read(house.database)).toMatchObject({ kept: 1, damaged: 1, unread: 0 })
  }

  test('the command names it with its recording and department', async () => {
    move('2026-05-21T01:10:00+08:00')
    const found = await verify()
    expect(found).toMatchObject({
      damaged: 1,
      named: [
        {
          digest: digest.toString('hex'),
          damage: 'altered',
          recordings: ['flipped.mp4 (石鼓区市场监督管理局)'],
        },
      ],
    })
  })

  test('a fresh copy makes it whole', async () => {
    await arrived(bytes, 'flipped again.mp4')
    await house.workOff()
    move('2026-05-22T01:10:00+08:00')
    expect(await verify()).toMatchObject({ damaged: 0 })
    expect((await house.uploads.files.get(digest)).equals(bytes)).toBe(true)
    expect(await custodyOf('flipped.mp4')).toEqual(['arrived', 'content-damaged', 'content-healed'])
    expect(await recording('flipped.mp4')).not.toHaveProperty('damagedAt')
    const { notifications } = (await (await house.as('bureau.evidence'))('GET', '/notifications')).json()
    expect(notifications[0]).toMatchObject({ event: 'recording-healed' })
  })

  test('a file that is gone is missing', async () => {
    await rm(house.files.pathOf(digest))
    move('2026-05-23T01:10:00+08:00')
    expect(await verify()).toMatchObject({ damaged: 1, named: [{ damage: 'missing' }] })
    await writeFile(house.files.pathOf(digest), bytes)
  })
})

describe('whenever the process dies, the next one goes on, and a recording is there once', () => {
  const dead = new Error('killed')
  const dies = async () => Promise.reject(dead)
  const files = () => house.uploads.files
  const points: readonly { readonly at: string; readonly store: () => Partial<FileStore> }[] = [
    { at: 'before the file is moved into the store', store: () => ({ adopt: dies }) },
    {
      at: 'after it was moved and before the recording appears',
      store: () => ({ adopt: (path, digest) => files().adopt(path, digest).then(dies) }),
    },
  ]
  test.each(points)('$at', async ({ at, store }) => {
    const bytes = mp4Of(15_000)
    const id = await arrived(bytes, `${at}.mp4`)
    const [takeIn] = uploadJobs({ ...house.uploads, files: { ...files(), ...store() } })
    const tools = { database: house.database, clock: () => clock, signal: new AbortController().signal }
    await expect(takeIn?.perform(tools, { uploadId: id })).rejects.toBe(dead)
    const { recordings } = (await handler('GET', '/recordings?limit=200')).json()
    expect(recordings.filter(({ name }: { name: string }) => name === `${at}.mp4`)).toEqual([])
    await house.workOff()
    expect((await recording(`${at}.mp4`)).size).toBe(15_000)
    await takeIn?.perform(tools, { uploadId: id })
    expect((await house.uploads.files.get(digestOfBytes(bytes))).equals(bytes)).toBe(true)
    await expect(stat(house.uploads.incoming.pathOf(id))).rejects.toThrow('ENOENT')
  })

  test('two processes take the same file in at once', async () => {
    const bytes = mp4Of(15_001)
    const id = await arrived(bytes, 'twice.mp4')
    const [takeIn] = uploadJobs(house.uploads)
    const tools = { database: house.database, clock: () => clock, signal: new AbortController().signal }
    await Promise.allSettled([
      takeIn?.perform(tools, { uploadId: id }),
      takeIn?.perform(tools, { uploadId: id }),
    ])
    await house.workOff()
    expect((await recording('twice.mp4')).custody).toHaveLength(1)
  })
})
