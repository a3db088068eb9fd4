import type { SeedObligation } from '../../database/seeds/types.ts'
import { act, dayOf, partyIdsOf, type Step, type Story } from './seed-story.ts'
import { drawStroke } from './seed-stroke.ts'

// Hours after the arrival: everything has happened long before the youngest of these matters is a week old.
const [BEGUN, FIRST_SESSION, BETWEEN_SESSIONS, REACHED, SIGNED] = [26, 30, 24, 56, 58]
const LONG_AFTER = 24 * 365 // the story's clock never passes the present

/** The handler of the holding unit hosts. */
const appoint: Step = async (story) => {
  story.after(BEGUN)
  const accountId = accountOf(story)
  const order = { accountId, isHost: true, chosenBy: 'appointed', declared: 'none' }
  await act(story, story.handler, '/mediation/mediators', order)
}

export const begin: Step = async (story) => {
  await appoint(story)
  const onDay = dayOf(story.after(BEGUN))
  for (const partyId of await partyIdsOf(story)) {
    const consent = { partyId, answer: 'agreed', channel: 'counter', onDay, rightsTold: true }
    await act(story, story.handler, '/mediation/consents', consent)
  }
  await act(story, story.handler, '/mediation/beginning')
}

/** A session for each minutes that the matter tells. */
export const talk: Step = async (story) => {
  const presentPartyIds = await partyIdsOf(story)
  for (const [index, statements] of (story.dispute.minutes ?? []).entries()) {
    const start = FIRST_SESSION + index * BETWEEN_SESSIONS
    const startedAt = story.after(start).toISOString()
    const plan = { plannedAt: startedAt, manner: 'room', place: '调解室一' }
    const { id } = await act(story, story.handler, '/mediation/sessions', plan)
    const endedAt = story.after(start + 1).toISOString()
    const result = resultOf(story)
    const said = {
      startedAt,
      endedAt,
      presentPartyIds,
      rightsTold: true,
      risksTold: true,
      statements,
      result,
    }
    await act(story, story.handler, `/mediation/sessions/${id}/minutes`, said)
  }
}

function resultOf({ dispute }: Story): string {
  if (dispute.agreement !== undefined) return '双方达成一致，签订协议。'
  return dispute.failure === undefined ? '未达成一致，约定继续调解。' : '未达成一致，告知其他途径。'
}

export const draft: Step = async (story) => {
  const { agreement } = story.dispute
  if (agreement === undefined) throw new Error(`${story.dispute.slug} tells no agreement`)
  const parties = await partyIdsOf(story)
  const now = story.after(REACHED)
  const obligations = agreement.obligations.map((one) => obligationOf(one, parties, now))
  const body = { form: agreement.form, reachedOn: dayOf(now), mainFacts: agreement.facts, obligations }
  await act(story, story.handler, '/mediation/agreements', body)
}

function obligationOf(
  { from, to, what, amountFen, way, dueInDays }: SeedObligation,
  parties: readonly string[],
  now: Date,
) {
  const amount = amountFen === undefined ? {} : { amountFen }
  return {
    debtorId: parties[from],
    creditorId: parties[to],
    act: what,
    way,
    dueOn: dayOf(now, dueInDays),
    ...amount,
  }
}

interface Agreement {
  readonly id: string
  readonly form: 'written' | 'oral'
  readonly obligations: readonly { readonly id: string; readonly amountFen?: number }[]
}

async function agreementOf({ voice, handler, id }: Story): Promise<Agreement> {
  type Page = { proceedings: readonly { agreements: readonly Agreement[] }[] }
  const { proceedings } = await voice.ask<Page>(handler, `/disputes/${id}/mediation`)
  const agreement = proceedings[0]?.agreements[0]
  if (agreement === undefined) throw new Error(`no agreement was written in ${id}`)
  return agreement
}

/** The first party only: the other one is awaited. */
export const signFirst: Step = async (story) => {
  const [first] = await partyIdsOf(story)
  const { id } = await agreementOf(story)
  await sign(story, id, { partyId: first }, 0)
}

