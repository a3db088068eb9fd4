import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { beginLed, type LedDispute, registerLed, STROKE } from '#tests/support/led-dispute.ts'
import { asOwner } from '#tests/support/postgres.global.ts'

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

const failed = { outcome: 'failed', reason: 'too-far-apart', note: '' }

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
    const acts = async () =>
      (await holder('GET', '/worklist'))
        .json()
        .items.filter(({ disputeId }: { disputeId: string }) => disputeId === id)
        .map(({ act, dueOn }: { act: string; dueOn?: string }) => [act, dueOn])
    expect(await acts()).toEqual([['lead', '2026-03-05']])
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
    expect(await acts()).toEqual([['close', undefined]])
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
    expect((await lead(triage, id, { routes: [...labourRoutes].reverse() })).statusCode).toBe(201)
    const { exits } = await exitsOf(holder, id)
    expect(exits.map(({ isStanding }: { isStanding: boolean }) => isStanding)).toEqual([true, false])
    // what goes first stands first on the notice, in whatever order it was ticked
    expect(exits[0].routes.map(({ route }: { route: string }) => route)).toEqual([
      'labour-arbitration',
      'litigation',
    ])
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

describe('the certificate of asking', () => {
  const visit = (overrides: object = {}) => {
    const { door, divisionCode, parties } = disputeOrder()
    return { door, title: '再来催问', narrative: '再次要求调解工资', divisionCode, parties, ...overrides }
  }
  const askingsOf = async (id: string) => (await holder('GET', `/disputes/${id}/askings`)).json()

  test('tells every day on which the party asked, from the ledger, and tells the same when printed later', async () => {
    const led = await begun()
    const [applicant, respondent] = led.partyIds
    const { parties, certificates } = await askingsOf(led.id)
    expect(certificates).toEqual([])
    expect(parties).toMatchObject([
      { partyId: applicant, askings: [{ at: '2026-03-02T01:00:00.000Z', door: 'counter' }] },
      { partyId: respondent, askings: [] },
    ])
    const certify = (partyId: string | undefined) =>
      holder('POST', `/disputes/${led.id}/asking-certificates`, { body: { partyId } })
    expect((await certify(respondent)).json().code).toBe('exits.never-asked')
    const once = (await certify(applicant)).json()
    expect(once).toMatchObject({ number: '〔2026〕东街道证字第1号', askings: 1 })

    house.at('2026-04-01T02:30:00Z')
    const again = await reception('POST', '/visits', { body: visit() })
    const joined = await reception('POST', `/matters/${again.json().id}/likenesses`, {
      body: { otherId: led.id, decision: 'join', reason: '同一件事' },
    })
    expect(joined.statusCode, joined.body).toBeLessThan(300)
    const both = (await askingsOf(led.id)).parties[0].askings
    expect(both.map(({ at }: { at: string }) => at)).toEqual([
      '2026-03-02T01:00:00.000Z',
      '2026-04-01T02:30:00.000Z',
    ])
    const twice = (await certify(applicant)).json()
    expect(twice.askings).toBe(2)

    const paper = `/disputes/${led.id}/exit-papers/asking-certificate`
    const shown = async (about: string) =>
      JSON.stringify((await holder('GET', `${paper}?about=${about}`)).json())
    expect(await shown(twice.id)).toContain('2026年4月1日')
    expect(await shown(once.id)).not.toContain('2026年4月1日')
    const printed = await holder('POST', `${paper}/prints`, { body: { as: 'pdf', about: once.id } })
    expect(printed.statusCode).toBe(200)
    house.at('2026-03-02T01:00:00Z')
  })

  test('a matter of the committee’s own initiative was asked for by nobody', async () => {
    const { id, partyIds } = await begun({ origin: 'own-initiative' })
    expect((await askingsOf(id)).parties.every(({ askings }: { askings: [] }) => askings.length === 0)).toBe(
      true,
    )
    const body = { partyId: partyIds[0] }
    expect((await holder('POST', `/disputes/${id}/asking-certificates`, { body })).json().code).toBe(
      'exits.never-asked',
    )
  })
})

