import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { expectAccessible, settled } from '#tests/support/browser.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { type HouseWithScreens, openHouseWithScreens } from '#tests/support/house-with-screens.ts'
import { PASSWORD } from '#tests/support/small-district.ts'
import { choose, date, done, pick, press, write } from './hands.ts'

let house: HouseWithScreens
beforeAll(async () => {
  house = await openHouseWithScreens()
}, 180_000)
afterAll(() => house.close())

const MINUTE = 60_000

/** The next full five minutes, as the field of a moment takes them: the visit comes after the colour. */
function soon(): { readonly typed: string; readonly after: string } {
  const at = Math.ceil((Date.now() + MINUTE) / (5 * MINUTE)) * 5 * MINUTE
  const inDistrict = new Date(at + 480 * MINUTE).toISOString()
  return { typed: inDistrict.slice(0, 16).replace('T', ' '), after: new Date(at + MINUTE).toISOString() }
}

test('a sudden event from the street is acknowledged; a red matter goes down after a visit that found it eased', async () => {
  onTestFailed(() => house.lastLook())
  const street = await house.visit('/field/event')
  await street.getByLabel('账号').fill('east.grid')
  await street.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await street.getByRole('button', { name: '登录' }).click()
  await street.getByText('打架斗殴、持械').click()
  await street.getByLabel('地点').fill('菜场门口')
  await street.getByRole('textbox', { name: '情况' }).fill('二十来人围着摊主，有人拿着木棍')
  await house.picture(street, 'field-event')
  await expectAccessible(street)
  await street.getByRole('button', { name: '提交' }).click()
  await street.getByText('已上报', { exact: true }).waitFor()

  const hub = await house.signIn('triage')
  await hub.getByText('1 起突发事件等待签收').waitFor()
  await house.picture(hub, 'start-with-event')
  await hub.getByRole('link', { name: '去签收' }).click()
  await hub.getByText('菜场门口').waitFor()
  await expectAccessible(hub)
  await house.picture(hub, 'events')
  await press(hub, '签收并答复')
  await write(hub, '怎样处置', '已请派出所到场，街道同去')
  await hub.getByRole('dialog').locator('button[type=submit]').click()
  await done(hub)

  const body = disputeOrder({ title: '摊位争执' })
  const { id } = (await (await house.as('reception'))('POST', '/disputes', { body })).json()
  await hub.goto(`${house.origin}/desk/disputes/${id}`)
  await hub.getByRole('button', { name: '报告险情' }).waitFor()
  // nothing is known of danger yet: the page offers it in one line
  await hub.getByRole('link', { name: '登记风险或者不得见面的人' }).click()
  await press(hub, '确定风险等级')
  await pick(hub, '红色（重大风险）')
  await choose(hub, '牵头人', 'triage')
  await write(hub, '理由', '持械聚集，可能再起')
  await hub.getByRole('dialog').locator('button[type=submit]').click()
  await done(hub)
  await hub.getByText('牵头：triage').first().waitFor()

  const { typed, after } = soon()
  house.at(after)
  await press(hub, '登记走访')
  await date(hub, '走访时间', typed)
  await pick(hub, '风险缓解')
  await write(hub, '见到了谁、看到了什么', '双方都在家，已经和解，木棍已交出')
  await hub.getByRole('dialog').locator('button[type=submit]').click()
  await done(hub)
  await settled(hub)
  await expectAccessible(hub)
  await house.picture(hub, 'red-matter')
  await press(hub, '确定风险等级')
  await pick(hub, '黄色（关注）')
  await choose(hub, '牵头人', 'triage')
  await write(hub, '理由', '走访后缓解')
  await hub.getByRole('dialog').locator('button[type=submit]').click()
  await done(hub)
  await hub.getByText('红色（重大风险） → 黄色（关注）').waitFor()

  const { risks } = (await (await house.as('triage'))('GET', '/risks')).json()
  expect(risks).toMatchObject([{ disputeId: id, colour: 'yellow' }])
  expect(house.faults).toEqual([])
}, 120_000)
