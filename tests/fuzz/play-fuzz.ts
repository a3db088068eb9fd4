import fc from 'fast-check'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Route } from '#platform/server/http/route.ts'
import { openTestApplication, type TestApplication } from '#tests/support/application.ts'
import { routesOf } from '../../apps/server/assemble.ts'
import { lastChange, openSessions, rememberHouse, restoreHouse, watchChanges } from './changes.ts'
import { type KnownIds, readerOfIds } from './known-ids.ts'
import { type Callers, type FuzzRequest, requestOf } from './request-of.ts'
import { settleMatters } from './settle-matters.ts'

const RUNS = Number(process.env.FUZZ_RUNS ?? 200)
const SEED = Number(process.env.FUZZ_SEED ?? 430407)
/** One of so many processes, `0/2`, each with its share of the operations. */
const [PROCESS = 0, PROCESSES = 1] = (process.env.FUZZ_PART ?? '0/1').split('/').map(Number)
/** Each process plays two files at the same time. */
const HALVES = 2
/** The operation from which a long run goes on that was broken off. */
const FROM = process.env.FUZZ_FROM
/** After so many requests the ids are read anew where anything changed, so that what the requests made is met again. */
const ROUND = Math.max(50, Math.ceil(RUNS / 50))

const people = [
  'reception',
  'triage',
  'supervisor',
  'labour',
  'east.mediator',
  'east.village',
  'east.grid',
  'head',
]
const administrators = ['sysadmin', 'secadmin', 'auditadmin']

// Only the descriptions are read; the handlers that are asked belong to the application under test.
const all = routesOf({} as Parameters<typeof routesOf>[0])
const first = FROM === undefined ? 0 : all.findIndex(({ operation }) => operation.id === FROM)
if (first < 0) throw new Error(`there is no operation ${FROM}`)
let house: TestApplication
/** Whom each operation is open to, by who asks; the roles are put back before each operation. */
let may: ReadonlyMap<string, readonly string[]>
const outcomes = new Map<string, number>()
let lastError = ''
/** The newest change that was looked at; requests come one after the other. */
let seenChange = 0
/** Up to which change the people were put back, and the ids were read. */
let restoredAt = -1
let known: { readonly at: number; readonly ids: KnownIds } | undefined
let readIds: () => Promise<KnownIds>
const tally = { requests: 0, done: 0, refused: 0 }
/** The tests of every second operation: the first half or the second, so that two workers share them. */
export function playFuzz(half: 0 | 1): void {
  const part = PROCESS * HALVES + half
  const routes = all.slice(first).filter((_, place) => place % (PROCESSES * HALVES) === part)
  beforeAll(async () => {
    // A worker may play both halves.
    Object.assign(tally, { requests: 0, done: 0, refused: 0 })
    restoredAt = -1
    known = undefined
    house = await openTestApplication()
    house.app.addHook('onError', (_request, _reply, error, done) => {
      lastError = error.message
      done()
    })
    await settleMatters(house)
    await watchChanges(house.ownerUrl)
    await rememberHouse(house.ownerUrl)
    readIds = readerOfIds(house.ownerUrl)
    house.at('2026-03-03T03:00:00Z')
    await everybodySignsIn()
    may = new Map(await Promise.all(everybody.map(mayOf)))
  }, 120_000)
  afterAll(async () => {
    const { requests, done, refused } = tally
    console.log(
      `fuzz: ${requests} requests to ${routes.length} operations, ${done} done, ${refused} refused; seed ${SEED}`,
    )
    if (process.env.FUZZ_SHOW)
      console.log([...outcomes].map(([what, count]) => `${what} ${count}`).join('\n'))
    await house.close()
  })

  describe('whatever is sent, the answer is an answer or a refusal in words', () => {
    test.each(routes.map((route) => ({ id: route.operation.id, route })))(
      '$id',
      async ({ route }) => {
        await restoreWhatChanged()
        house.at('2026-03-03T03:00:00Z')
        const faults = new Map<string, string>()
        const callers = await callersOf(route)
        let asked: { readonly of: KnownIds; readonly requests: fc.Arbitrary<FuzzRequest> } | undefined
        for (let sent = 0; sent < RUNS; sent += ROUND) {
          const known = await knownNow()
          if (asked?.of !== known) asked = { of: known, requests: requestOf(route.operation, known, callers) }
          const numRuns = Math.min(ROUND, RUNS - sent)
          for (const request of fc.sample(asked.requests, { numRuns, seed: SEED + sent })) {
            for (const fault of await ask(route, request)) {
              if (!faults.has(fault)) faults.set(fault, shown(request))
            }
          }
          for (const fault of await faultsOfReads(route))
            faults.set(fault, `of ${numRuns}, seed ${SEED + sent}`)
        }
        // Said at once: a run of hours may be broken off before its summary.
        if (faults.size > 0) console.error(route.operation.id, Object.fromEntries(faults))
        expect(Object.fromEntries(faults)).toEqual({})
      },
      30_000 + RUNS * 100,
    )
  })
}

const everybody = [...people, ...administrators]
const everybodySignsIn = () => openSessions(house.ownerUrl, everybody, new Date('2026-03-03T03:00:00Z'))

async function mayOf(username: string): Promise<readonly [string, readonly string[]]> {
  const headers = { cookie: `dingfen_session=${username}` }
  return [username, (await house.app.inject({ url: '/api/v1/session', headers })).json().may]
}

