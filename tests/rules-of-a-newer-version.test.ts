import { afterAll, beforeAll, expect, test } from 'vitest'
import licence from '#capabilities/enforcement/data/licence.json' with { type: 'json' }
import { statement } from '#platform/server/database/statement.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { settleOrgan } from '#tests/support/organ.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { addNewRules, type ShippedRules } from '../apps/server/rules-of-this-version.ts'

let house: TestApplication
let labour: Send

beforeAll(async () => {
  house = await openTestApplication()
  labour = await house.as('labour')
})
afterAll(() => house.close())

const overwrite = statement(
  'test.overwrite-a-rule',
  "update rules.rule set basis = basis where key = 'act.licence.ordinary'",
)

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

const ACT = 'act.licence.ordinary'

/** The definition of licences as this version brings it, and as a later one might. */
function licenceEditions() {
  const [now] = licence
  if (now === undefined) throw new Error('no licence act')
  const later = { ...now, edition: now.edition + 1, value: { ...now.value, zh: '行政许可（新）' } }
  const book = (act: typeof now): ShippedRules => ({ rules: [act], calendar: newer.calendar })
  return { now: book(now), later: book(later), edition: now.edition }
}

test('other words for a day that is known are a new edition: the running case keeps its own, a new one takes the latest', async () => {
  house.at('2026-03-02T02:00:00Z')
  const organ = await settleOrgan(house)
  const handler = await house.as('dept.handler')
  const { now: shipped, later, edition } = licenceEditions()
  const open = async () => {
    const body = {
      ...{ unitId: organ.unitIds.market, bodyId: organ.bodyId, act: ACT, title: '申请许可' },
      counterparties: [
        { kind: 'organisation', name: '甲某食品店', noIdentityReason: 'unregistered-business' },
      ],
    }
    const answer = await handler('POST', '/enforcement-cases', { body })
    expect(answer.statusCode, answer.body).toBe(201)
    return answer.json().id as string
  }
  const actOf = async (id: string) => {
    const { act, edition: its } = (await handler('GET', `/enforcement-cases/${id}`)).json()
    return [act.zh, its]
  }
  const editionsKept = async () => {
    const { rules } = (await handler('GET', '/rules')).json()
    return rules
      .filter(({ key }: { key: string }) => key === ACT)
      .map(({ edition: its, value }: { edition: number; value: { zh: string } }) => [its, value.zh])
  }
  const old = await open()
  expect(await actOf(old)).toEqual(['行政许可', edition])

  await Promise.all([addNewRules(house.database, now, later), addNewRules(house.database, now, later)])

  const both = [
    [edition, '行政许可'],
    [edition + 1, '行政许可（新）'],
  ]
  expect(await editionsKept()).toEqual(both)
  expect(await actOf(old)).toEqual(['行政许可', edition])
  expect(await actOf(await open())).toEqual(['行政许可（新）', edition + 1])
  const { acts } = (await handler('GET', '/enforcement-acts')).json()
  expect(acts.filter(({ key }: { key: string }) => key === ACT)).toMatchObject([
    { title: { zh: '行政许可（新）' } },
  ])

  await addNewRules(house.database, now, later)
  await addNewRules(house.database, now, shipped)
  expect(await editionsKept()).toEqual(both)
})

test('an edition that says what the house has already is none', async () => {
  const { later } = licenceEditions()
  const [act] = later.rules
  const again = { ...later, rules: act === undefined ? [] : [{ ...act, edition: 9 }] }
  await addNewRules(house.database, now, again)
  const { rules } = (await labour('GET', '/rules')).json()
  expect(
    rules.filter(({ key, edition }: { key: string; edition: number }) => key === ACT && edition === 9),
  ).toEqual([])
})

test('the program never overwrites a rule', async () => {
  await expect(house.database.transaction((tx) => tx.many(overwrite, []))).rejects.toThrow(
    /permission denied/,
  )
})

test('an empty house is left empty', async () => {
  await asOwner(house.ownerUrl, (client) =>
    client.query('truncate rules.calendar_year, rules.calendar_day, rules.rule cascade'),
  )
  await addNewRules(house.database, now, newer)
  expect(await rulesOf(grade)).toEqual([])
})
