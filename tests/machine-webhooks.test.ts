import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#tests/support/application.ts'
import { arrivalOrder } from '#tests/support/arrival-order.ts'
import { type OutsideSystem, registerSystem } from '#tests/support/outside-system.ts'
import { asOwner } from '#tests/support/postgres.global.ts'

interface Heard {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

let house: TestApplication
let court: OutsideSystem
let server: Server
let url: string
let secret: string
/** What the other side answers, and what it was told. */
let answers = 200
let heard: Heard[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (part) => (body += part))
    request.on('end', () => {
      heard.push({ headers: request.headers, body })
      response.writeHead(answers).end()
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/dingfen`
  house = await openTestApplication()
  court = await registerSystem(house)
  const set = await (await house.as('secadmin'))('PUT', `/machine-clients/${court.id}/webhook`, {
    version: 1,
    body: { url },
  })
  expect(set.statusCode, set.body).toBe(200)
  secret = set.json().secret
})
afterAll(async () => {
  await house.close()
  server.close()
})
beforeEach(() => {
  house.at('2026-03-02T01:00:00Z')
  heard = []
  answers = 200
})

async function refer(): Promise<{ id: string; number: string }> {
  const { body: _body, bodyName: _name, ...order } = arrivalOrder()
  const sent = await court.send('POST', '/machine/referrals', { body: order })
  return sent.json()
}
const log = async (query = '') =>
  (await (await house.as('sysadmin'))('GET', `/webhook-deliveries${query}`)).json()

test('a change is told once it is committed, signed over its moment and its body, without personal data', async () => {
  const { id, number } = await refer()
  expect(heard).toEqual([])
  await house.workOff()
  expect(heard).toHaveLength(1)
  const [{ headers, body }] = heard as [Heard]
  expect(JSON.parse(body)).toMatchObject({
    type: 'referral.received',
    referralId: id,
    number,
    state: 'received',
  })
  expect(body).not.toContain('工资')
  const [, seconds, hmac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['dingfen-signature'])) ?? []
  expect(Number(seconds)).toBe(Date.parse('2026-03-02T01:00:00Z') / 1000)
  expect(createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')).toBe(hmac)
  const polled = (await court.send('GET', '/machine/events')).json().events.at(-1)
  expect(JSON.parse(body)).toEqual(polled)
  const { deliveries } = await log('?limit=1')
  expect(deliveries[0]).toMatchObject({ state: 'sent', number, attempts: [{ status: 200 }] })
})

test('a system that fails is tried again after growing pauses, then given up until somebody sends it again', async () => {
  answers = 503
  const { number } = await refer()
  await house.workOff()
  let [latest] = (await log('?limit=1')).deliveries
  expect(latest).toMatchObject({ number, state: 'waiting', nextAt: '2026-03-02T01:00:30.000Z' })
  expect(latest.attempts).toMatchObject([{ status: 503, fault: 'HTTP 503' }])
  const early = await (await house.as('sysadmin'))('POST', `/webhook-deliveries/${latest.id}/again`)
  expect(early.json().code).toBe('machines.still-waiting')
  for (let tries = 2; tries <= 8; tries++) {
    house.at(latest.nextAt)
    await house.workOff()
    ;[latest] = (await log('?limit=1')).deliveries
    expect(latest.attempts).toHaveLength(tries)
  }
  expect(latest).toMatchObject({ state: 'dead', number })
  expect((await log('?state=dead')).dead).toBe(1)
  // who keeps the outside systems is told, once, by the name of the system
  const inbox = (await (await house.as('sysadmin'))('GET', '/notifications')).json().notifications
  expect(inbox).toMatchObject([{ event: 'delivery-given-up', matterKind: 'machine-client', group: 'office' }])
  expect(inbox[0].title).toBeTruthy()
  expect((await (await house.as('supervisor'))('GET', '/notifications')).json().notifications).toEqual([])
  answers = 204
  const again = await (await house.as('sysadmin'))('POST', `/webhook-deliveries/${latest.id}/again`)
  expect(again.statusCode, again.body).toBe(200)
  await house.workOff()
  ;[latest] = (await log('?limit=1')).deliveries
  expect(latest).toMatchObject({ state: 'sent' })
  expect(latest.attempts).toHaveLength(9)
  expect(new Set(heard.map(({ body }) => body)).size).toBe(1)
})

test('a job that runs twice tells once; what was rolled back is told to nobody', async () => {
  await refer()
  const { deliveries } = await log('?limit=1')
  await asOwner(house.ownerUrl, (owner) =>
    owner.query(
      `select graphile_worker.add_job('machines.deliver-webhook', json_build_object('deliveryId', $1::text))`,
      [deliveries[0].id],
    ),
  )
  await house.workOff()
  expect(heard).toHaveLength(1)
  const {
    body: _body,
    bodyName: _name,
    ...order
  } = arrivalOrder({
    parties: [
      { ...arrivalOrder().parties[0], citizenNumber: '430407199001011234', noIdentityReason: undefined },
    ],
  })
  expect((await court.send('POST', '/machine/referrals', { body: order })).statusCode).toBeGreaterThan(400)
  await house.workOff()
  expect(heard).toHaveLength(1)
})

test.each([
  { to: 'http://court.example/hook', code: 'machines.https-needed', why: 'readable on the way' },
  { to: 'ftp://127.0.0.1/hook', code: 'machines.https-needed', why: 'no web' },
  { to: 'https://10.1.2.3/hook', code: 'machines.network-not-allowed', why: 'a private network' },
  { to: 'https://[::ffff:169.254.169.254]/', code: 'machines.network-not-allowed', why: 'in another dress' },
])('$to is refused with $code: $why', async ({ to, code }) => {
  const set = await (await house.as('secadmin'))('PUT', `/machine-clients/${court.id}/webhook`, {
    version: 2,
    body: { url: to },
  })
  expect(set.json().code).toBe(code)
})

test('without a webhook nothing goes out, and polling goes on', async () => {
  const keeper = await house.as('secadmin')
  const removed = await keeper('DELETE', `/machine-clients/${court.id}/webhook`, { version: 2 })
  expect(removed.json()).not.toHaveProperty('webhookUrl')
  const { id } = await refer()
  await house.workOff()
  expect(heard).toEqual([])
  expect((await court.send('GET', '/machine/events')).json().events.at(-1)).toMatchObject({ referralId: id })
  const [last] = (await log('?state=sent&limit=1')).deliveries
  const again = await keeper('POST', `/webhook-deliveries/${last.id}/again`)
  expect(again.json().code).toBe('machines.no-webhook')
})