async function callersOf({ operation }: Route): Promise<Callers> {
  await everybodySignsIn()
  const allowed = everybody.filter((username) => may.get(username)?.includes(operation.id))
  // The committee holds the settled matters: who else may act at all is mostly told that there is no such thing.
  const holder = allowed.filter((cookie) => cookie === 'labour')
  return { allowed: [...allowed, ...holder, ...holder, ...holder], everybody }
}

async function ask(route: Route, request: FuzzRequest): Promise<readonly string[]> {
  const before = seenChange
  const answer = await house.app.inject(request.inject)
  tally.requests++
  if (answer.statusCode < 400) tally.done++
  else tally.refused++
  const outcome = answer.statusCode < 400 ? 'done' : (answer.json().code ?? answer.json().error)
  outcomes.set(
    `${route.operation.id} ${outcome}`,
    (outcomes.get(`${route.operation.id} ${outcome}`) ?? 0) + 1,
  )
  const faults = answer.statusCode < 400 ? faultsOfAnswer(route, answer) : faultsOfRefusal(route, answer)
  if (isSpoilt(request, outcome)) faults.push(`what is kept spoils a page that names no day: ${outcome}`)
  if (!onlyReads(route)) {
    const mayChange = 'settles' in route.handler || answer.statusCode < 400
    if ((await lastChangeId()) !== before && !mayChange) faults.push(`${answer.statusCode} changed something`)
  }
  if (request.twice && 'writes' in route.handler && answer.statusCode < 300) {
    faults.push(...(await faultsOfTwin(request, answer)))
  }
  return faults
}

/** A day that nobody can count with is refused when it is entered; once kept, it would spoil every page that meets it. */
const isSpoilt = ({ inject }: FuzzRequest, outcome: string) =>
  ['rules.none-holds', 'platform.beyond-calendar'].includes(outcome) &&
  inject.method === 'GET' &&
  !/\d{4}-\d{2}-\d{2}/.test(inject.url)

/** What settles leaves a record on purpose, also where it refuses. */
const onlyReads = ({ operation, handler }: Route) => operation.method === 'GET' && !('settles' in handler)

/** Reads are looked after once in a round: to look after each would cost as much as the read. */
async function faultsOfReads(route: Route): Promise<readonly string[]> {
  if (!onlyReads(route)) return []
  const before = seenChange
  return (await lastChangeId()) === before ? [] : ['one of the reads changed something']
}

async function restoreWhatChanged(): Promise<void> {
  if ((await lastChangeId()) === restoredAt) return
  await restoreHouse(house.ownerUrl)
  restoredAt = await lastChangeId()
}

async function knownNow(): Promise<KnownIds> {
  const at = await lastChangeId()
  if (known?.at !== at) known = { at, ids: await readIds() }
  return known.ids
}

async function lastChangeId(): Promise<number> {
  const [row] = await house.database.select<{ id: number }>(lastChange)
  seenChange = row?.id ?? 0
  return seenChange
}

function faultsOfAnswer({ operation }: Route, answer: LightMyRequestResponse): string[] {
  if (answer.statusCode !== (operation.status ?? 200)) return [`answers ${answer.statusCode}`]
  if (!operation.answer) return []
  const fits = operation.answer.safeParse(answer.json())
  return fits.success ? [] : [`the answer is not what the contract says: ${fits.error.message}`]
}

function faultsOfRefusal({ operation }: Route, answer: LightMyRequestResponse): string[] {
  if (answer.statusCode >= 500) return [`answers ${answer.statusCode}: ${lastError}`]
  // Written for libraries that know nothing else than the words of RFC 6749 5.2.
  if (operation.failsAs === 'oauth')
    return /^[a-z_]+$/.test(answer.json().error) ? [] : ['is no refusal of OAuth']
  if (!answer.headers['content-type']?.startsWith('application/problem+json'))
    return ['is no problem document']
  const { code, detail, status } = answer.json()
  const isTold = typeof detail === 'string' && detail.length > 3 && !/\{\w+\}|undefined|\[object/.test(detail)
  return [
    ...(/^[a-z-]+\.[a-z-]+$/.test(code) ? [] : [`the code is ${code}`]),
    ...(isTold ? [] : [`the sentence is ${detail}`]),
    ...(status === answer.statusCode ? [] : [`says ${status} and answers ${answer.statusCode}`]),
  ]
}

/** Done once, answered twice alike; answers that set a cookie are never kept. */
async function faultsOfTwin(request: FuzzRequest, first: LightMyRequestResponse): Promise<string[]> {
  if (first.headers['set-cookie']) return []
  const before = await lastChangeId()
  const second = await house.app.inject(request.inject)
  const isSame = second.statusCode === first.statusCode && second.body === first.body
  return [
    ...(isSame ? [] : [`the twin is answered otherwise: ${second.statusCode} ${second.body.slice(0, 200)}`]),
    ...((await lastChangeId()) === before ? [] : ['the twin changed something']),
  ]
}

function shown({ inject }: FuzzRequest): string {
  const { cookie, ...headers } = inject.headers
  const payload = inject.payload === undefined ? '' : ` ${String(inject.payload).slice(0, 1500)}`
  return `${inject.method} ${inject.url.slice(0, 500)} ${JSON.stringify(headers)}${cookie ? ' signed in' : ''}${payload}`
}
