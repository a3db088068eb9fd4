import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { beginLed, registerLed } from '#tests/support/led-dispute.ts'
import { asOwner } from '#tests/support/postgres.global.ts'

let house: TestApplication
let reception: Send
let triage: Send
let supervisor: Send
let head: Send
let east: Send
let grid: Send

beforeAll(async () => {
  house = await openTestApplication()
  const names = ['reception', 'triage', 'supervisor', 'head', 'east.mediator', 'east.grid']
  const sends = await Promise.all(names.map(house.as))
  ;[reception, triage, supervisor, head, east, grid] = sends as [Send, Send, Send, Send, Send, Send]
})
afterAll(() => house.close())

const NOW = '2026-03-02T01:00:00Z'
const account = (username: string) => house.district.accountIds[username] ?? ''

/** A dispute that the eastern township holds. */
async function matter(overrides: object = {}) {
  house.at(NOW)
  const led = await registerLed(reception, overrides)
  await led.does(triage, '/dispatches', { toUnitId: house.district.unitIds.east, reason: '属地' })
  return led
}

const harm = (overrides: object = {}) => ({
  concern: 'minor-harm',
  words: '孩子身上有多处旧伤，不敢回家。',
  ...overrides,
})

const report = (by: Send, id: string, overrides: object = {}) =>
  by('POST', `/matters/${id}/harm-reports`, { body: harm(overrides) })

const safetyOf = async (by: Send, id: string) => (await by('GET', `/matters/${id}/safety`)).json()

describe('the duty to report', () => {
  test('everybody who reaches the matter may report, whatever state it is in and however confidential it is', async () => {
    for (const sensitivity of ['ordinary', 'restricted'] as const) {
      for (const filing of ['open', 'closed', 'archived'] as const) {
        const { id } = await matter({ sensitivity })
        const close = `update disputes.dispute set filing = $2, closed_on = '2026-03-02' where id = $1`
        await asOwner(house.ownerUrl, (owner) => owner.query(close, [id, filing]))
        for (const by of [reception, triage, supervisor, head, east]) {
          const answer = await report(by, id)
          expect(answer.statusCode, `${sensitivity} ${filing}: ${answer.body}`).toBe(201)
        }
      }
    }
  })

  test('a version that is long past, and a time that cannot be, refuse nothing', async () => {
    const { id } = await matter()
    const body = harm({ toldAt: '0000-01-01T00:00:00Z' })
    const answer = await east('POST', `/matters/${id}/harm-reports`, { body, version: 77 })
    expect([answer.statusCode, answer.json().toldAt]).toEqual([201, '2026-03-02T01:00:00.000Z'])
  })

  test('the rule names whom it is told to, with its basis; a person may name others', async () => {
    const { id } = await matter()
    const told = (await report(east, id)).json()
    expect(told).toMatchObject({ told: ['police', 'civil-affairs'], basis: '未成年人保护法第十一条' })
    const other = (await report(east, id, { concern: 'family-violence', told: ['womens-federation'] })).json()
    expect(other.told).toEqual(['womens-federation'])
  })

  test('a visit is reported like a dispute, and the dispute that it became tells of it', async () => {
    house.at(NOW)
    const { narrative, divisionCode, door: _door, parties: _parties, ...order } = disputeOrder()
    const visit = { door: 'counter', title: '邻里纠纷', narrative, divisionCode }
    const { id, version } = (await reception('POST', '/visits', { body: visit })).json()
    expect((await report(reception, id)).statusCode).toBe(201)
    expect((await safetyOf(supervisor, id)).reports).toHaveLength(1)
    const filed = await reception('POST', `/visits/${id}/dispute`, {
      version,
      body: { ...order, narrative, divisionCode, parties: disputeOrder().parties },
    })
    expect(filed.statusCode, filed.body).toBeLessThan(300)
    const dispute = (await reception('GET', `/visits/${id}`)).json().disputeId
    expect((await safetyOf(supervisor, dispute)).reports).toHaveLength(1)
  })

  test('only the reporter, the hub, supervisors and the head of the bureau learn of it', async () => {
    const { id } = await matter()
    const words = '孩子说的话，只能让该知道的人知道'
    await report(reception, id, { words })
    for (const [by, count] of [
      [reception, 1],
      [triage, 1],
      [supervisor, 1],
      [head, 1],
      [east, 0],
    ] as const) {
      expect((await safetyOf(by, id)).reports).toHaveLength(count)
    }
    const page = await east('GET', `/disputes/${id}`)
    expect(page.body).not.toContain(words)
    expect(page.body).not.toContain('harm-reported')
    expect((await safetyOf(east, id)).risk.proposed).toBe('none')
    expect((await safetyOf(triage, id)).risk.proposed).toBe('red')
  })

  test('who is reported, or belongs to the unit that is, does not learn of it', async () => {
    const { id } = await matter()
    await report(reception, id, { aboutAccountId: account('supervisor'), words: '关于督导员的情况' })
    await report(east, id, { aboutUnitId: house.district.unitIds.district, words: '关于本区的情况' })
    const seen = async (by: Send) =>
      (await safetyOf(by, id)).reports.map((one: { words: string }) => one.words)
    expect(await seen(supervisor)).toEqual([])
    expect(await seen(triage)).toEqual(['关于督导员的情况'])
    expect(await seen(east)).toEqual(['关于本区的情况'])
    const listed = (await supervisor('GET', '/harm-reports')).body
    expect(listed).not.toContain('关于督导员的情况')
    expect((await triage('GET', '/harm-reports')).body).toContain('关于督导员的情况')
  })
})

