import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkDigitOf } from '#kernel/identity/index.ts'
import { openTestApplication, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { type Organ, settleOrgan } from '#tests/support/organ.ts'
import { settleReviewOffice } from '#tests/support/review-office.ts'
import { routesOf } from '../apps/server/assemble.ts'

let house: TestApplication
let organ: Organ
beforeAll(async () => {
  house = await openTestApplication()
  organ = await settleOrgan(house)
  await settleReviewOffice(house, organ)
})
afterAll(() => house.close())

/** Both pillars keep people in one register, under one blind index; no answer may join what they know. */
const number = '99000019850303021'
const person = {
  kind: 'natural',
  name: '测子丑',
  citizenNumber: number + checkDigitOf(number),
  phone: '19900007731',
}
const searched = [person.name, person.phone, '7731', person.citizenNumber]

const disputePeople = ['reception', 'triage', 'supervisor', 'labour', 'east.mediator', 'east.grid']
const enforcementPeople = ['dept.handler', 'dept.head', 'dept.clerk', 'dept.publisher', 'bureau.reviewer']

/** Every list and figure that can be asked without naming a thing, and every search for the person. */
const places = routesOf({} as Parameters<typeof routesOf>[0])
  .map(({ operation }) => operation)
  .filter(({ method, path }) => method === 'GET' && !path.includes('{'))
  .flatMap(({ path, query }) =>
    query !== undefined && 'text' in query.shape
      ? [path, ...searched.map((text) => `${path}?text=${encodeURIComponent(text)}`)]
      : [path],
  )

async function answersTo(people: readonly string[], more: readonly string[]) {
  const answers: Record<string, string> = {}
  for (const username of people) {
    const send = await house.as(username)
    for (const place of [...places, ...more]) {
      const { statusCode, body } = await send('GET', place)
      answers[`${username} ${place}`] = `${statusCode} ${body}`
    }
  }
  return answers
}

async function posted(username: string, path: string, body: object) {
  const answer = await (await house.as(username))('POST', path, { body })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().id as string
}

const opensCase = () =>
  posted('dept.handler', '/enforcement-cases', {
    ...{ unitId: organ.unitIds.market, bodyId: organ.bodyId, act: 'act.penalty.ordinary' },
    ...{ title: '占道经营', division: '430407901001', counterparties: [person] },
  })

const comesToTheWindow = () =>
  posted('reception', '/visits', {
    ...{ door: 'counter', title: '工资没有结清', narrative: disputeOrder().narrative },
    ...{ divisionCode: '430407901001', parties: [{ ...person, role: 'applicant' }] },
  })

test('that somebody has a case of law enforcement changes no answer to who works on disputes', async () => {
  const visit = await comesToTheWindow()
  const likenesses = [`/matters/${visit}/likenesses`]
  const before = await answersTo(disputePeople, likenesses)
  expect(before[`reception ${likenesses[0]}`]).toMatch(/^200/)
  expect(before[`reception /visits?text=${encodeURIComponent(person.name)}`]).toContain(visit)
  await opensCase()
  expect(await answersTo(disputePeople, likenesses)).toEqual(before)
})

test('that somebody came with a dispute changes no answer to who enforces the law', async () => {
  const file = await opensCase()
  const before = await answersTo(enforcementPeople, [`/enforcement-cases/${file}`])
  expect(before['dept.handler /enforcement-cases']).toContain(file)
  await comesToTheWindow()
  const parties = [{ ...person, role: 'applicant' }, disputeOrder().parties[1]]
  await posted('reception', '/disputes', disputeOrder({ parties }))
  expect(await answersTo(enforcementPeople, [`/enforcement-cases/${file}`])).toEqual(before)
})
