import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { addDays, legalDayOf } from '#kernel/calendar/index.ts'
import { agreedDispute } from '#tests/support/agreed-dispute.ts'
import { expectAccessible, settled } from '#tests/support/browser.ts'
import { type HouseWithScreens, openHouseWithScreens } from '#tests/support/house-with-screens.ts'
import { date, write } from './hands.ts'

let house: HouseWithScreens
beforeAll(async () => {
  house = await openHouseWithScreens()
}, 180_000)
afterAll(() => house.close())

/** The form that is open in a part of the page: its button bears the same word as the one that opened it. */
const press = (part: Locator, name: string) => part.getByRole('button', { name, exact: true }).first().click()

test('an agreement is broken, reminded of, and sent for confirmation within its thirty days', async () => {
  onTestFailed(() => house.lastLook())
  // Agreed ten days ago: the repair has been late for three days, twenty days are left for the court.
  const today = legalDayOf(Date.now())
  const matter = await agreedDispute(house, { on: addDays(today, -10) })
  house.at(new Date().toISOString())

  const desk = await house.signIn('labour')
  const act = desk.locator('a.work-item').filter({ hasText: '处理违约' }).first()
  await act.waitFor()
  await house.picture(desk, 'breach-on-the-desk')
  await act.click()

  const performance = desk.locator('#performance')
  await performance.getByText('逾期3天').waitFor()
  await press(performance, '登记违约')
  await write(desk, '查明的情况', '管道一直没有修，对方说没有时间。')
  await press(performance, '登记违约')
  // Routes that lead elsewhere are told once, in their own part of the page, and the breach leads there.
  await performance.getByText('告知权利人其他途径').waitFor()
  await performance.getByRole('link', { name: '去告知' }).click()
  await desk.locator('#exits').getByText('协议到期没有履行').waitFor()
  await press(performance, '登记处理')
  await date(desk, '要求履行的日期', addDays(today, 5))
  await press(performance, '登记')
  await performance.getByText('发督促履行通知书').waitFor()
  await settled(desk)
  await expectAccessible(desk)
  await house.picture(desk, 'breach-recorded')

  await performance.getByRole('link', { name: '去申请司法确认' }).first().click()
  const court = desk.locator('#confirmation')
  await court
    .getByText('还剩20天')
    .or(court.getByText(/还剩2[0-9]天/))
    .first()
    .waitFor()
  for (const name of ['测甲', '测乙']) {
    await press(court.getByRole('listitem').filter({ hasText: name }), '登记意愿')
    await court.getByText('同意共同申请', { exact: true }).last().click()
    await press(court, `登记${name}的意愿`)
    await court.getByText('当面').first().waitFor()
    await court.getByRole('button', { name: `登记${name}的意愿` }).waitFor({ state: 'detached' })
  }
  await court.getByText('各方均同意申请').waitFor()
  await court.getByText('衡阳市石鼓区人民法院').first().waitFor()
  await press(court, '查看')
  await court.getByText('请求事项').waitFor()
  await settled(desk)
  await expectAccessible(desk)
  await house.picture(desk, 'confirmation-package')
  const download = desk.waitForEvent('download')
  await press(court, '下载全部材料')
  expect((await download).suggestedFilename()).toMatch(/\.zip$/)

  await press(court, '提交申请')
  await court.getByText('逾期没有回执会提醒催问').waitFor()
  await expectAccessible(desk)
  await press(court, '提交申请')
  await court.getByText('转交函').first().waitFor()
  await court.getByText('已申请', { exact: true }).first().waitFor()
  await settled(desk)
  await house.picture(desk, 'confirmation-sent')

  expect((await matter.read('/confirmations')).agreements[0]).toMatchObject({
    state: 'applied',
    joint: 'joint',
  })
  expect((await matter.read('/referrals')).referrals).toMatchObject([{ body: 'court', state: 'sent' }])
  expect(house.faults).toEqual([])
}, 180_000)
