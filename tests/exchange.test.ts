import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { arrivalOrder } from '#tests/support/arrival-order.ts'
import { registerLed } from '#tests/support/led-dispute.ts'

let house: TestApplication
let triage: Send
let supervisor: Send
let reception: Send
beforeAll(async () => {
  house = await openTestApplication()
  ;[triage, supervisor, reception] = (await Promise.all(
    ['triage', 'supervisor', 'reception'].map((name) => house.as(name)),
  )) as [Send, Send, Send]
})
afterAll(() => house.close())
beforeEach(() => house.at('2026-03-02T01:00:00Z'))

const period = 'from=2026-03-01&to=2026-03-02'
const query = `?system=${encodeURIComponent('如法网')}&${period}`
const csv = (...lines: string[]) => Buffer.from(`编号,名称,状态,一案一码\n${lines.join('\n')}\n`)
const attempt = (bytes: Buffer) => triage('POST', `/exchange/listings/trial${query}`, { bytes })
const bring = (bytes: Buffer, digest: string, by = triage) =>
  by('POST', `/exchange/listings${query}&digest=${digest}`, { bytes })
const differencesOf = async (id: string, by = triage) =>
  (await by('GET', `/exchange/listings/${id}/differences`)).json()

async function brought(bytes: Buffer): Promise<string> {
  const { digest } = (await attempt(bytes)).json()
  const kept = await bring(bytes, digest)
  expect(kept.statusCode, kept.body).toBe(201)
  return kept.json().id
}

test('a package holds what the officer reaches of the period, named by its digest and on record', async () => {
  const { id } = await registerLed(reception)
  const { code } = (await triage('GET', `/disputes/${id}`)).json()
  const body = { from: '2026-03-01', to: '2026-03-02', as: 'json' }
  const made = await triage('POST', '/exchange/exports', { body })
  expect(made.statusCode, made.body.slice(0, 200)).toBe(200)
  const { matters } = made.json()
  expect(matters.map((one: { code: string }) => one.code)).toContain(code)
  expect(made.body).not.toMatch(/\d{17}[\dXx]/)
  const { exports } = (await triage('GET', '/exchange/exports')).json()
  expect(exports[0]).toMatchObject({
    digest: createHash('sha256').update(made.rawPayload).digest('hex'),
    matters: matters.length,
    madeBy: 'triage',
  })
  const sheet = await supervisor('POST', '/exchange/exports', { body: { ...body, as: 'xlsx' } })
  expect(sheet.rawPayload.subarray(0, 2).toString()).toBe('PK')
  const before = await triage('POST', '/exchange/exports', { body: { ...body, to: '2026-02-01' } })
  expect(before.json().code).toBe('exchange.period-turned')
  const none = await triage('POST', '/exchange/exports', {
    body: { from: '2025-01-01', to: '2025-01-02', as: 'json' },
  })
  expect(none.json().matters).toEqual([])
})

test('with the parties only for a purpose of the rule, masked as it says, on record and on each timeline', async () => {
  const { id } = await registerLed(reception)
  const { code, parties: own } = (await triage('GET', `/disputes/${id}`)).json()
  const order = { from: '2026-03-01', to: '2026-03-02', as: 'json' }
  const reason = '移交市级平台继续办理'
  const ask = (by: Send, purpose: string, more: object = {}) =>
    by('POST', '/exchange/exports', { body: { ...order, parties: { purpose, reason }, ...more } })
  for (const purpose of ['handover', 'curiosity'])
    expect((await ask(supervisor, purpose)).json().code).toBe('exchange.not-for-purpose')
  const short = { parties: { purpose: 'handover', reason: '要' } }
  expect((await ask(triage, 'handover', short)).statusCode).toBe(422)
  const told = async (purpose: string) => {
    const made = await ask(triage, purpose)
    expect(made.statusCode, made.body.slice(0, 300)).toBe(200)
    const { matters } = made.json()
    return matters.find((one: { code: string }) => one.code === code).parties
  }
  const [first] = own
  expect((await told('figures-check'))[0].name).toMatch(/^.\*+$/)
  const whole = await told('handover')
  expect(whole[0].name).toBe(first.name)
  expect(JSON.stringify(whole)).toMatch(/1\d{10}/)
  expect(JSON.stringify(await told('report-upward'))).not.toMatch(/1\d{10}/)
  const { exports, purposes } = (await triage('GET', '/exchange/exports')).json()
  const withParties = exports.filter((one: { reason?: string }) => one.reason === reason)
  expect(withParties.map((one: { shown: string[] }) => one.shown.length).sort()).toEqual([0, 1, 3])
  expect(purposes.map((one: { code: string }) => one.code)).toContain('handover')
  const theirs = (await supervisor('GET', '/exchange/exports')).json().purposes
  expect(theirs.map((one: { code: string }) => one.code)).not.toContain('handover')
  const { timeline } = (await triage('GET', `/disputes/${id}`)).json()
  const noted = timeline.filter(({ type }: { type: string }) => type === 'parties-exported')
  expect(noted).toHaveLength(3)
})

