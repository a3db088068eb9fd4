import fc from 'fast-check'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Sensitivity } from '#capabilities/disputes/domain/index.ts'
import type { AnyOperation, Route } from '#platform/server/http/route.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { routesOf } from '../apps/server/assemble.ts'
import { columns, expected, expectedOfRestricted } from './access/expected.ts'
import { addPeople, type MatterAtHand, settleMatter } from './access/matter-at-hand.ts'
import { sends, words } from './access/sends.ts'
import { arbitraryOf, type Schema } from './fuzz/arbitrary-of-schema.ts'

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
    const answer = await ask(route.operation, await voiceOf(column))
    told.push(verdictOn(route, answer, row[place]))
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

async function ask(operation: AnyOperation, send: Send): Promise<LightMyRequestResponse> {
  const first = /\{(\w+)\}/.exec(operation.path)?.[1]
  const given = sends[operation.id] ?? {}
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => namedBy(name, given.about))
  const query = (given.query ?? '')
    .replace('MARK', encodeURIComponent(matter.mark))
    .replace('VISIT', encodeURIComponent(matter.visitMark))
  const options = {
    ...(operation.editsVersion && first ? { version: await versionOf(namedBy(first, given.about)) } : {}),
    ...(operation.sendsBinary ? { bytes: Buffer.from('%PDF-1.7\n%%EOF') } : {}),
    ...(operation.body ? { body: given.body ?? bodyFor(operation.body) } : {}),
  }
  return send(operation.method, path + query, options)
}

function namedBy(parameter: string, about: Readonly<Record<string, string>> = {}): string {
  const noun = about[parameter] ?? parameter.replace(/Id$/, '')
  return words[parameter] ?? matter.ids.get(noun)?.[0] ?? '019cb1a3-5f80-7573-b35f-d664dedaedc4'
}

/** Made from the contract, with ids of the matter at hand; always the same one for the same contract. */
function bodyFor(schema: z.ZodType): object {
  const known = { byNoun: matter.ids, versions: new Map(), noStrangers: true }
  const made = arbitraryOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema, known)
  const fitting = fc.sample(made, { numRuns: 300, seed: 11 }).find((body) => schema.safeParse(body).success)
  if (fitting === undefined)
    throw new Error('no message fits the contract; write one in tests/access/sends.ts')
  return fitting as object
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

const verdicts: Readonly<Record<string, string>> = {
  'access.sign-in-required': '401',
  'access.token-required': '401',
  'access.not-allowed': '403',
  'request.not-found': '404',
  'disputes.held-elsewhere': 'els',
  'guidance.not-yours': 'els',
  'supervision.not-yours': 'els',
  'mediation.only-mediators': 'med',
  'joint.only-members': 'mem',
}

/** `yes` is any answer that rights did not refuse; a refusal of the message itself would hide them and is told. */
function verdictOn({ operation }: Route, answer: LightMyRequestResponse, wanted: string | undefined): string {
  if (answer.statusCode >= 400) {
    const { code } = answer.json()
    return verdicts[code] ?? (/^(request|platform)\./.test(code) ? code : 'yes')
  }
  const isAboutRows = wanted === 'row' || wanted === '-'
  if (operation.method !== 'GET' || !isAboutRows) return 'yes'
  return [matter.mark, matter.visitMark].some((mark) => answer.body.includes(mark)) ? 'row' : '-'
}
