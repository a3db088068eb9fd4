import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { agreedDispute } from '#tests/support/agreed-dispute.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { arrivalOrder, referralDraft } from '#tests/support/arrival-order.ts'
import { registerLed } from '#tests/support/led-dispute.ts'
import { asOwner } from '#tests/support/postgres.global.ts'

let house: TestApplication
let reception: Send
let triage: Send
let mediator: Send
let west: Send
beforeAll(async () => {
  house = await openTestApplication()
  const names = ['reception', 'triage', 'east.mediator', 'west.mediator']
  ;[reception, triage, mediator, west] = (await Promise.all(names.map((name) => house.as(name)))) as [
    Send,
    Send,
    Send,
    Send,
  ]
})
afterAll(() => house.close())
beforeEach(() => house.at('2026-03-02T01:00:00Z'))

const receive = (body: object, by: Send = reception) => by('POST', '/referrals', { body })
const read = async (id: string, by: Send = triage) => (await by('GET', `/referrals/${id}`)).json()

/** Steps name the version that is there now, unless they say otherwise. */
async function does(by: Send, id: string, path: string, body?: object, version?: number) {
  const seen = version ?? (await read(id)).version
  return by('POST', `/referrals/${id}${path}`, { version: seen, ...(body ? { body } : {}) })
}

async function handedOn(disputeId: string): Promise<void> {
  const { version } = (await triage('GET', `/disputes/${disputeId}`)).json()
  const body = { toUnitId: house.district.unitIds.east, reason: '属地' }
  await triage('POST', `/disputes/${disputeId}/dispatches`, { version, body })
  await mediator('POST', `/disputes/${disputeId}/acceptance`, { version: version + 1 })
}

async function delegated(overrides: object = {}) {
  const arrived = await receive(arrivalOrder(overrides))
  expect(arrived.statusCode, arrived.body).toBe(201)
  const { id, disputeId } = arrived.json()
  await handedOn(disputeId)
  return { id, disputeId }
}

const original = async (id: string) =>
  (await read(id)).materials.find(({ form }: { form: string }) => form === 'original').id

test('a delegation of the court becomes an entrusted dispute; the same number again is the same referral', async () => {
  const letter = arrivalOrder()
  const first = (await receive(letter)).json()
  expect(first).toMatchObject({ isKnown: false, dueOn: '2026-03-05' })
  const dispute = (await triage('GET', `/disputes/${first.disputeId}`)).json()
  expect(dispute).toMatchObject({ origin: 'entrusted', entrustingBody: 'court', routing: 'registered' })
  expect(dispute.timeline.map(({ type }: { type: string }) => type)).toEqual([
    'registered',
    'referral-received',
  ])
  const retyped = { ...letter, theirNumber: letter.theirNumber.replace('（2026）', '(2026) ') }
  const again = (await receive(retyped)).json()
  expect(again).toMatchObject({
    id: first.id,
    number: first.number,
    isKnown: true,
    disputeId: first.disputeId,
  })
  const elsewhere = await receive(retyped, west)
  expect(elsewhere.json().code).toBe('referral.known-elsewhere')
  const otherCourt = (await receive({ ...letter, bodyName: '雁峰区人民法院' })).json()
  expect(otherCourt).toMatchObject({ isKnown: false })
})

test('the same number under a like name is asked about, and neither lost nor registered twice unseen', async () => {
  const letter = arrivalOrder({ bodyName: '衡阳市石鼓区人民法院' })
  const first = (await receive(letter)).json()
  const shorter = { ...letter, bodyName: '石鼓区人民法院' }
  const asked = (await receive(shorter)).json()
  expect(asked).toMatchObject({ status: 409, code: 'referral.known-under-other-name' })
  expect(asked).toMatchObject({ facts: { name: letter.bodyName }, errors: [{ at: 'body.bodyName' }] })
  expect((await receive({ ...letter, isOtherBody: true })).json()).toMatchObject({
    id: first.id,
    isKnown: true,
  })
  expect((await receive({ ...shorter, isOtherBody: true })).json()).toMatchObject({ isKnown: false })
})

