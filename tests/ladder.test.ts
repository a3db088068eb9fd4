import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { climbLadderOnExpiry } from '#capabilities/triage/server/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { asOwner } from '#tests/support/postgres.global.ts'

let house: TestApplication
let reception: Send
let triage: Send
let labour: Send
let village: Send
let east: Send
let grid: Send

beforeAll(async () => {
  house = await openTestApplication()
  const names = ['reception', 'triage', 'labour', 'east.village', 'east.mediator', 'east.grid']
  const sends = await Promise.all(names.map(house.as))
  ;[reception, triage, labour, village, east, grid] = sends as [Send, Send, Send, Send, Send, Send]
})
afterAll(() => house.close())

const unit = (slug: keyof typeof house.district.unitIds) => house.district.unitIds[slug]

/** A dispute that somebody holds; each act goes on from the version that the last one brought. */
async function registered(by: Send, overrides: object = {}) {
  const { id } = (
    await by('POST', '/disputes', { body: disputeOrder({ category: 'neighbour', ...overrides }) })
  ).json()
  let version = 1
  const act = async (who: Send, path: string, body?: object) => {
    const answer = await who('POST', `/disputes/${id}${path}`, { version, ...(body ? { body } : {}) })
    if (answer.statusCode === 200) version = answer.json().version
    return answer.json()
  }
  const page = async () => (await triage('GET', `/disputes/${id}`)).json()
  const follow = async () => {
    version = (await page()).version
  }
  return { id: id as string, act, page, follow }
}

/** As the worker would, in the night before the given day's work. */
async function night(day: string): Promise<void> {
  const clock = () => new Date(`${day}T00:40:00+08:00`)
  await climbLadderOnExpiry.perform(
    { database: house.database, clock, signal: new AbortController().signal },
    {},
  )
}

