import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { verifyContents } from '#capabilities/keeping/server/index.ts'
import { importFolder, type ToldOfFile } from '#capabilities/stations/server/index.ts'
import { expectFile } from '#capabilities/uploads/server/index.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { mp4Of } from '#tests/support/media.ts'
import { type Organ, settleOrgan } from '#tests/support/organ.ts'

let house: TestApplication
let organ: Organ
let keeper: Send
let folder: string
const NOW = '2026-03-02T10:00:00+08:00'
/** Long before: nobody writes to it any more. */
const WRITTEN = new Date('2026-03-02T09:30:00+08:00')
const NUMBER = `43040700${'DSJ0012345'.padStart(20, '0')}20260302081500010020260302090001${'0007'}`

beforeAll(async () => {
  house = await openTestApplication()
  organ = await settleOrgan(house)
  house.at(NOW)
  keeper = await house.as('bureau.evidence')
})
afterAll(() => house.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dingfen-folder-'))
  return () => rm(folder, { recursive: true, force: true })
})

async function put(path: string, bytes: Buffer | string, written = WRITTEN) {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), bytes)
  await utimes(join(folder, path), written, written)
}
async function imported(more: { unit?: string; isTrial?: boolean } = {}) {
  const told: ToldOfFile[] = []
  const order = { folder, unit: 'market', isTrial: false, clock: () => new Date(NOW), ...more }
  const report = await importFolder(house.database, house.uploads, {
    ...order,
    onFile: (one) => told.push(one),
  })
  return { ...report, fates: Object.fromEntries(told.map(({ path, fate }) => [path, fate])) }
}
async function recordingsNamed(name: string) {
  const { recordings } = (await keeper('GET', '/recordings?limit=200')).json()
  return recordings.filter((one: { name: string }) => one.name === name)
}

test('names tell device, officer and time; a trial takes nothing, and what is here is known by its content', async () => {
  const name = 'DSJ0007_Z-1_20260302081500.mp4'
  await put(`市场局/${name}`, mp4Of(5000))
  await put('现场.mp4', mp4Of(5001))
  const trial = await imported({ isTrial: true })
  expect(trial).toMatchObject({ files: 2, takenIn: 1, fates: { '现场.mp4': 'no-time' } })
  expect(await recordingsNamed(name)).toEqual([])
  expect(await imported()).toMatchObject({ files: 2, takenIn: 1, known: 0, bytes: 5000 })
  const [one] = await recordingsNamed(name)
  expect(one).toMatchObject({
    ...{ source: 'folder', device: 'DSJ0007', unitName: '石鼓区市场监督管理局', arrival: 'in-time' },
    startedAt: '2026-03-02T08:15:00+08:00',
  })
  expect(await imported()).toMatchObject({ takenIn: 0, known: 1 })
  expect(await readdir(join(folder, '市场局'))).toEqual([name])
  await house.workOff()
  expect((await house.files.size(Buffer.from(await digestOf(one.id), 'hex'))) ?? 0).toBe(5000)
})

test('a good copy in a folder restores what is damaged', async () => {
  const name = 'DSJ0010_20260302081500.mp4'
  await put(name, mp4Of(5500))
  await imported()
  await house.workOff()
  const [{ id }] = await recordingsNamed(name)
  await house.files.remove(Buffer.from(await digestOf(id), 'hex'))
  const later = new Date('2026-03-02T11:00:00+08:00')
  await verifyContents(
    house.database,
    house.files,
    () => later,
    () => {},
  )
  expect((await recordingsNamed(name))[0]).toHaveProperty('damagedAt')
  expect((await imported()).fates).toEqual({ [name]: 'restored' })
  await house.workOff()
  expect((await recordingsNamed(name))[0]).not.toHaveProperty('damagedAt')
  expect((await imported()).fates).toEqual({ [name]: 'known' })
})

async function digestOf(id: string): Promise<string> {
  return (await keeper('GET', `/recordings/${id}`)).json().sm3
}

test('a manifest says more than a name: number, officer, length, department, digest', async () => {
  const bytes = mp4Of(6000)
  await put('卡1/a.mp4', bytes)
  await put('卡1/b.mp4', mp4Of(6001))
  await put(
    'manifest.csv',
    [
      'wjbh,ccwz,wjbm,pssj,wjsc,bzlx,jgdm,jy_xm,cpxh,sha256',
      `${NUMBER},卡1/a.mp4,执法一,2026-03-02 08:15:00,600,1,culture,,DSJ9,${createHash('sha256').update(bytes).digest('hex')}`,
      `,卡1/b.mp4,执法二,2026-03-02 08:40:00,60,0,,邹明,DSJ9,${'ab'.repeat(32)}`,
      ',卡1/c.mp4,执法三,2026-03-02 08:50:00,60,,,,,',
      ',../outside.mp4,x,2026-03-02 08:50:00,60,,,,,',
      ',d.mp4,x,2026-03-02 08:50:00,long,,,,,',
    ].join('\n'),
  )
  const report = await imported()
  expect(report).toMatchObject({ files: 2, takenIn: 1 })
  expect(report.fates).toEqual({
    '卡1/a.mp4': 'taken-in',
    '卡1/b.mp4': 'digest-differs',
    '卡1/c.mp4': 'missing',
  })
  expect(report.faults).toHaveLength(2)
  const [one] = await recordingsNamed('执法一')
  expect(one).toMatchObject({
    ...{ unitName: '石鼓区文化旅游广电体育局', outsideNumber: NUMBER, device: 'DSJ9', marked: true },
    endedAt: '2026-03-02T08:25:00+08:00',
  })
  await put('manifest.csv', 'ccwz,pssj,jy_xm\n卡1/b.mp4,2026-03-02 08:40:00,邹明')
  expect((await imported()).fates).toMatchObject({ '卡1/b.mp4': 'taken-in' })
  const [second] = await recordingsNamed('b.mp4')
  expect(second).toMatchObject({ officerId: organ.officerIds[0] })
})

