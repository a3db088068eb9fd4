import { spawn } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { arrivalOrder } from '#tests/support/arrival-order.ts'
import { registerLed } from '#tests/support/led-dispute.ts'
import { type OutsideSystem, registerSystem } from '#tests/support/outside-system.ts'
import { DingfenClient, type Fetch, isSigned } from '../examples/dingfen-client.ts'

let house: TestApplication
let url: string
let court: OutsideSystem
let police: OutsideSystem
let triage: Send
beforeAll(async () => {
  house = await openTestApplication()
  house.at(new Date().toISOString()) // the examples go by the real day
  await house.app.listen({ port: 0, host: '127.0.0.1' })
  url = `http://127.0.0.1:${(house.app.server.address() as AddressInfo).port}`
  court = await registerSystem(house)
  police = await registerSystem(house, { name: '接处警平台', body: 'police', bodyName: '东街派出所' })
  triage = await house.as('triage')
})
afterAll(() => house.close())

/** A network that loses, doubles and delays by a fixed series, so that a failure can be looked at again. */
function badNetwork(seed: number): { readonly fetch: Fetch; readonly troubles: Map<string, number> } {
  let state = seed
  const chance = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  const troubles = new Map<string, number>()
  const happens = (what: string) => troubles.set(what, (troubles.get(what) ?? 0) + 1)
  return {
    troubles,
    async fetch(address, init) {
      const fate = chance()
      if (fate < 0.2) {
        happens('request lost')
        throw new Error('the network lost the request')
      }
      if (fate < 0.35) {
        happens('late')
        await new Promise((later) => setTimeout(later, 20 + chance() * 60))
      }
      const answer = await fetch(address, init)
      if (fate > 0.65 && fate < 0.8) {
        happens('repeated')
        await answer.arrayBuffer()
        return fetch(address, init)
      }
      if (fate >= 0.8) {
        happens('answer lost')
        await answer.arrayBuffer()
        throw new Error('the network lost the answer')
      }
      return answer
    },
  }
}

const clientOf = (system: OutsideSystem, network: Fetch = fetch) =>
  new DingfenClient({ url, id: system.id, secret: system.secret }, network, 2)

function delegation() {
  const { body: _body, bodyName: _name, letterOn: _day, ...order } = arrivalOrder()
  return order
}

/** As an example runs on somebody's machine: a process that gets its settings from the environment. */
async function play(name: string, system: OutsideSystem, ...args: string[]): Promise<string> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL(`../examples/${name}.ts`, import.meta.url)), ...args],
    {
      env: {
        DINGFEN_URL: url,
        DINGFEN_CLIENT_ID: system.id,
        DINGFEN_CLIENT_SECRET: system.secret,
        DINGFEN_WAIT: '0',
      },
    },
  )
  let told = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (told += part))
  const code = await new Promise((ended) => child.once('close', ended))
  expect(code, told).toBe(0)
  return told
}

/** A matter of ours on its way to the police. */
async function sentToPolice(): Promise<string> {
  const led = await registerLed(await house.as('reception'))
  const body = {
    body: 'police',
    kind: 'transferred',
    bodyName: '东街派出所',
    reason: '可能涉及治安案件。',
    materials: [{ name: '借条', form: 'original', count: 1 }],
  }
  const { id } = (await triage('POST', `/disputes/${led.id}/referrals`, { body })).json()
  const onDay = legalDayOf(Date.now())
  const now = async () => (await triage('GET', `/referrals/${id}`)).json()
  for (const { partyId } of (await now()).consents) {
    const consent = { partyId, agreed: true, channel: 'phone', onDay }
    await triage('POST', `/referrals/${id}/consents`, { version: (await now()).version, body: consent })
  }
  const sent = await triage('POST', `/referrals/${id}/sending`, {
    version: (await now()).version,
    body: { onDay },
  })
  expect(sent.statusCode, sent.body).toBe(200)
  return id
}

test('over a network that loses, doubles and delays, ten cases of the court are ten referrals', async () => {
  const network = badNetwork(7)
  const client = clientOf(court, network.fetch)
  const orders = Array.from({ length: 10 }, delegation)
  const answers = await Promise.all(orders.map((order) => client.refer(order)))
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(202))
  expect([...network.troubles.keys()].sort()).toEqual(['answer lost', 'late', 'repeated', 'request lost'])
  for (const [at, { theirNumber }] of orders.entries()) {
    const { referrals } = (await clientOf(court).find(theirNumber)).body
    expect(referrals.map(({ id }: { id: string }) => id)).toEqual([answers[at]?.body.id])
  }
  const told: string[] = []
  for (let since = 0; ; ) {
    const { body } = await client.changes(since)
    if (body.events.length === 0) break
    told.push(...body.events.map(({ referralId }: { referralId: string }) => referralId))
    since = body.next
  }
  expect(told.sort()).toEqual(answers.map(({ body }) => body.id).sort())
})

test('answers that overtake each other on a bad network end as they were meant', async () => {
  const network = badNetwork(11)
  const client = clientOf(police, network.fetch)
  const id = await sentToPolice()
  const { materials } = (await clientOf(police).read(id)).body
  const onDay = (await triage('GET', `/referrals/${id}`)).json().sentOn
  const receipt = { sequence: 1, type: 'receipt', onDay, receivedBy: '王警官' }
  const result = {
    sequence: 2,
    type: 'result',
    onDay,
    words: '已依法处理',
    outcome: 'handled',
    materials: [{ materialId: materials[0].id, returned: true }],
  }
  const early = await client.say(id, result)
  expect(early.body).toMatchObject({ state: 'kept', nextSequence: 1, referralState: 'sent' })
  await Promise.all([client.say(id, receipt), client.say(id, result), client.say(id, receipt)])
  expect((await client.say(id, result)).body).toMatchObject({ state: 'applied', nextSequence: 3 })
  expect((await triage('GET', `/referrals/${id}`)).json()).toMatchObject({
    state: 'resulted',
    receivedBy: '王警官',
  })
})

test('the court as a program refers a case, and started again finds the same one', async () => {
  const number = '（2026）湘0407民诉前调9001号'
  const first = await play('court', court, number)
  expect(first).toMatch(/9001号 → .*answer due 20\d\d-\d\d-\d\d/)
  expect(first).toContain('referral.received')
  expect(first.trim().endsWith('received')).toBe(true)
  const again = await play('court', court, number)
  expect(again).toContain('(known)')
  expect((await clientOf(court).find(number)).body.referrals).toHaveLength(1)
})

test('the police as a program acknowledges and answers what was referred to it, once', async () => {
  const id = await sentToPolice()
  const told = await play('police', police)
  expect(told).toContain('receipt: applied, now received')
  expect(told).toContain('result: applied, now resulted')
  expect((await triage('GET', `/referrals/${id}`)).json()).toMatchObject({
    state: 'resulted',
    endWords: '已依法处理。',
    materials: [{ returned: true }],
  })
  expect(await play('police', police)).toBe('')
})

test.each([
  { header: 't=1000,v1=', body: '{}', now: 1000, is: false, why: 'nothing is signed' },
  { header: 'v1=ab', body: '{}', now: 1000, is: false, why: 'no moment' },
])('a webhook is not believed: $why', ({ header, body, now, is }) => {
  expect(isSigned(header, body, 'secret', now)).toBe(is)
})
