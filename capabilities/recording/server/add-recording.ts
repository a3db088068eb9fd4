import type { Instant } from '#kernel/calendar/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { startChain } from '#platform/server/ledger/append.ts'
import type { RecordingKind, RecordingSource } from '../domain/index.ts'
import { anyOfFile, insertRecording, knownRecording } from './recording.sql.ts'

/**
 * A stored content that becomes a recording. @property claimed digests that its sender told, hexadecimal
 * @property arrivedAt when all of it was here, which its hours are counted to
 * @property addedBy account of who sent it; null of a station or a folder
 */
export interface ArrivedRecording {
  readonly unitId: string
  readonly digest: Buffer
  readonly sha256: Buffer
  readonly claimed?: { readonly sha256?: string; readonly sm3?: string } | undefined
  readonly size: number
  readonly mediaType: string
  readonly kind: RecordingKind
  readonly name: string
  readonly source: RecordingSource
  readonly outsideNumber?: string | undefined
  readonly officerId?: string | undefined
  readonly device?: string | undefined
  readonly station?: string | undefined
  readonly place?: string | undefined
  readonly marked?: boolean | undefined
  readonly startedAt: Instant
  readonly endedAt: Instant
  readonly arrivedAt: Date
  readonly addedBy: string | null
}

/**
 * The recording of a content, once: the same content in the same department, or the same number of a station, is the one
 * that is here already. Its custody begins here.
 * @returns `isNew` false where it was known
 */
export async function addRecording(
  tx: Transaction,
  arrived: ArrivedRecording,
  now: Date,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const id = newId(now)
  const { unitId, digest, sha256, outsideNumber } = arrived
  const added = await tx.maybe(insertRecording, [
    ...[id, unitId, digest, sha256, arrived.claimed === undefined ? null : JSON.stringify(arrived.claimed)],
    ...[arrived.size, arrived.mediaType, arrived.kind, arrived.name, arrived.source, outsideNumber ?? null],
    ...[arrived.officerId ?? null, arrived.device ?? null, arrived.station ?? null, arrived.place ?? null],
    ...[arrived.marked ?? false, new Date(arrived.startedAt), new Date(arrived.endedAt), arrived.arrivedAt],
    arrived.addedBy,
  ])
  if (added === undefined) {
    const known = await tx.one(knownRecording, [unitId, digest, outsideNumber ?? null])
    return { id: known.id, isNew: false }
  }
  const facts = {
    name: arrived.name,
    source: arrived.source,
    size: arrived.size,
    sm3: digest.toString('hex'),
    sha256: sha256.toString('hex'),
    officerId: arrived.officerId,
    device: arrived.device,
    station: arrived.station,
    outsideNumber,
    startedAt: arrived.startedAt,
    endedAt: arrived.endedAt,
  }
  const event = { type: 'arrived', actor: arrived.addedBy ?? 'program', at: now, facts }
  await startChain(tx, { kind: 'recording', id }, event)
  return { id, isNew: true }
}

/**
 * What is known of a file before it is taken in. @property isDamaged this very content is wanted to make it whole
 * @returns undefined where it never was here
 */
export async function fateOfFile(
  db: Reader,
  {
    unitId,
    digest,
    number,
  }: { readonly unitId: string; readonly digest: Buffer; readonly number?: string | undefined },
): Promise<{ readonly id: string; readonly isRemoved: boolean; readonly isDamaged: boolean } | undefined> {
  const row = await db.maybe(anyOfFile, [unitId, digest, number ?? null])
  return row && { id: row.id, isRemoved: row.is_removed, isDamaged: row.is_damaged }
}
