import { ruleOn } from '#capabilities/rules/server/index.ts'
import { bug, ok, refuse } from '#kernel/problems/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { channelAfter, isBeforeEffect, publicPeriod, stateAfter } from '../domain/index.ts'
import { dueOf, startChannels } from './channels.ts'
import { searchTextOf } from './make-rendition.ts'
import { completeDecision, openForAct } from './open-publication.ts'
import { channelsOf, moveChannel, showPublication } from './publication.sql.ts'
import { type Edit, note, type Stamp } from './stamp.ts'

/** The confirmed text, as it was stored, becomes what the public reads; nothing is rendered anew. */
export async function publishDecision(
  tx: Transaction,
  edit: Edit & { readonly beforeEffect: boolean },
  stamp: Stamp,
) {
  const open = await openForAct(tx, edit, 'publish', stamp)
  if (!open.ok) return open
  const complete = await completeDecision(tx, open.value)
  if (!complete.ok) return complete
  const { row, renditions } = open.value
  const { decision } = complete.value
  const { today, now } = stamp
  const isEarly = isBeforeEffect(decision, today)
  if (isEarly && !edit.beforeEffect) return refuse('publicity.not-in-effect', {}, 'body.beforeEffect')
  const made = renditions.find(({ confirmed_at: confirmedAt }) => confirmedAt !== null)
  if (made === undefined) bug(`publication ${row.id} was confirmed without a text`)
  await startChannels(tx, row.id, row.unit_slug, decision)
  await tx.many(moveChannel, [row.id, 'portal', 'public', now, null, null])
  const channels = await tx.many(channelsOf, [row.id])
  const { terms } = (await ruleOn(tx, 'publicity.expiry', today)).value
  const period = publicPeriod({ ...decision, severity: row.severity }, today, { channel: 'portal', terms })
  const state = stateAfter(row.state, 'publish')
  const { version } = await tx.one(showPublication, [
    ...[row.id, state, made.content, made.digest, searchTextOf(made.content), today, isEarly],
    ...[period?.endsOn ?? null, period?.repairableFrom ?? null, dueOf(channels)],
  ])
  const facts = { digest: made.digest.toString('hex'), beforeEffect: isEarly, endsOn: period?.endsOn ?? null }
  await note(tx, row.id, 'decision-published', facts, stamp)
  return ok({ answer: { id: row.id, version, state }, version })
}

/** Everywhere: here at once, where it was sent by the day that the rule gives, where it was not sent yet never. */
export async function takeDownEverywhere(
  tx: Transaction,
  publicationId: string,
  { now, dueOn }: { readonly now: Date; readonly dueOn: string },
) {
  for (const { channel, state } of await tx.many(channelsOf, [publicationId])) {
    if (state === 'down' || state === 'to-withdraw') continue
    const next = channel === 'portal' ? 'down' : channelAfter(state, state === 'due' ? 'drop' : 'take-down')
    await tx.many(moveChannel, [publicationId, channel, next, now, null, next === 'down' ? null : dueOn])
  }
  return tx.many(channelsOf, [publicationId])
}