test('a manifest with what no database holds, or with another century, is told, and its good lines count', async () => {
  await put('20260302084700.mp4', mp4Of(6100))
  await put('20260302084800.mp4', mp4Of(6101))
  await put('23000101084800.mp4', mp4Of(6102))
  const records = [
    { ccwz: '20260302084700.mp4', place: 'NUL \u0000', jy_xm: '邹明' },
    { ccwz: '20260302084800.mp4', pssj: '2026-03-02 08:48:00', jy_xm: '邹明' },
  ]
  await put('manifest.json', JSON.stringify(records))
  const { fates, ...report } = await imported()
  expect(report).toMatchObject({ faults: ['manifest.json #1: holds characters that cannot be kept'] })
  expect(fates).toMatchObject({
    '20260302084700.mp4': 'taken-in',
    '20260302084800.mp4': 'taken-in',
    '23000101084800.mp4': 'no-time',
  })
})

test('hostile names, links, empty files and what is still being written are named and touch nothing', async () => {
  const at = '20260302081500'
  await put(`empty_${at}.mp4`, '')
  await put(`DSJ1_${at}_\u001b[2J\n.mp4`, mp4Of(7000))
  await put(`DSJ1_${at}_..%2f..%2fetc.mp4`, mp4Of(7001))
  await put(`DSJ2_${at}.mp4`, '#!/bin/sh\nrm -rf /\n')
  await put(`DSJ3_${at}.mp4`, mp4Of(7002).subarray(0, 4000))
  await put(`DSJ4_${at}.mp4`, mp4Of(7003), new Date('2026-03-02T09:59:30+08:00'))
  await put('DSJ5_20260302180000.mp4', mp4Of(7004))
  await symlink('/etc/passwd', join(folder, `DSJ6_${at}.mp4`))
  await symlink('/', join(folder, 'all'))
  const socket = createServer()
  await new Promise<void>((done) => void socket.listen(join(folder, 'pipe'), done))
  await put(`${'a/'.repeat(14)}DSJ7_${at}.mp4`, mp4Of(7005))
  const { fates, ...report } = await imported()
  socket.close()
  expect(report).toMatchObject({ takenIn: 2, known: 0 })
  const left = Object.entries(fates).filter(([, fate]) => fate !== 'taken-in')
  expect(Object.fromEntries(left)).toEqual({
    [`empty_${at}.mp4`]: 'empty',
    [`DSJ2_${at}.mp4`]: 'not-media',
    [`DSJ3_${at}.mp4`]: 'broken',
    [`DSJ4_${at}.mp4`]: 'still-growing',
    'DSJ5_20260302180000.mp4': 'wrong-time',
    [`DSJ6_${at}.mp4`]: 'link',
    all: 'link',
    pipe: 'not-a-file',
    [Array(13).fill('a').join('/')]: 'too-deep',
  })
  expect(await recordingsNamed(`DSJ1_${at}_[2J.mp4`)).toHaveLength(1)
})

test('without a department, too large, without room: each says so', async () => {
  await put('DSJ8_20260302081500.mp4', mp4Of(8000))
  expect((await imported({ unit: 'nobody' })).fates).toEqual({ 'DSJ8_20260302081500.mp4': 'no-department' })
  const { largestUpload, diskReserve } = house.uploads
  house.uploads.largestUpload = 100
  expect((await imported()).fates).toEqual({ 'DSJ8_20260302081500.mp4': 'too-large' })
  house.uploads.largestUpload = largestUpload
  house.uploads.diskReserve = Number.MAX_SAFE_INTEGER
  expect((await imported()).fates).toEqual({ 'DSJ8_20260302081500.mp4': 'no-room' })
  house.uploads.diskReserve = diskReserve
  expect((await imported()).takenIn).toBe(1)
})

test('begun again after it was killed in the middle of a file, it takes the file once', async () => {
  const number = NUMBER.replace('0007', '0008')
  await put(`${number}.mp4`, mp4Of(9000))
  const file = {
    ...{ unitId: organ.unitIds.market, accountId: null, source: 'folder' as const, name: 'x', size: 9000 },
    ...{ claimed: {}, outsideNumber: number, marked: false },
    ...{ startedAt: '2026-03-02T00:15:00Z', endedAt: '2026-03-02T00:15:00Z' },
  }
  await house.database.transaction((tx) => expectFile(tx, file, new Date(NOW)))
  expect(await imported()).toMatchObject({ takenIn: 1 })
  expect(await imported()).toMatchObject({ takenIn: 0, known: 1 })
})
