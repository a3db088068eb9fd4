import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { checkDigitOf } from '#kernel/identity/index.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'

let house: TestApplication
let reception: Send
let triage: Send
let labour: Send

beforeAll(async () => {
  house = await openTestApplication()
  reception = await house.as('reception')
  triage = await house.as('triage')
  labour = await house.as('labour')
})
beforeEach(() => house.at('2026-03-02T01:00:00Z'))
afterAll(() => house.close())

const { parties, narrative, divisionCode } = disputeOrder()

async function visit(overrides: object = {}, by: Send = reception) {
  const body = { door: 'counter', title: '工资没有结清', narrative, divisionCode, ...overrides }
  const answer = await by('POST', '/visits', { body })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json() as { id: string; code: string; proposal: Proposal; version: number }
}

interface Proposal {
  readonly category: {
    readonly value: string
    readonly reasons: readonly { readonly because: { readonly zh: string } }[]
  }
  readonly grade: { readonly value: string }
  readonly unitId: string
  readonly unitName: string
  readonly flags: readonly { readonly value: string }[]
}

const filing = (overrides: object = {}) => {
  const { door: _door, parties: _parties, ...order } = disputeOrder()
  return { ...order, ...overrides }
}

describe('a visit', () => {
  test('is taken down with a word and a text; the rule table proposes the rest, each part with its reasons', async () => {
    const { id, code, proposal } = await visit()
    expect(code).toMatch(/^V430407-2026-\d{7}$/)
    expect(proposal.category.reasons[0]?.because.zh).toBeTruthy()
    const page = (await reception('GET', `/visits/${id}`)).json()
    expect(page).toMatchObject({
      state: 'open',
      title: '工资没有结清',
      firstResponderName: 'reception',
      parties: [],
    })
    expect(page.proposal.unitName).toBe(proposal.unitName)
    const { visits } = (await reception('GET', '/visits?state=open')).json()
    expect(visits.map((one: { id: string }) => one.id)).toContain(id)
  })

  test('filed as a dispute later, it keeps its code, its people and the day of its clock', async () => {
    const { id, code } = await visit({ parties })
    house.at('2026-03-04T01:00:00Z')
    const filed = await reception('POST', `/visits/${id}/dispute`, { version: 1, body: filing() })
    expect(filed.statusCode, filed.body).toBe(201)
    // Three working days from Monday the 2nd, not from the day on which somebody found time to file it.
    expect(filed.json()).toMatchObject({ code: code.slice(1), dueOn: '2026-03-05' })
    const page = (await reception('GET', `/disputes/${filed.json().id}`)).json()
    expect(page.parties.map(({ name }: { name: string }) => name)).toEqual(['测甲', '测乙'])
    expect((await reception('GET', `/visits/${id}`)).json()).toMatchObject({
      state: 'filed',
      disputeId: filed.json().id,
    })
    const again = await reception('POST', `/visits/${id}/dispute`, { version: 2, body: filing() })
    expect(again.json().code).toBe('reception.not-open')
  })

  test('without any applicant it is not filed as an application', async () => {
    const { id } = await visit()
    const refused = await reception('POST', `/visits/${id}/dispute`, { version: 1, body: filing() })
    expect(refused.json().code).toBe('disputes.no-applicant')
    expect((await reception('GET', `/visits/${id}`)).json().state).toBe('open')
  })

  test('that becomes no dispute ends with how it ended', async () => {
    const { id } = await visit()
    const body = { outcome: 'advised', reason: '已当场解答劳动合同问题' }
    expect((await reception('POST', `/visits/${id}/ending`, { version: 1, body })).json()).toEqual({
      version: 2,
    })
    expect((await reception('GET', `/visits/${id}`)).json()).toMatchObject({
      state: 'ended',
      outcome: 'advised',
    })
    expect((await reception('POST', `/visits/${id}/ending`, { version: 2, body })).json().code).toBe(
      'reception.not-open',
    )
  })

  test('is seen by who reaches it: not by the next street, nor counted in its lists', async () => {
    const { id } = await visit({}, await house.as('east.mediator'))
    const west = await house.as('west.mediator')
    expect((await west('GET', `/visits/${id}`)).statusCode).toBe(404)
    expect((await west('GET', '/visits')).json().visits).toEqual([])
    expect((await west('GET', '/visits?text=工资')).json().visits).toEqual([])
    expect((await west('GET', `/matters/${id}/likenesses`)).statusCode).toBe(404)
  })
})

