import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { passOnSilentCall } from '#capabilities/rosters/server/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { asOwner } from '#tests/support/postgres.global.ts'

let house: TestApplication
let planner: Send
let reception: Send
let second: Send
let anna: Send
let bruno: Send
const id = (username: string): string => ids.get(username) ?? ''
const ids = new Map<string, string>()

/** The centre's people besides those of the small district. */
const added = [
  ['second', 'receptionist'],
  ['third', 'receptionist'],
  ['lawyer', 'lawyer'],
  ['anna', 'counsellor'],
  ['bruno', 'counsellor'],
] as const

beforeAll(async () => {
  house = await openTestApplication()
  for (const [username, accountId] of Object.entries(house.district.accountIds)) ids.set(username, accountId)
  await asOwner(house.ownerUrl, async (owner) => {
    for (const [username, role] of added) {
      const accountId = newId(new Date())
      ids.set(username, accountId)
      await owner.query(
        `insert into access.account (id, username, display_name, unit_id, password_digest)
         select $1, $2, $2, $3, password_digest from access.account where username = 'head'`,
        [accountId, username, house.district.unitIds.hub],
      )
      await owner.query(
        `insert into access.role_grant (id, account_id, role, unit_id, from_day) values ($1, $2, $3, $4, '2026-01-01')`,
        [newId(new Date()), accountId, role, house.district.unitIds.hub],
      )
    }
  })
  planner = await house.as('triage')
  reception = await house.as('reception')
  second = await house.as('second')
  anna = await house.as('anna')
  bruno = await house.as('bruno')
})
const MONDAY = '2026-03-02T01:00:00Z'
beforeEach(() => house.at(MONDAY))
afterAll(() => house.close())

const hours = [{ from: '08:30', to: '17:30' }]

async function seat(overrides: object = {}) {
  const { hub } = house.district.unitIds
  const body = {
    centreUnitId: hub,
    unitId: hub,
    name: '接待窗口',
    attendance: 'resident',
    model: 'rotation',
    hours,
  }
  const answer = await planner('POST', '/seats', { body: { ...body, ...overrides } })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().id as string
}

interface DutyAnswer {
  readonly shiftId?: string
  readonly seatId: string
  readonly day: string
  readonly name: string
  readonly state: string
}

async function dutiesOf(seatId: string, from: string, to: string): Promise<readonly DutyAnswer[]> {
  const answer = await planner('GET', `/duties?from=${from}&to=${to}`)
  return answer.json().duties.filter((duty: DutyAnswer) => duty.seatId === seatId)
}

/** A window with turns over the first week of March; each test has a window and days of its own. */
async function plannedWindow(from: string, to: string, members = ['reception', 'second', 'third']) {
  const seatId = await seat({ memberIds: members.map(id) })
  const planned = await planner('POST', `/seats/${seatId}/rotation`, { body: { from, to } })
  expect(planned.statusCode, planned.body).toBe(201)
  return { seatId, plan: planned.json(), duties: await dutiesOf(seatId, from, to) }
}

const shiftOf = (duties: readonly DutyAnswer[], day: string): string =>
  duties.find((duty) => duty.day === day)?.shiftId ?? ''

