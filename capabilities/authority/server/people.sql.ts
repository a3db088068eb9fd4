import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { ActType, CertificateState, IssuerKind, ReviewerKind, ServiceKind } from '../domain/index.ts'

export interface CertificateRow {
  readonly id: string
  readonly number: string
  readonly issuerKind: IssuerKind
  readonly issuer: string
  readonly actTypes: readonly ActType[]
  readonly category: string | null
  readonly areas: readonly string[]
  readonly validFrom: LegalDate
  readonly validTo: LegalDate
  readonly filedOn: LegalDate | null
  readonly version: number
  readonly changes: readonly {
    readonly state: CertificateState
    readonly fromDay: LegalDate
    readonly reason: string
  }[]
}

export interface OfficerRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_name: string
  readonly name: string
  readonly post: string
  readonly service: ServiceKind
  readonly account_id: string | null
  readonly username: string | null
  readonly since: LegalDate
  readonly left_on: LegalDate | null
  readonly version: number
  readonly certificates: readonly CertificateRow[]
  readonly training_hours: number
}

/** `$1` the year of which the hours of training are told. */
const officer = `
  select o.id, o.unit_id, u.name as unit_name, o.name, o.post, o.service, o.account_id, a.username, o.since, o.left_on,
         o.version,
         coalesce((select json_agg(json_build_object('id', c.id, 'number', c.number, 'issuerKind', c.issuer_kind,
                     'issuer', c.issuer, 'actTypes', c.act_types, 'category', c.category, 'areas', c.areas,
                     'validFrom', c.valid_from, 'validTo', c.valid_to, 'filedOn', c.filed_on, 'version', c.version,
                     'changes', coalesce((select json_agg(json_build_object('state', h.state, 'fromDay', h.from_day,
                                                     'reason', h.reason) order by h.from_day, h.recorded_at)
                                   from authority.certificate_change h where h.certificate_id = c.id), '[]'))
                     order by c.valid_to desc, c.number)
                     from authority.certificate c where c.officer_id = o.id), '[]') as certificates,
         (select coalesce(sum(t.hours), 0)::float8 from authority.training t
           where t.officer_id = o.id and extract(year from t.on_day) = $1) as training_hours
    from authority.enforcement_officer o join organisations.unit u on u.id = o.unit_id
    left join access.account a on a.id = o.account_id`

/** `$2` units over which the officer looks, `$3` one of them or null. */
export const listOfficerRows = statement<OfficerRow>(
  'authority.list-officers',
  `${officer} where u.path && $2::uuid[] and ($3::uuid is null or o.unit_id = $3)
   order by u.name collate "zh-Hans-CN-x-icu", o.service desc, o.name collate "zh-Hans-CN-x-icu", o.id`,
)

export const officersById = statement<OfficerRow>(
  'authority.officers-by-id',
  `${officer} where o.id = any ($2::uuid[])`,
)

export const officersOfUnits = statement<OfficerRow>(
  'authority.officers-of-units',
  `${officer} where o.unit_id = any ($2::uuid[]) order by o.name collate "zh-Hans-CN-x-icu", o.id`,
)

/** Whoever serves and holds a certificate that ends from `$2` to `$3`. */
export const officersEnding = statement<OfficerRow>(
  'authority.officers-ending',
  `${officer} where (o.left_on is null or o.left_on > $2::date)
     and exists (select from authority.certificate e where e.officer_id = o.id and e.valid_to between $2::date and $3::date)
   order by o.id`,
)

export const officerOfAccountRow = statement<OfficerRow>(
  'authority.officer-of-account',
  `${officer} where o.account_id = $2`,
)

const reaches = (table: string) =>
  `exists (select from organisations.unit u where u.id = ${table}.unit_id and u.path && $2::uuid[])`

export const lockOfficer = statement<{
  readonly id: string
  readonly unit_id: string
  readonly service: ServiceKind
  readonly since: LegalDate
  readonly left_on: LegalDate | null
  readonly version: number
}>(
  'authority.lock-officer',
  `select id, unit_id, service, since, left_on, version from authority.enforcement_officer o
    where id = $1 and ${reaches('o')} for update`,
)

/** Nothing comes back where the account belongs to somebody else already. */
export const insertOfficer = statement<{ readonly id: string }>(
  'authority.insert-officer',
  `insert into authority.enforcement_officer (id, unit_id, name, post, service, account_id, since, recorded_at,
                                              recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (account_id) do nothing returning id`,
)

export const leaveOfficerRow = statement<{ readonly version: number }>(
  'authority.leave-officer',
  `update authority.enforcement_officer set left_on = $2, leave_reason = $3, version = version + 1 where id = $1
   returning version`,
)

