import { randomBytes } from 'node:crypto'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { type Category, categories } from '#capabilities/disputes/domain/index.ts'
import {
  findReached,
  isHeldByUnitOf,
  lockForWork,
  noteOnTimeline,
} from '#capabilities/disputes/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { accessCodeFrom, normalAccessCode, partyNotice, shortName } from '../domain/index.ts'
import { digestOfAccessCode } from './apply.ts'
import {
  findLetter,
  findParty,
  hasEndedProceeding,
  heed,
  insertNotice,
  type NoticeRow,
  noticesOf,
  replaceNotice,
} from './party-page.sql.ts'

export async function listPartyNotices(db: Reader, officer: Officer, disputeId: string) {
  const found = await findReached(db, officer, disputeId)
  if (!found.ok) return found
  const rows = await db.many(noticesOf, [disputeId])
  const { has_ended: hasEnded } = await db.one(hasEndedProceeding, [disputeId])
  const mayIssue = isHeldByUnitOf(officer, found.value) && found.value.filing !== 'merged'
  return ok({ answer: { mayIssue, hasEnded, parties: rows.map(present) } })
}

function present({ party_id, name, role, issued_at, issued_by, replies, judgement }: NoticeRow) {
  return {
    partyId: party_id,
    name,
    role,
    ...(issued_at === null ? {} : { issuedAt: issued_at.toISOString(), issuedBy: issued_by ?? '' }),
    replies: replies.map(({ heededAt, heededBy, heededAs, ...reply }) => ({
      ...reply,
      ...(heededAt === null
        ? {}
        : { heededAt, heededBy: heededBy ?? '', ...(heededAs === null ? {} : { heededAs }) }),
    })),
    ...(judgement === null ? {} : { judgement }),
  }
}

export interface PartyOrder {
  readonly disputeId: string
  readonly partyId: string
}

async function lockHeld(tx: Transaction, officer: Officer, disputeId: string) {
  const locked = await lockForWork(tx, officer, disputeId)
  if (!locked.ok) return locked
  return isHeldByUnitOf(officer, locked.value) ? locked : refuse('disputes.held-elsewhere')
}

export async function issuePartyNotice(
  tx: Transaction,
  keys: Keys,
  officer: Officer,
  { disputeId, partyId }: PartyOrder,
  now: Date,
) {
  const locked = await lockHeld(tx, officer, disputeId)
  if (!locked.ok) return locked
  const party = await tx.maybe(findParty, [partyId, disputeId])
  if (party === undefined) return refuse('applications.no-such-party')
  const accessCode = accessCodeFrom(randomBytes(64))
  await tx.many(replaceNotice, [partyId, now])
  await tx.many(insertNotice, [
    newId(now),
    partyId,
    digestOfAccessCode(keys, accessCode),
    now,
    officer.accountId,
  ])
  const event = { type: 'party-notice-issued', actor: officer.accountId, at: now, facts: { partyId } }
  await noteOnTimeline(tx, disputeId, event)
  return ok({ answer: { accessCode, shortName: shortName(party.name) } })
}

export interface Letter extends PartyOrder {
  readonly accessCode: string
  readonly address: string
}

/** The code is not kept, so whoever prints the letter brings it; the letter names the other side, so it is noted. */
export async function fillPartyNotice(
  tx: Transaction,
  keys: Keys,
  officer: Officer,
  { disputeId, partyId, accessCode: typed, address }: Letter,
  now: Date,
) {
  const locked = await lockHeld(tx, officer, disputeId)
  if (!locked.ok) return locked
  const accessCode = normalAccessCode(typed)
  const digest = accessCode === undefined ? undefined : digestOfAccessCode(keys, accessCode)
  const letter = digest && (await tx.maybe(findLetter, [partyId, disputeId, digest]))
  if (letter === undefined || accessCode === undefined) return refuse('applications.no-such-notice')
  const facts = { partyId, paper: 'party-notice' }
  await noteOnTimeline(tx, disputeId, { type: 'paper-printed', actor: officer.accountId, at: now, facts })
  return ok(
    partyNotice.fill({
      number: letter.code,
      committee: letter.committee,
      addressee: letter.name,
      others: letter.others,
      category: categories[letter.category as Category].zh,
      mediators: letter.mediators,
      ...(letter.contact === null ? {} : { contact: letter.contact }),
      address,
      accessCode,
      issuedOn: legalDayOf(now.getTime()),
    }),
  )
}

export async function heedReply(
  tx: Transaction,
  officer: Officer,
  {
    disputeId,
    partyReplyId,
    words,
  }: { readonly disputeId: string; readonly partyReplyId: string; readonly words: string },
  now: Date,
) {
  const locked = await lockHeld(tx, officer, disputeId)
  if (!locked.ok) return locked
  const heeded = await tx.maybe(heed, [partyReplyId, disputeId, now, officer.accountId, words])
  if (heeded === undefined) return refuse('applications.nothing-to-heed')
  const facts = { partyId: heeded.party_id, reply: heeded.reply, reason: words }
  await noteOnTimeline(tx, disputeId, { type: 'reply-heeded', actor: officer.accountId, at: now, facts })
  return ok({ answer: { at: now.toISOString() } })
}
