import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { beginLed, type LedDispute, registerLed } from '#tests/support/led-dispute.ts'

let house: TestApplication
let labour: Send
let supervisor: Send

const MARCH = 'from=2026-03-01&to=2026-03-31'
const STATEMENT =
  '申请人称自去年九月起在被申请人处工作，口头约定每月四千二百元，至今未付；被申请人承认用工，称客户没有回款，愿意分期支付。'

/**
 * One month of the labour committee: three disputes settled orally in the same minute with the same words, one that
 * failed, one that is still being mediated and is overdue; and one at the hub that nobody accepted.
 */
beforeAll(async () => {
  house = await openTestApplication()
  house.at('2026-03-02T01:00:00Z')
  const reception = await house.as('reception')
  const triage = await house.as('triage')
  labour = await house.as('labour')
  const begun = async (title: string) => {
    const led = await registerLed(reception, { title, category: 'neighbour' })
    await led.does(triage, '/dispatches', { toUnitId: house.district.unitIds.labour, reason: '由其调解' })
    await led.does(labour, '/acceptance')
    const [applicant = '', respondent = ''] = await beginLed(
      led,
      labour,
      labour,
      house.district.accountIds.labour ?? '',
    )
    return { led, applicant, respondent }
  }
  const settled = [await begun('甲案'), await begun('乙案'), await begun('丙案')]
  const failing = await begun('丁案')
  await begun('戊案')
  await registerLed(reception, { title: '己案' })

  const sessions = []
  for (const { led } of settled) {
    const plan = { plannedAt: '2026-03-03T01:00:00Z', manner: 'room', place: '调解室一' }
    sessions.push((await led.does(labour, '/mediation/sessions', plan)).id)
  }
  house.at('2026-03-03T03:00:00Z')
  labour = await house.as('labour')
  for (const [place, one] of settled.entries()) await settle(one, sessions[place] ?? '')
  const failed = { outcome: 'failed', reason: 'too-far-apart' }
  await failing.led.does(labour, '/mediation/ending', failed)
  house.at('2026-04-02T01:00:00Z')
  supervisor = await house.as('supervisor')
}, 60_000)
afterAll(() => house.close())

interface Begun {
  readonly led: LedDispute
  readonly applicant: string
  readonly respondent: string
}

async function settle({ led, applicant, respondent }: Begun, sessionId: string) {
  await led.does(labour, `/mediation/sessions/${sessionId}/minutes`, {
    startedAt: '2026-03-03T01:00:00Z',
    endedAt: '2026-03-03T02:30:00Z',
    presentPartyIds: [applicant, respondent],
    rightsTold: true,
    statements: STATEMENT,
    risksTold: true,
    result: '达成一致。',
  })
  await led.does(labour, '/mediation/agreements', {
    form: 'oral',
    reachedOn: '2026-03-03',
    mainFacts: '双方因共用墙体漏水发生纠纷。',
    obligations: [
      {
        debtorId: respondent,
        creditorId: applicant,
        way: 'transfer',
        act: '支付',
        amountFen: 300_000,
        dueOn: '2026-03-20',
      },
      { debtorId: respondent, way: 'act', act: '修好漏水的管道', dueOn: '2026-03-10' },
    ],
  })
}

interface Figures {
  readonly measure: string
  readonly all: number
  readonly met: number
  readonly value?: number
}
const measures = async (by: Send, query = MARCH) =>
  (await by('GET', `/measures?${query}`)).json().measures as readonly Figures[]
const rows = async (measure: string, query = '', by = supervisor) =>
  (await by('GET', `/measures/${measure}?${MARCH}${query}`)).json()
const titlesOf = ({ rows: all }: { rows: readonly { title: string }[] }) =>
  all.map(({ title }) => title).sort()

