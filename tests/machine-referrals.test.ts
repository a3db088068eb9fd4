import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { arrivalOrder } from '#tests/support/arrival-order.ts'
import { eventsOf } from '#tests/support/inbox.ts'
import { registerLed } from '#tests/support/led-dispute.ts'
import { type OutsideSystem, registerSystem, sendWith, tokenOf } from '#tests/support/outside-system.ts'

let house: TestApplication
let triage: Send
let reception: Send
let court: OutsideSystem
let police: OutsideSystem
beforeAll(async () => {
  house = await openTestApplication()
  triage = await house.as('triage')
  reception = await house.as('reception')
  court = await registerSystem(house)
  police = await registerSystem(house, { name: '接处警平台', body: 'police', bodyName: '东街派出所' })
})
afterAll(() => house.close())
beforeEach(() => house.at('2026-03-02T01:00:00Z'))

/** What the court's system sends; who it is says its token. */
function delegation(overrides: object = {}) {
  const { body: _body, bodyName: _name, ...rest } = arrivalOrder(overrides)
  return rest
}
const refer = (body: object, by: OutsideSystem = court, key?: string) =>
  by.send('POST', '/machine/referrals', { body, ...(key === undefined ? {} : { key }) })
const seen = async (id: string, by: OutsideSystem = court) =>
  (await by.send('GET', `/machine/referrals/${id}`)).json()
const say = (id: string, body: object, by: OutsideSystem = police) =>
  by.send('POST', `/machine/referrals/${id}/messages`, { body })
const events = async (since: number, by: OutsideSystem) =>
  (await by.send('GET', `/machine/events?since=${since}`)).json()

/** A matter of ours that was sent to the police, with an original. */
async function sentToPolice(): Promise<string> {
  const led = await registerLed(reception)
  const draft = {
    body: 'police',
    kind: 'transferred',
    bodyName: '东街派出所',
    reason: '可能涉及治安案件。',
    materials: [{ name: '借条', form: 'original', count: 1 }],
  }
  const { id } = (await triage('POST', `/disputes/${led.id}/referrals`, { body: draft })).json()
  expect(await seen(id, police)).toMatchObject({ code: 'request.not-found' }) // a draft is ours alone
  for (const { partyId } of (await triage('GET', `/referrals/${id}`)).json().consents) {
    const { version } = (await triage('GET', `/referrals/${id}`)).json()
    const body = { partyId, agreed: true, channel: 'phone', onDay: '2026-03-02' }
    await triage('POST', `/referrals/${id}/consents`, { version, body })
  }
  const { version } = (await triage('GET', `/referrals/${id}`)).json()
  const sent = await triage('POST', `/referrals/${id}/sending`, { version, body: { onDay: '2026-03-02' } })
  expect(sent.statusCode, sent.body).toBe(200)
  return id
}

test('a system refers and is told our number at once; the matter stands as one from the counter does', async () => {
  const order = delegation()
  const answer = await refer(order)
  expect(answer.statusCode, answer.body).toBe(202)
  const { id, number } = answer.json()
  expect(answer.json()).toMatchObject({
    theirNumber: order.theirNumber,
    state: 'received',
    isKnown: false,
    dueOn: '2026-03-05',
  })
  const referral = (await triage('GET', `/referrals/${id}`)).json()
  expect(referral).toMatchObject({
    number,
    body: 'court',
    bodyName: '石鼓区人民法院',
    receivedBy: '法院调解平台',
  })
  const dispute = (await triage('GET', `/disputes/${referral.disputeId}`)).json()
  expect(dispute).toMatchObject({ origin: 'entrusted', entrustingBody: 'court', routing: 'registered' })
  const answerable = await triage('GET', `/disputes/${referral.disputeId}/answerable`)
  expect(answerable.json().name).not.toBe('法院调解平台')
})