/** An account of the unit, or of one below it. `$2` the unit */
export const findAccountInUnit = statement<{ readonly id: string }>(
  'authority.find-account-in-unit',
  `select a.id from access.account a join organisations.unit u on u.id = a.unit_id
    where a.username = $1 and $2 = any (u.path)`,
)

/** Nothing comes back where somebody has the number already. */
export const insertCertificate = statement<{ readonly id: string }>(
  'authority.insert-certificate',
  `insert into authority.certificate (id, officer_id, number, issuer_kind, issuer, act_types, category, areas, valid_from,
                                      valid_to, filed_on, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (number) do nothing
   returning id`,
)

export const lockCertificate = statement<{
  readonly id: string
  readonly officer_id: string
  readonly issuer_kind: IssuerKind
  readonly valid_from: LegalDate
  readonly filed_on: LegalDate | null
  readonly version: number
  readonly changes: readonly { readonly state: CertificateState; readonly fromDay: LegalDate }[]
}>(
  'authority.lock-certificate',
  `select c.id, c.officer_id, c.issuer_kind, c.valid_from, c.filed_on, c.version,
          coalesce((select json_agg(json_build_object('state', h.state, 'fromDay', h.from_day)
                                    order by h.from_day, h.recorded_at)
                      from authority.certificate_change h where h.certificate_id = c.id), '[]') as changes
     from authority.certificate c
    where c.id = $1 and exists (select from authority.enforcement_officer o join organisations.unit u on u.id = o.unit_id
                                 where o.id = c.officer_id and u.path && $2::uuid[]) for update of c`,
)

export const insertCertificateChange = statement(
  'authority.insert-certificate-change',
  `insert into authority.certificate_change (id, certificate_id, state, from_day, reason, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

export const touchCertificate = statement<{ readonly version: number }>(
  'authority.touch-certificate',
  `update authority.certificate set version = version + 1, filed_on = coalesce($2, filed_on) where id = $1
   returning version`,
)

export const insertTraining = statement(
  'authority.insert-training',
  `insert into authority.training (id, officer_id, reviewer_id, on_day, hours, subject, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

export interface ReviewerRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_name: string
  readonly name: string
  readonly kind: ReviewerKind
  readonly account_id: string | null
  readonly username: string | null
  readonly qualification_number: string | null
  readonly qualified_on: LegalDate | null
  readonly first_reviewed_on: LegalDate | null
  readonly is_full_time: boolean
  readonly fields: readonly string[]
  readonly since: LegalDate
  readonly left_on: LegalDate | null
  readonly version: number
  readonly training_hours: number
}

const reviewer = `
  select r.id, r.unit_id, u.name as unit_name, r.name, r.kind, r.account_id, a.username, r.qualification_number,
         r.qualified_on, r.first_reviewed_on, r.is_full_time, r.fields, r.since, r.left_on, r.version,
         (select coalesce(sum(t.hours), 0)::float8 from authority.training t
           where t.reviewer_id = r.id and extract(year from t.on_day) = $1) as training_hours
    from authority.reviewer r join organisations.unit u on u.id = r.unit_id
    left join access.account a on a.id = r.account_id`

export const listReviewerRows = statement<ReviewerRow>(
  'authority.list-reviewers',
  `${reviewer} where u.path && $2::uuid[]
   order by u.name collate "zh-Hans-CN-x-icu", r.name collate "zh-Hans-CN-x-icu", r.id`,
)

export const allReviewerRows = statement<ReviewerRow>(
  'authority.all-reviewers',
  `${reviewer} order by r.name collate "zh-Hans-CN-x-icu", r.id`,
)

export const lockReviewer = statement<{
  readonly id: string
  readonly since: LegalDate
  readonly left_on: LegalDate | null
  readonly version: number
}>(
  'authority.lock-reviewer',
  `select id, since, left_on, version from authority.reviewer r where id = $1 and ${reaches('r')} for update`,
)

/** Nothing comes back where the account belongs to somebody else already. */
export const insertReviewer = statement<{ readonly id: string }>(
  'authority.insert-reviewer',
  `insert into authority.reviewer (id, unit_id, name, kind, account_id, qualification_number, qualified_on,
                                   first_reviewed_on, is_full_time, fields, since, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
   on conflict (account_id) do nothing returning id`,
)

export const leaveReviewerRow = statement<{ readonly version: number }>(
  'authority.leave-reviewer',
  `update authority.reviewer set left_on = $2, leave_reason = $3, version = version + 1 where id = $1 returning version`,
)

export const reviewerWithQualification = statement<{ readonly id: string }>(
  'authority.reviewer-with-qualification',
  'select id from authority.reviewer where qualification_number = $1 and left_on is null',
)
