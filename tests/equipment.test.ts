import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { type Organ, settleOrgan } from '#tests/support/organ.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { arrive } from '#tests/support/recordings.ts'
import { workbookOf } from '#tests/support/workbook.ts'

let house: TestApplication
let organ: Organ
let [clerk, handler, evidence, oversight, head, other]: Send[] = []
let takerId: string
const say = (send: Send | undefined) => send as Send

beforeAll(async () => {
  house = await openTestApplication()
  organ = await settleOrgan(house)
  clerk = await house.as('dept.clerk')
  handler = await house.as('dept.handler')
  evidence = await house.as('bureau.evidence')
  oversight = await house.as('bureau.oversight')
  head = await house.as('head')
  other = await house.as('culture.head')
  const taker = {
    unitId: organ.unitIds.market,
    name: '骆一',
    post: '',
    service: 'officer',
    since: '2026-01-05',
  }
  const body = { ...taker, username: 'dept.handler' }
  takerId = (await say(clerk)('POST', '/enforcement-officers', { body })).json().id
})
afterAll(() => house.close())

let made = 0
async function registered(more: object = {}): Promise<{ id: string; serial: string }> {
  made += 1
  const serial = `DSJ-${made}`
  const label = { assetNumber: `SG-ZF-${made}`, serial, model: 'DSJ-A8' }
  const body = { unitId: organ.unitIds.market, kind: 'camera', ...label, ...more }
  const answer = await say(clerk)('POST', '/equipment-devices', { body })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return { id: answer.json().id, serial }
}
const page = async (id: string, by = clerk) => (await say(by)('GET', `/equipment-devices/${id}`)).json()
async function act(by: Send | undefined, id: string, path: string, body: object = {}) {
  const { version } = await page(id)
  return say(by)('POST', `/equipment-devices/${id}/${path}`, { version, body })
}
const list = async (query: string, by = clerk) => (await say(by)('GET', `/equipment-devices${query}`)).json()
const idsOf = ({ devices }: { devices: { id: string }[] }) => devices.map(({ id }) => id)

describe('a device changes hands', () => {
  test('by the account of who takes it, and by nobody else', async () => {
    const { id } = await registered()
    const offered = (await act(clerk, id, 'handovers', { officerId: takerId, words: '日常执法' })).json()
    expect(offered).toMatchObject({ state: 'pending' })
    expect(await page(id)).toMatchObject({ pendingName: '骆一', mayConfirm: false })
    expect((await page(id)).custodianName).toBe(undefined)
    expect(idsOf(await list('?show=mine', handler))).toContain(id)
    const path = `handovers/${offered.id}/confirmation`
    expect((await act(clerk, id, path)).json()).toMatchObject({ code: 'equipment.not-yours' })
    expect((await act(clerk, id, 'handovers', { officerId: null })).json()).toMatchObject({
      code: 'equipment.waits-for-taker',
    })
    expect((await act(clerk, id, 'moves', { move: 'scrap', reason: '坏了' })).json()).toMatchObject({
      code: 'equipment.waits-for-taker',
    })
    expect((await act(handler, id, path)).json()).toMatchObject({ state: 'confirmed' })
    expect((await act(handler, id, path)).json()).toMatchObject({ code: 'equipment.settled' })
    const kept = await page(id)
    expect(kept).toMatchObject({ custodianName: '骆一', handovers: [{ settledBy: 'dept.handler' }] })
    expect(kept.timeline.map(({ event }: { event: string }) => event)).toEqual([
      ...['device-registered', 'device-offered', 'device-taken'],
    ])
    expect((await act(clerk, id, 'handovers', { words: '调离' })).json()).toMatchObject({
      code: 'request.invalid',
    })
    const back = { officerId: null, words: '调离' }
    expect((await act(clerk, id, 'handovers', back)).json()).toMatchObject({ state: 'store' })
    expect((await act(clerk, id, 'handovers', back)).json()).toMatchObject({ code: 'equipment.kept-already' })
    expect((await page(id)).custodianName).toBe(undefined)
  })

  test('on paper for who has no account, with the name and the reason', async () => {
    const { id } = await registered()
    const [officerId] = organ.officerIds
    const offer = async (body: object) => (await act(clerk, id, 'handovers', { officerId, ...body })).json()
    expect(await offer({})).toMatchObject({ code: 'equipment.name-differs' })
    expect(await offer({ typedName: '邹亮', words: '纸质签收' })).toMatchObject({
      code: 'equipment.name-differs',
    })
    expect(await offer({ typedName: '邹明' })).toMatchObject({ code: 'equipment.reason-missing' })
    expect(await offer({ typedName: '邹明', words: '无账号，纸质签收' })).toMatchObject({ state: 'typed' })
    expect(await page(id)).toMatchObject({ custodianName: '邹明', handovers: [{ typedName: '邹明' }] })
    const typed = { officerId: takerId, typedName: '骆一', words: '代签' }
    expect((await act(clerk, id, 'handovers', typed)).json()).toMatchObject({ code: 'equipment.has-account' })
  })

  test('or does not, when the hand-over is withdrawn; nobody of elsewhere takes it', async () => {
    const { id } = await registered()
    const { id: handoverId } = (await act(clerk, id, 'handovers', { officerId: takerId })).json()
    const path = `handovers/${handoverId}/withdrawal`
    expect((await act(clerk, id, path, { reason: '填错了' })).json()).toMatchObject({ state: 'withdrawn' })
    const confirmed = await act(handler, id, `handovers/${handoverId}/confirmation`)
    expect(confirmed.json()).toMatchObject({ code: 'equipment.settled' })
    const strange = { officerId: organ.unitIds.market }
    expect((await act(clerk, id, 'handovers', strange)).json()).toMatchObject({
      code: 'equipment.no-such-officer',
    })
  })

  test('two offers at once: one is told that somebody was faster', async () => {
    const { id } = await registered()
    const { version } = await page(id)
    const offer = () =>
      say(clerk)('POST', `/equipment-devices/${id}/handovers`, { version, body: { officerId: takerId } })
    const codes = (await Promise.all([offer(), offer()])).map(({ statusCode }) => statusCode)
    expect(codes.toSorted()).toEqual([201, 412])
  })
})