test('a list is tried row by row and brought in as it was tried; the same file again is the same list', async () => {
  const bytes = csv('（2026）1号,邻里噪声,调解成功,', '(2026)1号,重复的,调解中,', ',没有编号,,')
  const tried = (await attempt(bytes)).json()
  expect(tried).toMatchObject({ sound: 1, faulty: 2 })
  expect(tried.rows.map(({ faults }: { faults: string[] }) => faults)).toEqual([
    [],
    ['number-twice'],
    ['no-number'],
  ])
  expect((await bring(bytes, '0'.repeat(64))).json().code).toBe('exchange.list-changed')
  const kept = (await bring(bytes, tried.digest)).json()
  expect(kept).toMatchObject({ rows: 1, isKnown: false })
  expect((await bring(bytes, tried.digest)).json()).toEqual({ ...kept, isKnown: true })
  const { listings } = (await triage('GET', '/exchange/listings')).json()
  expect(listings.filter((one: { id: string }) => one.id === kept.id)).toHaveLength(1)
})

test.each([
  { bytes: Buffer.from('%PDF-1.7'), code: 'exchange.file-not-a-table' },
  { bytes: Buffer.from('d0cf11e0a1b11ae1'.padEnd(1200, '0'), 'hex'), code: 'exchange.file-old-format' },
  { bytes: Buffer.from('姓名\n某人\n'), code: 'exchange.columns-missing' },
  { bytes: csv(',,,'), code: 'exchange.list-empty' },
])('a file is refused with $code', async ({ bytes, code }) => {
  expect((await attempt(bytes)).json().code).toBe(code)
})

test('what they have and we have not, the other way round, and where the states differ', async () => {
  const letter = arrivalOrder()
  const received = (await reception('POST', '/referrals', { body: letter })).json()
  const same = await registerLed(reception)
  const { code } = (await triage('GET', `/disputes/${same.id}`)).json()
  const alone = await registerLed(reception)
  const id = await brought(
    csv(`${letter.theirNumber},工资拖欠,调解成功,`, `R-2,别的名称,调解中,${code}`, 'R-3,只有对方有,已受理,'),
  )
  const { differing, alike } = await differencesOf(id)
  const of = (kind: string) => differing.filter((one: { kind: string }) => one.kind === kind)
  expect(alike).toBe(1)
  expect(of('missing-here')).toMatchObject([
    { theirNumber: 'R-3', theirTitle: '只有对方有', subject: 'row:4' },
  ])
  expect(of('state')).toMatchObject([
    {
      disputeId: received.disputeId,
      theirState: '调解成功',
      ourState: 'open',
      theirNumber: letter.theirNumber,
    },
  ])
  const missing = of('missing-there').map((one: { disputeId: string }) => one.disputeId)
  expect(missing).toContain(alone.id)
  expect(missing).not.toContain(same.id)
  const explain = (subject: string) =>
    triage('POST', `/exchange/listings/${id}/explanations`, {
      body: { subject, words: '当天补录，明日核对' },
    })
  expect((await explain('row:4')).statusCode).toBe(200)
  expect((await explain('row:3')).json().code).toBe('exchange.no-such-difference')
  const after = (await differencesOf(id)).differing.find(
    (one: { subject: string }) => one.subject === 'row:4',
  )
  expect(after.explanation).toMatchObject({ words: '当天补录，明日核对', by: 'triage' })
})

test('what was merged is compared as the matter that goes on, under either number', async () => {
  const own = await registerLed(reception)
  const { code } = (await triage('GET', `/disputes/${own.id}`)).json()
  house.at('2026-03-02T02:00:00Z')
  const letter = arrivalOrder()
  const other = (await reception('POST', '/referrals', { body: letter })).json()
  const joined = (await triage('GET', `/disputes/${other.disputeId}`)).json()
  const body = { otherId: other.disputeId, reason: '同一件事' }
  const merged = await triage('POST', `/disputes/${own.id}/merges`, { version: 1, body })
  expect(merged.json(), merged.body).toMatchObject({ leadingId: own.id })
  for (const number of [letter.theirNumber, joined.code]) {
    const seen = await differencesOf(await brought(csv(`${number},工资拖欠,调解中,`)))
    const ids = seen.differing.map(({ disputeId }: { disputeId?: string }) => disputeId)
    expect(ids, number).not.toContain(own.id)
    expect(seen).toMatchObject({ alike: 1, elsewhere: 0 })
  }
  const made = await triage('POST', '/exchange/exports', {
    body: { from: '2026-03-01', to: '2026-03-02', as: 'json' },
  })
  const row = made.json().matters.find((one: { code: string }) => one.code === code)
  expect(JSON.stringify(row)).toContain(letter.theirNumber)
})

test('a matter out of reach is not told as missing, and a list of another unit is not there', async () => {
  const restricted = arrivalOrder({ sensitivity: 'restricted' })
  await reception('POST', '/referrals', { body: restricted })
  const id = await brought(csv(`${restricted.theirNumber},不公开的,调解中,`, 'X-1,别的,调解中,'))
  const seen = await differencesOf(id)
  expect(seen.differing.map((one: { theirNumber?: string }) => one.theirNumber)).not.toContain(
    restricted.theirNumber,
  )
  const hub = await house.as('reception')
  expect((await hub('GET', `/exchange/listings/${id}/differences`)).json().code).toBe('access.not-allowed')
  expect((await differencesOf('019cb1a3-5f80-7573-b35f-d664dedaedc4')).code).toBe('request.not-found')
})