describe('up the ladder', () => {
  test('the grid reports to its village, the village to the town, the town to the hub, and there it ends', async () => {
    house.at('2026-03-02T01:00:00Z')
    const matter = await registered(grid)
    const up = { reason: '双方分歧大，现场不能化解' }
    expect(await matter.act(grid, '/reports-upward', up)).toMatchObject({
      routing: 'dispatched',
      dueOn: '2026-03-05',
    })
    expect((await matter.page()).holderUnitName).toBe('东一社区')
    expect((await matter.act(grid, '/reports-upward', up)).code).toBe('disputes.held-elsewhere')
    house.at('2026-03-03T01:00:00Z')
    await matter.act(village, '/reports-upward', up)
    house.at('2026-03-04T01:00:00Z')
    await matter.act(east, '/reports-upward', up)
    expect((await matter.page()).holderUnitName).toBe('矛盾纠纷调处中心')
    const custody = (await triage('GET', `/disputes/${matter.id}/custody`)).json()
    expect(custody.legs.map((leg: { unitName: string; by: string }) => `${leg.unitName} ${leg.by}`)).toEqual([
      '东一社区第一网格 registered',
      '东一社区 reported-upward',
      '东街道 reported-upward',
      '矛盾纠纷调处中心 reported-upward',
    ])
  })

  test('after acceptance the legal clock runs on in other hands, and the turn of the first body ends', async () => {
    house.at('2026-03-02T01:00:00Z')
    const matter = await registered(village)
    expect(await matter.act(village, '/acceptance')).toMatchObject({ dueOn: '2026-03-09' })
    house.at('2026-03-04T01:00:00Z')
    expect(await matter.act(village, '/reports-upward', { reason: '需街道协调' })).toMatchObject({
      dueOn: '2026-03-09',
    })
    house.at('2026-03-06T01:00:00Z')
    expect(await matter.act(east, '/acceptance')).toMatchObject({ routing: 'accepted', dueOn: '2026-03-09' })
    const page = await matter.page()
    expect(page.acceptedOn).toBe('2026-03-02')
    expect(page.clocks.filter(({ kind }: { kind: string }) => kind === 'mediation')).toHaveLength(1)
    const { proceedings } = (await east('GET', `/disputes/${matter.id}/mediation`)).json()
    expect(
      proceedings.map(({ state, outcome }: { state: string; outcome?: string }) => [state, outcome]),
    ).toEqual([
      ['ended', 'handed-on'],
      ['preparing', undefined],
    ])
  })

  test('a unit above takes a matter over; one beside or below it cannot', async () => {
    house.at('2026-03-02T01:00:00Z')
    const matter = await registered(village)
    const to = (slug: 'hub' | 'labour' | 'west') => ({ toUnitId: unit(slug), reason: '涉及面广，由上级办理' })
    for (const wrong of ['labour', 'west'] as const) {
      expect((await matter.act(triage, '/take-overs', to(wrong))).code).toBe('triage.not-above')
    }
    expect(await matter.act(triage, '/take-overs', to('hub'))).toMatchObject({ routing: 'dispatched' })
    expect((await matter.page()).timeline.at(-1)).toMatchObject({
      type: 'taken-over',
      reason: '涉及面广，由上级办理',
    })
    expect((await matter.act(triage, '/take-overs', to('hub'))).code).toBe('triage.not-above')
  })

  test('a person is offered to take over only for units above the holder that the person leads', async () => {
    const matter = await registered(village)
    const takers = async (by: Send) => {
      const custody = (await by('GET', `/disputes/${matter.id}/custody`)).json()
      return custody.takers.map(({ id }: { id: string }) => id).toSorted()
    }
    const offered = await takers(triage)
    expect(offered).toEqual([unit('hub'), unit('east')].toSorted())
    expect(await takers(village), 'who has it leads nothing above it').toEqual([])
    const help = { unitId: unit('labour'), words: '协助调解', dueOn: '2026-03-10' }
    const leader = { accountId: house.district.accountIds['east.village'], unitId: unit('east-village') }
    const group = {
      aim: '联合化解',
      lead: { ...leader, words: '主持', dueOn: '2026-03-10' },
      helpers: [help],
    }
    expect(await matter.act(triage, '/joint-group', group)).toMatchObject({ id: expect.any(String) })
    expect(await takers(labour), 'a head who helps stands beside, not above').toEqual([])
    await matter.follow()
    for (const toUnitId of offered) {
      const over = await matter.act(triage, '/take-overs', { toUnitId, reason: '由上级办理' })
      expect(over, 'whatever is offered is not refused').toMatchObject({ routing: 'dispatched' })
      await matter.follow()
      if (toUnitId === unit('hub')) break
    }
    expect(await takers(triage), 'nothing is above the hub').toEqual([])
  })

  test('what is closed moves no more, and its page offers nothing of the kind', async () => {
    const matter = await registered(village)
    const takers = async () => (await triage('GET', `/disputes/${matter.id}/custody`)).json().takers
    expect((await matter.page()).may).toContain('take-over')
    expect(await takers()).not.toEqual([])
    await asOwner(house.ownerUrl, (owner) =>
      owner.query(`update disputes.dispute set filing = 'closed' where id = $1`, [matter.id]),
    )
    const over = { toUnitId: unit('hub'), reason: '再办' }
    expect((await matter.act(triage, '/take-overs', over)).code).toBe('disputes.not-possible-now')
    expect(await matter.page()).toMatchObject({ filing: 'closed', may: [] })
    expect(await takers()).toEqual([])
  })

  test('what was given back unaccepted cost days, and the record says whose', async () => {
    house.at('2026-03-02T01:00:00Z')
    const matter = await registered(reception)
    await matter.act(triage, '/dispatches', { toUnitId: unit('labour'), reason: '疑似劳动争议' })
    house.at('2026-03-04T01:00:00Z')
    await matter.act(labour, '/send-backs', { reason: '属邻里纠纷' })
    const asked = (await labour('GET', `/disputes/${matter.id}/custody`)).json().sendBack
    expect(asked).toMatchObject({ workingDays: 5, silence: 'refused', assumption: true })
    expect(asked.waiting).toEqual({ reason: '属邻里纠纷', answerBy: '2026-03-11' })
    house.at('2026-03-06T01:00:00Z')
    await matter.act(triage, '/send-backs/answer', { agree: true, reason: '同意' })
    const custody = (await triage('GET', `/disputes/${matter.id}/custody`)).json()
    const bouncing = (await triage('GET', '/bouncing?from=2026-03-02&to=2026-03-02')).json()
    const ofLabour = bouncing.units.find(({ unitId }: { unitId: string }) => unitId === unit('labour'))
    expect(ofLabour).toMatchObject({ received: 1, passedOn: 1, daysLost: custody.daysLost })
    expect((await triage('GET', '/bouncing?from=2025-03-02&to=2025-03-02')).json().units).toEqual([])
    const reversed = await triage('GET', '/bouncing?from=2026-03-02&to=2026-03-01')
    expect(reversed.json().code).toBe('triage.period-reversed')
    expect(custody).toMatchObject({
      daysLost: 4,
      legs: [{ daysLost: 0 }, { unitName: '劳动争议调委会', daysLost: 4 }, {}],
    })
  })
})