describe('a rotation', () => {
  test('is planned over working days; the next plan goes on where it ended; a planned day is not planned twice', async () => {
    const { seatId, plan, duties } = await plannedWindow('2026-04-02', '2026-04-07')
    // Saturday the 4th to Monday the 6th is the Qingming holiday.
    expect(duties.map(({ day, name }) => `${day} ${name}`)).toEqual([
      '2026-04-02 reception',
      '2026-04-03 second',
      '2026-04-07 third',
    ])
    expect(plan).toEqual({ planned: 3, gaps: [], provisional: false })
    const again = await planner('POST', `/seats/${seatId}/rotation`, {
      body: { from: '2026-04-07', to: '2026-04-08' },
    })
    expect(again.json().code).toBe('rosters.already-planned')
    await planner('POST', `/seats/${seatId}/rotation`, { body: { from: '2026-04-08', to: '2026-04-08' } })
    expect((await dutiesOf(seatId, '2026-04-08', '2026-04-08')).map(({ name }) => name)).toEqual([
      'reception',
    ])
  })

  test('leaves out who is absent or sits elsewhere, and says which days nobody can take', async () => {
    const body = { accountId: id('second'), from: '2026-06-02', to: '2026-06-02', reason: 'training' }
    expect((await second('POST', '/absences', { body: { ...body, accountId: undefined } })).statusCode).toBe(
      201,
    )
    const { duties, plan } = await plannedWindow('2026-06-01', '2026-06-02', ['reception', 'second'])
    expect(duties.map(({ name }) => name)).toEqual(['reception', 'reception'])
    const other = await seat({ name: '咨询台', memberIds: [id('reception'), id('second')] })
    const planned = await planner('POST', `/seats/${other}/rotation`, {
      body: { from: '2026-06-01', to: '2026-06-02' },
    })
    expect(plan.gaps).toEqual([])
    expect(planned.json()).toMatchObject({ planned: 1, gaps: ['2026-06-02'] })
  })

  test('an absence that comes later shows the shift as uncovered, until somebody else is put on it', async () => {
    const { duties, seatId } = await plannedWindow('2026-06-08', '2026-06-09')
    const body = { from: '2026-06-08', to: '2026-06-08', reason: 'sick' }
    const said = await reception('POST', '/absences', { body })
    expect(said.json()).toMatchObject({ uncovered: 1 })
    expect((await dutiesOf(seatId, '2026-06-08', '2026-06-08'))[0]?.state).toBe('away')
    const shiftId = shiftOf(duties, '2026-06-08')
    const change = { fromAccountId: id('reception'), toAccountId: id('third'), reason: '生病代班' }
    expect((await planner('PUT', `/shifts/${shiftId}/person`, { body: change })).statusCode).toBe(200)
    expect((await dutiesOf(seatId, '2026-06-08', '2026-06-08'))[0]).toMatchObject({
      name: 'third',
      state: 'held',
    })
    expect((await planner('PUT', `/shifts/${shiftId}/person`, { body: change })).json().code).toBe(
      'request.stale',
    )
  })

  test('is planned by who plans for the centre, and by nobody else', async () => {
    const { seatId } = await plannedWindow('2026-06-15', '2026-06-15')
    const body = { from: '2026-06-16', to: '2026-06-17' }
    expect((await (await house.as('labour'))('POST', `/seats/${seatId}/rotation`, { body })).statusCode).toBe(
      404,
    )
    expect((await reception('POST', `/seats/${seatId}/rotation`, { body })).statusCode).toBe(403)
    const absence = { accountId: id('second'), from: '2026-06-16', to: '2026-06-16', reason: 'other' }
    expect((await reception('POST', '/absences', { body: absence })).statusCode).toBe(404)
    expect((await planner('POST', '/absences', { body: absence })).statusCode).toBe(201)
  })
})