/** By everybody, with the seal; an oral agreement needs none of it. */
export const signAll: Step = async (story) => {
  const { id, form } = await agreementOf(story)
  if (form === 'oral') return
  for (const [index, partyId] of (await partyIdsOf(story)).entries())
    await sign(story, id, { partyId }, index)
  await sign(story, id, { accountId: accountOf(story) }, -1)
  const sealedOn = dayOf(story.after(SIGNED))
  await act(story, story.handler, `/mediation/agreements/${id}/seal`, { sealedOn })
}

async function sign(story: Story, agreementId: string, who: object, index: number): Promise<void> {
  const { voice, handler, dispute, id } = story
  const signedOn = dayOf(story.after(SIGNED))
  const stroke = drawStroke(index + dispute.title.length)
  const picture = await voice.tell(
    handler,
    `/disputes/${id}/attachments?document=signature&name=stroke.png`,
    stroke,
  )
  const signerName = dispute.parties[index]?.name ?? '调解员'
  const signature = { ...who, signerName, manner: 'stroke', signedOn, attachmentId: picture.id }
  await act(story, handler, `/mediation/agreements/${agreementId}/signatures`, signature)
}

/** Everything is done on its last day, or today where that has not come yet. */
export const perform: Step = async (story) => {
  const { obligations } = await agreementOf(story)
  const due = story.dispute.agreement?.obligations.map(({ dueInDays }) => dueInDays) ?? []
  const order = obligations
    .map((one, index) => ({ ...one, days: due[index] ?? 0 }))
    .sort((a, b) => a.days - b.days)
  for (const { id, amountFen, days } of order) {
    const onDay = dayOf(story.after(SIGNED + days * 24))
    const amount = amountFen === undefined ? {} : { amountFen }
    const body = { move: 'perform', onDay, ...amount }
    await act(story, story.handler, `/mediation/obligations/${id}/performances`, body)
  }
}

export const followUp: Step = async (story) => {
  const [partyId] = await partyIdsOf(story)
  const satisfaction = story.dispute.satisfaction ?? 'satisfied'
  const onDay = dayOf(story.after(LONG_AFTER))
  const visit = {
    partyId,
    kind: 'phone',
    onDay,
    satisfaction,
    findings: '电话回访，协议已履行。',
    mayEscalate: false,
  }
  await act(story, story.handler, '/mediation/follow-ups', visit)
}

export const close: Step = async (story) => {
  story.after(LONG_AFTER)
  await act(story, story.handler, '/closing', { summary: '协议已履行完毕，双方无异议。' })
}

export const archive: Step = async (story) => {
  story.after(LONG_AFTER)
  await act(story, story.handler, '/archiving', { retention: 'ten-years' })
}

/** Somebody who cannot be reached never consented: there was nothing to begin. */
export const fail: Step = async (story) => {
  const { failure } = story.dispute
  if (failure === undefined) throw new Error(`${story.dispute.slug} tells no failure`)
  const isUnreachable = failure.reason === 'unreachable'
  if (isUnreachable) await appoint(story)
  else {
    await begin(story)
    await talk(story)
  }
  story.after(REACHED + BETWEEN_SESSIONS)
  const outcome = isUnreachable ? 'terminated' : 'failed'
  await act(story, story.handler, '/mediation/ending', { outcome, reason: failure.reason })
  if (failure.isLed) await leadOn(story)
}

/** By the notice that the rule proposes. */
async function leadOn(story: Story): Promise<void> {
  const { voice, handler, id } = story
  type Proposal = { proposed: readonly { route: string; body: string }[] }
  const { proposed } = await voice.ask<Proposal>(handler, `/disputes/${id}/exits`)
  await act(story, handler, '/exits', { routes: proposed.map(({ route, body }) => ({ route, body })) })
}

function accountOf({ accountIds, handler }: Story): string {
  const id = accountIds.get(handler)
  if (id === undefined) throw new Error(`${handler} has no account`)
  return id
}
