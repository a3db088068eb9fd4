import { spawn } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { AlreadyRunning, acquireInstanceLock } from './instance-lock.ts'

const now = new Date('2026-11-24T00:00:00Z')
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dingfen-lock-'))
})

test('a second server on the same data is refused in two languages, and may start once the first let go', async () => {
  const release = await acquireInstanceLock(folder, now)
  const second = acquireInstanceLock(folder, now)
  await expect(second).rejects.toThrow(AlreadyRunning)
  await expect(second).rejects.toThrow(/正在使用.*\n.*does not start/)
  await release()
  await (await acquireInstanceLock(folder, now))()
})

test('the lock of a killed process is taken over', async () => {
  const child = spawn('sleep', ['60'])
  await writeFile(join(folder, 'instance.lock'), JSON.stringify({ pid: child.pid, born: '?', since: 'then' }))
  child.kill('SIGKILL')
  await (await acquireInstanceLock(folder, now))()
})

test('a process number that was given out again holds nothing', async () => {
  const stranger = { pid: process.ppid, born: 'another start', since: 'then' }
  await writeFile(join(folder, 'instance.lock'), JSON.stringify(stranger))
  await (await acquireInstanceLock(folder, now))()
})

test('half a lock file, as a power cut leaves it, is taken over', async () => {
  await writeFile(join(folder, 'instance.lock'), '{"pid":')
  await (await acquireInstanceLock(folder, now))()
})