describe('a swap', () => {
  test('is asked and agreed; before that nothing changes', async () => {
    const { duties, seatId } = await plannedWindow('2026-07-06', '2026-07-08')
    const mine = shiftOf(duties, '2026-07-06')
    const body = {
      toAccountId: id('second'),
      returnShiftId: shiftOf(duties, '2026-07-07'),
      reason: '家中有事',
    }
    const asked = await reception('POST', `/shifts/${mine}/swaps`, { body })
    expect(asked.statusCode, asked.body).toBe(201)
    expect((await reception('POST', `/shifts/${mine}/swaps`, { body })).json().code).toBe(
      'rosters.swap-asked-already',
    )
    const names = async () => (await dutiesOf(seatId, '2026-07-06', '2026-07-08')).map(({ name }) => name)
    expect(await names()).toEqual(['reception', 'second', 'third'])
    const path = `/swaps/${asked.json().id}/answer`
    expect((await reception('POST', path, { body: { answer: 'agree' } })).statusCode).toBe(404)
    expect((await (await house.as('third'))('POST', path, { body: { answer: 'agree' } })).statusCode).toBe(
      404,
    )
    expect((await second('POST', path, { body: { answer: 'agree' } })).json()).toEqual({ state: 'agreed' })
    expect(await names()).toEqual(['second', 'reception', 'third'])
    expect((await second('POST', path, { body: { answer: 'refuse' } })).json().code).toBe(
      'rosters.not-possible-now',
    )
  })

  test('with somebody who is absent by then is refused at the answer, and the shift stays', async () => {
    const { duties, seatId } = await plannedWindow('2026-07-13', '2026-07-14')
    const mine = shiftOf(duties, '2026-07-13')
    const asked = await reception('POST', `/shifts/${mine}/swaps`, {
      body: { toAccountId: id('third'), reason: '家中有事' },
    })
    const third = await house.as('third')
    await third('POST', '/absences', { body: { from: '2026-07-13', to: '2026-07-13', reason: 'leave' } })
    const answered = await third('POST', `/swaps/${asked.json().id}/answer`, { body: { answer: 'agree' } })
    expect(answered.json().code).toBe('rosters.is-away')
    expect((await dutiesOf(seatId, '2026-07-13', '2026-07-13'))[0]?.name).toBe('reception')
  })

  test('two answers at once: one is taken, the other told the state', async () => {
    const { duties } = await plannedWindow('2026-07-20', '2026-07-21')
    const mine = shiftOf(duties, '2026-07-20')
    const asked = await reception('POST', `/shifts/${mine}/swaps`, {
      body: { toAccountId: id('third'), reason: '家中有事' },
    })
    const third = await house.as('third')
    const path = `/swaps/${asked.json().id}/answer`
    const answers = await Promise.all([
      third('POST', path, { body: { answer: 'agree' } }),
      reception('POST', path, { body: { answer: 'withdraw' } }),
    ])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
  })
})

describe('the lawyer', () => {
  test('has a fixed time every week, which falls out on a holiday and during an absence', async () => {
    const seatId = await seat({ name: '律师工作室', attendance: 'rotating', model: 'weekly', hours: [] })
    const body = { accountId: id('lawyer'), weekday: 5, from: '09:00', to: '11:30', fromDay: '2026-04-24' }
    expect((await planner('POST', `/seats/${seatId}/slots`, { body })).statusCode).toBe(201)
    const lawyer = await house.as('lawyer')
    await lawyer('POST', '/absences', { body: { from: '2026-05-08', to: '2026-05-08', reason: 'official' } })
    expect(
      (await dutiesOf(seatId, '2026-04-20', '2026-05-15')).map(({ day, state }) => `${day} ${state}`),
    ).toEqual(['2026-04-24 held', '2026-05-01 holiday', '2026-05-08 away', '2026-05-15 held'])
    house.at('2026-05-15T02:00:00Z')
    const { now } = (await reception('GET', '/duties/now')).json()
    expect(now).toContainEqual(expect.objectContaining({ seatName: '律师工作室', name: 'lawyer' }))
  })

  test('reads the roster, and no matter', async () => {
    const lawyer = await house.as('lawyer')
    expect((await lawyer('GET', '/my/duty')).statusCode).toBe(200)
    expect((await lawyer('GET', '/disputes')).statusCode).toBe(403)
  })
})