describe('an informant', () => {
  const secret = '知情人测丁'

  test('comes back in no answer but the one that shows it, for a reason that is recorded', async () => {
    const { id } = await matter({ title: '知情纠纷' })
    const named = await reception('POST', `/matters/${id}/informants`, {
      body: { name: secret, phone: '199-0000-5678' },
    })
    expect(named.body).not.toContain(secret)
    const search = encodeURIComponent(secret)
    const places = [
      `/disputes/${id}`,
      `/disputes?text=${search}`,
      `/visits?text=${search}`,
      `/matters/${id}/safety`,
      `/disputes/${id}/papers`,
      `/disputes/${id}/papers/application`,
      `/disputes/${id}/attachments`,
      `/disputes/${id}/mediation`,
      `/disputes/${id}/custody`,
      '/worklist',
      '/risks',
    ]
    for (const by of [reception, triage, supervisor, head, east]) {
      for (const place of places) {
        const { body } = await by('GET', place)
        for (const part of [secret, '0000-5678', '00005678']) expect(body, place).not.toContain(part)
      }
    }
    const { id: informant } = named.json()
    const showing = { body: { reason: '核实线索' } }
    for (const by of [reception, triage, head, east]) {
      expect((await by('POST', `/informants/${informant}/showing`, showing)).statusCode).toBe(403)
    }
    const shown = await supervisor('POST', `/informants/${informant}/showing`, showing)
    expect(shown.json()).toEqual({ name: secret, phone: '199-0000-5678' })
    const kept = await asOwner(house.ownerUrl, (owner) =>
      owner.query(`select type, actor, body from ledger.entry where chain = $1 order by seq`, [informant]),
    )
    expect(kept.rows.map(({ type, actor }) => [type, actor])).toEqual([
      ['informant-named', account('reception')],
      ['informant-shown', account('supervisor')],
    ])
    expect(kept.rows[1]?.body).toContain('核实线索')
    expect(JSON.stringify(kept.rows)).not.toContain(secret)
  })

  test('is not shown to a supervisor about whom the informant told, nor is it said that there is one', async () => {
    const { id } = await matter()
    const body = { name: secret, aboutAccountId: account('supervisor') }
    const informant = (await reception('POST', `/matters/${id}/informants`, { body })).json().id
    const shown = await supervisor('POST', `/informants/${informant}/showing`, {
      body: { reason: '核实线索' },
    })
    expect(shown.statusCode).toBe(404)
    expect((await safetyOf(supervisor, id)).informants).toEqual([])
    expect((await safetyOf(east, id)).informants).toEqual([])
    expect((await safetyOf(reception, id)).informants).toMatchObject([{ id: informant, mayShow: false }])
  })
})

