import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { creditCheckDigitOf } from '#kernel/identity/index.ts'
import { bare, pagesOf } from '#platform/server/documents/read-pdf.fixture.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { eventsOf, toldOf } from '#tests/support/inbox.ts'
import { type Organ, settleOrgan } from '#tests/support/organ.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { type Publications, publicationsOf } from '#tests/support/publications.ts'
import { workbookOf } from '#tests/support/workbook.ts'

let house: TestApplication
let departments: Organ
let clerk: Send
let head: Send
let publisher: Send
let other: Send
let oversight: Send
let { headings, rowOf, one, page, step, choose, confirm, publish, published, read, search } =
  {} as Publications

async function signIn() {
  clerk = await house.as('dept.clerk')
  head = await house.as('dept.head')
  publisher = await house.as('dept.publisher')
  other = await house.as('culture.head')
  oversight = await house.as('bureau.oversight')
}
beforeAll(async () => {
  house = await openTestApplication()
  departments = await settleOrgan(house)
  await asOwner(house.ownerUrl, (owner) =>
    owner.query(`update organisations.unit set slug = 'department-market-supervision' where slug = 'market'`),
  )
  await signIn()
  ;({ headings, rowOf, one, page, step, choose, confirm, publish, published, read, search } =
    await publicationsOf(house, departments))
})
afterAll(() => house.close())

const soundCode = (first17: string) => first17 + creditCheckDigitOf(first17)

const code = async (answer: Promise<{ json(): { code?: string } }>) => (await answer).json().code

describe('a decision on its way to the public', () => {
  test('is chosen, confirmed by another person, published, and read with everything hidden that has to be', async () => {
    const id = await one()
    expect(await page(id)).toMatchObject({
      ...{ state: 'to-choose', defects: [], isBarred: false, proposal: { extent: 'full' } },
      ...{ otherColumns: [{ heading: '内部编号', text: '柜三' }], isBeforeEffect: true },
    })
    const preview = await clerk('POST', `/publications/${id}/preview`, { body: { extent: 'full' } })
    expect(preview.json().leaks).toEqual([])
    expect(preview.json().found.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['identity', 'phone', 'address', 'name']),
    )
    expect((await choose(id)).json()).toMatchObject({ state: 'to-confirm' })
    expect(await code(confirm(id, publisher))).toBe('publicity.same-person')
    expect(await code(choose(id))).toBe('publicity.not-possible-now')
    expect((await confirm(id)).json()).toMatchObject({ state: 'to-publish' })
    expect((await house.anyone('GET', `/public/decisions/${id}`)).statusCode).toBe(404)
    expect(await code(step(publisher, id, 'publication'))).toBe('publicity.not-in-effect')
    expect((await publish(id)).json()).toMatchObject({ state: 'published' })
    const { decision } = await read(id)
    expect(decision).toMatchObject({
      ...{
        subjects: [{ name: '测甲乙' }],
        fineFen: 200_000,
        publishedOn: '2026-03-02',
        endsOn: '2027-02-27',
      },
      texts: { violation: '未明码标价', content: '罚款人民币2000元' },
    })
    expect(decision.texts.facts).toContain('证人李某说')
    expect(JSON.stringify(decision)).not.toMatch(/990000|1234|解放路|李四海|柜三/)
    const { channels, renditions } = await page(id)
    expect(
      channels.map(({ channel, state, dueOn }: Record<string, string>) => [channel, state, dueOn]),
    ).toEqual([
      ['portal', 'public', '2026-03-09'],
      ['credit', 'due', '2026-03-09'],
      ['enterprise-credit', 'due', '2026-03-26'],
    ])
    expect(renditions[0]).toMatchObject({ digest: decision.digest, confirmedByName: 'dept.head' })
    expect(JSON.stringify(renditions[0].hidden)).not.toMatch(/990000|1234|李四海/)
  })

  test('what the public reads as PDF tells no more', async () => {
    const id = await published()
    const paper = await house.anyone('GET', `/public/decisions/${id}/paper`)
    expect([paper.statusCode, paper.headers['content-type']]).toEqual([200, 'application/pdf'])
    const text = bare((await pagesOf(paper.rawPayload)).join(''))
    expect(text).toContain('测甲乙')
    expect(text).not.toMatch(/990000|19900001234|解放路|李四海/)
  })

  test('a return keeps the reason; not disclosing needs a ground and a second person, and can be taken up again', async () => {
    const id = await one()
    expect(await code(choose(id, { extent: 'none' }))).toBe('publicity.ground-missing')
    expect(await code(choose(id, { extent: 'none', ground: 'privacy' }))).toBe('publicity.words-missing')
    const none = { extent: 'none', ground: 'related-case', words: '关联案件在办' }
    await choose(id, none)
    await step(head, id, 'confirmation', { verdict: 'return', reason: '请写明案件' })
    expect(await page(id)).toMatchObject({ state: 'to-choose', returnWords: '请写明案件' })
    await choose(id, none)
    expect((await confirm(id)).json()).toMatchObject({ state: 'not-disclosed' })
    expect(await page(id)).toMatchObject({ choice: { ground: 'related-case', confirmedByName: 'dept.head' } })
    expect((await page(id)).dueOn).toBeUndefined()
    expect((await house.anyone('GET', `/public/decisions/${id}`)).statusCode).toBe(404)
    expect((await step(clerk, id, 'reopening', { reason: '关联案件已办结' })).json()).toMatchObject({
      state: 'to-choose',
    })
  })

  test('of a minor nothing is published, in no way', async () => {
    const id = await one({ 自然人证件号码: '990000201001010017' })
    expect(await page(id)).toMatchObject({
      proposal: { extent: 'none', ground: 'minor' },
      doubts: [{ doubt: 'minor-subject' }],
    })
    for (const extent of ['full', 'summary']) {
      const choice = { extent, ...(extent === 'summary' ? { ground: 'privacy', words: '一' } : {}) }
      expect(await code(choose(id, choice))).toBe('publicity.minor-stays-private')
    }
  })

  test('a row with a fault is kept, named, and public only when it was put right', async () => {
    const id = await one({ 处罚决定日期: '', 行政处罚决定书文号: '石市监罚[2026]7号' })
    expect(await page(id)).toMatchObject({ defects: ['day-missing', 'number-odd'], isBarred: true })
    expect(await code(choose(id))).toBe('publicity.barred')
    const { version, texts } = await page(id)
    const body = {
      documentNumber: '石市监罚〔2026〕7号',
      decidedOn: '2026-02-27',
      organ: '石鼓区市场监督管理局',
      texts,
      reason: '对照原件',
    }
    const amended = await clerk('PUT', `/publications/${id}/decision`, { version, body })
    expect(amended.json()).toMatchObject({ state: 'to-choose' })
    expect(await page(id)).toMatchObject({ defects: ['number-odd'], isBarred: false, dueOn: '2026-03-09' })
    expect((await choose(id)).statusCode).toBe(200)
  })

  test('another department does not learn of it; the bureau reads and does nothing', async () => {
    const id = await one()
    expect((await other('GET', `/publications/${id}`)).statusCode).toBe(404)
    expect((await page(id, oversight)).may).toEqual([])
    expect((await choose(id, { extent: 'full' }, oversight)).statusCode).toBe(403)
    expect((await choose(id, { extent: 'full' }, other)).statusCode).toBe(404)
    const { version } = await page(id)
    await choose(id)
    const stale = await clerk('POST', `/publications/${id}/choice`, {
      version,
      body: { extent: 'full' },
    })
    expect(stale.statusCode).toBe(412)
  })
})

