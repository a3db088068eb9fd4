import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'

let house: TestApplication
let triage: Send
let east: Send
let supervisor: Send
let reception: Send
beforeAll(async () => {
  house = await openTestApplication()
  ;[triage, east, supervisor, reception] = (await Promise.all(
    ['triage', 'east.mediator', 'supervisor', 'reception'].map(house.as),
  )) as [Send, Send, Send, Send]
})
beforeEach(() => house.at('2026-03-02T01:00:00Z'))
afterAll(() => house.close())

/** A matter of neighbours in the eastern township, which asked to give it back and was refused. */
async function ruledUpon(overrides: object = {}): Promise<string> {
  const body = disputeOrder({ category: 'neighbour', ...overrides })
  const { id } = (await reception('POST', '/disputes', { body })).json()
  const toUnitId = house.district.unitIds.east
  await triage('POST', `/disputes/${id}/dispatches`, { version: 1, body: { toUnitId, reason: '属地' } })
  await east('POST', `/disputes/${id}/send-backs`, { version: 2, body: { reason: '不属本辖区' } })
  const answer = { agree: false, reason: '发生地在本辖区' }
  const ruled = await triage('POST', `/disputes/${id}/send-backs/answer`, { version: 3, body: answer })
  expect(ruled.statusCode, ruled.body).toBe(200)
  return id
}

const order = (overrides: object = {}) => ({
  byCategory: true,
  bySector: false,
  byPlace: false,
  toUnitId: house.district.unitIds.east,
  reason: '同类纠纷由街道办理',
  ...overrides,
})

const propose = (id: string, overrides: object = {}) =>
  triage('POST', `/disputes/${id}/routing-rules`, { body: order(overrides) })

async function proposed(overrides: object = {}): Promise<string> {
  const made = await propose(await ruledUpon(), overrides)
  expect(made.statusCode, made.body).toBe(201)
  return made.json().id
}

const decide = (id: string, body: object, by = supervisor) =>
  by('POST', `/routing-rules/${id}/decision`, { body: { adopt: true, reason: '可行', ...body } })

/** Where a visit of two quarrelling neighbours is proposed to go, and by which rows. */
async function proposalOfVisit() {
  const body = {
    door: 'counter',
    title: '院墙越界',
    narrative: '邻居家的院墙砌到我家宅基地里，两家为此争吵多次。',
    divisionCode: '430407902001',
    parties: disputeOrder().parties,
  }
  const made = await reception('POST', '/visits', { body })
  expect(made.statusCode, made.body).toBe(201)
  const { id } = made.json()
  const { proposal } = (await triage('GET', `/visits/${id}`)).json()
  return proposal as { unitName: string; unit: { reasons: { rule: string; because: { zh: string } }[] } }
}

describe('a ruling that becomes a rule', () => {
  test('changes nothing until somebody else has adopted it, then names the unit with its reason', async () => {
    const before = await proposalOfVisit()
    expect(before.unitName).not.toBe('东街道')
    const rule = await proposed()
    expect((await proposalOfVisit()).unitName).toBe(before.unitName)
    expect((await decide(rule, {})).json()).toEqual({ state: 'in-force' })
    const after = await proposalOfVisit()
    expect(after.unitName).toBe('东街道')
    expect(after.unit.reasons[0]).toMatchObject({ because: { zh: '调处中心已裁定此类纠纷由东街道办理' } })
    expect(after.unit.reasons.slice(1)).toEqual(before.unit.reasons)
    const ended = await triage('POST', `/routing-rules/${rule}/end`, {
      body: { lastDay: '2026-03-02', reason: '职责调整' },
    })
    expect(ended.json()).toEqual({ state: 'ended' })
    expect((await proposalOfVisit()).unitName, 'its last day').toBe('东街道')
    house.at('2026-03-03T01:00:00Z')
    expect((await proposalOfVisit()).unitName, 'the day after').toBe(before.unitName)
  })

  test('begins on its day, not on the day of the decision', async () => {
    house.at('2026-06-01T01:00:00Z')
    const before = await proposalOfVisit()
    const rule = await proposed()
    await decide(rule, { validFrom: '2026-07-01', validTo: '2026-07-31' })
    expect((await proposalOfVisit()).unitName).toBe(before.unitName)
    house.at('2026-07-31T01:00:00Z')
    expect((await proposalOfVisit()).unitName).toBe('东街道')
    house.at('2026-08-01T01:00:00Z')
    expect((await proposalOfVisit()).unitName).toBe(before.unitName)
  })

  test('is on the timeline of the matter that it comes from', async () => {
    const id = await ruledUpon()
    await propose(id)
    const { timeline } = (await triage('GET', `/disputes/${id}`)).json()
    expect(timeline.at(-1)).toMatchObject({ type: 'routing-rule-proposed' })
  })
})

describe('is refused', () => {
  test('where nobody ruled, where nothing limits it, and where no mediator is named', async () => {
    const body = disputeOrder({ category: 'neighbour' })
    const { id } = (await reception('POST', '/disputes', { body })).json()
    expect((await propose(id)).json().code).toBe('triage.nothing-ruled')
    const ruled = await ruledUpon()
    const nothing = { byCategory: false, bySector: true }
    expect((await propose(ruled, nothing)).json().code).toBe('triage.rule-without-condition')
    const district = { toUnitId: house.district.unitIds.district }
    expect((await propose(ruled, district)).json().code).toBe('disputes.not-a-holder')
  })

  test.each([
    { body: { validFrom: '2026-03-01' }, code: 'triage.rule-in-the-past', why: 'a day that is gone' },
    {
      body: { validFrom: '2026-03-10', validTo: '2026-03-09' },
      code: 'triage.period-reversed',
      why: 'it would end before it begins',
    },
  ])('$code: $why', async ({ body, code }) => {
    expect((await decide(await proposed(), body)).json().code).toBe(code)
  })

  test('twice decided, or ended before it was adopted', async () => {
    const rule = await proposed()
    const end = { body: { lastDay: '2026-03-02', reason: '职责调整' } }
    const early = await triage('POST', `/routing-rules/${rule}/end`, end)
    expect(early.json().code).toBe('triage.rule-not-possible-now')
    const head = await house.as('head')
    const answers = await Promise.all([decide(rule, { adopt: false }), decide(rule, { adopt: false }, head)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
  })
})

test('the list says what this officer may do, and names the matter to those who reach it', async () => {
  const rule = await proposed({ byPlace: true })
  const seenBy = async (by: Send) =>
    (await by('GET', '/routing-rules')).json().rules.find(({ id }: { id: string }) => id === rule)
  expect(await seenBy(triage)).toMatchObject({
    state: 'proposed',
    category: 'neighbour',
    place: '东一社区',
    unitName: '东街道',
    proposedBy: 'triage',
    may: [],
  })
  expect(await seenBy(supervisor)).toMatchObject({ may: ['adopt', 'reject'] })
  expect((await seenBy(supervisor)).disputeCode).toBeDefined()
})
