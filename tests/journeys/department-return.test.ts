import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { autumnRemarks, autumnValues } from '#tests/support/autumn-return.ts'
import { expectAccessible } from '#tests/support/browser.ts'
import { type HouseWithScreens, openHouseWithScreens } from '#tests/support/house-with-screens.ts'
import { settleOrgan } from '#tests/support/organ.ts'
import { press } from './hands.ts'

let house: HouseWithScreens
beforeAll(async () => {
  house = await openHouseWithScreens()
}, 180_000)
afterAll(() => house.close())

/** A round is asked for, and everything is typed already but the working cameras. @returns the address of the return */
async function asked(): Promise<string> {
  const { unitIds } = await settleOrgan(house)
  const [oversight, clerk] = [await house.as('bureau.oversight'), await house.as('dept.clerk')]
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
  const order = { form: 'returns.form.three-systems', title: '秋季报送', asOf: today, dueOn: today }
  const { id } = (await oversight('POST', '/return-rounds', { body: order })).json()
  const { returns } = (await oversight('GET', `/return-rounds/${id}`)).json()
  const own = returns.find(({ unitId }: { unitId: string }) => unitId === unitIds.market)
  const { 'body-cameras-usable': _, ...values } = autumnValues
  const { known } = (await clerk('GET', `/department-returns/${own.id}`)).json()
  const told = (figure: string) => known.find((one: { figure: string }) => one.figure === figure)?.value
  const people = { officers: told('officers-valid'), 'officers-lapsed': told('officers-lapsed') }
  const body = { values: { ...values, ...people }, remarks: { ...autumnRemarks, officers: '已核对' } }
  const saved = await clerk('PUT', `/department-returns/${own.id}/content`, { version: 1, body })
  if (saved.statusCode !== 200) throw new Error(saved.body)
  return `${house.origin}/desk/department-returns/${own.id}`
}

const usable = (page: Page) => page.locator('#return-body-cameras-usable')
const says = (page: Page, words: string) => page.getByText(words, { exact: false }).first().waitFor()

test('a clerk’s return is checked while it is typed, rejected at one field, mended and signed', async () => {
  onTestFailed(() => house.lastLook())
  const address = await asked()
  const clerk = await house.signIn('dept.clerk')
  await clerk.getByRole('link', { name: '填报并提交' }).click()
  await says(clerk, '还有 1 处要改正或者说明')
  await usable(clerk).fill('9')
  await says(clerk, '能正常使用的台数不能多于总台数')
  await usable(clerk).fill('4')
  await says(clerk, '全部填妥，可以提交签发')
  await expectAccessible(clerk)
  await press(clerk, '提交签发')
  await says(clerk, '待签发')

  const oversight = await house.signIn('bureau.oversight')
  await oversight.goto(address)
  await press(oversight, '退回修改')
  await oversight.locator('#return-body-cameras-usable-reason').fill('有一台已报废')
  await oversight.getByLabel('总的说明').fill('请核对设备数')
  await press(oversight, '退回')
  await says(oversight, '已退回')

  await clerk.goto(`${house.origin}/desk/`)
  await clerk.getByRole('link', { name: '按退回原因修改' }).click()
  await says(clerk, '退回原因：有一台已报废')
  await usable(clerk).fill('3')
  await press(clerk, '提交签发')
  await says(clerk, '待签发')

  const head = await house.signIn('dept.head')
  await head.getByRole('link', { name: '签发', exact: true }).click()
  await press(head, '签发')
  await says(head, '已签发，待核收')
  await house.picture(head, 'signed-return')
  expect(house.faults).toEqual([])
}, 120_000)