describe('the seats of units in the centre', () => {
  test('are resident, rotating or on call, of a committee or a department; the centre knows who is there now', async () => {
    const { labour, east } = house.district.unitIds
    const member = { memberIds: [id('labour')] }
    const rotating = await seat({
      unitId: labour,
      name: '劳动窗口',
      attendance: 'rotating',
      model: 'weekly',
      hours: [],
    })
    const slot = { accountId: id('labour'), weekday: 3, from: '09:00', to: '11:30', fromDay: '2026-06-01' }
    expect((await planner('POST', `/seats/${rotating}/slots`, { body: slot })).statusCode).toBe(201)
    const resident = await seat({ unitId: east, name: '街道窗口', memberIds: [id('east.mediator')] })
    const days = { from: '2026-06-03', to: '2026-06-03' }
    expect((await planner('POST', `/seats/${resident}/rotation`, { body: days })).statusCode).toBe(201)
    const called = { attendance: 'on-call', model: 'on-call', hours: [], ...member }
    await seat({ unitId: labour, name: '欠薪专家', ...called })
    expect(
      (
        await planner('POST', '/seats', {
          body: {
            ...called,
            centreUnitId: house.district.unitIds.hub,
            unitId: labour,
            name: '不合适的席位',
            model: 'weekly',
          },
        })
      ).json().code,
      'who is called has no fixed hours',
    ).toBe('rosters.does-not-fit')
    const { seats } = (await reception('GET', '/seats')).json()
    expect(
      seats
        .filter(({ unitName }: { unitName: string }) => unitName !== '矛盾纠纷调处中心')
        .map((one: Record<string, string>) => [one.name, one.unitName, one.attendance]),
    ).toEqual([
      ['劳动窗口', '劳动争议调委会', 'rotating'],
      ['街道窗口', '东街道', 'resident'],
      ['欠薪专家', '劳动争议调委会', 'on-call'],
    ])
    house.at('2026-06-03T02:00:00Z')
    const { now } = (await reception('GET', '/duties/now')).json()
    expect(now.map(({ seatName, name }: Record<string, string>) => `${seatName} ${name}`)).toEqual(
      expect.arrayContaining(['劳动窗口 labour', '街道窗口 east.mediator']),
    )
  })
})

