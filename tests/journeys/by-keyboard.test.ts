import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { settled } from '#tests/support/browser.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { type HouseWithScreens, openHouseWithScreens } from '#tests/support/house-with-screens.ts'
import { PASSWORD } from '#tests/support/small-district.ts'

let house: HouseWithScreens
beforeAll(async () => {
  house = await openHouseWithScreens()
}, 180_000)
afterAll(() => house.close())

/** Presses Tab until what has the focus is called so. @throws when it is not reached */
async function tabTo(page: Page, name: RegExp, most = 40): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab')
    const called = await page.evaluate(() => {
      const { activeElement: here } = document
      const labels =
        here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement ? here.labels : null
      return labels?.[0]?.textContent ?? here?.textContent ?? ''
    })
    if (name.test(called)) return
  }
  throw new Error(`${most} presses of Tab did not reach ${name}`)
}

test('without a mouse: sign in, open the most urgent matter, send it to the committee', async () => {
  onTestFailed(() => house.lastLook())
  const reception = await house.as('reception')
  const { id } = (
    await reception('POST', '/disputes', { body: disputeOrder({ title: '三个月工资' }) })
  ).json()

  const page = await house.visit('/desk/')
  await page.getByLabel('账号').waitFor()
  await tabTo(page, /账号/)
  await page.keyboard.type('triage')
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByText('三个月工资').first().waitFor()

  await tabTo(page, /三个月工资/)
  await page.keyboard.press('Enter')
  const unit = page.getByRole('dialog').getByLabel('分流到')
  await unit.waitFor()
  await tabTo(page, /分流到/)
  await page.keyboard.type('劳动')
  await page.getByRole('tree').getByText('劳动争议调委会').waitFor()
  await page.keyboard.press('Enter')
  await tabTo(page, /理由/)
  await page.keyboard.type('拖欠工资，归该会调解')
  await tabTo(page, /确认分流/)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await settled(page)

  const { holderUnitName } = (await reception('GET', `/disputes/${id}`)).json()
  expect(holderUnitName).toBe('劳动争议调委会')
  expect(house.faults).toEqual([])
}, 120_000)
