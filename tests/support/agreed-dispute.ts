import { addDays, legalDate } from '#kernel/calendar/index.ts'
import type { Send, TestApplication } from './application.ts'
import { disputeOrder } from './dispute-order.ts'
import { STROKE } from './led-dispute.ts'

/** A dispute of the labour committee on which work goes on; each step names the version that the last one brought. */
export interface AgreedDispute {
  readonly id: string
  readonly applicant: string
  readonly respondent: string
  readonly agreementId: string
  /** Below the dispute. @throws when the step is refused */
  does(path: string, body?: object): Promise<Record<string, string> & { readonly version: number }>
  /** @returns the code of the refusal */
  refused(path: string, body?: object): Promise<string>
  read(path: string): Promise<ReturnType<typeof JSON.parse>>
}

export interface Agreed {
  /** The day of the agreement, `YYYY-MM-DD`; 3 March 2026 where left out, a Tuesday after an ordinary Monday. */
  readonly on?: string
  readonly dispute?: object
  /** What is agreed; a sum due on 20 March and a repair due on 10 March where left out. */
  readonly agreement?: (parties: { readonly applicant: string; readonly respondent: string }) => object
  readonly statements?: string
  readonly result?: string
  readonly privateNote?: string
}

/** A dispute with both sides at the labour committee: registered, sent there, accepted on 2 March 2026. */
export async function acceptedDispute(house: TestApplication, overrides: object = {}, on = '2026-03-02') {
  house.at(`${on}T01:00:00Z`)
  const [reception, triage, labour] = [
    await house.as('reception'),
    await house.as('triage'),
    await house.as('labour'),
  ]
  const order = disputeOrder({ category: 'neighbour', ...overrides })
  const { id } = (await reception('POST', '/disputes', { body: order })).json()
  const to = { toUnitId: house.district.unitIds.labour, reason: '由专业调委会调解' }
  await triage('POST', `/disputes/${id}/dispatches`, { version: 1, body: to })
  const accepted = await labour('POST', `/disputes/${id}/acceptance`, { version: 2 })
  if (accepted.statusCode !== 200) throw new Error(`not accepted: ${accepted.body}`)
  const hands = handsOn(labour, id, accepted.json().version)
  const { parties } = (await labour('GET', `/disputes/${id}`)).json()
  const [applicant, respondent] = parties.map((party: { id: string }) => party.id) as [string, string]
  return { id, applicant, respondent, labour, ...hands }
}

function handsOn(by: Send, id: string, begunAt: number) {
  let version = begunAt
  return {
    async does(path: string, body?: object) {
      const answer = await by('POST', `/disputes/${id}${path}`, { version, ...(body ? { body } : {}) })
      if (answer.statusCode >= 300) throw new Error(`${path} was refused: ${answer.body}`)
      version = answer.json().version
      return answer.json()
    },
    async refused(path: string, body?: object) {
      const answer = await by('POST', `/disputes/${id}${path}`, { version, ...(body ? { body } : {}) })
      if (answer.statusCode < 400) throw new Error(`${path} was not refused: ${answer.body}`)
      return answer.json().code as string
    },
    async read(path: string) {
      return (await by('GET', `/disputes/${id}${path}`)).json()
    },
  }
}

/** The mediator appointed, both sides told and willing, the mediation begun; again after an agreement was broken. */
export async function beginAgain(
  house: TestApplication,
  matter: Pick<AgreedDispute, 'does' | 'applicant' | 'respondent'>,
  onDay = '2026-03-02',
) {
  const accountId = house.district.accountIds.labour ?? ''
  const host = { accountId, isHost: true, chosenBy: 'appointed', declared: 'none' }
  await matter.does('/mediation/mediators', host)
  for (const partyId of [matter.applicant, matter.respondent]) {
    const consent = { partyId, answer: 'agreed', channel: 'counter', onDay, rightsTold: true }
    await matter.does('/mediation/consents', consent)
  }
  await matter.does('/mediation/beginning')
}

/** Up to a written agreement in effect; what it asks for falls due seven and seventeen days later. */
export async function agreedDispute(house: TestApplication, told: Agreed = {}): Promise<AgreedDispute> {
  const on = legalDate(told.on ?? '2026-03-03')
  const after = (days: number) => addDays(on, days)
  const matter = await acceptedDispute(house, told.dispute, after(-1))
  const { does, applicant, respondent, labour, id } = matter
  await beginAgain(house, matter, after(-1))
  if (told.privateNote !== undefined) await does('/mediation/private-notes', { text: told.privateNote })
  const session = { plannedAt: `${on}T01:00:00Z`, manner: 'room', place: '调解室一' }
  const { id: sessionId } = await does('/mediation/sessions', session)
  house.at(`${on}T03:00:00Z`)
  await does(`/mediation/sessions/${sessionId}/minutes`, {
    startedAt: `${on}T01:00:00Z`,
    endedAt: `${on}T02:30:00Z`,
    presentPartyIds: [applicant, respondent],
    rightsTold: true,
    statements: told.statements ?? '双方各自陈述了经过。',
    risksTold: true,
    result: told.result ?? '达成一致。',
  })
  const agreed = told.agreement?.({ applicant, respondent }) ?? {}
  const { id: agreementId } = await does('/mediation/agreements', {
    form: 'written',
    reachedOn: on,
    mainFacts: '双方因共用墙体漏水发生纠纷。',
    obligations: [
      {
        debtorId: respondent,
        creditorId: applicant,
        way: 'transfer',
        act: '赔偿修缮费用',
        amountFen: 300_000,
        dueOn: after(17),
      },
      { debtorId: respondent, creditorId: applicant, way: 'act', act: '修好漏水的管道', dueOn: after(7) },
    ],
    ...agreed,
  })
  const by = { accountId: house.district.accountIds.labour ?? '' }
  for (const who of [{ partyId: applicant }, { partyId: respondent }, by]) {
    const stroke = await labour('POST', `/disputes/${id}/attachments?document=signature&name=stroke.png`, {
      bytes: STROKE,
    })
    const signature = { ...who, signerName: '测甲', manner: 'stroke', signedOn: on }
    const signed = { ...signature, attachmentId: stroke.json().id }
    await does(`/mediation/agreements/${agreementId}/signatures`, signed)
  }
  await does(`/mediation/agreements/${agreementId}/seal`, { sealedOn: on })
  return { ...matter, agreementId }
}
