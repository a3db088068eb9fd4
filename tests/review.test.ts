import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { eventsOf, toldOf } from '#tests/support/inbox.ts'
import { type Organ, settleOrgan } from '#tests/support/organ.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import {
  opinionOf,
  type ReviewOffice,
  settleReviewOffice,
  submissionOf,
} from '#tests/support/review-office.ts'

const FINE = 3_000_000
const letters: { readonly to: string; readonly words: string }[] = []

let house: TestApplication
let organ: Organ
let office: ReviewOffice
let handler: Send
let head: Send
let reviewer: Send
let reviewHead: Send
let counsel: Send
beforeAll(async () => {
  house = await openTestApplication({
    couriers: {
      async mail(to, { subject, text }) {
        letters.push({ to, words: `${subject}\n${text}` })
      },
    },
  })
  house.at('2026-03-02T02:00:00Z')
  organ = await settleOrgan(house)
  office = await settleReviewOffice(house, organ)
  handler = await house.as('dept.handler')
  head = await house.as('dept.head')
  reviewer = await house.as('bureau.reviewer')
  reviewHead = await house.as('bureau.reviewhead')
  counsel = await house.as('bureau.counsel')
})
afterAll(() => house.close())

/** A penalty that is ready to be decided; the party waived its defence, so that no term has to pass. */
async function readyCase(fine: number, more: { readonly name?: string } = {}): Promise<string> {
  const counterparty = {
    kind: 'organisation',
    name: more.name ?? '甲某百货店',
    noIdentityReason: 'unregistered-business',
  }
  const opened = await handler('POST', '/enforcement-cases', {
    body: {
      unitId: organ.unitIds.market,
      bodyId: organ.bodyId,
      act: 'act.penalty.ordinary',
      title: '无照经营',
      division: '430407001',
      counterparties: [counterparty],
    },
  })
  expect(opened.statusCode, opened.body).toBe(201)
  const { id } = opened.json()
  const proposed = { proposedPenalties: ['fine'], proposedFine: fine }
  const told = { facts: '事实清楚', legalBasis: '某条例第三条' }
  await step(id, 'filed', { causeOfAction: '无照经营', facts: '无照经营', violationEndedOn: '2026-02-01' })
  await step(id, 'investigation-ended', {
    ...told,
    ...proposed,
    evidence: '笔录',
    discretion: '一般',
    opinion: '罚款',
  })
  const notice = await step(id, 'notice', { ...told, ...proposed, reason: '违反某条例' })
  await handler('POST', `/enforcement-cases/${id}/steps/${notice}/servings`, {
    body: { method: 'direct', on: '2026-03-02', proof: '签收' },
    version: await versionOf(id),
  })
  await step(id, 'defence-waived', { record: '明确放弃陈述申辩' })
  return id
}

const versionOf = async (id: string) => (await head('GET', `/enforcement-cases/${id}`)).json().version

/** The step that decides, as the page of the case has it. */
async function decisionOnPage(id: string) {
  const { stages } = (await handler('GET', `/enforcement-cases/${id}`)).json()
  const steps = stages.flatMap((stage: { steps: readonly { code: string }[] }) => stage.steps)
  return steps.find(({ code }: { code: string }) => code === 'decision')
}

async function send(id: string, code: string, fields: object, more: object = {}) {
  const order = { step: code, on: '2026-03-02', officerIds: organ.officerIds, fields, reason: '当日办理' }
  const body = { ...order, ...more }
  return head('POST', `/enforcement-cases/${id}/steps`, { body, version: await versionOf(id) })
}

async function step(id: string, code: string, fields: object): Promise<string> {
  const answer = await send(id, code, fields)
  expect(answer.statusCode, `${code}: ${answer.body}`).toBe(201)
  return answer.json().stepId
}

const decide = (id: string, fine: number, more: object = {}) => {
  const told = { facts: '事实', evidence: '笔录', legalBasis: '某条例第三条', penalties: ['fine'], fine }
  return send(id, 'decision', { ...told, performance: '十五日内缴纳', remedies: '六十日内申请复议' }, more)
}

