import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { request as post } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page, Request } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { film } from '#tests/support/film.ts'
import { type HouseWithScreens, openHouseWithScreens } from '#tests/support/house-with-screens.ts'
import { settleOrgan } from '#tests/support/organ.ts'
import { unpack, verified } from '#tests/support/package.ts'
import { submissionOf } from '#tests/support/review-office.ts'
import { done, press, write } from './hands.ts'

let house: HouseWithScreens
let folder: string
beforeAll(async () => {
  house = await openHouseWithScreens()
  folder = await mkdtemp(join(tmpdir(), 'dingfen-recorded-'))
}, 240_000)
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await house.close()
})

interface Sent {
  readonly id: string
  readonly size: number
  readonly received: number
}

const PATIENCE = { timeout: 30_000 }
/** When it was recorded: two parts, ten minutes apart. */
const began = Date.now() - 40 * 60_000
const again = began + 10 * 60_000
const inDistrict = (moment: number) =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(moment)

/** Something was seized; the law wants all of it recorded. @returns the address of the case */
async function seized(): Promise<string> {
  const organ = await settleOrgan(house)
  const head = await house.as('dept.head')
  const { unitIds, bodyId, officerIds } = organ
  const counterparties = [{ kind: 'organisation', name: '甲某百货店', noIdentityReason: 'not-known' }]
  const about = { unitId: unitIds.market, bodyId, act: 'act.coercion.measure', counterparties }
  const body = { ...about, title: '扣押涉案物品', division: '430407001' }
  const { id } = (await head('POST', '/enforcement-cases', { body })).json()
  const takes = async (step: string, version: number, fields: object) => {
    const order = { step, on: inDistrict(began).slice(0, 10), officerIds, fields }
    const answer = await head('POST', `/enforcement-cases/${id}/steps`, { body: order, version })
    if (answer.statusCode !== 201) throw new Error(answer.body)
    return answer.json().version
  }
  const why = { measure: 'seize', reason: '防止转移', legalBasis: '某法第三条' }
  const version = await takes('approved', 1, why)
  const things = {
    items: '电子秤一台',
    place: '人民路12号',
    until: inDistrict(began + 20 * 86_400_000).slice(0, 10),
  }
  await takes('imposed', version, { ...why, ...things, remedies: '可以复议、诉讼', partyPresent: true })
  return `${house.origin}/desk/enforcement-cases/${id}`
}

const says = (page: Page, words: string) => page.getByText(words, { exact: false }).first().waitFor()

/** Half of a piece reaches the server, then its line is dead. */
async function breakOff(request: Request, bytes: Buffer): Promise<void> {
  const line = post(request.url(), {
    method: 'PATCH',
    headers: { ...(await request.allHeaders()), 'content-length': bytes.length },
  })
  line.on('error', () => {})
  await new Promise<void>((sent) => line.write(bytes.subarray(0, bytes.length / 2), () => sent()))
  await new Promise((later) => setTimeout(later, 300))
  line.destroy()
}

/** Sends both files; each breaks off in the middle, and the network comes back later. @returns where pieces began */
async function sendOverBrokenLine(page: Page, videos: readonly Buffer[]): Promise<readonly number[]> {
  const officer = await house.as('dept.officer')
  const uploads = async () => (await officer('GET', '/uploads')).json().uploads as readonly Sent[]
  const offsets: number[] = []
  const broken = new Set<string>()
  await page.route('**/uploads/*/content', async (route) => {
    const request = route.request()
    if (request.method() !== 'PATCH') return route.continue()
    offsets.push(Number(request.headers()['upload-offset']))
    if (broken.has(request.url())) return route.continue()
    broken.add(request.url())
    const size = (await uploads()).find(({ id }) => request.url().includes(id))?.size
    await breakOff(request, videos.find(({ length }) => length === size) as Buffer)
    await page.context().setOffline(true)
    return route.abort('internetdisconnected')
  })
  await page.goto(`${house.origin}/desk/uploads`)
  await page.getByLabel('执法人员').selectOption({ label: '邹明' })
  await page.getByLabel('执法地点').fill('人民路12号')
  const files = [began, again].map((moment, at) => ({
    name: `${inDistrict(moment).replace(/\D/g, '')}.webm`,
    mimeType: 'video/webm',
    buffer: videos[at] as Buffer,
  }))
  await page.locator('input[type=file]').setInputFiles(files)
  const ends = page.getByLabel('结束', { exact: true })
  await ends.nth(1).waitFor()
  // The browser does not write the length of what it records: who sends it says it.
  for (const [at, moment] of [began, again].entries())
    await ends.nth(at).fill(inDistrict(moment + 60_000).replace(' ', 'T'))
  await press(page, '开始上传')
  const parts = async () => (await uploads()).map(({ received, size }) => received / size)
  await expect
    .poll(async () => (await parts()).filter((part) => part > 0 && part < 1).length, PATIENCE)
    .toBe(2)
  await page.context().setOffline(false)
  await expect.poll(async () => Math.min(...(await parts())), PATIENCE).toBe(1)
  return offsets
}

