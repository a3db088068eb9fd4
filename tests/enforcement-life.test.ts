import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reviewPapers } from '#capabilities/review/server/index.ts'
import { bare, pagesOf } from '#platform/server/documents/read-pdf.fixture.ts'
import { serveWeb } from '#platform/server/http/serve-web.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { type Organ, settleOrgan } from '#tests/support/organ.ts'
import {
  opinionOf,
  type ReviewOffice,
  settleReviewOffice,
  submissionOf,
} from '#tests/support/review-office.ts'

const FINE = 3_000_000

let house: TestApplication
let organ: Organ
let office: ReviewOffice
let today = ''
beforeAll(async () => {
  house = await openTestApplication()
  // The pages as they lie in the sources; what stands in them before any script runs is what is looked at.
  await serveWeb(house.app, join(import.meta.dirname, '../apps/web'), house.plainPages)
  on('2026-03-02')
  organ = await settleOrgan(house)
  office = await settleReviewOffice(house, organ)
})
afterAll(() => house.close())

/** The day goes on; everybody signs in anew. */
function on(day: string): void {
  today = day
  house.at(`${day}T02:00:00Z`)
}

async function does(username: string, ...request: Parameters<Send>) {
  const answer = await (await house.as(username))(...request)
  if (answer.statusCode >= 300) throw new Error(`${username} ${request[1]}: ${answer.body}`)
  return answer.json()
}
const reads = (path: string, username = 'dept.handler') => does(username, 'GET', path)
const versionOf = async (path: string, username?: string) => (await reads(path, username)).version

async function opens(act: string, more: object = {}): Promise<string> {
  const counterparty = { kind: 'organisation', name: '寅卯商行', noIdentityReason: 'unregistered-business' }
  const body = {
    ...{ unitId: organ.unitIds.market, bodyId: organ.bodyId, act, title: '寅卯商行的检查和处罚' },
    ...{ division: '430407001', counterparties: [counterparty], ...more },
  }
  return (await does('dept.handler', 'POST', '/enforcement-cases', { body })).id
}

async function takes(caseId: string, step: string, fields: object, reason?: string): Promise<string> {
  const path = `/enforcement-cases/${caseId}`
  const body = { step, on: today, officerIds: organ.officerIds, fields, reason }
  const version = await versionOf(path)
  return (await does('dept.head', 'POST', `${path}/steps`, { body, version })).stepId
}

async function serves(caseId: string, stepId: string, method: string): Promise<string> {
  const path = `/enforcement-cases/${caseId}`
  const body = { method, on: today, proof: '在本机关网站公告，其他方式无法送达' }
  const version = await versionOf(path)
  return (await does('dept.handler', 'POST', `${path}/steps/${stepId}/servings`, { body, version })).servedOn
}

async function reviews(id: string, username: string, act: string, body: object = {}) {
  const path = `/review-submissions/${id}`
  const version = await versionOf(path, 'bureau.reviewhead')
  return does(username, 'POST', `${path}/${act}`, { body, version })
}

async function discloses(id: string, username: string, act: string, body: object = {}) {
  const path = `/publications/${id}`
  const version = await versionOf(path, 'bureau.oversight')
  return does(username, 'POST', `${path}/${act}`, { body, version })
}

/** The papers of the first round, on the screen and as files; there is no opinion of a round that never was. */
async function expectPapers(id: string) {
  const path = `/review-submissions/${id}`
  const { document } = await reads(`${path}/paper?paper=opinion&round=1`, 'bureau.reviewer')
  expect(document).toMatchObject({ title: '重大执法决定法制审核意见书', issuer: '石鼓区司法局' })
  expect(document.assumption).toContain('格式未取得')
  expect(JSON.stringify(document)).toContain('应当适用第四条。')
  const handler = await house.as('dept.handler')
  const body = { paper: 'letter', round: 1, as: 'pdf' }
  const printed = await handler('POST', `${path}/prints`, { body })
  const text = bare((await pagesOf(printed.rawPayload)).join(''))
  for (const words of ['寅卯商行的检查和处罚', '罚款', '叁万元', '听证笔录', '同意拟办意见']) {
    expect(text, words).toContain(words)
  }
  const word = await handler('POST', `${path}/prints`, { body: { ...body, as: 'word' } })
  expect(word.headers['content-type']).toContain('wordprocessingml')
  expect((await handler('GET', `${path}/paper?paper=opinion&round=3`)).statusCode).toBe(404)
}