async function staysClosed(id: string, why: string): Promise<void> {
  const refused = (await decide(id, FINE)).json()
  expect(refused, why).toMatchObject({ code: 'enforcement.review-not-passed', status: 409 })
  // by which row of the catalogue, so that nobody has to guess
  expect(refused.detail, why).toMatch(/审核目录：.*罚款/)
}

async function submitted(caseId: string, changes: object = {}): Promise<Submission> {
  const body = { step: 'decision', ...submissionOf(FINE), ...changes }
  const answer = await handler('POST', `/enforcement-cases/${caseId}/review-submissions`, { body })
  expect(answer.statusCode, answer.body).toBe(201)
  return new Submission(answer.json().id)
}

/** A submission that is moved by whoever is named, each time with the version that stands. */
class Submission {
  readonly id: string
  constructor(id: string) {
    this.id = id
  }

  async read(who: Send = reviewHead) {
    return (await who('GET', `/review-submissions/${this.id}`)).json()
  }

  async send(who: Send, act: string, body: object = {}, method: 'POST' | 'PUT' = 'POST') {
    const { version } = await this.read()
    return who(method, `/review-submissions/${this.id}/${act}`, { body, version })
  }

  async does(who: Send, act: string, body: object = {}, method: 'POST' | 'PUT' = 'POST') {
    const answer = await this.send(who, act, body, method)
    expect(answer.statusCode, `${act}: ${answer.body}`).toBeLessThan(300)
    return this.read()
  }

  async refuses(who: Send, act: string, body: object, code: string): Promise<void> {
    expect((await this.send(who, act, body)).json().code, act).toBe(code)
  }
}

/** A levy that is ready to be decided, as its examination found it: of influence, where nothing else is said. */
async function readyLevy(found: object = { socialInfluence: true }): Promise<string> {
  const order = {
    ...{ unitId: organ.unitIds.market, bodyId: organ.bodyId, act: 'act.levy.ordinary', title: '征收某费' },
    counterparties: [{ kind: 'organisation', name: '乙某商行', noIdentityReason: 'unregistered-business' }],
  }
  const opened = await handler('POST', '/enforcement-cases', { body: order })
  expect(opened.statusCode, opened.body).toBe(201)
  const { id } = opened.json()
  await step(id, 'started', { act: '征收某费', legalBasis: '某办法第二条' })
  await step(id, 'checked', { checkResult: '涉及全区商户', ...found })
  await step(id, 'told', { reason: '依某办法应当缴纳' })
  return id
}

test('a levy of influence has no number before its review has passed; then it has one, for the sum that was reviewed', async () => {
  const id = await readyLevy()
  const levy = (amount: number) => {
    const told = {
      act: '征收某费',
      amount,
      payBy: '2026-03-20',
      reason: '依某办法',
      legalBasis: '某办法第二条',
    }
    return send(id, 'decision', { ...told, remedies: '六十日内申请复议' })
  }
  const refused = (await levy(800_000)).json()
  expect(refused).toMatchObject({ code: 'enforcement.review-not-passed', status: 409 })
  expect(refused.detail).toContain('没有送法制审核')

  const proposed = { measures: [], amountInFen: 800_000, confiscatedInFen: 0, confiscatedGoodsInFen: 0 }
  const one = await submitted(id, { proposed, summary: '征收某费，涉及全区商户。' })
  expect((await levy(800_000)).json().code).toBe('enforcement.review-not-passed')
  await one.does(reviewHead, 'taking-up', { reviewerId: office.reviewerId })
  await one.does(reviewer, 'opinion', opinionOf('agree'))
  expect((await decisionOnPage(id)).objections, 'the page waits for nothing any more').toEqual([])
  const { decisions } = (await handler('GET', `/enforcement-cases/${id}/review`)).json()
  expect(decisions[0]).toMatchObject({ gate: { passed: true }, proposed: { amountInFen: 800_000 } })
  expect((await levy(900_000)).json().code, 'another sum is another decision').toBe(
    'enforcement.review-not-passed',
  )

  const decided = await levy(800_000)
  expect(decided.statusCode, decided.body).toBe(201)
  expect(decided.json().paperNumber).toMatch(/征.*〔2026〕1号$/)
  const [taken] = (await decisionOnPage(id)).taken
  expect(taken).toMatchObject({ paperNumber: decided.json().paperNumber, hasPaper: true, needsServing: true })
})

