import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { addNewRules, type ShippedRules } from '../apps/server/rules-of-this-version.ts'

let house: TestApplication
let labour: Send

beforeAll(async () => {
  house = await openTestApplication()
  labour = await house.as('labour')
})
afterAll(() => house.close())

const now = new Date('2026-12-21T01:00:00Z')

const grade = 'limit.mediation.simple'

const newer: ShippedRules = {
  rules: [
    rule({ key: grade, days: 7, validFrom: '2019-01-01' }),
    rule({ key: grade, days: 9, validFrom: '2027-03-01' }),
    rule({ key: 'limit.of-a-later-version', days: 3, validFrom: '2019-01-01' }),
  ],
  calendar: {
    knownFrom: '2019-01-01',
    knownTo: '2027-12-31',
    days: Array.from({ length: 7 }, (_, day) => ({
      date: `2027-01-0${day + 1}`,
      kind: 'holiday',
      name: '假日',
      nameEn: 'Holiday',
      source: '测试用通知',
    })),
  },
}

function rule({ key, days, validFrom }: { key: string; days: number; validFrom: string }) {
  const value = { length: days, unit: 'day', roll: 'next-working-day' }
  return { key, value, basis: '测试', assumption: true, validFrom }
}

async function rulesOf(key: string) {
  const { rules } = (await labour('GET', '/rules')).json()
  return rules
    .filter((one: { key: string }) => one.key === key)
    .map((one: { value: { length: number }; validFrom: string }) => [one.validFrom, one.value.length])
}

test('a furnished house gets the new rules and the new year; what the district amended stays; twice is once', async () => {
  await asOwner(house.ownerUrl, (client) =>
    client.query(`update rules.rule set value = value || '{"length": 5}' where key = $1`, [grade]),
  )
  house.at(now.toISOString())
  const { id } = (await labour('POST', '/disputes', { body: disputeOrder({ grade: 'complex' }) })).json()
  await labour('POST', `/disputes/${id}/acceptance`, { version: 1 })
  expect((await labour('GET', `/disputes/${id}`)).json().clocks[1]).toMatchObject({ provisional: true })

  await Promise.all([addNewRules(house.database, now, newer), addNewRules(house.database, now, newer)])

  expect(await rulesOf(grade)).toEqual([
    ['2019-01-01', 5],
    ['2027-03-01', 9],
  ])
  expect(await rulesOf('limit.of-a-later-version')).toEqual([['2019-01-01', 3]])
  expect((await labour('GET', '/calendar/2027')).json()).toMatchObject({
    isKnown: true,
    source: '测试用通知',
  })
  const dispute = (await labour('GET', `/disputes/${id}`)).json()
  expect(dispute.clocks[1]).toMatchObject({ dueOn: '2027-01-08', rawOn: '2027-01-05', provisional: false })
  expect(dispute.dueOn).toBe('2027-01-08')
  const written = await asOwner(house.ownerUrl, (client) =>
    client.query(`select actor from ledger.entry where type = 'calendar-set'`),
  )
  expect(written.rows).toEqual([{ actor: 'program' }])
})

test('an empty house is left empty', async () => {
  await asOwner(house.ownerUrl, (client) =>
    client.query('truncate rules.calendar_year, rules.calendar_day, rules.rule cascade'),
  )
  await addNewRules(house.database, now, newer)
  expect(await rulesOf(grade)).toEqual([])
})
