import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chooseAddress } from './address.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dingfen-address-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function cluster(name: string): Promise<string> {
  const path = join(folder, name)
  await mkdir(path, { recursive: true })
  return path
}

test('a socket in the folder of the cluster, whatever the folder is called, and no port', async () => {
  const path = await cluster('数据, 1')
  const { host, port, settings } = await chooseAddress(path)
  expect(decodeURIComponent(host)).toBe(path)
  expect(new URL(`postgres://somebody@${host}:${port}/dingfen`).port).toBe('5432')
  expect(settings).toMatchObject({ listen_addresses: '', unix_socket_directories: `"${path}"` })
})

test('what a killed server left behind does not stand in the way', async () => {
  const path = await cluster('left')
  const left = ['.s.PGSQL.5432', '.s.PGSQL.5432.lock'].map((name) => join(path, name))
  for (const name of left) await writeFile(name, `${process.pid}\n`)
  expect((await chooseAddress(path)).settings).toMatchObject({ listen_addresses: '' })
  expect(left.filter(existsSync)).toEqual([])
})

test.each([
  { name: 'a'.repeat(110), why: 'its name would be too long for a socket' },
  { name: 'gone', missing: true, why: 'nothing can listen there' },
])('a port of 127.0.0.1 where $why', async ({ name, missing = false }) => {
  const path = missing ? join(folder, name) : await cluster(name)
  const { host, port, settings } = await chooseAddress(path)
  expect(host).toBe('127.0.0.1')
  expect(port).toBeGreaterThan(1023)
  expect(settings).toEqual({ listen_addresses: '127.0.0.1', unix_socket_directories: '', port })
})
