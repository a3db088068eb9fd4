import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import { type ActType, mayReview } from '#capabilities/authority/domain/index.ts'
import { reviewersOn } from '#capabilities/authority/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { maskTexts } from '#kernel/masking/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { type CountedDecision, type ReviewFigure, reviewFiguresOf } from '../domain/index.ts'
import { countedDecisions, opinionsOfReviewers, pastOpinions, waiting } from './board.sql.ts'
import { officeUnitsOf } from './rights.ts'
import { loads } from './submission.sql.ts'

/** Figures with the rows behind them, and what each reviewer has in hand. */
export async function readBoard(
  db: Reader,
  officer: Officer,
  { from, to }: z.infer<NonNullable<typeof contract.readReviewBoard.query>>,
  today: LegalDate,
) {
  if (from > to) return refuse('review.wrong-day', {}, 'query.from')
  const units = officeUnitsOf(officer)
  const counted = await db.many(countedDecisions, [units, from, to])
  const figures = reviewFiguresOf(counted.map(toCounted), today)
  const { reviewers, rule } = await reviewersOn(db, today)
  const inHand = new Map((await db.many(loads, [today])).map((one) => [one.reviewer_id, one]))
  const given = new Map(
    (await db.many(opinionsOfReviewers, [from, to])).map((one) => [one.reviewer_id, one.count]),
  )
  return ok({
    answer: {
      figures: (Object.keys(figures) as ReviewFigure[]).map((figure) => ({
        figure,
        of: [...figures[figure].of],
        is: [...figures[figure].is],
      })),
      load: reviewers
        .filter(({ leftOn }) => leftOn === undefined || leftOn > today)
        .map((one) => ({
          reviewerId: one.id,
          name: one.name,
          unitName: one.unitName,
          isFullTime: one.isFullTime,
          open: inHand.get(one.id)?.open ?? 0,
          late: inHand.get(one.id)?.late ?? 0,
          opinions: given.get(one.id) ?? 0,
          mayReview: mayReview(one, rule.value, today).ok,
        })),
      waiting: (await db.one(waiting, [units])).count,
    },
  })
}

function toCounted({ code, decided_on, passed_on, is_due: isDue, rounds }: CountedRow): CountedDecision {
  return {
    id: code,
    isDue,
    decidedOn: decided_on ?? undefined,
    passedOn: passed_on ?? undefined,
    rounds: rounds.map(({ opinion, opinedOn, dueOn, handling }) => ({
      opinion: opinion ?? undefined,
      opinedOn: opinedOn ?? undefined,
      dueOn: dueOn ?? undefined,
      handling: handling ?? undefined,
    })),
  }
}
type CountedRow = NonNullable<(typeof countedDecisions)['row']>

/** What the office said of like decisions: names, numbers and places are masked before anybody sees them. */
export async function readPastOpinions(
  db: Reader,
  { actType, item, words, limit }: z.infer<NonNullable<typeof contract.listPastOpinions.query>>,
) {
  const rows = await db.many(pastOpinions, [actType ?? null, item ?? null, words ?? null, limit])
  return ok({
    answer: {
      opinions: rows.map((row) => {
        const people = row.parties
          .filter(({ kind }) => kind === 'natural')
          .map(({ name }) => ({ name, isMinor: false }))
        const secrets = row.parties
          .filter(({ kind }) => kind !== 'natural')
          .map(({ name }) => ({ kind: 'organisation' as const, words: name }))
        const texts = [row.reasons, ...row.law, ...row.problems.map(({ note }) => note)]
        const [reasons = '', ...rest] = maskTexts(texts, { people, secrets, open: row.law }).masked
        return {
          id: row.id,
          actType: row.act_type as ActType,
          ...(row.catalogue_item === null ? {} : { catalogueItem: row.catalogue_item }),
          kind: row.opinion,
          on: row.opined_on,
          law: rest.slice(0, row.law.length),
          reasons,
          problems: row.problems.map(({ item: of }, at) => ({
            item: of,
            note: rest[row.law.length + at] ?? '',
          })),
        }
      }),
    },
  })
}
