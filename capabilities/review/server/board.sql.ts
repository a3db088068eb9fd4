import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { Handling, OpinionKind, ReviewItem } from '../domain/index.ts'

/**
 * Decisions that are reviewed, with their rounds: submitted, or taken without, in the period `$2` to `$3`. A decision
 * that is reviewed cannot be taken without a round, so that what was taken stands here with its submission.
 */
export const countedDecisions = statement<{
  readonly code: string
  readonly decided_on: LegalDate | null
  readonly passed_on: LegalDate | null
  readonly is_due: boolean
  readonly rounds: readonly {
    readonly opinion: OpinionKind | null
    readonly opinedOn: LegalDate | null
    readonly dueOn: LegalDate | null
    readonly handling: Handling | null
  }[]
}>(
  'review.counted-decisions',
  `select s.code, (select min(t.step_on) from enforcement.step t where t.case_id = s.case_id and t.code = s.step) as decided_on,
          s.passed_on, s.hit is not null as is_due,
          (select jsonb_agg(jsonb_build_object('opinion', n.opinion, 'opinedOn', n.opined_on, 'dueOn', n.due_on,
                                               'handling', n.handling) order by n.number)
             from review.round n where n.submission_id = s.id) as rounds
     from review.submission s join organisations.unit u on u.id = s.unit_id
    where u.path && $1::uuid[] and s.state <> 'withdrawn'
      and exists (select from review.round n where n.submission_id = s.id and n.begun_on between $2 and $3)
    order by s.opened_at, s.code limit 20000`,
)

export const opinionsOfReviewers = statement<{ readonly reviewer_id: string; readonly count: number }>(
  'review.opinions-of-reviewers',
  `select opined_by as reviewer_id, count(*)::int as count from review.round where opined_on between $1 and $2 group by opined_by`,
)

export const waiting = statement<{ readonly count: number }>(
  'review.waiting',
  `select count(*)::int as count from review.submission s join organisations.unit u on u.id = s.unit_id
    where u.path && $1::uuid[] and s.state = 'submitted'`,
)

/** Newest first; `$2` an item in which a problem was found. */
export const pastOpinions = statement<{
  readonly id: string
  readonly act_type: string
  readonly catalogue_item: string | null
  readonly opinion: OpinionKind
  readonly opined_on: LegalDate
  readonly law: readonly string[]
  readonly reasons: string
  readonly problems: readonly { readonly item: ReviewItem; readonly note: string }[]
  readonly parties: readonly { readonly kind: string; readonly name: string }[]
}>(
  'review.past-opinions',
  `select n.id, s.act_type, s.hit ->> 'item' as catalogue_item, n.opinion, n.opined_on, n.law, n.reasons,
          coalesce((select jsonb_agg(jsonb_build_object('item', i.item, 'note', i.note)) from review.item i
                     where i.round_id = n.id and i.result = 'problem'), '[]') as problems,
          coalesce((select jsonb_agg(jsonb_build_object('kind', p.kind, 'name', p.name)) from parties.party p
                     where p.matter_id = s.case_id), '[]') as parties
     from review.round n join review.submission s on s.id = n.submission_id
    where n.opinion is not null and ($1::text is null or s.act_type = $1)
      and ($2::text is null or exists (select from review.item i where i.round_id = n.id and i.item = $2 and i.result = 'problem'))
      and ($3::text is null or n.reasons like '%' || $3 || '%')
    order by n.opined_at desc, n.id limit $4`,
)