async function openedCase(opening: object) {
  const handler = await house.as('dept.handler')
  const opened = (await handler('POST', '/enforcement-cases', { body: opening })).json()
  const takes = async (made: string, fields: object) => {
    const { version } = (await handler('GET', `/enforcement-cases/${opened.id}`)).json()
    const body = { step: made, on: '2026-03-02', officerIds: departments.officerIds, fields }
    const answer = await head('POST', `/enforcement-cases/${opened.id}/steps`, { body, version })
    if (answer.statusCode !== 201) throw new Error(answer.body)
    return answer.json().stepId as string
  }
  return { opened, takes }
}

/** Id of a counterparty on whom a paper of the case still has to be served. */
async function namedParty(who: Send, path: string, name: string): Promise<string> {
  const { stages } = (await who('GET', path)).json()
  const open = stages
    .flatMap(({ steps }: { steps: { taken: { unserved: { id: string; name: string }[] }[] }[] }) => steps)
    .flatMap(({ taken }: { taken: { unserved: { id: string; name: string }[] }[] }) => taken)
    .flatMap(({ unserved }: { unserved: { id: string; name: string }[] }) => unserved)
  return open.find((one: { name: string }) => one.name === name).id
}

/** A penalty on the spot, as far as its numbered decision. */
async function decidedOnTheSpot(name: string) {
  const handler = await house.as('dept.handler')
  const party = {
    ...{ kind: 'natural', name, citizenNumber: '990000199001010017', phone: '19900001234' },
    address: '石鼓区青山街道船山路8号',
  }
  const opening = {
    ...{ unitId: departments.unitIds.market, bodyId: departments.bodyId, act: 'act.penalty.simple' },
    ...{ title: '占道经营', division: '430407001', counterparties: [party] },
  }
  const { opened, takes } = await openedCase(opening)
  await takes('shown', { place: '店内', facts: '占道经营', evidence: '照片' })
  await takes('told', { reason: '违反某条例' })
  const decide = () =>
    takes('decision', {
      facts: `当事人${name}（电话199-0000-1234）在船山路八号门前占道经营。`,
      ...{ legalBasis: '某条例第五条', penalties: ['fine'], fine: 20_000 },
      ...{ performance: '十五日内缴纳', remedies: '可以申请复议' },
    })
  const serve = async (stepId: string) => {
    const { version } = (await handler('GET', `/enforcement-cases/${opened.id}`)).json()
    const body = { method: 'direct', on: '2026-03-02', proof: '本人签收' }
    return handler('POST', `/enforcement-cases/${opened.id}/steps/${stepId}/servings`, { body, version })
  }
  const disclosure = async (by = clerk) =>
    (await by('GET', `/enforcement-cases/${opened.id}/disclosure`)).json()
  const take = () => clerk('POST', `/enforcement-cases/${opened.id}/publication`)
  return { id: opened.id as string, decide, serve, disclosure, take }
}