describe('a levy of which nobody has said the sum', () => {
  const sumOf = async (id: string) => {
    const { lacks, stages } = (await handler('GET', `/enforcement-cases/${id}`)).json()
    const { decisions } = (await handler('GET', `/enforcement-cases/${id}/review`)).json()
    const steps = stages.flatMap((one: { steps: object[] }) => one.steps)
    const { fields } = steps.find((one: { code: string }) => one.code === 'checked')
    return {
      lack: lacks.find(({ kind }: { kind: string }) => kind === 'sum'),
      hinted: fields.flatMap((one: { code: string; tellsReview: boolean }) =>
        one.tellsReview ? [one.code] : [],
      ),
      standing: [decisions[0].due, decisions[0].waitsForSum],
    }
  }

  test('does not say that it needs no review: the file lacks the sum, and the field says what it is for', async () => {
    expect(await sumOf(await readyLevy({}))).toMatchObject({
      lack: { step: 'checked', zh: expect.stringContaining('金额'), basis: '审核目录：数额较大的征收' },
      hinted: ['amount'],
      standing: [false, true],
    })
  })

  test.each([
    [{ amount: 4_999_900 }, [false, false]],
    [{ amount: 5_000_000 }, [true, false]],
    [{ socialInfluence: true }, [true, false]],
  ])('with %o it is known', async (found, standing) => {
    expect(await sumOf(await readyLevy(found))).toMatchObject({ lack: undefined, standing })
  })
})

