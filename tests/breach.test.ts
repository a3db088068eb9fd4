import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pagesOf } from '#platform/server/documents/read-pdf.fixture.ts'
import { type AgreedDispute, agreedDispute, beginAgain } from '#tests/support/agreed-dispute.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { STROKE } from '#tests/support/led-dispute.ts'

let house: TestApplication
let labour: Send

beforeAll(async () => {
  house = await openTestApplication()
  labour = await house.as('labour')
})
afterAll(() => house.close())

const watched = (matter: AgreedDispute) => matter.read('/mediation/performance')
const obligation = async (matter: AgreedDispute, position: number) =>
  (await watched(matter)).obligations[position - 1]

/** Visits fall due beside it and have a test of their own. */
async function acts(matter: AgreedDispute) {
  const { items } = (await labour('GET', '/worklist?limit=200')).json()
  return items
    .filter(
      (item: { disputeId: string; act: string }) => item.disputeId === matter.id && item.act !== 'visit',
    )
    .map(({ act, warning }: { act: string; warning: string }) => `${act} ${warning}`)
}

const papers = async (matter: AgreedDispute) =>
  (await matter.read('/papers')).papers.map(({ paper }: { paper: string }) => paper)

/** Money due on 20 March, the repair on 10 March. */
async function late(onDay = '2026-03-12') {
  const matter = await agreedDispute(house)
  house.at(`${onDay}T02:00:00Z`)
  const [money, pipe] = (await watched(matter)).obligations
  return { matter, money: money.id as string, pipe: pipe.id as string }
}

describe('an agreement that is not performed', () => {
  test('stands in the worklist, is recorded with what is left, reminded of by telephone and by letter', async () => {
    const { matter, money, pipe } = await late('2026-03-10')
    expect(await acts(matter)).toEqual(['perform amber'])
    const breaches = `/mediation/obligations/${pipe}/breaches`
    const found = { onDay: '2026-03-10', words: '管道未修' }
    expect(await matter.refused(breaches, found)).toBe('mediation.not-overdue')
    house.at('2026-03-21T02:00:00Z')
    expect(await acts(matter)).toEqual(['breach red'])
    expect((await obligation(matter, 2)).choices).toEqual(['remind', 'confirm', 'mediate-again', 'sue'])

    const paid = `/mediation/obligations/${money}/performances`
    const part = { move: 'perform-partly', onDay: '2026-03-18' }
    expect(await matter.refused(paid, part)).toBe('mediation.amount-missing')
    expect(await matter.refused(paid, { ...part, amountFen: 300_001 })).toBe('mediation.more-than-owed')
    await matter.does(paid, { ...part, amountFen: 100_000 })
    const breach = await matter.does(`/mediation/obligations/${money}/breaches`, {
      onDay: '2026-03-21',
      words: '只付了一千元',
    })
    expect(await obligation(matter, 1)).toMatchObject({
      performance: 'partial',
      paidFen: 100_000,
      leftFen: 200_000,
      daysOverdue: 1,
      breaches: [{ leftFen: 200_000, words: '只付了一千元', steps: [] }],
    })

    const steps = `/mediation/breaches/${breach.id}/steps`
    expect(await papers(matter)).not.toContain('performance-reminder')
    await matter.does(steps, { step: 'phone', onDay: '2026-03-21', words: '答应周内付清' })
    const letter = { step: 'letter', onDay: '2026-03-21', until: '2026-03-27' }
    expect(await matter.refused(steps, { ...letter, until: '2026-03-20' })).toBe(
      'mediation.until-before-letter',
    )
    await matter.does(steps, letter)
    expect(await papers(matter)).toContain('performance-reminder')
    const print = `/disputes/${matter.id}/papers/performance-reminder/prints`
    const printed = await labour('POST', print, { body: { as: 'pdf', agreementId: matter.agreementId } })
    const text = (await pagesOf(printed.rawPayload)).join('').replace(/\s/g, '')
    expect(text).toContain('测乙向测甲：赔偿修缮费用，应于2026年3月20日前履行，尚欠人民币2,000.00元。')
    expect(text).toContain('请于2026年3月27日前履行')
    expect(text).toContain('共同申请司法确认')
    // Nobody was reminded of the pipe by this letter.
    expect(text).not.toContain('管道')

    // The part that completes the sum is performance, and the days that a letter gives move no due date.
    await matter.does(paid, { move: 'perform-partly', onDay: '2026-03-21', amountFen: 200_000 })
    expect(await obligation(matter, 1)).toMatchObject({ performance: 'performed', leftFen: 0, choices: [] })
    expect(await matter.refused(`/mediation/obligations/${money}/breaches`, found)).toBe(
      'mediation.not-overdue',
    )
  })

  test('after the thirty days the other routes are told instead', async () => {
    const { matter, money } = await late('2026-04-03')
    expect((await obligation(matter, 1)).choices).toEqual([
      'remind',
      'mediate-again',
      'sue',
      'payment-order',
      'notary',
    ])
    await matter.does(`/mediation/obligations/${money}/breaches`, {
      onDay: '2026-04-03',
      words: '拒不付款',
    })
    const exits = await matter.read('/exits')
    expect(exits).toMatchObject({ occasions: ['breach'], isOwed: false })
    expect(exits.proposed).toMatchObject([
      { route: 'litigation', until: { dueOn: expect.stringMatching(/^2029-/) } },
      { route: 'payment-order' },
      { route: 'notary' },
    ])
    // one notice tells the routes, and the breach says so
    const { number } = await matter.does('/exits', { routes: [{ route: 'litigation' }] })
    expect((await obligation(matter, 1)).breaches[0].steps).toMatchObject([
      { step: 'routes', routes: ['litigation'], words: number },
    ])
  })
})

