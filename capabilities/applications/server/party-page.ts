import { complaintsOfParty } from '#capabilities/committees/server/index.ts'
import { noteOnTimeline } from '#capabilities/disputes/server/index.ts'
import { readStandingNotice } from '#capabilities/exits/server/index.ts'
import { performanceOn } from '#capabilities/mediation/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Database, Transaction } from '#platform/server/database/statement.ts'
import { mayJudge, mayReply, normalAccessCode, type PartyReply, shortName, stageOf } from '../domain/index.ts'
import { digestOfAccessCode } from './apply.ts'
import { allowTry, noteWrongTry, type Try } from './guesses.ts'
import {
  findPartyPage,
  insertJudgement,
  insertReply,
  type JudgementRow,
  type PartyPageRow,
} from './party-page.sql.ts'

/** Somebody who holds the code of a party's notice. */
export interface Bearer extends Try {
  readonly accessCode: string
}

/** A wrong try is recorded although the answer is a refusal, so whatever a bearer asks settles by itself. */
export async function openPage(
  database: Database,
  keys: Keys,
  bearer: Bearer,
): Promise<Result<PartyPageRow, 'applications.no-such-notice' | 'applications.too-many-attempts'>> {
  const allowed = await allowTry(database, bearer)
  if (!allowed.ok) return allowed
  const accessCode = normalAccessCode(bearer.accessCode)
  const page =
    accessCode === undefined
      ? undefined
      : await database.maybe(findPartyPage, [digestOfAccessCode(keys, accessCode), bearer.now])
  if (page !== undefined) return ok(page)
  await noteWrongTry(database, bearer)
  return refuse('applications.no-such-notice')
}

export async function readPartyPage(database: Database, keys: Keys, bearer: Bearer) {
  const page = await openPage(database, keys, bearer)
  if (!page.ok) return page
  const notice = await readStandingNotice(database, page.value.dispute_id)
  const complaints = (await database.many(complaintsOfParty, [page.value.party_id])).map((one) => ({
    number: one.number,
    at: one.received_at.toISOString(),
    dueOn: one.due_on,
    isDecided: one.state === 'decided',
  }))
  return ok({
    answer: { ...present(page.value, bearer.now), ...(notice === undefined ? {} : { notice }), complaints },
  })
}

function stageOfPage({ routing, proceeding, outcome, filing }: PartyPageRow) {
  return stageOf({ visitState: 'filed', routing, proceeding, outcome, filing })
}

function present(page: PartyPageRow, now: Date) {
  const today = legalDayOf(now.getTime())
  const stage = stageOfPage(page)
  return {
    code: page.code,
    shortName: shortName(page.name),
    role: page.role,
    stage,
    unitName: page.unit_name,
    ...(page.contact === null ? {} : { contact: page.contact }),
    mediators: [...page.mediators],
    ...(page.due_on === null || !mayReply(stage) ? {} : { dueOn: page.due_on }),
    ...(page.session === null ? {} : { session: page.session }),
    obligations: page.obligations.map(({ kept, amountFen, ...obligation }) => ({
      ...obligation,
      ...(amountFen === null ? {} : { amountFen }),
      performance: performanceOn(kept, obligation.dueOn, today),
    })),
    ...(page.confirmation_until === null ? {} : { confirmationUntil: page.confirmation_until }),
    ...(page.reply === null ? {} : { reply: page.reply }),
    mayReply: mayReply(stage),
    ...(page.judgement === null ? {} : { judgement: page.judgement }),
    mayJudge: mayJudge(page.proceeding),
    complainable: page.complainable.map(({ mediatorId, name }) => ({ mediatorId, name })),
  }
}

export interface PartyAnswer {
  readonly reply: PartyReply
  readonly words: string
}

/** The same words sent twice are one reply: a bad line makes people press again. */
export async function replyAsParty(database: Database, keys: Keys, bearer: Bearer, answer: PartyAnswer) {
  const page = await openPage(database, keys, bearer)
  if (!page.ok) return page
  if (!mayReply(stageOfPage(page.value))) return refuse('applications.too-late-to-reply')
  const { reply: before, party_id } = page.value
  if (before?.reply === answer.reply && before.words === answer.words)
    return ok({ answer: { at: before.at } })
  await database.transaction(async (tx) => {
    await tx.many(insertReply, [newId(bearer.now), party_id, answer.reply, answer.words, bearer.now])
    await note(tx, page.value, 'party-replied', { reply: answer.reply, reason: answer.words }, bearer.now)
  })
  return ok({ answer: { at: bearer.now.toISOString() } })
}

export async function judgeAsParty(
  database: Database,
  keys: Keys,
  bearer: Bearer,
  { satisfaction, words }: Pick<JudgementRow, 'satisfaction' | 'words'>,
) {
  const page = await openPage(database, keys, bearer)
  if (!page.ok) return page
  const { judgement: before, party_id, proceeding, proceeding_id } = page.value
  if (proceeding_id === null || !mayJudge(proceeding)) return refuse('applications.nothing-to-judge')
  if (before?.satisfaction === satisfaction && before.words === words)
    return ok({ answer: { at: before.at } })
  await database.transaction(async (tx) => {
    const what = [party_id, proceeding_id, satisfaction, words, bearer.now]
    await tx.many(insertJudgement, [newId(bearer.now), ...what])
    await note(tx, page.value, 'party-judged', { satisfaction, reason: words }, bearer.now)
  })
  return ok({ answer: { at: bearer.now.toISOString() } })
}

/** Nobody signed in did it: the party itself, by its code. */
function note(tx: Transaction, page: PartyPageRow, type: string, facts: object, now: Date): Promise<void> {
  const event = { type, actor: 'party', at: now, facts: { ...facts, partyId: page.party_id } }
  return noteOnTimeline(tx, page.dispute_id, event)
}