describe('a decision of an enforcement case', () => {
  test('is taken once, with its people as the case knows them, and masked by what they are in it', async () => {
    const { decide, take } = await decidedOnTheSpot('测戊己')
    expect(await code(take())).toBe('publicity.no-decision')
    await decide()
    const taken = await take()
    expect([taken.statusCode, taken.json()]).toMatchObject([201, { state: 'to-choose' }])
    const { id } = taken.json()
    expect(await code(take())).toBe('publicity.taken-already')
    const own = await page(id)
    expect(own).toMatchObject({
      ...{ source: 'case', actType: 'penalty', fineFen: 20_000, measures: ['fine'], severity: 'light' },
      ...{ proposal: { extent: 'summary', ground: 'no-influence' }, dueOn: '2026-03-11' },
    })
    expect(own.people.map(({ role }: { role: string }) => role)).toEqual(['subject', 'officer', 'officer'])
    for (const answer of [await choose(id), await confirm(id), await publish(id)]) {
      expect(answer.statusCode, answer.body).toBe(200)
    }
    const { decision } = await read(id)
    expect(decision.subjects).toEqual([{ kind: 'citizen', name: '测戊己' }])
    expect(JSON.stringify(decision)).not.toMatch(/990000|1234|船山路/)
  })

  test('an adjudication tells who applied and against whom', async () => {
    const handler = await house.as('dept.handler')
    const { opened, takes } = await openedCase({
      ...{ unitId: departments.unitIds.market, bodyId: departments.bodyId, act: 'act.adjudication.ordinary' },
      ...{ title: '摊位争议', division: '430407001' },
      counterparties: [
        { part: 'applicant', kind: 'natural', name: '测子丑', citizenNumber: '990000199001010017' },
        {
          ...{ part: 'respondent', kind: 'organisation', name: '测辰商行' },
          noIdentityReason: 'unregistered-business',
        },
      ],
    })
    const claim = { claim: '责令让出摊位', facts: '测辰商行占用测子丑的摊位。' }
    await takes('applied', claim)
    await takes('accepted', { claim: claim.claim })
    const body = { method: 'direct', on: '2026-03-02', proof: '本人签收' }
    const copied = await takes('copied', claim)
    const { version } = (await handler('GET', `/enforcement-cases/${opened.id}`)).json()
    await handler('POST', `/enforcement-cases/${opened.id}/steps/${copied}/servings`, { body, version })
    await takes('answered', { answer: '没有占用' })
    await takes('checked', { checkResult: '属实' })
    await takes('mediated', { settled: false, resultText: '没有达成一致' })
    const grounds = { reason: '摊位归申请人', legalBasis: '某条例第五条', remedies: '可以申请复议' }
    await takes('decision', { facts: claim.facts, ...grounds, act: '让出摊位' })
    const { id } = (await clerk('POST', `/enforcement-cases/${opened.id}/publication`)).json()
    expect((await page(id)).people.map(({ part }: { part?: string }) => part)).toEqual([
      ...['applicant', 'respondent', undefined, undefined],
    ])
    for (const answer of [await choose(id), await confirm(id), await publish(id)]) {
      expect(answer.statusCode, answer.body).toBe(200)
    }
    const { decision } = await read(id)
    expect(decision.subjects).toEqual([
      { part: 'applicant', kind: 'citizen', name: '测子丑' },
      { part: 'respondent', kind: 'organisation', name: '测辰商行' },
    ])
    const plain = (await house.plainPages({ path: `/decisions/${id}`, query: new URLSearchParams() }))?.html
    expect(plain).toContain('<dt>申请人</dt><dd>测子丑')
    expect(plain).toContain('<dt>被申请人</dt><dd>测辰商行')
    expect(plain).not.toContain('行政相对人')
    expect(plain, 'nobody violated anything').not.toContain('违法行为')
    expect(plain).toContain('<h2>事项</h2><p>摊位争议')
    const titled = '申请人测子丑、被申请人测辰商行'
    expect(plain).toContain(`<h1>${titled} · 行政裁决决定公示`)
    expect((await house.anyone('GET', '/public/feed')).body).toContain(`行政裁决：${titled}（`)
    const list = await house.plainPages({ path: '/decisions', query: new URLSearchParams() })
    expect(list?.html).toContain(`行政裁决：${titled}（`)
    const found = (
      await house.anyone('GET', `/public/decisions?text=${encodeURIComponent('摊位争议')}`)
    ).json()
    expect(found.decisions).toMatchObject([
      { subjects: ['测子丑', '测辰商行'], sides: ['applicant', 'respondent'] },
    ])
    const csv = (await house.anyone('GET', '/public/open-data?as=csv')).body
    const lines = csv.split('\r\n')
    const row = lines.find((line) => line.includes('测子丑、测辰商行'))
    expect([lines[0]?.split(',').at(-1), row?.split(',').at(-1)]).toEqual([
      '"sides"',
      '"applicant、respondent"',
    ])
    expect(JSON.stringify(decision)).not.toContain('990000')
  })

  test('goes on its way in the moment in which it is served; nobody has to think of it', async () => {
    const { decide, serve, disclosure, take } = await decidedOnTheSpot('测庚辛')
    expect(await disclosure()).toEqual({ decisions: [], mayHandOver: false })
    const stepId = await decide()
    expect(await disclosure()).toMatchObject({ decisions: [{ stepId }], mayHandOver: true })
    expect((await disclosure(oversight)).mayHandOver).toBe(false)
    const served = await serve(stepId)
    expect(served.statusCode, served.body).toBe(201)
    const { decisions, mayHandOver } = await disclosure()
    expect(mayHandOver).toBe(false)
    expect(decisions).toMatchObject([
      { stepId, servedOn: '2026-03-02', publication: { state: 'to-choose', dueOn: '2026-03-11' } },
    ])
    expect(await page(decisions[0].publication.id)).toMatchObject({ source: 'case', isBeforeEffect: false })
    expect(await code(take())).toBe('publicity.taken-already')
  })

  test('is found by the daily sweep where it is not served: the clock runs from its day; later it learns of its serving', async () => {
    const { decide, serve, disclosure } = await decidedOnTheSpot('测壬癸')
    const stepId = await decide()
    await house.daily('publicity.sweep-cases')
    const [decision] = (await disclosure()).decisions
    const { id } = decision.publication
    const before = await page(id)
    expect(before).toMatchObject({ state: 'to-choose', isBeforeEffect: true })
    await serve(stepId)
    await house.daily('publicity.sweep-cases')
    expect((await disclosure()).decisions).toHaveLength(1)
    expect(await page(id)).toMatchObject({
      ...{ servedOn: '2026-03-02', isBeforeEffect: false, version: before.version },
    })
  })

  test('of two that is served on one is not in effect yet: the sweep takes it once, and learns of the last', async () => {
    const handler = await house.as('dept.handler')
    const pair = ['测甲店', '测乙店'].map((name) => ({
      ...{ kind: 'organisation', name, noIdentityReason: 'unregistered-business' },
    }))
    const { opened, takes } = await openedCase({
      ...{ unitId: departments.unitIds.market, bodyId: departments.bodyId, act: 'act.penalty.simple' },
      ...{ title: '占道经营', division: '430407001', counterparties: pair },
    })
    await takes('shown', { place: '店外', facts: '占道经营', evidence: '照片' })
    await takes('told', { reason: '违反某条例' })
    const stepId = await takes('decision', {
      ...{ facts: '两家店占道经营。', legalBasis: '某条例第五条', penalties: ['fine'], fine: 20_000 },
      ...{ performance: '十五日内缴纳', remedies: '可以申请复议' },
    })
    const path = `/enforcement-cases/${opened.id}`
    const counterpartyId = await namedParty(handler, path, '测乙店')
    const serve = async (more: object) => {
      const { version } = (await handler('GET', path)).json()
      const body = { method: 'direct', on: '2026-03-02', proof: '店主签收', ...more }
      const answer = await handler('POST', `${path}/steps/${stepId}/servings`, { body, version })
      expect(answer.statusCode, answer.body).toBe(201)
    }
    const disclosed = async () => (await clerk('GET', `${path}/disclosure`)).json().decisions

    await serve({ counterpartyId })
    expect((await disclosed())[0].publication, 'nobody thinks of it before all are served').toBeUndefined()
    await house.daily('publicity.sweep-cases')
    const [{ publication }] = await disclosed()
    expect(publication).toMatchObject({ state: 'to-choose', dueOn: '2026-03-11' })
    const half = await page(publication.id)
    expect(half).toMatchObject({ isBeforeEffect: true })
    expect(half.servedOn).toBeUndefined()
    await house.daily('publicity.sweep-cases')
    expect(await page(publication.id), 'looked at again, and nothing changed').toEqual(half)

    await serve({})
    expect(await disclosed()).toMatchObject([{ servedOn: '2026-03-02', publication: { id: publication.id } }])
    expect(await page(publication.id)).toMatchObject({ isBeforeEffect: false, servedOn: '2026-03-02' })
    const whole = await page(publication.id)
    await house.daily('publicity.sweep-cases')
    expect(await page(publication.id)).toEqual(whole)
    expect(await disclosed()).toHaveLength(1)
  })

  test('is handed over once by clerk and serving at the same moment', async () => {
    const { decide, serve, disclosure, take } = await decidedOnTheSpot('测子丑')
    const stepId = await decide()
    const [taken, served] = await Promise.all([take(), serve(stepId)])
    expect([201, 409]).toContain(taken.statusCode)
    expect(served.statusCode, served.body).toBe(201)
    const { decisions } = await disclosure()
    expect(decisions).toMatchObject([{ servedOn: '2026-03-02', publication: { state: 'to-choose' } }])
    expect((await page(decisions[0].publication.id)).isBeforeEffect).toBe(false)
  })
})