test('twenty counters at once register one letter once', async () => {
  const letter = arrivalOrder()
  await reception('GET', '/referral-routes') // signs in, once
  const answers = await Promise.all(Array.from({ length: 20 }, () => receive(letter)))
  expect([...new Set(answers.map((one) => one.json().id))]).toHaveLength(1)
  expect(answers.filter((one) => one.json().isKnown === false)).toHaveLength(1)
})

test('people whom the police guide here come as a visit and owe nobody an answer', async () => {
  const guided = (
    await receive(arrivalOrder({ body: 'police', kind: 'guided', bodyName: '青山街派出所', materials: [] }))
  ).json()
  expect(guided.visitId).toBeDefined()
  expect(guided).not.toHaveProperty('disputeId')
  expect(guided).not.toHaveProperty('dueOn')
  const visit = (await reception('GET', `/visits/${guided.visitId}`)).json()
  expect(visit).toMatchObject({ state: 'open', title: '工资拖欠' })
  const filing = {
    origin: 'application',
    title: '工资拖欠',
    narrative: '一直没有结清工资',
    category: 'other-labour',
  }
  const filed = await reception('POST', `/visits/${guided.visitId}/dispute`, {
    version: visit.version,
    body: { ...filing, grade: 'simple', divisionCode: '430407901001' },
  })
  expect(filed.statusCode, filed.body).toBe(201)
  expect(await read(guided.id)).toMatchObject({ disputeId: filed.json().id, consentStanding: 'not-needed' })
  const { referrals } = (await triage('GET', `/disputes/${filed.json().id}/referrals`)).json()
  expect(referrals.map(({ id }: { id: string }) => id)).toEqual([guided.id])
})

test.each([
  { over: { kind: 'transferred' }, code: 'referral.no-such-way', why: 'a court delegates or entrusts' },
  { over: { kind: 'entrusted' }, code: 'referral.procedure-missing', why: 'the term hangs on the procedure' },
  { over: { letterOn: '2026-03-03' }, code: 'referral.letter-in-future', why: 'no letter is from tomorrow' },
])('refused with $code: $why', async ({ over, code }) => {
  expect((await receive(arrivalOrder(over))).json().code).toBe(code)
})

test.each([
  { over: {}, term: '2026-04-03', why: 'thirty days from confirmation' },
  { over: { kind: 'entrusted', procedure: 'ordinary' }, term: '2026-03-19', why: 'fifteen days' },
  { over: { kind: 'entrusted', procedure: 'summary' }, term: '2026-03-11', why: 'seven days' },
])('the term counts from the confirmation and not from the letter: $why', async ({ over, term }) => {
  const { id, disputeId } = await delegated(over)
  const before = (await triage('GET', `/disputes/${disputeId}`)).json()
  expect((await read(id)).clock).toMatchObject({
    kind: 'referral-answer',
    dueOn: '2026-03-05',
    state: 'running',
  })
  house.at('2026-03-04T01:00:00Z')
  const confirmed = await does(mediator, id, '/confirmation')
  expect(confirmed.json()).toMatchObject({ dueOn: term })
  expect((await read(id)).clock).toMatchObject({ kind: 'referral-term', dueOn: term, state: 'running' })
  const after = (await triage('GET', `/disputes/${disputeId}`)).json()
  expect(after.dueOn).toBe(before.dueOn)
  expect(after.clocks).toEqual(before.clocks)
})

test('a work order of the hotline counts five working days from its receipt and needs no confirmation', async () => {
  const order = { body: 'hotline-12345', kind: 'transferred', bodyName: '12345热线', consentsStated: false }
  const { id } = (await receive(arrivalOrder({ ...order, theirNumber: 'GD-2026-0001' }))).json()
  const referral = await read(id)
  expect(referral.clock).toMatchObject({ kind: 'referral-term', dueOn: '2026-03-09', assumption: true })
  expect(referral.may).not.toContain('confirm')
})

