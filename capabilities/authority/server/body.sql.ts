import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { ActType, BodyKind } from '../domain/index.ts'

interface EntrustmentRow {
  readonly id: string
  readonly principalId: string
  readonly principalName: string
  readonly items: readonly string[]
  readonly powers: readonly ActType[]
  readonly letterNumber: string
  readonly validFrom: LegalDate
  readonly validTo: LegalDate
  readonly endReason: string | null
  readonly version: number
}

export interface BodyRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_name: string
  readonly name: string
  readonly kind: BodyKind
  readonly basis: string
  readonly act_types: readonly ActType[]
  readonly scope: string
  readonly credit_code: string | null
  readonly valid_from: LegalDate
  readonly valid_to: LegalDate | null
  readonly end_reason: string | null
  readonly version: number
  readonly entrustments: readonly EntrustmentRow[]
}

const body = `
  select b.id, b.unit_id, u.name as unit_name, b.name, b.kind, b.basis, b.act_types, b.scope, b.credit_code, b.valid_from,
         b.valid_to, b.end_reason, b.version,
         coalesce((select json_agg(json_build_object('id', e.id, 'principalId', e.principal_id, 'principalName', p.name,
                     'items', e.items, 'powers', e.powers, 'letterNumber', e.letter_number, 'validFrom', e.valid_from,
                     'validTo', e.valid_to, 'endReason', e.end_reason, 'version', e.version)
                     order by e.valid_from desc, e.letter_number)
                     from authority.entrustment e join authority.body p on p.id = e.principal_id
                    where e.body_id = b.id), '[]') as entrustments
    from authority.body b join organisations.unit u on u.id = b.unit_id`

/** `$1` units over which the officer looks. */
export const listBodyRows = statement<BodyRow>(
  'authority.list-bodies',
  `${body} where u.path && $1::uuid[] order by u.name collate "zh-Hans-CN-x-icu", b.kind, b.name`,
)

export const bodiesOfUnits = statement<BodyRow>(
  'authority.bodies-of-units',
  `${body} where b.unit_id = any ($1::uuid[]) order by b.valid_from, b.name`,
)

/** With their principals, so that an entrustment can be judged. */
export const bodiesById = statement<BodyRow>(
  'authority.bodies-by-id',
  `${body} where b.id = any ($1::uuid[]) or b.id in (select principal_id from authority.entrustment
                                                       where body_id = any ($1::uuid[]))`,
)

export const lockBody = statement<{
  readonly id: string
  readonly kind: BodyKind
  readonly valid_from: LegalDate
  readonly valid_to: LegalDate | null
  readonly version: number
}>(
  'authority.lock-body',
  `select b.id, b.kind, b.valid_from, b.valid_to, b.version from authority.body b
    where b.id = $1 and exists (select from organisations.unit u where u.id = b.unit_id and u.path && $2::uuid[]) for update`,
)

export const insertBody = statement(
  'authority.insert-body',
  `insert into authority.body (id, unit_id, name, kind, basis, act_types, scope, credit_code, valid_from, valid_to,
                               recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
)

export const keepCreditCode = statement<{ readonly version: number }>(
  'authority.keep-credit-code',
  `update authority.body set credit_code = $2, version = version + 1 where id = $1 returning version`,
)

/** By which code a department is known outside: that of the body that acts in its own name. */
export const creditCodeOfUnit = statement<{ readonly credit_code: string }>(
  'authority.credit-code-of-unit',
  `select credit_code from authority.body
    where unit_id = $1 and kind <> 'entrusted' and credit_code is not null
    order by kind = 'statutory' desc, valid_to desc nulls first, valid_from, id limit 1`,
)

export const endBodyRow = statement<{ readonly version: number }>(
  'authority.end-body',
  `update authority.body set valid_to = $2, end_reason = $3, version = version + 1 where id = $1 returning version`,
)

export const insertEntrustment = statement(
  'authority.insert-entrustment',
  `insert into authority.entrustment (id, body_id, principal_id, items, powers, letter_number, valid_from, valid_to,
                                      recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)

export const lockEntrustment = statement<{
  readonly id: string
  readonly body_id: string
  readonly valid_from: LegalDate
  readonly valid_to: LegalDate
  readonly version: number
}>(
  'authority.lock-entrustment',
  `select e.id, e.body_id, e.valid_from, e.valid_to, e.version from authority.entrustment e
    where e.id = $1 and exists (select from authority.body b join organisations.unit u on u.id = b.unit_id
                                 where b.id = e.body_id and u.path && $2::uuid[]) for update`,
)

export const endEntrustmentRow = statement<{ readonly version: number }>(
  'authority.end-entrustment',
  `update authority.entrustment set valid_to = $2, end_reason = $3, version = version + 1 where id = $1
   returning version`,
)
