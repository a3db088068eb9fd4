import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { expectAccessible, settled } from '#tests/support/browser.ts'
import { type HouseWithScreens, openHouseWithScreens } from '#tests/support/house-with-screens.ts'
import { STROKE } from '#tests/support/led-dispute.ts'
import { workbookOf } from '#tests/support/workbook.ts'
import { choose, chooseInTree, date, done, draw, pick, press, write } from './hands.ts'

let house: HouseWithScreens
beforeAll(async () => {
  house = await openHouseWithScreens()
}, 180_000)
afterAll(() => house.close())

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
const WORKERS = ['测乙', '测丙', '测丁', '测戊', '测己', '测庚', '测辛', '测壬', '测癸', '测子', '测丑']
const AIM = '查清十二人工资，促成一次付清'

const send = async (page: Page) => {
  await page.getByRole('dialog').locator('button[type=submit]').click()
  await done(page)
}

/** A visitor tells of twelve workers; the window makes it a dispute. @returns its id */
async function arrives(): Promise<string> {
  const window = await house.signIn('reception')
  await window.goto(`${house.origin}/desk/visits`)
  await press(window, '登记来访')
  await choose(window, '渠道', '窗口来访')
  await write(window, '标题', '十二名工人工资被拖欠')
  await write(
    window,
    '事由',
    '工地十二名工人三个月没有领到工资，包工头说总包没有付款，现在大家都在工地门口。',
  )
  await write(window, '申请人姓名', '测甲')
  await write(window, '对方姓名', '测总包')
  await send(window)
  await window.locator('.list-title').first().click()
  await printsReceipt(window)
  await press(window, '登记为纠纷')
  await choose(window, '类型', '拖欠农民工工资')
  await pick(window, '重大(跨行业)')
  await send(window)
  await window.getByRole('link', { name: '查看纠纷' }).click()
  await window.getByText('待分流').first().waitFor()
  return window.url().split('/').at(-1) ?? ''
}

/** What the visitor takes home is on the paper, and nothing else is. */
async function printsReceipt(window: Page): Promise<void> {
  await press(window, '回执')
  await window.getByText('来访接待回执').waitFor()
  await window.emulateMedia({ media: 'print' })
  await window.getByText('来访接待回执').waitFor()
  expect(await window.locator('#root').isVisible()).toBe(false)
  await window.emulateMedia({ media: 'screen' })
  await window.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
  await done(window)
}

/** The list of the eleven others is tried, then brought in; one of twelve speaks for all. */
async function bringsWorkers(page: Page): Promise<void> {
  await page.getByRole('link', { name: '导入名单、加入当事人、并案' }).click()
  await press(page, '导入人员名单')
  await page.getByLabel('没有身份证号的人').selectOption({ index: 1 })
  const rows = WORKERS.map((name, at) => [name, `199000012${String(at).padStart(2, '0')}`])
  const list = workbookOf([['姓名', '电话'], ...rows])
  await page.locator('input[type=file]').setInputFiles({ name: '名单.xlsx', mimeType: '', buffer: list })
  await press(page, '预检')
  await press(page, '导入 11 人')
  await done(page)
  await page.getByText('共 13 人').waitFor()
  await press(page, '推选代表人')
  await choose(page, '按哪一类规则', '劳动争议')
  await choose(page, '哪一方', '申请人')
  await choose(page, '代表人1', '测甲')
  await press(page, '代表其余全部 11 人')
  await date(page, '代表人1的推选日期', today())
  await choose(page, '代表人1的推选方式', '书面推选')
  await send(page)
}

async function formsGroup(page: Page): Promise<void> {
  await page.getByText('规则建议联合办理').first().waitFor()
  await press(page, '成立联合调解小组')
  await write(page, '小组目标', AIM)
  await choose(page, '牵头人', /labour/)
  await write(page, '牵头任务', '主持调解')
  await date(page, '牵头任务期限', today())
  await choose(page, '由谁承担1', '东街道')
  await write(page, '任务内容1', '核对工资表')
  await date(page, '完成期限1', today())
  await press(page, '再加一个协助')
  await choose(page, '由谁承担2', '西街道')
  await write(page, '任务内容2', '联系总包单位')
  await date(page, '完成期限2', today())
  await send(page)
  await page.getByText(AIM).first().waitFor()
}