describe('after it was published', () => {
  test('a withdrawn one leaves a stub with the public reason; other channels have three working days', async () => {
    const id = await published()
    await step(clerk, id, 'channels/credit', { step: 'send', receipt: '回执1' })
    await step(clerk, id, 'channels/credit', { step: 'confirm', receipt: '回执1' })
    const words = { reason: 'revoked', words: '决定被依法撤销', on: '2026-03-02' }
    const tried = (changes: object) => code(step(clerk, id, 'withdrawal', { ...words, ...changes }))
    expect(await tried({ on: '2026-03-03' })).toBe('publicity.wrong-days')
    expect(await tried({ words: '当事人证件990000 19900101 0017' })).toBe('publicity.still-tells')
    const { people, documentNumber } = await page(id)
    expect(await tried({ words: `${people[0].name}的决定被撤销` }), 'the stub names nobody').toBe(
      'publicity.names-somebody',
    )
    expect((await step(clerk, id, 'withdrawal', words)).json()).toMatchObject({ state: 'withdrawing' })
    const stub = await read(id)
    expect(stub).toMatchObject({
      state: 'withdrawn',
      withdrawal: { reason: 'revoked', words: '决定被依法撤销' },
    })
    expect(JSON.stringify(stub)).not.toContain('测甲乙')
    expect((await house.anyone('GET', `/public/decisions/${id}/paper`)).statusCode).toBe(404)
    const { channels } = await page(id)
    expect(channels.map(({ state, downDueOn }: Record<string, string>) => [state, downDueOn])).toEqual([
      ['down', undefined],
      ['to-withdraw', '2026-03-05'],
      ['down', undefined],
    ])
    const down = await step(clerk, id, 'channels/credit', { step: 'confirm-down', receipt: '回执2' })
    expect(down.json()).toMatchObject({ state: 'withdrawn' })
    expect((await page(id)).channels[1], 'both receipts stay').toMatchObject({
      ...{ channel: 'credit', receipt: '回执1', downReceipt: '回执2' },
    })
    const again = await published()
    expect(await code(step(clerk, id, 'predecessor', { predecessorId: again }))).toBe(
      'publicity.no-predecessor',
    )
    expect((await page(again)).withdrawn, 'what the form offers').toContainEqual({
      ...{ id, documentNumber, on: '2026-03-02' },
    })
    expect((await page(id)).withdrawn, 'a withdrawn one stands in the place of none').toEqual([])
    expect((await step(clerk, again, 'predecessor', { predecessorId: id })).statusCode).toBe(200)
    expect((await read(again)).followsId).toBe(id)
    expect((await read(id)).followedById).toBe(again)
  })

  test('a remark of the public is answered in five working days; the right text waits for a second person', async () => {
    const id = await published()
    const remark = { words: '罚款金额写错了', contact: '19900001234' }
    const asked = await house.anyone('POST', `/public/decisions/${id}/corrections`, { body: remark })
    expect([asked.statusCode, asked.json()]).toEqual([201, { dueOn: '2026-03-09' }])
    expect(await page(id)).toMatchObject({ state: 'correcting', corrections: [remark], openCorrections: 1 })
    await house.workOff()
    const told = { event: 'correction-asked', dueOn: '2026-03-09' }
    expect(await toldOf(publisher, id)).toMatchObject([told])
    expect(await eventsOf(other, id)).toEqual([])
    const right = {
      verdict: 'correct',
      texts: { content: '罚款人民币200元' },
      fineFen: 20_000,
      reason: '笔误',
    }
    expect((await step(clerk, id, 'correction', right)).json()).toMatchObject({ state: 'correcting' })
    expect((await read(id)).decision.fineFen).toBe(200_000)
    expect(await code(step(clerk, id, 'correction-confirmation', { answer: '已更正' }))).toBe(
      'access.not-allowed',
    )
    expect((await step(head, id, 'correction-confirmation', { answer: '已更正' })).json()).toMatchObject({
      state: 'corrected',
    })
    const { decision } = await read(id)
    expect(decision).toMatchObject({
      fineFen: 20_000,
      texts: { content: '罚款人民币200元' },
      correctedOn: '2026-03-02',
    })
    const copied = (await house.anyone('GET', '/public/open-data')).json().decisions
    expect(copied.find((one: { id: string }) => one.id === id)).toMatchObject({ correctedOn: '2026-03-02' })
    const entry = (await house.anyone('GET', '/public/feed')).body
      .split('<entry>')
      .find((one) => one.includes(id))
    expect(entry).toContain('<updated>2026-03-02T')
    expect((await page(id)).corrections).toMatchObject([{ answer: '已更正', isUpheld: true }])
    expect((await page(id)).renditions).toHaveLength(2)
  })

  test('a remark that is not right is answered and changes nothing', async () => {
    const id = await published()
    await house.anyone('POST', `/public/decisions/${id}/corrections`, { body: { words: '我觉得不应该公开' } })
    await step(clerk, id, 'correction', { verdict: 'keep', answer: '依法应当公开' })
    expect(await page(id)).toMatchObject({ state: 'published', corrections: [{ isUpheld: false }] })
    for (let count = 0; count < 5; count += 1) {
      await house.anyone('POST', `/public/decisions/${id}/corrections`, {
        body: { words: `再问一次${count}` },
      })
    }
    const sixth = house.anyone('POST', `/public/decisions/${id}/corrections`, {
      body: { words: '再问一次六' },
    })
    expect(await code(sixth)).toBe('publicity.too-many-corrections')
  })

  test('time passes: nothing new is ever read, and what is over is over before the job runs', async () => {
    const id = await published({
      行政相对人名称: '测乙丙',
      自然人证件号码: '990000200803020017',
      处罚决定日期: '2026-03-02',
    })
    const minor = await one({
      行政相对人名称: '测丙丁',
      自然人证件号码: '990000200803030017',
      处罚决定日期: '2026-03-02',
    })
    const before = (await read(id)).decision
    house.at('2026-12-01T01:00:00Z')
    await signIn()
    expect((await read(id)).decision).toEqual(before)
    expect(await code(choose(minor))).toBe('publicity.minor-stays-private')
    expect((await search(`text=${encodeURIComponent('测乙丙')}`)).decisions).toHaveLength(1)
    house.at('2027-03-02T01:00:00Z')
    await signIn()
    expect(await read(id)).toEqual({ state: 'ended' })
    expect((await search(`text=${encodeURIComponent('测乙丙')}`)).decisions).toEqual([])
    await house.daily('publicity.end-publicity')
    expect(await page(id)).toMatchObject({ state: 'expired' })
    expect(await read(id)).toEqual({ state: 'ended' })
    house.at('2026-03-02T01:00:00Z')
    await signIn()
  })

  test('repair ends it early, and not before the least time', async () => {
    const id = await published()
    await step(clerk, id, 'channels/credit', { step: 'send', receipt: '回执1' })
    expect(await code(step(clerk, id, 'repair', { reason: '信用修复决定' }))).toBe(
      'publicity.not-possible-now',
    )
    house.at('2026-06-01T01:00:00Z')
    await signIn()
    expect((await step(clerk, id, 'repair', { reason: '信用修复决定' })).json()).toMatchObject({
      state: 'repaired',
    })
    expect(await read(id)).toEqual({ state: 'ended' })
    house.at('2026-03-02T01:00:00Z')
    await signIn()
  })
})

