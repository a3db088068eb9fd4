import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { arrivalOrder } from '#tests/support/arrival-order.ts'
import { registerLed } from '#tests/support/led-dispute.ts'
import { type OutsideSystem, registerSystem, sendWith, tokenOf } from '#tests/support/outside-system.ts'

let house: TestApplication
let reception: Send
let triage: Send
let mediator: Send
let head: Send
let court: OutsideSystem
let police: OutsideSystem
beforeAll(async () => {
  house = await openTestApplication()
  reception = await house.as('reception')
  triage = await house.as('triage')
  mediator = await house.as('east.mediator')
  head = await house.as('labour')
  court = await registerSystem(house)
  police = await registerSystem(house, { name: '接处警平台', body: 'police', bodyName: '东街派出所' })
})
afterAll(() => house.close())
beforeEach(() => house.at('2026-03-02T01:00:00Z'))

const read = async (id: string, by: Send = triage) => (await by('GET', `/referrals/${id}`)).json()
async function does(by: Send, id: string, path: string, body?: object, version?: number) {
  const seen = version ?? (await read(id)).version
  return by('POST', `/referrals/${id}${path}`, { version: seen, ...(body ? { body } : {}) })
}
const change = async (id: string, path: string, body: object, by: Send = mediator) =>
  (await does(by, id, `/term/${path}`, { words: '见卷内材料', onDay: '2026-03-02', ...body })).json()
const seen = async (id: string, by: OutsideSystem) =>
  (await by.send('GET', `/machine/referrals/${id}`)).json()
const say = async (id: string, body: object, by: OutsideSystem) =>
  (await by.send('POST', `/machine/referrals/${id}/messages`, { body })).json()

/** With one committee, its own term begun on 2026-03-02. */
async function confirmed(overrides: object = {}, unit: 'east' | 'labour' = 'east', by: Send = mediator) {
  const arrived = await reception('POST', '/referrals', { body: arrivalOrder(overrides) })
  expect(arrived.statusCode, arrived.body).toBe(201)
  const { id, disputeId } = arrived.json()
  const { version } = (await triage('GET', `/disputes/${disputeId}`)).json()
  const body = { toUnitId: house.district.unitIds[unit], reason: '属地' }
  await triage('POST', `/disputes/${disputeId}/dispatches`, { version, body })
  await by('POST', `/disputes/${disputeId}/acceptance`, { version: version + 1 })
  expect((await does(by, id, '/confirmation')).statusCode).toBe(200)
  return { id, disputeId } as { readonly id: string; readonly disputeId: string }
}

async function consentsOf(id: string, onDay = '2026-03-02') {
  const { consents } = await read(id)
  return consents.map(({ partyId }: { partyId: string }) => ({ partyId, onDay, channel: 'counter' }))
}

test('every party prolongs a delegation, once; the clock of the dispute knows nothing of it', async () => {
  const { id, disputeId } = await confirmed()
  const before = (await triage('GET', `/disputes/${disputeId}`)).json()
  const consents = await consentsOf(id)
  expect((await read(id)).clock).toMatchObject({
    dueOn: '2026-04-01',
    rule: { extension: { by: 'parties', timesLeft: 1, longest: 30, unit: 'day' }, assumption: true },
  })
  const one = { length: 10, consents: consents.slice(0, 1) }
  expect((await change(id, 'extension', one)).code).toBe('referral.extension-consent-missing')
  const long = { length: 31, consents }
  expect((await change(id, 'extension', long)).code).toBe('referral.extension-too-long')
  const early = { length: 10, consents, onDay: '2026-03-01' }
  expect((await change(id, 'extension', early)).code).toBe('referral.day-too-early')
  expect(await change(id, 'extension', { length: 10, consents })).toMatchObject({ dueOn: '2026-04-13' })
  const { clock, may } = await read(id)
  expect(clock).toMatchObject({ dueOn: '2026-04-13', rule: { extension: { timesLeft: 0 } } })
  expect(clock.because).toContain('延长10日（各方当事人同意）')
  expect(clock.changes).toMatchObject([{ move: 'extend', length: 10, consents, words: '见卷内材料' }])
  expect(may).toContain('pause')
  expect((await change(id, 'extension', { length: 10, consents })).code).toBe('referral.extended-too-often')
  const after = (await triage('GET', `/disputes/${disputeId}`)).json()
  expect([after.dueOn, after.clocks]).toEqual([before.dueOn, before.clocks])
  expect(after.timeline.at(-1).type).toBe('referral-extended')
})

test('after it has run out nothing is prolonged, and a version that has moved on is a clash', async () => {
  const { id } = await confirmed()
  const { version } = await read(id)
  const body = { words: '见委托鉴定书', onDay: '2026-03-02', ground: 'appraisal' }
  expect((await does(mediator, id, '/term/pause', body, version)).statusCode).toBe(200)
  expect((await does(mediator, id, '/term/pause', body, version)).json().code).toBe('request.stale')
  expect((await change(id, 'resumption', {})).dueOn).toBe('2026-04-01')
  house.at('2026-04-02T01:00:00Z')
  const consents = await consentsOf(id, '2026-04-01')
  const late = await change(id, 'extension', { length: 5, consents, onDay: '2026-04-01' })
  expect(late.code).toBe('clock.already-lapsed')
})

