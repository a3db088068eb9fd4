/**
 * A long recording over a line that is cut again and again: whether it arrives whole, how long it takes, and what memory the
 * server takes meanwhile. `node bench/flaky-line.ts ORIGIN PID FOLDER [MIB] [SECONDS]`, against a demo that runs with
 * DINGFEN_DATA=FOLDER; the line holds for so many seconds, then it is cut for one.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { argv } from 'node:process'
import { pipeline } from 'node:stream/promises'
import { layLine } from '#tests/support/cuttable-line.ts'
import { MIB, makeVideo, say, signInSender, watchMemory } from './measure/recordings.ts'

const [, , origin = 'http://127.0.0.1:8080', pid = '', folder = 'data', mib = '5120', seconds = '2'] = argv
const size = Number(mib) * MIB

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

const officer = await signInSender(origin)
const here = join(folder, 'bench-flaky-line')
await mkdir(here, { recursive: true })
const path = join(here, 'long.mp4')
await makeVideo(path, size)
const line = await layLine(origin)
const memory = watchMemory(pid)
let cuts = 0
const scissors = setInterval(
  () => {
    cuts++
    line.cut()
    setTimeout(line.mend, 1000)
  },
  (Number(seconds) + 1) * 1000,
)
try {
  const began = performance.now()
  const id = await officer.send(path, size, new URL(line.url).origin)
  const sent = (performance.now() - began) / 1000
  clearInterval(scissors)
  const mostSending = memory.most()
  await officer.takenIn([id])
  const taken = (performance.now() - began) / 1000 - sent
  const { recordingId } = await officer.ask(`/uploads/${id}`)
  const recording = await officer.ask(`/recordings/${recordingId}`)
  const isWhole = recording.sha256 === (await sha256Of(path))
  say(`one file of ${mib} MiB over a line that was cut ${cuts} times, one second each`)
  say(`arrived                   ${isWhole ? 'whole: the digest is that of the file' : 'NOT WHOLE'}`)
  say(`sent in                   ${sent.toFixed(1)} s, taken in ${taken.toFixed(1)} s later`)
  say(
    `memory of the server      ${memory.before.toFixed(0)} MiB before, ${mostSending.toFixed(0)} MiB at most while it came, ${memory.most().toFixed(0)} MiB at most in all`,
  )
  process.exitCode = isWhole ? 0 : 1
} finally {
  clearInterval(scissors)
  memory.end()
  await line.close()
  await rm(here, { recursive: true, force: true })
}