describe('whether a decision is reviewed', () => {
  test('a small one is decided without review, and the file says why (trap 14)', async () => {
    const id = await readyCase(500_000)
    const standing = (await handler('GET', `/enforcement-cases/${id}/review`)).json()
    const decision = standing.decisions.find((one: { step: string }) => one.step === 'decision')
    expect(decision).toMatchObject({
      due: false,
      gate: { passed: true, reasons: [] },
      missed: { item: '对单位较大数额罚款', unmet: ['amount'], amountInFen: 2_000_000, sumInFen: 500_000 },
    })
    expect(standing.hasCatalogue).toBe(true)
    expect((await decide(id, 500_000)).statusCode).toBe(201)
  })

  test('a grave one is told with the row that hit, and has no number without a pass', async () => {
    const id = await readyCase(FINE)
    const standing = (await handler('GET', `/enforcement-cases/${id}/review`)).json()
    expect(standing.decisions[0]).toMatchObject({
      due: true,
      hit: {
        item: '对单位较大数额罚款',
        basis: '本区目录第二项',
        met: ['party-kind', 'measure', 'amount'],
      },
      gate: { passed: false, reasons: ['not-submitted'] },
    })
    await staysClosed(id, 'nothing was submitted')
    expect((await decisionOnPage(id)).taken).toEqual([])
  })

  test('the page of the case says what the decision waits for, as the gate does, until the round has passed', async () => {
    const id = await readyCase(FINE)
    const says = async () => {
      const { mayTake, objections } = await decisionOnPage(id)
      return [mayTake, ...objections.map(({ zh }: { zh: string }) => zh)]
    }
    expect(await says()).toEqual([false, '须先通过法制审核：没有送法制审核'])
    const one = await submitted(id)
    expect(await says()).toEqual([false, '须先通过法制审核：法制审核尚未结束'])
    await one.does(reviewHead, 'taking-up', { reviewerId: office.reviewerId })
    await one.does(reviewer, 'opinion', opinionOf('agree'))
    expect(await says()).toEqual([true])
    expect((await decisionOnPage(await readyCase(500_000))).mayTake, 'a small one waits for nothing').toBe(
      true,
    )
  })

  test('the decision begins with what was proposed; another sum wants its reason, which stays on the record', async () => {
    const id = await readyCase(500_000)
    const { fields } = await decisionOnPage(id)
    const begins = (code: string) => fields.find((field: { code: string }) => field.code === code)
    expect(begins('fine')).toMatchObject({ value: 500_000, proposed: { zh: '5,000.00元' } })
    expect(begins('penalties')).toMatchObject({ value: ['fine'], proposed: { zh: '罚款' } })
    expect(begins('legalBasis')).toMatchObject({ value: '某条例第三条' })
    const less = await decide(id, 300_000, { reason: undefined })
    expect(less.json()).toMatchObject({ code: 'enforcement.warned', status: 422 })
    expect(less.json().detail).toContain('「罚款」与拟定的不同（拟定：5,000.00元，现为：3,000.00元）')
    expect((await decide(id, 300_000, { reason: '主动消除后果，从轻' })).statusCode).toBe(201)
    expect((await decisionOnPage(id)).taken[0]).toMatchObject({
      reason: '主动消除后果，从轻',
      warned: [{ basis: '行政处罚法第五十七条、第五十九条' }],
    })
  })

  test('told to the party before the review: the rule of the department warns, and wants a reason (trap 15)', async () => {
    const counterparty = { kind: 'organisation', name: '乙某商行', noIdentityReason: 'unregistered-business' }
    const body = {
      ...{ unitId: organ.unitIds.market, bodyId: organ.bodyId, act: 'act.penalty.ordinary' },
      ...{ title: '无照经营', division: '430407001', counterparties: [counterparty] },
    }
    const { id } = (await handler('POST', '/enforcement-cases', { body })).json()
    const told = { facts: '事实清楚', legalBasis: '某条例第三条', proposedPenalties: ['fine'] }
    await step(id, 'filed', { causeOfAction: '无照经营', facts: '无照经营', violationEndedOn: '2026-02-01' })
    const ended = { evidence: '笔录', discretion: '一般', opinion: '罚款' }
    await step(id, 'investigation-ended', { ...told, ...ended, proposedFine: FINE })
    const notice = async (fine: number, reason?: string) => {
      const fields = { ...told, proposedFine: fine, reason: '违反某条例' }
      const order = { step: 'notice', on: '2026-03-02', officerIds: organ.officerIds, fields, reason }
      return head('POST', `/enforcement-cases/${id}/steps`, { body: order, version: await versionOf(id) })
    }
    const refused = (await notice(FINE)).json()
    expect(refused).toMatchObject({ code: 'enforcement.warned', status: 422 })
    expect(refused.detail).toContain('应当先通过法制审核')
    expect((await notice(500_000)).statusCode, 'a small one needs no review').toBe(201)
    expect((await notice(FINE, '拟告知听证权利，听证后审核')).statusCode).toBe(201)
  })

  test('a proposal below the line does not open the way to a decision above it', async () => {
    const id = await readyCase(500_000)
    await staysClosed(id, 'the decision itself is judged, not what was proposed')
  })
})

describe('entry', () => {
  test('what the system can check is checked before the office sees it', async () => {
    const id = await readyCase(FINE)
    const post = (body: object) =>
      handler('POST', `/enforcement-cases/${id}/review-submissions`, { body: { step: 'decision', ...body } })
    const { materials, explained } = submissionOf(FINE)
    const less = { materials: materials.filter(({ material }) => material !== 'benchmark') }
    expect((await post(submissionOf(FINE, less))).json().code).toBe('review.material-missing')
    const silent = { explained: explained.filter(({ item }) => item !== 'benchmark') }
    expect((await post(submissionOf(FINE, silent))).json().code).toBe('review.doubt-unexplained')
    expect((await post({ ...submissionOf(FINE), step: 'notice' })).json().code).toBe('review.no-such-step')
    expect((await post(submissionOf(FINE))).statusCode).toBe(201)
    expect((await post(submissionOf(FINE))).json().code).toBe('review.open-already')
  })

  test('a department may send what no row of the catalogue asks for; the office sees that, and nothing waits for it', async () => {
    const id = await readyCase(500_000)
    const one = await submitted(id, submissionOf(500_000))
    const seen = await one.read()
    expect(seen).toMatchObject({ state: 'submitted' })
    expect(seen).not.toHaveProperty('hit')
    expect((await decide(id, 500_000)).statusCode, 'it was sent by its own will').toBe(201)
  })

  test('two handlers at once: one submission', async () => {
    const id = await readyCase(FINE)
    const body = { step: 'decision', ...submissionOf(FINE) }
    const both = await Promise.all(
      [handler, head].map((who) => who('POST', `/enforcement-cases/${id}/review-submissions`, { body })),
    )
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409])
  })
})