describe('the portal', () => {
  test('finds by words, department, kind and day, page by page, and only by what is shown', async () => {
    const ids = [
      await published({
        违法事实: '销售过期辣椒酱',
        行政相对人名称: '测东辣酱店',
        行政相对人类别: '个体工商户',
        自然人证件号码: '',
      }),
      await published({ 违法事实: '辣椒酱标签不符', 处罚决定日期: '2026-02-26' }),
    ]
    const found = async (query: string) => (await search(query)).decisions.map(({ id }: { id: string }) => id)
    const word = `text=${encodeURIComponent('辣椒')}`
    expect(await found(word)).toEqual(ids)
    expect(await found(`text=${encodeURIComponent('辣椒 标签')}`)).toEqual([ids[1]])
    expect(await found(`text=${encodeURIComponent('测东辣酱店')}`)).toEqual([ids[0]])
    expect(await found(`${word}&unitId=${departments.unitIds.culture}`)).toEqual([])
    expect(await found(`${word}&actType=licence`)).toEqual([])
    expect(await found(`${word}&from=2026-02-27`)).toEqual([ids[0]])
    expect(await found(`${word}&to=2026-02-26`)).toEqual([ids[1]])
    const first = await search(`${word}&limit=1`)
    expect(first.decisions[0].id).toBe(ids[0])
    expect(await found(`${word}&limit=1&cursor=${first.next}`)).toEqual([ids[1]])
    expect(await code(house.anyone('GET', '/public/decisions?cursor=nowhere'))).toBe('publicity.bad-cursor')
    for (const secret of ['李四海', '解放路', '990000', '柜三']) {
      expect(await found(`text=${encodeURIComponent(secret)}`)).toEqual([])
    }
  })

  test('open data, their schema and the feed are made of the same', async () => {
    const id = await published({
      行政相对人名称: '=测&<店>',
      行政相对人类别: '个体工商户',
      自然人证件号码: '',
    })
    const json = (await house.anyone('GET', '/public/open-data')).json()
    const own = json.decisions.find((one: { id: string }) => one.id === id)
    expect(own).toEqual((await read(id)).decision)
    const csv = (await house.anyone('GET', '/public/open-data?as=csv')).body
    expect(csv).toContain(`"'=测&<店>"`)
    const schema = (await house.anyone('GET', '/public/open-data/schema')).json()
    expect(csv.split('\r\n')[0]).toBe(
      `\ufeff${schema['x-csv-columns'].map((name: string) => `"${name}"`).join(',')}`,
    )
    expect(Object.keys(schema.properties.decisions.items.properties)).toEqual(
      expect.arrayContaining(Object.keys(own)),
    )
    const feed = await house.anyone('GET', '/public/feed')
    expect(feed.headers['content-type']).toContain('application/atom+xml')
    expect(feed.body).toContain(`https://dingfen.example/decisions/${id}`)
    expect(feed.body).toContain('=测&amp;&lt;店&gt;')
    for (const text of [JSON.stringify(json), csv, feed.body]) {
      expect(text).not.toMatch(/990000|19900001234|解放路|李四海|柜三/)
    }
  })

  test('departments show their officers and lists', async () => {
    const { departments: all } = (await house.anyone('GET', '/public/departments')).json()
    expect(all.map(({ name }: { name: string }) => name)).toContain('石鼓区市场监督管理局')
    const shown = (await house.anyone('GET', `/public/departments/${departments.unitIds.market}`)).json()
    expect(shown).toMatchObject({ name: '石鼓区市场监督管理局', bodies: [{ kind: 'statutory' }], lists: [] })
    // the third one's certificate has ended
    expect(shown.officers).toHaveLength(2)
    expect((await house.anyone('GET', `/public/departments/${house.district.unitIds.east}`)).statusCode).toBe(
      404,
    )
  })
})