describe('possible duplicates', () => {
  const likeTo = async (id: string, by: Send = reception) =>
    (await by('GET', `/matters/${id}/likenesses`)).json().candidates as readonly {
      readonly id: string
      readonly reasons: readonly string[]
      readonly decision?: string
    }[]

  const person = (name: string, citizenNumber: string, phone: string) => ({
    role: 'applicant',
    kind: 'natural',
    name,
    citizenNumber: citizenNumber + checkDigitOf(citizenNumber),
    phone,
  })

  test('are found by identity, by telephone, and by name in the same place, with the reasons', async () => {
    const one = person('测丙', '99000019850303003', '19900002222')
    const { id: first } = await visit({ parties: [one] })
    const { id: second } = await visit({ parties: [one] })
    const { id: third } = await visit({
      parties: [{ ...one, citizenNumber: undefined, noIdentityReason: 'not-carried', phone: undefined }],
    })
    const found = await likeTo(second)
    expect(found.find(({ id }) => id === first)?.reasons).toEqual([
      'same-identity',
      'same-name-and-place',
      'same-phone',
      'near-time',
    ])
    expect(found.find(({ id }) => id === third)?.reasons).toEqual(['same-name-and-place', 'near-time'])
  })

  test('are found by two names wherever they live, since at the window nobody has a number yet; by one name alone not', async () => {
    const named = (role: string, name: string) => ({
      role,
      kind: 'natural',
      name,
      noIdentityReason: 'not-known',
    })
    const elsewhere = { divisionCode: '430407902001' }
    const both = [named('applicant', '测双甲'), named('respondent', '测双乙')]
    const { id: first } = (
      await reception('POST', '/disputes', { body: disputeOrder({ parties: both, ...elsewhere }) })
    ).json()
    const { id: second } = await visit({ parties: [...both].reverse() })
    expect((await likeTo(second)).find(({ id }) => id === first)?.reasons).toEqual([
      'same-two-names',
      'near-time',
    ])
    const { id: third } = await visit({
      parties: [named('applicant', '测双甲'), named('respondent', '测双丙')],
    })
    expect((await likeTo(third)).map(({ id }) => id)).not.toContain(first)
  })

  test('a matter that the village has in term is shown with its way, when it is brought to the hub', async () => {
    const one = person('测庚', '99000019850303011', '19900002288')
    const village = await house.as('east.village')
    const other = { role: 'respondent', kind: 'natural', name: '测辛', noIdentityReason: 'not-known' }
    const body = disputeOrder({ parties: [one, other] })
    const { id: disputeId, dueOn } = (await village('POST', '/disputes', { body })).json()
    const { id } = await visit({ parties: [one] })
    const inTermOf = async () => {
      const { candidates } = (await reception('GET', `/matters/${id}/likenesses`)).json()
      return candidates.find((candidate: { id: string }) => candidate.id === disputeId)?.inTerm
    }
    // The receptionist sees no village matter; who triages for the district does.
    expect(await inTermOf()).toBeUndefined()
    // All the same she is told who has it, so that she can lead the visitor there; and nothing of what it is about.
    const told = (await reception('GET', `/matters/${id}/likenesses`)).json()
    expect(told.jumped).toEqual([
      { unitName: '东一社区', dueOn, way: ['东一社区', '东街道', '矛盾纠纷调处中心'] },
    ])
    const triage = await house.as('triage')
    const { candidates } = (await triage('GET', `/matters/${id}/likenesses`)).json()
    const found = candidates.find((candidate: { id: string }) => candidate.id === disputeId)
    expect(found.inTerm).toEqual({ dueOn, way: ['东一社区', '东街道', '矛盾纠纷调处中心'] })
  })

  test('a restricted matter of the village is passed over, as if it were not there', async () => {
    const one = person('测壬', '99000019850303013', '19900002299')
    const village = await house.as('east.village')
    const other = { role: 'respondent', kind: 'natural', name: '测癸', noIdentityReason: 'not-known' }
    const body = disputeOrder({ parties: [one, other], sensitivity: 'restricted' })
    expect((await village('POST', '/disputes', { body })).statusCode).toBe(201)
    const { id } = await visit({ parties: [one] })
    expect((await reception('GET', `/matters/${id}/likenesses`)).json()).toEqual({
      candidates: [],
      jumped: [],
    })
  })

  test('joined, the visit ends and its people become parties of the other matter, none of them twice', async () => {
    const { id: disputeId } = (await reception('POST', '/disputes', { body: disputeOrder() })).json()
    const other = person('测丁', '99000019921212004', '19900003333')
    const { id } = await visit({ parties: [...parties, other] })
    const body = { otherId: disputeId, decision: 'join', reason: '同一拖欠工资事项' }
    expect((await reception('POST', `/matters/${id}/likenesses`, { body })).statusCode).toBe(201)
    const page = (await reception('GET', `/disputes/${disputeId}`)).json()
    expect(page.parties.map(({ name }: { name: string }) => name)).toEqual(['测甲', '测乙', '测丁'])
    expect(page.timeline.at(-1).type).toBe('likeness-join')
    expect([page.headCount, page.version], 'counted, and whoever had the page open is told').toEqual([3, 2])
    const found = (await reception('GET', encodeURI('/disputes?text=测丁'))).json().disputes
    expect(
      found.map(({ id: one }: { id: string }) => one),
      'and found by name',
    ).toContain(disputeId)
    expect((await reception('GET', `/visits/${id}`)).json()).toMatchObject({
      state: 'ended',
      outcome: 'joined',
    })
    expect(
      (await reception('POST', `/matters/${disputeId}/likenesses`, { body: { ...body, otherId: id } }))
        .statusCode,
    ).toBe(409)
  })

  test('who comes again with what is over is the same matter, and the visit goes on; with what was merged it is not', async () => {
    const { id: disputeId } = (await reception('POST', '/disputes', { body: disputeOrder() })).json()
    const { id: otherId } = (await reception('POST', '/disputes', { body: disputeOrder() })).json()
    const merging = { version: 1, body: { otherId, reason: '同一件事' } }
    const { joinedId } = (await triage('POST', `/disputes/${disputeId}/merges`, merging)).json()
    const { id: endedId } = await visit({ parties })
    const ending = { version: 1, body: { outcome: 'advised', reason: '当场答复' } }
    const ended = await reception('POST', `/visits/${endedId}/ending`, ending)
    expect(ended.statusCode, ended.body).toBeLessThan(300)
    const { id } = await visit({ parties })
    const joins = (to: string) =>
      reception('POST', `/matters/${id}/likenesses`, {
        body: { otherId: to, decision: 'join', reason: '又来问同一件事' },
      })
    expect((await joins(joinedId)).json().code).toBe('reception.other-is-merged')
    expect((await joins(endedId)).statusCode).toBe(201)
    const again = (await reception('GET', `/visits/${id}`)).json()
    expect([again.state, again.parties.length], 'somebody still answers for it').toEqual([
      'open',
      parties.length,
    ])
  })

  test("a matter outside of one's rights is not shown as a candidate", async () => {
    const shared = person('测戊', '99000019700101005', '19900004444')
    const east = await house.as('east.mediator')
    const { id: hidden } = await visit({ parties: [shared] })
    const { id } = await visit({ parties: [shared] }, east)
    expect(await likeTo(id, east)).toEqual([])
    const body = { otherId: hidden, decision: 'link', reason: '疑似同一人' }
    expect((await east('POST', `/matters/${id}/likenesses`, { body })).statusCode).toBe(404)
  })
})

