import { officersOf } from '#capabilities/authority/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import type { LateExcuse } from '../domain/index.ts'
import { measureOn, presentRecording } from './read-recordings.ts'
import { describe, describeLook, excuseLate, lockRecording } from './recording.sql.ts'
import { recordedUnitsOf } from './rights.ts'
import { note, type Stamp } from './stamp.ts'

interface Description {
  readonly recordingId: string
  readonly officerId?: string | undefined
  readonly device?: string | undefined
  readonly place?: string | undefined
  readonly marked: boolean
  readonly version: number
}

/** Who recorded it, with what and where; the content and its times are not touched. */
export async function describeRecording(tx: Transaction, order: Description, stamp: Stamp) {
  const row = await tx.maybe(lockRecording, [order.recordingId, recordedUnitsOf(stamp.officer)])
  if (row === undefined) return refuse('request.not-found')
  if (row.version !== order.version) return refuse('request.stale')
  if (row.removed_at !== null) return refuse('recording.removed')
  const { officerId, device, place, marked } = order
  if (officerId !== undefined) {
    const known = await officersOf(tx, row.unit_id, stamp.today)
    if (!known.some(({ id }) => id === officerId))
      return refuse('recording.no-such-officer', {}, 'body.officerId')
  }
  const said = [row.id, officerId ?? null, device ?? null, place ?? null, marked]
  const { version } = await tx.one(describe, said)
  await note(tx, row.id, 'described', { officerId, device, place, marked }, stamp)
  return ok({ answer: { id: row.id, version }, version })
}

/**
 * How a content looks, as it was derived from it; of every recording that has it.
 * @param look duration in milliseconds, and the digest of a small picture in the store
 */
export async function noteLook(
  tx: Transaction,
  digest: Buffer,
  look: { readonly duration: number | undefined; readonly picture: Buffer | undefined },
): Promise<void> {
  await tx.many(describeLook, [digest, look.duration ?? null, look.picture ?? null])
}

/** A reason that the rule knows makes what came late excused, which is neither in time nor a fault. @source trap 28 */
export async function excuseLateRecording(
  tx: Transaction,
  order: {
    readonly recordingId: string
    readonly excuse: LateExcuse
    readonly words: string
    readonly version: number
  },
  stamp: Stamp,
) {
  const row = await tx.maybe(lockRecording, [order.recordingId, recordedUnitsOf(stamp.officer)])
  if (row === undefined) return refuse('request.not-found')
  if (row.version !== order.version) return refuse('request.stale')
  if (row.removed_at !== null) return refuse('recording.removed')
  const { arrival } = presentRecording(row, await measureOn(tx, stamp.today))
  if (arrival === 'in-time') return refuse('recording.not-late')
  const { version } = await tx.one(excuseLate, [row.id, order.excuse, order.words])
  await note(tx, row.id, 'late-excused', { excuse: order.excuse, reason: order.words }, stamp)
  return ok({ answer: { id: row.id, version }, version })
}
