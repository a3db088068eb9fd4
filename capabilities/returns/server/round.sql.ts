import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { Remarks, ReturnForm, ReturnState, Values } from '../domain/index.ts'

export interface FormRow {
  readonly id: string
  readonly key: string
  readonly value: ReturnForm
  readonly basis: string
  readonly assumption: boolean
  readonly valid_from: LegalDate
}

/** Every form of returns that holds on the day `$1`. */
export const formsOn = statement<FormRow>(
  'returns.forms-on',
  `select distinct on (key) id, key, value, basis, assumption, valid_from from rules.rule
    where key like 'returns.form.%' and valid_from <= $1::date and (valid_to is null or valid_to >= $1::date)
    order by key, valid_from desc, edition desc`,
)

export interface RoundRow {
  readonly id: string
  readonly form: string
  readonly title: string
  readonly as_of: LegalDate
  readonly due_on: LegalDate
  readonly state: 'open' | 'closed'
  readonly is_imported: boolean
  readonly version: number
}

const columns = 'r.id, r.form, r.title, r.as_of, r.due_on, r.state, r.is_imported, r.version'
const isReached = `exists (select from returns.department_return d join organisations.unit u on u.id = d.unit_id
                            where d.round_id = r.id and u.path && $1::uuid[])`

/** Rounds with a return below one of `$1`. */
export const roundsReached = statement<RoundRow>(
  'returns.rounds-reached',
  `select ${columns} from returns.round r where ${isReached} order by r.as_of desc, r.opened_at desc`,
)

export const findRound = statement<
  RoundRow & { readonly definition: ReturnForm; readonly basis: string; readonly assumption: boolean }
>(
  'returns.find-round',
  `select ${columns}, f.value as definition, f.basis, f.assumption
     from returns.round r join rules.rule f on f.id = r.rule_id where r.id = $2 and ${isReached}`,
)

export const lockRound = statement<RoundRow>(
  'returns.lock-round',
  `select ${columns} from returns.round r where r.id = $2 and ${isReached} for update`,
)

export interface BoardRow {
  readonly id: string
  readonly round_id: string
  readonly unit_id: string
  readonly unit_name: string
  readonly state: ReturnState
  readonly content: Values
  readonly remarks: Remarks
  readonly faults: number
  readonly warnings: number
  readonly changes: number
  readonly signed_on: LegalDate | null
  readonly version: number
  readonly chased: number
  readonly last_chased_at: Date | null
  readonly is_clerk: boolean
  readonly is_head: boolean
  readonly is_bureau: boolean
}

/** Returns of the rounds `$1` below one of `$2`; then units in which the officer is clerk, head, bureau. */
export const returnsOfRounds = statement<BoardRow>(
  'returns.returns-of-rounds',
  `select d.id, d.round_id, d.unit_id, u.name as unit_name, d.state, d.content, d.remarks, d.faults, d.warnings, d.changes,
          d.signed_on, d.version, c.chased, c.last_chased_at,
          u.path && $3::uuid[] as is_clerk, u.path && $4::uuid[] as is_head, u.path && $5::uuid[] as is_bureau
     from returns.department_return d join organisations.unit u on u.id = d.unit_id
     cross join lateral (select count(*)::int as chased, max(e.recorded_at) as last_chased_at from returns.event e
                          where e.return_id = d.id and e.kind = 'chased') c
    where d.round_id = any ($1::uuid[]) and u.path && $2::uuid[]
    order by u.name collate "zh-Hans-CN-x-icu"`,
)

/** Held in one order, so that two who chase at once do not wait for each other. */
export const lockReturnsOfRound = statement<{ readonly id: string; readonly state: ReturnState }>(
  'returns.lock-returns-of-round',
  `select d.id, d.state from returns.department_return d join organisations.unit u on u.id = d.unit_id
    where d.round_id = $2 and u.path && $1::uuid[] and ($3::uuid[] is null or d.id = any ($3::uuid[]))
    order by d.id for update of d`,
)

/** Departments below one of `$1` that are there on the day `$2`. */
export const departmentsBelow = statement<{ readonly id: string; readonly name: string }>(
  'returns.departments-below',
  `select id, name from organisations.unit
    where kind = 'department' and path && $1::uuid[] and valid_from <= $2::date and (valid_to is null or valid_to > $2::date)
    order by name collate "zh-Hans-CN-x-icu"`,
)

/** Empty where a round of the form with the same day is there. */
export const insertRound = statement<{ readonly id: string }>(
  'returns.insert-round',
  `insert into returns.round (id, form, rule_id, title, as_of, due_on, state, is_imported, digest, opened_at, opened_by, closed_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (form, as_of) do nothing returning id`,
)

export const insertReturn = statement(
  'returns.insert-return',
  `insert into returns.department_return (id, round_id, unit_id, state, content, others)
   values ($1, $2, $3, $4, $5::jsonb, $6::jsonb)`,
)

export const closeRound = statement<{ readonly version: number }>(
  'returns.close-round',
  `update returns.round set state = 'closed', closed_at = $2, version = version + 1 where id = $1 returning version`,
)

export const findImported = statement<{ readonly id: string; readonly taken: number }>(
  'returns.find-imported',
  `select r.id, (select count(*)::int from returns.department_return d where d.round_id = r.id) as taken
     from returns.round r where r.digest = $1`,
)

/** Who sends the sheet: the bureau of the officer. */
export const nameOfUnit = statement<{ readonly name: string }>(
  'returns.name-of-unit',
  'select name from organisations.unit where id = $1',
)