describe('triage', () => {
  async function registered() {
    const { id } = (await reception('POST', '/disputes', { body: disputeOrder() })).json()
    const { proposal, inForce } = (await triage('GET', `/disputes/${id}/triage`)).json()
    const proposed = {
      category: proposal.category.value,
      grade: proposal.grade.value,
      unitId: proposal.unitId,
      flags: proposal.flags.map(({ value }: { value: string }) => value),
    }
    return { id, proposed, inForce }
  }

  test('as proposed needs no reason and sends the dispute to the unit', async () => {
    const { id, proposed } = await registered()
    const decided = await triage('POST', `/disputes/${id}/triage`, { version: 1, body: proposed })
    expect(decided.statusCode, decided.body).toBe(200)
    const page = (await triage('GET', `/disputes/${id}`)).json()
    expect(page).toMatchObject({
      holderUnitId: proposed.unitId,
      category: proposed.category,
      grade: proposed.grade,
    })
  })

  test.each([
    ['category', { category: 'contract' }],
    ['grade', { grade: 'major' }],
    ['flags', { flags: [] }],
  ])('another %s than proposed needs a reason', async (part, change) => {
    const { id, proposed } = await registered()
    const given = part === 'flags' ? { ...proposed, flags: ['self-harm'] } : proposed
    const body = { ...given, ...change }
    const refused = await triage('POST', `/disputes/${id}/triage`, { version: 1, body })
    if (part === 'flags' && proposed.flags.length === 0) return expect(refused.statusCode).toBe(200)
    expect(refused.json().code).toBe('triage.reason-missing')
    const decided = await triage('POST', `/disputes/${id}/triage`, {
      version: 1,
      body: { ...body, reason: '经核实' },
    })
    expect(decided.statusCode, decided.body).toBe(200)
    const { decisions } = (await triage('GET', `/disputes/${id}/triage`)).json()
    expect(decisions).toMatchObject([{ by: 'triage', reason: '经核实' }])
  })

  test('regraded after acceptance: the length changes, the start never', async () => {
    const { id } = (await labour('POST', '/disputes', { body: disputeOrder({ grade: 'simple' }) })).json()
    await labour('POST', `/disputes/${id}/acceptance`, { version: 1 })
    house.at('2026-03-06T01:00:00Z')
    const { inForce } = (await labour('GET', `/disputes/${id}/triage`)).json()
    const body = { ...inForce, grade: 'major', reason: '涉及多家单位' }
    const regraded = await labour('POST', `/disputes/${id}/triage`, { version: 2, body })
    // Thirty days from Monday 2 March, the day of acceptance: Wednesday 1 April, not 5 April.
    expect(regraded.json()).toMatchObject({ routing: 'accepted', dueOn: '2026-04-01' })
    const { clocks } = (await labour('GET', `/disputes/${id}`)).json()
    expect(clocks.map(({ kind, state }: { kind: string; state: string }) => [kind, state])).toEqual([
      ['acceptance', 'met'],
      ['mediation', 'running'],
      ['proceeding', 'running'],
    ])
  })

  test('is not for a mediator of another unit, nor does a head move a dispute away', async () => {
    const { id } = (await labour('POST', '/disputes', { body: disputeOrder() })).json()
    const { inForce } = (await labour('GET', `/disputes/${id}/triage`)).json()
    const away = { ...inForce, unitId: house.district.unitIds.east, reason: '推给街道' }
    expect((await labour('POST', `/disputes/${id}/triage`, { version: 1, body: away })).json().code).toBe(
      'disputes.held-elsewhere',
    )
    const east = await house.as('east.mediator')
    expect((await east('POST', `/disputes/${id}/triage`, { version: 1, body: away })).statusCode).toBe(403)
  })
})

