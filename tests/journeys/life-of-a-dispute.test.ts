import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { expectAccessible } from '#tests/support/browser.ts'
import { type HouseWithScreens, openHouseWithScreens } from '#tests/support/house-with-screens.ts'
import { applyOnline, followOnline } from './apply-online.ts'
import { choose, chooseInTree, date, done, draw, pick, press, write } from './hands.ts'

let house: HouseWithScreens
beforeAll(async () => {
  house = await openHouseWithScreens()
}, 180_000)
afterAll(() => house.close())

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

test('from the online application to the archived file, as its people click it', async () => {
  onTestFailed(() => house.lastLook())
  const phone = await house.visit('/')
  await house.picture(phone, 'public-first-page')
  await phone.getByRole('link', { name: '申请调解' }).first().click()
  await phone.getByRole('heading', { level: 1, name: '申请调解' }).waitFor()
  await expectAccessible(phone)
  const applied = await applyOnline(phone, {
    name: '测甲',
    phone: '19900001234',
    other: '测乙',
    story: '楼上卫生间漏水，泡坏了我家的天花板，多次上门没有结果。',
    wish: '修好漏水的管道\n赔偿修缮费3000元',
  })
  expect(await followOnline(phone, house.origin, applied.code, applied.accessCode)).toContain('已收到')
  await expectAccessible(phone)
  const window = await house.signIn('reception')
  await window.getByRole('link', { name: '来访' }).first().click()
  await window.getByRole('heading', { level: 1, name: '来访' }).waitFor()
  await house.picture(window, 'visits')
  await window.locator('.list-title').first().click()
  await window.getByText('修好漏水的管道').first().waitFor()
  await house.picture(window, 'visit')
  await press(window, '登记为纠纷')
  await choose(window, '类型', '邻里')
  await press(window, '登记为纠纷')
  await done(window)
  await window.getByRole('link', { name: '查看纠纷' }).click()
  await window.getByText('待分流').first().waitFor()
  const address = window.url()
  const filed = { id: address.split('/').at(-1) ?? '', code: applied.code.slice(1) }

  const triage = await house.signIn('triage')
  await house.picture(triage, 'desk-start')
  await triage.goto(`${house.origin}/desk/disputes/${filed.id}`)
  await press(triage, '分流')
  await chooseInTree(triage, '分流到', '劳动争议调委会')
  await triage.getByRole('dialog').locator('textarea').fill('由调委会调解')
  await triage.getByRole('dialog').locator('button[type=submit]').click()
  await done(triage)

  const mediator = await house.signIn('labour')
  await mediator.goto(`${house.origin}/desk/disputes/${filed.id}`)
  await press(mediator, '受理')
  await mediator.getByRole('dialog').locator('button[type=submit]').click()
  await done(mediator)
  await house.picture(mediator, 'matter-accepted')

  await press(mediator, '确定调解员')
  await choose(mediator, '调解员', /labour/)
  await press(mediator, '确定')
  await done(mediator)
  for (const name of ['测甲', '测乙']) {
    await press(mediator, '记录意愿')
    await choose(mediator, '当事人', name)
    await pick(mediator, '已告知当事人在调解中的权利、义务，调解协议的效力，以及虚假调解的法律后果')
    await pick(mediator, '同意调解')
    await press(mediator, '记录')
    await done(mediator)
  }
  await press(mediator, '开始调解')
  await press(mediator, '开始调解')
  await done(mediator)

  await press(mediator, '安排调解')
  await date(mediator, '时间', `${today()} 08:00`)
  await write(mediator, '地点', '调解室一')
  await press(mediator, '安排')
  await done(mediator)
  await press(mediator, '记录')
  await mediator.getByRole('checkbox', { name: /^具体位置/ }).click()
  await mediator.getByText('还有 9 项，共 10 项').waitFor()
  await mediator.getByText('常用语').first().click()
  await mediator.getByRole('button', { name: /^申请人称/ }).click()
  await mediator.getByText('还有 2 处【】没有填').waitFor()
  await date(mediator, '开始时间', `${today()} 00:05`)
  await date(mediator, '结束时间', `${today()} 00:10`)
  await write(mediator, '各方陈述的事实和要求', '双方各自陈述了经过。')
  await write(mediator, '结果', '达成一致。')
  await press(mediator, '保存记录')
  await done(mediator)

  await press(mediator, '形成协议')
  await choose(mediator, '由谁履行', '测乙')
  await choose(mediator, '向谁履行', '测甲')
  await write(mediator, '做什么', '赔偿修缮费用')
  await choose(mediator, '履行方式', '转账支付')
  await write(mediator, '金额（没有金额的不填）', '3000')
  await date(mediator, '履行期限', today())
  await press(mediator, '形成协议')
  await done(mediator)
  for (const name of ['测甲', '测乙', 'labour']) {
    await press(mediator, `${name}签名`)
    await draw(mediator)
    await press(mediator, '确认签名')
    await done(mediator)
  }
  await press(mediator, '盖章')
  await press(mediator, '登记盖章')
  await done(mediator)
  await house.picture(mediator, 'matter-agreed')

  await press(mediator, '登记履行')
  await press(mediator, '登记')
  await done(mediator)
  await press(mediator, '登记回访')
  await choose(mediator, '回访对象', '测甲')
  await write(mediator, '回访情况', '已履行，没有反复。')
  await pick(mediator, '满意')
  await press(mediator, '登记')
  await done(mediator)
  await press(mediator, '结案')
  await write(mediator, '结案说明', '协议已全部履行。')
  await press(mediator, '结案')
  await done(mediator)
  await press(mediator, '立卷归档')
  await press(mediator, '归档')
  await done(mediator)
  await house.picture(mediator, 'matter-archived')

  const end = await followOnline(phone, house.origin, filed.code, applied.accessCode)
  expect(end).toContain('调解成功')
  for (const name of ['测甲', '测乙', 'labour']) expect(end).not.toContain(name)
  const { file } = (await (await house.as('labour'))('GET', `/disputes/${filed.id}/mediation`)).json()
  expect(file).toMatchObject({ state: 'archived', retention: 'ten-years' })
  for (const [who, path, name] of [
    ['sysadmin', 'units', 'units'],
    ['secadmin', 'accounts', 'accounts'],
  ] as const) {
    const admin = await house.signIn(who)
    await admin.goto(`${house.origin}/desk/${path}`)
    await admin.getByRole('heading', { level: 1 }).first().waitFor()
    await house.picture(admin, name)
  }
  expect(house.faults).toEqual([])
}, 240_000)