test('the same message is one referral, whatever its key; other content under the number is a clash', async () => {
  const order = delegation()
  const key = randomUUID()
  const { id, number } = (await refer(order, court, key)).json()
  const replayed = await refer(order, court, key)
  expect([replayed.headers['idempotency-replayed'], replayed.json().isKnown]).toEqual(['true', false])
  const lost = (await refer({ ...order, theirNumber: `${order.theirNumber} ` }, court, randomUUID())).json()
  expect(lost).toMatchObject({ id, number, isKnown: true })
  const other = await refer({ ...order, title: '另一件事' })
  expect([other.statusCode, other.json().code, other.json().facts]).toEqual([
    409,
    'machines.number-clash',
    { number },
  ])
  const twenty = delegation()
  const answers = await Promise.all(Array.from({ length: 20 }, () => refer(twenty)))
  expect(new Set(answers.map((one) => one.json().id)).size).toBe(1)
  expect(answers.filter((one) => one.json().isKnown === false)).toHaveLength(1)
})

test('a letter that was typed in from paper and its message are one referral', async () => {
  const letter = arrivalOrder()
  const typed = (await reception('POST', '/referrals', { body: letter })).json()
  const { body: _body, bodyName: _name, ...order } = letter
  expect((await refer(order)).json()).toMatchObject({ id: typed.id, isKnown: true })
})

test('a system sees what its own organisation exchanges, and of others not even whether it exists', async () => {
  const { id, theirNumber } = (await refer(delegation())).json()
  expect((await seen(id, police)).code).toBe('request.not-found')
  const list = async (by: OutsideSystem) =>
    (await by.send('GET', `/machine/referrals?number=${encodeURIComponent(theirNumber)}`)).json().referrals
  expect((await list(court)).map((one: { id: string }) => one.id)).toEqual([id])
  expect(await list(police)).toEqual([])
  const foreign = { sequence: 1, type: 'withdrawal', onDay: '2026-03-02', words: '撤回' }
  expect((await say(id, foreign, police)).json().code).toBe('request.not-found')
  expect((await events(0, police)).events.map((one: { referralId: string }) => one.referralId)).not.toContain(
    id,
  )
  const readsOnly = sendWith(house, await tokenOf(house, court, 'referrals.read'))
  const refused = await readsOnly('POST', '/machine/referrals', { body: delegation() })
  expect(refused.json().code).toBe('access.scope-missing')
})

test('a restricted matter is told to whom it was referred and to no other system', async () => {
  const { id } = (await refer(delegation({ sensitivity: 'restricted' }))).json()
  expect((await seen(id)).title).toBe('工资拖欠')
  expect((await seen(id, police)).code).toBe('request.not-found')
})

test('receipt, then result: the originals are accounted for, and each change is told in order', async () => {
  const id = await sentToPolice()
  const { next } = await events(0, police)
  expect(await seen(id, police)).toMatchObject({ state: 'sent', direction: 'out', nextSequence: 1 })
  const receipt = { sequence: 1, type: 'receipt', onDay: '2026-03-02', receivedBy: '王警官' }
  expect((await say(id, receipt)).json()).toEqual({
    state: 'applied',
    nextSequence: 2,
    referralState: 'received',
  })
  const result = { sequence: 2, type: 'result', onDay: '2026-03-02', words: '已受理', outcome: 'handled' }
  expect((await say(id, result)).json().code).toBe('referral.originals-open')
  const [original] = (await seen(id, police)).materials
  const whole = { ...result, materials: [{ materialId: original.id, returned: true }] }
  expect((await say(id, whole)).json()).toMatchObject({ state: 'applied', referralState: 'resulted' })
  expect(await seen(id, police)).toMatchObject({ state: 'resulted', outcome: 'handled', nextSequence: 3 })
  const after = await events(next, police)
  expect(after.events.map(({ type }: { type: string }) => type)).toEqual([
    'referral.received',
    'referral.resulted',
  ])
  expect(after.events.map(({ position }: { position: number }) => position)).toEqual([next + 1, next + 2])
  const timeline = (await triage('GET', `/referrals/${id}`)).json()
  expect(timeline).toMatchObject({ state: 'resulted', receivedBy: '王警官', endWords: '已受理' })
})