describe('the colour of danger', () => {
  const colour = (by: Send, id: string, from: string, to: string, leader?: string) =>
    by('POST', `/disputes/${id}/risk`, {
      body: { from, to, reason: '走访后研判', ...(leader ? { leaderId: account(leader) } : {}) },
    })
  const visit = (by: Send, id: string, finding: string, visitedAt: string) =>
    by('POST', `/disputes/${id}/risk/visits`, { body: { finding, visitedAt, words: '上门见到双方' } })

  test('goes up with a leader and a reason, down only after a visit that found it eased', async () => {
    const { id } = await matter()
    expect((await colour(east, id, 'none', 'red')).json().code).toBe('safety.leader-missing')
    expect((await colour(east, id, 'none', 'red', 'east.mediator')).json().code).toBe('safety.not-a-leader')
    expect((await colour(east, id, 'none', 'red', 'head')).statusCode).toBe(200)
    expect((await colour(east, id, 'none', 'orange', 'head')).json().code).toBe('safety.colour-changed')
    expect((await colour(east, id, 'red', 'yellow', 'head')).json().code).toBe('safety.only-leader-lowers')
    house.at('2026-03-04T01:00:00Z')
    expect((await colour(head, id, 'red', 'yellow', 'head')).json().code).toBe('safety.visit-missing')
    await visit(east, id, 'unchanged', '2026-03-03T01:00:00Z')
    expect((await colour(head, id, 'red', 'yellow', 'head')).json().code).toBe('safety.not-eased')
    expect((await visit(east, id, 'eased', '2026-03-05T01:00:00Z')).json().code).toBe('safety.bad-time')
    await visit(east, id, 'eased', '2026-03-03T08:00:00Z')
    expect((await colour(head, id, 'red', 'none')).statusCode).toBe(200)
    const { risk } = await safetyOf(east, id)
    expect(risk).toMatchObject({ colour: 'none', visits: [{ finding: 'eased' }, { finding: 'unchanged' }] })
    expect(risk.changes.map(({ from, to }: { from: string; to: string }) => `${from} ${to}`)).toEqual([
      'red none',
      'none red',
    ])
    expect(risk.changes[1]).toMatchObject({ leaderName: 'head', reason: '走访后研判' })
  })

  test('is an axis of its own: the lamp of the clock and the flags stay what they were', async () => {
    const { id } = await matter({ title: '有风险的纠纷' })
    const before = (await east('GET', `/disputes/${id}`)).json()
    await colour(east, id, 'none', 'orange', 'triage')
    const after = (await east('GET', `/disputes/${id}`)).json()
    expect([after.warning, after.dueOn, after.flags]).toEqual([before.warning, before.dueOn, before.flags])
    expect((await east('GET', '/risks')).json().risks).toMatchObject([
      { disputeId: id, colour: 'orange', leaderName: 'triage' },
    ])
    expect(after.timeline.at(-1)).toMatchObject({ type: 'risk-coloured', reason: '走访后研判' })
  })
})

describe('people who must not meet', () => {
  test('are not asked to one session; each of them alone may come, and the end of it needs a reason', async () => {
    const led = await matter()
    await led.does(east, '/acceptance')
    const [one = '', other = ''] = await beginLed(led, east, east, account('east.mediator'))
    const plan = async (partyIds?: readonly string[], others: object = {}) => {
      const { version } = (await east('GET', `/disputes/${led.id}`)).json()
      const body = { plannedAt: '2026-03-03T01:00:00Z', manner: 'room', place: '调解室一', ...others }
      return east('POST', `/disputes/${led.id}/mediation/sessions`, {
        version,
        body: { ...body, ...(partyIds ? { partyIds } : {}) },
      })
    }
    const apart = (body: object) => east('POST', `/disputes/${led.id}/separations`, { body })
    const reason = '曾持刀威胁'
    expect((await plan()).statusCode).toBe(201)
    expect((await apart({ partyId: one, otherPartyId: one, reason })).json().code).toBe('safety.bad-pair')
    expect((await apart({ partyId: one, reason })).json().code).toBe('safety.bad-pair')
    const kept = await apart({ partyId: one, otherPartyId: other, reason })
    expect(kept.json()).toMatchObject({ sessionsToReplan: 1 })
    expect((await apart({ partyId: other, otherPartyId: one, reason })).json().code).toBe(
      'safety.already-apart',
    )
    const refused = (await plan()).json()
    expect([refused.code, refused.detail]).toEqual([
      'safety.kept-apart',
      expect.stringContaining('测甲—测乙'),
    ])
    expect((await plan([one, other])).json().code).toBe('safety.kept-apart')
    const [nextDay, anHourLater, twoHoursLater] = ['01', '02', '03'].map((hour) => ({
      plannedAt: `2026-03-04T${hour}:00:00Z`,
    }))
    expect((await plan([one], nextDay)).statusCode).toBe(201)
    expect((await plan([other], anHourLater)).json().code).toBe('safety.met-in-passing')
    expect((await plan([other], { ...anHourLater, manner: 'phone' })).statusCode, 'no door').toBe(201)
    await apart({ partyId: one, officerId: account('east.mediator'), reason: '有过冲突' })
    expect((await plan([one], { plannedAt: '2026-03-06T01:00:00Z' })).json().code).toBe('safety.kept-apart')
    expect((await plan([other], twoHoursLater)).statusCode).toBe(201)
    const elsewhere = await matter()
    const move = 'update parties.party set matter_id = $2, position = position + 50 where matter_id = $1'
    const moved = (from: string, to: string) =>
      asOwner(house.ownerUrl, (owner) => owner.query(move, [from, to]))
    await moved(led.id, elsewhere.id)
    expect((await safetyOf(triage, elsewhere.id)).separations, 'parties carry it along').toHaveLength(2)
    await asOwner(house.ownerUrl, (owner) =>
      owner.query('update parties.party set matter_id = $1 where id = any($2)', [led.id, [one, other]]),
    )
    for (const { id } of (await safetyOf(triage, led.id)).separations) {
      const path = `/disputes/${led.id}/separations/${id}/end`
      expect((await triage('POST', path, { body: { reason: '已经和解' } })).statusCode).toBe(200)
    }
    expect((await plan()).statusCode).toBe(201)
  })

  test('an officer whom a party must not meet does not become the mediator', async () => {
    const led = await matter()
    await led.does(east, '/acceptance')
    const { version, parties } = (await east('GET', `/disputes/${led.id}`)).json()
    const { officers } = await safetyOf(east, led.id)
    const officerId = account('east.mediator')
    expect(officers.map((one: { accountId: string }) => one.accountId)).toContain(officerId)
    const body = { partyId: parties[0].id, officerId, reason: '有过冲突' }
    expect((await east('POST', `/disputes/${led.id}/separations`, { body })).statusCode).toBe(201)
    const appointed = await east('POST', `/disputes/${led.id}/mediation/mediators`, {
      version,
      body: { accountId: officerId, isHost: true, chosenBy: 'appointed', declared: 'none' },
    })
    expect(appointed.json().code).toBe('safety.kept-apart')
  })
})