/** The department sends what it did to legal review. @returns the address of the submission */
async function sentToReview(caseAddress: string): Promise<string> {
  const head = await house.as('dept.head')
  const body = submissionOf(0, {
    step: 'imposed',
    proposed: { measures: [], amountInFen: 0, confiscatedInFen: 0, confiscatedGoodsInFen: 0 },
  })
  const caseId = caseAddress.split('/').at(-1)
  const answer = await head('POST', `/enforcement-cases/${caseId}/review-submissions`, { body })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return `${house.origin}/desk/review-submissions/${answer.json().id}`
}

const isPlayed = (page: Page) =>
  page.waitForFunction(() => {
    const player = document.querySelector('video')
    return player !== null && player.currentTime > 0.3
  })

/** Space plays where the picture has the focus, once; on a button it presses the button. */
async function playsByKeys(page: Page): Promise<void> {
  const isPaused = () => page.evaluate(() => document.querySelector('video')?.paused)
  await page.locator('video').focus()
  await page.keyboard.press('Space')
  await expect.poll(isPaused, PATIENCE).toBe(false)
  await page.keyboard.press('Space')
  await expect.poll(isPaused, PATIENCE).toBe(true)
  await page.getByRole('button', { name: '播放', exact: true }).focus()
  await page.keyboard.press('Space')
}

test('a seizure is recorded: sent over a line that breaks, bound by a click, reviewed, played across the gap, exported and checked', async () => {
  onTestFailed(() => house.lastLook())
  const address = await seized()
  const officer = await house.signIn('dept.officer')
  const videos = [await film(officer, 4, 200), await film(officer, 4, 20)]
  const offsets = await sendOverBrokenLine(officer, videos)
  expect(offsets.filter((offset) => offset > 0)).toHaveLength(2)
  await house.workOff()

  await officer.goto(address)
  // Each is proposed for the seizure, and not for the approval of the same day, which nobody has to record.
  for (const left of [1, 0]) {
    await officer.getByRole('button', { name: '入卷', exact: true }).first().click()
    await expect
      .poll(() => officer.getByRole('button', { name: '入卷', exact: true }).count(), PATIENCE)
      .toBe(left)
  }
  await press(officer, '说明中断')
  await officer.getByRole('dialog').getByText('设备故障', { exact: true }).click()
  await officer.getByRole('dialog').getByText('事后书面说明，已报告负责人', { exact: true }).click()
  await write(officer, '具体情况', '电池耗尽，换上备用记录仪。')
  await press(officer, '说明中断')
  await done(officer)
  await house.picture(officer, 'recorded-1-bound')

  // Legal review sees under facts and evidence that the duty is met, and looks at it from there.
  const reviewer = await house.signIn('bureau.reviewer')
  await reviewer.goto(await sentToReview(address))
  await says(reviewer, '查封、扣押财产：已入卷')
  await says(reviewer, '中断1处，均已说明')
  await reviewer.getByRole('link', { name: '看录像' }).click()
  await says(reviewer, '第1段，共2段')
  await press(reviewer, '播放')
  await isPlayed(reviewer)
  await house.picture(reviewer, 'recorded-2-reviewed')

  const overseer = await house.signIn('bureau.oversight')
  await overseer.goto(address)
  await says(overseer, '应录 1 项，已有 1 项')
  await press(overseer, '打开播放')
  await playsByKeys(overseer)
  await says(overseer, '第2段，共2段')
  await says(overseer, '此处中断')
  // It goes on by itself in the second file.
  await isPlayed(overseer)

  await press(overseer, '生成案卷')
  await write(overseer, '用途', '案卷评查')
  await press(overseer, '生成案卷')
  await done(overseer)
  await house.workOff()
  const link = overseer.getByRole('link', { name: /下载案卷包/ })
  const [download] = await Promise.all([overseer.waitForEvent('download'), link.click()])
  const root = await unpack(await readFile(await download.path()), join(folder, 'package'))
  expect(await verified(root)).toMatchObject({ code: 0, said: expect.stringContaining('✓') })
  const names = (await readdir(join(root, '音像记录'))).sort()
  const packed = await Promise.all(names.map((name) => readFile(join(root, '音像记录', name))))
  expect(packed.map((bytes, at) => bytes.equals(videos[at] as Buffer))).toEqual([true, true])
  await house.picture(overseer, 'recorded-3-made')
  expect(house.faults).toEqual([])
}, 240_000)
