import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { type Organ, settleOrgan } from '#tests/support/organ.ts'
import { arrive } from '#tests/support/recordings.ts'

let house: TestApplication
let organ: Organ
let officer: Send
let head: Send
let elsewhere: Send
let unitId: string
beforeAll(async () => {
  house = await openTestApplication()
  house.at('2026-03-06T02:00:00Z')
  organ = await settleOrgan(house)
  unitId = organ.unitIds.market
  officer = await house.as('dept.officer')
  head = await house.as('dept.head')
  elsewhere = await house.as('culture.head')
})
afterAll(() => house.close())

const shop = { kind: 'organisation', name: '甲某百货店', noIdentityReason: 'unregistered-business' }
const DUTY = 'law.seizure'

/** Something was seized on the 2nd of March; the law wants all of it recorded. */
async function seized(): Promise<{ readonly id: string; readonly stepId: string }> {
  const opening = {
    unitId,
    bodyId: organ.bodyId,
    act: 'act.coercion.measure',
    title: '扣押涉案物品',
    division: '430407001',
    counterparties: [shop],
  }
  const { id } = (await head('POST', '/enforcement-cases', { body: opening })).json()
  await takes(id, 'approved', '2026-03-02', {
    measure: 'seize',
    reason: '防止转移',
    legalBasis: '某法第三条',
  })
  const imposed = await takes(id, 'imposed', '2026-03-02', {
    measure: 'seize',
    items: '电子秤一台',
    place: '人民路12号',
    legalBasis: '某法第三条',
    reason: '防止转移',
    until: '2026-03-30',
    remedies: '可以复议、诉讼',
    partyPresent: true,
  })
  return { id, stepId: imposed.stepId }
}

async function send(caseId: string, step: string, on: string, fields: object) {
  const { version } = (await head('GET', `/enforcement-cases/${caseId}`)).json()
  const body = { step, on, officerIds: organ.officerIds, fields }
  return head('POST', `/enforcement-cases/${caseId}/steps`, { body, version })
}

async function takes(caseId: string, step: string, on: string, fields: object) {
  const answer = await send(caseId, step, on, fields)
  expect(answer.statusCode, `${step}: ${answer.body}`).toBe(201)
  return answer.json()
}

