import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/server/database/new-id.ts'
import { type AgreedDispute, acceptedDispute, agreedDispute } from '#tests/support/agreed-dispute.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { asOwner } from '#tests/support/postgres.global.ts'

let house: TestApplication
let labour: Send

beforeAll(async () => {
  house = await openTestApplication()
  labour = await house.as('labour')
})
afterAll(() => house.close())

const visit = (partyId: string, onDay: string, more: object = {}) => ({
  partyId,
  kind: 'phone',
  onDay,
  satisfaction: 'satisfied',
  findings: '已联系本人。',
  mayEscalate: false,
  ...more,
})

type Visits = readonly { readonly occasion: string; readonly dueOn: string; readonly state: string }[]
const visits = async (matter: Pick<AgreedDispute, 'read'>): Promise<Visits> =>
  (await matter.read('/mediation')).visits
const days = (all: Visits) => all.map(({ occasion, dueOn, state }) => `${occasion} ${dueOn} ${state}`)

async function inWorklist(id: string) {
  const { items } = (await labour('GET', '/worklist?act=visit&limit=200')).json()
  return items.filter(({ disputeId }: { disputeId: string }) => disputeId === id)
}

/** Nobody agreed: the respondent refused before it began. */
async function failed() {
  const matter = await acceptedDispute(house)
  await matter.does('/mediation/ending', {
    outcome: 'failed',
    reason: 'party-refuses',
  })
  return matter
}

describe('a follow-up visit', () => {
  test('is due by rule also where mediation failed, in the worklist of who answers for it, until both sides were asked', async () => {
    const matter = await failed()
    expect(days(await visits(matter))).toEqual(['failure 2026-03-17 ahead'])
    expect(await inWorklist(matter.id)).toEqual([])
    house.at('2026-03-18T02:00:00Z')
    expect(await inWorklist(matter.id)).toMatchObject([{ act: 'visit', warning: 'red', dueOn: '2026-03-17' }])
    const early = visit(matter.applicant, '2026-03-01')
    expect(await matter.refused('/mediation/follow-ups', early)).toBe('mediation.visit-before-end')
    await matter.does('/mediation/follow-ups', visit(matter.applicant, '2026-03-18'))
    expect(days(await visits(matter))).toEqual(['failure 2026-03-17 late'])
    expect(await inWorklist(matter.id)).toHaveLength(1)
    // Asked and silent is asked: the visit is done, and nobody is satisfied by it.
    const silent = visit(matter.respondent, '2026-03-18', { satisfaction: 'not-answered' })
    await matter.does('/mediation/follow-ups', silent)
    expect(days(await visits(matter))).toEqual(['failure 2026-03-17 done'])
    expect(await inWorklist(matter.id)).toEqual([])
  })

  test('falls due again after the last obligation; the one that was missed stays to be seen', async () => {
    const matter = await agreedDispute(house)
    expect(days(await visits(matter))).toEqual(['agreement 2026-03-18 ahead', 'performance 2026-03-23 ahead'])
    house.at('2026-03-24T02:00:00Z')
    for (const party of [matter.applicant, matter.respondent])
      await matter.does('/mediation/follow-ups', visit(party, '2026-03-24'))
    expect(days(await visits(matter))).toEqual(['agreement 2026-03-18 missed', 'performance 2026-03-23 done'])
    expect(await inWorklist(matter.id)).toEqual([])
  })
})

const care = async () =>
  (await (await house.as('supervisor'))('GET', '/supervision/aftercare?from=2026-03-01&to=2026-03-31')).json()

describe('after a refusal', () => {
  /** Sent to the committee, which finds that it may not mediate it. */
  async function refused() {
    house.at('2026-03-02T01:00:00Z')
    const { id } = (await labour('POST', '/disputes', { body: disputeOrder() })).json()
    const body = { ground: 'dispute-with-organ', reason: '属行政争议，已告知申请行政复议' }
    expect((await labour('POST', `/disputes/${id}/refusal`, { version: 1, body })).statusCode).toBe(200)
    const { parties } = (await labour('GET', `/disputes/${id}`)).json()
    const [applicant, respondent] = parties.map((party: { id: string }) => party.id)
    return { id, applicant, respondent }
  }
  const read = async (id: string) => (await labour('GET', `/disputes/${id}/mediation`)).json()

  test('who came for help is asked when it is due, nobody of the other side; late it stands before the supervisor', async () => {
    const { id, applicant } = await refused()
    expect(await read(id)).toMatchObject({
      visits: [
        { occasion: 'refusal', dueOn: '2026-03-17', state: 'ahead', missing: [applicant], assumption: true },
      ],
      may: ['follow-up', 'archive'],
    })
    house.at('2026-03-20T02:00:00Z')
    expect(await inWorklist(id)).toMatchObject([{ act: 'visit', warning: 'red', dueOn: '2026-03-17' }])
    expect((await care()).open).toContainEqual(expect.objectContaining({ disputeId: id, state: 'late' }))
    const order = { version: 2, body: visit(applicant, '2026-03-20') }
    const recorded = await labour('POST', `/disputes/${id}/mediation/follow-ups`, order)
    expect(recorded.statusCode, recorded.body).toBe(201)
    expect(days((await read(id)).visits)).toEqual(['refusal 2026-03-17 done'])
    expect(await inWorklist(id)).toEqual([])
    expect((await care()).open).not.toContainEqual(expect.objectContaining({ disputeId: id }))
    house.at('2026-03-02T01:00:00Z')
  })

  test('one refused before there was the rule is planned while its day is still to come, and none that has passed', async () => {
    const [soon, gone] = [await refused(), await refused()]
    const forget = (id: string) =>
      asOwner(house.ownerUrl, (owner) =>
        owner.query('delete from mediation.visit_due where dispute_id = $1', [id]),
      )
    await forget(soon.id)
    house.at('2026-03-10T01:00:00Z')
    await house.daily('mediation.plan-owed-visits')
    await house.daily('mediation.plan-owed-visits')
    expect(days((await read(soon.id)).visits)).toEqual(['refusal 2026-03-17 ahead'])
    await forget(gone.id)
    house.at('2026-03-18T01:00:00Z')
    await house.daily('mediation.plan-owed-visits')
    expect((await read(gone.id)).visits).toEqual([])
    house.at('2026-03-02T01:00:00Z')
  })
})

