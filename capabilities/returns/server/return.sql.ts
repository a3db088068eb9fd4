import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type {
  Known,
  OtherCell,
  Remarks,
  ReturnEvent,
  ReturnForm,
  ReturnState,
  Values,
} from '../domain/index.ts'

export interface RejectionReason {
  readonly field: string
  readonly words: string
}

/** A return with its round. `is_clerk`, `is_head`, `is_bureau`: what the officer is over it. */
export interface ReturnRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_name: string
  readonly state: ReturnState
  readonly content: Values
  readonly remarks: Remarks
  readonly known: Known | null
  readonly others: readonly OtherCell[]
  readonly reasons: readonly RejectionReason[]
  readonly submitted_by: string | null
  readonly signed_on: LegalDate | null
  readonly signed_by_name: string | null
  readonly version: number
  readonly is_clerk: boolean
  readonly is_head: boolean
  readonly is_bureau: boolean
  readonly round_id: string
  readonly form: string
  readonly title: string
  readonly as_of: LegalDate
  readonly due_on: LegalDate
  readonly round_state: 'open' | 'closed'
  readonly is_imported: boolean
  readonly round_version: number
  readonly definition: ReturnForm
  readonly basis: string
  readonly assumption: boolean
}

const oneReturn = `
  select d.id, d.unit_id, u.name as unit_name, d.state, d.content, d.remarks, d.known, d.others, d.reasons, d.submitted_by,
         d.signed_on, (select a.display_name from access.account a where a.id = d.signed_by) as signed_by_name, d.version,
         u.path && $3::uuid[] as is_clerk, u.path && $4::uuid[] as is_head, u.path && $5::uuid[] as is_bureau,
         r.id as round_id, r.form, r.title, r.as_of, r.due_on, r.state as round_state, r.is_imported,
         r.version as round_version, f.value as definition, f.basis, f.assumption
    from returns.department_return d
    join returns.round r on r.id = d.round_id
    join rules.rule f on f.id = r.rule_id
    join organisations.unit u on u.id = d.unit_id
   where d.id = $1 and u.path && $2::uuid[]`

/** `$1` the return, `$2` units over which the officer looks, then those in which clerk, head, bureau. */
export const findReturn = statement<ReturnRow>('returns.find-return', oneReturn)
/** The round is held too: it is not closed meanwhile. */
export const lockReturn = statement<ReturnRow>(
  'returns.lock-return',
  `${oneReturn} for update of d for share of r`,
)

/** What the department told last under the form `$2` before the day `$3`. */
export const findLastTold = statement<{
  readonly title: string
  readonly as_of: LegalDate
  readonly content: Values
}>(
  'returns.find-last-told',
  `select r.title, r.as_of, d.content from returns.department_return d join returns.round r on r.id = d.round_id
    where d.unit_id = $1 and r.form = $2 and r.as_of < $3::date and d.state in ('signed', 'accepted')
    order by r.as_of desc limit 1`,
)

export const eventsOfReturn = statement<{
  readonly id: string
  readonly kind: ReturnEvent
  readonly words: string
  readonly reasons: readonly RejectionReason[]
  readonly recorded_at: Date
  readonly by_name: string
}>(
  'returns.events-of-return',
  `select e.id, e.kind, e.words, e.reasons, e.recorded_at, a.display_name as by_name
     from returns.event e join access.account a on a.id = e.recorded_by where e.return_id = $1 order by e.position`,
)

/** Saving again is the same line: only the first of several says so, the ledger has each. */
export const insertEvent = statement(
  'returns.insert-event',
  `insert into returns.event (id, return_id, position, kind, words, reasons, recorded_at, recorded_by)
   select $1::uuid, $2::uuid, coalesce(max(e.position), 0) + 1, $3::text, $4::text, $5::jsonb, $6::timestamptz, $7::uuid
     from returns.event e where e.return_id = $2::uuid
   having $3::text <> 'saved' or (array_agg(e.kind order by e.position desc))[1] is distinct from 'saved'`,
)

export const saveContent = statement<{ readonly version: number }>(
  'returns.save-content',
  `update returns.department_return
      set state = $2, content = $3::jsonb, remarks = $4::jsonb, faults = $5, warnings = $6, changes = $7, version = version + 1
    where id = $1 returning version`,
)

export const submitContent = statement<{ readonly version: number }>(
  'returns.submit-content',
  `update returns.department_return
      set state = $2, content = $3::jsonb, remarks = $4::jsonb, faults = 0, warnings = 0, changes = $5, known = $6::jsonb,
          reasons = '[]', submitted_on = $7, submitted_by = $8, version = version + 1
    where id = $1 returning version`,
)

export const signReturn = statement<{ readonly version: number }>(
  'returns.sign-return',
  `update returns.department_return set state = $2, signed_on = $3, signed_by = $4, version = version + 1
    where id = $1 returning version`,
)

/** Whoever signed signs anew. */
export const rejectReturn = statement<{ readonly version: number }>(
  'returns.reject-return',
  `update returns.department_return
      set state = $2, reasons = $3::jsonb, signed_on = null, signed_by = null, version = version + 1
    where id = $1 returning version`,
)

export const moveReturn = statement<{ readonly version: number }>(
  'returns.move-return',
  'update returns.department_return set state = $2, version = version + 1 where id = $1 returning version',
)
