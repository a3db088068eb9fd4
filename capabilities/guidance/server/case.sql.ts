import { isWithinReach } from '#capabilities/access/domain/index.ts'
import type { Category, Sector } from '#capabilities/disputes/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { CaseConsentWay, CaseState } from '../domain/index.ts'

export interface CaseRow {
  readonly id: string
  readonly version: number
  readonly dispute_id: string | null
  readonly is_reached: boolean
  readonly is_protected: boolean
  readonly title: string
  readonly category: Category
  readonly sector: Sector | null
  readonly facts: string
  readonly handling: string
  readonly outcome: string
  readonly lessons: string
  readonly kept: readonly string[]
  readonly has_minor: boolean
  readonly state: CaseState
  readonly author_id: string
  readonly author_name: string
  readonly author_unit_name: string
  readonly approved_by: string | null
  readonly published_at: Date | null
  readonly words: string | null
}

const whole = `
  select c.id, c.version, c.dispute_id, coalesce(${isWithinReach('d', 1)}, false) as is_reached,
         coalesce(d.sensitivity = 'restricted' or d.entrusting_body is not null, false) as is_protected,
         c.title, c.category, c.sector, c.facts, c.handling, c.outcome, c.lessons, c.kept, c.has_minor, c.state,
         c.author_id, a.display_name as author_name, u.name as author_unit_name, c.approved_by, c.published_at, c.words
    from guidance.typical_case c join access.account a on a.id = c.author_id
    join organisations.unit u on u.id = c.author_unit_id left join disputes.dispute d on d.id = c.dispute_id`

export const findCase = statement<CaseRow>('guidance.find-case', `${whole} where c.id = $3`)

/** `$4` the officer, `$5` whether a reviewer. Who is neither author nor reviewer sees what is published. */
export const casesFor = statement<CaseRow>(
  'guidance.cases-for',
  `${whole} where c.state = $3 and (c.state = 'published' or c.author_id = $4 or $5::bool and c.state <> 'draft')
      and ($6::text is null or c.category = $6) and ($7::text is null or c.sector = $7)
      and ($8::text is null
           or strpos(lower(concat_ws(' ', c.title, c.facts, c.handling, c.outcome, c.lessons)), lower($8)) > 0)
    order by coalesce(c.published_at, c.drafted_at) desc, c.id limit $9`,
)

export const lockCase = statement<{ readonly version: number; readonly state: CaseState }>(
  'guidance.lock-case',
  'select version, state from guidance.typical_case where id = $1 for update',
)

export const insertCase = statement(
  'guidance.insert-case',
  `insert into guidance.typical_case (id, state, author_id, author_unit_id, drafted_at, dispute_id, title, category, sector,
                                      facts, handling, outcome, lessons, kept, has_minor)
   values ($1, 'draft', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
)

export const updateCase = statement<{ readonly version: number }>(
  'guidance.update-case',
  `update guidance.typical_case
      set title = $2, category = $3, sector = $4, facts = $5, handling = $6, outcome = $7, lessons = $8, kept = $9,
          has_minor = $10, version = version + 1
    where id = $1 returning version`,
)

/** An approval ends when the case is returned. */
export const moveCase = statement<{ readonly version: number }>(
  'guidance.move-case',
  `update guidance.typical_case
      set state = $2, version = version + 1, words = $3, approved_by = case when $2 = 'draft' then null else coalesce($4, approved_by) end,
          published_by = coalesce($5, published_by), published_at = coalesce($6, published_at)
    where id = $1 returning version`,
)

export const touchCase = statement<{ readonly version: number }>(
  'guidance.touch-case',
  'update guidance.typical_case set version = version + 1 where id = $1 returning version',
)

export const keepConsent = statement(
  'guidance.keep-consent',
  `insert into guidance.case_consent (case_id, party_id, consented_on, way, recorded_at, recorded_by, paper)
   values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (case_id, party_id) do update
      set consented_on = excluded.consented_on, way = excluded.way, recorded_at = excluded.recorded_at,
          recorded_by = excluded.recorded_by, paper = excluded.paper`,
)

export const consentsOf = statement<{
  readonly party_id: string
  readonly consented_on: LegalDate
  readonly way: CaseConsentWay
  readonly paper: string | null
}>(
  'guidance.consents-of',
  'select party_id, consented_on, way, paper from guidance.case_consent where case_id = $1',
)

/** What was agreed, of the latest agreement in effect. */
export const outcomeOf = statement<{ readonly main_facts: string; readonly acts: string | null }>(
  'guidance.outcome-of',
  `select a.main_facts, (select string_agg(o.act, '；' order by o.position) from mediation.obligation o where o.agreement_id = a.id) as acts
     from mediation.agreement a join mediation.proceeding p on p.id = a.proceeding_id
    where p.dispute_id = $1 and a.effective_on is not null order by a.effective_on desc limit 1`,
)
