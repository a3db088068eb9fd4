import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { asOwner } from '#tests/support/postgres.global.ts'

let house: TestApplication
let triage: Send
let holder: Send
let office: Send
let officeId: string
beforeAll(async () => {
  house = await openTestApplication()
  officeId = await openJusticeOffice()
  house.at('2026-03-02T01:00:00Z')
  triage = await house.as('triage')
  holder = await house.as('east.mediator')
  office = await house.as('office')
})
afterAll(() => house.close())

/** A justice office of the western township, which never reaches what the eastern one holds, and its head. */
function openJusticeOffice(): Promise<string> {
  return asOwner(house.ownerUrl, async (owner) => {
    const { rows } = await owner.query(
      `insert into organisations.unit (id, slug, kind, name, parent_id, path, division_code, valid_from)
       select n.id, 'office', 'justice-office', '西街道司法所', u.id, u.path || n.id, u.division_code, '2026-01-01'
         from organisations.unit u, (select gen_random_uuid() as id) n where u.slug = 'west' returning id`,
    )
    const id: string = rows[0].id
    await owner.query(
      `insert into access.account (id, username, display_name, unit_id, password_digest)
       select gen_random_uuid(), 'office', 'office', $1, password_digest from access.account where username = 'head'`,
      [id],
    )
    await owner.query(
      `insert into access.role_grant (id, account_id, role, unit_id, from_day)
       select gen_random_uuid(), id, 'unit-head', $1, '2026-01-01' from access.account where username = 'office'`,
      [id],
    )
    return id
  })
}

/** A second mediator of the township. */
async function openColleague(): Promise<Send> {
  await asOwner(house.ownerUrl, (owner) =>
    owner.query(
      `with opened as (
         insert into access.account (id, username, display_name, unit_id, password_digest)
         select gen_random_uuid(), 'colleague', 'colleague', unit_id, password_digest
           from access.account where username = 'east.mediator' returning id, unit_id)
       insert into access.role_grant (id, account_id, role, unit_id, from_day)
       select gen_random_uuid(), id, 'mediator', unit_id, '2026-01-01' from opened`,
    ),
  )
  return house.as('colleague')
}

async function held(changes: object = {}): Promise<string> {
  const reception = await house.as('reception')
  const { id } = (await reception('POST', '/disputes', { body: disputeOrder(changes) })).json()
  const body = { toUnitId: house.district.unitIds.east, reason: '属地' }
  await triage('POST', `/disputes/${id}/dispatches`, { version: 1, body })
  return id
}

const ask = (id: string, toUnitId: string, by = holder) =>
  by('POST', `/disputes/${id}/guidance-requests`, { body: { toUnitId, question: '能否先行确认劳动关系？' } })
const move = (by: Send, request: string, step: string, body?: object, version = 1) =>
  by('POST', `/guidance-requests/${request}/${step}`, { version, ...(body ? { body } : {}) })
const worklist = async (by: Send) =>
  (await by('GET', '/worklist?limit=200')).json().items as {
    act: string
    disputeId: string
    [key: string]: unknown
  }[]
const workOn = async (by: Send, id: string) =>
  (await worklist(by)).filter((item) => item.disputeId === id && item.act.startsWith('guide'))

