import { stopClock } from '#capabilities/deadlines/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { statement, type Transaction } from '#platform/server/database/statement.ts'
import { agreementsBeingSigned, voidAgreement } from './agreement.sql.ts'
import { findProceeding, updateProceeding } from './proceeding.sql.ts'

const findStanding = statement<{ readonly id: string }>(
  'mediation.find-standing-agreement',
  `select a.id from mediation.agreement a join mediation.proceeding p on p.id = a.proceeding_id
    where p.dispute_id = $1 and a.state = 'effective' limit 1`,
)

/** What was agreed binds these parties in this matter: it is not merged, nor taken apart. */
export async function refuseWhileAgreementStands(
  tx: Transaction,
  disputeId: string,
): Promise<Result<undefined, 'mediation.agreement-stands'>> {
  return (await tx.maybe(findStanding, [disputeId])) ? refuse('mediation.agreement-stands') : ok()
}

const findBeingSigned = statement<{ readonly id: string }>(
  'mediation.find-agreement-being-signed',
  `select a.id from mediation.agreement a join mediation.proceeding p on p.id = a.proceeding_id
    where p.dispute_id = $1 and a.state = 'signing' limit 1`,
)

export async function isAgreementBeingSigned(tx: Transaction, disputeId: string): Promise<boolean> {
  return (await tx.maybe(findBeingSigned, [disputeId])) !== undefined
}

/**
 * Ends the turn of a body because another one takes the matter. What was agreed stays with who mediated it: a matter
 * with an agreement in effect changes hands no more. The caller holds the lock of the dispute.
 */
export async function closeTurn(
  tx: Transaction,
  disputeId: string,
  { now, today }: { readonly now: Date; readonly today: LegalDate },
): Promise<Result<undefined, 'mediation.agreement-stands'>> {
  const free = await refuseWhileAgreementStands(tx, disputeId)
  if (!free.ok) return free
  const proceeding = await tx.maybe(findProceeding, [disputeId])
  if (proceeding === undefined || proceeding.state === 'ended') return ok()
  for (const { id } of await tx.many(agreementsBeingSigned, [proceeding.id]))
    await tx.many(voidAgreement, [id, now])
  await stopClock(tx, disputeId, 'proceeding', 'stopped')
  await tx.many(updateProceeding, [proceeding.id, 'ended', null, today, 'handed-on', null])
  return ok()
}
