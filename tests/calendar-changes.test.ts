import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'

let house: TestApplication
let labour: Send
let admin: Send

beforeAll(async () => {
  house = await openTestApplication()
  labour = await house.as('labour')
  admin = await house.as('sysadmin')
})
afterAll(() => house.close())

const springFestival = Array.from({ length: 7 }, (_, day) => ({
  date: `2027-01-0${day + 1}`,
  kind: 'holiday',
  name: '假日',
}))

test('a year that becomes known makes provisional dates firm, and moves those that fall on its holidays', async () => {
  house.at('2026-12-21T01:00:00Z')
  const order = disputeOrder({ grade: 'complex' })
  const { id } = (await labour('POST', '/disputes', { body: order })).json()
  await labour('POST', `/disputes/${id}/acceptance`, { version: 1 })
  const before = (await labour('GET', `/disputes/${id}`)).json()
  expect(before.clocks[1]).toMatchObject({ dueOn: '2027-01-05', provisional: true })

  const known = await admin('PUT', '/calendar/2027', { body: { source: '测试用通知', days: springFestival } })
  expect(known.json()).toMatchObject({ year: 2027, moved: 2 })
  const after = (await labour('GET', `/disputes/${id}`)).json()
  expect(after.dueOn).toBe('2027-01-08')
  expect(after.clocks[1]).toMatchObject({ dueOn: '2027-01-08', rawOn: '2027-01-05', provisional: false })
  const year = (await labour('GET', '/calendar/2027')).json()
  expect(year).toMatchObject({ isKnown: true, source: '测试用通知' })
  expect(year.days).toHaveLength(7)
})

test.each([
  ['a gap between known years', 2040, [], 'calendar.year-not-adjacent'],
  [
    'a day of another year',
    2027,
    [{ date: '2028-01-01', kind: 'holiday', name: '元旦' }],
    'calendar.day-outside-known-range',
  ],
  ['a day twice', 2027, [springFestival[0], springFestival[0]], 'calendar.day-listed-twice'],
])('%s is refused and changes nothing', async (_why, year, days, code) => {
  const before = (await labour('GET', `/calendar/${year}`)).body
  const answer = await admin('PUT', `/calendar/${year}`, { body: { source: '测试用通知', days } })
  expect([answer.statusCode, answer.json().code]).toEqual([422, code])
  expect((await labour('GET', `/calendar/${year}`)).body).toBe(before)
})

test('the calendar is kept by system administrators; everybody reads it and the rules with their assumptions', async () => {
  const body = { source: '测试用通知', days: [] }
  expect((await labour('PUT', '/calendar/2027', { body })).statusCode).toBe(403)
  const { rules } = (await labour('GET', '/rules')).json()
  const mediation = rules.find(({ key }: { key: string }) => key === 'limit.mediation.simple')
  expect(mediation).toMatchObject({ value: { length: 7, unit: 'day' }, assumption: true })
})