describe('the ledger', () => {
  test('knows a number once', async () => {
    const { serial } = await registered()
    const body = { unitId: organ.unitIds.market, kind: 'camera', assetNumber: 'other', serial, model: 'ab' }
    const again = await say(evidence)('POST', '/equipment-devices', { body })
    expect(again.json()).toMatchObject({ code: 'equipment.number-there' })
  })

  test('is put right, and tells what stood there before', async () => {
    const { id, serial } = await registered()
    const body = { assetNumber: 'SG-RIGHT', serial, model: 'DSJ-V9', fund: '区财政' }
    const { version } = await page(id)
    const path = `/equipment-devices/${id}`
    expect((await say(clerk)('PUT', path, { version, body })).json()).toMatchObject({ version: 2 })
    expect((await say(clerk)('PUT', path, { version, body })).statusCode).toBe(412)
    expect(await page(id)).toMatchObject({ assetNumber: 'SG-RIGHT', model: 'DSJ-V9', fund: '区财政' })
    const [row] = await asOwner(
      house.ownerUrl,
      async (owner) =>
        (
          await owner.query(`select body::jsonb as facts from ledger.entry where chain = $1 and seq = 2`, [
            id,
          ])
        ).rows,
    )
    expect(row.facts).toMatchObject({ before: { model: 'DSJ-A8' }, after: { model: 'DSJ-V9' } })
  })

  test('what goes to repair comes back; what is scrapped does not', async () => {
    const { id } = await registered()
    const move = async (what: string) =>
      (await act(clerk, id, 'moves', { move: what, reason: '屏幕损坏' })).json()
    expect(await move('return')).toMatchObject({ code: 'equipment.not-possible-now' })
    expect(await move('repair')).toMatchObject({ state: 'repair' })
    expect(await move('return')).toMatchObject({ state: 'in-use' })
    expect(await move('scrap')).toMatchObject({ state: 'scrapped' })
    expect(await move('return')).toMatchObject({ code: 'equipment.not-possible-now' })
    expect((await act(clerk, id, 'clock-checks', { driftSeconds: 0 })).statusCode).toBe(409)
  })

  test('another department does not learn that a device is there', async () => {
    const { id } = await registered()
    expect((await say(other)('GET', `/equipment-devices/${id}`)).statusCode).toBe(404)
    expect(idsOf(await list('?limit=200', other))).not.toContain(id)
    expect(idsOf(await list('?limit=200', evidence))).toContain(id)
  })

  test('turns its pages without losing or repeating a device', async () => {
    const all = idsOf(await list('?limit=200'))
    const seen: string[] = []
    for (let cursor = ''; ; ) {
      const { devices, next } = await list(`?limit=2${cursor}`)
      seen.push(...devices.map(({ id }: { id: string }) => id))
      if (next === undefined) break
      cursor = `&cursor=${next}`
    }
    expect(seen).toEqual(all)
  })
})