describe('mediated again', () => {
  test('is a turn of its own with its own clock; a new agreement takes the place of what was open', async () => {
    const { matter, money, pipe } = await late()
    const again = { agreementId: matter.agreementId, reason: '修理费有争议' }
    expect(await matter.refused('/mediation/further-turns', again)).toBe(
      'mediation.no-reason-to-mediate-again',
    )
    await matter.does(`/mediation/obligations/${pipe}/breaches`, { onDay: '2026-03-12', words: '未修' })
    const begun = await matter.does('/mediation/further-turns', again)
    // Simple: seven days from Thursday 12 March, the 19th.
    expect(begun.dueOn).toBe('2026-03-19')
    expect(await acts(matter)).toEqual(['mediate none'])
    expect(await matter.refused('/mediation/further-turns', again)).toBe('mediation.not-possible-now')
    const { proceedings } = await matter.read('/mediation')
    expect(proceedings.map(({ state }: { state: string }) => state)).toEqual(['ended', 'preparing'])
    expect(proceedings[1].number).not.toBe(proceedings[0].number)

    // The other side reads on its own page that what was agreed binds meanwhile.
    const told = await labour('POST', `/disputes/${matter.id}/parties/${matter.respondent}/notice`)
    const { accessCode } = told.json()
    const page = (await house.anyone('POST', '/party-page', { body: { accessCode } })).json()
    expect(page).toMatchObject({ stage: 'accepted' })
    expect(page.obligations).toHaveLength(2)

    // A payment on the old agreement is recorded in the new turn.
    await matter.does(`/mediation/obligations/${money}/performances`, {
      move: 'perform',
      onDay: '2026-03-12',
    })
    // No sum was named: all of it is paid, and nothing is left.
    expect(await obligation(matter, 1)).toMatchObject({ performance: 'performed', leftFen: 0 })
    await beginAgain(house, matter, '2026-03-12')
    const session = { plannedAt: '2026-03-12T01:00:00Z', manner: 'room', place: '调解室一' }
    const { id: sessionId } = await matter.does('/mediation/sessions', session)
    await matter.does(`/mediation/sessions/${sessionId}/minutes`, {
      startedAt: '2026-03-12T00:30:00Z',
      endedAt: '2026-03-12T01:30:00Z',
      presentPartyIds: [matter.applicant, matter.respondent],
      rightsTold: true,
      statements: '双方说明了修理进度。',
      risksTold: true,
      result: '改期。',
    })
    await matter.does('/mediation/agreements', {
      form: 'oral',
      reachedOn: '2026-03-12',
      mainFacts: '管道修理需要延期。',
      obligations: [{ debtorId: matter.respondent, way: 'act', act: '修好管道', dueOn: '2026-03-31' }],
    })
    const all = (await watched(matter)).obligations
    expect(all.map(({ performance }: { performance: string }) => performance)).toEqual([
      'performed',
      'replaced',
      'not-due',
    ])
    expect((await matter.read('')).dueOn).toBe('2026-03-31')
  })

  test('without a new agreement what was agreed before is watched on', async () => {
    const { matter, pipe } = await late()
    await matter.does(`/mediation/obligations/${pipe}/breaches`, { onDay: '2026-03-12', words: '未修' })
    await matter.does('/mediation/further-turns', { agreementId: matter.agreementId, reason: '再谈一次' })
    const ending = { outcome: 'failed', reason: 'too-far-apart' }
    await matter.does('/mediation/ending', ending)
    expect((await matter.read('')).dueOn).toBe('2026-03-10')
    expect(await acts(matter)).toEqual(['breach red'])
    expect((await matter.read('/mediation')).file.missing).toContain('obligation-open')
  })
})