async function recordingsOf(caseId: string, who: Send = officer) {
  const answer = await who('GET', `/enforcement-cases/${caseId}/recordings`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

const dutyOf = async (caseId: string) =>
  (await recordingsOf(caseId)).duties.find(({ key }: { readonly key: string }) => key === DUTY)

async function told(send: Send, path: string, body: object, version?: number) {
  const answer = await send('POST', path, { body, ...(version === undefined ? {} : { version }) })
  return answer.statusCode < 300 ? answer.json() : answer.json().code
}

const shot = (from: string, to: string, more: object = {}) =>
  arrive(house, { unitId, from: `2026-03-02T${from}`, to: `2026-03-02T${to}`, more })

describe('a seizure and its recording', () => {
  test('the case cannot be closed until what the law wants recorded is in the file, gaps explained', async () => {
    const { id, stepId } = await seized()
    const path = `/enforcement-cases/${id}/recordings`
    await takes(id, 'lifted', '2026-03-05', { reason: '已经查清', items: '电子秤一台' })
    const closing = await send(id, 'closed', '2026-03-06', { handling: '退还' })
    expect([closing.statusCode, closing.json().code]).toEqual([409, 'enforcement.recordings-missing'])
    expect(closing.json().detail).toContain('查封、扣押财产')
    expect(await dutyOf(id)).toMatchObject({ state: 'missing', isOpen: true, duty: 'throughout' })

    const officerId = organ.officerIds[0]
    const first = await shot('11:50', '12:10', { officerId })
    const second = await shot('12:30', '12:50', { officerId })
    // The approval of the same day is not proposed: nobody has to record it.
    expect((await recordingsOf(id)).proposals).toMatchObject([
      { recordingId: first, stepId, duty: DUTY },
      { recordingId: second, stepId, duty: DUTY },
    ])
    for (const recordingId of [first, second])
      expect(await told(officer, path, { recordingId, stepId, duty: DUTY })).toHaveProperty('id')
    expect(await told(officer, path, { recordingId: first, stepId, duty: DUTY })).toBe(
      'recording.bound-already',
    )
    const broken = await dutyOf(id)
    expect(broken).toMatchObject({ state: 'gap', isOpen: true, seconds: 2400 })
    expect(broken.gaps).toMatchObject([{ afterId: first, beforeId: second, seconds: 1200 }])
    expect((await send(id, 'closed', '2026-03-06', { handling: '退还' })).statusCode).toBe(409)

    const gap = { stepId, duty: DUTY, afterId: first, beforeId: second }
    const reason = { cause: 'device', told: 'aloud', words: '电池耗尽，更换后继续' }
    expect(await told(officer, `${path}/gaps`, { ...gap, ...reason, afterId: second, beforeId: first })).toBe(
      'recording.no-such-gap',
    )
    expect(await told(officer, `${path}/gaps`, { ...gap, ...reason })).toHaveProperty('id')
    expect(await told(officer, `${path}/gaps`, { ...gap, ...reason })).toBe('recording.explained-already')
    expect(await dutyOf(id)).toMatchObject({ state: 'present', isOpen: false })
    await takes(id, 'closed', '2026-03-06', { handling: '退还' })

    const [binding] = (await officer('GET', `/recordings/${first}`)).json().bindings
    expect(await told(officer, `/recordings/${first}/bindings/${binding.id}/undo`, { why: '绑错了' })).toBe(
      'recording.case-closed',
    )
  })

  test('the head may excuse it, but never whom he asked himself', async () => {
    const { id, stepId } = await seized()
    const path = `/enforcement-cases/${id}/recordings/excuses`
    const asking = { stepId, duty: DUTY, reason: '现场无电，设备损坏' }
    const own = await told(head, path, asking)
    expect(await told(head, `${path}/${own.id}/answer`, { granted: true, answer: '同意' })).toBe(
      'recording.own-excuse',
    )
    expect(await told(officer, path, asking)).toBe('recording.nothing-to-excuse')

    const other = await seized()
    const there = `/enforcement-cases/${other.id}/recordings/excuses`
    const refused = await told(officer, there, { ...asking, stepId: other.stepId })
    expect(await told(officer, `${there}/${refused.id}/answer`, { granted: true, answer: '同意' })).toBe(
      'access.not-allowed',
    )
    await told(head, `${there}/${refused.id}/answer`, { granted: false, answer: '理由不足' })
    expect(await dutyOf(other.id)).toMatchObject({
      state: 'missing',
      excuse: { granted: false, answer: '理由不足' },
    })
    const again = await told(officer, there, { ...asking, stepId: other.stepId })
    await told(head, `${there}/${again.id}/answer`, { granted: true, answer: '情况属实' })
    expect(await dutyOf(other.id)).toMatchObject({ state: 'excused', isOpen: false })
    expect(await told(head, `${there}/${again.id}/answer`, { granted: false, answer: '改了' })).toBe(
      'recording.answered-already',
    )
  })

  test('what was bound to the wrong step leaves it with a reason, and both chains say so', async () => {
    const { id, stepId } = await seized()
    const recordingId = await shot('09:00', '09:30')
    const path = `/enforcement-cases/${id}/recordings`
    expect(await told(officer, path, { recordingId, stepId: recordingId, duty: DUTY })).toBe(
      'recording.no-such-duty',
    )
    const binding = await told(officer, path, { recordingId, stepId, duty: DUTY })
    await told(officer, `/recordings/${recordingId}/bindings/${binding.id}/undo`, { why: '不是这次执法' })
    expect(
      await told(officer, `/recordings/${recordingId}/bindings/${binding.id}/undo`, { why: '再次' }),
    ).toBe('recording.not-bound')
    const read = (await officer('GET', `/recordings/${recordingId}`)).json()
    expect(read.custody.map(({ type, reason }: { type: string; reason?: string }) => [type, reason])).toEqual(
      [
        ['arrived', undefined],
        ['bound', undefined],
        ['unbound', '不是这次执法'],
      ],
    )
    expect(read.isBound).toBe(false)
    expect(await told(officer, path, { recordingId, stepId, duty: 'none' })).toHaveProperty('id')
    expect((await recordingsOf(id)).others).toMatchObject([{ recordingId }])
    expect(await dutyOf(id)).toMatchObject({ state: 'missing' })
  })
})

describe('what arrived', () => {
  test('the same content in one department, and the same number of a station anywhere, is one recording', async () => {
    const content = Buffer.from('一段录像')
    const at = { unitId, from: '2026-03-03T10:00', to: '2026-03-03T10:10' }
    const first = await arrive(house, { ...at, content, more: { outsideNumber: 'N1' } })
    expect(await arrive(house, { ...at, content })).toBe(first)
    expect(await arrive(house, { ...at, more: { outsideNumber: 'N1' } })).toBe(first)
    expect(await arrive(house, { ...at, unitId: organ.unitIds.culture, content })).not.toBe(first)
  })

  test('24 hours from its end; an excuse makes what is late a third thing', async () => {
    const at = { unitId, from: '2026-03-03T10:00', to: '2026-03-03T11:00' }
    const inTime = await arrive(house, { ...at, arrived: '2026-03-04T11:00' })
    const late = await arrive(house, { ...at, arrived: '2026-03-04T11:01' })
    const arrivalOf = async (id: string) => (await officer('GET', `/recordings/${id}`)).json().arrival
    expect([await arrivalOf(inTime), await arrivalOf(late)]).toEqual(['in-time', 'late'])
    const excuse = { excuse: 'remote', words: '山区执法，返回后上传' }
    expect(await told(officer, `/recordings/${inTime}/late-excuse`, excuse, 1)).toBe('recording.not-late')
    expect(await told(officer, `/recordings/${late}/late-excuse`, excuse, 7)).toBe('request.stale')
    await told(officer, `/recordings/${late}/late-excuse`, excuse, 1)
    expect(await arrivalOf(late)).toBe('excused')
    const { recordings } = (await officer('GET', '/recordings?of=late&limit=200')).json()
    expect(recordings.map(({ id }: { id: string }) => id)).toContain(late)
    expect(recordings.map(({ id }: { id: string }) => id)).not.toContain(inTime)
  })

  test('who recorded it is said by the department, of its own people', async () => {
    const id = await shot('15:00', '15:05')
    const body = { officerId: organ.officerIds[1], device: 'DSJ-0001', place: '人民路12号', marked: true }
    const described = await officer('PUT', `/recordings/${id}`, { body, version: 1 })
    expect(described.json()).toEqual({ id, version: 2 })
    expect((await officer('GET', `/recordings/${id}`)).json()).toMatchObject({
      ...body,
      officerName: '欧阳青',
    })
    expect((await officer('PUT', `/recordings/${id}`, { body, version: 1 })).json().code).toBe(
      'request.stale',
    )
    const stranger = { ...body, officerId: id }
    expect((await officer('PUT', `/recordings/${id}`, { body: stranger, version: 2 })).json().code).toBe(
      'recording.no-such-officer',
    )
  })

  test('lists go on page by page and find by words', async () => {
    const all = (await officer('GET', '/recordings?limit=200'))
      .json()
      .recordings.map(({ id }: { id: string }) => id)
    const paged: string[] = []
    for (let next = ''; paged.length < all.length + 5; ) {
      const page = (await officer('GET', `/recordings?limit=2${next && `&cursor=${next}`}`)).json()
      paged.push(...page.recordings.map(({ id }: { id: string }) => id))
      if (page.next === undefined) break
      next = page.next
    }
    expect(paged).toEqual(all)
    const found = (await officer('GET', `/recordings?words=${encodeURIComponent('人民路')}`)).json()
      .recordings
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ place }: { place?: string }) => place?.includes('人民路'))).toBe(true)
  })
})

