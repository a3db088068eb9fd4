import type { PartyRole } from '#capabilities/parties/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { FieldValues, InspectionCount } from '../domain/index.ts'

export interface CaseRow {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly unit_id: string
  readonly unit_name: string
  readonly body_id: string
  readonly body_name: string
  readonly act_type: string
  readonly rule_id: string
  readonly regime: string
  readonly division: string | null
  readonly category: string | null
  readonly source_id: string | null
  readonly joint_id: string | null
  readonly opened_on: LegalDate
  readonly opened_at: Date
  readonly closed_on: LegalDate | null
  readonly due_on: LegalDate | null
  /** Of an inspection, since such counts are kept. */
  readonly inspection_count: InspectionCount | null
  readonly version: number
}

const caseColumns = `c.id, c.code, c.title, c.unit_id, u.name as unit_name, c.body_id, b.name as body_name, c.act_type,
       c.rule_id, c.regime, c.division, c.category, c.source_id, c.joint_id, c.opened_on, c.opened_at, c.closed_on, c.due_on,
       c.inspection_count, c.version`
const caseTables = `enforcement.enforcement_case c join organisations.unit u on u.id = c.unit_id
                    join authority.body b on b.id = c.body_id`

/** Below one of the units `$2`. */
export const findCase = statement<CaseRow>(
  'enforcement.find-case',
  `select ${caseColumns} from ${caseTables} where c.id = $1 and u.path && $2::uuid[]`,
)

/** Wherever it stands: for gates, which nobody's rights open. */
export const findCaseAnywhere = statement<CaseRow>(
  'enforcement.find-case-anywhere',
  `select ${caseColumns} from ${caseTables} where c.id = $1`,
)

export const lockCase = statement<CaseRow>(
  'enforcement.lock-case',
  `select ${caseColumns} from ${caseTables} where c.id = $1 and u.path && $2::uuid[] for update of c`,
)

/** Whoever writes on the timeline of a case holds it. */
export const holdCase = statement(
  'enforcement.hold-case',
  'select from enforcement.enforcement_case where id = $1 for update',
)

/** The joint action of a case, begun with it where there was none. */
export const joinCase = statement<{ readonly joint_id: string }>(
  'enforcement.join-case',
  'update enforcement.enforcement_case set joint_id = coalesce(joint_id, id) where code = $1 returning joint_id',
)

