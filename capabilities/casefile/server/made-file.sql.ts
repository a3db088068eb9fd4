import type { Officer } from '#capabilities/access/domain/index.ts'
import { statement } from '#platform/server/database/statement.ts'

export interface MadeFileRow {
  readonly id: string
  readonly case_id: string
  readonly case_code: string
  readonly reason: string
  readonly asked_at: Date
  readonly asked_by: Officer['accountId']
  readonly asked_by_name: string
  readonly state: 'making' | 'ready' | 'failed'
  readonly problem: string | null
  readonly papers: number | null
  readonly pages: number | null
  readonly recordings: number | null
  readonly volume: Buffer | null
  readonly volume_size: string | null
  readonly package: Buffer | null
  readonly package_sha256: Buffer | null
  readonly package_size: string | null
  readonly made_at: Date | null
}

const columns = `m.id, m.case_id, c.code as case_code, m.reason, m.asked_at, m.asked_by, a.display_name as asked_by_name, m.state,
       m.problem, m.papers, m.pages, m.recordings, m.volume, m.volume_size, m.package, m.package_sha256, m.package_size, m.made_at`
const tables = `casefile.made_file m join access.account a on a.id = m.asked_by
                join enforcement.enforcement_case c on c.id = m.case_id`

export const insertMadeFile = statement(
  'casefile.insert-made-file',
  'insert into casefile.made_file (id, case_id, reason, asked_at, asked_by) values ($1, $2, $3, $4, $5)',
)

export const madeFilesOfCase = statement<MadeFileRow>(
  'casefile.made-files-of-case',
  `select ${columns} from ${tables} where m.case_id = $1 order by m.asked_at desc, m.id desc`,
)

export const findMadeFile = statement<MadeFileRow>(
  'casefile.find-made-file',
  `select ${columns} from ${tables} where m.id = $1`,
)

export const lockMaking = statement<{ readonly id: string }>(
  'casefile.lock-making',
  `select id from casefile.made_file where id = $1 and state = 'making' for update`,
)

export const markReady = statement(
  'casefile.mark-ready',
  `update casefile.made_file set state = 'ready', papers = $2, pages = $3, recordings = $4, volume = $5, volume_size = $6,
     package = $7, package_sha256 = $8, package_size = $9, made_at = $10 where id = $1`,
)

export const markFailed = statement(
  'casefile.mark-failed',
  `update casefile.made_file set state = 'failed', problem = $2, made_at = $3 where id = $1 and state = 'making'`,
)