test('messages in the wrong order are kept and applied in the right one; repeated ones change nothing', async () => {
  const id = await sentToPolice()
  const refusal = { sequence: 3, type: 'refusal', onDay: '2026-03-02', words: '不属于管辖' }
  const back = {
    sequence: 2,
    type: 'return',
    onDay: '2026-03-02',
    words: '不构成案件',
    materials: [{ materialId: (await seen(id, police)).materials[0].id, returned: true }],
  }
  const receipt = { sequence: 1, type: 'receipt', onDay: '2026-03-02' }
  const { next } = await events(0, police)
  expect((await say(id, refusal)).json()).toMatchObject({ state: 'kept', nextSequence: 1 })
  expect((await say(id, back)).json()).toMatchObject({ state: 'kept', referralState: 'sent' })
  expect((await say(id, back)).json()).toMatchObject({ state: 'kept', nextSequence: 1 })
  expect((await say(id, receipt)).json()).toEqual({
    state: 'applied',
    nextSequence: 4,
    referralState: 'returned',
  })
  // the third could not be applied any more: its sender is told
  expect((await say(id, refusal)).json()).toMatchObject({
    state: 'refused',
    code: 'referral.not-possible-now',
  })
  expect((await say(id, receipt)).json()).toMatchObject({ state: 'applied', nextSequence: 4 })
  expect((await say(id, { ...receipt, receivedBy: '别人' })).json()).toMatchObject({
    code: 'machines.sequence-clash',
    facts: { next: 4 },
  })
  expect((await say(id, { ...receipt, sequence: 25 })).json().code).toBe('machines.sequence-too-far')
  const told = (await events(next, police)).events.map(({ type }: { type: string }) => type)
  expect(told).toEqual(['referral.received', 'referral.returned', 'message.applied', 'message.refused'])
})

test('twenty copies of one message at once are one step', async () => {
  const id = await sentToPolice()
  const receipt = { sequence: 1, type: 'receipt', onDay: '2026-03-02' }
  const answers = await Promise.all(Array.from({ length: 20 }, () => say(id, receipt)))
  expect(new Set(answers.map((one) => one.body))).toEqual(
    new Set(['{"state":"applied","nextSequence":2,"referralState":"received"}']),
  )
})

test.each([
  { over: { type: 'withdrawal', words: '撤回' }, code: 'machines.not-theirs-to-say', why: 'we sent it' },
  { over: { type: 'result', outcome: 'handled' }, code: 'machines.words-missing', why: 'a result says what' },
  {
    over: { type: 'result', words: '已办', outcome: 'handled' },
    code: 'referral.not-possible-now',
    why: 'unreceived',
  },
  { over: { onDay: '2026-03-03' }, code: 'referral.day-in-future', why: 'tomorrow' },
  { over: { onDay: '2026-03-01' }, code: 'referral.day-too-early', why: 'before it was sent' },
])('refused with $code: $why; the number stays free', async ({ over, code }) => {
  const id = await sentToPolice()
  const receipt = { sequence: 1, type: 'receipt', onDay: '2026-03-02' }
  expect((await say(id, { ...receipt, ...over })).json().code).toBe(code)
  expect((await say(id, receipt)).json()).toMatchObject({ state: 'applied' })
})

