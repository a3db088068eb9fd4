import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pagesOf } from '#platform/server/documents/read-pdf.fixture.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { STROKE } from '#tests/support/led-dispute.ts'

let house: TestApplication
let reception: Send
let triage: Send
let labour: Send

beforeAll(async () => {
  house = await openTestApplication()
  reception = await house.as('reception')
  triage = await house.as('triage')
  labour = await house.as('labour')
})
afterAll(() => house.close())

/** A dispute that the labour committee accepted; work on it goes on with the version that each answer brought. */
async function accepted(overrides: object = {}) {
  const { id } = (
    await reception('POST', '/disputes', { body: disputeOrder({ category: 'neighbour', ...overrides }) })
  ).json()
  const to = { toUnitId: house.district.unitIds.labour, reason: '由劳动争议调委会调解' }
  await triage('POST', `/disputes/${id}/dispatches`, { version: 1, body: to })
  const answer = await labour('POST', `/disputes/${id}/acceptance`, { version: 2 })
  expect(answer.statusCode).toBe(200)
  let version: number = answer.json().version
  const page = (await labour('GET', `/disputes/${id}`)).json()
  const [applicant, respondent] = page.parties.map((party: { id: string }) => party.id) as [string, string]
  const mediator = house.district.accountIds.labour ?? ''
  const path = `/disputes/${id}/mediation`

  async function refused(at: string, body?: object) {
    const answered = await labour('POST', at, { version, ...(body ? { body } : {}) })
    expect(answered.statusCode, answered.body).toBeGreaterThanOrEqual(400)
    return answered.json().code as string
  }
  async function does(at: string, body?: object) {
    const answered = await labour('POST', at, { version, ...(body ? { body } : {}) })
    expect(answered.statusCode, answered.body).toBeLessThan(300)
    version = answered.json().version
    return answered.json()
  }
  const read = async () => (await labour('GET', path)).json()
  const signed = async () => (await upload(id)).json().id as string
  return { id, path, applicant, respondent, mediator, does, refused, read, signed, version: () => version }
}

type Matter = Awaited<ReturnType<typeof accepted>>

function upload(disputeId: string, bytes: Buffer = STROKE, by: Send = labour) {
  return by('POST', `/disputes/${disputeId}/attachments?document=signature&name=stroke.png`, { bytes })
}

const consent = (partyId: string, more: object = {}) => ({
  partyId,
  answer: 'agreed',
  channel: 'counter',
  onDay: '2026-03-02',
  rightsTold: true,
  ...more,
})

async function begun(overrides: object = {}): Promise<Matter> {
  house.at('2026-03-02T01:00:00Z')
  const matter = await accepted(overrides)
  const { does, path, mediator, applicant, respondent } = matter
  await does(`${path}/mediators`, {
    accountId: mediator,
    isHost: true,
    chosenBy: 'appointed',
    declared: 'none',
  })
  await does(`${path}/consents`, consent(applicant))
  await does(`${path}/consents`, consent(respondent, { channel: 'phone' }))
  await does(`${path}/beginning`)
  return matter
}

const minutes = (matter: Matter) => ({
  startedAt: '2026-03-03T01:00:00Z',
  endedAt: '2026-03-03T02:30:00Z',
  presentPartyIds: [matter.applicant, matter.respondent],
  rightsTold: true,
  statements: '双方各自陈述了经过。',
  risksTold: true,
  result: '达成一致。',
})

async function talked(overrides: object = {}): Promise<Matter> {
  const matter = await begun(overrides)
  const session = { plannedAt: '2026-03-03T01:00:00Z', manner: 'room', place: '调解室一' }
  const { id } = await matter.does(`${matter.path}/sessions`, session)
  house.at('2026-03-03T03:00:00Z')
  await matter.does(`${matter.path}/sessions/${id}/minutes`, minutes(matter))
  return matter
}

const draft = (matter: Matter, more: object = {}) => ({
  form: 'written',
  reachedOn: '2026-03-03',
  mainFacts: '双方因共用墙体漏水发生纠纷。',
  obligations: [
    {
      debtorId: matter.respondent,
      creditorId: matter.applicant,
      way: 'transfer',
      act: '赔偿修缮费用',
      amountFen: 300_000,
      dueOn: '2026-03-20',
    },
    { debtorId: matter.respondent, way: 'act', act: '修好漏水的管道', dueOn: '2026-03-10' },
  ],
  ...more,
})

async function sign(matter: Matter, agreementId: string, who: object, signedOn: string) {
  const signature = {
    ...who,
    signerName: '测甲',
    manner: 'stroke',
    signedOn,
    attachmentId: await matter.signed(),
  }
  return matter.does(`${matter.path}/agreements/${agreementId}/signatures`, signature)
}