describe('the figures of a month', () => {
  test.each<{ measure: string; all: number; met: number; value: number; why: string }>([
    { measure: 'acceptance', all: 6, met: 5, value: 83.3, why: 'the sixth waits at the hub' },
    { measure: 'accepted-in-time', all: 6, met: 5, value: 83.3, why: 'its limit ran out as well' },
    { measure: 'success-accepted', all: 5, met: 3, value: 60, why: 'of five accepted' },
    { measure: 'success-handled', all: 5, met: 3, value: 60, why: 'of five in hand' },
    {
      measure: 'success-ended',
      all: 4,
      met: 3,
      value: 75,
      why: 'of four that ended: a higher figure, the same work',
    },
    { measure: 'on-time', all: 5, met: 4, value: 80, why: 'the overdue open one counts' },
    { measure: 'length', all: 4, met: 4, value: 1, why: 'one day each' },
    {
      measure: 'agreed-amount',
      all: 3,
      met: 3,
      value: 900_000,
      why: 'a pipe to mend has no amount, and none is added',
    },
    { measure: 'performance', all: 3, met: 0, value: 0, why: 'nothing was performed by the twentieth' },
    { measure: 'confirmed', all: 3, met: 0, value: 0, why: 'nobody applied' },
    { measure: 'answered', all: 8, met: 0, value: 0, why: 'of the eight parties nobody was asked yet' },
  ])('$measure: $met of $all, $why', async ({ measure, all, met, value }) => {
    expect((await measures(supervisor)).find((one) => one.measure === measure)).toMatchObject({
      all,
      met,
      value,
    })
  })

  test('of nothing there is no share: the satisfaction of nobody is not a hundred and not zero', async () => {
    const satisfied = (await measures(supervisor)).find(({ measure }) => measure === 'satisfied')
    expect(satisfied).toMatchObject({ all: 0, met: 0 })
    expect(satisfied).not.toHaveProperty('value')
  })

  test('open their rows: as many as the figure says, by part and by unit', async () => {
    const all = await rows('success-ended')
    expect(titlesOf(all)).toEqual(['丁案', '丙案', '乙案', '甲案'].sort())
    expect(titlesOf(await rows('success-ended', '&part=unmet'))).toEqual(['丁案'])
    const labourUnit = house.district.unitIds.labour
    expect(all.units).toEqual([expect.objectContaining({ unitId: labourUnit, all: 4, met: 3, value: 75 })])
    expect(titlesOf(await rows('acceptance', `&unitId=${labourUnit}`))).toHaveLength(5)
    expect(titlesOf(await rows('acceptance', `&under=${labourUnit}`))).toHaveLength(5)
  })

  test('come page by page without a gap', async () => {
    const first = await rows('answered', '&limit=5')
    const second = await rows('answered', `&limit=5&cursor=${first.next}`)
    expect([first.rows.length, second.rows.length, second.next]).toEqual([5, 3, undefined])
  })

  test('are those of the own units only', async () => {
    const own = await measures(await house.as('labour'))
    expect(own.find(({ measure }) => measure === 'acceptance')).toMatchObject({ all: 5, met: 5 })
    const other = await measures(supervisor, `${MARCH}&under=${house.district.unitIds.east}`)
    expect(other.every(({ all }) => all === 0)).toBe(true)
  })

  test.each([
    { query: 'from=2026-02-01&to=2026-03-01', all: 0, why: 'the month before' },
    { query: 'from=2026-03-02&to=2026-03-02', all: 6, why: 'both days belong to the period' },
    {
      query: 'from=2026-05-01&to=2026-05-31',
      all: 0,
      why: 'nothing has happened yet in what is still to come',
    },
  ])('?$query: $why', async ({ query, all }) => {
    expect((await measures(supervisor, query))[0]).toMatchObject({ measure: 'acceptance', all })
  })

  test('a reversed period is refused in words', async () => {
    for (const path of ['/measures', '/measures/length', '/doubts']) {
      const answer = await supervisor('GET', `${path}?from=2026-03-31&to=2026-03-01`)
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'insight.period-reversed'])
    }
  })
})

test('what the parties say is counted as it is beside the visits: silence is no answer, and no denominator', async () => {
  const mediator = await house.as('labour')
  const [{ disputeId } = { disputeId: '' }] = (await rows('success-ended')).rows
  const { parties, version } = (await mediator('GET', `/disputes/${disputeId}`)).json()
  const visit = { kind: 'phone', onDay: '2026-04-02', findings: '已回访。', mayEscalate: false }
  for (const [at, satisfaction] of ['satisfied', 'not-answered'].entries()) {
    const body = { ...visit, partyId: parties[at].id, satisfaction }
    const answer = await mediator('POST', `/disputes/${disputeId}/mediation/follow-ups`, {
      version: version + at,
      body,
    })
    expect(answer.statusCode, answer.body).toBeLessThan(300)
  }
  const all = await measures(supervisor)
  const care = await supervisor('GET', `/supervision/aftercare?${MARCH}`)
  const { sides, both: together } = care.json()
  const both = (figure: string) => sides.applicant[figure] + sides.respondent[figure]
  expect(all.find(({ measure }) => measure === 'answered')).toMatchObject({ all: both('parties'), met: 1 })
  // the same measure on both screens
  const { answered, satisfied, rate } = together
  expect(all.find(({ measure }) => measure === 'satisfied')).toMatchObject({
    all: answered,
    met: satisfied,
    value: rate,
  })
  expect([answered, satisfied, rate]).toEqual([1, 1, 100])
  expect([both('parties'), both('asked'), both('answered'), both('satisfied')]).toEqual([8, 2, 1, 1])
})

describe('the figures are doubted', () => {
  test('three in one minute, in one room at one time, with the same words', async () => {
    const { doubts, assumption } = (await supervisor('GET', `/doubts?${MARCH}`)).json()
    const said = doubts.map(({ doubt, count }: { doubt: string; count: number }) => `${doubt} ${count}`)
    expect(said).toEqual(['same-minute 4', 'overlapping-sessions 3', 'copied-text 3'])
    expect(assumption).toBe(true)
    expect(doubts[0].unitName).toBe(doubts[2].unitName)
    expect(doubts[2].disputes.map(({ title }: { title: string }) => title).sort()).toEqual(
      ['甲案', '乙案', '丙案'].sort(),
    )
  })

  test('not those of other units', async () => {
    const { doubts } = (
      await supervisor('GET', `/doubts?${MARCH}&under=${house.district.unitIds.east}`)
    ).json()
    expect(doubts).toEqual([])
  })
})