test('a turn that another unit took over is no ending: nobody visits for it, nor does the daily plan', async () => {
  const matter = await acceptedDispute(house)
  await matter.does('/reports-upward', { reason: '需要区级牵头' })
  await house.daily('mediation.plan-owed-visits')
  expect(await visits(matter)).toEqual([])
})

describe('how satisfied people are', () => {
  test('is planned for a matter that ended before there was the rule, and nobody is late with it', async () => {
    house.at('2026-03-02T01:00:00Z')
    const matter = await failed()
    await asOwner(house.ownerUrl, (owner) =>
      owner.query('delete from mediation.visit_due where dispute_id = $1', [matter.id]),
    )
    house.at('2026-06-01T01:00:00Z')
    expect(await visits(matter)).toEqual([])
    await house.daily('mediation.plan-owed-visits')
    await house.daily('mediation.plan-owed-visits')
    expect(days(await visits(matter))).toEqual(['failure 2026-06-16 ahead'])
    house.at('2026-03-02T01:00:00Z')
  })

  test('is counted per party: silence is neither satisfied nor in the denominator, and rows stand behind what is late', async () => {
    house.at('2026-03-24T02:00:00Z')
    const before = await care()
    const matter = await failed()
    house.at('2026-03-24T02:00:00Z')
    await matter.does(
      '/mediation/follow-ups',
      visit(matter.applicant, '2026-03-24', { satisfaction: 'neutral' }),
    )
    const silent = visit(matter.respondent, '2026-03-24', { satisfaction: 'not-answered' })
    const half = await care()
    expect(half.visits.late - before.visits.late).toBe(1)
    expect(half.open).toContainEqual(expect.objectContaining({ disputeId: matter.id, state: 'late' }))
    await matter.does('/mediation/follow-ups', silent)
    const after = await care()
    const grew = (side: 'applicant' | 'respondent', figure: string) =>
      after.sides[side][figure] - before.sides[side][figure]
    expect(['asked', 'answered', 'satisfied', 'fairly'].map((one) => grew('applicant', one))).toEqual([
      1, 1, 0, 1,
    ])
    expect(['asked', 'answered', 'satisfied', 'fairly'].map((one) => grew('respondent', one))).toEqual([
      1, 0, 0, 0,
    ])
    expect(after.withoutAgreement.parties - before.withoutAgreement.parties).toBe(2)
    expect(after.visits.done - before.visits.done).toBe(1)
    expect(after.open.map(({ disputeId }: { disputeId: string }) => disputeId)).not.toContain(matter.id)
  })

  test('a party dissatisfied by its own code is a reason to supervise, until it thinks better of it', async () => {
    const matter = await failed()
    const supervisor = await house.as('supervisor')
    const triggers = async () => {
      const { triggers } = (await supervisor('GET', `/disputes/${matter.id}/supervision-orders`)).json()
      return triggers.map(({ trigger }: { trigger: string }) => trigger)
    }
    const listed = async () => {
      const { triggers } = (await supervisor('GET', '/supervision/triggers?limit=500')).json()
      return triggers.filter(({ disputeId }: { disputeId: string }) => disputeId === matter.id).length
    }
    expect([await triggers(), await listed()]).toEqual([[], 0])
    await judge(matter, 'dissatisfied', '2026-03-02T03:00:00Z')
    expect([await triggers(), await listed()]).toEqual([['dissatisfied'], 1])
    await judge(matter, 'satisfied', '2026-03-02T04:00:00Z')
    expect([await triggers(), await listed()]).toEqual([[], 0])
  })

  /** As the party would by its code; how it gets there, the tests of its page play. */
  async function judge(matter: { id: string; applicant: string }, satisfaction: string, at: string) {
    await asOwner(house.ownerUrl, (owner) =>
      owner.query(
        `insert into applications.party_judgement (id, party_id, proceeding_id, satisfaction, at)
         select $1, $2, id, $3, $4 from mediation.proceeding where dispute_id = $5`,
        [newId(new Date(at)), matter.applicant, satisfaction, at, matter.id],
      ),
    )
  }
})
