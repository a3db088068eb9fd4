import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { SchemeKind } from '../domain/index.ts'

export interface SchemeRow {
  readonly id: string
  readonly unit_id: string
  readonly kind: SchemeKind
  readonly title: string
  readonly number: string
  readonly issued_on: LegalDate
  readonly valid_from: LegalDate
  readonly valid_to: LegalDate | null
  readonly end_reason: string | null
  readonly file_name: string | null
  readonly version: number
}

const columns = `s.id, s.unit_id, s.kind, s.title, s.number, s.issued_on, s.valid_from, s.valid_to, s.end_reason,
                 s.file_name, s.version`

export const schemesOfUnits = statement<SchemeRow>(
  'authority.schemes-of-units',
  `select ${columns} from authority.scheme s where s.unit_id = any ($1::uuid[])
   order by array_position(array['scheme', 'publicity', 'recording', 'review'], s.kind), s.valid_from desc, s.number`,
)

export const lockScheme = statement<SchemeRow>(
  'authority.lock-scheme',
  `select ${columns} from authority.scheme s
    where s.id = $1 and exists (select from organisations.unit u where u.id = s.unit_id and u.path && $2::uuid[]) for update`,
)

export const findSchemeFile = statement<{
  readonly file_digest: Buffer | null
  readonly file_name: string | null
  readonly file_type: string | null
}>(
  'authority.find-scheme-file',
  `select s.file_digest, s.file_name, s.file_type from authority.scheme s join organisations.unit u on u.id = s.unit_id
    where s.id = $1 and u.path && $2::uuid[]`,
)

export const insertScheme = statement(
  'authority.insert-scheme',
  `insert into authority.scheme (id, unit_id, kind, title, number, issued_on, valid_from, valid_to, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)

export const attachFileRow = statement<{ readonly version: number }>(
  'authority.attach-file',
  `update authority.scheme set file_digest = $2, file_name = $3, file_type = $4, version = version + 1 where id = $1
   returning version`,
)

export const endSchemeRow = statement<{ readonly version: number }>(
  'authority.end-scheme',
  `update authority.scheme set valid_to = $2, end_reason = $3, version = version + 1 where id = $1 returning version`,
)

export const filedWith = statement<{ readonly is_filed: boolean }>(
  'authority.filed-with',
  'select exists (select from authority.scheme where file_digest = $1) as is_filed',
)
