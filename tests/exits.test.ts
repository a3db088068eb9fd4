import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { beginLed, type LedDispute, registerLed } from '#tests/support/led-dispute.ts'

let house: TestApplication
let reception: Send
let triage: Send
let holder: Send
beforeAll(async () => {
  house = await openTestApplication()
  reception = await house.as('reception')
  triage = await house.as('triage')
  holder = await house.as('east.mediator')
})
afterAll(() => house.close())

const failed = { outcome: 'failed', reason: 'too-far-apart', routesTold: ['litigation'], note: '' }

/** Held by the eastern township, with a mediation that has begun. */
async function begun(overrides: object = {}): Promise<LedDispute & { readonly partyIds: readonly string[] }> {
  const led = await registerLed(reception, overrides)
  await led.does(triage, '/dispatches', { toUnitId: house.district.unitIds.east, reason: '属地' })
  await led.does(holder, '/acceptance')
  const partyIds = await beginLed(led, holder, holder, house.district.accountIds['east.mediator'] ?? '')
  return { ...led, partyIds }
}

async function ended(overrides: object = {}) {
  const led = await begun(overrides)
  await led.does(holder, '/mediation/ending', failed)
  return led
}

const exitsOf = async (by: Send, id: string) => (await by('GET', `/disputes/${id}/exits`)).json()
const lead = async (by: Send, id: string, body: object) =>
  by('POST', `/disputes/${id}/exits`, { version: (await exitsOf(by, id)).version, body })
const labourRoutes = [{ route: 'labour-arbitration' }, { route: 'litigation' }]

describe('a failed mediation', () => {
  test('is led to its routes before its file can be closed', async () => {
    const { id, partyIds } = await ended()
    const before = await exitsOf(holder, id)
    expect(before).toMatchObject({ occasions: ['failed'], isOwed: true, mayLead: true, exits: [] })
    expect(before.proposed.map(({ route }: { route: string }) => route)).toEqual([
      'labour-arbitration',
      'litigation',
      'legal-aid',
    ])
    const close = () =>
      holder('GET', `/disputes/${id}`).then(async (read) =>
        holder('POST', `/disputes/${id}/closing`, {
          version: read.json().version,
          body: { summary: '调解不成' },
        }),
      )
    expect((await close()).json().code).toBe('mediation.file-incomplete')
    expect((await holder('GET', `/disputes/${id}/mediation`)).json().file.missing).toEqual(['not-led'])

    const led = await lead(holder, id, { routes: labourRoutes })
    expect(led.statusCode).toBe(201)
    expect(led.json().number).toBe('〔2026〕东街道导字第1号')
    expect((await holder('GET', `/disputes/${id}/mediation`)).json().file.missing).toEqual([])
    const after = await exitsOf(holder, id)
    expect(after).toMatchObject({ isOwed: false, exits: [{ number: led.json().number, printedFor: [] }] })
    expect((await close()).statusCode).toBe(200)

    // the notice is there for the archive too, for each party by name, on paper and in Word
    const paper = `/disputes/${id}/exit-papers/notice`
    const about = led.json().id
    const shown = await holder('GET', `${paper}?about=${about}&partyId=${partyIds[1]}`)
    expect(JSON.stringify(shown.json())).toMatch(/测乙.*劳动人事争议仲裁.*没有查到统一期限|测乙/)
    for (const as of ['pdf', 'word']) {
      const printed = await holder('POST', `${paper}/prints`, { body: { as, about, partyId: partyIds[0] } })
      expect(printed.statusCode).toBe(200)
      expect(printed.rawPayload.length).toBeGreaterThan(3_000)
    }
    expect((await exitsOf(holder, id)).exits[0].printedFor).toEqual([partyIds[0]])
    const nobody = '019cb1a3-5f80-7573-b35f-d664dedaedc4'
    expect((await holder('GET', `${paper}?about=${about}&partyId=${nobody}`)).statusCode).toBe(404)
  })

  test('another choice than the proposal needs a reason, which the timeline tells', async () => {
    const { id } = await ended()
    const other = { routes: [{ route: 'litigation' }, { route: 'petition' }] }
    expect((await lead(holder, id, other)).json().code).toBe('exits.reason-missing')
    expect(
      (await lead(holder, id, { routes: [{ route: 'litigation' }, { route: 'litigation' }] })).json().code,
    ).toBe('exits.route-twice')
    expect((await lead(holder, id, { ...other, reason: '已有仲裁裁决' })).statusCode).toBe(201)
    const [exit] = (await exitsOf(holder, id)).exits
    expect(exit).toMatchObject({ reason: '已有仲裁裁决', isStanding: true })
    expect(exit.routes[1]).toMatchObject({
      route: 'petition',
      until: { state: 'unknown' },
      papers: [],
      reasons: [],
    })
    const { timeline } = (await holder('GET', `/disputes/${id}`)).json()
    expect(timeline.at(-1)).toMatchObject({ type: 'led-to-routes', reason: '已有仲裁裁决' })
    // told again: the older one stays and says that it no longer stands
    expect((await lead(triage, id, { routes: labourRoutes })).statusCode).toBe(201)
    const { exits } = await exitsOf(holder, id)
    expect(exits.map(({ isStanding }: { isStanding: boolean }) => isStanding)).toEqual([true, false])
  })

  test('is handed over by a referral that is drafted with the notice', async () => {
    const { id } = await ended({ category: 'neighbour' })
    const over = { route: 'litigation', handsOver: true }
    expect((await lead(holder, id, { routes: [over] })).json().code).toBe('exits.body-missing')
    const done = await lead(holder, id, { routes: [{ ...over, body: '石鼓区人民法院' }] })
    expect(done.json().referrals).toHaveLength(1)
    const { referrals } = (await holder('GET', `/disputes/${id}/referrals`)).json()
    expect(referrals).toMatchObject([
      { direction: 'out', body: 'court', kind: 'guided', bodyName: '石鼓区人民法院' },
    ])
    const stuck = await lead(holder, id, {
      routes: [{ route: 'litigation' }, { route: 'notary', body: '公证处', handsOver: true }],
      reason: '当事人要求',
    })
    expect(stuck.json().code).toBe('exits.no-hand-over')
  })
})