/** What somebody without script gets to see. */
const withoutScript = async (path: string) => (await house.app.inject(path)).body

test('an inspection becomes a penalty with a hearing, fails review once, passes, is served by notice, published, corrected, withdrawn', async () => {
  const inspection = await opens('act.inspection.ordinary')
  await takes(inspection, 'planned', { taskSource: 'daily', inspectionItem: '经营资格' })
  await takes(inspection, 'approved', { reason: '年度计划', assistants: 0 })
  const seen = { place: '店内', record: '未见营业执照', result: 'failed', resultText: '无照经营，另案处理' }
  await takes(inspection, 'inspected', seen)

  const penalty = await opens('act.penalty.ordinary', { sourceId: inspection })
  expect((await reads(`/enforcement-cases/${inspection}`)).arisen).toMatchObject([{ id: penalty }])
  const told = { facts: '寅卯商行无照经营三个月，店主电话19900005678', legalBasis: '某条例第三条' }
  const proposed = { ...told, proposedPenalties: ['fine'], proposedFine: FINE }
  const cause = { causeOfAction: '无照经营', facts: told.facts, violationEndedOn: '2026-02-01' }
  await takes(penalty, 'filed', cause)
  const ended = { ...proposed, evidence: '笔录', discretion: '一般', opinion: '罚款' }
  await takes(penalty, 'investigation-ended', ended)
  await expect(takes(penalty, 'notice', { ...proposed, reason: '违反条例' })).rejects.toThrow('法制审核')
  const notice = await takes(
    penalty,
    'notice',
    { ...proposed, reason: '违反条例' },
    '告知听证权利，听证后审核',
  )
  await serves(penalty, notice, 'direct')
  await takes(penalty, 'hearing-requested', { record: '当事人要求听证' })
  const hearing = { hearingOn: '2026-03-16', hearingPlace: '本局会议室', chair: '甲主持' }
  await serves(penalty, await takes(penalty, 'hearing-notified', hearing), 'direct')
  on('2026-03-16')
  await takes(penalty, 'hearing-held', { record: '双方质证', chair: '甲主持' })
  await takes(penalty, 'discussed', { discussion: '集体讨论同意' })

  const decision = {
    ...{ ...told, evidence: '笔录', penalties: ['fine'], fine: FINE },
    ...{ performance: '十五日内缴纳', remedies: '六十日内申请复议' },
  }
  const decide = () => takes(penalty, 'decision', decision, '当日办理')
  await expect(decide()).rejects.toThrow('enforcement.review-not-passed')
  const sent = submissionOf(FINE)
  const heard = { ...sent, materials: [...sent.materials, { material: 'hearing-record', title: '听证笔录' }] }
  const body = { step: 'decision', ...heard }
  const review = (
    await does('dept.handler', 'POST', `/enforcement-cases/${penalty}/review-submissions`, { body })
  ).id
  await reviews(review, 'bureau.reviewhead', 'taking-up', { reviewerId: office.reviewerId })
  await reviews(review, 'bureau.reviewer', 'opinion', opinionOf('correct', { law: '应当适用第四条。' }))
  await expect(decide()).rejects.toThrow('enforcement.review-not-passed')
  await reviews(review, 'dept.handler', 'handling', { handling: 'adopted', words: '已改为第四条。' })
  await reviews(review, 'dept.handler', 'rounds', heard)
  await reviews(review, 'bureau.reviewer', 'taking-up')
  await reviews(review, 'bureau.reviewer', 'opinion', opinionOf('agree'))
  const stepId = await decide()
  const kept = await reviewPapers(house.database, penalty)
  expect(kept.map(({ step, document }) => [step, document.code])).toEqual([
    ['@review', 'review-letter'],
    ['@review', 'review-opinion'],
    ['@review', 'review-letter'],
    ['@review', 'review-opinion'],
  ])
  await expectPapers(review)

  expect(await serves(penalty, stepId, 'public-notice'), 'thirty days after its publication').toBe(
    '2026-04-15',
  )
  const disclosed = await reads(`/enforcement-cases/${penalty}/disclosure`, 'dept.publisher')
  const publication = disclosed.decisions[0].publication
  expect(publication).toMatchObject({ state: 'to-choose', dueOn: '2026-03-25' })
  expect(await reads(`/publications/${publication.id}`, 'dept.publisher')).toMatchObject({
    ...{ isBeforeEffect: true, servedOn: '2026-04-15' },
  })
  await discloses(publication.id, 'dept.publisher', 'choice', { extent: 'full' })
  await expect(
    discloses(publication.id, 'dept.publisher', 'confirmation', { verdict: 'confirm' }),
  ).rejects.toThrow('publicity.same-person')
  await discloses(publication.id, 'dept.head', 'confirmation', { verdict: 'confirm' })
  await expect(
    discloses(publication.id, 'dept.publisher', 'publication', { beforeEffect: false }),
  ).rejects.toThrow('publicity.not-in-effect')
  on('2026-04-16')
  await discloses(publication.id, 'dept.publisher', 'publication', { beforeEffect: false })
  const address = `/public/decisions/${publication.id}`
  const shown = (await house.anyone('GET', address)).json()
  expect(shown).toMatchObject({
    state: 'public',
    decision: { fineFen: FINE, subjects: [{ name: '寅卯商行' }] },
  })

  const page = `/decisions/${publication.id}`
  const plain = await withoutScript(page)
  expect(plain).toContain('<title>寅卯商行 · 行政处罚决定公示</title>')
  expect(plain).toContain('寅卯商行无照经营三个月')
  expect(plain, 'a number inside the text is hidden here as well').not.toContain('19900005678')
  expect(await withoutScript('/decisions')).toContain(`href="${page}"`)
  expect(await withoutScript('/sitemap.xml')).toContain(`<loc>https://dingfen.example${page}</loc>`)
  expect(await withoutScript('/sitemap.xml')).toContain('<loc>https://dingfen.example/decisions?from=')
  expect(await withoutScript('/robots.txt')).toContain('Sitemap: https://dingfen.example/sitemap.xml')

  const remark = { words: '经营时间写错了', contact: '19900001234' }
  await house.anyone('POST', `${address}/corrections`, { body: remark })
  const right = { verdict: 'correct', texts: { facts: '寅卯商行无照经营两个月' }, reason: '笔误' }
  await discloses(publication.id, 'dept.publisher', 'correction', right)
  await discloses(publication.id, 'dept.head', 'correction-confirmation', { answer: '已更正' })
  expect((await house.anyone('GET', address)).json().decision).toMatchObject({
    ...{ correctedOn: '2026-04-16', texts: { facts: '寅卯商行无照经营两个月' } },
  })

  const words = { reason: 'revoked', words: '决定被依法撤销', on: '2026-04-16' }
  await discloses(publication.id, 'dept.publisher', 'withdrawal', words)
  const stub = (await house.anyone('GET', address)).json()
  expect(stub).toMatchObject({ state: 'withdrawn', withdrawal: { words: '决定被依法撤销' } })
  expect(JSON.stringify(stub)).not.toContain('寅卯商行')
  const plainStub = await withoutScript(page)
  expect(plainStub).toContain('决定被依法撤销')
  expect(plainStub, 'search engines forget it').toContain('<meta name="robots" content="noindex" />')
  for (const place of [page, '/decisions', '/sitemap.xml']) {
    expect(await withoutScript(place), place).not.toMatch(place === page ? /寅卯商行/ : publication.id)
  }
}, 120_000)

test('a licence that nobody decides by its last day is deemed renewed, and its page says so', async () => {
  on('2026-03-02')
  const licence = await opens('act.licence.ordinary')
  const asked = { licenceItem: '食品经营许可', materials: '申请书', isRenewal: true, expiresOn: '2026-03-20' }
  await takes(licence, 'applied', asked)
  const renewal = async () => {
    const { limits } = await reads(`/enforcement-cases/${licence}`)
    return limits.find(({ code }: { code: string }) => code === 'renewal')
  }
  expect(await renewal()).toMatchObject({ state: 'running', dueOn: '2026-03-20' })
  on('2026-03-21')
  expect(await renewal()).toMatchObject({ state: 'deemed', effect: { zh: '届满前未决定的，视为准予延续' } })
})
