import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadOrMakeMasterKey } from './keys.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dingfen-keys-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('whoever starts at the same time gets the same key, and nothing else is left', async () => {
  const path = join(folder, 'keys', 'master.key')
  const made = await Promise.all(Array.from({ length: 8 }, () => loadOrMakeMasterKey(path)))
  expect(new Set(made.map((key) => key.toString('hex'))).size).toBe(1)
  expect(made[0]).toHaveLength(32)
  expect(await readdir(join(folder, 'keys'))).toEqual(['master.key'])
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})