describe('devices that record nothing, and clocks', () => {
  test('a device is silent until something comes from it', async () => {
    const { id, serial } = await registered({ inUseSince: '2026-01-10' })
    expect(await page(id)).toMatchObject({ isSilent: true, recordings: 0 })
    expect(idsOf(await list('?show=silent&limit=200'))).toContain(id)
    const shot = { unitId: organ.unitIds.market, from: '2026-02-27T10:00', to: '2026-02-27T10:10' }
    await arrive(house, { ...shot, more: { device: serial } })
    expect(await page(id)).toMatchObject({
      ...{ isSilent: false, recordings: 1, lastUploadAt: '2026-02-27T10:10:00+08:00' },
    })
    expect(idsOf(await list('?show=silent&limit=200'))).not.toContain(id)
  })

  test('a clock that is off by too much is told until it is set right', async () => {
    const { id } = await registered()
    expect(await page(id)).toMatchObject({ clock: 'unchecked' })
    const check = async (body: object) => (await act(handler, id, 'clock-checks', body)).json()
    expect(await check({ driftSeconds: -95 })).toMatchObject({ clock: 'drifted', isOff: true })
    expect(idsOf(await list('?show=clock&limit=200'))).toContain(id)
    expect(await check({ driftSeconds: -95, wasSet: true })).toMatchObject({ clock: 'right', isOff: true })
    expect(idsOf(await list('?show=clock&limit=200'))).not.toContain(id)
    expect((await page(id)).checks).toHaveLength(2)
  })
})

describe('need and purchase', () => {
  const needs = async (by = evidence) => (await say(by)('GET', '/equipment-needs')).json()
  const plan = async (id: string, by = evidence) => (await say(by)('GET', `/equipment-plans/${id}`)).json()
  async function step(by: Send | undefined, id: string, path: string, body: object = {}) {
    const { plan: now } = await plan(id)
    return say(by)('POST', `/equipment-plans/${id}/${path}`, { version: now.version, body })
  }
  let batches = 0
  async function opened(quantity: number): Promise<string> {
    batches += 1
    const body = {
      kind: 'camera',
      batch: `2026年第${batches}批`,
      fund: '区财政专项',
      quantity,
      unitPrice: 198_000,
    }
    return (await say(evidence)('POST', '/equipment-plans', { body })).json().id
  }

  test('one camera for three officers whose certificate holds', async () => {
    const answer = await needs()
    expect(answer.rule).toMatchObject({ officersPerCamera: 3, assumption: true })
    const market = answer.units.find(({ unitId }: { unitId: string }) => unitId === organ.unitIds.market)
    expect(market).toMatchObject({ officers: 2, need: 1, shortage: 0 })
    expect(answer.units).toHaveLength(2)
    expect((await needs(clerk)).units.map(({ unitId }: { unitId: string }) => unitId)).toEqual([
      organ.unitIds.market,
    ])
  })

  test('a plan is changed with a reason, never beyond what is bought, adopted by another, and filled', async () => {
    const id = await opened(3)
    const [market, culture] = [organ.unitIds.market, organ.unitIds.culture]
    const give = async (unitId: string, quantity: number, reason?: string) =>
      (await step(evidence, id, 'allocations', { unitId, quantity, ...(reason ? { reason } : {}) })).json()
    expect(await give(market, 2)).toMatchObject({ code: 'equipment.reason-missing' })
    expect(await give(market, 2, '夜间巡查加密')).toMatchObject({ state: 'draft' })
    expect(await give(culture, 2, '新设中队')).toMatchObject({ code: 'equipment.over-quantity' })
    expect(await give(culture, 1, '新设中队')).toMatchObject({ state: 'draft' })
    const camera = (n: number) => ({ assetNumber: `NEW-${n}`, serial: `NEW-S-${n}` })
    const delivery = (...devices: object[]) => ({
      unitId: market,
      on: '2026-03-01',
      model: 'DSJ-V9',
      devices,
    })
    expect((await step(clerk, id, 'deliveries', delivery(camera(1)))).json()).toMatchObject({
      code: 'equipment.not-possible-now',
    })
    expect((await step(evidence, id, 'adoption')).statusCode).toBe(403)
    expect((await step(head, id, 'adoption')).json()).toMatchObject({ state: 'adopted' })
    expect(await give(market, 1, '减少')).toMatchObject({ code: 'equipment.not-possible-now' })
    expect((await step(clerk, id, 'deliveries', delivery(camera(1), camera(1)))).json()).toMatchObject({
      code: 'equipment.number-twice',
    })
    expect((await step(clerk, id, 'deliveries', delivery(camera(1)))).json()).toMatchObject({ received: 1 })
    const tooMany = delivery(camera(2), camera(3))
    expect((await step(clerk, id, 'deliveries', tooMany)).json()).toMatchObject({
      code: 'equipment.over-allocation',
    })
    const elsewhere = { ...delivery(camera(4)), unitId: culture }
    expect((await step(clerk, id, 'deliveries', elsewhere)).statusCode).toBe(404)
    const { devices } = await list('?words=NEW-1')
    expect(await page(devices[0].id)).toMatchObject({ planId: id, batch: '2026年第1批', fund: '区财政专项' })
    expect((await step(head, id, 'reopening', { reason: '调整' })).json()).toMatchObject({ state: 'draft' })
    expect(await give(market, 0, '不要了')).toMatchObject({ code: 'equipment.below-received' })
    expect((await plan(id, clerk)).allocations.map(({ unitId }: { unitId: string }) => unitId)).toEqual([
      market,
    ])
    expect((await step(evidence, id, 'closing', { reason: '合同终止' })).json()).toMatchObject({
      state: 'closed',
    })
  })

  test('who drew it up does not adopt it; a batch is there once', async () => {
    const body = { kind: 'camera', batch: '局长自拟', fund: '区财政', quantity: 1, unitPrice: 1 }
    const { id } = (await say(head)('POST', '/equipment-plans', { body })).json()
    expect((await step(head, id, 'adoption')).json()).toMatchObject({ code: 'equipment.own-plan' })
    expect((await say(oversight)('POST', '/equipment-plans', { body })).json()).toMatchObject({
      code: 'equipment.batch-there',
    })
  })
})

