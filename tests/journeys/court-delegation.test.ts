import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { expectAccessible, settled } from '#tests/support/browser.ts'
import { type HouseWithScreens, openHouseWithScreens } from '#tests/support/house-with-screens.ts'
import { choose, done, pick, press, write } from './hands.ts'

let house: HouseWithScreens
beforeAll(async () => {
  house = await openHouseWithScreens()
}, 180_000)
afterAll(() => house.close())

/** What the triage officer and the mediator do between the counter and the desk. */
async function handOn(disputeId: string): Promise<void> {
  const [triage, mediator] = [await house.as('triage'), await house.as('east.mediator')]
  const body = { toUnitId: house.district.unitIds.east, reason: '属地' }
  const { version } = (await triage('GET', `/disputes/${disputeId}`)).json()
  await triage('POST', `/disputes/${disputeId}/dispatches`, { version, body })
  await mediator('POST', `/disputes/${disputeId}/acceptance`, { version: version + 1 })
}

test('a court delegation arrives on paper, is confirmed, fails, and goes back with its originals', async () => {
  onTestFailed(() => house.lastLook())
  const counter = await house.signIn('reception')
  await counter.getByRole('link', { name: '移送与委派' }).first().click()
  await press(counter, '登记来函')
  await choose(counter, '单位类别', '人民法院')
  await choose(counter, '方式', '委派')
  await write(counter, '单位全称', '石鼓区人民法院')
  await write(counter, '联系人和电话', '测书记员')
  await write(counter, '来函编号', '（2026）湘0407民诉前调12号')
  await write(counter, '案由', '装修款纠纷')
  await write(counter, '主要事实和诉求', '申请人称装修完工后尾款一直未付，请求支付。')
  await choose(counter, '类型', '合同')
  await pick(counter, '简单')
  // Sent too early: each fault says whose it is.
  await press(counter, '登记并出具回执')
  await counter.getByRole('button', { name: '当事人 1 · 姓名或者名称' }).waitFor()
  await counter.getByRole('button', { name: '当事人 2 · 姓名或者名称' }).waitFor()
  await settled(counter)
  await expectAccessible(counter)
  const names = counter.getByLabel('姓名或者名称')
  await names.nth(0).fill('测甲')
  await names.nth(1).fill('测乙')
  await counter.getByRole('dialog').getByText('来函载明各方当事人均已同意').last().click()
  await press(counter, '添加材料')
  await write(counter, '材料名称', '起诉状')
  await settled(counter)
  await expectAccessible(counter)
  await press(counter, '登记并出具回执')
  await done(counter)
  await counter.getByRole('link', { name: '装修款纠纷' }).waitFor()
  await counter.getByText('文书').first().click()
  await press(counter, '查看')
  await counter.getByText('收函回执').first().waitFor()
  await settled(counter)
  await expectAccessible(counter)
  await house.picture(counter, 'referrals')

  const { referrals } = (await (await house.as('reception'))('GET', '/referrals')).json()
  const { id, disputeId } = referrals[0]
  await handOn(disputeId)

  const desk = await house.signIn('east.mediator')
  await desk.getByText('答复来函').first().waitFor()
  await house.picture(desk, 'referral-on-the-desk')
  await desk.locator('a.work-item').filter({ hasText: '答复来函' }).first().click()
  const part = desk.locator('#referral')
  await part.getByRole('button', { name: '确认办理', exact: true }).click()
  await part.getByText('从今天确认之日起算').waitFor()
  await part.getByRole('button', { name: '确认办理', exact: true }).click()
  await part.getByText('办理期限至').waitFor()
  await house.picture(desk, 'referral-confirmed')
  await part.getByRole('button', { name: '办不成，退回' }).click()
  // The open list says to a voice what is chosen from.
  await part.getByRole('combobox', { name: '退回原因' }).click()
  await settled(desk)
  await expectAccessible(desk)
  await desk.keyboard.press('Escape')
  await choose(desk, '退回原因', '分歧较大')
  await write(desk, '情况说明', '双方对尾款数额分歧较大，调解不成。')
  await part.getByRole('button', { name: '办不成，退回' }).click()
  // The original is not accounted for yet: the form stays and says so.
  await part.locator('.field-fault').first().waitFor()
  await part.getByText('退还', { exact: true }).first().click()
  await settled(desk)
  await expectAccessible(desk)
  await part.getByRole('button', { name: '办不成，退回' }).click()
  await part.getByText('已退还').waitFor()
  // The court has it back; that the mediation here goes on is said beside it.
  await part.getByText('来函已退回，本件的调解还没有结束').waitFor()
  await part.getByText('文书').first().click()
  await part.getByText('反馈函').first().waitFor()
  await part.getByRole('button', { name: '查看' }).last().click()
  await part.getByText('退回函').first().waitFor()
  await part.getByText('依法登记立案').first().waitFor()
  await settled(desk)
  await expectAccessible(desk)
  await house.picture(desk, 'referral-returned')
  const returned = (await (await house.as('east.mediator'))('GET', `/referrals/${id}`)).json()
  expect(returned).toMatchObject({ state: 'returned', materials: [{ name: '起诉状', returned: true }] })
  expect(house.faults).toEqual([])
}, 180_000)
