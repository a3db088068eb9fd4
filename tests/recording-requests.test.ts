import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isAskedFor } from '#capabilities/recording/server/index.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { type Organ, settleOrgan } from '#tests/support/organ.ts'
import { arrive } from '#tests/support/recordings.ts'

let house: TestApplication
let organ: Organ
let [handler, clerk, head, evidence, other]: Send[] = []
const say = (send: Send | undefined) => send as Send

beforeAll(async () => {
  house = await openTestApplication()
  organ = await settleOrgan(house)
  handler = await house.as('dept.handler')
  clerk = await house.as('dept.clerk')
  head = await house.as('dept.head')
  evidence = await house.as('bureau.evidence')
  other = await house.as('culture.head')
})
afterAll(() => house.close())

async function recorded(unitId = organ.unitIds.market): Promise<string> {
  const content = Buffer.from(`content ${Math.random()}`)
  await house.files.put(content)
  return arrive(house, { unitId, from: '2026-03-01T10:00', to: '2026-03-01T10:10', content })
}
const party = { requester: 'party', name: '谭某', purpose: '准备行政复议', wantsCopy: true }
async function asked(recordingIds: readonly string[], more: object = {}, by = handler) {
  return (await say(by)('POST', '/recording-requests', { body: { ...party, recordingIds, ...more } })).json()
}
async function step(by: Send | undefined, id: string, path: string, body: object) {
  const { requests } = (await say(evidence)('GET', '/recording-requests?of=all')).json()
  const { version } = requests.find((one: { id: string }) => one.id === id)
  return (await say(by)('POST', `/recording-requests/${id}/${path}`, { version, body })).json()
}
const yes = { granted: true, ground: 'own-record', words: '核对身份，同意' }
const copyOf = async (recordingId: string, recordingRequestId: string) =>
  (
    await say(handler)('POST', `/recordings/${recordingId}/viewings`, {
      body: { copy: true, recordingRequestId },
    })
  ).json()

describe('a party asks for what was recorded', () => {
  test('it is decided by another, the copy names the request, and until it is done nothing is deleted', async () => {
    const recording = await recorded()
    expect(await isAskedFor(house.database, recording)).toBe(false)
    const { id, dueOn } = await asked([recording])
    expect(dueOn).toBe('2026-03-12')
    expect(await isAskedFor(house.database, recording)).toBe(true)
    expect(await copyOf(recording, id)).toMatchObject({ code: 'recording.not-granted' })
    expect(await step(head, id, 'decision', { ...yes, ground: 'secret' })).toMatchObject({
      code: 'recording.no-such-ground',
    })
    expect(await step(head, id, 'decision', yes)).toMatchObject({ state: 'granted' })
    expect(await step(evidence, id, 'decision', yes)).toMatchObject({ code: 'recording.answered-already' })
    expect(await copyOf(await recorded(), id)).toMatchObject({ code: 'recording.not-granted' })
    const { viewingId } = await copyOf(recording, id)
    const content = await say(handler)('GET', `/recordings/${recording}/viewings/${viewingId}/content`)
    expect(content.statusCode).toBe(200)
    expect(await isAskedFor(house.database, recording)).toBe(true)
    expect(await step(handler, id, 'completion', { words: '本人领取光盘一张' })).toMatchObject({
      state: 'done',
    })
    const { requests } = (
      await say(handler)('GET', `/recording-requests?of=all&recordingId=${recording}`)
    ).json()
    expect(requests).toMatchObject([{ state: 'done', doneWords: '本人领取光盘一张' }])
    expect(await isAskedFor(house.database, recording)).toBe(false)
    expect(await copyOf(recording, id)).toMatchObject({ code: 'recording.not-granted' })
    const { custody } = (await say(handler)('GET', `/recordings/${recording}`)).json()
    expect(custody.map(({ type }: { type: string }) => type)).toEqual([
      ...['arrived', 'asked-for', 'access-granted', 'copied', 'access-done'],
    ])
    expect(custody[3]).toMatchObject({ reason: '谭某：准备行政复议' })
  })

  test('what is secret is refused with its ground, and that ends it', async () => {
    const recording = await recorded()
    const { id } = await asked([recording])
    const no = { granted: false, ground: 'secret', words: '涉及举报人信息' }
    expect(await step(evidence, id, 'decision', no)).toMatchObject({ state: 'refused' })
    expect(await isAskedFor(house.database, recording)).toBe(false)
    const { requests } = (
      await say(clerk)('GET', `/recording-requests?of=all&recordingId=${recording}`)
    ).json()
    expect(requests).toMatchObject([
      { state: 'refused', ground: { code: 'secret' }, words: '涉及举报人信息' },
    ])
    expect(await step(handler, id, 'completion', { words: '再领' })).toMatchObject({
      code: 'recording.not-granted',
    })
  })

  test('nobody decides what he took down himself', async () => {
    const { id } = await asked([await recorded()], {}, head)
    expect(await step(head, id, 'decision', yes)).toMatchObject({ code: 'recording.own-request' })
  })

  test('an organ shows its letter; recordings are of one department and of the case that is named', async () => {
    const mine = await recorded()
    const theirs = await recorded(organ.unitIds.culture)
    expect(await asked([mine], { requester: 'court', name: '某法院' })).toMatchObject({
      code: 'recording.paper-missing',
    })
    expect(await asked([mine], { requester: 'court', paper: '函12号' })).toHaveProperty('id')
    expect(await asked([mine, theirs])).toMatchObject({ code: 'request.not-found' })
    expect(await asked([mine, theirs], {}, evidence)).toMatchObject({ code: 'recording.not-of-one' })
    expect(await asked([mine], { caseId: organ.unitIds.market })).toMatchObject({
      code: 'recording.not-of-one',
    })
    const seen = (await say(other)('GET', '/recording-requests?of=all')).json()
    expect(seen.requests).toEqual([])
  })

  test('what waits beyond its limit is late', async () => {
    const recording = await recorded()
    await asked([recording])
    house.at('2026-03-13T02:00:00Z')
    const late = await house.as('dept.clerk')
    const { requests } = (await late('GET', `/recording-requests?recordingId=${recording}`)).json()
    expect(requests).toMatchObject([{ state: 'asked', isLate: true }])
  })
})