describe('a sudden event', () => {
  const seen = (overrides: object = {}) => ({
    kind: 'gathering',
    place: '菜场门口',
    words: '二十余人聚集，情绪激动',
    headCount: 20,
    ...overrides,
  })

  test('is reported by a head of a building as such, and says so for good', async () => {
    house.at('2026-03-02T01:00:00Z')
    const secadmin = await house.as('secadmin')
    const grant = async (username: string, role: string, standing: string) => {
      const { accounts } = (await secadmin('GET', `/accounts?text=${username}`)).json()
      const unitId = house.district.unitIds['east-grid']
      const params = { version: accounts[0].version, body: { role, unitId, standing } }
      return secadmin('POST', `/accounts/${accounts[0].id}/grants`, params)
    }
    const wrong = await grant('east.village', 'mediator', 'building-head')
    expect(wrong.json().code).toBe('access.no-grid-worker')
    const granted = (await grant('east.village', 'grid-worker', 'building-head')).json()
    expect(granted.grants).toContainEqual(expect.objectContaining({ standing: 'building-head' }))
    const village = await house.as('east.village')
    const event = (await village('POST', '/sudden-events', { body: seen() })).json()
    expect(event).toMatchObject({ byAs: 'building-head' })
    await triage('POST', `/sudden-events/${event.id}/acknowledgement`, { body: { words: '已派人' } })
  })

  test('has clocks that run through the night and the holiday, and the hub acknowledges it', async () => {
    // the night before the first working day after the holiday of the Spring Festival
    house.at('2026-02-23T15:30:00Z')
    const body = seen({ discoveredAt: '2026-02-23T08:00:00Z' })
    const event = (await grid('POST', '/sudden-events', { body })).json()
    expect(event).toMatchObject({
      reportDueAt: '2026-02-23T14:00:00.000Z',
      reportedLate: true,
      answerDueAt: '2026-02-23T16:30:00.000Z',
      isOverdue: false,
    })
    house.at('2026-02-23T16:31:00Z')
    const { events } = (await triage('GET', '/sudden-events')).json()
    expect(events).toMatchObject([{ id: event.id, isOverdue: true }])
    const path = `/sudden-events/${event.id}/acknowledgement`
    expect((await east('POST', path, { body: { words: '已经知道' } })).statusCode).toBe(403)
    const read = (await reception('POST', path, { body: { words: '已通知派出所到场' } })).json()
    expect(read).toMatchObject({
      acknowledgement: '已通知派出所到场',
      acknowledgedBy: 'reception',
      isOverdue: true,
    })
    expect((await triage('POST', path, { body: { words: '已经知道' } })).json().code).toBe(
      'safety.already-acknowledged',
    )
    expect((await triage('GET', '/sudden-events')).json().events).toEqual([])
    expect((await grid('GET', '/sudden-events?state=all')).json().events).toHaveLength(1)
  })

  test('is not seen from another township, and a time to come is refused', async () => {
    house.at(NOW)
    await grid('POST', '/sudden-events', { body: seen({ place: '东边' }) })
    const west = await house.as('west.mediator')
    expect((await west('GET', '/sudden-events?state=all')).json().events).toEqual([])
    const late = await grid('POST', '/sudden-events', {
      body: seen({ discoveredAt: '2026-03-02T02:00:00Z' }),
    })
    expect(late.json().code).toBe('safety.bad-time')
  })
})