test('without the consent of every party nothing is confirmed; a refusal is not a missing answer', async () => {
  const { id } = await delegated({ consentsStated: false })
  expect((await does(mediator, id, '/confirmation')).json()).toMatchObject({
    code: 'referral.consent-missing',
  })
  const [one, other] = (await read(id)).consents.map(({ partyId }: { partyId: string }) => partyId)
  const said = { channel: 'phone', onDay: '2026-03-02' }
  await does(mediator, id, '/consents', { ...said, partyId: one, agreed: true })
  await does(mediator, id, '/consents', { ...said, partyId: other, agreed: false })
  expect((await does(mediator, id, '/confirmation')).json().code).toBe('referral.consent-refused')
  await does(mediator, id, '/consents', { ...said, partyId: other, agreed: true })
  expect((await does(mediator, id, '/confirmation')).statusCode).toBe(200)
  const stranger = { ...said, partyId: house.district.unitIds.east, agreed: true }
  expect((await does(mediator, id, '/consents', stranger)).json().code).toBe('referral.not-a-party')
})

test('a delegation that fails goes back with its originals, and the court is told so on paper', async () => {
  const { id } = await delegated()
  expect(
    (await does(mediator, id, '/ending', ending({ move: 'return', ground: 'too-far-apart' }))).json().code,
  ).toBe('referral.not-possible-now')
  await does(mediator, id, '/confirmation')
  const failed = ending({ move: 'return', ground: 'too-far-apart', undisputed: '双方认可工作三个月。' })
  expect((await does(mediator, id, '/ending', failed)).json().code).toBe('referral.originals-open')
  expect((await does(mediator, id, '/ending', { ...failed, ground: undefined })).json().code).toBe(
    'referral.ground-missing',
  )
  const materials = [{ materialId: await original(id), returned: true }]
  expect(
    (await does(mediator, id, '/ending', { ...failed, onDay: '2026-03-01', materials })).json().code,
  ).toBe('referral.day-too-early')
  expect((await does(mediator, id, '/ending', { ...failed, materials })).statusCode).toBe(200)
  const returned = await read(id)
  expect(returned).toMatchObject({ state: 'returned', endedOn: '2026-03-02', papers: ['receipt', 'reply'] })
  expect(returned.clock).toMatchObject({ state: 'met' })
  expect(returned.materials[0]).toMatchObject({ name: '起诉状', returned: true })
  expect(returned.may).toEqual([])
  const reply = (await mediator('GET', `/referrals/${id}/papers/reply`)).body
  for (const words of ['退回函', '分歧较大', '依法登记立案', '双方认可工作三个月', '起诉状'])
    expect(reply).toContain(words)
  const receipt = (await reception('GET', `/referrals/${id}/papers/receipt`)).body
  expect(receipt).toContain('自调解员确认之日起30日内')
  const printed = await mediator('POST', `/referrals/${id}/papers/reply/prints`, { body: { as: 'pdf' } })
  expect(printed.statusCode, printed.body.slice(0, 200)).toBe(200)
  expect(printed.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  expect((await does(mediator, id, '/ending', { ...failed, materials })).json().code).toBe(
    'referral.not-possible-now',
  )
})

const ending = (overrides: object) => ({ onDay: '2026-03-02', words: '双方分歧较大', ...overrides })

test('a matter goes out: drafted, consented, sent, received, answered; the receipt starts their term', async () => {
  const led = await registerLed(reception)
  await handedOn(led.id)
  const draft = referralDraft
  const path = `/disputes/${led.id}/referrals`
  expect((await west('POST', path, { body: draft })).statusCode).toBe(404)
  expect((await mediator('POST', path, { body: { ...draft, kind: 'delegated' } })).json().code).toBe(
    'referral.no-such-way',
  )
  const drafted = await mediator('POST', path, { body: draft })
  expect(drafted.statusCode, drafted.body).toBe(201)
  const { id } = drafted.json()
  const edited = await mediator('PUT', `/referrals/${id}`, {
    version: 1,
    body: {
      ...draft,
      contact: '测主任',
      materials: [...draft.materials, { name: '欠条', form: 'copy', count: 1 }],
    },
  })
  expect(edited.json()).toMatchObject({ version: 2 })
  expect((await does(mediator, id, '/sending', { onDay: '2026-03-02' })).json().code).toBe(
    'referral.consent-missing',
  )
  const before = (await mediator('GET', `/disputes/${led.id}`)).json()
  for (const { partyId } of (await read(id)).consents)
    await does(mediator, id, '/consents', { partyId, agreed: true, channel: 'counter', onDay: '2026-03-02' })
  expect((await does(mediator, id, '/sending', { onDay: '2026-03-03' })).json().code).toBe(
    'referral.day-in-future',
  )
  expect((await does(mediator, id, '/sending', { onDay: '2026-03-02' }, 2)).json().code).toBe('request.stale')
  expect((await does(mediator, id, '/sending', { onDay: '2026-03-02' })).statusCode).toBe(200)
  expect((await read(id)).clock).toMatchObject({ kind: 'referral-answer', dueOn: '2026-03-05' })
  const letter = (await mediator('GET', `/referrals/${id}/papers/letter`)).body
  for (const words of [
    '移送函',
    '法律援助申请表',
    '欠条',
    '各方当事人均已同意',
    '回执',
    '自收到本函之日起7日内',
  ])
    expect(letter).toContain(words)
  expect(letter).not.toContain('19900001234')
  house.at('2026-03-09T01:00:00Z')
  const work = (await mediator('GET', '/worklist?act=referral-out')).json().items
  expect(work).toMatchObject([{ disputeId: led.id, dueOn: '2026-03-05', warning: 'red' }])
  const receipt = { onDay: '2026-03-04', receivedBy: '测接收人' }
  expect((await does(mediator, id, '/receipt', { ...receipt, onDay: '2026-03-01' })).json().code).toBe(
    'referral.day-too-early',
  )
  expect((await does(mediator, id, '/receipt', receipt)).statusCode).toBe(200)
  const received = await read(id)
  expect(received).toMatchObject({ state: 'received', receivedBy: '测接收人' })
  expect(received.clock).toMatchObject({ kind: 'referral-term', dueOn: '2026-03-11' })
  const result = { move: 'result', onDay: '2026-03-09', words: '决定给予法律援助', outcome: 'handled' }
  const kept = [{ materialId: await original(id), returned: false, words: '存入援助案卷' }]
  expect((await does(mediator, id, '/ending', { ...result, materials: kept })).statusCode).toBe(200)
  const after = (await mediator('GET', `/disputes/${led.id}`)).json()
  expect([after.dueOn, after.clocks, after.version]).toEqual([before.dueOn, before.clocks, before.version])
  expect(
    after.timeline
      .map(({ type }: { type: string }) => type)
      .filter((type: string) => type.startsWith('referral')),
  ).toEqual([
    'referral-drafted',
    'referral-consented',
    'referral-consented',
    'referral-sent',
    'referral-acknowledged',
    'referral-resulted',
  ])
})

test('what came in stands on the desk of who holds the matter until it is answered', async () => {
  const { id, disputeId } = await delegated()
  const mine = async (by: Send) =>
    (await by('GET', '/worklist?act=referral-in&limit=200'))
      .json()
      .items.filter((item: { disputeId: string }) => item.disputeId === disputeId)
  expect(await mine(mediator)).toMatchObject([{ dueOn: '2026-03-05' }])
  expect(await mine(west)).toEqual([])
  await does(mediator, id, '/confirmation')
  expect(await mine(mediator)).toMatchObject([{ dueOn: '2026-04-01' }])
  const materials = [{ materialId: await original(id), returned: true }]
  await does(
    mediator,
    id,
    '/ending',
    ending({ move: 'result', outcome: 'settled-between-them', words: '双方自行和解', materials }),
  )
  expect(await mine(mediator)).toEqual([])
  const listed = async (state: string) =>
    (await mediator('GET', `/referrals?state=${state}`)).json().referrals.map((one: { id: string }) => one.id)
  expect(await listed('open')).not.toContain(id)
  expect(await listed('ended')).toContain(id)
})

test('a letter about what is mediated already goes along when its matter is merged, and is answered there', async () => {
  const own = await registerLed(reception)
  await handedOn(own.id)
  const letter = arrivalOrder({ title: '追索劳动报酬' })
  const { id, disputeId } = (await receive(letter)).json()
  const asked = (await read(id)).consents
  const { version } = (await triage('GET', `/disputes/${own.id}`)).json()
  const body = { otherId: disputeId, reason: '同一件事，法院又委派过来' }
  const merged = await triage('POST', `/disputes/${own.id}/merges`, { version, body })
  expect(merged.json(), merged.body).toMatchObject({ leadingId: own.id })

  const onDesk = (await mediator('GET', '/worklist?act=referral-in&limit=200')).json().items
  expect(onDesk).toContainEqual(expect.objectContaining({ disputeId: own.id, dueOn: '2026-03-05' }))
  const { referrals } = (await mediator('GET', `/disputes/${own.id}/referrals`)).json()
  expect(referrals).toMatchObject([{ id, disputeId: own.id, matterTitle: '追索劳动报酬', consents: asked }])
  expect((await does(mediator, id, '/confirmation')).json()).toMatchObject({ dueOn: '2026-04-01' })
  const materials = [{ materialId: await original(id), returned: true }]
  const failed = ending({ move: 'return', ground: 'too-far-apart', materials })
  expect((await does(mediator, id, '/ending', failed)).statusCode).toBe(200)
  const { timeline } = (await mediator('GET', `/disputes/${own.id}`)).json()
  expect(timeline.map(({ type }: { type: string }) => type)).toContain('referral-returned')
  const reply = (await mediator('GET', `/referrals/${id}/papers/reply`)).body
  expect(reply).toContain(`你单位${letter.theirNumber}来函（测甲、测乙，追索劳动报酬）收悉`)
})

test('taken apart again the letter stays with the matter that it opened', async () => {
  const own = await registerLed(reception)
  await handedOn(own.id)
  const { id, disputeId } = (await receive(arrivalOrder())).json()
  const { version } = (await triage('GET', `/disputes/${own.id}`)).json()
  const body = { otherId: disputeId, reason: '看错了，不是同一件事' }
  await triage('POST', `/disputes/${own.id}/merges`, { version, body })
  expect(await read(id)).toMatchObject({ disputeId: own.id })
  await triage('POST', `/disputes/${own.id}/merges/undoing`, { version: version + 1, body })
  expect(await read(id)).toMatchObject({ disputeId })
  expect((await mediator('GET', `/disputes/${own.id}/referrals`)).json().referrals).toEqual([])
})

test('no agreement is told to the court that the file does not hold', async () => {
  const { id } = await delegated()
  await does(mediator, id, '/confirmation')
  const materials = [{ materialId: await original(id), returned: true }]
  for (const outcome of ['agreed', 'partial']) {
    const told = await does(mediator, id, '/ending', ending({ move: 'result', outcome, materials }))
    expect(told.json()).toMatchObject({ status: 409, code: 'referral.no-agreement' })
    expect(told.json().errors).toMatchObject([{ at: 'body.outcome' }])
  }
  expect(await read(id)).toMatchObject({ state: 'confirmed' })
})

test('an agreement in effect is told to who sent the matter', async () => {
  const agreed = await agreedDispute(house)
  const order = { body: 'hotline-12345', kind: 'transferred', bodyName: '12345热线', consentsStated: false }
  const { id } = (await receive(arrivalOrder({ ...order, theirNumber: 'GD-2026-0077' }))).json()
  await asOwner(house.ownerUrl, (owner) =>
    owner.query('update referral.referral set dispute_id = $2 where id = $1', [id, agreed.id]),
  )
  const labour = await house.as('labour')
  const materials = [{ materialId: await original(id), returned: true }]
  const told = ending({
    move: 'result',
    outcome: 'agreed',
    words: '双方达成协议',
    onDay: '2026-03-03',
    materials,
  })
  expect((await does(labour, id, '/ending', told)).statusCode).toBe(200)
})

test('a changed calendar counts the terms of referrals anew', async () => {
  const { id } = await delegated()
  expect((await read(id)).clock.dueOn).toBe('2026-03-05')
  const year = (await triage('GET', '/calendar/2026')).json()
  const day = { date: '2026-03-04', kind: 'holiday', name: '临时放假', nameEn: 'Holiday' }
  const administrator = await house.as('sysadmin')
  const body = { source: '临时放假通知', days: [...year.days, day] }
  expect((await administrator('PUT', '/calendar/2026', { body })).statusCode).toBe(200)
  expect((await read(id)).clock.dueOn).toBe('2026-03-06')
})
