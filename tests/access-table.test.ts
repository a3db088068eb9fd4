import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sensitivity } from '#capabilities/disputes/domain/index.ts'
import type { Route } from '#platform/server/http/route.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { routesOf } from '../apps/server/assemble.ts'
import { ask, verdictOn } from './access/ask.ts'
import { columns, expected, expectedOfRestricted } from './access/expected.ts'
import { addPeople, type MatterAtHand, settleMatter } from './access/matter-at-hand.ts'

const people: Readonly<Record<string, string>> = {
  rec: 'reception',
  tri: 'triage',
  sup: 'supervisor',
  hed: 'head',
  dis: 'district.mediator',
  hol: 'east.mediator',
  vil: 'east.village',
  out: 'west.mediator',
  lab: 'labour',
  grd: 'east.grid',
  sys: 'sysadmin',
  sec: 'secadmin',
  aud: 'auditadmin',
}

// Only the descriptions are read; the handlers that are asked belong to the application under test.
const routes = routesOf({} as Parameters<typeof routesOf>[0])

let house: TestApplication
let matter: MatterAtHand
/** Each table has a house of its own: lists that the other one filled would push the matter at hand off the page. */
function openHouseFor(sensitivity: Sensitivity): void {
  beforeAll(async () => {
    house = await openTestApplication()
    await addPeople(house)
    everybodySignsIn()
    matter = await settleMatter(house, sensitivity)
  }, 60_000)
  afterAll(() => house.close())
}

test('every operation has its row, and every row its operation', () => {
  const ids = routes.map(({ operation }) => operation.id)
  expect(
    ids.filter((id) => !(id in expected)),
    'add these to tests/access/expected.ts',
  ).toEqual([])
  expect(Object.keys(expected).filter((id) => !ids.includes(id))).toEqual([])
})

describe('who may do what, from where', () => {
  openHouseFor('ordinary')
  test.each(rowsOf(expected))('$id', ({ route, row }) => holds(route, row, 'ordinary'))
})

describe('who learns of a restricted matter, from where', () => {
  openHouseFor('restricted')
  test.each(rowsOf(expectedOfRestricted))('$id', ({ route, row }) => holds(route, row, 'restricted'))
})

function rowsOf(table: Readonly<Record<string, string>>) {
  return routes.flatMap((route) => {
    const { id } = route.operation
    return table[id] === undefined ? [] : [{ id, route, row: table[id].split(/ +/) }]
  })
}

async function holds(route: Route, row: readonly string[], sensitivity: Sensitivity): Promise<void> {
  const told: string[] = []
  for (const [place, column] of columns.split(' ').entries()) {
    const answer = await ask(route.operation, await voiceOf(column), { ...matter, versionOf })
    told.push(verdictOn(route, answer, row[place], [matter.mark, matter.visitMark]))
    const isAboutSession = route.operation.path.startsWith('/session')
    if (isAboutSession) house.forget(people[column] ?? '')
    // What was done changed the matter at hand; the next one meets a new one. A session is nobody's matter.
    const isChanged = answer.statusCode < 300 && route.operation.method !== 'GET' && !isAboutSession
    if (isChanged) matter = await settleMatter(house, sensitivity)
  }
  expect(`${columns}\n${told.join(' ')}`).toBe(`${columns}\n${row.join(' ')}`)
}

/** Setting the clock forgets the cookies; each signs in when first asked. */
const everybodySignsIn = () => house.at('2026-03-02T01:00:00Z')

function voiceOf(column: string): Promise<Send> | Send {
  const username = people[column]
  return username === undefined ? house.anyone : house.as(username)
}

const versions = `
  select version from disputes.dispute where id = $1 union all select version from reception.visit where id = $1
  union all select version from access.account where id = $1 union all select version from organisations.unit where id = $1
  union all select version from guidance.typical_case where id = $1
  union all select version from supervision.supervision_order where id = $1
  union all select version from referral.referral where id = $1
  union all select version from exits.aid_application where id = $1
  union all select version from committees.court_notice where id = $1
  union all select version from committees.complaint where id = $1`

function versionOf(id: string): Promise<number> {
  return asOwner(house.ownerUrl, async (owner) => (await owner.query(versions, [id])).rows[0]?.version ?? 1)
}
