import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FiledRecording } from '#capabilities/recording/server/index.ts'
import { openFileStore } from '#platform/server/files/disk-store.ts'
import { packCaseFile } from './pack.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dingfen-pack-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a store that breaks off in the middle of a recording ends the packing; it does not wait for ever', async () => {
  async function* half() {
    yield Buffer.alloc(1000)
    throw new Error('the line broke')
  }
  const store = { ...openFileStore(folder), read: async () => Readable.from(half()) }
  const row = { removed_at: null, digest: Buffer.alloc(32), sha256: Buffer.alloc(32), size: '2000' }
  const recordings = [{ id: 'one', name: '扣押.mp4', custody: [], row }] as unknown as FiledRecording[]
  const about = { caseCode: 'ZF1', title: '扣押', organ: '某局', madeAt: '', reason: '移送' }
  const volume = { bytes: Buffer.from('%PDF'), papers: [], pages: 1 }
  const packing = packCaseFile(join(folder, 'case.zip'), store, { volume, recordings, about, at: new Date() })
  await expect(packing).rejects.toThrow('the line broke')
})