test('the court takes its delegation back; who mediates is told, and its originals stay on the desk until they are back', async () => {
  const { id } = (await refer(delegation())).json()
  const { disputeId } = (await triage('GET', `/referrals/${id}`)).json()
  const mediator = await house.as('east.mediator')
  const { version } = (await triage('GET', `/disputes/${disputeId}`)).json()
  const to = { toUnitId: house.district.unitIds.east, reason: '属地' }
  await triage('POST', `/disputes/${disputeId}/dispatches`, { version, body: to })
  await mediator('POST', `/disputes/${disputeId}/acceptance`, { version: version + 1 })
  const taken = { sequence: 1, type: 'withdrawal', onDay: '2026-03-02', words: '原告撤诉' }
  expect((await say(id, taken, court)).json()).toMatchObject({ referralState: 'withdrawn' })
  const ours = (await triage('GET', `/referrals/${id}`)).json()
  expect(ours.materials[0]).toMatchObject({
    form: 'original',
    returned: false,
    words: '对方已撤回，原件待退还',
  })
  await house.workOff()
  expect(await eventsOf(mediator, disputeId)).toContain('referral-ended')
  const owed = async () =>
    (await mediator('GET', '/worklist?act=referral-originals&limit=200'))
      .json()
      .items.filter((item: { disputeId: string }) => item.disputeId === disputeId)
  expect(await owed()).toHaveLength(1)
  const [{ id: materialId }, { id: copyId }] = ours.materials
  const giveBack = (materialIds: string[], onDay: string) =>
    mediator('POST', `/referrals/${id}/originals`, { version: ours.version, body: { materialIds, onDay } })
  expect((await mediator('GET', `/referrals/${id}`)).json().may).toEqual(['originals'])
  expect((await giveBack([copyId ?? id], '2026-03-02')).json().code).toBe('referral.not-kept')
  expect((await giveBack([materialId], '2026-03-03')).json().code).toBe('referral.day-in-future')
  const given = await giveBack([materialId], '2026-03-02')
  expect(given.statusCode, given.body).toBe(200)
  expect(await owed()).toEqual([])
  const after = (await mediator('GET', `/referrals/${id}`)).json()
  expect(after).toMatchObject({ state: 'withdrawn', may: [] })
  expect(after.materials[0]).toMatchObject({ id: materialId, returned: true })
  const paper = (await mediator('GET', `/referrals/${id}/papers/reply`)).body
  for (const words of ['材料退还函', '你单位已撤回，现退还所送材料']) expect(paper).toContain(words)
  expect(paper).not.toContain('依法登记立案')
  const result = { sequence: 2, type: 'result', onDay: '2026-03-02', words: '已办', outcome: 'handled' }
  expect((await say(id, result, court)).json().code).toBe('machines.not-theirs-to-say')
})

test('what the house does is told too: confirmed, then returned with the undisputed facts', async () => {
  const { id } = (await refer(delegation())).json()
  const { next } = await events(0, court)
  const { disputeId } = (await triage('GET', `/referrals/${id}`)).json()
  const { version } = (await triage('GET', `/disputes/${disputeId}`)).json()
  const body = { toUnitId: house.district.unitIds.east, reason: '属地' }
  await triage('POST', `/disputes/${disputeId}/dispatches`, { version, body })
  const mediator = await house.as('east.mediator')
  await mediator('POST', `/disputes/${disputeId}/acceptance`, { version: version + 1 })
  const step = async (path: string, order?: object) => {
    const seenVersion = (await mediator('GET', `/referrals/${id}`)).json().version
    const done = await mediator('POST', `/referrals/${id}${path}`, {
      version: seenVersion,
      ...(order === undefined ? {} : { body: order }),
    })
    expect(done.statusCode, done.body).toBe(200)
  }
  await step('/confirmation')
  const [{ id: materialId }] = (await seen(id)).materials
  await step('/ending', {
    move: 'return',
    onDay: '2026-03-02',
    words: '分歧较大',
    ground: 'too-far-apart',
    undisputed: '双方认可工作三个月。',
    materials: [{ materialId, returned: true }],
  })
  expect((await events(next, court)).events.map(({ state }: { state: string }) => state)).toEqual([
    'confirmed',
    'returned',
  ])
  expect(await seen(id)).toMatchObject({ ground: 'too-far-apart', undisputed: '双方认可工作三个月。' })
})