describe('parties', () => {
  test('a child comes with a guardian who consents; who acts for whom is shown, their numbers are not', async () => {
    const child = {
      role: 'applicant',
      kind: 'natural',
      name: '测小',
      bornOn: '2016-05-01',
      noIdentityReason: 'never-issued',
    }
    const order = (party: object) => disputeOrder({ parties: [party, parties[1]] })
    const refused = await reception('POST', '/disputes', { body: order(child) })
    expect(refused.json()).toMatchObject({
      code: 'parties.guardian-missing',
      errors: [{ at: 'body.parties[0].acting' }],
    })
    const guardian = { as: 'guardian', name: '测父', phone: '19900005555', consents: true }
    const { id } = (
      await reception('POST', '/disputes', { body: order({ ...child, acting: [guardian] }) })
    ).json()
    const page = await reception('GET', `/disputes/${id}`)
    expect(page.json().parties[0]).toMatchObject({
      isMinor: true,
      acting: [{ as: 'guardian', name: '测父', consents: true }],
    })
    expect(page.body).not.toContain('19900005555')
  })

  test('a credit code with a wrong last place is taken, with a warning', async () => {
    const company = (creditCode: string) => ({
      role: 'respondent',
      kind: 'legal',
      name: '测某公司',
      creditCode,
    })
    const answers = await Promise.all(
      ['99990000MA00000008', '99990000MA00000009'].map((code) =>
        reception('POST', '/disputes', { body: disputeOrder({ parties: [parties[0], company(code)] }) }),
      ),
    )
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201])
    expect(answers.flatMap((answer) => answer.json().warnings)).toContainEqual({
      at: 1,
      code: 'parties.credit-code-check',
    })
  })

  test('shown in full on request, with the reason on the timeline; not to who only looks on', async () => {
    const { id } = (await reception('POST', '/disputes', { body: disputeOrder() })).json()
    const [party] = (await reception('GET', `/disputes/${id}`)).json().parties
    const at = `/disputes/${id}/parties/${party.id}/showing`
    const body = { reason: '核对身份证原件' }
    expect((await reception('POST', at, { body })).json()).toMatchObject({ phone: '19900001234' })
    expect((await reception('GET', `/disputes/${id}`)).json().timeline.at(-1)).toMatchObject({
      type: 'party-shown',
    })
    const head = await house.as('head')
    expect((await head('POST', at, { body })).statusCode).toBe(403)
    expect((await reception('POST', at, { body: {} })).statusCode).toBe(422)
  })
})
