// Plain JavaScript: a thread that has to strip types takes 80 MiB more. One buffer, filled again and again: no garbage.
import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

const [sm3, sha256] = [createHash('sm3'), createHash('sha256')]
const buffer = Buffer.allocUnsafe(1024 * 1024)
const file = openSync(workerData, 'r')
for (;;) {
  const length = readSync(file, buffer)
  if (length === 0) break
  const piece = buffer.subarray(0, length)
  sm3.update(piece)
  sha256.update(piece)
}
closeSync(file)
parentPort?.postMessage([sm3.digest(), sha256.digest()])