describe('a request for guidance', () => {
  test('is answered by the hub, shown to who asked until noted, and leaves hands and clocks alone', async () => {
    const id = await held()
    const before = (await holder('GET', `/disputes/${id}`)).json()
    const asked = (await ask(id, house.district.unitIds.hub)).json()
    expect(asked.dueOn).toBe('2026-03-09')
    expect(await workOn(triage, id)).toMatchObject([{ act: 'guide', dueOn: '2026-03-09' }])
    const answer = { answer: '先由双方核对考勤，再谈数额。' }
    expect((await move(holder, asked.id, 'answer', answer)).json().code).toBe('guidance.not-yours')
    expect((await move(triage, asked.id, 'answer', answer)).statusCode).toBe(200)
    expect(await workOn(triage, id)).toEqual([])
    expect(await workOn(holder, id)).toMatchObject([{ act: 'guided', note: answer.answer }])
    const [shown] = (await holder('GET', `/disputes/${id}/guidance-requests`)).json().requests
    expect(shown).toMatchObject({ ...answer, state: 'answered', may: ['note'], assumption: true })
    expect((await move(holder, asked.id, 'note', undefined, 2)).statusCode).toBe(200)
    expect(await workOn(holder, id)).toEqual([])
    const after = (await holder('GET', `/disputes/${id}`)).json()
    expect([after.holderUnitId, after.clocks]).toEqual([before.holderUnitId, before.clocks])
    const told = JSON.stringify(after.timeline)
    expect(told).toContain('guidance-answered')
    expect(told).not.toContain(answer.answer)
  })

  test('is asked by who holds the matter, of who guides', async () => {
    const id = await held()
    const west = await house.as('west.mediator')
    expect((await ask(id, house.district.unitIds.hub, west)).statusCode).toBe(404)
    expect((await ask(id, house.district.unitIds.labour)).json().code).toBe('guidance.does-not-guide')
    expect((await ask(id, house.district.unitIds.east)).json().code).toBe('guidance.does-not-guide')
  })

  test('gives the asked unit a masked extract while it is open, and no reach', async () => {
    const narrative = '申请人测甲住在东街道解放路12号，电话19900001234，要求支付工资。'
    const id = await held({ narrative })
    const { id: request } = (await ask(id, officeId)).json()
    const open = (await office('GET', `/guidance-requests/${request}`)).json()
    expect(open.extract.narrative).toContain('要求支付工资')
    expect(JSON.stringify(open)).not.toMatch(/测甲|解放路|1990000/)
    expect(open.disputeTitle).toBeUndefined()
    expect(await workOn(office, id)).toMatchObject([{ act: 'guide', title: open.disputeCode }])
    for (const path of [
      `/disputes/${id}`,
      `/disputes/${id}/guidance-requests`,
      `/disputes/${id}/mediation`,
    ]) {
      expect((await office('GET', path)).statusCode).toBe(404)
    }
    await move(office, request, 'answer', { answer: '可以。' })
    const closed = (await office('GET', `/guidance-requests/${request}`)).json()
    expect(closed).toMatchObject({ state: 'answered', answer: '可以。' })
    expect(closed.extract).toBeUndefined()
  })

  test('of a restricted matter no words are shown', async () => {
    const id = await held({ sensitivity: 'restricted' })
    await asOwner(house.ownerUrl, (owner) =>
      owner.query('update disputes.dispute set reach = reach || $2::uuid where id = $1', [
        id,
        house.district.accountIds['east.mediator'],
      ]),
    )
    const { id: request } = (await ask(id, officeId)).json()
    const { extract } = (await office('GET', `/guidance-requests/${request}`)).json()
    expect(extract.category).toBeDefined()
    expect(extract.narrative ?? extract.title).toBeUndefined()
  })

  test('passed on keeps its day, leaves who passed it, and is late afterwards', async () => {
    const id = await held()
    const { id: request, dueOn } = (await ask(id, officeId)).json()
    const to = { toUnitId: house.district.unitIds.hub, reason: '涉及多个部门' }
    expect((await move(office, request, 'passing-on', { ...to, toUnitId: officeId })).json().code).toBe(
      'guidance.does-not-guide',
    )
    expect((await move(office, request, 'passing-on', to)).statusCode).toBe(200)
    expect((await move(office, request, 'answer', { answer: '可以。' }, 2)).statusCode).toBe(404)
    expect((await office('GET', `/guidance-requests/${request}`)).statusCode).toBe(404)
    house.at('2026-03-10T01:00:00Z')
    const [item] = await workOn(triage, id)
    expect(item).toMatchObject({ dueOn, warning: 'red' })
    const read = (await triage('GET', `/guidance-requests/${request}`)).json()
    expect(read).toMatchObject({ isLate: true, state: 'passed-on', passed: [{ reason: to.reason }] })
    house.at('2026-03-02T01:00:00Z')
  })

  test('is withdrawn by who asked, and then answered no more', async () => {
    const id = await held()
    const { id: request } = (await ask(id, officeId)).json()
    expect((await move(holder, request, 'withdrawal', { reason: '已经解决' })).statusCode).toBe(200)
    const late = await move(office, request, 'answer', { answer: '可以。' }, 2)
    expect(late.json().code).toBe('guidance.not-possible-now')
    expect((await move(office, request, 'answer', { answer: '可以。' }, 1)).statusCode).toBe(412)
  })

  test('lists hold what concerns the officer, and nothing else', async () => {
    const id = await held()
    const { id: request } = (await ask(id, officeId)).json()
    const ids = async (who: string) =>
      (await (await house.as(who))('GET', '/guidance-requests'))
        .json()
        .requests.map((one: { id: string }) => one.id)
    for (const who of ['office', 'east.mediator', 'triage', 'supervisor'])
      expect(await ids(who), who).toContain(request)
    for (const who of ['west.mediator', 'east.village', 'head', 'labour', 'reception']) {
      expect(await ids(who), who).not.toContain(request)
    }
  })
})

