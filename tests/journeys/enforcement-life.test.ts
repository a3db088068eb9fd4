import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { expectAccessible } from '#tests/support/browser.ts'
import { type HouseWithScreens, openHouseWithScreens } from '#tests/support/house-with-screens.ts'
import { type Organ, settleOrgan } from '#tests/support/organ.ts'
import { settleReviewOffice } from '#tests/support/review-office.ts'
import { choose, date, done, press, write } from './hands.ts'

const FINE = 3_000_000
const DAY = 24 * 60 * 60 * 1000

let house: HouseWithScreens
let organ: Organ
const begun = Date.now()
beforeAll(async () => {
  house = await openHouseWithScreens()
  organ = await settleOrgan(house)
  await settleReviewOffice(house, organ)
}, 180_000)
afterAll(() => house.close())

/** The legal day so many days before the journey. */
const dayAgo = (days: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(begun - days * DAY))

async function posted(username: string, path: string, body: object, version?: number) {
  const options = version === undefined ? { body } : { body, version }
  const answer = await (await house.as(username))('POST', path, options)
  if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.body}`)
  return answer.json()
}

/** An inspection found something: the penalty that follows has been told to the party and heard. @returns its address */
async function heardCase(): Promise<string> {
  const opens = async (act: string, more: object = {}) => {
    const counterparties = [
      { kind: 'organisation', name: '寅卯商行', noIdentityReason: 'unregistered-business' },
    ]
    const { bodyId, unitIds } = organ
    const about = { unitId: unitIds.market, bodyId, act, title: '寅卯商行无照经营', counterparties }
    return (await posted('dept.handler', '/enforcement-cases', { ...about, ...more })).id as string
  }
  const versions = new Map<string, number>()
  const next = (id: string) => {
    versions.set(id, (versions.get(id) ?? 0) + 1)
    return versions.get(id) as number
  }
  const takes = async (id: string, step: string, days: number, fields: object, reason?: string) => {
    const body = { step, on: dayAgo(days), officerIds: organ.officerIds, fields, reason }
    return (await posted('dept.head', `/enforcement-cases/${id}/steps`, body, next(id))).stepId as string
  }
  const serves = (id: string, stepId: string, days: number) => {
    const body = { method: 'direct', on: dayAgo(days), proof: '当事人签收' }
    return posted('dept.handler', `/enforcement-cases/${id}/steps/${stepId}/servings`, body, next(id))
  }
  const inspection = await opens('act.inspection.ordinary')
  const task = { taskSource: 'daily', inspectionItem: '经营资格' }
  await takes(inspection, 'planned', 45, task)
  await takes(inspection, 'approved', 45, { reason: '年度计划', assistants: 0 })
  const seen = { place: '店内', record: '未见营业执照', result: 'failed', resultText: '无照经营，另案处理' }
  await takes(inspection, 'inspected', 45, seen)

  const penalty = await opens('act.penalty.ordinary', { sourceId: inspection })
  const facts = '寅卯商行无照经营三个月。'
  const told = { facts, legalBasis: '某条例第三条', proposedPenalties: ['fine'], proposedFine: FINE }
  const filed = { causeOfAction: '无照经营', facts, violationEndedOn: dayAgo(46) }
  await takes(penalty, 'filed', 44, filed)
  const report = { ...told, evidence: '现场笔录、询问笔录', discretion: '一般', opinion: '拟罚款三万元。' }
  await takes(penalty, 'investigation-ended', 42, report)
  const notice = { ...told, reason: '违反条例' }
  const noticeId = await takes(penalty, 'notice', 40, notice, '告知听证权利，听证后审核')
  await serves(penalty, noticeId, 40)
  await takes(penalty, 'hearing-requested', 39, { record: '当事人要求听证' })
  const place = { hearingOn: dayAgo(10), hearingPlace: '本局会议室', chair: '甲主持' }
  await serves(penalty, await takes(penalty, 'hearing-notified', 38, place), 38)
  await takes(penalty, 'hearing-held', 10, { record: '双方质证', chair: '甲主持' })
  return `${house.origin}/desk/enforcement-cases/${penalty}`
}

const says = (page: Page, words: string) => page.getByText(words, { exact: false }).first().waitFor()

/** A step of the case as it stands in the list of steps. */
const stepOf = (page: Page, title: string) =>
  page
    .locator('.enforcement-step')
    .filter({ has: page.locator('strong', { hasText: new RegExp(`^${title}$`) }) })

async function pickOfficers(page: Page): Promise<void> {
  await choose(page, '执法人员', '邹明')
  await page.locator('.ant-select-item-option').filter({ hasText: '欧阳青' }).last().click()
  await page.keyboard.press('Escape')
}

/** Opens the form of an act that asks nothing, and does it. */
async function opened(page: Page, act: string): Promise<void> {
  await press(page, act)
  await page.getByRole('dialog').getByRole('button', { name: act, exact: true }).click()
}

/** Nine items, each with its result. */
async function opine(page: Page, kind: string, problem?: { readonly item: string; readonly note: string }) {
  await press(page, '出具审核意见')
  const items = page.getByRole('dialog').locator('.review-item')
  await items.nth(8).waitFor()
  for (const item of await items.all()) {
    const isWrong = problem !== undefined && (await item.getByText(problem.item).count()) > 0
    await item
      .locator('label')
      .getByText(isWrong ? '存在问题' : '没有问题', { exact: true })
      .click()
    if (isWrong) await item.locator('textarea').fill(problem.note)
  }
  await page.getByRole('dialog').locator('label').getByText(kind, { exact: true }).click()
  await write(page, '依据条款1', '某条例第四条')
  await write(page, '理由', problem === undefined ? '事实清楚，适用法律正确。' : problem.note)
  await press(page, '出具审核意见')
  await done(page)
}

/** A report that the answer makes necessary is there at once and stays; what nobody needs can be taken off. */
async function materialsFollowTheAnswer(page: Page): Promise<void> {
  const form = page.getByRole('dialog')
  const answer = (word: string) => form.locator('label').getByText(word, { exact: true }).click()
  const lines = (material: string) =>
    form.locator('.review-item').filter({ has: page.locator('strong', { hasText: material }) })
  const report = lines('评估报告')
  await answer('是')
  await report.getByText('必须提交').waitFor()
  expect(await report.getByRole('button', { name: '去掉' }).count()).toBe(0)
  await answer('否')
  await report.getByRole('button', { name: '去掉' }).click()
  await report.waitFor({ state: 'detached' })

  const before = await lines('证据').count()
  // The list that adds keeps no choice of its own.
  await page.getByRole('combobox', { name: '再加一项材料' }).press('Enter')
  await page.getByTitle('相关证据材料', { exact: true }).last().click()
  await expect.poll(() => lines('证据').count()).toBe(before + 1)
  await lines('证据').last().getByRole('button', { name: '去掉' }).click()
  await expect.poll(() => lines('证据').count()).toBe(before)
}

test('a decision fails review once, passes, is served by notice, made public, corrected and withdrawn', async () => {
  onTestFailed(() => house.lastLook())
  const address = await heardCase()

  const head = await house.signIn('dept.head')
  await head.goto(address)
  const discussed = stepOf(head, '集体讨论')
  await discussed.getByRole('button', { name: '办理', exact: true }).click()
  await write(head, '集体讨论情况', '集体讨论同意')
  await press(head, '记入案卷')
  await says(head, '集体讨论同意')
  await house.picture(head, '1-case')

  const handler = await house.signIn('dept.handler')
  await handler.goto(address)
  await press(handler, '送审')
  await write(handler, '初审人员', '温审')
  await date(handler, '初审日期', dayAgo(0))
  await write(handler, '初审意见', '同意拟办意见。')
  await materialsFollowTheAnswer(handler)
  for (const doubt of await handler.getByLabel(/^说明：/).all()) await doubt.fill('已经核对。')
  await press(handler, '送审')
  await done(handler)
  await handler.getByRole('link', { name: '查看送审件' }).click()
  await handler.waitForURL(/review-submissions/)
  const submission = handler.url()

  const office = await house.signIn('bureau.reviewhead')
  await office.goto(submission)
  await press(office, '接收、分办')
  await choose(office, '审核人员', '章审')
  await press(office, '接收、分办')
  await done(office)

  const reviewer = await house.signIn('bureau.reviewer')
  await reviewer.goto(submission)
  await opine(reviewer, '建议纠正', { item: '适用法律、法规、规章是否准确', note: '应当适用第四条。' })
  await house.picture(reviewer, '2-failed')

  await handler.reload()
  await press(handler, '处理审核意见')
  await handler.getByRole('dialog').locator('label').getByText('采纳', { exact: true }).click()
  await write(handler, '说明', '已改为第四条。')
  await press(handler, '处理审核意见')
  await done(handler)
  await opened(handler, '再次送审')
  await done(handler)

  await reviewer.reload()
  await opened(reviewer, '接收、分办')
  await done(reviewer)
  await opine(reviewer, '同意')
  await says(reviewer, '可以编号、盖章')
  await expectAccessible(reviewer)
  await house.picture(reviewer, '3-passed')

  await head.reload()
  const decision = stepOf(head, '行政处罚决定')
  await decision.getByRole('button', { name: '办理', exact: true }).click()
  await pickOfficers(head)
  // What was proposed and told is there already: kind, sum and provision are not typed again.
  expect(await head.getByRole('spinbutton', { name: /^罚款/ }).inputValue()).toMatch(/^30,?000/)
  await write(head, '履行方式和期限', '十五日内缴纳')
  await write(head, '救济途径和期限', '六十日内申请复议')
  await press(head, '记入案卷')
  await decision.getByText('待送达').waitFor()

  await handler.goto(address)
  const made = stepOf(handler, '行政处罚决定')
  await made.getByRole('button', { name: '登记送达' }).click()
  await choose(handler, '送达方式', '公告送达')
  await date(handler, '日期', dayAgo(0))
  await write(handler, '凭据', '其他方式无法送达，在本机关网站公告')
  await press(handler, '记录送达')
  await made.getByText('公告送达，').waitFor()
  await house.picture(handler, '4-served')

  const publisher = await house.signIn('dept.publisher')
  await publisher.goto(address)
  await publisher
    .getByText(/现在移交公示|查看公示办理/)
    .first()
    .waitFor()
  const handOver = publisher.getByRole('button', { name: '现在移交公示' })
  if ((await handOver.count()) > 0) await handOver.click()
  await publisher.getByRole('link', { name: '查看公示办理' }).click()
  await press(publisher, '选择公开方式')
  await publisher.locator('label').getByText('全文公开', { exact: true }).click()
  await says(publisher, '公众将看到')
  await press(publisher, '选择公开方式')
  await says(publisher, '待复核')
  const publication = publisher.url()
  await house.picture(publisher, '5-chosen')

  await head.goto(publication)
  await press(head, '复核通过')
  await head.locator('form').getByRole('button', { name: '复核通过', exact: true }).click()
  await says(head, '已复核')

  await publisher.reload()
  await press(publisher, '发布')
  await publisher.locator('label').getByText('还没有送达，仍然现在公开').click()
  await press(publisher, '发布')
  const open = publisher.getByRole('link', { name: '看公众看到的页面' })
  const shown = (await open.getAttribute('href')) ?? ''

  const anyone = await house.visit(shown)
  await says(anyone, '寅卯商行无照经营三个月')
  await house.picture(anyone, '6-public')
  await anyone.getByText('内容有误？').click()
  await write(anyone, '哪里不对', '经营时间写错了')
  await press(anyone, '提交')
  await says(anyone, '已收到')

  await publisher.reload()
  await press(publisher, '更正')
  await write(publisher, '主要事实', '寅卯商行无照经营两个月。')
  await write(publisher, '原因', '笔误')
  await press(publisher, '更正')
  await says(publisher, '待复核的更正文本')
  await head.reload()
  await press(head, '复核更正')
  await write(head, '答复', '已更正')
  await press(head, '复核更正')
  await says(head, '已更正')
  await anyone.reload()
  await says(anyone, '寅卯商行无照经营两个月')
  await says(anyone, '更正日期')

  await publisher.reload()
  await press(publisher, '撤回')
  await choose(publisher, '撤回原因', '决定依法撤销')
  await write(publisher, '公开的说明（不写人名）', '决定被依法撤销')
  await date(publisher, '原因发生日期', dayAgo(0))
  await press(publisher, '撤回')
  await says(publisher, '撤回说明')
  await house.picture(publisher, '7-withdrawn')
  await anyone.reload()
  await says(anyone, '这条公示已经撤回')
  expect(await anyone.textContent('body')).not.toContain('寅卯商行')
  await expectAccessible(anyone)
  await house.picture(anyone, '8-stub')
  expect(house.faults).toEqual([])
}, 300_000)

test('a licence that nobody decides by its last day is deemed renewed, and the page says so', async () => {
  onTestFailed(() => house.lastLook())
  const handler = await house.signIn('dept.handler')
  await handler.goto(`${house.origin}/desk/enforcement-cases`)
  await press(handler, '新建案件')
  await choose(handler, '行为种类和程序', /^行政许可/)
  await choose(handler, '执法主体', '市场监督管理局')
  await write(handler, '案件名称', '卯辰餐馆申请延续食品经营许可')
  await write(handler, '姓名或者名称', '卯辰餐馆')
  await choose(handler, '没有号码的原因', '未登记的个体经营或者合伙')
  await press(handler, '建立案件')
  await handler.waitForURL(/enforcement-cases\/[0-9a-f-]+/)

  await stepOf(handler, '收到申请').getByRole('button', { name: '办理', exact: true }).click()
  await date(handler, '办理日期', dayAgo(30))
  await write(handler, '许可事项', '食品经营许可')
  await write(handler, '申请材料', '延续申请书、原许可证')
  await handler
    .getByRole('group', { name: /^延续申请/ })
    .getByText('是', { exact: true })
    .click()
  await date(handler, '原许可有效期届满日', dayAgo(0))
  await press(handler, '记入案卷')
  const renewal = (page: Page) => page.locator('li').filter({ hasText: '视为准予延续' })
  await renewal(handler).waitFor()
  expect(await renewal(handler).textContent(), 'on its last day it can still be decided').toContain(
    '临近截止',
  )

  // The night passes, and nobody has decided.
  house.at(new Date(begun + DAY).toISOString())
  const tomorrow = await house.signIn('dept.handler')
  await tomorrow.goto(handler.url())
  await renewal(tomorrow).getByText('届满前未决定的，视为准予延续').waitFor()
  expect(await renewal(tomorrow).textContent()).toContain('视为已办理')
  await house.picture(tomorrow, '9-deemed')
  expect(house.faults).toEqual([])
}, 120_000)
