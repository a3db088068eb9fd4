import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keepContent } from '#capabilities/keeping/server/index.ts'
import { addRecording } from '#capabilities/recording/server/index.ts'
import { instant, instantAt } from '#kernel/calendar/index.ts'
import type { Database } from '#platform/server/database/statement.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'
import { MARKET } from '../../database/seeds/enforcement/departments.ts'
import {
  type SeedRecording,
  seedRecordings,
  seedRequest,
} from '../../database/seeds/enforcement/recordings.ts'
import { dayOf } from './seed-story.ts'
import type { Voice } from './seed-voice.ts'

const HANDLER = 'dept.handler'
const SCENES = join(import.meta.dirname, '../../database/seeds/recordings')
const TWO_MINUTES = 120_000
const AN_HOUR = 3_600_000
const A_DAY = 24 * AN_HOUR

interface Desk {
  readonly voice: Voice
  readonly unitIds: ReadonlyMap<string, string>
  readonly database: Database
  readonly files: FileStore
  readonly now: Date
}

/** Recordings of the market regulator: they come in as from a folder, and are bound by the handler. */
export async function seedRecordingsOf(desk: Desk): Promise<void> {
  const { voice } = desk
  type Officers = { officers: readonly { id: string; name: string }[] }
  const { officers } = await voice.ask<Officers>(HANDLER, '/enforcement-officers')
  type Cases = { cases: readonly { id: string; title: string }[] }
  const { cases } = await voice.ask<Cases>(HANDLER, '/enforcement-cases?limit=200')
  const seized: string[] = []
  for (const one of seedRecordings) {
    const officerId = officers.find(({ name }) => name === one.officer)?.id
    const recordingId = await arrive(desk, one, officerId)
    const caseId = cases.find(({ title }) => title === one.boundTo?.title)?.id
    if (one.boundTo !== undefined && caseId !== undefined)
      await bind(voice, { recordingId, caseId, step: one.boundTo.step })
    if (one.boundTo !== undefined) seized.push(recordingId)
  }
  await voice.tell(HANDLER, '/recording-requests', { ...seedRequest, recordingIds: seized })
}

async function arrive({ unitIds, database, files, now }: Desk, one: SeedRecording, officerId?: string) {
  const scene = await readFile(join(SCENES, `scene-${one.scene}.webm`))
  const bytes = one.take === undefined ? scene : Buffer.concat([scene, emptyElement(one.take)])
  const start = Date.parse(`${dayOf(now, -one.ago)}T${one.at}:00+08:00`)
  const end = start + TWO_MINUTES
  const arrivedAt = new Date(end + AN_HOUR + (one.late ?? 0) * A_DAY)
  const { name, device, place } = one
  const recording = {
    ...{ name, device, place, officerId, arrivedAt },
    unitId: unitIds.get(MARKET) ?? '',
    digest: await files.put(bytes),
    sha256: createHash('sha256').update(bytes).digest(),
    size: bytes.length,
    mediaType: 'video/webm',
    kind: 'video' as const,
    source: 'folder' as const,
    startedAt: instant(instantAt(start)),
    endedAt: instant(instantAt(end)),
    addedBy: null,
  }
  return database.transaction(async (tx) => {
    await keepContent(tx, files, recording, arrivedAt)
    return (await addRecording(tx, recording, arrivedAt)).id
  })
}

/** Void of two bytes behind the last cluster: players skip it, and the content is another. @source RFC 8794, 11.3.2 */
const emptyElement = (take: number) => Buffer.from([0xec, 0x82, 0, take])

async function bind(
  voice: Voice,
  { recordingId, caseId, step }: { recordingId: string; caseId: string; step: string },
): Promise<void> {
  type Known = { proposals: readonly { recordingId: string; stepId: string; duty: string }[] }
  const path = `/enforcement-cases/${caseId}/recordings`
  const { proposals } = await voice.ask<Known>(HANDLER, path)
  const proposal = proposals.find((one) => one.recordingId === recordingId && one.duty !== 'none')
  if (proposal === undefined) throw new Error(`nothing proposes the recording of ${step}`)
  await voice.tell(HANDLER, path, { recordingId, stepId: proposal.stepId, duty: proposal.duty })
}
