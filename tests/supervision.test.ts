import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { STROKE } from '#tests/support/led-dispute.ts'
import { asOwner } from '#tests/support/postgres.global.ts'

let house: TestApplication
let triage: Send
let holder: Send
let supervisor: Send
beforeAll(async () => {
  house = await openTestApplication()
  await signIn('2026-03-02T01:00:00Z')
})
afterAll(() => house.close())

/** Everybody's session ends when the clock is moved. */
async function signIn(at: string): Promise<void> {
  house.at(at)
  triage = await house.as('triage')
  holder = await house.as('east.mediator')
  supervisor = await house.as('supervisor')
}

/** Sent to the eastern township on the Monday; has to be accepted by the rule of the house. */
async function held(): Promise<string> {
  const reception = await house.as('reception')
  const { id } = (await reception('POST', '/disputes', { body: disputeOrder() })).json()
  const body = { toUnitId: house.district.unitIds.east, reason: '属地' }
  await triage('POST', `/disputes/${id}/dispatches`, { version: 1, body })
  return id
}

const what = { kind: 'supervision-order', trigger: 'not-handled', reason: '请说明为何尚未调解' }
const order = (id: string, changes: object = {}, by = supervisor) =>
  by('POST', `/disputes/${id}/supervision-orders`, { body: { ...what, ...changes } })
const step = (by: Send, id: string, path: string, body: object, version: number) =>
  by('POST', `/supervision-orders/${id}/${path}`, { version, body })
const reply = (id: string, version = 1, body: object = {}) =>
  step(holder, id, 'replies', { reply: '已联系双方，周四调解。', ...body }, version)
const judge = (id: string, version: number, body: object, by = supervisor) =>
  step(by, id, 'judgements', body, version)
const reopen = { verdict: 'reopen', reason: '没有写明时间' }

const ordersOf = async (by: Send, id: string) =>
  (await by('GET', `/disputes/${id}/supervision-orders`)).json()
const acts = async (
  by: Send,
  id: string,
): Promise<readonly { act: string; dueOn?: string; note?: string }[]> =>
  (await by('GET', '/worklist?limit=200'))
    .json()
    .items.filter(({ disputeId }: { disputeId: string }) => disputeId === id)
const triggers = async (id: string): Promise<readonly { trigger: string; warning: string; days: number }[]> =>
  (await supervisor('GET', '/supervision/triggers'))
    .json()
    .triggers.filter(({ disputeId }: { disputeId: string }) => disputeId === id)