describe('the list without script', () => {
  const list = async (query: string) =>
    (await house.plainPages({ path: '/decisions', query: new URLSearchParams(query) })) ?? {
      html: '',
      isListed: false,
    }
  const linksOf = (html: string, pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, address = '']) => address.replaceAll('&amp;', '&'))

  test('leads page by page to every decision, by months whose addresses stay; an empty month is not for search engines', async () => {
    const id = await published({ 处罚决定日期: '2025-11-20' })
    await asOwner(house.ownerUrl, async (owner) => {
      await owner.query(`create temp table copied as select * from publicity.publication where id = $1`, [id])
      for (let at = 0; at < 60; at += 1) {
        await owner.query(`update copied set id = gen_random_uuid(), source_key = gen_random_uuid()::text`)
        await owner.query('insert into publicity.publication select * from copied')
      }
    })
    const first = await list('')
    const [november] = linksOf(first.html, /href="\/decisions\?(from=2025-11-01[^"]*)"/g)
    expect(november).toBe('from=2025-11-01&to=2025-11-30')
    const found = new Set<string>()
    let query: string | undefined = november
    let pages = 0
    while (query !== undefined) {
      const { html, isListed } = await list(query)
      expect(isListed).toBe(true)
      for (const address of linksOf(html, /href="\/decisions\/([0-9a-f-]{36})"/g)) found.add(address)
      query = linksOf(html, /rel="next" href="\/decisions\?([^"]*)"/g)[0]
      pages += 1
    }
    expect([found.size, found.has(id), pages]).toEqual([61, true, 2])
    const empty = await list('from=2025-12-01&to=2025-12-31')
    expect([empty.isListed, linksOf(empty.html, /href="\/decisions\/([0-9a-f-]{36})"/g)]).toEqual([false, []])
    expect((await list('from=<script>&cursor=nowhere')).html, 'what is no day asks nothing').toBe(first.html)
  })
})