describe('somebody on call', () => {
  const reason = '来访人情绪激动，需要疏导'
  let counselling: string
  beforeAll(async () => {
    counselling = await seat({
      name: '心理咨询',
      attendance: 'on-call',
      model: 'on-call',
      hours: [],
      memberIds: ['anna', 'bruno'].map(id),
    })
  })

  async function call(extras: object = {}) {
    const answer = await reception('POST', '/on-call-requests', {
      body: { seatId: counselling, reason, ...extras },
    })
    expect(answer.statusCode, answer.body).toBe(201)
    return answer.json() as { id: string; state: string }
  }
  interface Call {
    readonly id: string
    readonly state: string
    readonly reason?: string
    readonly may: readonly string[]
    readonly offers: readonly { readonly name: string; readonly answer?: string }[]
  }
  const seenBy = async (by: Send, requestId: string): Promise<Call | undefined> =>
    (await by('GET', '/on-call-requests')).json().calls.find((one: Call) => one.id === requestId)
  const silence = (requestId: string, at: string) =>
    passOnSilentCall.perform(
      { database: house.database, clock: () => new Date(at), signal: new AbortController().signal },
      { requestId },
    )

  test('is asked first to last: a decline goes to the next, who accepts', async () => {
    const { id: requestId } = await call()
    expect(await seenBy(bruno, requestId)).toBeUndefined()
    expect(await seenBy(anna, requestId)).toMatchObject({ reason, may: ['answer'] })
    house.at('2026-03-02T01:20:00Z')
    const declined = await anna('POST', `/on-call-requests/${requestId}/answer`, { body: { accepts: false } })
    expect(declined.json()).toEqual({ state: 'waiting' })
    expect((await seenBy(anna, requestId))?.reason).toBeUndefined()
    const accepted = await bruno('POST', `/on-call-requests/${requestId}/answer`, { body: { accepts: true } })
    expect(accepted.json()).toEqual({ state: 'accepted' })
    expect((await seenBy(reception, requestId))?.offers).toMatchObject([
      { name: 'anna', answer: 'declined' },
      { name: 'bruno', answer: 'accepted' },
    ])
  })

  test('who keeps silent for two hours is passed over, not earlier, and answers too late', async () => {
    const { id: requestId } = await call()
    await silence(requestId, '2026-03-02T03:00:00.000Z')
    expect((await seenBy(reception, requestId))?.offers).toHaveLength(1)
    await silence(requestId, '2026-03-02T03:00:00.001Z')
    await silence(requestId, '2026-03-02T03:00:00.001Z')
    expect((await seenBy(reception, requestId))?.offers).toMatchObject([
      { name: 'anna', answer: 'lapsed' },
      { name: 'bruno' },
    ])
    const late = await anna('POST', `/on-call-requests/${requestId}/answer`, { body: { accepts: true } })
    expect(late.json().code).toBe('rosters.too-late')
    await silence(requestId, '2026-03-02T06:00:00Z')
    expect(await seenBy(reception, requestId)).toMatchObject({ state: 'nobody' })
  })

  test('an answer after the limit is too late even before the next one was asked', async () => {
    const { id: requestId } = await call()
    house.at('2026-03-02T03:00:01Z')
    const late = await anna('POST', `/on-call-requests/${requestId}/answer`, { body: { accepts: true } })
    expect(late.json().code).toBe('rosters.too-late')
  })

  test('who is absent is not asked', async () => {
    house.at('2026-08-03T01:00:00Z')
    await anna('POST', '/absences', { body: { from: '2026-08-03', to: '2026-08-04', reason: 'leave' } })
    const { id: requestId } = await call()
    expect((await seenBy(reception, requestId))?.offers).toMatchObject([{ name: 'bruno' }])
  })

  test('whom a party must not meet is passed over, and cannot take a call that came before that', async () => {
    const visit = await visitOf(reception)
    const { door: _, parties: __, ...order } = disputeOrder()
    const filed = await reception('POST', `/visits/${visit}/dispute`, { version: 1, body: order })
    const disputeId: string = filed.json().id
    const { id: earlier } = await call({ visitId: visit })
    const [party] = (await planner('GET', `/disputes/${disputeId}`)).json().parties
    const body = { partyId: party.id, officerId: id('anna'), reason: '系当事人近亲属' }
    const apart = await planner('POST', `/disputes/${disputeId}/separations`, { body })
    expect(apart.statusCode, apart.body).toBe(201)
    house.at('2026-03-02T01:05:00Z')
    const taken = await anna('POST', `/on-call-requests/${earlier}/answer`, { body: { accepts: true } })
    expect(taken.json().code).toBe('rosters.kept-apart')
    await anna('POST', `/on-call-requests/${earlier}/answer`, { body: { accepts: false } })
    expect((await seenBy(reception, earlier))?.offers.at(-1)).toMatchObject({ name: 'bruno' })
    const { id: later } = await call({ visitId: visit })
    expect((await seenBy(reception, later))?.offers).toMatchObject([{ name: 'bruno' }])
    const { id: about } = await call()
    expect((await seenBy(reception, about))?.offers, 'nothing to do with that visit').toMatchObject([
      { name: 'anna' },
    ])
  })

  test('the note is read by its writer and whom the visitor allowed; the visit learns of minutes alone', async () => {
    const visit = await visitOf(reception)
    const { id: requestId } = await call({ visitId: visit })
    await anna('POST', `/on-call-requests/${requestId}/answer`, { body: { accepts: true } })
    const note = { minutes: 45, text: '焦虑，建议复访' }
    const path = `/on-call-requests/${requestId}/note`
    expect((await bruno('POST', path, { body: note })).statusCode).toBe(404)
    expect((await anna('POST', path, { body: { ...note, sharedWithAsker: true } })).json().code).toBe(
      'rosters.no-consent',
    )
    expect((await anna('POST', path, { body: note })).json()).toEqual({ state: 'held' })
    for (const other of [reception, bruno, planner, await house.as('head')]) {
      expect((await other('POST', `${path}/showing`)).statusCode).toBe(404)
    }
    expect((await (await house.as('sysadmin'))('POST', `${path}/showing`)).statusCode).toBe(403)
    expect((await anna('POST', `${path}/showing`)).json()).toMatchObject({ text: note.text, minutes: 45 })
    const page = await reception('GET', `/visits/${visit}`)
    expect(page.json().assistances).toMatchObject([
      { kind: 'counselling', givenBy: 'anna', minutes: 45, note: '' },
    ])
    expect(page.body).not.toContain('焦虑')
    await asOwner(house.ownerUrl, async (owner) => {
      const { rows } = await owner.query(`select sealed from rosters.session_note where request_id = $1`, [
        requestId,
      ])
      expect(rows[0].sealed.includes(Buffer.from('焦虑'))).toBe(false)
      const events = await owner.query(`select type, body from ledger.entry where chain = $1 order by seq`, [
        requestId,
      ])
      expect(events.rows.map(({ type }) => type)).toEqual([
        'on-call-asked',
        'on-call-accepted',
        'on-call-held',
        'session-note-shown',
      ])
      expect(JSON.stringify(events.rows)).not.toContain('情绪激动')
    })
  })

  test('with the visitor’s consent the one who asked reads it too', async () => {
    const { id: requestId } = await call()
    await anna('POST', `/on-call-requests/${requestId}/answer`, { body: { accepts: true } })
    const body = { minutes: 20, text: '需要家人陪同', sharedWithAsker: true, visitorAgrees: true }
    await anna('POST', `/on-call-requests/${requestId}/note`, { body })
    const shown = await reception('POST', `/on-call-requests/${requestId}/note/showing`)
    expect(shown.json()).toMatchObject({ text: body.text, writtenByName: 'anna' })
    expect((await planner('POST', `/on-call-requests/${requestId}/note/showing`)).statusCode).toBe(404)
  })

  test('a request taken back is over for everybody', async () => {
    const { id: requestId } = await call()
    expect((await second('POST', `/on-call-requests/${requestId}/withdrawal`)).statusCode).toBe(404)
    expect((await reception('POST', `/on-call-requests/${requestId}/withdrawal`)).json().state).toBe(
      'withdrawn',
    )
    const late = await anna('POST', `/on-call-requests/${requestId}/answer`, { body: { accepts: true } })
    expect(late.json().code).toBe('rosters.too-late')
  })

  test('is not called to a visit that the caller does not reach', async () => {
    const visit = await visitOf(reception)
    const west = await house.as('west.mediator')
    const body = { seatId: counselling, reason, visitId: visit }
    expect((await west('POST', '/on-call-requests', { body })).statusCode).toBe(404)
  })
})

