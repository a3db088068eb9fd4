import type { Officer } from '#capabilities/access/domain/index.ts'
import {
  growPersons,
  lockForMerge,
  type MergedDispute,
  markGoingOn,
  markMerged,
  markUnmerged,
  noteOnTimeline,
} from '#capabilities/disputes/server/index.ts'
import { restJointWork, resumeJointWork } from '#capabilities/joint/server/index.ts'
import { isAgreementBeingSigned, refuseWhileAgreementStands } from '#capabilities/mediation/server/index.ts'
import { bringParties, takeBackParties } from '#capabilities/parties/server/index.ts'
import { carryColour } from '#capabilities/safety/server/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { leadingOf } from '../domain/index.ts'
import { bringDangers, takeBackDangers } from './bring-danger.ts'
import {
  endRepresentationsOf,
  findMerge,
  insertMerge,
  insertMoved,
  joinedUnder,
  movedWith,
  otherMerges,
  undoMerge,
} from './merge.sql.ts'

export interface MergeOrder {
  readonly disputeId: string
  readonly otherId: string
  readonly version: number
  readonly reason: string
}

type MergeProblem =
  | 'request.not-found'
  | 'request.stale'
  | 'disputes.merged'
  | 'groups.one-matter'
  | 'groups.not-open'
  | 'groups.not-merged'
  | 'groups.being-signed'
  | 'mediation.agreement-stands'

/** Both are locked, so that of two officers one finds the matter changed. */
async function lockPair(tx: Transaction, officer: Officer, order: MergeOrder) {
  const { disputeId, otherId, version } = order
  if (disputeId === otherId) return refuse('groups.one-matter' as const, {}, 'body.otherId')
  const pair = await lockForMerge(tx, officer, [disputeId, otherId])
  if (pair === undefined) return refuse('request.not-found' as const)
  return pair[0].version === version ? ok(pair) : refuse('request.stale' as const)
}

/**
 * The one accepted earlier leads. The other stays as it is, with its ledger and its clock; its parties come over and
 * lists show the leading one alone.
 */
export async function mergeDisputes(tx: Transaction, officer: Officer, order: MergeOrder, now: Date) {
  const locked = await lockPair(tx, officer, order)
  if (!locked.ok) return locked
  for (const one of locked.value) {
    const fit = await refuseUnfit(tx, one)
    if (!fit.ok) return fit
  }
  const { leading, joined } = inOrder(locked.value)
  const mergeId = newId(now)
  const words = ` ${joined.code}#${mergeId}`
  const because = [now, officer.accountId, order.reason, words]
  await tx.many(insertMerge, [mergeId, leading.id, joined.id, ...because])
  const persons = await bringOver(tx, mergeId, joined.id, leading.id)
  await bringDangers(tx, mergeId, joined.id, leading.id)
  await goOnAs(tx, joined.id, leading.id)
  const versions = new Map([
    [joined.id, (await tx.one(markMerged, [joined.id, leading.id])).version],
    [leading.id, (await tx.one(growPersons, [leading.id, persons, '', words])).version],
  ])
  await note(tx, officer, now, [
    leading.id,
    'merged-in',
    { joined: joined.id, reason: order.reason, persons },
  ])
  await note(tx, officer, now, [joined.id, 'merged-into', { leading: leading.id, reason: order.reason }])
  await carryColour(tx, { fromId: joined.id, toId: leading.id, by: officer.accountId, now })
  await restJointWork(tx, { disputeId: joined.id, by: officer.accountId, now })
  return ok({ leadingId: leading.id, joinedId: joined.id, version: versions.get(order.disputeId) ?? 0 })
}

async function refuseUnfit(tx: Transaction, one: MergedDispute): Promise<Result<undefined, MergeProblem>> {
  if (one.merged_into !== null) return refuse('disputes.merged')
  if (one.filing !== 'open') return refuse('groups.not-open')
  // Whoever comes or goes would change who has to sign what others signed already.
  if (await isAgreementBeingSigned(tx, one.id)) return refuse('groups.being-signed', { code: one.code })
  return refuseWhileAgreementStands(tx, one.id)
}

