import type { z } from 'zod'
import { confirmationObjections, doubtsAmong } from '#capabilities/mediation/domain/index.ts'
import { mayWorkOnAgreement, type Order, stepConfirmation } from '#capabilities/mediation/server/index.ts'
import { sendAlong } from '#capabilities/referral/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { whyNot } from './answer.ts'
import { insertApplication } from './confirmation.sql.ts'
import { effectiveAgreements, type Gathered, gather } from './matter.ts'

type Body = z.infer<NonNullable<typeof contract.applyForConfirmation.body>>

/**
 * The joint application: every party applies, the doubtful clauses were read, the court is the proposed one or there is
 * a reason, and the thirty days have not run out. The package goes as a referral, so that its receipt is chased.
 * @source Civil Procedure Law art. 205; traps 19, 20, 23
 */
export async function applyForConfirmation(
  tx: Transaction,
  keys: Keys,
  order: Order,
  agreementId: string,
  body: Body,
) {
  const locked = await mayWorkOnAgreement(tx, order)
  if (!locked.ok) return locked
  const { work } = locked.value
  const at = (await effectiveAgreements(tx, order.disputeId)).find(({ kept }) => kept.id === agreementId)
  if (at === undefined) return refuse('mediation.no-such-agreement')
  const known = await gather(tx, { disputeId: order.disputeId, today: work.today, keys }, at)
  const ready = isReady(known, body, work.today)
  if (!ready.ok) return ready
  const note = body.doubtsRead ?? ''
  const step = { move: 'apply', onDay: body.onDay, court: body.court, courtNumber: '', note } as const
  const applied = await stepConfirmation(tx, order, agreementId, step)
  if (!applied.ok) return applied
  const letter = body.by === 'parties' ? ok(undefined) : await passOn(tx, order, known, body, work.today)
  if (!letter.ok) return refuse('confirmation.cannot-send')
  const sent = letter.value
  const proposed = known.courts.find(({ isProposed }) => isProposed)?.name ?? null
  const facts = [body.court, proposed, body.why, body.doubtsRead ?? null, known.kept.confirmationUntil]
  await tx.many(insertApplication, [
    newId(work.now),
    agreementId,
    sent?.id ?? null,
    ...facts,
    body.onDay,
    work.now,
    work.officer.accountId,
  ])
  const { version } = applied.value
  return ok({ version, ...(sent ? { referralId: sent.id, referralNumber: sent.number } : {}) })
}

type NotReady =
  | 'confirmation.not-offered'
  | 'confirmation.not-jointly'
  | 'confirmation.doubts-unread'
  | 'confirmation.other-court'
  | 'confirmation.before-effect'

function isReady(known: Gathered, body: Body, today: LegalDate): Result<undefined, NotReady> {
  const { standing, kept, parties, courts } = known
  if (standing.offer === 'not-offered') return refuse('confirmation.not-offered', { why: whyNot(known) })
  if (known.joint !== 'joint') {
    const missing = parties.filter(({ said }) => said?.answer !== 'applies').map(({ party }) => party.name)
    return refuse('confirmation.not-jointly', { parties: missing })
  }
  const doubts = doubtsAmong(standing.objections)
  if (doubts.length > 0 && body.doubtsRead === undefined) {
    const why = doubts.map((code) => confirmationObjections[code])
    return refuse('confirmation.doubts-unread', { why }, 'body.doubtsRead')
  }
  const proposed = courts.find(({ isProposed }) => isProposed)
  if (proposed !== undefined && proposed.name !== body.court && body.why === '')
    return refuse('confirmation.other-court', { court: proposed.name }, 'body.why')
  if (body.onDay < (kept.effectiveOn ?? today)) return refuse('confirmation.before-effect', {}, 'body.onDay')
  return ok()
}

/** The letter and the list of what goes with it; what the parties bring themselves is not sent by the house. */
async function passOn(tx: Transaction, order: Order, known: Gathered, body: Body, today: LegalDate) {
  const { id, value } = await ruleOn(tx, 'confirmation.route', today)
  const materials = known.items
    .filter(({ isToBring }) => isToBring !== true)
    .map(({ name, form, count }) => ({ name, form, count }))
  return sendAlong(
    tx,
    order.officer,
    {
      disputeId: order.disputeId,
      body: 'court',
      kind: 'transferred',
      bodyName: body.court,
      contact: body.contact,
      reason: `当事人共同申请对编号为${known.kept.number}的人民调解协议进行司法确认，现将申请材料转交你院。`,
      materials,
      onDay: body.onDay,
    },
    { route: value.route, ruleId: id },
    { now: order.now, today },
  )
}
