import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { expectAccessible, settled } from '#tests/support/browser.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { type HouseWithScreens, openHouseWithScreens } from '#tests/support/house-with-screens.ts'
import { done, press, write } from './hands.ts'

let house: HouseWithScreens
beforeAll(async () => {
  house = await openHouseWithScreens()
}, 180_000)
afterAll(() => house.close())

const DAY = 86_400_000

/** Sent to the eastern township three weeks ago, where nobody has accepted it. */
async function leftLying(): Promise<string> {
  const now = Date.now()
  house.at(new Date(now - 21 * DAY).toISOString())
  const [reception, triage] = [await house.as('reception'), await house.as('triage')]
  const { id } = (await reception('POST', '/disputes', { body: disputeOrder() })).json()
  const body = { toUnitId: house.district.unitIds.east, reason: '属地' }
  await triage('POST', `/disputes/${id}/dispatches`, { version: 1, body })
  house.at(new Date(now).toISOString())
  return id
}

/** From the desk to the order on the matter's page, as the worklist leads there. */
async function follow(page: Page, act: string) {
  await page.getByRole('link', { name: '我的工作台' }).first().click()
  const item = page.locator('a.work-item').filter({ hasText: act }).first()
  await item.waitFor()
  await item.click()
  return page.locator('#supervision')
}

test('an order is answered badly, found not enough, answered again and closed', async () => {
  onTestFailed(() => house.lastLook())
  const id = await leftLying()
  const supervisor = await house.signIn('supervisor')
  await supervisor.getByRole('link', { name: '催办督办' }).first().click()
  await supervisor.getByRole('link', { name: '工资拖欠' }).waitFor()
  await supervisor.getByText('应受理未受理').first().waitFor()
  await press(supervisor, '催办、督办')
  // It is overdue: the graver kind and the ground are chosen already, only the demand is to be written.
  await write(supervisor, '要求', '请说明为何三周未受理，并写明何时联系双方、何时调解。')
  await settled(supervisor)
  await expectAccessible(supervisor)
  await press(supervisor, '发出')
  await done(supervisor)

  const unit = await house.signIn('east.mediator')
  const addressed = await follow(unit, '答复催办督办')
  await addressed.getByText('请说明为何三周未受理').waitFor()
  await house.picture(unit, 'order-at-the-unit')
  await addressed.getByRole('button', { name: '答复', exact: true }).click()
  await write(unit, '做了什么', '正在处理。')
  await addressed.getByRole('button', { name: '确认答复' }).click()
  await addressed.getByText('已答复，待审核').waitFor()

  const judged = await follow(supervisor, '审核督导答复')
  await judged.getByText('正在处理。').waitFor()
  await judged.getByRole('button', { name: '不到位，重新办理' }).click()
  await judged.getByText('案件的调解期限不变').waitFor()
  await write(supervisor, '哪里不到位，还要做什么', '没有写明联系双方和调解的时间。')
  await judged.getByRole('button', { name: '要求重新办理' }).click()
  await judged.getByText('答复不到位，重新办理').waitFor()
  await judged.getByText('第 2 次要求').waitFor()
  await settled(supervisor)
  await expectAccessible(supervisor)
  await house.picture(supervisor, 'order-reopened')

  await follow(unit, '答复催办督办')
  await addressed.getByText('没有写明联系双方和调解的时间。').waitFor()
  await addressed.getByRole('button', { name: '答复', exact: true }).click()
  await write(unit, '做了什么', '今天已联系双方，周四上午九时在街道调解室调解。')
  await settled(unit)
  await expectAccessible(unit)
  await addressed.getByRole('button', { name: '确认答复' }).click()
  await addressed.getByText('已答复，待审核').waitFor()

  await follow(supervisor, '审核督导答复')
  await judged.getByText('周四上午九时在街道调解室调解').waitFor()
  await judged.getByRole('button', { name: '认可', exact: true }).click()
  await write(supervisor, '意见', '按此办理。')
  await judged.getByRole('button', { name: '认可并办结' }).click()
  await judged.getByText('已认可，办结').first().waitFor()
  await judged.getByText('按此办理。').waitFor()
  await house.picture(supervisor, 'order-closed')

  await supervisor.getByRole('link', { name: '催办督办' }).first().click()
  await supervisor.getByText('周清单', { exact: true }).click()
  await supervisor.getByText('本周全部催办、督办').waitFor()
  await supervisor.getByRole('article').getByText('正在处理。').waitFor()
  await settled(supervisor)
  await expectAccessible(supervisor)
  await house.picture(supervisor, 'order-in-the-week')

  const read = await (await house.as('supervisor'))('GET', `/disputes/${id}/supervision-orders`)
  expect(read.json().orders).toMatchObject([
    {
      kind: 'supervision-order',
      trigger: 'not-accepted',
      state: 'accepted',
      endWords: '按此办理。',
      turns: [{ reply: '正在处理。' }, { reason: '没有写明联系双方和调解的时间。' }],
    },
  ])
  expect(house.faults).toEqual([])
}, 180_000)
