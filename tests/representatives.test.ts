import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { substitute } from '#capabilities/groups/domain/index.ts'
import { checkDigitOf } from '#kernel/identity/index.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { type LedDispute, registerLed, STROKE } from '#tests/support/led-dispute.ts'

let house: TestApplication
let reception: Send
let triage: Send
let holder: Send
beforeAll(async () => {
  house = await openTestApplication()
  ;[reception, triage, holder] = (await Promise.all(
    ['reception', 'triage', 'east.mediator'].map((name) => house.as(name)),
  )) as [Send, Send, Send]
})
afterAll(() => house.close())

const workers = Array.from({ length: 10 }, (_, at) => {
  const number = `99000019900102${String(100 + at)}`
  return { name: `测工${at}`, citizenNumber: number + checkDigitOf(number) }
})

interface Page {
  readonly version: number
  readonly parties: readonly { readonly id: string; readonly name: string; readonly role: string }[]
}
const pageOf = async (led: LedDispute): Promise<Page> => (await holder('GET', `/disputes/${led.id}`)).json()
const groupOf = async (led: LedDispute) => (await holder('GET', `/disputes/${led.id}/group`)).json()
const turnOf = async (led: LedDispute) =>
  (await holder('GET', `/disputes/${led.id}/mediation`)).json().proceedings[0]

/** Ten workers against one employer, with two representatives: four gave the power to sign, four only to speak. */
async function represented(proceeding: string) {
  const parties = [
    ...workers.map(({ name, citizenNumber }) => ({
      role: 'applicant',
      kind: 'natural',
      name,
      citizenNumber,
    })),
    { role: 'respondent', kind: 'natural', name: '测老板', noIdentityReason: 'not-known' },
  ]
  const led = await registerLed(reception, { parties })
  await led.does(triage, '/dispatches', { toUnitId: house.district.unitIds.east, reason: '属地' })
  await led.does(holder, '/acceptance')
  const page = await pageOf(led)
  const ids = page.parties.filter(({ role }) => role === 'applicant').map(({ id }) => id)
  const employer = page.parties.find(({ role }) => role === 'respondent')?.id ?? ''
  const consent = (partyId: string, authority: string) => ({
    partyId,
    authority,
    consentedOn: '2026-03-02',
    way: 'written',
  })
  const [first = '', second = ''] = ids
  await led.does(holder, '/representatives', {
    proceeding,
    role: 'applicant',
    representatives: [
      { partyId: first, represents: ids.slice(2, 6).map((id) => consent(id, 'special')) },
      { partyId: second, represents: ids.slice(6).map((id) => consent(id, 'general')) },
    ],
  })
  return { led, ids, first, second, employer }
}

const said = { channel: 'counter', onDay: '2026-03-02', rightsTold: true }
const consentThrough = async (led: LedDispute, partyId: string, by = holder, body: object = said) =>
  by('POST', `/disputes/${led.id}/representatives/${partyId}/consent`, {
    version: (await pageOf(led)).version,
    body,
  })

/** A representative as it was read, to be recorded again. */
const sent = ({ partyId, agents, represents }: Read) => ({
  partyId,
  agents,
  represents: represents.map(({ name: _, ...consent }) => consent),
})

interface Read {
  readonly partyId: string
  readonly agents: readonly string[]
  readonly represents: readonly {
    readonly partyId: string
    readonly name: string
    readonly consentedOn: string
    readonly way: string
    readonly authority: string
  }[]
}