describe('a mediation from acceptance to the archive', () => {
  test('runs to its end: agreement in effect on the latest act, performed, followed up, closed, archived', async () => {
    const matter = await talked()
    const { does, refused, path, applicant, respondent, mediator } = matter
    const { id: agreementId } = await does(`${path}/agreements`, draft(matter))
    house.at('2026-03-06T02:00:00Z')
    await sign(matter, agreementId, { partyId: applicant }, '2026-03-03')
    await sign(matter, agreementId, { partyId: respondent }, '2026-03-05')
    expect((await matter.read()).proceedings[0].agreements[0].missing).toEqual(['mediator-signature', 'seal'])
    await sign(matter, agreementId, { accountId: mediator }, '2026-03-04')
    const sealed = await does(`${path}/agreements/${agreementId}/seal`, { sealedOn: '2026-03-04' })
    // The respondent signed last: that is the day of effect, not the day of the seal.
    expect(sealed.effectiveOn).toBe('2026-03-05')

    const whole = await matter.read()
    expect(whole.proceedings[0]).toMatchObject({
      state: 'ended',
      outcome: 'agreement-written',
      endedOn: '2026-03-05',
    })
    const [agreement] = whole.proceedings[0].agreements
    // Thirty days from 5 March 2026 end on Saturday 4 April, in the holidays of Qingming: Tuesday 7 April.
    expect(agreement.confirmation).toMatchObject({ state: 'not-applied', until: '2026-04-07', isOpen: true })
    expect(whole.file.missing).toEqual(['obligation-open', 'no-follow-up'])
    const page = (await labour('GET', `/disputes/${matter.id}`)).json()
    expect(page.dueOn).toBe('2026-03-10')
    expect(page.clocks[1]).toMatchObject({ kind: 'mediation', state: 'met' })

    house.at('2026-03-12T02:00:00Z')
    const [money, pipe] = (await matter.read()).proceedings[0].agreements[0].obligations
    expect([money.performance, pipe.performance]).toEqual(['not-due', 'unperformed'])
    await does(`${path}/obligations/${pipe.id}/performances`, { move: 'perform', onDay: '2026-03-11' })
    await does(`${path}/obligations/${money.id}/performances`, {
      move: 'perform-partly',
      onDay: '2026-03-12',
      amountFen: 100_000,
    })
    const rest = { move: 'perform', onDay: '2026-03-12', amountFen: 200_000 }
    const paid = (over: object) =>
      refused(`${path}/obligations/${money.id}/performances`, { ...rest, ...over })
    expect(await paid({ amountFen: 100_000 })).toBe('mediation.less-than-owed')
    expect(await paid({ onDay: '2026-03-01' })).toBe('mediation.before-agreement')
    await does(`${path}/obligations/${money.id}/performances`, rest)
    expect(
      await refused(`${path}/obligations/${money.id}/performances`, { move: 'waive', onDay: '2026-03-12' }),
    ).toBe('mediation.not-possible-now')
    expect(await refused(`/disputes/${matter.id}/closing`, { summary: '已履行完毕' })).toBe(
      'mediation.file-incomplete',
    )
    const visit = {
      partyId: applicant,
      kind: 'phone',
      onDay: '2026-03-12',
      satisfaction: 'satisfied',
      findings: '已履行，无反复。',
      mayEscalate: false,
    }
    await does(`${path}/follow-ups`, visit)
    expect(await refused(`/disputes/${matter.id}/archiving`, { retention: 'ten-years' })).toBe(
      'mediation.not-possible-now',
    )
    await does(`/disputes/${matter.id}/closing`, { summary: '已履行完毕' })
    const archived = await does(`/disputes/${matter.id}/archiving`, { retention: 'ten-years' })
    expect(archived.number).toMatch(/^（2026）劳动争议人调字第\d+号$/)
    expect((await matter.read()).file).toEqual({
      state: 'archived',
      number: archived.number,
      retention: 'ten-years',
      missing: [],
    })
    const { timeline } = (await labour('GET', `/disputes/${matter.id}`)).json()
    expect(timeline.map(({ type }: { type: string }) => type)).toEqual(
      expect.arrayContaining([
        'accepted',
        'mediation-begun',
        'session-held',
        'agreement-reached',
        'agreement-sealed',
        'closed',
        'archived',
      ]),
    )
  })

  test('an oral agreement is in effect on the day on which it was reached, where the kind of dispute allows it', async () => {
    const matter = await talked()
    const { effectiveOn } = { effectiveOn: '2026-03-03' }
    await matter.does(`${matter.path}/agreements`, draft(matter, { form: 'oral' }))
    const [turn] = (await matter.read()).proceedings
    expect(turn).toMatchObject({ state: 'ended', outcome: 'agreement-oral', endedOn: effectiveOn })
  })

  test('labour disputes need it in writing', async () => {
    const matter = await talked({ category: 'other-labour' })
    expect(await matter.refused(`${matter.path}/agreements`, draft(matter, { form: 'oral' }))).toBe(
      'mediation.oral-not-allowed',
    )
    expect((await matter.read()).oralAllowed).toBe(false)
  })

  test('reopened, an agreement is void with its signatures, stays visible, and the next one has a number of its own', async () => {
    const matter = await talked()
    const { id } = await matter.does(`${matter.path}/agreements`, draft(matter))
    await sign(matter, id, { partyId: matter.applicant }, '2026-03-03')
    await matter.does(`${matter.path}/agreements/${id}/reopening`, { reason: '对方对金额反悔' })
    await matter.does(`${matter.path}/agreements`, draft(matter))
    const [first, second] = (await matter.read()).proceedings[0].agreements
    expect([first.state, first.signatures]).toEqual(['void', []])
    expect(second.number).toBe(`${first.number}-2`)
  })
})