/** The township does its task without having been sent the matter. */
async function helps(page: Page): Promise<void> {
  await page.goto(`${house.origin}/desk/joint-work`)
  await press(page, '报告办结')
  await write(page, '办理结果', '十二人共欠三十六万元，工资表已核对。')
  await send(page)
  await house.picture(page, 'joint-work')
  await page.getByRole('link', { name: '打开纠纷' }).first().click()
  await press(page, '填写工作记录')
  await write(page, '记录内容', '总包单位愿意代付。')
  await send(page)
  await page.getByText('总包单位愿意代付。').first().waitFor()
}

interface Party {
  readonly id: string
  readonly name: string
}

/**
 * The mediation of the group up to the last signature, through the operations that the forms call: another journey
 * clicks each of them. The lead's own signature and the seal are clicked by who does them.
 */
async function agrees(id: string): Promise<void> {
  const lead = await house.as('labour')
  const parties: readonly Party[] = (await lead('GET', `/disputes/${id}`)).json().parties
  const partyOf = (name: string) => parties.find((party) => party.name === name)?.id
  const does = async (path: string, body: object = {}) => {
    const { version } = (await lead('GET', `/disputes/${id}`)).json()
    const told = Object.keys(body).length === 0 ? {} : { body }
    const answer = await lead('POST', `/disputes/${id}/mediation${path}`, { version, ...told })
    expect(answer.statusCode, answer.body).toBeLessThan(300)
    return answer.json().id as string
  }
  const accountId = house.district.accountIds.labour
  await does('/mediators', { accountId, isHost: true, chosenBy: 'appointed', declared: 'none' })
  const consent = { answer: 'agreed', channel: 'counter', onDay: today(), rightsTold: true }
  for (const { id: partyId } of parties) await does('/consents', { ...consent, partyId })
  await does('/beginning')
  const plannedAt = `${today()}T00:05:00+08:00`
  const session = await does('/sessions', { plannedAt, manner: 'room', place: '调解室一' })
  await does(`/sessions/${session}/minutes`, {
    startedAt: plannedAt,
    endedAt: `${today()}T00:06:00+08:00`,
    presentPartyIds: parties.map((party) => party.id),
    rightsTold: true,
    statements: '工人要求付清三个月工资，总包同意代付。',
    risksTold: true,
    result: '达成一致。',
  })
  const pays = { way: 'transfer', act: '向十二名工人付清工资，由代表人造册发放', amountFen: 36_000_000 }
  const agreement = await does('/agreements', {
    form: 'written',
    reachedOn: today(),
    mainFacts: '总包拖欠十二名工人三个月工资。',
    obligations: [{ ...pays, debtorId: partyOf('测总包'), creditorId: partyOf('测甲'), dueOn: today() }],
  })
  for (const { id: partyId, name } of parties) {
    const place = `/disputes/${id}/attachments?document=signature&name=${encodeURIComponent(name)}`
    const attachmentId = (await lead('POST', place, { bytes: STROKE })).json().id
    const signature = { partyId, signerName: name, manner: 'stroke', signedOn: today(), attachmentId }
    await does(`/agreements/${agreement}/signatures`, signature)
  }
}

/** The lead signs on the screen and sets the committee's seal. */
async function seals(page: Page): Promise<void> {
  await press(page, 'labour签名')
  await draw(page)
  await press(page, '确认签名')
  await done(page)
  await press(page, '盖章')
  await press(page, '登记盖章')
  await done(page)
}

test('twelve unpaid workers at the window become a joint group, and its lead one agreement for all of them', async () => {
  onTestFailed(() => house.lastLook())
  const id = await arrives()
  const address = `${house.origin}/desk/disputes/${id}`
  const hub = await house.signIn('triage')
  await hub.goto(address)
  await bringsWorkers(hub)
  await press(hub, '分流')
  await chooseInTree(hub, '分流到', '劳动争议调委会')
  await hub.getByRole('dialog').locator('textarea').fill('劳动报酬')
  await send(hub)
  const lead = await house.signIn('labour')
  await lead.goto(address)
  await press(lead, '受理')
  await send(lead)
  await hub.reload()
  await formsGroup(hub)
  await house.picture(hub, 'joint-group-formed')
  await expectAccessible(hub)
  await helps(await house.signIn('east.mediator'))
  await agrees(id)
  await lead.reload()
  await lead.getByText('十二人共欠三十六万元，工资表已核对。').first().waitFor()
  await seals(lead)
  await settled(lead)
  await house.picture(lead, 'joint-agreed')

  const { proceedings } = (await (await house.as('east.mediator'))('GET', `/disputes/${id}/mediation`)).json()
  expect(proceedings).toHaveLength(1)
  expect(proceedings[0].agreements).toHaveLength(1)
  expect(proceedings[0].agreements[0].effectiveOn).toBe(today())
  expect(house.faults).toEqual([])
}, 240_000)
