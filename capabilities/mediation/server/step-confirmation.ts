import { clocksOf, stopClock } from '#capabilities/deadlines/server/index.ts'
import { type ConfirmationState, confirmationStates } from '#capabilities/disputes/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { isPossible, nextState } from '#kernel/workflow/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { type ConfirmationMove, confirmationMoves } from '../domain/index.ts'
import { findAgreement, updateConfirmation } from './agreement.sql.ts'
import { finish, lockWork, type Order } from './work.ts'

/** One step on the way through the court; that the parties apply together is asked by who calls. */
export interface ConfirmationStep {
  readonly move: ConfirmationMove
  readonly onDay: LegalDate
  readonly court: string
  readonly courtNumber: string
  readonly note: string
}

/** @source Civil Procedure Law art. 205: within thirty days of effect, also after an application that was withdrawn */
export async function stepConfirmation(
  tx: Transaction,
  order: Order,
  agreementId: string,
  step: ConfirmationStep,
) {
  const locked = await lockWork(tx, order)
  if (!locked.ok) return locked
  const work = locked.value
  const agreement = await tx.maybe(findAgreement, [agreementId, work.dispute.id])
  if (agreement?.state !== 'effective') return refuse('mediation.no-such-agreement')
  const from = agreement.confirmation
  if (!isPossible<ConfirmationState, ConfirmationMove>(confirmationMoves, from, step.move)) {
    return refuse('mediation.not-possible-now', { state: confirmationStates[from] })
  }
  if (step.onDay > work.today) return refuse('mediation.in-the-future')
  if (step.move === 'apply') {
    const until = (await tx.many(clocksOf, [agreementId])).find(({ kind }) => kind === 'confirmation')?.due_on
    if (until !== undefined && step.onDay > until) return refuse('mediation.confirmation-too-late', { until })
    await stopClock(tx, agreementId, 'confirmation', 'met')
  }
  const to = nextState<ConfirmationState, ConfirmationMove>(confirmationMoves, from, step.move)
  const kept = [agreementId, to, step.move, step.onDay, step.court, step.courtNumber, step.note]
  await tx.many(updateConfirmation, [newId(work.now), ...kept, work.now, work.officer.accountId])
  return ok({ version: await finish(work, `confirmation-${to}`, { agreementId, ...step }) })
}