test('legal review is told under facts and evidence what is recorded, what is missing, and who excused it', async () => {
  const { id, stepId } = await seized()
  const reviewer = await house.as('bureau.reviewer')
  const facts = async (caseId: string) => {
    const { findings } = (await reviewer('GET', `/enforcement-cases/${caseId}/review`)).json()
    const found = findings.find(({ item }: { item: string }) => item === 'facts')
    return { state: found.state, ...found.checks[0] }
  }
  expect(await facts(id)).toMatchObject({ state: 'doubt', isRight: false })
  expect((await facts(id)).zh).toMatch(/查封、扣押财产：应当记录，案卷中没有$/)
  expect((await facts(id)).recorded).toBeUndefined()

  const path = `/enforcement-cases/${id}/recordings`
  const bound = async (from: string, to: string) => {
    const recordingId = await shot(from, to)
    await told(officer, path, { recordingId, stepId, duty: DUTY })
    return recordingId
  }
  const [afterId, beforeId] = [await bound('12:00', '12:20'), await bound('12:30', '12:40')]
  expect(await facts(id)).toMatchObject({ state: 'doubt', recorded: { stepId, duty: DUTY } })
  expect((await facts(id)).zh).toMatch(/2026-03-02 12:00—12:40，共2段，有中断没有说明$/)

  const why = { cause: 'device', told: 'aloud', words: '电池耗尽，更换后继续' }
  await told(officer, `${path}/gaps`, { stepId, duty: DUTY, afterId, beforeId, ...why })
  // A person judges the facts; nothing speaks against them any more.
  expect(await facts(id)).toMatchObject({ state: 'to-be-judged', isRight: true })
  expect((await facts(id)).zh).toMatch(/已入卷，2026-03-02 12:00—12:40，共2段，中断1处，均已说明$/)

  await house.owner('update recording.recording set damaged_at = now() where id = $1', [beforeId])
  expect(await facts(id)).toMatchObject({ state: 'doubt', isRight: false })
  expect((await facts(id)).zh).toMatch(/其中1段已损坏或者删除$/)

  const other = await seized()
  const excuses = `/enforcement-cases/${other.id}/recordings/excuses`
  const asked = await told(officer, excuses, { stepId: other.stepId, duty: DUTY, reason: '设备损坏' })
  await told(head, `${excuses}/${asked.id}/answer`, { granted: true, answer: '情况属实' })
  expect(await facts(other.id)).toMatchObject({ state: 'to-be-judged', isRight: true })
  expect((await facts(other.id)).zh).toMatch(/查封、扣押财产：经.+批准免于记录（情况属实）$/)
})