describe('what is no failed mediation', () => {
  test('while it runs, and when the applicant withdrew, nothing is led anywhere', async () => {
    const running = await begun()
    expect(await exitsOf(holder, running.id)).toMatchObject({
      occasions: [],
      proposed: [],
      isOwed: false,
      mayLead: false,
    })
    expect((await lead(holder, running.id, { routes: labourRoutes })).json().code).toBe('exits.not-at-an-end')
    await running.does(holder, '/mediation/ending', {
      outcome: 'withdrawn',
      reason: 'settled-and-withdrawn',
      routesTold: [],
      note: '',
    })
    expect((await exitsOf(holder, running.id)).isOwed).toBe(false)
  })

  test('a declined matter is proposed a route, and owes none: its notice of refusal told it', async () => {
    const led = await registerLed(reception)
    await led.does(triage, '/dispatches', { toUnitId: house.district.unitIds.east, reason: '属地' })
    await led.does(holder, '/refusal', { ground: 'dispute-with-organ', reason: '属于行政争议' })
    const found = await exitsOf(holder, led.id)
    expect(found).toMatchObject({ occasions: ['unfit'], isOwed: false, mayLead: true })
    expect(found.proposed.map(({ route }: { route: string }) => route)).toContain('reconsideration')
    expect((await exitsOf(triage, led.id)).mayLead).toBe(true)
    const outsider = await house.as('west.mediator')
    const blind = { version: found.version, body: { routes: labourRoutes } }
    expect((await outsider('POST', `/disputes/${led.id}/exits`, blind)).statusCode).toBe(404)
  })

  test('of two who lead at once only one goes through', async () => {
    const { id } = await ended()
    const { version } = await exitsOf(holder, id)
    const both = await Promise.all(
      [holder, triage].map((by) =>
        by('POST', `/disputes/${id}/exits`, { version, body: { routes: labourRoutes } }),
      ),
    )
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 412])
  })
})
