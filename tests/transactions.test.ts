import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { resolveOfficer } from '#capabilities/access/server/index.ts'
import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import { legalDate } from '#kernel/calendar/index.ts'
import { type Reader, statement, type Transaction } from '#platform/server/database/statement.ts'
import { openTestApplication, type TestApplication } from '#tests/support/application.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { PASSWORD } from '#tests/support/small-district.ts'

let house: TestApplication

beforeAll(async () => {
  house = await openTestApplication()
})
afterAll(() => house.close())
beforeEach(() => asOwner(house.ownerUrl, (client) => client.query('delete from platform.counter')))

const count = statement<{ readonly last: number }>(
  'test.count',
  `insert into platform.counter (scope, year, kind, last) values ($1, 2026, 'test', 1)
   on conflict (scope, year, kind) do update set last = platform.counter.last + 1 returning last`,
)
const insertRow = statement(
  'test.insert-row',
  "insert into platform.counter (scope, year, kind, last) values ($1, 2026, 'test', 1)",
)
const fails = statement('test.fails', 'select 1 / $1::int as one')
const rows = statement<{ readonly scope: string }>(
  'test.rows',
  'select scope from platform.counter order by scope',
)

const counted = async (db: Reader = house.database) => (await db.many(rows)).map(({ scope }) => scope)

test('what is asked at once is answered in the order of asking', async () => {
  const drawn = await house.database.transaction((tx) =>
    Promise.all([1, 2, 3, 4, 5].map(async () => (await tx.one(count, ['row'])).last)),
  )
  expect(drawn).toEqual([1, 2, 3, 4, 5])
})

test('of what is asked at once all stands or nothing does', async () => {
  const both = (tx: Transaction) =>
    Promise.all([tx.many(count, ['before']), tx.many(fails, [0]), tx.many(count, ['after'])])
  await expect(house.database.transaction(both)).rejects.toThrow('division by zero')
  expect(await counted()).toEqual([])
})

test('who goes on asking after another part failed is refused, and writes nothing', async () => {
  const late: unknown[] = []
  const work = (tx: Transaction) =>
    Promise.all([
      Promise.reject(new Error('this part refuses')),
      counted(tx)
        .then(() => new Promise((resolve) => setTimeout(resolve, 50)))
        .then(() => tx.many(count, ['too late']))
        .catch((error: Error) => late.push(error.message)),
    ])
  await expect(house.database.transaction(work)).rejects.toThrow('this part refuses')
  await expect.poll(() => late).toEqual(['asked after the end of its transaction'])
  expect(await counted()).toEqual([])
})

test('a question that first came too late, in a transaction that had failed, is understood the next time', async () => {
  const first = statement<{ readonly two: number }>('test.first', 'select $1::int + 1 as two')
  const both = (tx: Transaction) => Promise.all([tx.many(fails, [0]), tx.one(first, [1])])
  for (let tries = 0; tries < 20; tries++) {
    await expect(house.database.transaction(both)).rejects.toThrow('division by zero')
    await expect(house.database.transaction((tx) => tx.one(first, [1]))).resolves.toEqual({ two: 2 })
  }
})

test('the rule book is one for the whole transaction, and amended for whoever comes after', async () => {
  const day = legalDate('2026-11-30')
  const key = 'limit.acceptance'
  await house.database.transaction(async (tx) => {
    const before = await ruleOn(tx, key, day)
    await asOwner(house.ownerUrl, (client) =>
      client.query(`update rules.rule set value = value || '{"length": 77}' where key = $1`, [key]),
    )
    const [rule, calendar] = await Promise.all([ruleOn(tx, key, day), workCalendar(tx)])
    expect(rule).toBe(before)
    expect(calendar.knownTo >= day).toBe(true)
  })
  expect((await ruleOn(house.database, key, day)).value).toMatchObject({ length: 77 })
})

test('the rule book of a request is that of its session, without a question, and the next request has the amended one', async () => {
  const day = legalDate('2026-11-30')
  const key = 'limit.acceptance'
  const now = '2026-11-30T10:00:00+08:00'
  house.at(now)
  const signed = await house.anyone('POST', '/session', { body: { username: 'triage', password: PASSWORD } })
  const request = async () => {
    const db = house.database.forRequest()
    await resolveOfficer(db, signed.cookies[0]?.value ?? '', new Date(now))
    return db
  }
  const before = await ruleOn(house.database, key, day)
  const asking = await request()
  await asOwner(house.ownerUrl, (client) =>
    client.query(`update rules.rule set value = value || '{"length": 78}' where key = $1`, [key]),
  )
  expect(await ruleOn(asking, key, day)).toBe(before)
  expect((await ruleOn(await request(), key, day)).value).toMatchObject({ length: 78 })
})

test('what is asked at the end stands with the rest, or undoes it', async () => {
  const last = (scope: string) => (tx: Transaction) => {
    tx.atEnd(insertRow, [scope])
    return tx.many(count, [`${scope}, before`])
  }
  await house.database.transaction(last('a'))
  await expect(house.database.transaction(last('a'))).rejects.toThrow('counter_pkey')
  expect(await counted()).toEqual(['a', 'a, before'])
  const { last: times } = await house.database.transaction((tx) => tx.one(count, ['a, before']))
  expect(times, 'drawn by the first, not by the second').toBe(2)
})