describe('phrases and checklists', () => {
  type Item = { readonly id: string; readonly tickedBy?: string; readonly tickedAt?: string }
  const aids = async (id: string, by = holder) => (await by('GET', `/disputes/${id}/writing-aids`)).json()
  const item = async (id: string, name: string) =>
    (await aids(id)).items.find((one: Item) => one.id === name) as Item
  const tick = (by: Send, id: string, name: string, isTicked: boolean) =>
    by('PUT', `/disputes/${id}/checklist/${name}`, { body: { isTicked } })

  test('are those of the category, then those for every matter', async () => {
    const id = await held({ category: 'migrant-wages' })
    const { phrases, items, mayTick, assumption } = await aids(id)
    expect([mayTick, assumption]).toEqual([true, true])
    expect(phrases[0]).toMatchObject({ id: 'migrant-wages.mainFacts.work', into: 'mainFacts' })
    expect(phrases.map((one: Item) => one.id)).toContain('general.statements.says-applicant')
    const names = items.map((one: Item) => one.id)
    expect(names).toEqual(expect.arrayContaining(['migrant-wages.minutes.period', 'general.agreement.when']))
    expect(names.filter((name: string) => name.startsWith('neighbour.'))).toEqual([])
  })

  test('a tick belongs to the matter: a colleague sees whose it is and may take it back', async () => {
    const id = await held({ category: 'migrant-wages' })
    const name = 'migrant-wages.minutes.amount'
    const before = (await holder('GET', `/disputes/${id}`)).json()
    expect((await tick(holder, id, name, true)).json()).toEqual({ item: name, isTicked: true })
    expect(await item(id, name)).toMatchObject({ tickedBy: 'east.mediator' })
    expect((await aids(id, triage)).mayTick).toBe(false)
    const colleague = await openColleague()
    expect(await item(id, name)).toMatchObject({ tickedBy: 'east.mediator' })
    house.at('2026-03-02T01:05:00Z')
    expect((await tick(colleague, id, name, false)).statusCode).toBe(200)
    expect(await item(id, name)).not.toHaveProperty('tickedBy')
    const after = (await holder('GET', `/disputes/${id}`)).json()
    expect([after.version, after.timeline.length]).toEqual([before.version, before.timeline.length])
  })

  test('an item of another category is refused, and so is a matter that is closed', async () => {
    const id = await held({ category: 'migrant-wages' })
    expect((await tick(holder, id, 'neighbour.minutes.place', true)).json().code).toBe(
      'guidance.no-such-item',
    )
    await asOwner(house.ownerUrl, (owner) =>
      owner.query(`update disputes.dispute set filing = 'closed', closed_on = '2026-03-02' where id = $1`, [
        id,
      ]),
    )
    expect((await tick(holder, id, 'general.minutes.wants', true)).json().code).toBe('guidance.not-open')
  })
})
