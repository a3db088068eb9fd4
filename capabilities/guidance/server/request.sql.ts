import { isWithinReach } from '#capabilities/access/domain/index.ts'
import type { Category, Grade, Sector, Sensitivity } from '#capabilities/disputes/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { RequestState } from '../domain/index.ts'
import type { RequestPlace } from './rights.ts'

export interface RequestRow extends RequestPlace {
  readonly id: string
  readonly version: number
  readonly dispute_id: string
  readonly code: string
  readonly title: string
  readonly state: RequestState
  readonly asking_unit_name: string
  readonly asked_unit_name: string
  readonly question: string
  readonly asked_at: Date
  readonly asked_by: string
  readonly due_on: LegalDate
  readonly assumption: boolean
  readonly answer: string | null
  readonly answered_at: Date | null
  readonly answered_by: string | null
  readonly withdrawn_words: string | null
  readonly passed: readonly {
    readonly at: string
    readonly fromUnitName: string
    readonly toUnitName: string
    readonly reason: string
  }[]
}

/** `$1` and `$2` the officer's names. */
const whole = `
  select r.id, r.version, r.dispute_id, d.code, d.title, r.state, r.asking_unit_id, r.asked_unit_id, w.kind as asked_kind,
         w.path as asked_path, k.name as asking_unit_name, w.name as asked_unit_name, r.question, r.asked_at,
         q.display_name as asked_by, r.due_on, l.assumption, r.answer, r.answered_at, a.display_name as answered_by,
         r.withdrawn_words, ${isWithinReach('d', 1)} as is_reached,
         coalesce((select jsonb_agg(jsonb_build_object(
                            'at', to_char(p.passed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                            'fromUnitName', f.name, 'toUnitName', t.name, 'reason', p.reason) order by p.passed_at, p.id)
                     from guidance.passing p join organisations.unit f on f.id = p.from_unit_id
                     join organisations.unit t on t.id = p.to_unit_id where p.request_id = r.id), '[]') as passed
    from guidance.request r join disputes.dispute d on d.id = r.dispute_id
    join organisations.unit k on k.id = r.asking_unit_id join organisations.unit w on w.id = r.asked_unit_id
    join access.account q on q.id = r.asked_by left join access.account a on a.id = r.answered_by
    join rules.rule l on l.id = r.rule_id`

export const findRequest = statement<RequestRow>('guidance.find-request', `${whole} where r.id = $3`)

export const requestsOf = statement<RequestRow>(
  'guidance.requests-of',
  `${whole} where r.dispute_id = $3 order by r.asked_at desc, r.id desc`,
)

/** `$3` asking units, `$4` guiding units, `$5` units whose hubs the officer answers for, `$6` open, `$7` ended. */
export const requestsFor = statement<RequestRow>(
  'guidance.requests-for',
  `${whole} where (r.asked_unit_id = any($4::uuid[]) or w.kind = 'hub' and w.path && $5::uuid[]
                   or ${isWithinReach('d', 1)} and (r.asking_unit_id = any($3::uuid[]) or cardinality($5::uuid[]) > 0))
       and (r.state in ('asked', 'passed-on') and $6::bool or r.state in ('answered', 'noted', 'withdrawn') and $7::bool)
     order by r.state in ('asked', 'passed-on') desc, case when r.state in ('asked', 'passed-on') then r.due_on end,
              r.asked_at desc, r.id limit $8`,
)

export const lockRequest = statement<{
  readonly dispute_id: string
  readonly state: RequestState
  readonly version: number
}>(
  'guidance.lock-request',
  'select dispute_id, state, version from guidance.request where id = $1 for update',
)

export const insertRequest = statement(
  'guidance.insert-request',
  `insert into guidance.request (id, dispute_id, asking_unit_id, asked_unit_id, state, question, asked_at, asked_by, due_on,
                                 rule_id)
   values ($1, $2, $3, $4, 'asked', $5, $6, $7, $8, $9)`,
)

export const moveRequest = statement<{ readonly version: number }>(
  'guidance.move-request',
  `update guidance.request
      set state = $2, version = version + 1, asked_unit_id = coalesce($3, asked_unit_id), answer = coalesce($4, answer),
          answered_at = coalesce($5, answered_at), answered_by = coalesce($6, answered_by),
          withdrawn_words = coalesce($7, withdrawn_words)
    where id = $1 returning version`,
)

export const insertPassing = statement(
  'guidance.insert-passing',
  `insert into guidance.passing (id, request_id, from_unit_id, to_unit_id, passed_at, passed_by, reason)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

export const kindOfUnit = statement<{ readonly kind: string }>(
  'guidance.kind-of-unit',
  'select kind from organisations.unit where id = $1 and valid_to is null',
)

export const factsForExtract = statement<{
  readonly category: Category
  readonly sector: Sector | null
  readonly grade: Grade
  readonly head_count: number
  readonly title: string
  readonly narrative: string
  readonly sensitivity: Sensitivity
}>(
  'guidance.facts-for-extract',
  'select category, sector, grade, head_count, title, narrative, sensitivity from disputes.dispute where id = $1',
)

/** Everybody whose name may stand in the matter's words: parties, and who speaks for them. */
export const peopleOf = statement<{
  readonly id: string | null
  readonly name: string
  readonly is_minor: boolean
}>(
  'guidance.people-of',
  `select p.id, p.name, p.is_minor from parties.party p where p.matter_id = $1
   union all
   select null, a.name, false from parties.acting_person a join parties.party p on p.id = a.party_id where p.matter_id = $1`,
)
