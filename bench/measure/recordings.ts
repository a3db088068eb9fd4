/**
 * What measurements of recordings share: files to send, the voice of an officer, the body of the server.
 */
import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, readFileSync } from 'node:fs'
import { env } from 'node:process'
import { Upload } from 'tus-js-client'

export const MIB = 1024 * 1024
export const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

function box(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + content.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}

/** A video as far as its structure tells, of random bytes: no two are the same. */
export async function makeVideo(path: string, size: number): Promise<void> {
  const what = box('ftyp', Buffer.from('isom\0\0\0\0isommp41', 'latin1'))
  const where = box('moov', box('mvhd', Buffer.alloc(100)))
  const rest = size - what.length - where.length
  // Its own size would not fit into four bytes beyond 4 GiB: one says that eight follow.
  const head = Buffer.alloc(16)
  head.writeUInt32BE(1)
  head.write('mdat', 4, 'latin1')
  head.writeBigUInt64BE(BigInt(rest), 8)
  const out = createWriteStream(path)
  const write = (piece: Buffer) => new Promise<void>((done) => void out.write(piece, () => done()))
  await write(Buffer.concat([what, head]))
  for (let left = rest - 16; left > 0; left -= MIB) await write(randomBytes(Math.min(left, MIB)))
  await write(where)
  await new Promise<void>((done) => out.end(() => done()))
}

/** An officer of the demo who is signed in. */
export interface Sender {
  ask(path: string, body?: object): Promise<Record<string, unknown>>
  /** @param through another address of the same server @returns the id of the upload when the last byte is there */
  send(path: string, size: number, through?: string): Promise<string>
  /** Waits until the uploads are recordings. @throws Error where one was refused */
  takenIn(ids: readonly string[]): Promise<void>
}

export async function signInSender(origin: string): Promise<Sender> {
  const password = env.DINGFEN_DEMO_PASSWORD ?? 'Dingfen-2026-demo'
  let cookie = ''
  async function ask(path: string, body?: object) {
    const answer = await fetch(`${origin}/api/v1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(await answer.text())
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return answer.json()
  }
  const session = await ask('/session', { username: 'dept.officer', password })
  return {
    ask,
    async send(path, size, through = origin) {
      const now = new Date().toISOString()
      const order = { unitId: session.account.unitId, name: path.split('/').at(-1), size, marked: false }
      const { id } = await ask('/uploads', { ...order, startedAt: now, endedAt: now })
      await new Promise<void>((resolve, reject) => {
        const upload: Upload = new Upload(createReadStream(path) as never, {
          uploadUrl: `${through}/api/v1/uploads/${id}/content`,
          uploadSize: size,
          headers: { cookie },
          chunkSize: 16 * MIB,
          retryDelays: [500, 1000, 3000],
          // As the page does: without an answer it waits for the line and goes on; an answer that stays is the end.
          onError: (error) => {
            const isLineLost = !('originalResponse' in error) || error.originalResponse === null
            if (isLineLost) setTimeout(() => upload.start(), 500)
            else reject(error)
          },
          onSuccess: () => resolve(),
        })
        upload.start()
      })
      return id
    },
    async takenIn(ids) {
      for (const id of ids)
        for (;;) {
          const { state } = await ask(`/uploads/${id}`)
          if (state === 'taken-in') break
          if (state === 'refused') throw new Error(`${id} was refused`)
          await new Promise((later) => setTimeout(later, 200))
        }
    },
  }
}

/** How much memory a process holds, now and at most since it is watched. */
export function watchMemory(pid: string) {
  const now = () =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  const before = now()
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, now())
  }, 100)
  return { before, most: () => most, now, end: () => clearInterval(watch) }
}
