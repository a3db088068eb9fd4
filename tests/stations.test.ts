import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { mp4Of } from '#tests/support/media.ts'
import { type Organ, settleOrgan } from '#tests/support/organ.ts'
import { Station } from '../examples/station.ts'

let house: TestApplication
let organ: Organ
let keeper: Send
let handler: Send
let station: Station
let folder: string
let stationId: string
let server: string
beforeAll(async () => {
  house = await openTestApplication()
  organ = await settleOrgan(house)
  house.at('2026-03-02T10:00:00+08:00')
  ;[keeper, handler] = [await house.as('bureau.evidence'), await house.as('dept.handler')]
  server = await house.app.listen({ host: '127.0.0.1', port: 0 })
  folder = mkdtempSync(join(tmpdir(), 'dingfen-station-'))
  const registered = await keeper('POST', '/stations', {
    body: { unitId: organ.unitIds.market, number: 'GZZ-0001', name: '一楼采集站' },
  })
  expect(registered.statusCode, registered.body).toBe(201)
  const { authkey, station: told } = registered.json()
  stationId = told.id
  const officer = { jybh: '湘D-邹明', jy_xm: '邹明' }
  // It stands still like the clock of the server under test, so that no second passes between them.
  const ownClock = () => 0
  const named = { number: 'GZZ-0001', device: 'DSJ0012345', officer }
  station = new Station({ server, key: authkey, folder, ownClock, ...named })
  await station.open()
})
afterAll(async () => {
  station.close()
  rmSync(folder, { recursive: true, force: true })
  await house.close()
})

const shot = (name: string, bytes = mp4Of(30_000)) => writeFileSync(join(folder, name), bytes)
const ownStation = async () => {
  const { stations } = (await keeper('GET', '/stations')).json()
  return stations.find((one: { id: string }) => one.id === stationId)
}
const filesOf = async (of: string) =>
  (await keeper('GET', `/stations/${stationId}/files?of=${of}`)).json().files
const recordingsNamed = async (name: string) =>
  (await handler('GET', '/recordings?limit=200'))
    .json()
    .recordings.filter((one: { name: string }) => one.name === name)

describe('a station at work', () => {
  test('is told the time, its department, and the people of it', async () => {
    const answer = await station.heartbeat()
    expect(answer).toMatchObject({
      code: 0,
      svrtime: '2026-03-02 10:00:00',
      data: { bmmc: '石鼓区市场监督管理局' },
    })
    expect(await ownStation()).toMatchObject({ seenAt: '2026-03-02T02:00:00.000Z', totalBytes: 2e12 })
    expect((await station.units()).data).toMatchObject([{ bmbh: 'market' }])
    expect(((await station.users()).data as { jy_xm: string }[]).map(({ jy_xm: name }) => name)).toContain(
      '邹明',
    )
  })

  test('tells of a file, which is fetched, named after its officer, and one however often it is told', async () => {
    shot('20260302081500.mp4')
    expect(await station.tellFiles()).toMatchObject({ code: 0, data: [{ code: 0 }] })
    await station.tellFiles()
    await house.workOff()
    expect(await recordingsNamed('20260302081500.mp4')).toMatchObject([
      {
        source: 'station',
        station: 'GZZ-0001',
        device: 'DSJ0012345',
        officerName: '邹明',
        startedAt: '2026-03-02T08:15:00+08:00',
        arrival: 'in-time',
      },
    ])
    expect(await ownStation()).toMatchObject({ files: 1, waiting: 0, isClockWrong: false })
  })

  test('may delete only what was stored, read again, and kept here for the days of the rule', async () => {
    expect(await station.deleteReleased()).toEqual([])
    house.at('2026-03-10T10:00:00+08:00')
    expect(await filesOf('releasable')).toMatchObject([{ name: '20260302081500.mp4', early: false }])
    expect(await ownStation()).toMatchObject({ releasable: 1, deleted: 0 })
    expect(await station.deleteReleased()).toEqual(['20260302081500.mp4'])
    expect(readdirSync(folder)).toEqual([])
    expect(await station.deleteReleased()).toEqual([])
    expect(await ownStation()).toMatchObject({ early: 0, oddMessages: 0, releasable: 0, deleted: 1 })
    expect(await filesOf('deleted')).toMatchObject([
      { name: '20260302081500.mp4', deletedAt: expect.any(String) },
    ])
  })

  test('a content that is damaged here is not deleted there', async () => {
    shot('20260310090000.mp4')
    await station.heartbeat()
    await station.tellFiles()
    await house.workOff()
    house.at('2026-03-20T10:00:00+08:00')
    await house.owner(`update keeping.content set damage = 'altered', damaged_at = now()`)
    expect(await station.deleteReleased()).toEqual([])
    await house.owner('update keeping.content set damage = null, damaged_at = null')
    expect(await station.deleteReleased()).toEqual(['20260310090000.mp4'])
  })

  test('what it deletes too early is on record', async () => {
    shot('20260320090000.mp4')
    await station.tellFiles()
    const { wjbh } = station.recordOf('20260320090000.mp4')
    expect(await station.tellDeleted([String(wjbh)])).toMatchObject({ data: [{ code: 1 }] })
    expect(await ownStation()).toMatchObject({ early: 1, oddMessages: 0 })
    const troubles = (await keeper('GET', `/stations/${stationId}/troubles`)).json()
    expect(troubles.early).toMatchObject([{ name: '20260320090000.mp4' }])
  })

  test('a clock that runs ahead is told', async () => {
    shot('20260320100000.mp4')
    station.behindMs += 300_000
    await station.tellFiles()
    await house.workOff()
    expect(await ownStation()).toMatchObject({ isClockWrong: true })
    await station.heartbeat()
  })
})