async function visitOf(by: Send): Promise<string> {
  const { narrative, divisionCode, parties } = disputeOrder()
  const body = { door: 'counter', title: '工资没有结清', narrative, divisionCode, parties }
  return (await by('POST', '/visits', { body })).json().id
}

describe('a hand-over', () => {
  test('explains each open visit, waits for the next shift, and is acknowledged by nobody else', async () => {
    house.at('2026-09-07T01:00:00Z')
    const { duties } = await plannedWindow('2026-09-07', '2026-09-09')
    const shiftId = shiftOf(duties, '2026-09-07')
    const visit = await visitOf(reception)
    house.at('2026-09-07T12:00:00Z')
    const evening = await visitOf(reception)
    const path = `/shifts/${shiftId}/hand-over`
    const page = (await reception('GET', path)).json()
    expect(page.may).toEqual(['hand-over'])
    expect(page.open.map(({ visitId }: { visitId: string }) => visitId)).toContain(visit)
    expect(
      page.open.map(({ visitId }: { visitId: string }) => visitId),
      'what came in after the shift is for the next one',
    ).not.toContain(evening)
    const items = page.open.map(({ visitId }: { visitId: string }) => ({
      visitId,
      explanation: '约定明日再来',
    }))
    const forgotten = await reception('POST', path, {
      body: { items: items.filter((item: { visitId: string }) => item.visitId !== visit) },
    })
    expect(forgotten.json().code).toBe('rosters.unexplained')
    expect((await second('POST', path, { body: { items } })).statusCode).toBe(404)
    const early = await second('POST', `${path}/acknowledgement`)
    expect(early.json().code).toBe('rosters.not-handed-over')
    expect((await reception('POST', path, { body: { items } })).statusCode).toBe(201)
    expect((await reception('POST', path, { body: { items } })).json().code).toBe(
      'rosters.handed-over-already',
    )

    const waitsFor = async (by: Send) =>
      (await by('GET', '/my/duty')).json().toAcknowledge.map((one: { shiftId: string }) => one.shiftId)
    const third = await house.as('third')
    expect(await waitsFor(second)).toContain(shiftId)
    expect(await waitsFor(third)).not.toContain(shiftId)
    expect((await reception('POST', `${path}/acknowledgement`)).json().code).toBe('rosters.not-next')
    expect((await third('POST', `${path}/acknowledgement`)).json().code).toBe('rosters.not-next')
    expect((await second('POST', `${path}/acknowledgement`)).statusCode).toBe(200)
    expect((await second('POST', `${path}/acknowledgement`)).json().code).toBe('rosters.acknowledged-already')
    expect((await second('GET', path)).json().given).toMatchObject({ acknowledgedByName: 'second' })
    expect((await (await house.as('west.mediator'))('GET', path)).statusCode).toBe(404)
  })

  test('a shift that has not begun is not handed over', async () => {
    house.at('2026-09-13T01:00:00Z')
    const { duties } = await plannedWindow('2026-09-14', '2026-09-15')
    const path = `/shifts/${shiftOf(duties, '2026-09-14')}/hand-over`
    expect((await reception('POST', path, { body: { items: [] } })).json().code).toBe('rosters.not-begun')
  })
})