describe('a supervision order', () => {
  test('answered badly is reopened with a new limit, and accepted in the end; clocks and hands stay', async () => {
    const id = await held()
    const before = (await holder('GET', `/disputes/${id}`)).json()
    const { id: one, dueOn } = (await order(id)).json()
    expect(dueOn).toBe('2026-03-09')
    expect(await acts(holder, id)).toMatchObject([{ act: 'supervised', dueOn, note: what.reason }])
    expect((await reply(one)).statusCode).toBe(200)
    expect((await acts(holder, id))[0]?.act).toBe('accept')
    expect(await acts(supervisor, id)).toMatchObject([{ act: 'judge-reply', note: '已联系双方，周四调解。' }])

    await signIn('2026-03-04T01:00:00Z')
    const judged = (await judge(one, 2, reopen)).json()
    expect(judged).toMatchObject({ version: 3, dueOn: '2026-03-11' })
    expect(await acts(holder, id)).toMatchObject([
      { act: 'supervised', dueOn: '2026-03-11', note: reopen.reason },
    ])
    expect((await judge(one, 3, { verdict: 'accept' })).json().code).toBe('supervision.not-possible-now')
    await reply(one, 3, { reply: '周四上午九时调解。' })
    expect((await judge(one, 4, { verdict: 'accept', words: '按此办理' })).statusCode).toBe(200)

    const { orders } = await ordersOf(holder, id)
    expect(orders[0]).toMatchObject({ state: 'accepted', endWords: '按此办理', unitName: '东街道', may: [] })
    expect(orders[0].turns).toMatchObject([
      { reason: what.reason, reply: '已联系双方，周四调解。' },
      { reason: reopen.reason, reply: '周四上午九时调解。', dueOn: '2026-03-11' },
    ])
    const after = (await holder('GET', `/disputes/${id}`)).json()
    expect([after.holderUnitId, after.clocks, after.version]).toEqual([
      before.holderUnitId,
      before.clocks,
      before.version,
    ])
    const told = after.timeline
      .map(({ type }: { type: string }) => type)
      .filter((type: string) => /^superv/.test(type))
    expect([...told].sort()).toEqual(
      ['ordered', 'replied', 'reopened', 'replied', 'accepted'].map((word) => `supervision-${word}`).sort(),
    )
    expect(JSON.stringify(after.timeline)).not.toContain(what.reason)
    await signIn('2026-03-02T01:00:00Z')
  })

  test('follows a reminder and takes its place; nothing else may stand beside an open one', async () => {
    const id = await held()
    const reminder = (await order(id, { kind: 'reminder' })).json()
    expect(reminder.dueOn).toBe('2026-03-05')
    expect((await order(id, { kind: 'reminder' })).json().code).toBe('supervision.already-open')
    const raised = await order(id)
    expect(raised.statusCode).toBe(201)
    expect((await order(id)).json().code).toBe('supervision.already-open')
    const { orders } = await ordersOf(supervisor, id)
    expect(orders.map(({ state }: { state: string }) => state)).toEqual(['issued', 'raised'])
    expect((await reply(reminder.id, 2)).json().code).toBe('supervision.not-possible-now')
  })

  test('of two who issue at once only one goes through', async () => {
    const id = await held()
    const both = await Promise.all([order(id), order(id, {}, triage)])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
    expect((await ordersOf(supervisor, id)).orders).toHaveLength(1)
  })

  test('shows a clash: who saw an older version is told so and changes nothing', async () => {
    const id = await held()
    const { id: one } = (await order(id)).json()
    await reply(one)
    const late = await step(supervisor, one, 'withdrawal', { reason: '误发' }, 1)
    expect(late.statusCode).toBe(412)
    expect((await ordersOf(supervisor, id)).orders[0].state).toBe('replied')
  })

  test('names papers of the file, and no others', async () => {
    const [id, other] = [await held(), await held()]
    const attached = async (to: string) =>
      (
        await holder('POST', `/disputes/${to}/attachments?document=evidence&name=照片.png`, { bytes: STROKE })
      ).json().id
    const { id: one } = (await order(id)).json()
    const strange = await reply(one, 1, { papers: [await attached(other)] })
    expect(strange.json().code).toBe('supervision.no-such-paper')
    expect((await reply(one, 1, { papers: [await attached(id)] })).statusCode).toBe(200)
    const [{ turns }] = (await ordersOf(supervisor, id)).orders
    expect(turns[0].papers).toMatchObject([{ name: '照片.png' }])
  })

  test('says in words what "other" is, and only then', async () => {
    const id = await held()
    expect((await order(id, { trigger: 'other' })).json().code).toBe('supervision.trigger-needs-words')
    expect((await order(id, { triggerWords: '多此一举' })).json().code).toBe(
      'supervision.trigger-in-words-already',
    )
    expect((await order(id, { trigger: 'other', triggerWords: '群众反映' })).statusCode).toBe(201)
  })

  test('is replied to by who holds the matter now as well, after it changed hands', async () => {
    const id = await held()
    const { id: one } = (await order(id)).json()
    const { version } = (await triage('GET', `/disputes/${id}`)).json()
    const asked = { reason: '不属于本街道' }
    await holder('POST', `/disputes/${id}/send-backs`, { version, body: asked })
    const ruled = { agree: true, reason: '属地在西街道' }
    await triage('POST', `/disputes/${id}/send-backs/answer`, { version: version + 1, body: ruled })
    const body = { toUnitId: house.district.unitIds.west, reason: '属地在西街道' }
    await triage('POST', `/disputes/${id}/dispatches`, { version: version + 2, body })
    const west = await house.as('west.mediator')
    expect((await acts(west, id)).map(({ act }) => act)).toEqual(['supervised'])
    expect((await step(west, one, 'replies', { reply: '已接手。' }, 1)).statusCode).toBe(200)
  })

  test('is not judged by who replied', async () => {
    const id = await held()
    await asOwner(house.ownerUrl, (owner) =>
      owner.query(
        `insert into access.role_grant (id, account_id, role, unit_id, from_day)
         values (gen_random_uuid(), $1, 'mediator', $2, '2026-01-01')`,
        [house.district.accountIds.supervisor, house.district.unitIds.east],
      ),
    )
    const { id: one } = (await order(id)).json()
    expect((await step(supervisor, one, 'replies', { reply: '我来办。' }, 1)).statusCode).toBe(200)
    expect((await judge(one, 2, { verdict: 'accept' })).json().code).toBe('supervision.own-reply')
    expect((await acts(supervisor, id)).map(({ act }) => act)).not.toContain('judge-reply')
    expect((await judge(one, 2, { verdict: 'accept' }, triage)).statusCode).toBe(200)
    await asOwner(house.ownerUrl, (owner) =>
      owner.query(`delete from access.role_grant where account_id = $1 and role = 'mediator'`, [
        house.district.accountIds.supervisor,
      ]),
    )
  })
})