describe('who looks after stations', () => {
  test('sees the silent one first, with its people and program', async () => {
    house.at('2026-03-21T09:00:00+08:00')
    await station.heartbeat()
    const system = await house.as('sysadmin')
    const silent = await system('POST', '/stations', {
      body: { unitId: organ.unitIds.market, number: 'GZZ-0009', name: '后楼采集站' },
    })
    expect([silent.statusCode, silent.json().authkey.length]).toEqual([201, 43])
    house.at('2026-03-21T12:00:00+08:00')
    const { stations, silentHours } = (await keeper('GET', '/stations')).json()
    expect(silentHours).toBe(24)
    expect(stations).toMatchObject([
      { number: 'GZZ-0009', isSilent: true, users: 3 },
      { number: 'GZZ-0001', isSilent: false, users: 3, software: expect.any(String) },
    ])
    house.at('2026-03-22T09:00:01+08:00')
    expect(await ownStation()).toMatchObject({ isSilent: true })
    await system('POST', `/stations/${silent.json().station.id}/closing`, { version: 1 })
    house.at('2026-03-21T12:00:00+08:00')
  })
})

describe('what goes wrong is answered, and nothing is lost', () => {
  test('a wrong record is answered with its fault and kept as it came; the good one beside it comes in', async () => {
    shot('20260320110000.mp4')
    const good = station.recordOf('20260320110000.mp4')
    const answer = await station.tell([{ ...good, wjbh: 'short', wjdx: 'big' }, good])
    const [first, second] = answer.data as { code: number; message: string }[]
    expect([first?.code, second?.code]).toEqual([1, 0])
    expect(first?.message).toContain('wjdx')
    await house.workOff()
    expect(await recordingsNamed('20260320110000.mp4')).toHaveLength(1)
    const { odd } = (await keeper('GET', `/stations/${stationId}/troubles`)).json()
    const bodies = odd.map(({ body }: { body: string }) => body).join('\n')
    expect(bodies).toContain('"wjbh":"short"')
    expect(bodies).not.toContain('authkey')
  })

  test('a file that is shorter than was told is not taken, says why, and comes when it is whole', async () => {
    const whole = mp4Of(40_000)
    shot('20260320120000.mp4', whole)
    const record = station.recordOf('20260320120000.mp4')
    truncateSync(join(folder, '20260320120000.mp4'), 15_000)
    await station.tell([record])
    await expect(house.workOff()).rejects.toThrow('15000 bytes of 40000 came')
    expect(await ownStation()).toMatchObject({ failing: 1, waiting: 1 })
    expect(await filesOf('waiting')).toMatchObject([{ name: '20260320120000.mp4' }])
    shot('20260320120000.mp4', whole)
    await house.daily('stations.fetch-missing')
    expect(await recordingsNamed('20260320120000.mp4')).toMatchObject([{ size: 40_000 }])
    expect(await ownStation()).toMatchObject({ failing: 0, waiting: 0 })
  })

  test('a wrong key, an unknown number and a closed station are not answered', async () => {
    const strange = new Station({ server, number: 'GZZ-0001', key: 'x'.repeat(43), folder, device: 'D' })
    expect(await strange.heartbeat()).toMatchObject({ code: 401 })
    const second = await keeper('POST', '/stations', {
      body: { unitId: organ.unitIds.market, number: 'GZZ-0002', name: '二楼采集站' },
    })
    const { station: told, authkey } = second.json()
    const other = new Station({ server, number: 'GZZ-0002', key: authkey, folder, device: 'D' })
    expect(await other.heartbeat()).toMatchObject({ code: 0 })
    const { version } = (await keeper('POST', `/stations/${told.id}/key`, { version: told.version })).json()
      .station
    expect(await other.heartbeat()).toMatchObject({ code: 401 })
    expect((await keeper('POST', `/stations/${told.id}/closing`, { version })).json()).toMatchObject({
      isClosed: true,
    })
    expect((await keeper('POST', `/stations/${told.id}/key`, { version: version + 1 })).json().code).toBe(
      'stations.closed',
    )
  })

  test('a number is registered once', async () => {
    const body = { unitId: organ.unitIds.culture, number: 'GZZ-0001', name: '另一台' }
    expect((await keeper('POST', '/stations', { body })).json().code).toBe('stations.number-taken')
  })

  test('what is no message at all', async () => {
    for (const payload of ['[]', '7', '"x"', '{"files":"x"}', '[[]]']) {
      const answer = await fetch(`${server}/v3/fileinfo`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: payload,
      })
      expect(answer.status).toBe(401)
    }
  })
})
