import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { expectAccessible } from '#tests/support/browser.ts'
import { type HouseWithScreens, openHouseWithScreens } from '#tests/support/house-with-screens.ts'
import { type Organ, settleOrgan } from '#tests/support/organ.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { publicationsOf } from '#tests/support/publications.ts'
import { workbookOf } from '#tests/support/workbook.ts'
import { inventedCode } from '../../database/seeds/invented-parties.ts'
import { choose, date, done, press, write } from './hands.ts'

let house: HouseWithScreens
let organ: Organ
const begun = Date.now()
beforeAll(async () => {
  house = await openHouseWithScreens()
  organ = await settleOrgan(house)
  // the market regulator has a channel of its own
  await asOwner(house.ownerUrl, (owner) =>
    owner.query(`update organisations.unit set slug = 'department-market-supervision' where slug = 'market'`),
  )
}, 180_000)
afterAll(() => house.close())

const dayIn = (days: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(
    new Date(begun + days * 24 * 60 * 60 * 1000),
  )
const says = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()

const heading = ['检查对象类别', '每年最多次数', '法律依据']
const sheet = (name: string, ...rows: readonly (readonly string[])[]) => ({
  ...{ name, mimeType: '', buffer: Buffer.from(workbookOf([heading, ...rows])) },
})

async function opensInspection(handler: Page): Promise<void> {
  await handler.goto(`${house.origin}/desk/enforcement-cases`)
  await press(handler, '新建案件')
  await handler.getByRole('combobox', { name: '行为种类和程序' }).fill('检查')
  await choose(handler, '行为种类和程序', '行政检查')
  await choose(handler, '执法主体', '市场监督管理局')
}

test('the form of an inspection says that the department has published no yearly cap', async () => {
  onTestFailed(() => house.lastLook())
  const handler = await house.signIn('dept.handler')
  await opensInspection(handler)
  await says(handler, '本部门还没有公布涉企检查年度频次上限')
  expect(await handler.getByRole('combobox', { name: /^检查对象类别/ }).count()).toBe(0)
})

test('a list is tried line by line before it is brought in; what was tried holds for that file and that day alone', async () => {
  onTestFailed(() => house.lastLook())
  const clerk = await house.signIn('dept.clerk')
  await clerk.goto(`${house.origin}/desk/authority-lists`)
  const line = clerk.locator('li').filter({ has: clerk.getByText('涉企检查年度频次上限', { exact: true }) })
  await line.getByRole('button', { name: '导入', exact: true }).click()
  const form = clerk.getByRole('dialog')
  const file = form.locator('input[type=file]')
  await date(clerk, '施行日期', dayIn(0))
  await write(clerk, '文号', '某市监〔2026〕1号')
  await write(clerk, '制定或者批准机关', '局长办公会')
  await write(clerk, '依据', '国办发〔2024〕54号')
  await press(clerk, '预检')
  expect(await form.getByText('与', { exact: false }).count(), 'nothing is tried without a file').toBe(0)

  await file.setInputFiles(sheet('坏.xlsx', ['一般企业', '很多', '某办法'], ['信用优良企业', '0', '某办法']))
  await press(clerk, '预检')
  await says(clerk, '每年最多次数不是整数')
  await form.getByRole('button', { name: '导入 1 行' }).waitFor()
  await expectAccessible(clerk)
  await date(clerk, '施行日期', dayIn(1))
  await form.getByRole('button', { name: '预检', exact: true }).waitFor()
  expect(await form.getByText('每年最多次数不是整数').count(), 'another day').toBe(0)
  await date(clerk, '施行日期', dayIn(0))
  await form.getByRole('button', { name: '导入 1 行' }).waitFor()
  await file.setInputFiles(sheet('好.xlsx', ['一般企业', '2', '某办法'], ['信用优良企业', '0', '某办法']))
  await form.getByRole('button', { name: '预检', exact: true }).waitFor()
  await press(clerk, '预检')
  await form.getByRole('button', { name: '导入 2 行' }).click()
  await done(clerk)
  await line.getByText('某市监〔2026〕1号').waitFor()
  expect(house.faults).toEqual([])
}, 120_000)

test('a case is opened against several; once there is a cap, an inspection says of which kind its object is', async () => {
  onTestFailed(() => house.lastLook())
  const handler = await house.signIn('dept.handler')
  await opensInspection(handler)
  await handler.getByRole('combobox', { name: /^检查对象类别/ }).click()
  await says(handler, '信用优良企业（每年最多 0 次）')
  await handler.keyboard.press('Escape')
  expect(await handler.getByText('本部门还没有公布涉企检查年度频次上限').count()).toBe(0)

  await handler.getByRole('combobox', { name: '行为种类和程序' }).fill('普通程序')
  await choose(handler, '行为种类和程序', '行政处罚（普通程序）')
  await write(handler, '案件名称', '两店共同侵权')
  await write(handler, '姓名或者名称', '子店')
  await choose(handler, '没有号码的原因', '未登记的个体经营或者合伙')
  await press(handler, '增加当事人')
  await press(handler, '增加当事人')
  await press(handler, '移除当事人 3')
  const second = handler.getByRole('group', { name: '当事人 2', exact: true })
  await second.getByLabel('姓名或者名称').fill('丑店')
  await second.getByLabel(/^统一社会信用代码/).fill(inventedCode('organ', 40))
  await press(handler, '建立案件')
  await handler.waitForURL(/enforcement-cases\/[0-9a-f-]+/)
  const facts = handler.locator('.enforcement-head')
  await facts.getByText('丑店').waitFor()
  expect(await facts.textContent()).toContain('子店')
  expect(house.faults).toEqual([])
}, 120_000)

test('other channels answer in any order; what is withdrawn is taken down on each, with its receipt', async () => {
  onTestFailed(() => house.lastLook())
  const { published } = await publicationsOf(house, organ)
  const id = await published()
  const publisher = await house.signIn('dept.publisher')
  await publisher.goto(`${house.origin}/desk/publications/${id}`)
  const channels = publisher
    .locator('section')
    .filter({ has: publisher.getByText('公示渠道') })
    .last()
  const records = async (channel: string, receipt: string) => {
    await press(publisher, '登记渠道进展')
    const choice = publisher.locator('form').getByRole('radio', { name: channel })
    if ((await choice.count()) > 0) await choice.check()
    await write(publisher, '回执编号或者确认人', receipt)
    await publisher.locator('form').getByRole('button', { name: '登记渠道进展' }).click()
    await channels.getByText(receipt).waitFor()
  }
  await records('国家企业信用信息公示系统', '企信甲')
  await records('双公示', '信用甲')
  await press(publisher, '撤回')
  await choose(publisher, '撤回原因', '决定依法撤销')
  await write(publisher, '公开的说明（不写人名）', '决定被依法撤销')
  await date(publisher, '原因发生日期', dayIn(0))
  await publisher.locator('form').getByRole('button', { name: '撤回', exact: true }).click()
  await says(publisher, '撤回中')
  await records('国家企业信用信息公示系统', '企信乙')
  await says(publisher, '撤回中')
  await records('双公示', '信用乙')
  await says(publisher, '已撤回')
  expect(await channels.textContent(), 'both receipts are read').toMatch(/信用甲.*撤下回执 信用乙/)
  await expectAccessible(publisher)
  expect(house.faults).toEqual([])
}, 120_000)

test('what was public for as long as the rule allows ends by itself, and is taken down on the other channels too', async () => {
  onTestFailed(() => house.lastLook())
  const { published } = await publicationsOf(house, organ)
  const id = await published({ 行政处罚决定书文号: '石市监罚〔2026〕900号' })
  const before = await house.signIn('dept.publisher')
  await before.goto(`${house.origin}/desk/publications/${id}`)
  await press(before, '登记渠道进展')
  await before.locator('form').getByRole('radio', { name: '双公示' }).check()
  await write(before, '回执编号或者确认人', '信用丙')
  await before.locator('form').getByRole('button', { name: '登记渠道进展' }).click()
  await says(before, /信用丙/)

  house.at(new Date(begun + 700 * 24 * 60 * 60 * 1000).toISOString())
  await house.daily('publicity.end-publicity')
  const publisher = await house.signIn('dept.publisher')
  await publisher.goto(`${house.origin}/desk/publications/${id}`)
  await says(publisher, '期满停止')
  await press(publisher, '登记渠道进展')
  await write(publisher, '回执编号或者确认人', '信用丁')
  await publisher.locator('form').getByRole('button', { name: '登记渠道进展' }).click()
  await says(publisher, /撤下回执 信用丁/)
  const anyone = await house.visit(`/decisions/${id}`)
  expect(await anyone.textContent('body')).not.toContain('测甲乙')
  expect(house.faults).toEqual([])
}, 120_000)