describe('the agreement as a paper', () => {
  test('is printed as PDF with the amount in capitals and the strokes, and as Word', async () => {
    const matter = await talked()
    const { id } = await matter.does(`${matter.path}/agreements`, draft(matter))
    await sign(matter, id, { partyId: matter.applicant }, '2026-03-03')
    const printed = await labour('POST', `/disputes/${matter.id}/papers/agreement/prints`, {
      body: { as: 'pdf' },
    })
    const text = (await pagesOf(printed.rawPayload)).join('')
    for (const words of ['人民调解协议书', '3,000.00', '叁仟元整', '修好漏水的管道', '2026年3月20日']) {
      expect(text).toContain(words)
    }
    const word = await labour('POST', `/disputes/${matter.id}/papers/agreement/prints`, {
      body: { as: 'word' },
    })
    expect(word.rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect(decodeURIComponent(String(word.headers['content-disposition']))).toContain('人民调解协议书.docx')
  })
})

describe('a mediator too close to the parties', () => {
  test('is named with the sign that the house noticed, and mediates only where all agreed', async () => {
    house.at('2026-03-02T01:00:00Z')
    const [applicant, respondent] = disputeOrder().parties as [object, object]
    const office = { ...respondent, kind: 'legal', name: '劳动争议调委会' }
    const { path, mediator, does, refused } = await accepted({ parties: [applicant, office] })
    const { candidates } = (await labour('GET', `${path}/candidates`)).json()
    expect(candidates).toContainEqual(
      expect.objectContaining({ accountId: mediator, conflicts: ['unit-is-party'] }),
    )
    const appointment = { accountId: mediator, isHost: true, chosenBy: 'appointed', declared: 'none' }
    expect(await refused(`${path}/mediators`, appointment)).toBe('mediation.conflict')
    await does(`${path}/mediators`, { ...appointment, waiver: '双方书面同意其继续调解' })
  })
})

describe('mediation does not begin', () => {
  test('without a host, without the consent of every party, or with a conflict that nobody agreed to', async () => {
    house.at('2026-03-02T01:00:00Z')
    const { path, mediator, applicant, respondent, does, refused } = await accepted()
    expect(await refused(`${path}/beginning`)).toBe('mediation.no-host')
    const appointment = { accountId: mediator, isHost: true, chosenBy: 'appointed' }
    expect(await refused(`${path}/mediators`, { ...appointment, declared: 'near-relative' })).toBe(
      'mediation.conflict',
    )
    const outsider = house.district.accountIds['west.mediator']
    expect(
      await refused(`${path}/mediators`, { ...appointment, accountId: outsider, declared: 'none' }),
    ).toBe('mediation.not-a-mediator')
    await does(`${path}/mediators`, {
      ...appointment,
      declared: 'interest',
      waiver: '双方书面同意其继续调解',
    })
    expect(await refused(`${path}/mediators`, { ...appointment, declared: 'none' })).toBe(
      'mediation.already-mediator',
    )
    expect(await refused(`${path}/consents`, consent(applicant, { rightsTold: false }))).toBe(
      'mediation.rights-not-told',
    )
    expect(await refused(`${path}/consents`, consent(applicant, { onDay: '2026-03-03' }))).toBe(
      'mediation.in-the-future',
    )
    await does(`${path}/consents`, consent(applicant))
    expect(await refused(`${path}/beginning`)).toBe('mediation.consent-missing')
    await does(`${path}/consents`, consent(respondent, { answer: 'refused', rightsTold: false }))
    expect(await refused(`${path}/beginning`)).toBe('mediation.consent-missing')
    const ending = { outcome: 'failed', reason: 'party-refuses' }
    expect(await refused(`${path}/ending`, { ...ending, reason: 'deception' })).toBe(
      'mediation.reason-does-not-fit',
    )
    await does(`${path}/ending`, ending)
    // Told by when the parties are to be led to their routes: three working days from Monday 2 March.
    const { clocks } = (await labour('GET', path.replace('/mediation', ''))).json()
    expect(clocks).toContainEqual(
      expect.objectContaining({
        kind: 'exit-notice',
        state: 'running',
        dueOn: '2026-03-05',
        assumption: true,
      }),
    )
  })
})

describe('the legal clock of a mediation', () => {
  test('stands still for appraisal alone, and what passed before counts', async () => {
    const matter = await begun()
    const term = `${matter.path}/term`
    expect(await matter.refused(`${term}/pause`, { ground: 'force-majeure', reason: '道路不通' })).toBe(
      'mediation.ground-not-allowed',
    )
    house.at('2026-03-04T01:00:00Z')
    await matter.does(`${term}/pause`, { ground: 'appraisal', reason: '房屋安全鉴定' })
    expect((await labour('GET', `/disputes/${matter.id}`)).json().dueOn).toBeUndefined()
    expect(await matter.refused(`${term}/pause`, { ground: 'appraisal', reason: '再次鉴定' })).toBe(
      'clock.already-paused',
    )
    house.at('2026-03-16T01:00:00Z')
    // Seven days from Monday 2 March; one (the 3rd) had passed, six are left from the 16th on: the 21st, a Saturday.
    expect((await matter.does(`${term}/resumption`, { reason: '鉴定意见已出' })).dueOn).toBe('2026-03-23')
  })

  test('is prolonged once, by every party, while it still runs', async () => {
    const matter = await begun()
    const extension = `${matter.path}/term/extension`
    const agreed = (partyId: string) => ({ partyId, onDay: '2026-03-02', channel: 'counter' })
    const one = { days: 10, reason: '双方同意继续协商', consents: [agreed(matter.applicant)] }
    expect(await matter.refused(extension, one)).toBe('mediation.extension-consent-missing')
    const both = { ...one, consents: [agreed(matter.applicant), agreed(matter.respondent)] }
    expect(await matter.refused(extension, { ...both, days: 31 })).toBe('mediation.extension-too-long')
    expect((await matter.does(extension, both)).dueOn).toBe('2026-03-19')
    expect(await matter.refused(extension, both)).toBe('mediation.extended-too-often')
  })

  test('run out, it can no longer be prolonged', async () => {
    const matter = await begun()
    house.at('2026-03-10T01:00:00Z')
    const agreed = (partyId: string) => ({ partyId, onDay: '2026-03-09', channel: 'counter' })
    const late = {
      days: 5,
      reason: '继续协商',
      consents: [agreed(matter.applicant), agreed(matter.respondent)],
    }
    expect(await matter.refused(`${matter.path}/term/extension`, late)).toBe('clock.already-lapsed')
  })
})

describe('what is told in confidence', () => {
  test('is read by the mediators of the proceeding alone, and its words are nowhere else', async () => {
    const matter = await begun()
    await matter.does(`${matter.path}/private-notes`, {
      partyId: matter.respondent,
      text: '最低可以接受两千元',
    })
    expect((await labour('GET', `${matter.path}/private-notes`)).json().notes).toMatchObject([
      { text: '最低可以接受两千元' },
    ])
    const head = await house.as('head')
    expect((await head('GET', `${matter.path}/private-notes`)).statusCode).toBe(403)
    expect((await head('GET', matter.path)).body).not.toContain('两千元')
    expect((await head('GET', `/disputes/${matter.id}`)).body).not.toContain('两千元')
  })
})

describe('attachments', () => {
  test('are what their content says, within the rights of the dispute', async () => {
    house.at('2026-03-02T01:00:00Z')
    const { id } = await accepted()
    expect((await upload(id, Buffer.from('<script>alert(1)</script>'))).json().code).toBe(
      'files.not-attachable',
    )
    const attached = (await upload(id)).json()
    const west = await house.as('west.mediator')
    expect((await west('GET', `/disputes/${id}/attachments`)).statusCode).toBe(404)
    expect((await west('GET', `/disputes/${id}/attachments/${attached.id}`)).statusCode).toBe(404)
    expect((await upload(id, STROKE, await house.as('head'))).statusCode).toBe(403)
    const back = await labour('GET', `/disputes/${id}/attachments/${attached.id}`)
    expect(back.rawPayload.equals(STROKE)).toBe(true)
    expect(back.headers['content-security-policy']).toContain('sandbox')
  })
})