describe('a representative', () => {
  test('gives way to another: who is spoken for by the new one agrees anew, the others keep their word', async () => {
    const { led, ids, first, second } = await represented('civil')
    const [, , third = ''] = ids
    const before = (await groupOf(led)).representations[0].representatives
    const [leaving, stays] = before
    const consent = { consentedOn: '2026-03-02', way: 'spoken', authority: 'general' }
    const successor = {
      partyId: third,
      agents: [],
      represents: [first, ...ids.slice(3, 6)].map((partyId) => ({ partyId, ...consent })),
    }
    await led.does(holder, '/representatives', {
      proceeding: 'civil',
      role: 'applicant',
      representatives: substitute([leaving, stays].map(sent), first, successor),
    })
    const after = (await groupOf(led)).representations
    expect(after).toHaveLength(1)
    const known = (id: string) => after[0].representatives.find(({ partyId }: Read) => partyId === id)
    const [one, other] = [known(third), known(second)]
    expect(known(first)).toBeUndefined()
    expect(one.represents).toHaveLength(4)
    expect(one.represents).toContainEqual(expect.objectContaining({ partyId: first, way: 'spoken' }))
    expect([other.partyId, other.represents]).toEqual([second, stays.represents])
    expect((await consentThrough(led, first)).json().code, 'no longer').toBe('groups.no-representative')
  })

  test('agrees to mediation for who has not answered in person, and never over a no', async () => {
    const { led, ids, first, second } = await represented('civil')
    const [, , third] = ids
    await led.does(holder, '/mediation/consents', { partyId: third, answer: 'refused', ...said })
    const [one] = (await groupOf(led)).representations[0].representatives
    expect(one.consent.ready).toEqual([first, ...ids.slice(3, 6)])
    const untold = await consentThrough(led, first, holder, { ...said, rightsTold: false })
    expect(untold.json().code).toBe('mediation.rights-not-told')
    const done = await consentThrough(led, first)
    expect(done.statusCode, done.body).toBe(201)
    expect(done.json().persons).toBe(4)
    expect((await consentThrough(led, first)).json().code).toBe('groups.nobody-to-act-for')
    expect((await consentThrough(led, second)).json().persons, 'to speak is enough for that').toBe(5)
    expect((await consentThrough(led, third ?? '')).json().code).toBe('groups.no-representative')
    const { consents } = await turnOf(led)
    const answerOf = (id: string | undefined) =>
      consents.findLast((row: { partyId: string }) => row.partyId === id)
    expect(answerOf(third), 'the own word stands').toMatchObject({ answer: 'refused' })
    expect(answerOf(ids[4])).toMatchObject({ answer: 'agreed', throughPartyId: first })
    expect(answerOf(first).throughPartyId).toBeUndefined()
    const { timeline } = (await holder('GET', `/disputes/${led.id}`)).json()
    expect(timeline.map(({ type }: { type: string }) => type)).toContain('consented-through')
  })

  test('of a petition speaks, and does nothing that binds the others', async () => {
    const { led, first } = await represented('petition')
    const [one] = (await groupOf(led)).representations[0].representatives
    expect(one.consent.unable).toHaveLength(4)
    expect((await consentThrough(led, first)).json().code).toBe('groups.nobody-to-act-for')
  })

  test('signs only for those who gave the power to settle; the others sign in person', async () => {
    const { led, ids, first, second, employer } = await represented('labour')
    const mediatorId = house.district.accountIds['east.mediator']
    await led.does(holder, '/mediation/mediators', {
      accountId: mediatorId,
      isHost: true,
      chosenBy: 'appointed',
      declared: 'none',
    })
    await led.does(holder, '/mediation/consents', { partyId: employer, answer: 'agreed', ...said })
    for (const partyId of [first, second]) await led.does(holder, `/representatives/${partyId}/consent`, said)
    await led.does(holder, '/mediation/beginning')
    const startedAt = '2026-03-02T01:00:00Z'
    const planned = await led.does(holder, '/mediation/sessions', {
      plannedAt: startedAt,
      manner: 'room',
      place: '调解室',
    })
    await led.does(holder, `/mediation/sessions/${planned.id}/minutes`, {
      startedAt,
      endedAt: startedAt,
      presentPartyIds: [first, second, employer],
      rightsTold: true,
      risksTold: true,
      statements: '代表人说明欠薪情况，用人单位认可。',
      result: '达成一致',
    })
    const agreement = await led.does(holder, '/mediation/agreements', {
      form: 'written',
      reachedOn: '2026-03-02',
      mainFacts: '拖欠十名工人工资',
      obligations: [
        { debtorId: employer, creditorId: first, act: '付清工资', way: 'transfer', dueOn: '2026-03-20' },
      ],
    })
    const attached = await holder('POST', `/disputes/${led.id}/attachments?document=signature&name=a.png`, {
      bytes: STROKE,
    })
    const stroke = {
      agreementId: agreement.id,
      manner: 'stroke',
      signedOn: '2026-03-02',
      attachmentId: attached.json().id,
    }
    const [one, other] = (await groupOf(led)).representations[0].representatives
    expect(one.signatures[0].ready).toEqual([first, ...ids.slice(2, 6)])
    expect(other.signatures[0]).toMatchObject({ ready: [], unable: ids.slice(6) })
    await led.does(holder, `/representatives/${first}/signature`, stroke)
    const version = (await pageOf(led)).version
    const barred = await holder('POST', `/disputes/${led.id}/representatives/${second}/signature`, {
      version,
      body: stroke,
    })
    expect(barred.json().code).toBe('groups.nobody-to-act-for')
    const [written] = (await turnOf(led)).agreements
    expect(written.signatures).toHaveLength(5)
    expect(written.signatures).toContainEqual(
      expect.objectContaining({ partyId: ids[2], throughPartyId: first, signerName: '测工0' }),
    )
    expect(written.state, 'four still have to come').toBe('signing')
  })

  test('is of no use to who holds the dispute no more, and a stale version is told as such', async () => {
    const { led, first } = await represented('civil')
    const west = await house.as('west.mediator')
    const elsewhere = await west('POST', `/disputes/${led.id}/representatives/${first}/consent`, {
      version: 1,
      body: said,
    })
    expect(elsewhere.statusCode).toBe(404)
    const stale = await holder('POST', `/disputes/${led.id}/representatives/${first}/consent`, {
      version: 1,
      body: said,
    })
    expect(stale.json().code).toBe('request.stale')
  })
})
