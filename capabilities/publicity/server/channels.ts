import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { isPossible } from '#kernel/workflow/index.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import {
  type Channel,
  type ChannelMove,
  type ChannelState,
  channelAfter,
  channelClocksOf,
  channelMoves,
  type DecisionDraft,
  stateAfter,
} from '../domain/index.ts'
import { openForAct } from './open-publication.ts'
import { type ChannelRow, channelsOf, insertChannel, moveChannel, setDue } from './publication.sql.ts'
import { clocksOn, regimeOf } from './rules-on.ts'
import { type Edit, note, type Stamp } from './stamp.ts'

/** The clocks of a decision, by the rules of the day on which it was made. */
async function clocksOf(db: Reader, slug: string, { actType, decidedOn }: DecisionDraft) {
  if (decidedOn === undefined) return []
  const { clocks, calendar } = await clocksOn(db, decidedOn)
  return channelClocksOf({ actType, decidedOn }, clocks, {
    regime: await regimeOf(db, slug, decidedOn),
    calendar,
  })
}

/** The first day by which it should be public somewhere; null while its own day is not known. */
export async function dueDayOf(db: Reader, slug: string, draft: DecisionDraft): Promise<LegalDate | null> {
  const days = (await clocksOf(db, slug, draft)).map(({ reading }) => reading.projected)
  return days.toSorted()[0] ?? null
}

export async function startChannels(
  tx: Transaction,
  publicationId: string,
  slug: string,
  draft: DecisionDraft,
) {
  for (const { channel, reading, basis, assumption } of await clocksOf(tx, slug, draft)) {
    const due = [reading.projected, reading.provisional, basis, assumption]
    await tx.many(insertChannel, [publicationId, channel, ...due])
  }
}

/** What is still to be done elsewhere, the earliest first; null where nothing is. */
export function dueOf(channels: readonly ChannelRow[]): LegalDate | null {
  const days = channels.flatMap(({ state, due_on: dueOn, down_due_on: downDueOn }) =>
    state === 'due' || state === 'sent' ? [dueOn] : state === 'to-withdraw' && downDueOn ? [downDueOn] : [],
  )
  return days.toSorted()[0] ?? null
}

interface Step extends Edit {
  readonly channel: Channel
  readonly step: 'send' | 'confirm' | 'confirm-down'
  readonly receipt: string
}

/** Another system has no line to us: a person says what became of it there, with the receipt. */
export async function recordChannel(tx: Transaction, edit: Step, stamp: Stamp) {
  const open = await openForAct(tx, edit, 'record-channel', stamp)
  if (!open.ok) return open
  const { row, channels } = open.value
  const { channel, step, receipt } = edit
  const there = channels.find((one) => one.channel === channel)
  if (there === undefined) return refuse('request.not-found')
  if (!isPossible<ChannelState, ChannelMove>(channelMoves, there.state, step)) {
    return refuse('publicity.not-possible-now')
  }
  await tx.many(moveChannel, [row.id, channel, channelAfter(there.state, step), stamp.now, receipt, null])
  const after = await tx.many(channelsOf, [row.id])
  const isOver = row.state === 'withdrawing' && after.every(({ state }) => state === 'down')
  const state = isOver ? stateAfter(row.state, 'complete-withdrawal') : row.state
  const { version } = await tx.one(setDue, [row.id, dueOf(after), state])
  await note(tx, row.id, 'channel-recorded', { channel, step, receipt }, stamp)
  return ok({ answer: { id: row.id, version, state }, version })
}
