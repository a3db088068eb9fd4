import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/server/database/new-id.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { type Organ, settleOrgan } from '#tests/support/organ.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { workbookOf } from '#tests/support/workbook.ts'

let house: TestApplication
let organ: Organ
let handler: Send
let head: Send
beforeAll(async () => {
  house = await openTestApplication()
  house.at('2026-03-02T02:00:00Z')
  organ = await settleOrgan(house)
  handler = await house.as('dept.handler')
  head = await house.as('dept.head')
})
afterAll(() => house.close())

const shop = { kind: 'organisation', name: '甲某百货店', noIdentityReason: 'unregistered-business' }

async function opened(act: string, changes: object = {}): Promise<Case> {
  const body = {
    unitId: organ.unitIds.market,
    bodyId: organ.bodyId,
    act,
    title: '无照经营',
    division: '430407001',
    counterparties: [shop],
  }
  const answer = await handler('POST', '/enforcement-cases', { body: { ...body, ...changes } })
  expect(answer.statusCode, answer.body).toBe(201)
  return new Case(answer.json().id)
}

/** A case in the hands of its department: the head records, which any handler may read. */
class Case {
  readonly id: string
  constructor(id: string) {
    this.id = id
  }

  async read(who: Send = handler) {
    return (await who('GET', `/enforcement-cases/${this.id}`)).json()
  }

  async send(step: string, on: string, more: object = {}, who: Send = head) {
    const { version } = await this.read()
    const body = { step, on, officerIds: organ.officerIds, ...more }
    return who('POST', `/enforcement-cases/${this.id}/steps`, { body, version })
  }

  async takes(step: string, on: string, fields: object = {}, more: object = {}) {
    const answer = await this.send(step, on, { fields, ...more })
    expect(answer.statusCode, `${step}: ${answer.body}`).toBe(201)
    return answer.json()
  }

  async serves(stepId: string, on: string, method = 'direct') {
    const { version } = await this.read()
    const body = { method, on, proof: '店主签收' }
    return handler('POST', `/enforcement-cases/${this.id}/steps/${stepId}/servings`, { body, version })
  }
}

const filing = {
  causeOfAction: '无照经营',
  facts: '未取得营业执照从事经营。',
  violationEndedOn: '2026-02-01',
}
const ending = {
  facts: '事实清楚',
  evidence: '笔录、照片',
  legalBasis: '某条例第三条',
  discretion: '从轻',
  opinion: '建议罚款',
  proposedPenalties: ['fine'],
  proposedFine: 500000,
}
const telling = {
  facts: '事实',
  legalBasis: '某条例第三条',
  proposedPenalties: ['fine'],
  proposedFine: 500000,
  reason: '违反某条例',
}
const deciding = {
  facts: '事实',
  evidence: '笔录',
  legalBasis: '某条例第三条',
  penalties: ['fine'],
  fine: 500000,
  performance: '十五日内缴纳',
  remedies: '六十日内申请复议',
}

