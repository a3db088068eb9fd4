import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

const { path, algorithm } = workerData as { readonly path: string; readonly algorithm: string }
const hash = createHash(algorithm)
for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(piece)
parentPort?.postMessage(hash.digest())
