import type { LegalDate } from '#kernel/calendar/index.ts'
import type { KeptGround, RetentionClass, Use } from './codes.ts'

/** What a list shows of a recording, as it was on the day of the list. Digests are hexadecimal, the size is bytes. */
export interface ShownRow {
  readonly name: string
  readonly officerName?: string
  readonly startedAt: string
  readonly endedAt: string
  readonly size: number
  readonly sm3: string
  readonly sha256: string
  readonly class: RetentionClass
  readonly use: Use
  readonly since?: LegalDate
  readonly until?: LegalDate
  readonly basis: string
  readonly assumption: boolean
  readonly ground?: KeptGround
  readonly groundWords?: string
}

export interface ListedRow {
  readonly position: number
  readonly recordingId: string
  readonly isGoing: boolean
  readonly said: ShownRow
}

/** The text whose digest is approved: one line for each row, its values in a fixed order. */
export const textOfRows = (rows: readonly ListedRow[]): string =>
  rows
    .map(({ position, recordingId, isGoing, said }) =>
      JSON.stringify([
        ...[position, recordingId, isGoing, said.name, said.officerName ?? '', said.startedAt, said.endedAt],
        ...[said.size, said.sm3, said.sha256, said.class, said.use, said.since ?? '', said.until ?? ''],
        ...[said.basis, said.assumption, said.ground ?? '', said.groundWords ?? ''],
      ]),
    )
    .join('\n')