describe('from submission to pass', () => {
  test('no state but a passed round of exactly this decision opens the way (traps 14 and 17)', async () => {
    const id = await readyCase(FINE)
    const one = await submitted(id)
    await staysClosed(id, 'submitted')
    let now = await one.does(reviewHead, 'taking-up', { reviewerId: office.reviewerId })
    expect(now).toMatchObject({ state: 'reviewing', reviewerName: '章审', round: 1, dueOn: '2026-03-09' })
    await staysClosed(id, 'under review')

    await one.does(reviewer, 'supplement-request', { materials: ['evidence'], words: '缺少进货票据。' })
    expect(await one.read()).not.toHaveProperty('dueOn')
    await staysClosed(id, 'supplementing')
    now = await one.does(handler, 'supplement', {
      materials: [{ material: 'evidence', title: '进货票据' }],
      words: '已补充。',
    })
    expect(now).toMatchObject({ state: 'submitted', dueOn: '2026-03-09' })
    now = await one.does(reviewer, 'taking-up')
    expect(now.reviewerName, 'whoever had it keeps it').toBe('章审')

    await one.refuses(reviewHead, 'opinion', opinionOf('agree'), 'review.not-yours')
    await one.refuses(
      reviewer,
      'opinion',
      opinionOf('agree', { law: '条款不对' }),
      'review.agreed-with-problems',
    )
    await one.refuses(reviewer, 'opinion', opinionOf('correct'), 'review.problems-without-item')
    expect((await one.send(counsel, 'advice', { words: '宜适用第四条。' })).statusCode).toBe(201)
    now = await one.does(reviewer, 'opinion', opinionOf('correct', { law: '应当适用第四条。' }))
    expect(now).toMatchObject({ state: 'opined', gate: { passed: false, reasons: ['problems-found'] } })
    await staysClosed(id, 'problems were found')

    await one.does(handler, 'handling', { handling: 'disputed', words: '第三条没有错。' })
    await staysClosed(id, 'disputed')
    await one.does(handler, 'expert-meetings', {
      heldOn: '2026-03-02',
      participants: '三名专家',
      outcome: '有分歧。',
    })
    await one.refuses(
      handler,
      'ruling',
      { ruling: 'review-anew', reason: '请重新审核。' },
      'access.not-allowed',
    )
    now = await one.does(head, 'ruling', { ruling: 'review-anew', reason: '请重新审核。' })
    expect(now).toMatchObject({ state: 'ruled', gate: { passed: false, reasons: ['ruling-is-no-pass'] } })
    await staysClosed(id, "a head's ruling is no pass")

    now = await one.does(reviewHead, 'taking-up', { reviewerId: office.headId })
    expect(now.round, 'a new opinion is a round of its own').toBe(2)
    for (const round of [1, 2]) {
      const letter = await handler('GET', `/review-submissions/${one.id}/paper?paper=letter&round=${round}`)
      expect(letter.body, 'the letter names who of the department sent it').toContain(
        '{"role":"经办人","manner":"签名","name":"dept.handler"}',
      )
    }
    await staysClosed(id, 'reviewed anew')
    now = await one.does(reviewHead, 'opinion', opinionOf('agree'))
    expect(now).toMatchObject({ state: 'passed', gate: { passed: true, reasons: [] } })

    const another = (await decide(id, FINE + 100)).json()
    expect(another, 'another sum').toMatchObject({ code: 'enforcement.review-not-passed' })
    expect(another.detail, 'and why, though a round has passed').toContain('决定内容有变化')
    const decision = await decide(id, FINE)
    expect(decision.statusCode, decision.body).toBe(201)
    expect(decision.json().paperNumber).toContain('2026')
    expect((await one.does(reviewer, 'archive')).state).toBe('archived')
  })

  test('adopted, corrected, submitted again: the second round passes; a change after it goes again', async () => {
    const id = await readyCase(FINE)
    const one = await submitted(id, { expeditedFor: '即将停业' })
    await one.does(reviewHead, 'taking-up', { reviewerId: office.reviewerId })
    expect((await one.read()).dueOn, 'expedited is shorter').toBe('2026-03-04')
    await one.does(reviewer, 'opinion', opinionOf('supplement-investigation', { facts: '缺少现场笔录。' }))
    await one.does(handler, 'handling', { handling: 'adopted', words: '已补充现场笔录。' })
    await staysClosed(id, 'handled, not reviewed')
    await one.does(handler, 'rounds', submissionOf(FINE))
    await one.does(reviewer, 'taking-up')
    await one.does(reviewer, 'opinion', opinionOf('agree'))
    const reopened = await one.does(handler, 'rounds', submissionOf(FINE + 100))
    expect(reopened).toMatchObject({ state: 'submitted', round: 3 })
    await staysClosed(id, 'reopened')
  })

  test('returned and withdrawn open nothing; a limit that ran out is neither paused nor prolonged', async () => {
    const id = await readyCase(FINE)
    const one = await submitted(id)
    await one.does(reviewer, 'return', { reason: '不属于法制审核范围的材料。' })
    await staysClosed(id, 'returned')
    await one.does(handler, 'rounds', submissionOf(FINE))
    await one.does(reviewer, 'taking-up')
    await one.refuses(reviewHead, 'extension', { workingDays: 6, reason: '疑难。' }, 'review.no-extension')
    await one.refuses(reviewHead, 'extension', { workingDays: 99, reason: '疑难。' }, 'review.no-extension')
    house.at('2026-03-10T02:00:00Z')
    await one.refuses(reviewHead, 'extension', { workingDays: 5, reason: '疑难。' }, 'review.lapsed')
    await one.refuses(reviewer, 'supplement-request', { materials: [], words: '还缺。' }, 'review.lapsed')
    house.at('2026-03-09T02:00:00Z')
    const longer = await one.does(reviewHead, 'extension', { workingDays: 5, reason: '案情疑难。' })
    expect(longer.dueOn).toBe('2026-03-16')
    house.at('2026-03-02T02:00:00Z')
    await one.does(handler, 'withdrawal', { reason: '不再处罚。' })
    await staysClosed(id, 'withdrawn')
  })
})