describe('the first responder', () => {
  test('answers until the competent unit has accepted, not until the matter was forwarded', async () => {
    house.at('2026-10-12T01:00:00Z')
    const visit = await visitOf(reception)
    const receipt = async () => (await reception('GET', `/visits/${visit}/receipt`)).json()
    expect(await receipt()).toMatchObject({
      firstResponderAnswers: true,
      document: { title: '来访接待回执' },
    })
    const { door: _door, parties: _parties, ...order } = disputeOrder()
    const filed = (await reception('POST', `/visits/${visit}/dispute`, { version: 1, body: order })).json()
    const to = { toUnitId: house.district.unitIds.east, reason: '属地' }
    await planner('POST', `/disputes/${filed.id}/dispatches`, { version: filed.version, body: to })
    const forwarded = await receipt()
    expect(forwarded.firstResponderAnswers).toBe(true)
    expect(JSON.stringify(forwarded.document)).toContain('已移交东街道，等待受理')
    const { duties } = await plannedWindow('2026-10-12', '2026-10-13')
    const path = `/shifts/${shiftOf(duties, '2026-10-12')}/hand-over`
    const ofVisit = async () =>
      (await reception('GET', path)).json().open.find((one: { visitId: string }) => one.visitId === visit)
    expect(await ofVisit()).toMatchObject({ waitsFor: 'acceptance', firstResponderName: 'reception' })
    const east = await house.as('east.mediator')
    const { version } = (await east('GET', `/disputes/${filed.id}`)).json()
    const accepted = await east('POST', `/disputes/${filed.id}/acceptance`, { version })
    expect(accepted.statusCode, accepted.body).toBe(200)
    expect(await receipt()).toMatchObject({ firstResponderAnswers: false })
    expect(await ofVisit()).toBeUndefined()
  })
})

