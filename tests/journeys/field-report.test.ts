import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { expectAccessible } from '#tests/support/browser.ts'
import { type HouseWithScreens, openHouseWithScreens } from '#tests/support/house-with-screens.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { PASSWORD } from '#tests/support/small-district.ts'

let house: HouseWithScreens
beforeAll(async () => {
  house = await openHouseWithScreens()
}, 180_000)
afterAll(() => house.close())

const send = (page: Page) => page.getByRole('button', { name: '提交' })
const titles = async (): Promise<string[]> => {
  const { visits } = (await (await house.as('east.grid'))('GET', '/visits?state=open')).json()
  return visits.map(({ title }: { title: string }) => title)
}

/** Signed in on a phone, the page of the report open; the application lies on the phone by then. */
async function onTheStreet(): Promise<Page> {
  const page = await house.visit('/field/report')
  await page.getByLabel('账号').fill('east.grid')
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { level: 1, name: '上报纠纷' }).waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  return page
}

async function tell(page: Page, title: string): Promise<void> {
  await page.getByLabel('什么事（一句话）').fill(title)
  await page.getByLabel('具体情况').fill('楼上漏水，两家在楼道争吵，已经劝开。')
  await page.getByText('已保存在本机').waitFor()
}

test('what was typed without a network survives the closed page and is sent once when the network is back', async () => {
  onTestFailed(() => house.lastLook())
  const page = await onTheStreet()
  await expectAccessible(page)
  await page.context().setOffline(true)
  await page.getByText('当前没有网络').waitFor()
  await tell(page, '楼道争吵')
  await page.reload()
  expect(await page.getByLabel('什么事（一句话）').inputValue()).toBe('楼道争吵')
  await send(page).click()
  await page.getByRole('alert').first().waitFor()
  await house.picture(page, 'field-report')
  await expectAccessible(page)
  expect(await page.getByLabel('具体情况').inputValue()).toContain('已经劝开')

  await page.context().setOffline(false)
  await page.getByText('当前没有网络').waitFor({ state: 'detached' })
  await send(page).click()
  await page.getByText('已提交').waitFor()
  expect(await titles()).toEqual(['楼道争吵'])
  const found = page.getByRole('region', { name: '近期上报' })
  await found.getByText('等待调处中心分流').waitFor()
  await house.picture(page, 'field-reported')
  await expectAccessible(page)
  await page.getByRole('button', { name: '再报一件' }).click()
  expect(await page.getByLabel('什么事（一句话）').inputValue()).toBe('')
  expect(house.faults).toEqual([])
}, 120_000)

test('a report whose answer was lost on the way is not written twice, even from the page opened anew', async () => {
  onTestFailed(() => house.lastLook())
  const page = await onTheStreet()
  await tell(page, '占道停车')
  await page.context().route('**/api/v1/visits', async (route) => {
    await route.fetch() // it arrives
    await route.abort('connectionreset') // its answer does not
  })
  await send(page).click()
  await page.getByRole('alert').first().waitFor()
  await page.context().unroute('**/api/v1/visits')
  await page.reload()
  await send(page).dblclick()
  await page.getByText('已提交').waitFor()
  expect((await titles()).filter((title) => title === '占道停车')).toHaveLength(1)
}, 120_000)

test('who sees a child harmed reports it though nothing is on record, and the hub has to answer within its hour', async () => {
  onTestFailed(() => house.lastLook())
  const page = await onTheStreet()
  await page.goto(`${house.origin}/field/harm`)
  await page.getByLabel('关于哪件事').selectOption('以上都不是，现在报上来')
  await page.getByText('未成年人受到或者疑似受到侵害').click()
  await page.getByLabel('经过').fill('六岁女孩身上有伤，说是家里人打的，不敢回家')
  const report = page.getByRole('button', { name: '报告险情' })
  await report.click()
  await page.getByRole('alert').first().waitFor()
  await page.getByLabel('地点').fill('东村小学门口')
  await house.picture(page, 'field-harm-unrecorded')
  await expectAccessible(page)
  await report.dblclick()
  await page.getByText('险情已报告给').waitFor()

  const triage = await house.as('triage')
  const { reports } = (await triage('GET', '/harm-reports')).json()
  expect(reports).toMatchObject([{ matterKind: 'event', concern: 'minor-harm' }])
  const { events } = (await triage('GET', '/sudden-events')).json()
  expect(events).toMatchObject([{ id: reports[0].matterId, kind: 'other', place: '东村小学门口' }])
  expect(events[0].words, 'whoever reads events reads nothing of it').not.toContain('女孩')
}, 120_000)

test('a first password is replaced before anything else, in the field as at the desk', async () => {
  onTestFailed(() => house.lastLook())
  await asOwner(house.ownerUrl, async (client) => {
    await client.query("update access.account set must_change_password = true where username = 'east.grid'")
  })
  const page = await house.visit('/field/report')
  await page.getByLabel('账号').fill('east.grid')
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { level: 1, name: '修改密码' }).waitFor()
  await house.picture(page, 'field-first-password')
  await expectAccessible(page)
  await page.getByLabel('当前密码', { exact: true }).fill(PASSWORD)
  await page.getByLabel('新密码', { exact: true }).fill('Another-2026-street')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('heading', { level: 1, name: '上报纠纷' }).waitFor()
}, 120_000)
