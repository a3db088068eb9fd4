import { z } from 'zod'
import { expectFile, hasRoomFor, markArrived, type UploadParts } from '#capabilities/uploads/server/index.ts'
import { bug } from '#kernel/problems/index.ts'
import type { Database, Transaction } from '#platform/server/database/statement.ts'
import { defineJob, type Job, type JobTools } from '#platform/server/jobs/index.ts'
import { type AllowedNetworks, guardedGet } from '#platform/server/outbound/index.ts'
import {
  type FileRow,
  findFile,
  forgetFault,
  listNotFetched,
  lockFile,
  nameUpload,
  noteFault,
} from './file.sql.ts'
import { officerNamed } from './officer-of-record.ts'
import { type FileRecord, readFileRecord } from './read-file-record.ts'
import { noteDrift } from './station.sql.ts'

/** @property networks in which stations stand */
export interface StationParts {
  readonly uploads: UploadParts
  readonly stationNetworks: AllowedNetworks
}

/**
 * Fetches the content of a file from the address at which its station plays it, from where the last try ended. A station
 * serves this address anyway and needs no new program; we set the pace and go on after any break. What fails is written
 * down, seen by the bureau, and tried again with growing pauses.
 */
export const fetchFile = (parts: StationParts): Job<{ readonly fileId: string }> =>
  defineJob({
    name: 'stations.fetch-file',
    payload: z.strictObject({ fileId: z.uuid() }),
    async run({ database, clock, signal }, { fileId }) {
      const now = clock()
      const uploadId = await database.transaction((tx) => begin(tx, fileId, now))
      if (uploadId === undefined) return
      const file = await database.one(findFile, [fileId])
      try {
        await fetchRest({ database, clock, signal }, parts, file, uploadId)
        await database.many(forgetFault, [fileId])
      } catch (error) {
        await database.many(noteFault, [fileId, (error as Error).message.slice(0, 300), clock()])
        throw error
      }
      await database.transaction((tx) => markArrived(tx, parts.uploads, uploadId, clock()))
    },
  })

/** Every night: whatever is not here yet is asked for again, also what all tries of its job have failed for. */
export const fetchMissing = (parts: StationParts) =>
  defineJob({
    name: 'stations.fetch-missing',
    payload: z.strictObject({}),
    daily: '00:20',
    async run({ database }) {
      await database.transaction(async (tx) => {
        for (const { id } of await tx.many(listNotFetched))
          await fetchFile(parts).enqueue(tx, { fileId: id }, { key: `stations.fetch-file ${id}` })
      })
    },
  })

/** @returns the upload that the content belongs to; nothing where it has arrived */
async function begin(tx: Transaction, fileId: string, now: Date): Promise<string | undefined> {
  const file = await tx.maybe(lockFile, [fileId])
  if (file === undefined) return undefined
  if (file.upload_id !== null && file.upload_state === 'receiving') return file.upload_id
  if (file.upload_state !== null && file.upload_state !== 'abandoned') return undefined
  const record = recordOf(file)
  const { name, size, device, marked, startedAt, endedAt } = record
  const uploadId = await expectFile(
    tx,
    {
      ...{ name, size, device, marked, startedAt, endedAt },
      unitId: file.unit_id,
      accountId: null,
      source: 'station',
      claimed: {},
      outsideNumber: file.number,
      station: file.station,
      officerId: await officerNamed(
        tx,
        file.unit_id,
        { number: record.officerNumber, name: record.officerName },
        now,
      ),
    },
    now,
  )
  await tx.many(nameUpload, [fileId, uploadId])
  return uploadId
}

function recordOf({ said, number }: FileRow): FileRecord {
  const read = readFileRecord(said)
  return 'record' in read ? read.record : bug(`the record ${number} was understood and is not`)
}

async function fetchRest(
  { database, clock, signal }: JobTools,
  { uploads, stationNetworks: networks }: StationParts,
  file: FileRow,
  uploadId: string,
): Promise<void> {
  const { address, size } = recordOf(file)
  const offset = await uploads.incoming.sizeOf(uploadId)
  if (offset === size) return
  if (!(await hasRoomFor(database, uploads, 0))) throw new Error('no room on the disk')
  const headers = offset === 0 ? {} : { range: `bytes=${offset}-` }
  const answer = await guardedGet({ url: address, headers: { ...headers }, networks, signal })
  const from = answer.statusCode === 206 ? offset : 0
  if (answer.statusCode !== 200 && answer.statusCode !== 206) {
    answer.destroy()
    throw new Error(`the station answered ${answer.statusCode}`)
  }
  await measureDrift(database, file.station_id, answer.headers.date, clock())
  const end = await uploads.incoming.write(uploadId, from, upTo(answer, size - from))
  if (end !== size) throw new Error(`${end} bytes of ${size} came`)
}

/** Not more than was announced: a longer answer is another file. */
async function* upTo(answer: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let come = 0
  for await (const piece of answer) {
    come += piece.length
    if (come > most) throw new Error('more came than was announced')
    yield piece
  }
}

/** The HTTP server of a station tells its clock with every answer, to the second. */
async function measureDrift(
  database: Database,
  stationId: string,
  date: string | undefined,
  now: Date,
): Promise<void> {
  const told = Date.parse(date ?? '')
  if (Number.isNaN(told)) return
  await database.many(noteDrift, [stationId, Math.round((told - now.getTime()) / 1000), now])
}