describe('legal aid', () => {
  const application = { matter: 'labour', words: '请求支付拖欠的工资', centre: '石鼓区法律援助中心' }
  const apply = (id: string, body: object, by = holder) =>
    by('POST', `/disputes/${id}/aid-applications`, { body: { ...application, ...body } })
  const aidOf = async (id: string) => (await holder('GET', `/disputes/${id}/legal-aid`)).json()

  test('is applied for while mediation runs: two exemptions apart, early where time is short, counted, referred', async () => {
    const { id, partyIds } = await begun({ category: 'migrant-wages' })
    const [partyId] = partyIds
    expect(await aidOf(id)).toMatchObject({
      applications: [],
      hints: { matter: 'labour', verificationFree: 'migrant-worker' },
      earlyDays: 7,
      mayApply: true,
    })
    expect((await apply(id, { partyId })).json().code).toBe('exits.means-proof-missing')
    const late = { partyId, meansProof: 'promise', limitationOn: '2026-03-01' }
    expect((await apply(id, late)).json().code).toBe('exits.limitation-passed')
    const made = await apply(id, { partyId, verificationFree: 'migrant-worker', limitationOn: '2026-03-06' })
    expect(made.json()).toMatchObject({ number: '〔2026〕东街道援字第1号', urgency: 'early' })
    expect((await apply(id, { partyId, meansProof: 'promise' })).json().code).toBe(
      'exits.aid-applied-already',
    )

    const [one] = (await aidOf(id)).applications
    expect(one).toMatchObject({ standing: 'no-verification', urgency: 'early', state: 'applied' })
    expect(one.meansFree).toBeUndefined()
    const { referrals } = (await holder('GET', `/disputes/${id}/referrals`)).json()
    expect(referrals).toMatchObject([
      { body: 'legal-aid', kind: 'transferred', number: one.referralNumber, state: 'drafted' },
    ])
    expect(referrals[0].reason).toContain('先行提供法律援助')
    const counted = await asOwner(house.ownerUrl, (owner) =>
      owner.query(
        `select a.kind, a.minutes from reception.assistance a join disputes.dispute d on d.visit_id = a.visit_id where d.id = $1`,
        [id],
      ),
    )
    expect(counted.rows).toEqual([{ kind: 'legal-aid', minutes: 30 }])
    const paper = `/disputes/${id}/exit-papers/aid-application`
    const shown = JSON.stringify((await holder('GET', `${paper}?about=${one.id}`)).json())
    expect(shown).toContain('199****1234')
    const printed = await holder('POST', `${paper}/prints`, { body: { as: 'pdf', about: one.id } })
    expect(printed.statusCode).toBe(200)

    const result = (body: object, by = holder, version = 1) =>
      by('POST', `/aid-applications/${one.id}/result`, {
        version,
        body: { result: 'grant', onDay: '2026-03-02', words: '决定给予援助', lawyer: '测律师', ...body },
      })
    expect((await result({ onDay: '2026-03-03' })).json().code).toBe('exits.day-not-possible')
    expect((await result({}, await house.as('west.mediator'))).statusCode).toBe(404)
    expect((await result({})).statusCode).toBe(200)
    expect((await result({}, holder, 2)).json().code).toBe('exits.aid-decided')
    expect((await aidOf(id)).applications[0]).toMatchObject({
      state: 'granted',
      urgency: 'none',
      lawyer: '测律师',
      may: [],
    })
  })
})

describe('undisputed facts', () => {
  const record = (id: string, facts: readonly string[], by = holder) =>
    by('POST', `/disputes/${id}/undisputed-facts`, { body: { facts } })
  const recordOf = async (id: string) => (await holder('GET', `/disputes/${id}/undisputed-facts`)).json()

  test('are recorded by who mediated, signed or refused by each party, and go to the court without any offer', async () => {
    const led = await begun({ category: 'neighbour' })
    const { id, partyIds } = led
    await led.does(holder, '/mediation/private-notes', { text: '甲方私下最多只肯出两千元。' })
    expect((await record(id, ['双方系邻居'])).json().code).toBe('exits.not-at-an-end')
    await led.does(holder, '/mediation/ending', failed)
    expect((await record(id, ['乙方愿意让步两千元'])).json().code).toBe('exits.sounds-like-offer')
    expect((await record(id, ['据了解甲方私下最多只肯出两千元'])).json().code).toBe('exits.repeats-note')
    expect((await record(id, ['双方系邻居'], triage)).json().code).toBe('mediation.only-mediators')
    const first = (await record(id, ['双方系邻居'])).json().id
    const recordId = (await record(id, ['双方系邻居', '围墙建于2020年'])).json().id

    const place = `/disputes/${id}/attachments?document=signature&name=a.png`
    const attachmentId = (await holder('POST', place, { bytes: STROKE })).json().id
    const answer = (body: object) =>
      holder('POST', `/disputes/${id}/undisputed-facts/answers`, {
        body: { recordId, partyId: partyIds[0], agreedTo: [1, 2], onDay: '2026-03-02', ...body },
      })
    const signature = { attachmentId, manner: 'stroke', signerName: '测甲' }
    expect((await answer({ recordId: first, signature })).json().code).toBe('exits.facts-replaced')
    expect((await answer({})).json().code).toBe('exits.signature-missing')
    expect((await answer({ signature, agreedTo: [3] })).json().code).toBe('exits.no-such-fact')
    expect((await answer({ signature, onDay: '2026-03-03' })).json().code).toBe('exits.day-not-possible')
    expect((await answer({ signature })).statusCode).toBe(201)
    expect((await answer({ signature })).json().code).toBe('exits.answered-already')
    expect((await recordOf(id)).record.undisputed).toEqual([])
    expect((await answer({ partyId: partyIds[1], agreedTo: [], words: '不想签' })).statusCode).toBe(201)
    const { undisputed, answers } = (await recordOf(id)).record
    expect(undisputed).toEqual([])
    const said = answers.map(({ partyId, agreedTo }: { partyId: string; agreedTo: [] }) => [
      partyId,
      agreedTo,
    ])
    expect(new Map(said)).toEqual(
      new Map([
        [partyIds[0], [1, 2]],
        [partyIds[1], []],
      ] as never),
    )

    const paper = `/disputes/${id}/exit-papers/undisputed-facts`
    const shown = JSON.stringify((await holder('GET', `${paper}?about=${recordId}`)).json())
    expect(shown).toContain('测乙：不同意记载')
    const printed = await holder('POST', `${paper}/prints`, { body: { as: 'pdf', about: recordId } })
    expect(printed.statusCode).toBe(200)
    await lead(holder, id, { routes: [{ route: 'litigation', body: '石鼓区人民法院', handsOver: true }] })
    const { referrals } = (await holder('GET', `/disputes/${id}/referrals`)).json()
    expect(referrals[0].materials).toMatchObject([{ name: '无争议事实记载' }])
  })
})