describe('an ordinary penalty', () => {
  test('goes from the clue to the archive, and the file says at every moment what is missing and due', async () => {
    const file = await opened('act.penalty.ordinary')
    house.at('2026-03-02T02:00:00Z')
    await file.takes('clue-registered', '2026-03-02', { source: 'complaint', clue: '群众投诉无照经营' })
    await file.takes('filed', '2026-03-02', filing)
    const early = await file.read()
    expect(early.stage.zh).toBe('立案')
    expect(early.limits.find(({ code }: { code: string }) => code === 'decide')).toMatchObject({
      dueOn: '2026-06-01',
      state: 'running',
    })
    expect(early.lacks.map(({ step }: { step: string }) => step)).toEqual([
      'investigation-ended',
      'decision',
      'closed',
    ])
    house.at('2026-04-20T02:00:00Z')
    await file.takes('investigation-ended', '2026-03-20', ending)
    const notice = await file.takes('notice', '2026-03-23', telling)
    expect(notice.paperNumber).toMatch(/罚告〔2026〕1号$/)
    expect((await file.serves(notice.stepId, '2026-03-24')).json().servedOn).toBe('2026-03-24')
    const refused = await file.send('decision', '2026-03-31', { fields: deciding })
    expect(refused.json()).toMatchObject({ code: 'enforcement.step-refused', status: 409 })
    expect(refused.json().detail).toContain('五个工作日')
    const decision = await file.takes('decision', '2026-04-01', deciding)
    await file.serves(decision.stepId, '2026-04-02')
    await file.takes('paid', '2026-04-10', { amountPaid: 500000 })
    await file.takes('closed', '2026-04-15', { closing: 'normal', handling: '已缴清' })
    const done = await file.read()
    expect({
      closed: done.isClosed,
      closedOn: done.closedOn,
      lacks: done.lacks,
      mayHandle: done.mayHandle,
    }).toEqual({ closed: true, closedOn: '2026-04-15', lacks: [], mayHandle: false })
    const listed = (await handler('GET', '/enforcement-cases?state=closed')).json().cases
    expect(listed.map(({ id }: { id: string }) => id)).toContain(file.id)
  })

  test('wants two officers whose certificates hold on the day of the step', async () => {
    const file = await opened('act.penalty.ordinary')
    const [first] = organ.officerIds
    for (const officerIds of [[], [first], [first, first], [first, organ.expiredId]]) {
      const answer = await file.send('filed', '2026-03-02', { fields: filing, officerIds })
      expect(answer.json()).toMatchObject({ code: 'enforcement.officers', status: 422 })
    }
    await file.takes('filed', '2025-12-01', filing, { officerIds: [first, organ.expiredId] })
  })

  test('a warning wants a reason, and both stay on the record', async () => {
    const file = await opened('act.penalty.ordinary')
    const old = { ...filing, violationEndedOn: '2023-01-01' }
    await file.takes('clue-registered', '2026-03-02', { source: 'report', clue: '举报' })
    const asked = await file.send('filed', '2026-03-02', { fields: old })
    expect(asked.statusCode).toBe(201)
    const scene = await opened('act.penalty.ordinary')
    const warned = await scene.send('scene-recorded', '2026-03-02', {
      fields: { place: '店内', record: '现场有货' },
    })
    expect(warned.json().code).toBe('enforcement.warned')
    await scene.takes(
      'scene-recorded',
      '2026-03-02',
      { place: '店内', record: '现场有货' },
      { reason: '先行核查' },
    )
    const step = (await scene.read()).stages
      .flatMap(({ steps }: { steps: { code: string; taken: object[] }[] }) => steps)
      .find(({ code }: { code: string }) => code === 'scene-recorded')
    expect(step.taken[0]).toMatchObject({ reason: '先行核查', warned: [{ weight: 'warned' }] })
  })

  test('what the head approves, a handler cannot record', async () => {
    const file = await opened('act.penalty.ordinary')
    const answer = await file.send('filed', '2026-03-02', { fields: filing }, handler)
    expect(answer.json()).toMatchObject({ code: 'enforcement.head-only', status: 403 })
    const forHead = async (send: Send) =>
      (await send('GET', `/enforcement-cases/${file.id}`))
        .json()
        .stages.flatMap(({ steps }: { steps: { code: string; isForHead: boolean }[] }) => steps)
        .find(({ code }: { code: string }) => code === 'filed').isForHead
    expect([await forHead(handler), await forHead(head)]).toEqual([true, false])
  })

  test('the head of another department who handles cases here is no head here', async () => {
    const grant = `insert into access.role_grant (id, account_id, role, unit_id, from_day) values ($1, $2, $3, $4, '2026-01-01')`
    const values = [
      newId(new Date()),
      organ.accountIds['culture.head'],
      'enforcement-handler',
      organ.unitIds.market,
    ]
    await asOwner(house.ownerUrl, (owner) => owner.query(grant, values))
    house.forget('culture.head')
    const file = await opened('act.penalty.ordinary')
    const answer = await file.send('filed', '2026-03-02', { fields: filing }, await house.as('culture.head'))
    expect(answer.json()).toMatchObject({ code: 'enforcement.head-only', status: 403 })
  })

  test('fields that are missing, wrong or none of the step’s are refused, and nothing is kept', async () => {
    const file = await opened('act.penalty.ordinary')
    const wrong = [
      {},
      { ...filing, violationEndedOn: '2026-02-30' },
      { ...filing, harmsLife: 'yes' },
      { ...filing, other: '1' },
    ]
    for (const fields of wrong)
      expect((await file.send('filed', '2026-03-02', { fields })).statusCode).toBe(422)
    expect((await file.read()).version).toBe(1)
  })

  test('two people at once: one wins, the other sees the clash', async () => {
    const file = await opened('act.penalty.ordinary')
    const body = { step: 'filed', on: '2026-03-02', fields: filing, officerIds: organ.officerIds }
    const both = await Promise.all(
      [0, 1].map(() => head('POST', `/enforcement-cases/${file.id}/steps`, { body, version: 1 })),
    )
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 412])
  })

  test('serving by public notice counts from the end of its term', async () => {
    const file = await opened('act.penalty.ordinary')
    house.at('2026-04-20T02:00:00Z')
    await file.takes('filed', '2026-03-02', filing)
    await file.takes('investigation-ended', '2026-03-03', ending)
    const notice = await file.takes('notice', '2026-03-04', telling)
    expect((await file.serves(notice.stepId, '2026-03-05', 'public-notice')).json().servedOn).toBe(
      '2026-04-04',
    )
    expect((await file.serves(notice.stepId, '2026-03-06')).json().code).toBe('enforcement.served-already')
  })
})