describe('assistance', () => {
  test('is recorded per visit with who helped, how long and how', async () => {
    const visit = await visitOf(reception)
    const path = `/visits/${visit}/assistances`
    const advice = { kind: 'advice', minutes: 15, note: '告知仲裁时效' }
    expect((await reception('POST', path, { body: advice })).statusCode).toBe(201)
    await reception('POST', path, { body: { kind: 'drafting', minutes: 30, accountId: id('lawyer') } })
    await reception('POST', path, { body: { kind: 'legal-aid', minutes: 10, personName: '测律师' } })
    const page = (await reception('GET', `/visits/${visit}`)).json()
    const told = page.assistances.map((one: Readonly<Record<string, string>>) => `${one.kind} ${one.givenBy}`)
    expect(told.sort()).toEqual(['advice reception', 'drafting lawyer', 'legal-aid 测律师'])
    const nobody = { ...advice, accountId: newId(new Date()) }
    expect((await reception('POST', path, { body: nobody })).json().code).toBe('reception.no-such-person')
    expect((await (await house.as('west.mediator'))('POST', path, { body: advice })).statusCode).toBe(404)
  })

  test('settled at the first visit is taken back when the matter comes again', async () => {
    house.at('2026-11-16T01:00:00Z')
    const figures = async () =>
      (
        await (
          await house.as('supervisor')
        )('GET', '/first-visit-figures?from=2026-11-16&to=2026-11-16')
      ).json()
    const first = await visitOf(reception)
    const ending = { outcome: 'settled-at-once', reason: '当场达成一致' }
    await reception('POST', `/visits/${first}/ending`, { version: 1, body: ending })
    expect(await figures()).toEqual({ settled: 1, cameBack: 0, notSettled: 0, nothingToSettle: 0, open: 0 })
    house.at('2026-11-23T01:00:00Z')
    const again = await visitOf(reception)
    const body = { otherId: first, decision: 'join', reason: '同一件事' }
    const joined = await reception('POST', `/matters/${again}/likenesses`, { body })
    expect(joined.statusCode, joined.body).toBe(201)
    expect((await reception('GET', `/visits/${again}`)).json().state, 'who came again is not sent away').toBe(
      'open',
    )
    expect(await figures()).toEqual({ settled: 0, cameBack: 1, notSettled: 0, nothingToSettle: 0, open: 0 })
    const later = '/first-visit-figures?from=2026-11-23&to=2026-11-23'
    const counted = (await (await house.as('supervisor'))('GET', later)).json()
    expect(counted).toEqual({ settled: 0, cameBack: 0, notSettled: 0, nothingToSettle: 0, open: 0 })
    expect((await reception('GET', later)).statusCode).toBe(403)
  })
})

describe('the feed for phones', () => {
  test('is read by its secret address alone, holds one’s own duties, and ends when it is revoked', async () => {
    house.at('2026-12-01T01:00:00Z')
    await plannedWindow('2026-12-01', '2026-12-02', ['reception', 'second'])
    const made = await reception('POST', '/my/duty-feed')
    const path = made.json().path.replace('/api/v1', '')
    expect(path).toMatch(/^\/duty-feeds\/[\w-]{43}$/)
    const feed = await house.anyone('GET', path)
    expect(feed.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(feed.body).toContain('DTSTART:20261201T003000Z\r\nDTEND:20261201T093000Z\r\n')
    expect(feed.body.match(/BEGIN:VEVENT/g)).toHaveLength(
      (await reception('GET', '/my/duty')).json().duties.filter(({ state }: DutyAnswer) => state === 'held')
        .length,
    )
    await asOwner(house.ownerUrl, async (owner) => {
      const kept = await owner.query(
        `select account_id::text || encode(token_digest, 'escape') as row from rosters.feed`,
      )
      expect(JSON.stringify(kept.rows)).not.toContain(path.slice(-43))
    })
    const renewed = (await reception('POST', '/my/duty-feed')).json().path.replace('/api/v1', '')
    expect((await house.anyone('GET', path)).statusCode).toBe(404)
    expect((await house.anyone('GET', renewed)).statusCode).toBe(200)
    expect((await reception('DELETE', '/my/duty-feed')).json()).toEqual({ revoked: true })
    expect((await house.anyone('GET', renewed)).statusCode).toBe(404)
    expect((await reception('GET', '/my/duty')).json().feedSince).toBeUndefined()
  })
})
