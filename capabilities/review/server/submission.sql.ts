import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { Condition, ProposedDecision, SubmissionEvent, SubmissionState } from '../domain/index.ts'

export interface HitFacts {
  readonly item: string
  readonly basis?: string
  readonly met: readonly Condition[]
  readonly materials?: string
  readonly focus?: string
}

export interface SubmissionRow {
  readonly id: string
  readonly code: string
  readonly case_id: string
  readonly case_code: string
  readonly title: string
  readonly unit_id: string
  readonly unit_name: string
  readonly step: string
  readonly step_zh: string | null
  readonly step_en: string | null
  readonly act_type: string
  readonly regime: string
  readonly rule_id: string
  readonly hit: HitFacts | null
  readonly state: SubmissionState
  readonly rounds: number
  readonly is_expedited: boolean
  readonly expedited_for: string | null
  readonly reviewer_id: string | null
  readonly reviewer_name: string | null
  readonly reviewer_account: string | null
  readonly due_on: LegalDate | null
  readonly passed_on: LegalDate | null
  readonly submitted_on: LegalDate
  readonly version: number
}

const columns = `s.id, s.code, s.case_id, c.code as case_code, c.title, s.unit_id, u.name as unit_name, s.step,
       d.step ->> 'zh' as step_zh, d.step ->> 'en' as step_en, s.act_type, s.regime, s.rule_id, s.hit, s.state, s.rounds,
       s.is_expedited, s.expedited_for, s.reviewer_id, r.name as reviewer_name, r.account_id as reviewer_account,
       s.due_on, s.passed_on, (select max(n.begun_on) from review.round n where n.submission_id = s.id) as submitted_on,
       s.version`
const tables = `review.submission s join enforcement.enforcement_case c on c.id = s.case_id
       join organisations.unit u on u.id = s.unit_id left join authority.reviewer r on r.id = s.reviewer_id
       join rules.rule a on a.id = c.rule_id
       left join lateral (select one as step from jsonb_array_elements(a.value -> 'steps') one
                           where one ->> 'code' = s.step limit 1) d on true`

/** Below one of the units `$2`. */
export const findSubmission = statement<SubmissionRow>(
  'review.find-submission',
  `select ${columns} from ${tables} where s.id = $1 and u.path && $2::uuid[]`,
)

export const lockSubmission = statement<SubmissionRow>(
  'review.lock-submission',
  `select ${columns} from ${tables} where s.id = $1 and u.path && $2::uuid[] for update of s`,
)

export const submissionsOfCase = statement<SubmissionRow>(
  'review.submissions-of-case',
  `select ${columns} from ${tables} where s.case_id = $1 order by s.opened_at, s.code`,
)

/** `$2` the states, `$3` an account or null; what stands after `$4` in the order of the list. */
export const listSubmissions = statement<SubmissionRow>(
  'review.list-submissions',
  `select ${columns} from ${tables}
    where u.path && $1::uuid[] and s.state = any ($2::text[]) and ($3::uuid is null or r.account_id = $3)
      and ($4::uuid is null or (coalesce(s.due_on, 'infinity'), s.id) >
            (select coalesce(l.due_on, 'infinity'), l.id from review.submission l where l.id = $4))
    order by coalesce(s.due_on, 'infinity'), s.id limit $5`,
)

export const insertSubmission = statement(
  'review.insert-submission',
  `insert into review.submission (id, code, case_id, unit_id, step, act_type, regime, rule_id, hit, catalogue_id, state, rounds,
     is_expedited, expedited_for, due_on, opened_at, opened_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12, $13, $14, $15, $16)`,
)

export const openSubmission = statement<{ readonly code: string }>(
  'review.open-submission',
  `select code from review.submission where case_id = $1 and step = $2 and state not in ('passed', 'archived', 'withdrawn')`,
)

export const moveSubmission = statement<{ readonly version: number }>(
  'review.move-submission',
  `update review.submission set state = $2, due_on = $3, rounds = $4, passed_on = $5, version = version + 1
    where id = $1 returning version`,
)

export const assignReviewer = statement<{ readonly version: number }>(
  'review.assign-reviewer',
  `update review.submission set reviewer_id = $2, assigned_at = $3, version = version + 1 where id = $1 returning version`,
)

export const insertEvent = statement(
  'review.insert-event',
  `insert into review.event (id, submission_id, position, kind, on_day, facts, recorded_at, recorded_by)
   select $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7 from review.event where submission_id = $2`,
)

export interface EventRow {
  readonly kind: SubmissionEvent
  readonly on_day: LegalDate
  readonly facts: {
    readonly words: string
    readonly ruling?: string
    readonly reviewerId?: string
    readonly materials?: unknown
  }
  readonly by: string
  readonly position: number
}

export const eventsOf = statement<EventRow>(
  'review.events-of',
  `select e.position, e.kind, e.on_day, e.facts, a.display_name as by from review.event e join access.account a on a.id = e.recorded_by
    where e.submission_id = $1 order by e.position`,
)

/** Submissions in hand of each reviewer, how many are late on `$1`, and the last assignment. */
export const loads = statement<{
  readonly reviewer_id: string
  readonly open: number
  readonly late: number
  readonly last_assigned: Date | null
}>(
  'review.loads',
  `select reviewer_id, count(*) filter (where state in ('submitted', 'supplementing', 'reviewing', 'ruled'))::int as open,
          count(*) filter (where state in ('submitted', 'reviewing') and due_on < $1)::int as late,
          max(assigned_at) as last_assigned
     from review.submission where reviewer_id is not null group by reviewer_id`,
)

/** What the gate looks at: the last round of each submission for the step, oldest first. */
export const gatedSubmissions = statement<{
  readonly state: SubmissionState
  readonly content: string
  readonly opinion: string | null
  readonly proposed: ProposedDecision
}>(
  'review.gated-submissions',
  `select s.state, n.content, n.opinion, n.proposed from review.submission s
     join review.round n on n.submission_id = s.id and n.number = s.rounds
    where s.case_id = $1 and s.step = $2 order by s.opened_at, s.code`,
)

export const ruleById = statement<{ readonly value: object }>(
  'review.rule-by-id',
  'select value from rules.rule where id = $1',
)

/** Accounts that review for a department on a day: they hold the role over it. */
export const poolOf = statement<{ readonly account_id: string }>(
  'review.pool-of',
  `select distinct g.account_id from access.role_grant g join organisations.unit u on u.id = $1
    where g.role in ('reviewer', 'review-head') and g.unit_id = any (u.path)
      and g.from_day <= $2 and (g.to_day is null or g.to_day >= $2)`,
)

/** Everybody who had a hand in the case or in its submission. */
export const accountsOfCase = statement<{ readonly account_id: string }>(
  'review.accounts-of-case',
  `select opened_by as account_id from enforcement.enforcement_case where id = $1
    union select recorded_by from enforcement.step where case_id = $1
    union select n.begun_by from review.round n where n.submission_id = $2 and n.number = 1`,
)

/** The case, so that two handlers do not submit it at once. */
export const lockCaseForReview = statement<{ readonly id: string }>(
  'review.lock-case-for-review',
  `select c.id from enforcement.enforcement_case c join organisations.unit u on u.id = c.unit_id
    where c.id = $1 and u.path && $2::uuid[] for no key update of c`,
)
