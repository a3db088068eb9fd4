import { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { endMembership } from '#capabilities/organisations/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { seal, unseal } from '#platform/server/crypto/sealed-text.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { given } from '#platform/server/http/given.ts'
import { appendToLedger, startChain } from '#platform/server/ledger/append.ts'
import { drawNumber } from '#platform/server/numbering/draw-number.ts'
import type * as contract from '../contract.ts'
import {
  type ComplaintState,
  complaintGrounds,
  consequences,
  consequencesOf,
  endsOffice,
  mayHandle,
  type TellingWay,
} from '../domain/index.ts'
import { noteChange, type Stamp } from './change-committee.ts'
import {
  type ComplaintRow,
  decideComplaintRow,
  decisionsAbout,
  findComplaint,
  insertComplaint,
  listComplaintRows,
  lockComplaint,
  replyComplaintRow,
  servesIn,
} from './complaint.sql.ts'
import { limitFrom } from './duties.ts'
import { lockCommittee } from './duty.sql.ts'
import { runUnitsOf } from './rights.ts'

type Body<Op extends { body?: z.ZodType }> = z.infer<NonNullable<Op['body']>>

const Complainant = z.object({ name: z.string(), phone: z.string().optional() })

/** Whoever takes it down reads it no more: it goes to who handles it. */
export function takeComplaint(
  tx: Transaction,
  keys: Keys,
  order: Body<typeof contract.fileComplaint>,
  { officer, now, today }: Stamp,
) {
  return fileComplaint(tx, keys, order, { by: officer.accountId, now, today })
}

/** @property by the account that takes it down @property partyId the party that files it by its own code */
type Filing = { readonly now: Date; readonly today: LegalDate } & (
  | { readonly by: string }
  | { readonly partyId: string }
)

export async function fileComplaint(
  tx: Transaction,
  keys: Keys,
  order: Body<typeof contract.fileComplaint>,
  filing: Filing,
) {
  const { now, today } = filing
  const { unitId, personId, ground, words, onDay, complainant } = order
  if ((await tx.maybe(servesIn, [unitId, personId])) === undefined) {
    return refuse('committees.not-in-it', {}, 'body.personId')
  }
  if (onDay !== undefined && onDay > today) return refuse('committees.wrong-days', {}, 'body.onDay')
  const [year = ''] = today.split('-')
  const { value } = await ruleOn(tx, 'number.complaint', today)
  const serial = await drawNumber(tx, 'complaint', Number(year), 'complaint')
  const number = value.pattern.replace('{year}', year).replace('{serial}', String(serial))
  const { dueOn, rule } = await limitFrom(tx, 'limit.complaint-answer', today, 'received')
  const id = newId(now)
  const sealed = complainant === undefined ? null : seal(keys, JSON.stringify(complainant))
  const said = [number, personId, unitId, ground, words, onDay ?? null, sealed]
  const from = 'by' in filing ? [filing.by, null] : [null, filing.partyId]
  await tx.many(insertComplaint, [id, ...said, rule.id, dueOn, now, ...from])
  // the words and the person stay with the complaint: the ledger is read by more people
  const actor = 'by' in filing ? filing.by : 'party'
  const event = { type: 'complaint-received', actor, at: now, facts: { number, ground } }
  await startChain(tx, { kind: 'complaint', id }, event)
  return ok({ answer: { id, number, dueOn } })
}

const PAGE = 200

export async function readComplaints(
  db: Reader,
  keys: Keys,
  officer: Officer,
  state: ComplaintState | undefined,
  today: LegalDate,
) {
  const values = [runUnitsOf(officer), officer.accountId, state ?? null, PAGE + 1]
  const rows = await db.many(listComplaintRows, values)
  const complaints = rows.slice(0, PAGE).map((row) => present(row, keys, today))
  return ok({ answer: { complaints, hasMore: rows.length > PAGE } })
}

function present(row: ComplaintRow, keys: Keys, today: LegalDate) {
  return {
    id: row.id,
    number: row.number,
    unitId: row.unit_id,
    unitName: row.unit_name,
    personName: row.person_name,
    appointment: row.appointment,
    ground: row.ground,
    words: row.words,
    ...given('onDay', row.on_day),
    ...(row.complainant === null
      ? {}
      : { complainant: Complainant.parse(JSON.parse(unseal(keys, row.complainant))) }),
    state: row.state,
    receivedAt: row.received_at.toISOString(),
    ...given('receivedBy', row.received_by),
    dueOn: row.due_on,
    isLate: row.replied_on === null && row.due_on < today,
    assumption: row.assumption,
    ...given('isFounded', row.is_founded),
    ...given('consequence', row.consequence),
    ...given('finding', row.finding),
    ...given('reply', row.reply),
    ...given('decidedAt', row.decided_at?.toISOString() ?? null),
    ...given('decidedBy', row.decided_by),
    ...given('repliedOn', row.replied_on),
    ...given('repliedAs', row.replied_as),
    version: row.version,
  }
}

/** The complaint as the officer may handle it, locked; who may not see it does not learn of it. */
async function lockFor(
  tx: Transaction,
  officer: Officer,
  id: string,
  version: number,
  wants: ComplaintState,
) {
  const seen = await tx.maybe(findComplaint, [runUnitsOf(officer), officer.accountId, id])
  const rights = seen && {
    isAboutSelf: seen.is_about_self,
    isAboutDirector: seen.is_about_director,
    isAbove: seen.is_above,
  }
  if (seen === undefined || rights === undefined || !mayHandle(rights)) return refuse('request.not-found')
  const locked = await tx.one(lockComplaint, [id])
  if (locked.version !== version) return refuse('request.stale')
  return locked.state === wants ? ok(seen) : refuse('committees.not-possible-now')
}

/** A consequence that ends the office ends it today, and is filed and told to the court as every departure. */
export async function decideComplaint(
  tx: Transaction,
  order: Body<typeof contract.decideComplaint> & { readonly complaintId: string; readonly version: number },
  stamp: Stamp,
) {
  const { officer, now, today } = stamp
  const locked = await lockFor(tx, officer, order.complaintId, order.version, 'received')
  if (!locked.ok) return locked
  const {
    id,
    unit_id: unitId,
    appointment,
    membership_id: membershipId,
    person_name: name,
    ground,
  } = locked.value
  const { isFounded, isSerious, consequence, finding, reply } = order
  if (!consequencesOf({ isFounded, isSerious, appointment }).includes(consequence)) {
    return refuse('committees.consequence-not-lawful', {}, 'body.consequence')
  }
  const said = [isFounded, isFounded && isSerious, consequence, finding, reply]
  const { version } = await tx.one(decideComplaintRow, [id, ...said, now, officer.accountId])
  const event = {
    type: 'complaint-decided',
    actor: officer.accountId,
    at: now,
    facts: { isFounded, consequence },
  }
  await appendToLedger(tx, { kind: 'complaint', id }, event)
  if (endsOffice(consequence)) {
    await tx.maybe(lockCommittee, [unitId, runUnitsOf(officer)]) // its lock orders the events of its ledger
    await tx.maybe(endMembership, [membershipId, today])
    const words = `${name}${consequences[consequence].zh}（${complaintGrounds[ground].zh}）`
    await noteChange(tx, { unitId, kind: 'departure', on: today, words, type: 'member-left' }, stamp)
  }
  return ok({ answer: { id, version }, version })
}

interface Replying {
  readonly complaintId: string
  readonly version: number
  readonly repliedOn: LegalDate
  readonly repliedAs: TellingWay
}

export async function recordReply(tx: Transaction, order: Replying, { officer, now, today }: Stamp) {
  const locked = await lockFor(tx, officer, order.complaintId, order.version, 'decided')
  if (!locked.ok) return locked
  const { id, replied_on: before } = locked.value
  if (before !== null) return refuse('committees.not-possible-now')
  const { repliedOn, repliedAs } = order
  if (repliedOn > today) return refuse('committees.wrong-days', {}, 'body.repliedOn')
  const { version } = await tx.one(replyComplaintRow, [id, repliedOn, repliedAs])
  const event = {
    type: 'complaint-replied',
    actor: officer.accountId,
    at: now,
    facts: { repliedOn, repliedAs },
  }
  await appendToLedger(tx, { kind: 'complaint', id }, event)
  return ok({ answer: { id, version }, version })
}

export async function readDecisionsAbout(db: Reader, officer: Officer) {
  const rows = await db.many(decisionsAbout, [officer.accountId])
  const decisions = rows.map(({ is_founded: isFounded, decided_at: at, ...row }) => ({
    ...row,
    isFounded,
    decidedAt: at.toISOString(),
  }))
  return ok({ answer: { decisions } })
}