describe('rows of other systems', () => {
  test('equal rows are two decisions; the same file again brings nothing; a changed one is tried anew', async () => {
    const same = rowOf({})
    const bytes = workbookOf([headings, same, same])
    const about = `unitId=${departments.unitIds.market}&kind=penalty`
    const tried = (await clerk('POST', `/publications/rows/trial?${about}`, { bytes })).json()
    expect(tried.counts).toEqual({ all: 2, fresh: 2, barred: 0, doubtful: 0 })
    const taking = (sent: Buffer, digest: string) =>
      clerk('POST', `/publications/rows?${about}&digest=${digest}`, { bytes: sent })
    expect((await taking(bytes, tried.digest)).json()).toMatchObject({ taken: 2, known: 0 })
    expect((await taking(bytes, tried.digest)).json()).toMatchObject({ taken: 0, known: 2 })
    expect((await taking(workbookOf([headings, rowOf({})]), tried.digest)).json().code).toBe(
      'publicity.rows-changed',
    )
    expect((await taking(Buffer.from('%PDF-1.7'), tried.digest)).json().code).toBe(
      'publicity.file-not-a-table',
    )
    const foreign = `unitId=${departments.unitIds.culture}&kind=penalty`
    expect((await clerk('POST', `/publications/rows/trial?${foreign}`, { bytes })).statusCode).toBe(404)
  })

  test('confirmed ones leave in the standard fields with a report of what is missing', async () => {
    await published()
    const about = {
      unitId: departments.unitIds.market,
      kind: 'penalty',
      from: '2026-02-01',
      to: '2026-03-31',
    }
    const report = (
      await clerk('GET', `/publications/double-disclosure/report?${new URLSearchParams(about)}`)
    ).json()
    expect(report.rows).toBeGreaterThan(0)
    expect(report.faults.map(({ column }: { column: string }) => column)).toContain('CF_CFJGDM')
    const path = `/enforcement-bodies/${departments.bodyId}`
    const { bodies } = (await oversight('GET', '/enforcement-bodies')).json()
    const { version } = bodies.find(({ id }: { id: string }) => id === departments.bodyId)
    const recorded = await oversight('POST', `${path}/credit-code`, {
      version,
      body: { creditCode: soundCode('11990000MB0DF0001') },
    })
    expect(recorded.statusCode, recorded.body).toBe(200)
    const after = (
      await clerk('GET', `/publications/double-disclosure/report?${new URLSearchParams(about)}`)
    ).json()
    const lacking = after.faults.map(({ column }: { column: string }) => column)
    expect(lacking).not.toContain('CF_CFJGDM')
    expect(lacking).not.toContain('CF_SJLYDM')
    const body = { ...about, layout: 'six-codes' }
    const file = await clerk('POST', '/publications/double-disclosure', { body })
    expect(file.statusCode).toBe(200)
    expect(file.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })

  test('the list tells what is to be done and what is late', async () => {
    const id = await one({ 处罚决定日期: '2026-01-05' })
    const late = (await clerk('GET', '/publications?show=late&limit=200')).json()
    expect(late.publications.find((one: { id: string }) => one.id === id)).toMatchObject({
      isLate: true,
      dueOn: '2026-01-14',
    })
    expect(late.counts.late).toBeGreaterThan(0)
    expect(late.keeps).toEqual([{ id: departments.unitIds.market, name: '石鼓区市场监督管理局' }])
    expect((await other('GET', '/publications?show=all&limit=200')).json().publications).toEqual([])
  })

  test('the discloser is told of what is late, the bureau when it stays late; each once, and no other department', async () => {
    const id = await one({ 处罚决定日期: '2026-03-02' })
    const watch = async (day: string) => {
      house.at(`${day}T00:30:00Z`)
      await house.daily('notifications.watch-limits')
    }
    await watch('2026-03-11') // the last day itself is not late
    expect(await eventsOf(publisher, id)).toEqual([])
    await watch('2026-03-12')
    await watch('2026-03-16') // five days after it: the bureau still leaves it to the organ
    const [told] = await toldOf(publisher, id)
    expect(told).toMatchObject({ event: 'disclosure-late', dueOn: '2026-03-11', code: expect.any(String) })
    expect(await eventsOf(oversight, id)).toEqual([])
    await watch('2026-03-17')
    await watch('2026-03-18')
    expect(await eventsOf(oversight, id)).toEqual(['disclosure-late-long'])
    expect(await eventsOf(publisher, id)).toEqual(['disclosure-late'])
    expect(await eventsOf(clerk, id)).toEqual(['disclosure-late'])
    for (const who of [other, head]) expect(await eventsOf(who, id)).toEqual([])
  })
})
