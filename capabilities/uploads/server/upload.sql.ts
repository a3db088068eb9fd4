import type { RecordingSource } from '#capabilities/recording/domain/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { UploadRefusal, UploadState } from '../domain/index.ts'

export interface UploadRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_name: string
  readonly account_id: string | null
  readonly source: RecordingSource
  readonly name: string
  readonly size: string
  readonly claimed: { readonly sha256?: string; readonly sm3?: string }
  readonly outside_number: string | null
  readonly officer_id: string | null
  readonly officer_name: string | null
  readonly device: string | null
  readonly station: string | null
  readonly place: string | null
  readonly marked: boolean
  readonly started_at: Date
  readonly ended_at: Date
  readonly state: UploadState
  readonly announced_at: Date
  readonly arrived_at: Date | null
  readonly digest: Buffer | null
  readonly sha256: Buffer | null
  readonly media_type: string | null
  readonly problem: UploadRefusal | null
  readonly recording_id: string | null
  readonly is_known: boolean
}

const columns = `p.id, p.unit_id, u.name as unit_name, p.account_id, p.source, p.name, p.size, p.claimed, p.outside_number,
       p.officer_id, o.name as officer_name, p.device, p.station, p.place, p.marked, p.started_at, p.ended_at, p.state,
       p.announced_at, p.arrived_at, p.digest, p.sha256, p.media_type, p.problem, p.recording_id, p.is_known`
const tables = `uploads.upload p join organisations.unit u on u.id = p.unit_id
                left join authority.enforcement_officer o on o.id = p.officer_id`

export const findDepartment = statement<{ readonly id: string }>(
  'uploads.find-department',
  `select id from organisations.unit where id = $1 and kind = 'department' and valid_to is null and path && $2::uuid[]`,
)

export const insertUpload = statement(
  'uploads.insert-upload',
  `insert into uploads.upload (id, unit_id, account_id, source, name, size, claimed, outside_number, officer_id, device, station,
     place, marked, started_at, ended_at, state, announced_at, touched_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'receiving', $16, $16)`,
)

export const findUpload = statement<UploadRow>(
  'uploads.find-upload',
  `select ${columns} from ${tables} where p.id = $1`,
)

/** One that the account sends. */
export const findOwnUpload = statement<UploadRow>(
  'uploads.find-own-upload',
  `select ${columns} from ${tables} where p.id = $1 and p.account_id = $2`,
)

export const lockUpload = statement<UploadRow>(
  'uploads.lock-upload',
  `select ${columns} from ${tables} where p.id = $1 for update of p`,
)

export const listOwnUploads = statement<UploadRow>(
  'uploads.list-own-uploads',
  `select ${columns} from ${tables}
    where p.account_id = $1 and p.announced_at > $2 and ($3 = 'all' or p.state in ('receiving', 'arrived'))
    order by p.announced_at desc, p.id desc limit $4`,
)

/** All that is on its way, of everybody: what the disk still has to hold. */
export const listReceiving = statement<{
  readonly id: string
  readonly size: string
  readonly touched_at: Date
}>('uploads.list-receiving', `select id, size, touched_at from uploads.upload where state = 'receiving'`)

export const listOpenIds = statement<{ readonly id: string }>(
  'uploads.list-open-ids',
  `select id from uploads.upload where state in ('receiving', 'arrived')`,
)

export const listWaiting = statement<{ readonly id: string }>(
  'uploads.list-waiting',
  `select id from uploads.upload where state = 'arrived' and arrived_at < $1`,
)

export const touchUpload = statement(
  'uploads.touch-upload',
  `update uploads.upload set touched_at = $2 where id = $1 and state = 'receiving'`,
)

/** @returns a row where it was on its way until now */
export const noteArrival = statement<{ readonly id: string }>(
  'uploads.note-arrival',
  `update uploads.upload set state = 'arrived', arrived_at = $2, touched_at = $2
    where id = $1 and state = 'receiving' returning id`,
)

export const noteDigests = statement(
  'uploads.note-digests',
  `update uploads.upload set digest = $2, sha256 = $3, media_type = $4 where id = $1 and state = 'arrived'`,
)

export const settleTakenIn = statement(
  'uploads.settle-taken-in',
  `update uploads.upload set state = 'taken-in', settled_at = $2, recording_id = $3, is_known = $4 where id = $1`,
)

export const settleRefused = statement(
  'uploads.settle-refused',
  `update uploads.upload set state = 'refused', settled_at = $2, problem = $3 where id = $1 and state = 'arrived'`,
)

export const settleUnfinished = statement<{ readonly id: string }>(
  'uploads.settle-unfinished',
  `update uploads.upload set state = $3, settled_at = $2 where id = $1 and state = 'receiving' returning id`,
)

/** On its way into the store under this digest. */
export const arrivingWith = statement<{ readonly is_arriving: boolean }>(
  'uploads.arriving-with',
  `select exists (select from uploads.upload where digest = $1 and state = 'arrived') as is_arriving`,
)

/** What a process that was killed has begun of a folder under the number `$1`. */
export const abandonSameNumber = statement(
  'uploads.abandon-same-number',
  `update uploads.upload set state = 'abandoned', settled_at = $2
    where outside_number = $1 and source = 'folder' and state = 'receiving'`,
)
