import type { z } from 'zod'
import { amendClock, clocksOf } from '#capabilities/deadlines/server/index.ts'
import { type PauseGround, pauseGrounds } from '#capabilities/disputes/domain/index.ts'
import { partiesOf } from '#capabilities/parties/server/index.ts'
import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import type { ClockEntry, LegalDate } from '#kernel/calendar/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { finish, lockWork, notNow, type Order, type Work, type WorkProblem } from './work.ts'

type Body<Op extends { body?: z.ZodType }> = z.infer<NonNullable<Op['body']>>

/** Only a ground that the dated rule lists stops the clock. @source disputes.md 2.4, suspension */
export async function pauseTerm(tx: Transaction, order: Order, body: Body<typeof contract.pauseTerm>) {
  const locked = await lockOpen(tx, order)
  if (!locked.ok) return locked
  const work = locked.value
  const rule = await ruleOn(tx, 'pause.mediation', work.proceeding.accepted_on)
  if (!rule.value.grounds.includes(body.ground)) return refuse('mediation.ground-not-allowed')
  const ground: PauseGround = body.ground
  const entry = {
    kind: 'pause',
    at: work.today,
    reason: ground,
    reasonLabel: pauseGrounds[ground],
    basis: rule.basis,
  } as const
  return amend(work, entry, 'term-paused', body)
}

export async function resumeTerm(tx: Transaction, order: Order, body: Body<typeof contract.resumeTerm>) {
  const locked = await lockOpen(tx, order)
  if (!locked.ok) return locked
  const entry = { kind: 'resume', at: locked.value.today, reason: 'ground-ended' } as const
  return amend(locked.value, entry, 'term-resumed', body)
}

/** Every party consents, before the term has run out. @source trap 5; [L5 27][P4 27] */
export async function extendTerm(tx: Transaction, order: Order, body: Body<typeof contract.extendTerm>) {
  const locked = await lockOpen(tx, order)
  if (!locked.ok) return locked
  const work = locked.value
  if (body.consents.some(({ onDay }) => onDay > work.today)) return refuse('mediation.in-the-future')
  const missing = await withoutConsent(
    work,
    body.consents.map(({ partyId }) => partyId),
  )
  if (missing.length > 0) return refuse('mediation.extension-consent-missing', { parties: missing })
  const rule = await ruleOn(tx, 'extension.mediation', work.proceeding.accepted_on)
  if (body.days > rule.value.longest)
    return refuse('mediation.extension-too-long', { days: rule.value.longest })
  if ((await countExtensions(work)) >= rule.value.times) {
    return refuse('mediation.extended-too-often', { times: rule.value.times })
  }
  const reasonLabel = { zh: '各方当事人同意', en: 'every party consented' }
  const entry = {
    kind: 'extend',
    at: work.today,
    length: body.days,
    reason: 'consent',
    reasonLabel,
    basis: rule.basis,
  } as const
  return amend(work, entry, 'term-extended', body)
}

/** Pausing and extending belong to a turn that has not ended. */
async function lockOpen(tx: Transaction, order: Order): Promise<Result<Work, WorkProblem>> {
  const work = await lockWork(tx, order)
  return work.ok && work.value.proceeding.state === 'ended' ? notNow('ended') : work
}

async function withoutConsent(
  { tx, dispute }: Work,
  consenting: readonly string[],
): Promise<readonly string[]> {
  const parties = await tx.many(partiesOf, [dispute.id])
  return parties.filter(({ id }) => !consenting.includes(id)).map(({ name }) => name)
}

async function countExtensions({ tx, dispute }: Work): Promise<number> {
  const clocks = await tx.many(clocksOf, [dispute.id])
  const entries = clocks.find(({ kind }) => kind === 'mediation')?.entries ?? []
  return entries.filter(({ kind }) => kind === 'extend').length
}

async function amend(work: Work, entry: ClockEntry<LegalDate>, event: string, facts: object) {
  const { tx, dispute, officer, now } = work
  const calendar = await workCalendar(tx)
  const amendment = {
    matterId: dispute.id,
    kind: 'mediation',
    entry,
    calendar,
    now,
    by: officer.accountId,
  } as const
  const amended = await amendClock(tx, amendment)
  if (!amended.ok) return amended
  const { dueOn } = amended.value
  const due = dueOn === null ? null : { on: dueOn, kind: 'mediation' }
  const version = await finish(work, event, { ...facts, dueOn }, { due })
  return ok({ version, ...(dueOn === null ? {} : { dueOn }) })
}