describe('looking', () => {
  test('every look is a line of custody, a copy wants its reason, and nobody looks through the door of another', async () => {
    const content = Buffer.from('0123456789'.repeat(10))
    await house.files.put(content)
    const id = await arrive(house, { unitId, from: '2026-03-04T10:00', to: '2026-03-04T10:10', content })
    expect(await told(officer, `/recordings/${id}/viewings`, { copy: true })).toBe('recording.reason-missing')
    const { viewingId } = await told(officer, `/recordings/${id}/viewings`, {})
    const path = `/recordings/${id}/viewings/${viewingId}/content`
    const whole = await officer('GET', path)
    expect([whole.statusCode, whole.rawPayload.equals(content)]).toEqual([200, true])
    expect(whole.headers['content-disposition']).toContain('inline')
    const part = await officer('GET', path, { range: 'bytes=95-' })
    expect([part.statusCode, part.payload, part.headers['content-range']]).toEqual([
      206,
      '56789',
      'bytes 95-99/100',
    ])
    expect((await officer('GET', path, { range: 'bytes=100-' })).statusCode).toBe(416)
    expect((await head('GET', path)).statusCode).toBe(404)
    expect((await elsewhere('POST', `/recordings/${id}/viewings`, { body: {} })).statusCode).toBe(404)

    const reviewer = await house.as('bureau.reviewer')
    expect((await reviewer('POST', `/recordings/${id}/viewings`, { body: {} })).statusCode).toBe(404)
    const { id: caseId, stepId } = await seized()
    await told(officer, `/enforcement-cases/${caseId}/recordings`, { recordingId: id, stepId, duty: 'none' })
    expect(await told(reviewer, `/recordings/${id}/viewings`, {})).toHaveProperty('viewingId')

    const copy = await told(officer, `/recordings/${id}/viewings`, { copy: true, reason: '移送公安机关' })
    const taken = await officer('GET', `/recordings/${id}/viewings/${copy.viewingId}/content`)
    expect(taken.headers['content-disposition']).toContain('attachment')
    const { custody } = (await officer('GET', `/recordings/${id}`)).json()
    expect(custody.map(({ type }: { type: string }) => type)).toEqual([
      'arrived',
      'viewed',
      'bound',
      'viewed',
      'copied',
    ])
    expect(custody.at(-1).reason).toBe('移送公安机关')
  })

  test('a content that the store has lost is said to be missing, not served empty', async () => {
    const id = await shot('13:00', '13:05')
    const { viewingId } = await told(officer, `/recordings/${id}/viewings`, {})
    const lost = await officer('GET', `/recordings/${id}/viewings/${viewingId}/content`)
    expect([lost.statusCode, lost.json().code]).toEqual([503, 'recording.content-missing'])
  })
})