test('an appraisal stops the term from its day on; what no rule names does not', async () => {
  const { id } = await confirmed()
  house.at('2026-03-05T01:00:00Z')
  const unsourced = { ground: 'party-incapacitated', onDay: '2026-03-05' }
  expect((await change(id, 'pause', unsourced)).code).toBe('referral.ground-not-allowed')
  expect((await change(id, 'resumption', { onDay: '2026-03-05' })).code).toBe('referral.not-possible-now')
  const paused = await change(id, 'pause', { ground: 'appraisal', onDay: '2026-03-05' })
  expect(paused).not.toHaveProperty('dueOn')
  const still = await read(id)
  expect(still.clock.state).toBe('paused')
  expect(still.may).toContain('resume')
  expect(still.may).not.toContain('pause')
  expect((await change(id, 'resumption', { onDay: '2026-03-04' })).code).toBe('referral.day-too-early')
  house.at('2026-03-15T01:00:00Z')
  expect(await change(id, 'resumption', { onDay: '2026-03-15' })).toMatchObject({ dueOn: '2026-04-13' })
  const { clock } = await read(id)
  expect(clock.because).toContain('中止（鉴定）')
  expect(clock.changes.map(({ move }: { move: string }) => move)).toEqual(['pause', 'resume'])
})

test('what the petition office gave is prolonged by the head, not by who sends it on', async () => {
  const letter = { body: 'petition-office', kind: 'entrusted', bodyName: '石鼓区信访局' }
  const { id } = await confirmed(letter, 'labour', head)
  expect((await read(id)).clock.rule.extension.by).toBe('leader')
  expect((await change(id, 'extension', { length: 20 }, triage)).code).toBe('referral.head-approves')
  expect(await change(id, 'extension', { length: 20 }, head)).toMatchObject({ dueOn: '2026-04-21' })
})

test('the court tells of the appraisal it ordered; it does not prolong in place of the parties', async () => {
  const { id } = await confirmed()
  const { next } = (await court.send('GET', '/machine/events?since=0')).json()
  const base = { onDay: '2026-03-02', words: '已委托鉴定' }
  const longer = { ...base, sequence: 1, type: 'extension', length: 30 }
  expect((await say(id, longer, court)).code).toBe('machines.not-theirs-to-say')
  expect((await say(id, { ...base, sequence: 1, type: 'pause' }, court)).code).toBe('machines.ground-missing')
  const pause = { ...base, sequence: 1, type: 'pause', ground: 'appraisal' }
  const resumption = { ...base, sequence: 2, type: 'resumption', words: '鉴定意见已出' }
  expect(await say(id, resumption, court)).toMatchObject({ state: 'kept', nextSequence: 1 })
  expect(await say(id, pause, court)).toMatchObject({ state: 'applied', nextSequence: 3 })
  expect(await say(id, pause, court)).toMatchObject({ state: 'applied', nextSequence: 3 })
  expect(await seen(id, court)).toMatchObject({
    dueOn: '2026-04-01',
    term: { state: 'running', dueOn: '2026-04-01', changes: [{ move: 'pause' }, { move: 'resume' }] },
  })
  const { events } = (await court.send('GET', `/machine/events?since=${next}`)).json()
  expect(events.map(({ type }: { type: string }) => type)).toEqual([
    'term.pause',
    'term.resume',
    'message.applied',
  ])
})

test('the police prolong their own term by their notice, even one that comes late; twice at most', async () => {
  const led = await registerLed(reception)
  const draft = { body: 'police', kind: 'transferred', bodyName: '东街派出所', reason: '可能涉及治安案件。' }
  const { id } = (await triage('POST', `/disputes/${led.id}/referrals`, { body: draft })).json()
  await does(triage, id, '/sending', { onDay: '2026-03-02' })
  const receipt = { sequence: 1, type: 'receipt', onDay: '2026-03-02' }
  const longer = { sequence: 2, type: 'extension', onDay: '2026-03-30', words: '案情复杂', length: 30 }
  house.at('2026-04-03T01:00:00Z')
  police = { ...police, send: sendWith(house, await tokenOf(house, police)) }
  expect((await say(id, { ...longer, sequence: 1, onDay: '2026-03-02' }, police)).code).toBe(
    'referral.not-possible-now',
  )
  expect(await say(id, receipt, police)).toMatchObject({ state: 'applied' })
  expect(await say(id, { ...longer, length: undefined }, police)).toMatchObject({
    code: 'machines.length-missing',
  })
  expect(await say(id, longer, police)).toMatchObject({ state: 'applied', nextSequence: 3 })
  const { term } = await seen(id, police)
  expect(term).toMatchObject({ state: 'running', dueOn: '2026-05-06' })
  expect(term.because).toContain('延长30日（对方来函告知）')
  const again = { ...longer, sequence: 3, onDay: '2026-04-03' }
  expect(await say(id, again, police)).toMatchObject({ state: 'applied' })
  expect((await say(id, { ...again, sequence: 4 }, police)).code).toBe('referral.extended-too-often')
  expect((await read(id)).clock.changes.map(({ by }: { by: string }) => by)).toEqual([
    '接处警平台',
    '接处警平台',
  ])
})
