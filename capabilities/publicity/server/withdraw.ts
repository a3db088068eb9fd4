import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { counted, leaksIn, stateAfter, type WithdrawalReason } from '../domain/index.ts'
import { dueOf } from './channels.ts'
import { completeDecision, openForAct } from './open-publication.ts'
import { answerCorrections, findPublication, linkPublication, setDue, takeDown } from './publication.sql.ts'
import { takeDownEverywhere } from './publish.ts'
import { readUnitsOf } from './rights.ts'
import { type Edit, note, type Stamp } from './stamp.ts'

interface Withdrawal extends Edit {
  readonly reason: WithdrawalReason
  readonly words: string
  readonly on: LegalDate
}

/** Off the portal at once; the stub says why. The other channels have until the day of the rule. @source APL 48, 85 */
export async function withdrawPublication(tx: Transaction, edit: Withdrawal, stamp: Stamp) {
  const open = await openForAct(tx, edit, 'withdraw', stamp)
  if (!open.ok) return open
  const complete = await completeDecision(tx, open.value)
  if (!complete.ok) return complete
  const { row } = open.value
  const { decision, rule } = complete.value
  const { reason, words, on } = edit
  if (on > stamp.today || on < decision.decidedOn) return refuse('publicity.wrong-days', {}, 'body.on')
  const leaks = leaksIn([words], decision, rule)
  if (leaks.length > 0)
    return refuse('publicity.still-tells', { kinds: leaks.map(({ kind }) => kind) }, 'body.words')
  // The stub speaks of what no longer stands: it names nobody, not even whom the decision could name in public.
  const named = decision.people.find(({ name }) => name.length > 1 && words.includes(name))
  if (named !== undefined) return refuse('publicity.names-somebody', {}, 'body.words')
  const limit = (await ruleOn(tx, 'limit.publicity.withdrawal', on)).value
  const dueOn = counted(on, limit, await workCalendar(tx)).projected
  const channels = await takeDownEverywhere(tx, row.id, { now: stamp.now, dueOn })
  const isOver = channels.every(({ state }) => state === 'down')
  const withdrawing = stateAfter(row.state, 'withdraw')
  const state = isOver ? stateAfter(withdrawing, 'complete-withdrawal') : withdrawing
  const answer = [row.id, `${words}（已撤回）`, true, stamp.now, stamp.officer.accountId]
  await tx.many(answerCorrections, answer)
  const { version } = await tx.one(takeDown, [row.id, state, reason, words, on, dueOn, dueOf(channels)])
  await note(tx, row.id, 'publication-withdrawn', { reason, words, on, dueOn }, stamp)
  return ok({ answer: { id: row.id, version, state }, version })
}

export async function repairPublication(
  tx: Transaction,
  edit: Edit & { readonly reason: string },
  stamp: Stamp,
) {
  const open = await openForAct(tx, edit, 'repair', stamp)
  if (!open.ok) return open
  const { row } = open.value
  const state = stateAfter(row.state, 'repair')
  const channels = await takeDownEverywhere(tx, row.id, { now: stamp.now, dueOn: stamp.today })
  const { version } = await tx.one(setDue, [row.id, dueOf(channels), state])
  await note(tx, row.id, 'publication-repaired', { reason: edit.reason }, stamp)
  return ok({ answer: { id: row.id, version, state }, version })
}

/** A decision that was made again names the one in whose place it stands. @source APL 48, trap 12 */
export async function linkRemade(
  tx: Transaction,
  edit: Edit & { readonly predecessorId: string },
  stamp: Stamp,
) {
  const own = await tx.maybe(findPublication, [edit.publicationId, readUnitsOf(stamp.officer)])
  if (own === undefined) return refuse('request.not-found')
  if (own.version !== edit.version) return refuse('request.stale')
  const before = await tx.maybe(findPublication, [edit.predecessorId, readUnitsOf(stamp.officer)])
  const isBefore =
    before?.unit_id === own.unit_id && (before.state === 'withdrawn' || before.state === 'withdrawing')
  if (!isBefore || before.id === own.id) return refuse('publicity.no-predecessor', {}, 'body.predecessorId')
  const { version } = await tx.one(linkPublication, [own.id, before.id])
  await note(tx, own.id, 'publication-linked', { predecessor: before.id }, stamp)
  return ok({ answer: { id: own.id, version, state: own.state }, version })
}
