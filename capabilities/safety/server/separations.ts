import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { lockForWork, noteOnTimeline } from '#capabilities/disputes/server/index.ts'
import { partiesOf } from '#capabilities/parties/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { broughtTogether, type Meeting, metInPassing } from '../domain/index.ts'
import {
  insertSeparation,
  isAccount,
  keptFromVisit,
  liftSeparation,
  plannedMeetings,
  type SeparationRow,
  separationsOf,
} from './separation.sql.ts'

type Body<Op extends { body?: z.ZodType }> = z.infer<NonNullable<Op['body']>>

/** @property at when they meet in person; none where they do not, or where only who may meet whom is asked */
interface AskedMeeting extends Meeting {
  readonly at?: Date
}

/**
 * Asked by whoever plans a meeting on a dispute: refuses, in words, to bring people together who must not meet, in one
 * meeting or at the door between two.
 * @param meeting the parties that are asked to come, and the officers who are there
 */
export async function refuseMeeting(
  db: Reader,
  disputeId: string,
  meeting: AskedMeeting,
): Promise<Result<undefined, 'safety.kept-apart' | 'safety.met-in-passing'>> {
  const pairs = (await db.many(separationsOf, [disputeId])).map(pairOf)
  const met = broughtTogether(pairs, meeting)
  if (met.length > 0) return refuse('safety.kept-apart', { pairs: met.map(({ names }) => names) })
  if (meeting.at === undefined || pairs.length === 0) return ok()
  const { hours } = (await ruleOn(db, 'separation.gap', legalDayOf(meeting.at.getTime()))).value
  const planned = await meetingsInPerson(db, disputeId)
  const passed = metInPassing(pairs, { ...meeting, at: meeting.at.getTime() }, planned, hours)
  if (passed.length === 0) return ok()
  return refuse('safety.met-in-passing', { hours, pairs: passed.map(({ names }) => names) })
}

/** Asked by whoever calls somebody to a visitor: nobody is called who must not meet one of the parties. */
export async function accountsKeptFromVisit(db: Reader, visitId: string): Promise<ReadonlySet<string>> {
  const rows = await db.many(keptFromVisit, [visitId])
  return new Set(rows.map(({ account_id }) => account_id))
}

async function meetingsInPerson(db: Reader, disputeId: string) {
  const everybody = (await db.many(partiesOf, [disputeId])).map(({ id }) => id)
  const planned = await db.many(plannedMeetings, [disputeId])
  return planned
    .filter(({ manner }) => manner === 'room' || manner === 'on-site')
    .map(({ planned_at, invited, mediators }) => ({
      at: planned_at.getTime(),
      partyIds: invited ?? everybody,
      accountIds: mediators,
    }))
}

const pairOf = (row: SeparationRow) => ({
  partyId: row.party_id,
  otherPartyId: row.other_party_id ?? undefined,
  accountId: row.account_id ?? undefined,
  names: `${row.party_name}—${row.other_name}`,
})

export async function keepApart(
  tx: Transaction,
  officer: Officer,
  disputeId: string,
  body: Body<typeof contract.keepApart>,
  now: Date,
) {
  const dispute = await lockForWork(tx, officer, disputeId)
  if (!dispute.ok) return dispute
  const partyIds = (await tx.many(partiesOf, [disputeId])).map(({ id }) => id)
  const fits = await isPairOf(tx, partyIds, body)
  if (!fits) return refuse('safety.bad-pair')
  const { partyId, otherPartyId, officerId, reason } = body
  const known = (await tx.many(separationsOf, [disputeId])).map(pairOf)
  const both = { partyIds: [partyId, otherPartyId ?? ''], accountIds: [officerId ?? ''] }
  if (broughtTogether(known, both).length > 0) return refuse('safety.already-apart')
  const id = newId(now)
  const made = [partyId, otherPartyId ?? null, officerId ?? null, reason, officer.accountId, now]
  await tx.many(insertSeparation, [id, disputeId, ...made])
  const facts = { id, partyId, otherPartyId, officerId, reason }
  await noteOnTimeline(tx, disputeId, { type: 'kept-apart', actor: officer.accountId, at: now, facts })
  const planned = await tx.many(plannedMeetings, [disputeId])
  const pair = [{ partyId, otherPartyId, accountId: officerId }]
  const clashing = planned.filter(({ invited, mediators }) => {
    const meeting = { partyIds: invited ?? partyIds, accountIds: mediators }
    return broughtTogether(pair, meeting).length > 0
  })
  return ok({ answer: { id, sessionsToReplan: clashing.length } })
}

async function isPairOf(
  tx: Transaction,
  partyIds: readonly string[],
  { partyId, otherPartyId, officerId }: Body<typeof contract.keepApart>,
): Promise<boolean> {
  if (!partyIds.includes(partyId) || (otherPartyId === undefined) === (officerId === undefined)) return false
  if (otherPartyId !== undefined) return otherPartyId !== partyId && partyIds.includes(otherPartyId)
  return (await tx.maybe(isAccount, [officerId])) !== undefined
}

export async function endSeparation(
  tx: Transaction,
  officer: Officer,
  { disputeId, separationId }: { readonly disputeId: string; readonly separationId: string },
  reason: string,
  now: Date,
) {
  const dispute = await lockForWork(tx, officer, disputeId)
  if (!dispute.ok) return dispute
  const lifted = await tx.maybe(liftSeparation, [separationId, disputeId, officer.accountId, now, reason])
  if (lifted === undefined) return refuse('request.not-found')
  const facts = { id: separationId, reason }
  const event = { type: 'separation-ended', actor: officer.accountId, at: now, facts }
  await noteOnTimeline(tx, disputeId, event)
  return ok({ answer: { id: separationId } })
}