describe('what should be supervised', () => {
  test('is a matter not accepted in time, until an order covers it, and again when the order is overdue', async () => {
    const id = await held()
    expect(await triggers(id)).toEqual([])
    await signIn('2026-03-20T01:00:00Z')
    const [found] = await triggers(id)
    expect(found).toMatchObject({ trigger: 'not-accepted', warning: 'red', orders: 0, unitName: '东街道' })
    expect((await ordersOf(supervisor, id)).triggers).toMatchObject([{ trigger: 'not-accepted' }])
    await order(id, { kind: 'reminder', trigger: 'not-accepted' })
    expect(await triggers(id)).toEqual([])
    await signIn('2026-03-26T01:00:00Z')
    expect(await triggers(id)).toMatchObject([
      { trigger: 'unanswered', since: '2026-03-25', days: 1, warning: 'red', orders: 1 },
    ])
    await signIn('2026-03-02T01:00:00Z')
  })

  test('is a matter that was accepted and not settled in time, and one whose party is dissatisfied', async () => {
    const id = await held()
    const { version } = (await holder('GET', `/disputes/${id}`)).json()
    await holder('POST', `/disputes/${id}/acceptance`, { version })
    await signIn('2026-09-01T01:00:00Z')
    expect(await triggers(id)).toMatchObject([{ trigger: 'not-handled', warning: 'red' }])
    await dissatisfy(id, '2026-08-31T01:00:00Z')
    expect((await triggers(id)).map(({ trigger, warning }) => [trigger, warning])).toEqual([
      ['not-handled', 'red'],
      ['dissatisfied', 'none'],
    ])
    const { id: one } = (await order(id, { trigger: 'dissatisfied' })).json()
    await reply(one)
    await judge(one, 2, { verdict: 'accept' })
    // the answer was followed by an order; the clock is as overdue as it was
    expect((await triggers(id)).map(({ trigger }) => trigger)).toEqual(['not-handled'])
    await signIn('2026-03-02T01:00:00Z')
  })

  /** As the mediator who visits would record it; a whole mediation lies before that, which other tests play. */
  async function dissatisfy(id: string, at: string): Promise<void> {
    await asOwner(house.ownerUrl, (owner) =>
      owner.query(
        `insert into mediation.follow_up (id, dispute_id, party_id, kind, on_day, satisfaction, findings, may_escalate,
                                          recorded_at, recorded_by)
         select gen_random_uuid(), $1, id, 'phone', '2026-08-31', 'very-dissatisfied', '没有结果', false, $2, $3
           from parties.party where matter_id = $1 limit 1`,
        [id, at, house.district.accountIds['east.mediator']],
      ),
    )
  }
})

describe('the weekly list', () => {
  test('holds every order of its week with its figures, and the list of a past week does not change', async () => {
    const id = await held()
    await signIn('2026-04-14T01:00:00Z')
    const { id: one } = (await order(id)).json()
    const row = async (on: string) =>
      (await supervisor('GET', `/supervision/week?on=${on}`))
        .json()
        .orders.find((each: { id: string }) => each.id === one)
    expect((await row('2026-04-15')).figures).toEqual(['issued', 'open'])
    await signIn('2026-04-24T01:00:00Z')
    await reply(one)
    expect((await row('2026-04-14')).figures).toEqual(['issued', 'open'])
    expect((await row('2026-04-20')).figures).toEqual(['carried', 'replied', 'late', 'open'])
    expect(await row('2026-04-06')).toBeUndefined()
    const current = (await supervisor('GET', '/supervision/week')).json()
    expect(current).toMatchObject({ from: '2026-04-20', to: '2026-04-26', isCurrent: true })
    const past = (await supervisor('GET', '/supervision/week?on=2026-04-14')).json()
    expect(past).toMatchObject({ isCurrent: false, triggers: [] })
    await signIn('2026-03-02T01:00:00Z')
  })

  test('counts over everything and shows the rows of a figure page by page', async () => {
    await signIn('2026-05-11T01:00:00Z')
    const ids: string[] = []
    for (let made = 0; made < 51; made++) ids.push(await held())
    await asOwner(house.ownerUrl, (owner) =>
      owner.query(`update disputes.dispute set due_on = '2026-05-08' where id = any($1)`, [ids]),
    )
    const read = async (query: string) => (await supervisor('GET', `/supervision/week${query}`)).json()
    const first = await read('?column=to-supervise')
    const counted = first.units.reduce(
      (sum: number, { counts }: { counts: Record<string, number> }) => sum + (counts['to-supervise'] ?? 0),
      0,
    )
    expect(first.rows).toBe(counted)
    expect(counted).toBeGreaterThanOrEqual(51)
    expect(first.triggers).toHaveLength(50)
    const codes = new Set<string>()
    for (let page = 1; page <= first.pages; page++) {
      const { triggers } = await read(`?column=to-supervise&page=${page}`)
      for (const { disputeId, trigger } of triggers) codes.add(`${disputeId} ${trigger}`)
    }
    expect(codes.size).toBe(counted)
    expect(ids.every((id) => [...codes].some((code) => code.startsWith(id)))).toBe(true)
    const east = await read(`?column=to-supervise&unitId=${house.district.unitIds.east}`)
    const others = await read(`?column=to-supervise&unitId=${house.district.unitIds.west}`)
    expect([east.rows + others.rows, others.triggers]).toEqual([counted, []])
    await signIn('2026-03-02T01:00:00Z')
  })

  test.each([
    ['pdf', '%PDF'],
    ['word', 'PK'],
  ])('is made as %s', async (as, begins) => {
    const made = await supervisor('GET', `/supervision/week/paper?as=${as}`)
    expect(made.statusCode).toBe(200)
    expect(made.rawPayload.subarray(0, begins.length).toString()).toBe(begins)
  })
})
