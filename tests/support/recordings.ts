import { createHash, randomBytes } from 'node:crypto'
import { type ArrivedRecording, addRecording } from '#capabilities/recording/server/index.ts'
import { instant } from '#kernel/calendar/index.ts'
import { digestOfBytes } from '#platform/server/files/digest-of-bytes.ts'
import type { TestApplication } from './application.ts'

/** What a test says of a recording; the rest is made up. Times are `2026-03-02T10:00`, of the district. */
export interface Shot {
  readonly unitId: string
  readonly from: string
  readonly to: string
  readonly arrived?: string
  readonly content?: Buffer
  readonly more?: Partial<ArrivedRecording>
}

/** A recording as the machinery of uploads hands it over once its content is stored. @returns its id */
export async function arrive(house: TestApplication, { unitId, from, to, arrived, content, more }: Shot) {
  const bytes = content ?? randomBytes(64)
  const now = new Date(`${arrived ?? to}:00+08:00`)
  const added = await house.database.transaction((tx) =>
    addRecording(
      tx,
      {
        unitId,
        digest: digestOfBytes(bytes),
        sha256: createHash('sha256').update(bytes).digest(),
        size: bytes.length,
        mediaType: 'video/mp4',
        kind: 'video',
        name: `${from}.mp4`,
        source: 'upload',
        startedAt: instant(`${from}:00+08:00`),
        endedAt: instant(`${to}:00+08:00`),
        arrivedAt: now,
        addedBy: null,
        ...more,
      },
      now,
    ),
  )
  return added.id
}