describe('down the ladder, and from above without taking over', () => {
  test('a town gives a matter to its village, never to another place, and the clock runs on', async () => {
    house.at('2026-03-02T01:00:00Z')
    const matter = await registered(east)
    await matter.act(east, '/acceptance')
    const to = (slug: 'west-village' | 'east-village' | 'labour') => ({
      toUnitId: unit(slug),
      reason: '就地调解',
    })
    expect((await matter.act(east, '/hand-downs', to('west-village'))).code).toBe('triage.not-below')
    expect((await matter.act(east, '/hand-downs', to('labour'))).code).toBe('triage.not-below')
    house.at('2026-03-03T01:00:00Z')
    const sent = await matter.act(east, '/hand-downs', to('east-village'))
    expect(sent).toMatchObject({ routing: 'dispatched', dueOn: '2026-03-09' })
    expect(await matter.act(village, '/acceptance')).toMatchObject({
      routing: 'accepted',
      dueOn: '2026-03-09',
    })
  })

  test('an instruction is on the desk of the holder until it is answered, and changes nothing else', async () => {
    house.at('2026-03-02T01:00:00Z')
    const matter = await registered(village)
    const path = `/disputes/${matter.id}/instructions`
    const supervisor = await house.as('supervisor')
    const give = (body: object) => supervisor('POST', path, { body })
    expect((await give({ words: '请于三日内入户', dueOn: '2026-03-01' })).json().code).toBe(
      'triage.due-in-the-past',
    )
    const { id } = (await give({ words: '请于三日内入户', dueOn: '2026-03-04' })).json()
    const before = await matter.page()
    const work = (await village('GET', '/worklist?act=instructed')).json().items
    expect(work).toMatchObject([{ disputeId: matter.id, note: '请于三日内入户', dueOn: '2026-03-04' }])
    const whole = (await village('GET', '/worklist?limit=200')).json().items
    const ofMatter = whole.filter(({ disputeId }: { disputeId: string }) => disputeId === matter.id)
    expect(ofMatter.map(({ act }: { act: string }) => act)).toContain('instructed')
    expect(ofMatter.length).toBeGreaterThan(1) // what the matter itself asks for stands beside it
    house.at('2026-03-05T01:00:00Z')
    expect((await village('GET', path)).json().instructions).toMatchObject([{ id, isLate: true }])
    const body = { answer: '已入户，双方同意调解' }
    expect((await east('POST', `${path}/${id}/answer`, { body })).json().code).toBe('disputes.held-elsewhere')
    expect((await village('POST', `${path}/${id}/answer`, { body })).statusCode).toBe(200)
    expect((await village('POST', `${path}/${id}/answer`, { body })).json().code).toBe(
      'triage.already-answered',
    )
    expect((await village('GET', path)).json().instructions).toMatchObject([{ isLate: false, ...body }])
    expect((await village('GET', '/worklist?act=instructed')).json().items).toEqual([])
    const after = await matter.page()
    expect([after.holderUnitId, after.dueOn, after.version]).toEqual([
      before.holderUnitId,
      before.dueOn,
      before.version,
    ])
    expect(after.timeline.at(-1)).toMatchObject({ type: 'instruction-answered' })
  })
})

describe('when time has expired', () => {
  test('nobody accepted it: it goes up a level every night that a unit has had its day', async () => {
    house.at('2026-03-02T01:00:00Z')
    const matter = await registered(village)
    await night('2026-03-05')
    expect((await matter.page()).holderUnitName).toBe('东一社区')
    await night('2026-03-06')
    expect(await matter.page()).toMatchObject({ holderUnitName: '东街道', routing: 'dispatched' })
    await night('2026-03-06')
    await night('2026-03-07')
    expect((await matter.page()).holderUnitName).toBe('东街道')
    await night('2026-03-08')
    expect((await matter.page()).holderUnitName).toBe('矛盾纠纷调处中心')
    await night('2026-04-01')
    const { timeline } = await matter.page()
    expect(timeline.filter(({ type }: { type: string }) => type === 'escalated')).toHaveLength(2)
    expect(timeline.at(-1)).toMatchObject({ actor: 'system', because: 'not-accepted' })
  })

  test('a village matter that was accepted and not settled goes to the town with the clock that it has', async () => {
    house.at('2026-03-02T01:00:00Z')
    const matter = await registered(village)
    await matter.act(village, '/acceptance')
    await night('2026-03-10')
    expect(await matter.page()).toMatchObject({ holderUnitName: '东街道', dueOn: '2026-03-09' })
    await matter.follow()
    house.at('2026-03-10T01:00:00Z')
    expect(await matter.act(east, '/acceptance')).toMatchObject({ dueOn: '2026-03-09' })
    await night('2026-03-17')
    expect((await matter.page()).holderUnitName).toBe('东街道')
  })

  test('silence about a send-back is an answer: the holder keeps it, and its time goes on', async () => {
    house.at('2026-03-02T01:00:00Z')
    const matter = await registered(reception)
    await matter.act(triage, '/dispatches', { toUnitId: unit('labour'), reason: '疑似劳动争议' })
    await matter.act(labour, '/send-backs', { reason: '属邻里纠纷' })
    await night('2026-03-09')
    expect((await matter.page()).routing).toBe('send-back-requested')
    await night('2026-03-10')
    const { timeline } = await matter.page()
    expect(timeline.slice(-2)).toMatchObject([
      { type: 'send-back-refused', because: 'send-back-unanswered' },
      { type: 'escalated', because: 'not-accepted' },
    ])
    const { legs } = (await triage('GET', `/disputes/${matter.id}/custody`)).json()
    expect(legs.at(-1)).toMatchObject({ by: 'escalated', because: 'not-accepted' })
    expect(legs.at(-1).reason).toBeUndefined()
  })
})