describe('who reviews', () => {
  test('ranked with reasons; who declared an interest is asked no more, and somebody has it at once', async () => {
    const one = await submitted(await readyCase(FINE))
    const { candidates } = await one.read()
    expect(candidates.map(({ name }: { name: string }) => name)).not.toContain('宋顾')
    expect(candidates[0].reasons).toContain('field')
    await one.does(reviewHead, 'taking-up', { reviewerId: office.reviewerId })
    await one.refuses(reviewHead, 'recusal', { reason: '有利害关系。' }, 'review.not-yours')
    const after = await one.does(reviewer, 'recusal', { reason: '是当事人的亲属。' })
    expect(after.reviewerName).toBe('翁长')
    const again = await one.send(
      reviewHead,
      'reviewer',
      { reviewerId: office.reviewerId, reason: '调整。' },
      'PUT',
    )
    expect(again.json()).toMatchObject({ code: 'review.recused' })
    expect((await one.send(counsel, 'opinion', opinionOf('agree'))).json().code).toBe('access.not-allowed')
  })

  test('who gave the pre-review in the department is known by the name there, and cannot be given it', async () => {
    const oversight = await house.as('bureau.oversight')
    const body = {
      ...{ unitId: organ.unitIds.market, name: '温审', kind: 'lent', username: 'dept.clerk' },
      ...{ qualificationNumber: 'A009', qualifiedOn: '2018-06-01', isFullTime: false, fields: [] },
      since: '2025-01-01',
    }
    expect((await oversight('POST', '/reviewers', { body })).statusCode).toBe(201)
    await asOwner(house.ownerUrl, (owner) =>
      owner.query(
        `insert into access.role_grant (id, account_id, role, unit_id, from_day)
           select gen_random_uuid(), id, 'reviewer', $1, '2026-01-01' from access.account where username = 'dept.clerk'`,
        [organ.unitIds.market],
      ),
    )
    const recusalsOf = async (by: string) => {
      const preReview = { by, on: '2026-03-02', opinion: '同意。' }
      const { candidates } = await (await submitted(await readyCase(FINE), { preReview })).read()
      return candidates.find(({ name }: { name: string }) => name === '温审').recusals
    }
    expect(await recusalsOf('温审'), 'named by the department, as its form asks').toEqual(['pre-reviewed'])
    expect(await recusalsOf('别人')).toEqual([])
    const spoken = await submitted(await readyCase(FINE))
    const { candidates, version } = await spoken.read()
    const lent = candidates.find(({ name }: { name: string }) => name === '温审')
    const asked = { body: { reviewerId: lent.reviewerId }, version, language: 'en' }
    const refused = await reviewHead('POST', `/review-submissions/${spoken.id}/taking-up`, asked)
    expect(refused.json().detail).toBe("This reviewer cannot review the case: Gave the organ's own review.")
    await asOwner(house.ownerUrl, (owner) =>
      owner.query(`delete from access.role_grant where role = 'reviewer' and unit_id = $1`, [
        organ.unitIds.market,
      ]),
    )
  })

  test('another department learns nothing of it', async () => {
    const one = await submitted(await readyCase(FINE))
    const culture = await house.as('culture.head')
    expect((await culture('GET', `/review-submissions/${one.id}`)).statusCode).toBe(404)
    expect((await culture('GET', '/review-submissions?view=office')).json().submissions).toEqual([])
  })

  test('a version that is old is a clash, and nothing is written', async () => {
    const one = await submitted(await readyCase(FINE))
    const stale = await reviewer('POST', `/review-submissions/${one.id}/taking-up`, { body: {}, version: 0 })
    expect(stale.statusCode).toBe(412)
    expect((await one.read()).state).toBe('submitted')
  })
})