function inOrder(pair: readonly [MergedDispute, MergedDispute]) {
  const [one, other] = pair.map((matter) => ({
    matter,
    id: matter.id,
    acceptedOn: matter.accepted_on,
    registeredAt: matter.registered_at,
  })) as [Sorted, Sorted]
  const leading = leadingOf(one, other)
  return { leading: leading.matter, joined: (leading === one ? other : one).matter }
}

interface Sorted {
  readonly matter: MergedDispute
  readonly id: string
  readonly acceptedOn: MergedDispute['accepted_on']
  readonly registeredAt: Date
}

/** @returns how many persons came */
async function bringOver(tx: Transaction, mergeId: string, fromId: string, toId: string): Promise<number> {
  const moved = await bringParties(tx, fromId, toId)
  if (moved.length === 0) return 0
  const places = [moved.map(({ id }) => id), moved.map(({ was_at }) => was_at)]
  await tx.many(insertMoved, [mergeId, ...places])
  return moved.reduce((sum, { head_count }) => sum + head_count, 0)
}

/** What was merged into the joined one before goes where it goes. */
async function goOnAs(tx: Transaction, joinedId: string, openId: string): Promise<void> {
  const under = await tx.many(joinedUnder, [joinedId])
  if (under.length > 0) await tx.many(markGoingOn, [under.map(({ joined_id }) => joined_id), openId])
}

type Note = readonly [disputeId: string, type: string, facts: object]

function note(tx: Transaction, officer: Officer, now: Date, [id, type, facts]: Note): Promise<void> {
  return noteOnTimeline(tx, id, { type, actor: officer.accountId, at: now, facts })
}

/**
 * Everything goes back to where it was; only the ledgers and the versions have grown, and a colour of danger that came
 * with the joined dispute stays until a visit found it eased.
 */
export async function unmergeDispute(tx: Transaction, officer: Officer, order: MergeOrder, now: Date) {
  const locked = await lockPair(tx, officer, order)
  if (!locked.ok) return locked
  const [leading, joined] = locked.value
  const merge = await tx.maybe(findMerge, [leading.id, joined.id])
  if (merge === undefined) return refuse('groups.not-merged')
  const fit = await refuseUnfit(tx, leading)
  if (!fit.ok) return fit
  const moved = await tx.many(movedWith, [merge.id])
  await tx.many(endRepresentationsOf, [leading.id, moved.map(({ party_id }) => party_id), now])
  const gone = await takeBackParties(tx, joined.id, leading.id, moved)
  await takeBackDangers(tx, merge, leading.id)
  await tx.many(undoMerge, [merge.id, now, officer.accountId, order.reason])
  const came = await fillGaps(tx, leading.id)
  await tx.one(markUnmerged, [joined.id])
  await goOnAs(tx, joined.id, joined.id)
  const { version } = await tx.one(growPersons, [leading.id, came - gone, merge.words, ''])
  const facts = { leading: leading.id, joined: joined.id, reason: order.reason }
  await note(tx, officer, now, [leading.id, 'merge-undone', facts])
  await note(tx, officer, now, [joined.id, 'merge-undone', facts])
  await resumeJointWork(tx, { disputeId: joined.id, by: officer.accountId, now })
  return ok({ leadingId: leading.id, joinedId: joined.id, version })
}

/** What was in two merged disputes, a person or a danger, came with the first; when that one goes, the second brings its own. */
async function fillGaps(tx: Transaction, leadingId: string): Promise<number> {
  let came = 0
  for (const merge of await tx.many(otherMerges, [leadingId])) {
    came += await bringOver(tx, merge.id, merge.joined_id, leadingId)
    await bringDangers(tx, merge.id, merge.joined_id, leadingId)
  }
  return came
}
