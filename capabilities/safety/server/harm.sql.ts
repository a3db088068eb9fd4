import { statement } from '#platform/server/database/statement.ts'
import type { Concern, Organ } from '../domain/index.ts'

export const insertReport = statement(
  'safety.insert-report',
  `insert into safety.report (id, matter_id, matter_kind, concern, told, told_at, words, basis, rule_id, about_unit_id,
                              about_account_id, reporter_id, made_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
)

export interface ReportRow {
  readonly id: string
  readonly matter_id: string
  readonly matter_kind: 'dispute' | 'visit' | 'event'
  readonly concern: Concern
  readonly told: readonly Organ[]
  readonly told_at: Date
  readonly words: Buffer
  readonly basis: string
  readonly by: string
  readonly made_at: Date
}

const columns = `r.id, r.matter_id, r.matter_kind, r.concern, r.told, r.told_at, r.words, r.basis, a.display_name as by, r.made_at`

/**
 * Whom a row concerns: who made it; and over whose unit the matter lies, unless it is about that very person or unit.
 * @param first number of the first of the three parameters that `concernValues` gives
 */
const concerns = (row: string, maker: string, reach: string, first: number) =>
  `(${row}.${maker} = $${first}::uuid or (${reach} && $${first + 1}::uuid[]
      and ${row}.about_account_id is distinct from $${first}::uuid
      and (${row}.about_unit_id is null or ${row}.about_unit_id <> all($${first + 2}::uuid[]))))`

/** On a dispute, what was reported on the visits that became it is told too. `$2` the reach of the matter. */
export const reportsOfMatter = statement<ReportRow>(
  'safety.reports-of-matter',
  `select ${columns} from safety.report r join access.account a on a.id = r.reporter_id
    where (r.matter_id = $1 or r.matter_id in (select id from reception.visit where dispute_id = $1))
      and ${concerns('r', 'reporter_id', '$2::uuid[]', 3)} order by r.made_at, r.id`,
)

export const latestReports = statement<ReportRow>(
  'safety.latest-reports',
  `select ${columns} from safety.report r join access.account a on a.id = r.reporter_id
     join lateral (select reach from disputes.dispute where id = r.matter_id
                   union all select reach from reception.visit where id = r.matter_id
                   union all select reach from safety.event where id = r.matter_id) m on true
    where ${concerns('r', 'reporter_id', 'm.reach', 2)} order by r.made_at desc, r.id desc limit $1`,
)

export const insertInformant = statement(
  'safety.insert-informant',
  `insert into safety.informant (id, matter_id, sealed, about_unit_id, about_account_id, recorded_by, recorded_at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

export interface InformantRow {
  readonly id: string
  readonly matter_id: string
  readonly sealed: Buffer
  readonly recorded_at: Date
}

/** A row that is never updated cannot be locked as one; two showings of it follow each other all the same. */
export const lockShowing = statement(
  'safety.lock-showing',
  'select pg_advisory_xact_lock(hashtextextended($1::text, 430407))',
)

/** `$2` to `$4` as `concernValues` gives them; whoever recorded the name may not see it again. */
export const findInformant = statement<InformantRow>(
  'safety.find-informant',
  `select i.id, i.matter_id, i.sealed, i.recorded_at from safety.informant i
     join lateral (select reach from disputes.dispute where id = i.matter_id
                   union all select reach from reception.visit where id = i.matter_id
                   union all select reach from safety.event where id = i.matter_id) m on true
    where i.id = $1 and m.reach && $3::uuid[] and i.about_account_id is distinct from $2::uuid
      and (i.about_unit_id is null or i.about_unit_id <> all($4::uuid[]))`,
)

export const informantsOf = statement<{
  readonly id: string
  readonly recorded_at: Date
  readonly may_show: boolean
}>(
  'safety.informants-of',
  `select i.id, i.recorded_at,
          $2::uuid[] && $4::uuid[] and i.about_account_id is distinct from $3::uuid
            and (i.about_unit_id is null or i.about_unit_id <> all($5::uuid[])) as may_show
     from safety.informant i
    where (i.matter_id = $1 or i.matter_id in (select id from reception.visit where dispute_id = $1))
      and ${concerns('i', 'recorded_by', '$2::uuid[]', 3)} order by i.recorded_at, i.id`,
)