describe('other bodies mediate too', () => {
  test('a court accepts under the limit of its own law, beside the clock of the district', async () => {
    await asOwner(house.ownerUrl, async (owner) => {
      await owner.query(
        `update organisations.unit set kind = 'court', committee_kind = null, seal_name = null where slug = 'labour'`,
      )
    })
    house.at('2026-03-02T01:00:00Z')
    const matter = await registered(reception)
    await matter.act(triage, '/dispatches', { toUnitId: unit('labour'), reason: '当事人同意由法院调解' })
    expect(await matter.act(labour, '/acceptance')).toMatchObject({ dueOn: '2026-03-09' })
    const { clocks } = await matter.page()
    expect(clocks).toContainEqual(
      expect.objectContaining({ kind: 'proceeding', dueOn: '2026-04-01', state: 'running' }),
    )
    const { proceedings } = (await labour('GET', `/disputes/${matter.id}/mediation`)).json()
    expect(proceedings).toMatchObject([{ kind: 'judicial' }])
    await matter.act(labour, '/reports-upward', { reason: '当事人要求由中心办理' })
    const after = await matter.page()
    expect(after).toMatchObject({ holderUnitName: '矛盾纠纷调处中心', dueOn: '2026-03-09' })
    expect(after.clocks).toContainEqual(expect.objectContaining({ kind: 'proceeding', state: 'stopped' }))
  })

  test('a wage matter counts the fifteen days of the labour law from its receipt, not from acceptance', async () => {
    house.at('2026-03-02T01:00:00Z')
    const matter = await registered(village, { category: 'migrant-wages' })
    house.at('2026-03-04T01:00:00Z')
    await matter.act(village, '/acceptance')
    const { clocks } = await matter.page()
    expect(clocks).toContainEqual(
      expect.objectContaining({ kind: 'proceeding', dueOn: '2026-03-17', assumption: false }),
    )
    expect(clocks).toContainEqual(expect.objectContaining({ kind: 'mediation', dueOn: '2026-03-11' }))
  })
})

describe('a place that has a committee of its own', () => {
  const seat = newId(new Date())
  beforeAll(async () => {
    await asOwner(house.ownerUrl, async (owner) => {
      await owner.query(
        `insert into organisations.unit (id, slug, kind, name, parent_id, path, division_code, committee_kind, seal_name, valid_from)
         select $1, 'west-committee', 'committee', '西一社区调委会', id, path || $1::uuid, division_code, 'village', '西一社区调委会', '2026-01-01'
           from organisations.unit where slug = 'west-village'`,
        [seat],
      )
    })
    house.at('2026-03-02T01:00:00Z')
  })

  test('is addressed, and its mediators have it: dispatched by the hub, or sent down by the town', async () => {
    const west = await house.as('west.mediator')
    const to = { toUnitId: unit('west-village'), reason: '就近调解' }
    const matter = await registered(reception)
    await matter.act(triage, '/dispatches', to)
    expect((await matter.page()).holderUnitName).toBe('西一社区调委会')
    const second = await registered(reception)
    await second.act(triage, '/dispatches', { toUnitId: unit('west'), reason: '属地' })
    expect((await second.page()).holderUnitName, 'a town without a committee holds it itself').toBe('西街道')
    house.at('2026-03-02T02:00:00Z') // two acts of one moment have no order
    expect(await second.act(west, '/hand-downs', to)).toMatchObject({ routing: 'dispatched' })
    expect((await second.page()).holderUnitName).toBe('西一社区调委会')
    const { legs } = (await triage('GET', `/disputes/${second.id}/custody`)).json()
    expect(legs.at(-1)).toMatchObject({ unitName: '西一社区调委会', by: 'sent-down' })
  })
})
