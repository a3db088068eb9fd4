import type { UploadState } from '#capabilities/uploads/domain/index.ts'
import { statement } from '#platform/server/database/statement.ts'

/** @returns nothing where the number is known: the same record again */
export const insertFile = statement<{ readonly id: string }>(
  'stations.insert-file',
  `insert into stations.file (id, station_id, number, said, unit_id, told_at) values ($1, $2, $3, $4, $5, $6)
   on conflict (number) do nothing returning id`,
)

export interface FileRow {
  readonly id: string
  readonly station_id: string
  readonly station: string
  readonly number: string
  readonly said: unknown
  readonly unit_id: string
  readonly upload_id: string | null
  readonly upload_state: UploadState | null
}

const fileColumns = `f.id, f.station_id, s.number as station, f.number, f.said, f.unit_id, f.upload_id, p.state as upload_state`
const fileTables = `stations.file f join stations.station s on s.id = f.station_id
                    left join uploads.upload p on p.id = f.upload_id`

export const findFile = statement<FileRow>(
  'stations.find-file',
  `select ${fileColumns} from ${fileTables} where f.id = $1`,
)

export const lockFile = statement<FileRow>(
  'stations.lock-file',
  `select ${fileColumns} from ${fileTables} where f.id = $1 for update of f`,
)

export const nameUpload = statement(
  'stations.name-upload',
  'update stations.file set upload_id = $2 where id = $1',
)

export const noteFault = statement(
  'stations.note-fault',
  'update stations.file set fault = $2, fault_at = $3 where id = $1',
)

export const forgetFault = statement(
  'stations.forget-fault',
  'update stations.file set fault = null, fault_at = null where id = $1 and fault is not null',
)

/** Told of and neither arrived nor given up: what the night asks for again. */
export const listNotFetched = statement<{ readonly id: string }>(
  'stations.list-not-fetched',
  `select f.id from stations.file f join stations.station s on s.id = f.station_id left join uploads.upload p on p.id = f.upload_id
    where s.closed_at is null and f.deleted_at is null and (p.state is null or p.state in ('receiving', 'abandoned'))`,
)

/**
 * Stored as a recording, read again from the store since and found whole; or removed here by an approved list, which ends the
 * copy of the station too. Some days later a station may delete it. @source trap 29
 */
export const releasedFiles = `
  from stations.file f join uploads.upload p on p.id = f.upload_id and p.state = 'taken-in'
  join keeping.content c on c.digest = p.digest join recording.recording r on r.id = p.recording_id
  where (r.removed_at is not null or (c.damage is null and c.removed_at is null and c.verified_at is not null))`
const released = `${releasedFiles} and f.station_id = $1 and p.settled_at <= $2`

export const listReleased = statement<{ readonly number: string; readonly said: { readonly wlwz?: string } }>(
  'stations.list-released',
  `select f.number, f.said ${released} and f.deleted_at is null order by f.told_at, f.id limit 1000`,
)

/** @returns the numbers that are known, each with whether it had been released */
export const noteDeleted = statement<{ readonly number: string; readonly early: boolean }>(
  'stations.note-deleted',
  `update stations.file d set deleted_at = $3, early = not exists (select ${released} and f.id = d.id)
    where d.station_id = $1 and d.number = any($4) and d.deleted_at is null returning d.number, d.early`,
)

export const listFailing = statement<{
  readonly number: string
  readonly said: { readonly wjbm?: string }
  readonly fault: string
  readonly fault_at: Date
}>(
  'stations.list-failing',
  `select number, said, fault, fault_at from stations.file where station_id = $1 and fault is not null
    order by fault_at desc, id desc limit 100`,
)

export const listEarly = statement<{
  readonly number: string
  readonly said: { readonly wjbm?: string }
  readonly deleted_at: Date
}>(
  'stations.list-early',
  `select number, said, deleted_at from stations.file where station_id = $1 and early order by deleted_at desc, id desc limit 100`,
)

export interface ToldFile {
  readonly number: string
  readonly said: { readonly wjbm?: string }
  readonly told_at: Date
  readonly deleted_at: Date | null
  readonly early: boolean
}

const toldColumns = 'f.number, f.said, f.told_at, f.deleted_at, f.early'

/** All three with `$2`, so that one call asks for either. */
export const toldFiles = {
  waiting: statement<ToldFile>(
    'stations.list-waiting-files',
    `select ${toldColumns} from stations.file f left join uploads.upload p on p.id = f.upload_id
      where f.station_id = $1 and $2::timestamptz is not null and p.state is distinct from 'taken-in' order by f.told_at desc, f.id desc limit 100`,
  ),
  releasable: statement<ToldFile>(
    'stations.list-releasable-files',
    `select ${toldColumns} ${released} and f.deleted_at is null order by f.told_at desc, f.id desc limit 100`,
  ),
  deleted: statement<ToldFile>(
    'stations.list-deleted-files',
    `select ${toldColumns} from stations.file f
      where f.station_id = $1 and $2::timestamptz is not null and f.deleted_at is not null order by f.deleted_at desc, f.id desc limit 100`,
  ),
}