describe('who is told', () => {
  test('the office of what comes in, the reviewer of what is given, the organ of what it has to do; nobody else', async () => {
    const one = await submitted(await readyCase(FINE))
    await house.workOff()
    const { code } = await one.read()
    const [first] = await toldOf(reviewer, one.id)
    expect(first).toEqual(
      expect.objectContaining({ event: 'review-submitted', code, title: '无照经营', dueOn: '2026-03-09' }),
    )
    expect(await eventsOf(reviewHead, one.id)).toEqual(['review-submitted'])

    await one.does(reviewHead, 'taking-up', { reviewerId: office.reviewerId })
    await one.does(reviewer, 'supplement-request', { materials: ['evidence'], words: '缺少进货票据。' })
    const ticket = { materials: [{ material: 'evidence', title: '进货票据' }], words: '已补充。' }
    await one.does(handler, 'supplement', ticket)
    await one.does(reviewer, 'taking-up')
    await one.does(reviewer, 'opinion', opinionOf('correct', { law: '应当适用第四条。' }))
    await one.does(handler, 'handling', { handling: 'disputed', words: '第三条没有错。' })
    await one.does(head, 'ruling', { ruling: 'review-anew', reason: '请重新审核。' })
    await one.does(handler, 'withdrawal', { reason: '不再处罚。' })
    await house.workOff()
    const ofOrgan = ['review-opinion', 'review-supplement-asked']
    expect(await eventsOf(handler, one.id)).toEqual(ofOrgan)
    expect(await eventsOf(head, one.id)).toEqual(ofOrgan)
    expect(await eventsOf(reviewer, one.id)).toEqual([
      'review-assigned',
      'review-ruled',
      'review-submitted',
      'review-supplemented',
      'review-withdrawn',
    ])
    for (const who of ['bureau.counsel', 'bureau.oversight', 'dept.clerk', 'culture.head']) {
      expect(await eventsOf(await house.as(who), one.id), who).toEqual([])
    }
  })

  test('what came back goes to whoever sent it last; a role that ended reads nothing of it any more', async () => {
    const one = await submitted(await readyCase(FINE))
    await one.does(reviewer, 'return', { reason: '材料不全。' })
    await one.does(head, 'rounds', submissionOf(FINE))
    await one.does(reviewer, 'return', { reason: '仍然不全。' })
    await house.workOff()
    expect(await eventsOf(handler, one.id)).toEqual(['review-returned'])
    expect(await eventsOf(head, one.id)).toEqual(['review-returned', 'review-returned'])
    const endsOn = (day: string | null) =>
      asOwner(house.ownerUrl, (owner) =>
        owner.query(`update access.role_grant set to_day = $1 where role = 'enforcement-handler'`, [day]),
      )
    await endsOn('2026-03-01')
    expect(await eventsOf(handler, one.id)).toEqual([])
    await endsOn(null)
    expect(await eventsOf(handler, one.id)).toEqual(['review-returned'])
  })

  test('at night the mail waits for the morning, and says the code and no word of the case', async () => {
    const settings = { language: 'zh', choices: {}, version: 0, mail: 'reviewer@example.org' }
    expect((await reviewer('PUT', '/notifications/settings', { body: settings })).statusCode).toBe(200)
    await house.workOff()
    letters.length = 0
    house.at('2026-03-02T14:00:00Z')
    const one = await submitted(await readyCase(FINE))
    await house.workOff()
    expect(letters).toEqual([])
    house.at('2026-03-03T00:00:00Z')
    await house.workOff()
    const { code } = await one.read()
    expect(letters).toHaveLength(1)
    expect(letters[0]?.words).toContain(`法制审核 ${code}：`)
    expect(letters[0]?.words).not.toMatch(/无照|百货/)
    house.at('2026-03-02T02:00:00Z')
  })
})