describe('a performed agreement before the letter to the police', () => {
  test('goes once all is performed and both asked in writing, and not when the police decided before', async () => {
    const { matter, money, pipe } = await late()
    const at = `/mediation/agreements/${matter.agreementId}`
    const gaps = async () => (await watched(matter)).police[0].gaps
    expect(await gaps()).toEqual(['not-performed', 'request-missing'])
    const written = (
      await labour('POST', `/disputes/${matter.id}/attachments?document=evidence&name=request.png`, {
        bytes: STROKE,
      })
    ).json().id
    const asks = (partyId: string) => ({ partyId, onDay: '2026-03-12', attachmentId: written })
    await matter.does(`${at}/police-requests`, asks(matter.applicant))
    expect(await matter.refused(`${at}/police-requests`, asks(matter.applicant))).toBe(
      'mediation.already-asked',
    )
    await matter.does(`${at}/police-requests`, asks(matter.respondent))
    await matter.does(`/mediation/obligations/${pipe}/performances`, { move: 'perform', onDay: '2026-03-11' })
    expect(await gaps()).toEqual(['not-performed'])
    const print = `/disputes/${matter.id}/papers/police-letter/prints`
    const order = { body: { as: 'pdf', agreementId: matter.agreementId } }
    expect((await labour('POST', print, order)).json().code).toBe('papers.no-such-paper')

    await matter.does(`/mediation/obligations/${money}/performances`, {
      move: 'perform',
      onDay: '2026-03-12',
    })
    expect((await watched(matter)).police[0]).toMatchObject({ gaps: [], performedOn: '2026-03-12' })
    const text = (await pagesOf((await labour('POST', print, order)).rawPayload)).join('').replace(/\s/g, '')
    expect(text).toContain('已于2026年3月12日全部履行完毕')
    expect(text).toContain('测甲于2026年3月12日、测乙于2026年3月12日书面申请不予处罚')

    await matter.does(`${at}/police-decision`, { onDay: '2026-03-12', words: '已作出处罚决定' })
    expect(await gaps()).toEqual(['police-decided'])
    expect((await labour('POST', print, order)).json().code).toBe('papers.no-such-paper')
  }, 30_000)
})
