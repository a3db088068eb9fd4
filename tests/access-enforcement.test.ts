import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enforcementRoles } from '#capabilities/access/domain/index.ts'
import type { Route } from '#platform/server/http/route.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { type Departments, settleDepartments } from '#tests/support/departments.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { routesOf } from '../apps/server/assemble.ts'
import { ask, verdictOn } from './access/ask.ts'
import { enforcementColumns, expectedInEnforcement } from './access/expected-enforcement.ts'
import { type GroundAtHand, settleGround } from './access/ground-at-hand.ts'

const people: Readonly<Record<string, string>> = {
  hnd: 'dept.handler',
  dhd: 'dept.head',
  clk: 'dept.clerk',
  pub: 'dept.publisher',
  cul: 'culture.head',
  rev: 'bureau.reviewer',
  rhd: 'bureau.reviewhead',
  cns: 'bureau.counsel',
  ovs: 'bureau.oversight',
  hed: 'head',
  tri: 'triage',
  off: 'dept.officer',
  evd: 'bureau.evidence',
}

// Only the descriptions are read; the handlers that are asked belong to the application under test.
const routes = routesOf({} as Parameters<typeof routesOf>[0])

test('every row has its operation', () => {
  const ids = routes.map(({ operation }) => operation.id)
  expect(Object.keys(expectedInEnforcement).filter((id) => !ids.includes(id))).toEqual([])
})

/** Danger is reported by whoever works here; a matter that the reporter does not reach is still not found. */
const forWhoeverWorks = ['reportHarm', 'nameInformant', 'reportEvent']

test.each(enforcementRoles)('%s may do nothing around disputes but report danger', (role) => {
  const holding = (...grants: readonly object[]) => ({ accountId: 'me', grants }) as never
  const elsewhere = routes.filter(
    ({ operation, policy }) =>
      !(operation.id in expectedInEnforcement) && policy !== 'open' && operation.scope === undefined,
  )
  expect(elsewhere.length).toBeGreaterThan(150)
  const opened = elsewhere.filter(
    ({ policy }) => policy !== 'open' && policy(holding({ role, unitId: 'u' })) !== policy(holding()),
  )
  expect(opened.map(({ operation }) => operation.id)).toEqual(forWhoeverWorks)
})

describe('who may do what in law enforcement, from where', () => {
  let house: TestApplication
  let departments: Departments
  let ground: GroundAtHand
  beforeAll(async () => {
    house = await openTestApplication()
    departments = await settleDepartments(house)
    ground = await settleGround(house, departments)
  }, 60_000)
  afterAll(() => house.close())

  const rows = routes.flatMap((route) => {
    const row = expectedInEnforcement[route.operation.id]
    return row === undefined ? [] : [{ id: route.operation.id, route, row: row.split(/ +/) }]
  })
  // Reads first: each thing that is done settles another ground, and in the end a list would hold more than it shows.
  const isRead = ({ route }: (typeof rows)[number]) => route.operation.method === 'GET'
  const readsFirst = [...rows.filter(isRead), ...rows.filter((row) => !isRead(row))]
  test.each(readsFirst)('$id', ({ route, row }) => holds(route, row))

  async function holds(route: Route, row: readonly string[]): Promise<void> {
    const told: string[] = []
    for (const [place, column] of enforcementColumns.split(' ').entries()) {
      const answer = await ask(route.operation, await voiceOf(column), { ...ground, versionOf })
      told.push(verdictOn(route, answer, row[place], [ground.mark]))
      const isChanged = answer.statusCode < 300 && route.operation.method !== 'GET'
      if (isChanged) ground = await settleGround(house, departments)
    }
    expect(`${enforcementColumns}\n${told.join(' ')}`).toBe(`${enforcementColumns}\n${row.join(' ')}`)
  }

  function voiceOf(column: string): Promise<Send> | Send {
    const username = people[column]
    return username === undefined ? house.anyone : house.as(username)
  }

  const tables = [
    'body',
    'entrustment',
    'enforcement_officer',
    'certificate',
    'reviewer',
    'list_version',
    'scheme',
  ]
  const versions = tables
    .map((table) => `select version from authority.${table} where id = $1`)
    .concat(
      'select version from enforcement.enforcement_case where id = $1',
      'select version from enforcement.organ_setting where unit_id = $1',
      'select version from review.submission where id = $1',
    )
    .concat('select version from recording.recording where id = $1')
    .concat(
      'select version from publicity.publication where id = $1',
      'select version from returns.round where id = $1',
      'select version from recording.access_request where id = $1',
      'select version from equipment.device where id = $1',
      'select version from equipment.plan where id = $1',
      'select version from returns.department_return where id = $1',
    )
    .join(' union all ')

  function versionOf(id: string): Promise<number> {
    return asOwner(house.ownerUrl, async (owner) => (await owner.query(versions, [id])).rows[0]?.version ?? 1)
  }
})