describe('rights', () => {
  test('another department sees nothing of it; keepers see all; reviewers what a case has recorded', async () => {
    const { id, stepId } = await seized()
    const recordingId = await shot('12:00', '12:20')
    await told(officer, `/enforcement-cases/${id}/recordings`, { recordingId, stepId, duty: DUTY })
    const statusOf = async (send: Send, path: string) => (await send('GET', path)).statusCode
    const paths = [`/recordings/${recordingId}`, `/enforcement-cases/${id}/recordings`]
    const [keeper, reviewer] = [await house.as('bureau.evidence'), await house.as('bureau.reviewer')]
    expect(await Promise.all(paths.map((path) => statusOf(elsewhere, path)))).toEqual([404, 404])
    expect(await Promise.all(paths.map((path) => statusOf(keeper, path)))).toEqual([200, 200])
    expect(await Promise.all(paths.map((path) => statusOf(reviewer, path)))).toEqual([403, 200])
    const { recordings } = (await elsewhere('GET', '/recordings?limit=200')).json()
    expect(recordings.every((one: { unitId: string }) => one.unitId === organ.unitIds.culture)).toBe(true)
    const bind = { recordingId, stepId, duty: 'none' }
    expect(await told(elsewhere, `/enforcement-cases/${id}/recordings`, bind)).toBe('request.not-found')
    expect((await recordingsOf(id, keeper)).proposals).toEqual([])
  })

  test('the board answers the complaint: duties due and met, for each department that one may see', async () => {
    const { units, lacking, hours } = (await officer('GET', '/recording-board')).json()
    expect(hours).toBe(24)
    expect(units.map(({ unitId }: { unitId: string }) => unitId)).toEqual([unitId])
    const duties = units[0]
    expect(duties.due).toBeGreaterThan(3)
    expect(duties.met).toBeLessThan(duties.due)
    expect(duties.excused).toBe(2)
    expect(lacking.length).toBe(duties.lacking)
    const keeper = await house.as('bureau.evidence')
    const all = (await keeper('GET', '/recording-board')).json().units
    expect(all.length).toBe(2)
  })
})
