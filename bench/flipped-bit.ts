/**
 * How long it takes until one flipped bit among so many GiB of stored recordings is found and named, by the command that
 * people use: `node bench/flipped-bit.ts FOLDER [GIB]`, against a demo that runs with DINGFEN_DATA=FOLDER. What it wrote is
 * dropped from the memory of the machine first, so that it is the disk that is read.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { argv, env, execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { findRunningEmbedded } from '#platform/server/database/embedded/embedded-postgres.ts'
import { openFileStore } from '#platform/server/files/disk-store.ts'

const [, , folder = 'data', gib = '20'] = argv
const MIB = 1024 * 1024
const cli = fileURLToPath(new URL('../apps/cli/start.mjs', import.meta.url))
const say = (sentence: string) => process.stdout.write(`${sentence}\n`)
const seconds = (since: number) => (performance.now() - since) / 1000

interface Made {
  readonly digest: Buffer
  readonly sha256: Buffer
  readonly path: string
}

const noise = randomBytes(64 * MIB)

/** A GiB of noise, each MiB of it its own. Its name is drawn: reading again compares SHA-256, and SM3 would take minutes. */
async function makeContent(pathOf: (digest: Uint8Array) => string): Promise<Made> {
  const digest = randomBytes(32)
  const path = pathOf(digest)
  await mkdir(dirname(path), { recursive: true })
  const hash = createHash('sha256')
  const file = await open(path, 'wx')
  for (let at = 0; at < 1024; at++) {
    const piece = noise.subarray((at % 64) * MIB, ((at % 64) + 1) * MIB)
    randomBytes(16).copy(piece)
    hash.update(piece)
    await file.write(piece)
  }
  await file.sync()
  await file.close()
  return { digest, sha256: hash.digest(), path }
}

/** Advises the kernel to forget a file (`posix_fadvise`, by dd, without any right). */
function forget(path: string): boolean {
  const advice = [`of=${path}`, 'oflag=nocache', 'conv=notrunc,fdatasync', 'count=0', 'status=none']
  return spawnSync('dd', advice).status === 0
}

/** How much of the files the machine still holds in memory. @returns MiB; undefined where nobody can tell */
function remembered(paths: readonly string[]): number | undefined {
  const run = spawnSync('fincore', ['-b', '-n', '-o', 'RES', ...paths])
  if (run.status !== 0) return undefined
  return (
    run.stdout
      .toString()
      .trim()
      .split(/\s+/)
      .map(Number)
      .reduce((sum, one) => sum + one, 0) / MIB
  )
}

function coldness(paths: readonly string[]): string {
  const forgotten = paths.map(forget)
  if (forgotten.includes(false))
    return 'NOT dropped from the page cache: dd cannot; part of it is read from memory'
  const left = remembered(paths)
  const proof = left === undefined ? 'nobody can tell what is left' : `${left.toFixed(0)} MiB left in it`
  return `dropped from the page cache by dd (oflag=nocache), ${proof}`
}

async function flipOneBit(path: string): Promise<void> {
  const file = await open(path, 'r+')
  const place = Math.floor(Math.random() * 1024 * MIB)
  const byte = Buffer.alloc(1)
  await file.read(byte, 0, 1, place)
  byte.writeUInt8(byte.readUInt8() ^ 1)
  await file.write(byte, 0, 1, place)
  await file.sync()
  await file.close()
}

const url = await findRunningEmbedded(folder)
if (url === undefined) throw new Error(`no demo runs on ${folder}`)
const owner = new pg.Client({ connectionString: url })
await owner.connect()
const { pathOf } = openFileStore(join(folder, 'files'))
const made: Made[] = []
try {
  for (let at = 0; at < Number(gib); at++) {
    const content = await makeContent(pathOf)
    made.push(content)
    await owner.query(
      `insert into keeping.content (digest, sha256, size, media_type, stored_at) values ($1, $2, $3, 'video/mp4', now())`,
      [content.digest, content.sha256, 1024 * MIB],
    )
  }
  const hit = made[Math.floor(Math.random() * made.length)] as Made
  await flipOneBit(hit.path)
  const cold = coldness(made.map(({ path }) => path))
  const began = performance.now()
  let found: number | undefined
  const command = spawn(execPath, [cli, 'verify', 'recordings'], { env: { ...env, DINGFEN_DATA: folder } })
  for (const stream of [command.stdout, command.stderr])
    stream.on('data', (piece: Buffer) => {
      if (piece.toString().includes(hit.digest.toString('hex'))) found ??= seconds(began)
    })
  const code = await new Promise((ended) => command.once('close', ended))
  const all = seconds(began)
  say(`${gib} GiB in ${made.length} contents, one bit flipped in content ${made.indexOf(hit) + 1}`)
  say(cold)
  say(found === undefined ? 'NOT FOUND' : `named after              ${found.toFixed(1)} s`)
  say(
    `everything was read in   ${all.toFixed(1)} s, ${((Number(gib) * 1024) / all).toFixed(0)} MiB/s, ended with ${code}`,
  )
} finally {
  await owner.query('delete from keeping.content where digest = any($1)', [made.map(({ digest }) => digest)])
  await owner.end()
  for (const { path } of made) await rm(path, { force: true })
}
