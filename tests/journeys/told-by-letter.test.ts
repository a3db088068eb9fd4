import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { expectAccessible, expectReadInOrder, settled } from '#tests/support/browser.ts'
import { type HouseWithScreens, openHouseWithScreens } from '#tests/support/house-with-screens.ts'
import { beginLed, registerLed } from '#tests/support/led-dispute.ts'
import { scanLetter } from '#tests/support/scan-letter.ts'
import { press, write } from './hands.ts'

let house: HouseWithScreens
beforeAll(async () => {
  house = await openHouseWithScreens()
}, 180_000)
afterAll(() => house.close())

async function begunAtTheCommittee() {
  const [reception, triage, labour] = await Promise.all(['reception', 'triage', 'labour'].map(house.as))
  if (!reception || !triage || !labour) throw new Error('somebody cannot sign in')
  const led = await registerLed(reception)
  await led.does(triage, '/dispatches', { toUnitId: house.district.unitIds.labour, reason: '劳动报酬' })
  await led.does(labour, '/acceptance')
  return { led, labour }
}

test('a respondent on a phone reads, replies and judges, and never signs in', async () => {
  onTestFailed(() => house.lastLook())
  const { led, labour } = await begunAtTheCommittee()
  const desk = await house.signIn('labour')
  await desk.goto(`${house.origin}/desk/disputes/${led.id}`)
  await desk.getByRole('button', { name: '发查询码' }).nth(1).click()
  const accessCode = (await desk.locator('.fresh-code-code').textContent()) ?? ''
  expect(accessCode).toMatch(/^(\w{4}-){3}\w{4}$/)
  const download = desk.waitForEvent('download')
  await press(desk, '打印告知书')
  const letter = await download
  expect(letter.suggestedFilename()).toMatch(/\.pdf$/)

  // Whoever points a telephone at the letter is led to the page with the code filled in.
  const link = (await scanLetter(await readFile(await letter.path()))) ?? ''
  expect(link).toBe(`${house.origin}/party#${accessCode}`)
  const scanned = await house.visit(link.slice(house.origin.length))
  await scanned.getByRole('button', { name: '打开' }).click()
  await scanned.getByRole('heading', { name: '测＊，您好' }).waitFor()

  const phone = await house.visit('/')
  await phone.getByRole('link', { name: '收到了调解告知书' }).click()
  await write(phone, '查询码', accessCode.toLowerCase())
  await phone.getByRole('button', { name: '打开' }).click()
  await phone.getByRole('heading', { name: '测＊，您好' }).waitFor()
  await phone.getByText('不是必须').waitFor()
  await expectAccessible(phone)
  await expectReadInOrder(phone, 'zh')
  await phone.getByLabel('请先与我联系').check()
  await write(phone, '想说的话', '晚上八点以后方便')
  await phone.getByRole('button', { name: '发给调解员' }).click()
  await phone.getByText('已经发给调解员').waitFor()
  if (process.env.JOURNEY_PICTURES)
    await phone.screenshot({ path: `${process.env.JOURNEY_PICTURES}/party-replied.png`, fullPage: true })

  await desk.getByRole('link', { name: '我的工作台' }).first().click()
  await desk.getByText('当事人回复').first().waitFor()
  await house.picture(desk, 'party-replied-worklist')
  await desk.goto(`${house.origin}/desk/disputes/${led.id}#parties`)
  await desk.getByText('晚上八点以后方便').first().waitFor()
  await house.picture(desk, 'party-replied-matter')
  await press(desk, '记下怎么办的')
  await write(desk, '怎么办的', '晚上电话联系，同意周五来调解')
  await desk.locator('.party-said button[type=submit]').click()
  await desk.getByText('已处理：晚上电话联系').waitFor()

  await beginLed(led, labour, labour, house.district.accountIds.labour ?? '')
  await led.does(labour, '/mediation/ending', {
    outcome: 'failed',
    reason: 'too-far-apart',
  })
  await led.does(labour, '/exits', {
    routes: [{ route: 'labour-arbitration' }, { route: 'litigation', body: '石鼓区人民法院' }],
  })
  await phone.goto(`${house.origin}/party#${accessCode}`)
  await phone.reload() // as somebody does who opens the message anew
  await phone.getByRole('button', { name: '打开' }).click()
  await phone.getByText('向哪里提出：石鼓区人民法院').waitFor()
  await phone.getByLabel('不满意', { exact: true }).check()
  await phone.getByRole('button', { name: '提交评价' }).click()
  await phone.getByText('评价已记下').waitFor()
  await expectAccessible(phone)
  if (process.env.JOURNEY_PICTURES)
    await phone.screenshot({ path: `${process.env.JOURNEY_PICTURES}/party-judged.png`, fullPage: true })

  await desk.reload()
  await desk.getByText('评价：不满意').waitFor()
  await settled(desk)
  await expectAccessible(desk)
  await house.picture(desk, 'party-judged-matter')
  expect(house.faults).toEqual([])
}, 120_000)
