/**
 * How fast recordings come in, beside copying the same bytes on the same disk, and what memory the server takes meanwhile:
 * `node bench/uploads.ts ORIGIN PID FOLDER [FILES] [MIB]`, against a demo that runs with DINGFEN_DATA=FOLDER.
 */
import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, readFileSync } from 'node:fs'
import { copyFile, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { argv, env } from 'node:process'
import { Upload } from 'tus-js-client'

const [, , origin = 'http://127.0.0.1:8080', pid = '', folder = 'data', files = '3', mib = '256'] = argv
const MIB = 1024 * 1024
const size = Number(mib) * MIB
const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

function box(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + content.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}

/** A video as far as its structure tells, of random bytes: no two are the same. */
async function makeVideo(path: string): Promise<void> {
  const what = box('ftyp', Buffer.from('isom\0\0\0\0isommp41', 'latin1'))
  const where = box('moov', box('mvhd', Buffer.alloc(100)))
  const rest = size - what.length - where.length
  const head = Buffer.alloc(8)
  head.writeUInt32BE(rest)
  head.write('mdat', 4, 'latin1')
  const out = createWriteStream(path)
  const write = (piece: Buffer) => new Promise<void>((done) => void out.write(piece, () => done()))
  await write(Buffer.concat([what, head]))
  for (let left = rest - 8; left > 0; left -= MIB) await write(randomBytes(Math.min(left, MIB)))
  await write(where)
  await new Promise<void>((done) => out.end(() => done()))
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

async function copyDurably(path: string): Promise<void> {
  await copyFile(path, `${path}.copy`)
  const file = await open(`${path}.copy`, 'r')
  await file.sync()
  await file.close()
}

const memoryInMib = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

/** User and system time in seconds: what the disk and neighbours of a busy machine do not blur. @source proc(5), stat */
function processorSeconds(): number {
  const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(afterName[11]) + Number(afterName[12])) / 100
}

async function ask(path: string, headers: Record<string, string>, body?: object) {
  const answer = await fetch(`${origin}/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(await answer.text())
  return { answer: await answer.json(), cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

const password = env.DINGFEN_DEMO_PASSWORD ?? 'Dingfen-2026-demo'
const { answer: session, cookie } = await ask('/session', {}, { username: 'dept.officer', password })
const here = join(folder, 'bench-uploads')
await mkdir(here, { recursive: true })
const paths = Array.from({ length: Number(files) }, (_, place) => join(here, `${place}.mp4`))
for (const path of paths) await makeVideo(path)

const copied = await timed(() => Promise.all(paths.map(copyDurably)))
let most = memoryInMib()
const before = most
const watch = setInterval(() => {
  most = Math.max(most, memoryInMib())
}, 100)

async function send(path: string): Promise<string> {
  const now = new Date()
  const order = { unitId: session.account.unitId, name: path.split('/').at(-1), size, marked: false }
  const times = { startedAt: now.toISOString(), endedAt: now.toISOString() }
  const { answer } = await ask('/uploads', { cookie }, { ...order, ...times })
  await new Promise<void>((resolve, reject) => {
    const upload = new Upload(createReadStream(path) as never, {
      uploadUrl: `${origin}/api/v1/uploads/${answer.id}/content`,
      uploadSize: size,
      headers: { cookie },
      chunkSize: 16 * MIB,
      onError: reject,
      onSuccess: () => resolve(),
    })
    upload.start()
  })
  return answer.id
}

const worked = processorSeconds()
let ids: readonly string[] = []
const sent = await timed(async () => {
  ids = await Promise.all(paths.map(send))
})
const mostSending = most
const workedSending = processorSeconds() - worked
const taken = await timed(async () => {
  for (const id of ids) {
    while (!['taken-in', 'refused'].includes((await ask(`/uploads/${id}`, { cookie })).answer.state))
      await new Promise((later) => setTimeout(later, 200))
  }
})
clearInterval(watch)
const total = (Number(files) * size) / MIB
say(`${files} files of ${mib} MiB at once`)
say(`copied on the same disk   ${(total / copied).toFixed(0)} MiB/s`)
say(`uploaded                  ${(total / sent).toFixed(0)} MiB/s, ratio ${(copied / sent).toFixed(2)}`)
say(`processor of the server   ${((workedSending * 1024) / total).toFixed(1)} s for each GiB while they came`)
say(`then taken in within      ${taken.toFixed(1)} s (both digests, into the store)`)
say(
  `memory of the server      ${before.toFixed(0)} MiB before, ${mostSending.toFixed(0)} MiB at most while they came, ${most.toFixed(0)} MiB at most in all`,
)
await rm(here, { recursive: true, force: true })
