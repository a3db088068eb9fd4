import type { Officer } from '#capabilities/access/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { given } from '#platform/server/http/given.ts'
import type * as contract from '../contract.ts'
import { mayReview, titleOf } from '../domain/index.ts'
import { toReviewer } from './ground.ts'
import {
  findAccountInUnit,
  insertReviewer,
  insertTraining,
  leaveReviewerRow,
  listReviewerRows,
  lockReviewer,
  reviewerWithQualification,
} from './people.sql.ts'
import { mayKeepReviewers, readUnitsOf, reviewerUnitsOf } from './rights.ts'
import { type Body, begin, note, type Stamp, yearOf } from './stamp.ts'
import { findUnit } from './unit.sql.ts'

export async function readReviewers(db: Reader, officer: Officer, today: LegalDate) {
  const rows = await db.many(listReviewerRows, [yearOf(today), readUnitsOf(officer)])
  const rule = await ruleOn(db, 'authority.reviewer', today)
  const reviewers = rows.map((row) => {
    const { accountId: _, ...known } = toReviewer(row)
    return {
      ...known,
      fields: [...known.fields],
      ...given('username', row.username),
      ...given('title', titleOf(known, rule.value, today)),
      faults: [...mayReview(known, rule.value, today).faults],
      trainingHours: row.training_hours,
      version: row.version,
    }
  })
  const { firstTimersFrom } = rule.value
  return ok({
    answer: {
      reviewers,
      rule: { firstTimersFrom, basis: rule.basis, assumption: rule.assumption },
      mayKeep: mayKeepReviewers(officer),
    },
  })
}

export async function registerReviewer(
  tx: Transaction,
  order: Body<typeof contract.registerReviewer>,
  stamp: Stamp,
) {
  const { unitId, name, kind, username, isFullTime, fields, since } = order
  const { qualificationNumber: number, qualifiedOn, firstReviewedOn } = order
  if ((await tx.maybe(findUnit, [unitId, reviewerUnitsOf(stamp.officer)])) === undefined) {
    return refuse('authority.no-such-unit', {}, 'body.unitId')
  }
  if ((number === undefined) !== (qualifiedOn === undefined)) {
    return refuse('authority.qualification-incomplete', {}, 'body.qualifiedOn')
  }
  const isLater = (day: LegalDate | undefined) => day !== undefined && day > stamp.today
  const late = (['qualifiedOn', 'firstReviewedOn', 'since'] as const).find((name) => isLater(order[name]))
  if (late !== undefined) return refuse('authority.wrong-days', {}, `body.${late}`)
  const account = username === undefined ? undefined : await tx.maybe(findAccountInUnit, [username, unitId])
  if (username !== undefined && account === undefined) {
    return refuse('authority.no-such-account', {}, 'body.username')
  }
  if (number !== undefined && (await tx.maybe(reviewerWithQualification, [number])) !== undefined) {
    return refuse('authority.number-taken', {}, 'body.qualificationNumber')
  }
  const facts = { unitId, name, kind, qualifiedOn, firstReviewedOn, isFullTime, fields, since }
  const id = await begin(tx, 'reviewer', 'reviewer-registered', facts, stamp)
  const who = [id, unitId, name, kind, account?.id ?? null]
  const title = [number ?? null, qualifiedOn ?? null, firstReviewedOn ?? null, isFullTime, fields]
  const inserted = await tx.maybe(insertReviewer, [
    ...who,
    ...title,
    since,
    stamp.now,
    stamp.officer.accountId,
  ])
  if (inserted === undefined) return refuse('authority.account-taken', {}, 'body.username')
  return ok({ answer: { id, version: 1 }, version: 1 })
}

export async function leaveReview(
  tx: Transaction,
  reviewerId: string,
  order: Body<typeof contract.leaveReview> & { readonly version: number },
  stamp: Stamp,
) {
  const one = await tx.maybe(lockReviewer, [reviewerId, reviewerUnitsOf(stamp.officer)])
  if (one === undefined) return refuse('request.not-found')
  if (one.version !== order.version) return refuse('request.stale')
  if (one.left_on !== null) return refuse('authority.has-left')
  if (order.leftOn < one.since) return refuse('authority.wrong-days', {}, 'body.leftOn')
  const { version } = await tx.one(leaveReviewerRow, [reviewerId, order.leftOn, order.reason])
  await note(
    tx,
    'reviewer',
    reviewerId,
    'reviewer-left',
    { leftOn: order.leftOn, reason: order.reason },
    stamp,
  )
  return ok({ answer: { id: reviewerId, version }, version })
}

export async function recordReviewerTraining(
  tx: Transaction,
  reviewerId: string,
  { onDay, hours, subject }: Body<typeof contract.recordReviewerTraining>,
  stamp: Stamp,
) {
  if ((await tx.maybe(lockReviewer, [reviewerId, reviewerUnitsOf(stamp.officer)])) === undefined) {
    return refuse('request.not-found')
  }
  if (onDay > stamp.today) return refuse('authority.wrong-days', {}, 'body.onDay')
  const id = newId(stamp.now)
  const { accountId } = stamp.officer
  await tx.many(insertTraining, [id, null, reviewerId, onDay, hours, subject, stamp.now, accountId])
  await note(tx, 'reviewer', reviewerId, 'training-recorded', { onDay, hours, subject }, stamp)
  return ok({ answer: { id } })
}
