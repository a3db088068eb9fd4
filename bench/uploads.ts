/**
 * How fast recordings come in, beside copying the same bytes on the same disk, and what memory the server takes meanwhile:
 * `node bench/uploads.ts ORIGIN PID FOLDER [FILES] [MIB]`, against a demo that runs with DINGFEN_DATA=FOLDER.
 */
import { readFileSync } from 'node:fs'
import { copyFile, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { argv } from 'node:process'
import { MIB, makeVideo, say, signInSender, watchMemory } from './measure/recordings.ts'

const [, , origin = 'http://127.0.0.1:8080', pid = '', folder = 'data', files = '3', mib = '256'] = argv
const size = Number(mib) * MIB

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

/** User and system time in seconds: what the disk and neighbours of a busy machine do not blur. @source proc(5), stat */
function processorSeconds(): number {
  const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(afterName[11]) + Number(afterName[12])) / 100
}

const officer = await signInSender(origin)
const here = join(folder, 'bench-uploads')
await mkdir(here, { recursive: true })
const paths = Array.from({ length: Number(files) }, (_, place) => join(here, `${place}.mp4`))
for (const path of paths) await makeVideo(path, size)

const copied = await timed(() => Promise.all(paths.map(copyDurably)))
const memory = watchMemory(pid)

const worked = processorSeconds()
let ids: readonly string[] = []
const sent = await timed(async () => {
  ids = await Promise.all(paths.map((path) => officer.send(path, size)))
})
const mostSending = memory.most()
const workedSending = processorSeconds() - worked
const taken = await timed(() => officer.takenIn(ids))
memory.end()
const total = (Number(files) * size) / MIB
say(`${files} files of ${mib} MiB at once`)
say(`copied on the same disk   ${(total / copied).toFixed(0)} MiB/s`)
say(`uploaded                  ${(total / sent).toFixed(0)} MiB/s, ratio ${(copied / sent).toFixed(2)}`)
say(`processor of the server   ${((workedSending * 1024) / total).toFixed(1)} s for each GiB while they came`)
say(`then taken in within      ${taken.toFixed(1)} s (both digests, into the store)`)
say(
  `memory of the server      ${memory.before.toFixed(0)} MiB before, ${mostSending.toFixed(0)} MiB at most while they came, ${memory.most().toFixed(0)} MiB at most in all`,
)
await rm(here, { recursive: true, force: true })
