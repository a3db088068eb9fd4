import { mayReview } from '#capabilities/authority/domain/index.ts'
import { officersNamed, reviewersOn } from '#capabilities/authority/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { type Candidate, type RankedReviewer, rankReviewers } from '../domain/index.ts'
import type { CaseFile } from './case-file.ts'
import type { RoundRow } from './round.sql.ts'
import { accountsOfCase, eventsOf, loads, poolOf, type SubmissionRow } from './submission.sql.ts'

export type NamedCandidate = RankedReviewer & { readonly name: string; readonly accountId?: string }

/**
 * Who of the office may be given a submission, the first of the ranking first. The pool are those who hold the role
 * over the department; whoever took part in the case, gave the organ's own review or declared an interest is told so.
 */
export async function candidatesFor(
  db: Reader,
  row: Pick<SubmissionRow, 'id' | 'unit_id'>,
  round: Pick<RoundRow, 'pre_review'>,
  file: CaseFile,
  today: LegalDate,
): Promise<readonly NamedCandidate[]> {
  const { reviewers, rule } = await reviewersOn(db, today)
  const pool = new Set((await db.many(poolOf, [row.unit_id, today])).map(({ account_id: id }) => id))
  const inHand = new Map((await db.many(loads, [today])).map((one) => [one.reviewer_id, one]))
  const officers = await officersNamed(
    db,
    file.steps.flatMap(({ officerIds }) => officerIds),
    today,
  )
  const took = new Set([
    ...officers.flatMap(({ accountId }) => accountId ?? []),
    ...(await db.many(accountsOfCase, [file.id, row.id])).map(({ account_id: id }) => id),
  ])
  const declared = (await db.many(eventsOf, [row.id])).flatMap(({ kind, facts }) =>
    kind === 'recused' && facts.reviewerId !== undefined ? [facts.reviewerId] : [],
  )
  const { value: weights } = await ruleOn(db, 'review.assignment', today)
  const own = reviewers.filter(({ accountId }) => accountId !== undefined && pool.has(accountId))
  const candidates = own.map((one): Candidate => {
    const load = inHand.get(one.id)
    const knows = one.fields.some((field) => file.unitName.includes(field) || file.title.includes(field))
    return {
      id: one.id,
      faults: mayReview(one, rule.value, today).faults,
      unitId: one.unitId,
      fields: knows ? [file.unitName] : [],
      isFullTime: one.isFullTime,
      open: load?.open ?? 0,
      lastAssignedAt: load?.last_assigned?.getTime(),
    }
  })
  const { by: preReviewer, reviewerId: preReviewerId } = round.pre_review
  // The organ names who reviewed it there; a lent reviewer of that organ with this name is that person.
  const gavePreReview = ({ id, unitId, name }: (typeof own)[number]) =>
    id === preReviewerId || (unitId === row.unit_id && name === preReviewer)
  const matter = {
    unitId: row.unit_id,
    field: file.unitName,
    handlers: own
      .filter(({ accountId }) => accountId !== undefined && took.has(accountId))
      .map(({ id }) => id),
    preReviewers: own.filter(gavePreReview).map(({ id }) => id),
    declared,
  }
  return rankReviewers(candidates, matter, weights).map((ranked) => {
    const known = own.find(({ id }) => id === ranked.id)
    return {
      ...ranked,
      name: known?.name ?? '',
      ...(known?.accountId === undefined ? {} : { accountId: known.accountId }),
    }
  })
}