export const insertCase = statement(
  'enforcement.insert-case',
  `insert into enforcement.enforcement_case (id, code, unit_id, body_id, act_type, procedure, rule_id, regime, title,
     division, category, source_id, joint_id, stage, opened_on, opened_at, opened_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
)

export const keepInspectionCount = statement(
  'enforcement.keep-inspection-count',
  'update enforcement.enforcement_case set inspection_count = $2 where id = $1',
)

/** Inspections of a department are counted one after the other. */
export const lockObject = statement(
  'enforcement.count-one-after-the-other',
  `select pg_advisory_xact_lock(hashtextextended('enforcement.inspections:' || $1::text, 0))`,
)

export interface EarlierRow {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly unit_id: string
  readonly unit_name: string
  readonly opened_on: LegalDate
  readonly inspection_count: InspectionCount | null
  readonly is_readable: boolean
}

/**
 * Inspections of the organisations of the case `$1` that were opened before it in its year and were not cancelled, by
 * whatever department; `is_readable` below one of the units `$2`. Codes are drawn one after the other. The same is who has the same number; without a number,
 * the same name.
 */
export const earlierInspections = statement<EarlierRow>(
  'enforcement.earlier-inspections',
  `select distinct c.id, c.code, c.title, c.unit_id, u.name as unit_name, c.opened_on, c.inspection_count,
          u.path && $2::uuid[] as is_readable
     from enforcement.enforcement_case o
     join parties.party p on p.matter_id = o.id and p.kind <> 'natural'
     join parties.party q on q.matter_id <> o.id and q.kind <> 'natural'
          and (q.identity_index = p.identity_index
               or p.identity_index is null and q.identity_index is null and q.name = p.name)
     join enforcement.enforcement_case c on c.id = q.matter_id and c.act_type = 'inspection'
          and date_trunc('year', c.opened_on) = date_trunc('year', o.opened_on)
          and c.code < o.code
     join organisations.unit u on u.id = c.unit_id
    where o.id = $1 and not exists (select from enforcement.step s where s.case_id = c.id and s.code = 'cancelled')
    order by c.code`,
)

export const moveCase = statement<{ readonly version: number }>(
  'enforcement.move-case',
  `update enforcement.enforcement_case set stage = $2, due_on = $3, closed_on = $4, version = version + 1
    where id = $1 returning version`,
)

/** Cases that are not closed. */
export const openCaseIds = statement<{ readonly id: string }>(
  'enforcement.open-case-ids',
  'select id from enforcement.enforcement_case where closed_on is null order by id',
)

export const lockOpenCase = statement<CaseRow>(
  'enforcement.lock-open-case',
  `select ${caseColumns} from ${caseTables} where c.id = $1 and c.closed_on is null for update of c`,
)

/** Time alone moved it: nobody's edit is made stale. */
export const setDueOn = statement(
  'enforcement.set-due-on',
  'update enforcement.enforcement_case set due_on = $2 where id = $1 and due_on is distinct from $2',
)

export interface StepRow {
  readonly id: string
  readonly code: string
  readonly step_on: LegalDate
  readonly step_at: Date
  readonly hour_said: boolean
  readonly fields: FieldValues
  readonly officer_ids: readonly string[]
  /** Null: it happened to everybody. */
  readonly party_ids: readonly string[] | null
  readonly paper_number: string | null
  readonly warned: readonly {
    readonly weight: 'warned'
    readonly zh: string
    readonly en: string
    readonly basis: string | null
  }[]
  readonly reason: string | null
  readonly recorded_by: string
  readonly servings: readonly {
    /** Null: on everybody to whom the paper goes. */
    readonly partyId: string | null
    readonly method: string
    readonly on: LegalDate
    readonly servedOn: LegalDate
    readonly proof: string
  }[]
}

export const stepsOf = statement<StepRow>(
  'enforcement.steps-of',
  `select s.id, s.code, s.step_on, s.step_at, s.hour_said, s.fields, s.officer_ids, s.party_ids, s.paper_number, s.warned, s.reason,
          a.display_name as recorded_by,
          coalesce((select jsonb_agg(jsonb_build_object('partyId', v.party_id, 'method', v.method, 'on', v.done_on, 'servedOn', v.served_on,
                                                        'proof', v.proof) order by v.served_on, v.id)
                      from enforcement.serving v where v.step_id = s.id), '[]') as servings
     from enforcement.step s join access.account a on a.id = s.recorded_by
    where s.case_id = $1 order by s.position`,
)

export const insertStep = statement(
  'enforcement.insert-step',
  `insert into enforcement.step (id, case_id, position, code, step_on, step_at, hour_said, fields, officer_ids, party_ids, paper_number,
     warned, reason, recorded_at, recorded_by)
   select $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14
     from enforcement.step where case_id = $2`,
)

export const insertServing = statement(
  'enforcement.insert-serving',
  `insert into enforcement.serving (id, step_id, party_id, method, done_on, served_on, proof, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)

export interface CounterpartyRow {
  readonly id: string
  readonly kind: string
  readonly name: string
  /** Its side, where the kind of act knows several. */
  readonly part: PartyRole
}

export const counterpartiesOf = statement<CounterpartyRow>(
  'enforcement.counterparties-of',
  'select id, kind, name, role as part from parties.party where matter_id = $1 order by position',
)

export const relatedCases = statement<{
  readonly id: string
  readonly code: string
  readonly title: string
  readonly unit_name: string
  readonly relation: 'source' | 'arisen' | 'joint'
}>(
  'enforcement.related-cases',
  `select c.id, c.code, c.title, u.name as unit_name,
          case when c.id = o.source_id then 'source' when c.source_id = o.id then 'arisen' else 'joint' end as relation
     from enforcement.enforcement_case o
     join enforcement.enforcement_case c on c.id <> o.id and (c.id = o.source_id or c.source_id = o.id or c.joint_id = o.joint_id)
     join organisations.unit u on u.id = c.unit_id
    where o.id = $1 and (u.path && $2::uuid[] or c.joint_id = o.joint_id) order by c.opened_on, c.id`,
)

export interface SummaryRow {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly act_type: string
  readonly stage: string
  readonly rule: {
    readonly zh: string
    readonly en: string
    readonly stages: readonly { readonly code: string; readonly zh: string; readonly en: string }[]
  }
  readonly unit_name: string
  readonly counterparties: readonly string[]
  readonly opened_on: LegalDate
  readonly due_on: LegalDate | null
  readonly closed_on: LegalDate | null
}

/** Open cases by the nearest end, closed ones in the order in which they were opened; what stands after `$5`. */
export const listCases = statement<SummaryRow>(
  'enforcement.list-cases',
  `select c.id, c.code, c.title, c.act_type, c.stage,
          jsonb_build_object('zh', r.value->'zh', 'en', r.value->'en', 'stages', r.value->'stages') as rule, u.name as unit_name,
          array(select p.name from parties.party p where p.matter_id = c.id order by p.position) as counterparties,
          c.opened_on, c.due_on, c.closed_on
     from enforcement.enforcement_case c join organisations.unit u on u.id = c.unit_id join rules.rule r on r.id = c.rule_id
    where u.path && $1::uuid[] and (c.closed_on is null) = $2 and ($3::text is null or c.act_type = $3)
      and ($4::text is null or c.code = $4 or c.title like '%' || $4 || '%'
           or exists (select from parties.party p where p.matter_id = c.id and p.name like '%' || $4 || '%'))
      and ($5::uuid is null or (coalesce(c.due_on, 'infinity'), c.id) >
            (select coalesce(l.due_on, 'infinity'), l.id from enforcement.enforcement_case l where l.id = $5))
    order by coalesce(c.due_on, 'infinity'), c.id limit $6`,
)

export const findSetting = statement<{
  readonly document_word: string
  readonly regime: string
  readonly version: number
}>(
  'enforcement.find-setting',
  'select document_word, regime, version from enforcement.organ_setting where unit_id = $1',
)

/** A department below one of `$2`, open. */
export const findDepartment = statement<{ readonly id: string; readonly name: string }>(
  'enforcement.find-department',
  `select id, name from organisations.unit where id = $1 and kind = 'department' and valid_to is null and path && $2::uuid[]`,
)

/** Open departments below one of `$1`; `may_set` below one of `$2`. */
export const settingsOf = statement<{
  readonly unit_id: string
  readonly unit_name: string
  readonly document_word: string
  readonly regime: string
  readonly is_assumed: boolean
  readonly may_set: boolean
  readonly version: number
}>(
  'enforcement.settings-of',
  `select u.id as unit_id, u.name as unit_name, coalesce(s.document_word, u.name) as document_word,
          coalesce(s.regime, 'general') as regime, s.unit_id is null as is_assumed, u.path && $2::uuid[] as may_set,
          coalesce(s.version, 0) as version
     from organisations.unit u left join enforcement.organ_setting s on s.unit_id = u.id
    where u.kind = 'department' and u.valid_to is null and u.path && $1::uuid[]
    order by u.name collate "zh-Hans-CN-x-icu", u.id`,
)

export const keepSetting = statement<{ readonly version: number }>(
  'enforcement.keep-setting',
  `insert into enforcement.organ_setting as s (unit_id, document_word, regime, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5)
   on conflict (unit_id) do update set document_word = $2, regime = $3, version = s.version + 1, recorded_at = $4, recorded_by = $5
    where s.version = $6 returning version`,
)

export const actRules = statement<{
  readonly id: string
  readonly key: string
  readonly value: object
  readonly basis: string
  readonly assumption: boolean
}>(
  'enforcement.act-rules',
  `select distinct on (key) id, key, value, basis, assumption from rules.rule
    where key like 'act.%' and valid_from <= $1 and (valid_to is null or valid_to >= $1) order by key, valid_from desc, edition desc`,
)

export const ruleById = statement<{
  readonly value: object
  readonly basis: string
  readonly assumption: boolean
  readonly edition: number
}>('enforcement.rule-by-id', 'select value, basis, assumption, edition from rules.rule where id = $1')
