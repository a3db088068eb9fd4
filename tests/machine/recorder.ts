import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { Upload } from 'tus-js-client'
import { expect } from 'vitest'

/** Somebody of a department of the demo district who sends recordings, over real HTTP. */
export interface Recorder {
  announce(name: string, bytes: Buffer): Promise<string>
  /** Sends all of it with the client that the browser uses, as the page of uploads does. */
  send(id: string, bytes: Buffer): Promise<void>
  /** Sends from `offset` on; the line stays open without a word after `until` bytes. */
  begin(id: string, bytes: Buffer, offset: number, until: number): void
  /** Goes on from where the server says that it is. @returns the offset that it said */
  goOn(id: string, bytes: Buffer): Promise<number>
  upload(
    id: string,
  ): Promise<{ readonly state: string; readonly received: number; readonly recordingId?: string }>
  get(path: string): Promise<Response>
  post(path: string, body: object): Promise<Response>
}

const PIECE = { 'tus-resumable': '1.0.0', 'content-type': 'application/offset+octet-stream' }

export async function signInRecorder(address: string, username: string): Promise<Recorder> {
  const signed = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: 'Dingfen-2026-demo' }),
  })
  if (!signed.ok) throw new Error(await signed.text())
  const cookie = signed.headers.get('set-cookie')?.split(';')[0] ?? ''
  const { account } = (await signed.json()) as { account: { unitId: string } }
  const get = (path: string) => fetch(`${address}/api/v1${path}`, { headers: { cookie } })
  const post = (path: string, body: object) =>
    fetch(`${address}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    })
  const content = (id: string) => `${address}/api/v1/uploads/${id}/content`
  return {
    get,
    post,
    async announce(name, bytes) {
      const sha256 = sha256Of(bytes)
      const at = new Date(Date.now() - 60_000).toISOString()
      const order = { unitId: account.unitId, name, size: bytes.length, sha256, startedAt: at, endedAt: at }
      const answer = await post('/uploads', order)
      if (answer.status !== 201) throw new Error(await answer.text())
      return (await answer.json()).id
    },
    send: (id, bytes) =>
      new Promise((sent, failed) => {
        const way = { uploadUrl: content(id), headers: { cookie }, storeFingerprintForResuming: false }
        const end = { onSuccess: () => sent(), onError: failed }
        new Upload(bytes, { ...way, ...end, chunkSize: 16 * 1024 * 1024 }).start()
      }),
    begin(id, bytes, offset, until) {
      const length = { 'content-length': bytes.length - offset, 'upload-offset': offset }
      const line = request(content(id), { method: 'PATCH', headers: { ...PIECE, ...length, cookie } })
      line.on('error', () => {})
      line.write(bytes.subarray(offset, until))
    },
    async goOn(id, bytes) {
      const head = await fetch(content(id), { method: 'HEAD', headers: { ...PIECE, cookie } })
      const offset = Number(head.headers.get('upload-offset'))
      if (head.status !== 200) throw new Error(`HEAD ${head.status}`)
      if (offset < bytes.length) {
        const answer = await fetch(content(id), {
          method: 'PATCH',
          headers: { ...PIECE, 'upload-offset': String(offset), cookie },
          body: new Uint8Array(bytes.subarray(offset)),
        })
        if (answer.status !== 204) throw new Error(await answer.text())
      }
      return offset
    },
    upload: async (id) => (await get(`/uploads/${id}`)).json(),
  }
}

/** The one recording of that name, whole to its last bit. @returns its id */
export async function expectOnce(officer: Recorder, name: string, bytes: Buffer): Promise<string> {
  const { recordings } = await (await officer.get(`/recordings?of=all&words=${name}`)).json()
  expect(recordings).toHaveLength(1)
  const [{ id }] = recordings
  const { viewingId } = await (await officer.post(`/recordings/${id}/viewings`, {})).json()
  const content = await officer.get(`/recordings/${id}/viewings/${viewingId}/content`)
  const stored = Buffer.from(await content.arrayBuffer())
  expect(sha256Of(stored)).toBe(sha256Of(bytes))
  return id
}

export const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