describe('a ledger that was kept in a spreadsheet', () => {
  const titles = ['资产编号', '类别', '型号', '序列号', '部门', '保管人', '状态']
  const market = '石鼓区市场监督管理局'
  const bytes = workbookOf([
    titles,
    ['OLD-1', '执法记录仪', 'A8', 'OLD-S-1', market, '邹明', '在用'],
    ['OLD-2', '采集站', 'C2', 'OLD-S-2', market, '', '维修'],
    ['OLD-3', '执法记录仪', 'A8', 'OLD-S-3', '石鼓区文化旅游广电体育局', '', ''],
  ])

  test('is tried row by row and comes in as it was shown, once', async () => {
    const tried = await say(clerk)('POST', '/equipment-imports/trial', { bytes })
    const { digest, rows } = tried.json()
    expect(rows.map(({ fault }: { fault?: string }) => fault)).toEqual([
      ...[undefined, undefined, 'no-such-department'],
    ])
    const wrong = `/equipment-imports?digest=${'0'.repeat(64)}`
    expect((await say(clerk)('POST', wrong, { bytes })).json()).toMatchObject({
      code: 'equipment.file-changed',
    })
    const path = `/equipment-imports?digest=${digest}`
    expect((await say(clerk)('POST', path, { bytes })).json()).toMatchObject({ taken: 2, leftOut: 1 })
    expect((await say(clerk)('POST', path, { bytes })).json()).toMatchObject({ taken: 2, wasImported: true })
    const { devices } = await list('?words=OLD-')
    expect(devices).toMatchObject([
      { assetNumber: 'OLD-1', custodianName: '邹明', state: 'in-use' },
      { assetNumber: 'OLD-2', kind: 'station', state: 'repair' },
    ])
    expect((await page(devices[0].id)).handovers).toMatchObject([{ state: 'typed', typedName: '邹明' }])
  })

  test('what is no table is refused in words', async () => {
    const answer = await say(clerk)('POST', '/equipment-imports/trial', { bytes: Buffer.from('%PDF-1.7') })
    expect(answer.json()).toMatchObject({ code: 'equipment.file-not-a-table' })
  })
})