describe('what is learnt of it', () => {
  test('past opinions are shown without anybody whom they name', async () => {
    const one = await submitted(await readyCase(FINE, { name: '欧阳记杂货铺' }))
    await one.does(reviewHead, 'taking-up', { reviewerId: office.reviewerId })
    const told = {
      ...opinionOf('correct', { facts: '欧阳记杂货铺的电话13800000000未核实。' }),
      reasons: '欧阳记杂货铺的进货渠道没有查清。',
    }
    await one.does(reviewer, 'opinion', told)
    const past = (await counsel('GET', '/past-review-opinions?actType=penalty&item=facts&limit=200')).json()
      .opinions
    const mine = past.find(({ reasons }: { reasons: string }) => reasons.includes('进货渠道'))
    expect(mine).toMatchObject({ kind: 'correct', catalogueItem: '对单位较大数额罚款' })
    expect(JSON.stringify(past)).not.toMatch(/欧阳记|13800000000/)
    expect((await handler('GET', '/past-review-opinions')).statusCode).toBe(403)
  })

  test('the board counts with the rows behind it, and shows what each has in hand', async () => {
    const board = (await reviewHead('GET', '/review-board?from=2026-03-01&to=2026-03-31')).json()
    const coverage = board.figures.find(({ figure }: { figure: string }) => figure === 'coverage')
    expect(coverage.of.length).toBeGreaterThan(0)
    expect(coverage.is, 'what was decided had passed').toEqual(coverage.of)
    const load = board.load.find(({ name }: { name: string }) => name === '章审')
    expect(load.opinions).toBeGreaterThan(2)
    expect(board.load.find(({ name }: { name: string }) => name === '宋顾').mayReview).toBe(false)
  })
})

describe('a catalogue', () => {
  const clerkEnds = async (lastDay: string) => {
    const clerk = await house.as('dept.clerk')
    const { versions } = (await clerk('GET', '/authority-lists?kind=review-catalogue')).json()
    const { id } = versions[0]
    const version = Number(/\d+/.exec((await clerk('GET', `/authority-lists/${id}`)).headers.etag ?? '')?.[0])
    return clerk('POST', `/authority-lists/${id}/end`, { body: { lastDay, reason: '废止' }, version })
  }

  test('that ends, whatever day is said, frees no case that was opened under it; a case opened later is free', async () => {
    const running = await readyCase(FINE)
    const ended = await clerkEnds('2025-06-30')
    expect(ended.statusCode, ended.body).toBe(200)
    await staysClosed(running, 'the end was said after the case was opened')
    house.at('2026-03-02T03:00:00Z')
    expect((await decide(await readyCase(FINE), FINE)).statusCode).toBe(201)
  })
})