test('silence that accepts starts the next term, and the list knows it the day after without anybody’s step', async () => {
  house.at('2026-03-02T02:00:00Z')
  const file = await opened('act.licence.ordinary')
  await file.takes('applied', '2026-03-02', { licenceItem: '食品经营许可', materials: '申请书' })
  const dueInList = async () => {
    const { cases } = (await handler('GET', '/enforcement-cases?limit=200&actType=licence')).json()
    return cases.find(({ id }: { id: string }) => id === file.id)?.dueOn
  }
  const { version } = await file.read()
  expect(await dueInList()).toBe('2026-03-09')
  house.at('2026-03-10T02:00:00Z')
  await house.daily('enforcement.refresh-due')
  expect(await dueInList()).toBe('2026-03-30')
  expect((await file.read()).version).toBe(version)
})

describe('papers', () => {
  test('are made from what the case has recorded, with a number that is used once', async () => {
    const file = await opened('act.penalty.simple')
    house.at('2026-04-20T02:00:00Z')
    await file.takes('shown', '2026-03-02', { place: '店内', facts: '占道经营', evidence: '照片' })
    await file.takes('told', '2026-03-02', { reason: '违反某条例' })
    const small = {
      facts: '占道经营',
      legalBasis: '某条例第五条',
      penalties: ['fine'],
      fine: 20000,
      performance: '当场缴纳',
      remedies: '可以申请复议',
    }
    const first = await file.takes(
      'decision',
      '2026-03-02',
      { ...small, socialInfluence: false },
      { at: '10:05' },
    )
    const { document } = (
      await handler('GET', `/enforcement-cases/${file.id}/steps/${first.stepId}/paper`)
    ).json()
    expect(document.title).toBe('当场行政处罚决定书')
    expect(JSON.stringify(document)).toContain('200.00元')
    expect(JSON.stringify(document)).not.toContain('undefined')
    expect(JSON.stringify(document), 'where, from an earlier step').toContain('店内')
    expect(JSON.stringify(document), 'when').toContain('10:05')
    expect(JSON.stringify(document), 'a note of the organ').not.toContain('社会影响')
    const printed = await handler('POST', `/enforcement-cases/${file.id}/steps/${first.stepId}/prints`, {
      body: { as: 'pdf' },
    })
    expect(printed.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('the department says its word and its regime; a running case keeps its own', async () => {
    const before = await opened('act.penalty.ordinary')
    const path = `/enforcement-organs/${organ.unitIds.market}/setting`
    expect((await handler('GET', path)).json()).toMatchObject({ isAssumed: true, regime: 'general' })
    const said = await head('PUT', path, { body: { documentWord: '石市监', regime: 'market' }, version: 0 })
    expect(said.statusCode, said.body).toBe(200)
    expect(
      (await head('PUT', path, { body: { documentWord: '石', regime: 'nowhere' }, version: 1 })).statusCode,
    ).toBe(422)
    const after = await opened('act.penalty.ordinary')
    expect([(await before.read()).regime, (await after.read()).regime]).toEqual(['general', 'market'])
    const filed = await after.takes('filed', '2026-03-02', filing)
    expect(filed.paperNumber).toBe('石市监立〔2026〕1号')
  })
})

describe('a double-random draw', () => {
  const order = (changes: object = {}) => ({
    unitId: organ.unitIds.market,
    item: '计量器具检查',
    objects: Array.from({ length: 12 }, (_, at) => ({ key: `K${at}`, name: `某店${at}` })),
    officerIds: [...organ.officerIds],
    count: 3,
    witness: '某某',
    ...changes,
  })

  test('keeps seed, lists and result, and comes out the same when it is drawn again', async () => {
    const drawn = await handler('POST', '/inspection-draws', { body: order() })
    expect(drawn.statusCode, drawn.body).toBe(201)
    const [one] = (await handler('GET', '/inspection-draws')).json().draws
    expect(one).toMatchObject({ number: drawn.json().number, isReproduced: true, objects: 12, officers: 2 })
    expect(one.result).toEqual(drawn.json().result)
  })

  test('takes no officer who may not inspect, and sends nobody alone', async () => {
    const [first] = organ.officerIds
    const expired = await handler('POST', '/inspection-draws', {
      body: order({ officerIds: [first, organ.expiredId] }),
    })
    expect(expired.json().code).toBe('enforcement.officers')
    const apart = Array.from({ length: 12 }, (_, at) => ({ object: `K${at}`, officerId: first }))
    const alone = await handler('POST', '/inspection-draws', { body: order({ apart }) })
    expect(alone.json().code).toBe('enforcement.too-few-officers')
  })
})

test('a levy says in its examination that it is of influence: its decision waits for review before anybody decides', async () => {
  house.at('2026-03-10T02:00:00Z')
  const file = await opened('act.levy.ordinary')
  const begun = { act: '征收某费', legalBasis: '某办法' }
  await file.takes('started', '2026-03-09', begun)
  const objections = async () => {
    const { stages } = await file.read()
    const steps = stages.flatMap((one: { steps: object[] }) => one.steps)
    const decision = steps.find(({ code }: { code: string }) => code === 'decision')
    return decision.objections.map(({ zh }: { zh: string }) => zh).join()
  }
  await file.takes('checked', '2026-03-09', { checkResult: '应缴' })
  expect(await objections()).not.toContain('审核')
  await file.takes('checked', '2026-03-10', { checkResult: '涉及全区', socialInfluence: true })
  expect(await objections()).toContain('审核')
})

describe('a paper for two', () => {
  test('is served on each, with a period of its own; what waits for it waits for the last', async () => {
    house.at('2026-04-20T02:00:00Z')
    const pair = [shop, { ...shop, name: '乙某百货店' }]
    const file = await opened('act.penalty.ordinary', { counterparties: pair })
    await file.takes('clue-registered', '2026-03-02', { source: 'complaint', clue: '群众投诉无照经营' })
    await file.takes('filed', '2026-03-02', filing)
    await file.takes('investigation-ended', '2026-03-20', ending)
    const { stepId } = await file.takes('notice', '2026-03-20', telling)
    const serve = async (on: string, more: object) => {
      const { version } = await file.read()
      const body = { method: 'direct', on, proof: '签收', ...more }
      const path = `/enforcement-cases/${file.id}/steps/${stepId}/servings`
      return (await handler('POST', path, { body, version })).json()
    }
    const notice = async () => {
      const { stages, lacks } = await file.read()
      const steps = stages.flatMap((one: { steps: object[] }) => one.steps)
      const { taken } = steps.find((one: { code: string }) => one.code === 'notice')
      return { ...taken[0], lacks: lacks.some(({ kind }: { kind: string }) => kind === 'serving') }
    }
    const [first, second] = (await notice()).unserved
    expect([first.name, second.name]).toEqual(['甲某百货店', '乙某百货店'])

    expect((await serve('2026-03-23', { counterpartyId: second.id })).servedOn).toBe('2026-03-23')
    expect(await notice()).toMatchObject({ needsServing: true, unserved: [first], lacks: true })
    expect((await serve('2026-03-24', { counterpartyId: second.id })).code).toBe('enforcement.served-already')
    expect(await serve('2026-03-24', { counterpartyId: stepId })).toMatchObject({
      code: 'enforcement.not-addressed',
      errors: [{ at: 'body.counterpartyId' }],
    })
    const early = await file.send('decision', '2026-04-17', { fields: deciding })
    expect(early.json().code, 'one of them cannot have answered yet').toBe('enforcement.step-refused')

    expect((await serve('2026-03-30', {})).servedOn, 'whoever is left').toBe('2026-03-30')
    expect(await notice()).toMatchObject({
      ...{ needsServing: false, unserved: [], lacks: false },
      servings: [
        { counterparty: '乙某百货店', servedOn: '2026-03-23' },
        { counterparty: '甲某百货店', servedOn: '2026-03-30' },
      ],
    })
    const periods = (await file.read()).limits.filter(({ code }: { code: string }) => code === 'defence')
    expect(periods).toMatchObject([
      { counterparties: ['乙某百货店'], dueOn: '2026-03-30' },
      { counterparties: ['甲某百货店'], dueOn: '2026-04-07' },
    ])
    await file.takes('decision', '2026-04-17', deciding)
  })
})

describe('what happens to one of two', () => {
  interface Step {
    readonly code: string
    readonly standing: string
    readonly apart: readonly { readonly id: string; readonly name: string; readonly isLeft: boolean }[]
    readonly taken: readonly { readonly counterparties?: readonly string[] }[]
    readonly fields: readonly { readonly code: string; readonly value?: unknown }[]
  }
  const stepCalled = async (file: Case, code: string) => {
    const { stages } = await file.read()
    return stages
      .flatMap(({ steps }: { steps: readonly Step[] }) => steps)
      .find((one: Step) => one.code === code) as Step
  }

  test('says whose it is; the fine is executed when both have paid, each in the own time', async () => {
    house.at('2026-04-30T02:00:00Z')
    const pair = [shop, { ...shop, name: '乙某百货店' }]
    const file = await opened('act.penalty.ordinary', { counterparties: pair })
    await file.takes('filed', '2026-03-02', filing)
    await file.takes('investigation-ended', '2026-03-03', ending)
    const notice = await file.takes('notice', '2026-03-03', telling)
    await file.serves(notice.stepId, '2026-03-03')
    const decision = await file.takes('decision', '2026-04-01', deciding)
    await file.serves(decision.stepId, '2026-04-02')
    const { apart } = await stepCalled(file, 'paid')
    expect(apart.map(({ name, isLeft }) => [name, isLeft])).toEqual([
      ['甲某百货店', true],
      ['乙某百货店', true],
    ])
    const [first, second] = apart.map(({ id }) => id)
    const pays = (on: string, ids: readonly (string | undefined)[], fen = 300000) =>
      file.send('paid', on, { fields: { amountPaid: fen }, counterpartyIds: ids })

    expect((await pays('2026-04-10', [])).json()).toMatchObject({
      code: 'enforcement.whose-missing',
      errors: [{ at: 'body.counterpartyIds' }],
    })
    expect((await pays('2026-04-10', [decision.stepId])).json().code).toBe('enforcement.whose-unknown')
    expect((await pays('2026-04-10', [second])).statusCode).toBe(201)
    const half = await stepCalled(file, 'paid')
    expect(half).toMatchObject({ standing: 'needed', taken: [{ counterparties: ['乙某百货店'] }] })
    expect(half.apart.map(({ isLeft }) => isLeft)).toEqual([true, false])
    expect(half.fields[0]?.value, 'the sum of the other').toBeUndefined()
    const { lacks, limits } = await file.read()
    expect(lacks.map(({ zh }: { zh: string }) => zh)).toContain('缴款、履行完毕（甲某百货店）')
    expect(limits.filter(({ code }: { code: string }) => code === 'pay')).toMatchObject([
      { counterparties: ['甲某百货店'], state: 'late' },
      { counterparties: ['乙某百货店'], state: 'met' },
    ])
    expect(limits.some(({ code }: { code: string }) => code === 'close')).toBe(false)
    const closing = { fields: { closing: 'normal', handling: '已缴清' } }
    expect((await file.send('closed', '2026-04-20', closing)).json().code).toBe('enforcement.warned')

    const demand = await file.takes(
      'demand',
      '2026-04-20',
      { obligation: '缴纳罚款', until: '2026-05-06' },
      { counterpartyIds: [first] },
    )
    const path = `/enforcement-cases/${file.id}/steps/${demand.stepId}/paper`
    const paper = JSON.stringify((await handler('GET', path)).json())
    expect([paper.includes('甲某百货店'), paper.includes('乙某百货店')]).toEqual([true, false])
    expect((await file.serves(demand.stepId, '2026-04-21')).statusCode).toBe(201)

    expect((await pays('2026-04-25', [first])).statusCode).toBe(201)
    expect(await stepCalled(file, 'paid')).toMatchObject({ standing: 'taken' })
    await file.takes('closed', '2026-04-28', closing.fields)
    expect((await file.read()).lacks).toEqual([])
  })

  test('a case of one asks nothing', async () => {
    const file = await opened('act.penalty.ordinary')
    expect((await stepCalled(file, 'paid')).apart).toEqual([])
  })
})

describe('an adjudication', () => {
  const sides = (...parts: (string | undefined)[]) =>
    parts.map((part, at) => ({ ...shop, name: `第${at + 1}家`, part }))
  const claim = { claim: '责令停止使用近似名称', facts: '两家名称近似。' }

  test('has an applicant and a respondent; other kinds of acts know no sides', async () => {
    const order = async (act: string, counterparties: object[]) => {
      const { unitIds, bodyId } = organ
      const body = { unitId: unitIds.market, bodyId, act, title: '名称争议', counterparties }
      const { code, errors } = (await handler('POST', '/enforcement-cases', { body })).json()
      return [code, errors?.[0].at]
    }
    const act = 'act.adjudication.ordinary'
    const places = (at: number) => `body.counterparties[${at}].part`
    expect(await order(act, sides('applicant', undefined))).toEqual(['enforcement.part-missing', places(1)])
    expect(await order(act, sides('applicant'))).toEqual(['enforcement.part-empty', 'body.counterparties'])
    expect(await order('act.penalty.ordinary', sides('applicant'))).toEqual([
      'enforcement.no-parts',
      places(0),
    ])
  })

  test('prints who applied and against whom; the notice to answer goes to the other side alone', async () => {
    house.at('2026-03-10T02:00:00Z')
    const file = await opened('act.adjudication.ordinary', {
      counterparties: sides('applicant', 'respondent'),
    })
    const paperOf = async ({ stepId }: { stepId: string }) =>
      JSON.stringify((await handler('GET', `/enforcement-cases/${file.id}/steps/${stepId}/paper`)).json())
    expect((await file.read()).parties).toMatchObject([
      { part: 'applicant', name: '第1家' },
      { part: 'respondent', name: '第2家' },
    ])
    await file.takes('applied', '2026-03-09', claim)
    const accepted = await paperOf(await file.takes('accepted', '2026-03-09', { claim: claim.claim }))
    expect(accepted).toContain('第1家：')
    const asked = await paperOf(await file.takes('copied', '2026-03-10', claim))
    expect(asked).toContain('第2家：')
    expect(asked).toContain('"申请人"')
    expect(asked).toContain('"被申请人"')
    expect(asked).not.toContain('"当事人"')
  })
})

describe('an urgent measure', () => {
  const begun = { measure: 'seize', reason: '防止转移', place: '仓库' }

  test('says the hour in which it begins and is approved, because both are counted by it', async () => {
    house.at('2026-03-10T02:00:00Z')
    const file = await opened('act.coercion.measure')
    const wants = async (code: string) => {
      const { stages } = await file.read()
      const steps = stages.flatMap((one: { steps: object[] }) => one.steps)
      return steps.find((one: { code: string }) => one.code === code).needsHour
    }
    expect(await wants('urgent-started')).toBe(true)
    expect(await wants('urgent-approved'), 'nothing runs yet').toBe(false)
    const hourless = await file.send('urgent-started', '2026-03-09', { fields: begun })
    expect(hourless.json()).toMatchObject({ code: 'enforcement.hour-missing', errors: [{ at: 'body.at' }] })
    await file.takes('urgent-started', '2026-03-09', begun, { at: '21:00' })

    expect(await wants('urgent-approved')).toBe(true)
    const approval = { opinion: '同意', legalBasis: '某法' }
    const noon = await file.send('urgent-approved', '2026-03-10', { fields: approval })
    expect(noon.json().code, 'noon would be in time').toBe('enforcement.hour-missing')
    house.at('2026-03-10T14:00:00Z')
    await file.takes('urgent-approved', '2026-03-10', approval, { at: '21:30' })
    const limit = (one: { code: string }) => one.code === 'urgent-approval'
    expect((await file.read()).limits.find(limit)).toMatchObject({
      ...{ state: 'lapsed', due: '2026-03-10T21:00:00+08:00' },
    })
  })
})

describe('rights', () => {
  test('another department learns nothing; oversight reads, and records nothing', async () => {
    const file = await opened('act.penalty.ordinary')
    const [culture, oversight, mediator] = [
      await house.as('culture.handler'),
      await house.as('bureau.oversight'),
      await house.as('labour'),
    ]
    expect((await culture('GET', `/enforcement-cases/${file.id}`)).statusCode).toBe(404)
    expect((await culture('GET', '/enforcement-cases')).json().cases).toEqual([])
    expect((await mediator('GET', '/enforcement-cases')).statusCode).toBe(403)
    expect((await oversight('GET', `/enforcement-cases/${file.id}`)).json().mayHandle).toBe(false)
    expect((await file.send('filed', '2026-03-02', { fields: filing }, oversight)).statusCode).toBe(403)
  })

  test('who acts holds a certificate of the category of the case, where the case has one', async () => {
    house.at('2026-03-02T02:00:00Z')
    const clerk = await house.as('dept.clerk')
    const unitId = organ.unitIds.market
    const person = { unitId, name: '食药专办', post: '', service: 'officer', since: '2026-01-05' }
    const { id } = (await clerk('POST', '/enforcement-officers', { body: person })).json()
    const certificate = {
      ...{ number: '湘D-食药专办', issuerKind: 'province', issuer: '湖南省人民政府', actTypes: ['penalty'] },
      ...{ areas: ['430407'], category: '食品药品', validFrom: '2026-01-05', validTo: '2029-12-31' },
    }
    await clerk('POST', `/enforcement-officers/${id}/certificates`, { body: certificate })
    const two = { fields: filing, officerIds: [organ.officerIds[0], id] }
    const other = await opened('act.penalty.ordinary', { category: '特种设备' })
    const refused = (await other.send('filed', '2026-03-02', two)).json()
    expect(refused).toMatchObject({ code: 'enforcement.officers' })
    expect(refused.detail).toContain('执法证不含这一执法类别')
    const { category, officers } = await other.read()
    expect(category).toBe('特种设备')
    expect(officers.find((one: { id: string }) => one.id === id)).toMatchObject({ mayAct: false })
    for (const same of [{ category: '食品药品' }, {}]) {
      const file = await opened('act.penalty.ordinary', same)
      expect((await file.send('filed', '2026-03-02', two)).statusCode).toBe(201)
    }
  })

  test('a body that ended and an officer who left are told on the open case; a decision says who took over', async () => {
    house.at('2026-04-20T02:00:00Z')
    const [clerk, oversight] = [await house.as('dept.clerk'), await house.as('bureau.oversight')]
    const unitId = organ.unitIds.market
    const merged = await oversight('POST', '/enforcement-bodies', {
      body: {
        ...{ unitId, name: '将并入的执法大队', kind: 'authorised', basis: '某条例', scope: '' },
        ...{ actTypes: ['penalty'], validFrom: '2026-01-01' },
      },
    })
    const bodyId = merged.json().id
    const person = { unitId, name: '将调离', post: '', service: 'officer', since: '2026-01-05' }
    const leaver = (await clerk('POST', '/enforcement-officers', { body: person })).json()
    const certificate = {
      ...{ number: '湘D-将调离', issuerKind: 'province', issuer: '湖南省人民政府', actTypes: ['penalty'] },
      ...{ areas: ['430407'], validFrom: '2026-01-05', validTo: '2029-12-31' },
    }
    const certified = await clerk('POST', `/enforcement-officers/${leaver.id}/certificates`, {
      body: certificate,
    })
    const held = certified.json()
    const file = await opened('act.penalty.simple', { bodyId })
    const scene = { place: '店内', facts: '占道经营', evidence: '照片' }
    await file.takes('shown', '2026-04-18', scene, { officerIds: [organ.officerIds[0], leaver.id] })
    await file.takes('told', '2026-04-18', { reason: '违反某条例' })
    expect(await file.read()).toMatchObject({ bodyLacks: [], officersLeft: [], officersUnable: [] })
    const ends = { lastDay: '2026-04-19', reason: '机构改革' }
    await oversight('POST', `/enforcement-bodies/${bodyId}/end`, { version: 1, body: ends })
    const suspended = { state: 'suspended', fromDay: '2026-04-20', reason: '核查期间暂扣' }
    await oversight('POST', `/certificates/${held.id}/states`, { version: 1, body: suspended })
    expect(await file.read()).toMatchObject({
      officersLeft: [],
      officersUnable: [{ name: '将调离', faults: ['suspended'] }],
    })
    const leaves = { leftOn: '2026-04-20', reason: '调离' }
    await clerk('POST', `/enforcement-officers/${leaver.id}/leaving`, {
      version: leaver.version,
      body: leaves,
    })
    expect(await file.read()).toMatchObject({
      ...{ bodyLacks: ['not-in-force'], officersLeft: ['将调离'], officersUnable: [] },
    })
    const shown = (await house.anyone('GET', `/public/departments/${unitId}`)).json().officers
    expect(shown.map(({ name }: { name: string }) => name)).not.toContain('将调离')
    const fields = {
      ...{ facts: '占道经营', legalBasis: '某条例第五条', penalties: ['warning'] },
      ...{ performance: '当场', remedies: '可以申请复议' },
    }
    const refused = (await file.send('decision', '2026-04-20', { fields })).json()
    expect(refused).toMatchObject({ code: 'enforcement.warned' })
    expect(refused.detail).toContain('将并入的执法大队')
    await file.takes('decision', '2026-04-20', fields, { reason: '职责由市场监督管理局承接' })
  })

  test('a joint action is several cases, each of its organ; one case arises from another', async () => {
    const inspection = await opened('act.inspection.ordinary')
    const { code } = await inspection.read()
    const penalty = await opened('act.penalty.ordinary', { sourceId: inspection.id, jointWith: code })
    const read = await penalty.read()
    expect(read.source.code).toBe(code)
    expect((await inspection.read()).arisen.map(({ id }: { id: string }) => id)).toEqual([penalty.id])
    const wrong = {
      unitId: organ.unitIds.market,
      bodyId: organ.bodyId,
      act: 'act.penalty.ordinary',
      title: '无照经营',
      counterparties: [shop],
      jointWith: 'ZF2026999999',
    }
    expect((await handler('POST', '/enforcement-cases', { body: wrong })).json().code).toBe(
      'enforcement.no-such-source',
    )
  })
})

test('a list goes on after the last of the page before, by what is due first', async () => {
  const first = (await handler('GET', '/enforcement-cases?limit=2')).json()
  const rest = (await handler('GET', `/enforcement-cases?limit=200&cursor=${first.next}`)).json()
  const all = (await handler('GET', '/enforcement-cases?limit=200')).json()
  const idsOf = ({ cases }: { cases: { id: string }[] }) => cases.map(({ id }) => id)
  expect([...idsOf(first), ...idsOf(rest)]).toEqual(idsOf(all))
  expect((await handler('GET', '/enforcement-cases?cursor=0000-00-00')).statusCode).toBe(422)
})

describe('inspections of an enterprise in a year (国办发〔2024〕54号)', () => {
  const act = 'act.inspection.ordinary'
  const inspecting = (name: string, inspection: object = {}) => ({
    counterparties: [{ ...shop, name }],
    inspection: { object: '一般企业', ...inspection },
  })
  const complaint = { ground: 'complaint', words: '消费者投诉食品变质' }
  const refusedOpening = async (changes: object) => {
    const body = { unitId: organ.unitIds.market, bodyId: organ.bodyId, act, title: '日常检查', ...changes }
    return handler('POST', '/enforcement-cases', { body })
  }
  const planned = { taskSource: 'daily', inspectionItem: '食品安全' }
  const approving = { reason: '同意检查', assistants: 0 }

  beforeAll(async () => {
    house.at('2026-03-02T02:00:00Z')
    const clerk = await house.as('dept.clerk')
    const bytes = workbookOf([
      ['检查对象类别', '每年最多次数', '法律依据'],
      ['一般企业', '2', '国办发〔2024〕54号'],
      ['信用优良企业', '1', '国办发〔2024〕54号'],
    ])
    const about = `unitId=${organ.unitIds.market}&kind=inspection-cap&validFrom=2026-01-01`
    const { digest } = (await clerk('POST', `/authority-lists/trial?${about}`, { bytes })).json()
    const word = encodeURIComponent('清单')
    const adopted = `&number=${word}&adoptedBy=${word}&basis=${word}&digest=${digest}`
    expect((await clerk('POST', `/authority-lists?${about}${adopted}`, { bytes })).statusCode).toBe(201)
  })

  test('are counted when one is opened; over the cap a ground is wanted, and the head approves it', async () => {
    const mine = inspecting('丙某食品店')
    const first = await opened(act, mine)
    expect((await first.read()).inspections).toMatchObject({ made: 0, standing: 'within', times: 2 })
    const second = await opened(act, mine)
    expect((await second.read()).inspections).toMatchObject({
      ...{ made: 1, standing: 'last', object: '一般企业', assumption: true, elsewhere: 0 },
      earlier: [{ id: first.id, unitName: '石鼓区市场监督管理局' }],
    })
    const refused = await refusedOpening(mine)
    const { code: known } = await second.read()
    expect(refused.json()).toMatchObject({ code: 'enforcement.cap-exceeded', status: 409 })
    expect(refused.json().detail).toContain(known)
    const onlyGround = await refusedOpening(inspecting('丙某食品店', { ground: 'complaint' }))
    expect(onlyGround.json().code, 'a ground without its story is none').toBe('enforcement.cap-exceeded')
    const invented = await refusedOpening(inspecting('丙某食品店', { ...complaint, ground: 'because' }))
    expect(invented.json().code).toBe('request.invalid')

    const third = await opened(act, inspecting('丙某食品店', complaint))
    await third.takes('planned', '2026-03-02', planned)
    const silent = await third.send('approved', '2026-03-02', { fields: approving })
    expect(silent.json()).toMatchObject({ code: 'enforcement.warned', status: 422 })
    expect(silent.json().detail).toContain('今年已检查2次，上限2次；申请例外：投诉举报')
    const exception = { ground: { zh: '投诉举报' }, words: '消费者投诉食品变质' }
    expect((await third.read()).inspections).toMatchObject({ standing: 'over', exception })
    expect((await third.read()).inspections.exception).not.toHaveProperty('approvedBy')
    await third.takes('approved', '2026-03-02', approving, { reason: '投诉属实，须现场核查' })
    expect((await third.read()).inspections.exception).toMatchObject({ approvedBy: 'dept.head' })

    expect((await refusedOpening(mine)).json().detail, 'an exception uses up nothing').toContain('已检查2次')
  })

  test('what a draw chose and what was cancelled do not count; another year begins anew', async () => {
    const good = inspecting('丁某食品店', { object: '信用优良企业' })
    const drawn = await opened(act, good)
    await drawn.takes('planned', '2026-03-02', { ...planned, taskSource: 'double-random' })
    const cancelled = await opened(act, good)
    expect((await cancelled.read()).inspections).toMatchObject({ made: 0, standing: 'last' })
    await cancelled.takes('cancelled', '2026-03-02', { reason: '企业已停业' })
    const counted = await opened(act, good)
    expect((await counted.read()).inspections).toMatchObject({ made: 0, standing: 'last' })
    expect((await refusedOpening(good)).statusCode).toBe(409)
    house.at('2027-01-04T02:00:00Z')
    expect((await (await opened(act, good)).read()).inspections).toMatchObject({ made: 0 })
    house.at('2026-03-02T02:00:00Z')
  })

  test('the strictest row holds where none is named; of another department only the number is told', async () => {
    const mine = { counterparties: [{ ...shop, name: '戊某食品店' }] }
    const first = await opened(act, mine)
    expect((await first.read()).inspections).toMatchObject({ object: '信用优良企业', standing: 'last' })
    expect((await refusedOpening(inspecting('戊某食品店', { object: '外星企业' }))).json().code).toBe(
      'enforcement.no-such-object',
    )
    await asOwner(house.ownerUrl, (owner) =>
      owner.query('update enforcement.enforcement_case set unit_id = $1 where id = $2', [
        ...[organ.unitIds.culture, first.id],
      ]),
    )
    const own = await opened(act, mine)
    expect((await own.read()).inspections).toMatchObject({ made: 0, earlier: [], elsewhere: 1 })
    const person = { kind: 'natural', name: '己某', noIdentityReason: 'not-carried' }
    const stall = await opened(act, { counterparties: [person] })
    expect((await stall.read()).inspections, 'the cap is for enterprises').toBeUndefined()
  })
})
