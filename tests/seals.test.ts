import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { sealDay } from '#platform/server/ledger/seal-day.ts'
import { exportSeals, readSealFiles } from '#platform/server/ledger/seal-files.ts'
import { sealLedger } from '#platform/server/ledger/seal-ledger.job.ts'
import { verifyLedger } from '#platform/server/ledger/verify.ts'
import { verifySeals } from '#platform/server/ledger/verify-seals.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { asOwner } from '#tests/support/postgres.global.ts'

let house: TestApplication
let reception: Send
let folder: string
beforeAll(async () => {
  house = await openTestApplication()
  reception = await house.as('reception')
  folder = join(await mkdtemp(join(tmpdir(), 'dingfen-seals-')), 'seals')
})
afterAll(async () => {
  await house.close()
  await rm(join(folder, '..'), { recursive: true, force: true })
})

const register = async () =>
  (await reception('POST', '/disputes', { body: disputeOrder() })).json().id as string
const seal = (day: string) =>
  house.database.transaction((tx) => sealDay(tx, day as LegalDate, new Date(`${day}T16:20:00Z`)))
const verdict = async () => verifySeals(house.database, await readSealFiles(folder))
const seals = () =>
  asOwner(house.ownerUrl, async (owner) => {
    const { rows } = await owner.query('select day::text, chains, entries::int from ledger.seal order by day')
    return rows
  })

test('each day seals the chains that grew since the last seal, once', async () => {
  await register()
  await register()
  expect(await seal('2026-03-02')).toBe(true)
  expect(await seal('2026-03-02')).toBe(false)
  await register()
  expect(await seal('2026-03-03')).toBe(true)
  expect(await seal('2026-03-04')).toBe(true)
  const [first, second, third] = await seals()
  expect(first).toMatchObject({ day: '2026-03-02', chains: 3 }) // two matters, and the account that signed in
  expect(second).toMatchObject({ day: '2026-03-03', chains: 1 })
  expect(third).toEqual({ day: '2026-03-04', chains: 0, entries: 0 })
  expect(await verdict()).toEqual({ seals: 3 })
})

test('a day that passed is not sealed afterwards', async () => {
  expect(await seal('2026-03-01')).toBe(false)
})

test('each seal is exported once, and a file that is there is left alone', async () => {
  expect(await exportSeals(house.database, folder)).toBe(3)
  expect(await exportSeals(house.database, folder)).toBe(0)
  expect((await readdir(folder)).sort()).toEqual(['2026-03-02.json', '2026-03-03.json', '2026-03-04.json'])
  const file = JSON.parse(await readFile(join(folder, '2026-03-03.json'), 'utf8'))
  const before = JSON.parse(await readFile(join(folder, '2026-03-02.json'), 'utf8'))
  expect(file).toMatchObject({ day: '2026-03-03', chains: 1, previous: before.digest })
})

test('the job seals the day that has just ended in the district', async () => {
  const clock = () => new Date('2026-03-05T16:20:00Z') // 00:20 on the 6th
  const tools = { database: house.database, clock, signal: new AbortController().signal }
  await sealLedger(folder).perform(tools, {})
  await sealLedger(folder).perform(tools, {})
  expect((await seals()).map(({ day }) => day)).toEqual([
    '2026-03-02',
    '2026-03-03',
    '2026-03-04',
    '2026-03-05',
  ])
  expect((await readdir(folder)).length).toBe(4)
})

test.each([
  {
    deed: 'cuts off the end of a chain',
    intrusion: `delete from ledger.entry where type = 'registered'`,
    breaks: { day: '2026-03-02', reason: /event \d+ of .* was sealed and is gone/ },
    chainsHold: true,
  },
  {
    deed: 'rewrites a chain with a correct chain of its own making',
    intrusion: `update ledger.entry set digest = sha256(digest) where type = 'registered'`,
    breaks: { day: '2026-03-02', reason: /is another one now/ },
    chainsHold: false,
  },
  {
    deed: 'removes a head from under its seal',
    intrusion: `delete from ledger.sealed_head where day = '2026-03-03'`,
    breaks: { day: '2026-03-03', reason: /content/ },
    chainsHold: true,
  },
  {
    deed: 'removes a seal from the middle',
    intrusion: `delete from ledger.sealed_head where day = '2026-03-03'; delete from ledger.seal where day = '2026-03-03'`,
    breaks: { day: '2026-03-04', reason: /point to the seal before/ },
    chainsHold: true,
  },
  {
    deed: 'removes the newest seals',
    intrusion: `delete from ledger.seal where day = '2026-03-05'`,
    breaks: { day: '2026-03-05', reason: /exported and is gone/ },
    chainsHold: true,
  },
])('an intruder who $deed is found out', async ({ intrusion, breaks, chainsHold }) => {
  await asOwner(house.ownerUrl, async (owner) => {
    await owner.query(`
      create temp table kept_entry as select * from ledger.entry;
      create temp table kept_seal as select * from ledger.seal;
      create temp table kept_head as select * from ledger.sealed_head;`)
    await owner.query(intrusion)
    expect((await verdict()).broken).toEqual({
      day: breaks.day,
      reason: expect.stringMatching(breaks.reason),
    })
    // What only the seals can see: chain by chain nothing is wrong.
    expect((await verifyLedger(house.database)).broken === undefined).toBe(chainsHold)
    await owner.query(`
      truncate ledger.entry, ledger.seal, ledger.sealed_head;
      insert into ledger.entry select * from kept_entry;
      insert into ledger.seal select * from kept_seal;
      insert into ledger.sealed_head select * from kept_head;`)
  })
  expect((await verdict()).broken).toBeUndefined()
})

test('an exported copy tells when every seal was made anew', async () => {
  const path = join(folder, '2026-03-04.json')
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace(/"digest": "../, '"digest": "zz'))
  expect((await verdict()).broken).toEqual({ day: '2026-03-04', reason: expect.stringMatching(/exported/) })
  await writeFile(path, text)
})

test.each([
  'update ledger.sealed_head set seq = 1',
  'delete from ledger.sealed_head',
  'delete from ledger.seal',
])('the server itself may not: %s', async (text) => {
  await expect(house.database.select({ text, values: [] })).rejects.toThrow('permission denied')
})
