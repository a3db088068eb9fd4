import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DamagedFile, type FileStore, openFileStore } from './file-store.ts'

let directory: string
let store: FileStore
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'dingfen-files-'))
  store = openFileStore(directory)
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const filesIn = async () =>
  (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())

test('the same content twice is one file with one name', async () => {
  const [first, second] = [await store.put(Buffer.from('一纸协议')), await store.put(Buffer.from('一纸协议'))]
  expect(second.equals(first)).toBe(true)
  expect(await filesIn()).toHaveLength(1)
  expect((await store.get(first)).toString()).toBe('一纸协议')
})

test('content that was changed on the disk is refused, not served', async () => {
  const digest = await store.put(Buffer.from('一纸协议'))
  const [file] = await filesIn()
  await chmod(join(file?.parentPath ?? '', file?.name ?? ''), 0o600)
  await writeFile(join(file?.parentPath ?? '', file?.name ?? ''), '另一纸')
  await expect(store.get(digest)).rejects.toThrow(DamagedFile)
})

test('writers of the same content at the same time do not disturb each other', async () => {
  const digests = await Promise.all(Array.from({ length: 8 }, () => store.put(Buffer.alloc(100_000, 7))))
  expect(new Set(digests.map((digest) => digest.toString('hex'))).size).toBe(1)
  expect(await filesIn()).toHaveLength(1)
})
