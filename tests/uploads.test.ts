import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { type ClientRequest, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { Upload as TusUpload } from 'tus-js-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { StoreUnavailable } from '#platform/server/files/file-store.ts'
import { openObjectStore } from '#platform/server/files/object-store.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { mp4Of, wavOf } from '#tests/support/media.ts'
import { type Organ, settleOrgan } from '#tests/support/organ.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { PASSWORD } from '#tests/support/small-district.ts'

const hasFfmpeg = spawnSync('ffprobe', ['-version']).status === 0
const NOW = '2026-03-02T09:00:00+08:00'

let house: TestApplication
let organ: Organ
let officer: Send
let origin: string
let cookie: string
beforeAll(async () => {
  house = await openTestApplication()
  organ = await settleOrgan(house)
  house.at(NOW)
  officer = await house.as('dept.officer')
  origin = await house.app.listen({ host: '127.0.0.1', port: 0 })
  cookie = await cookieOf('dept.officer')
})
afterAll(() => house.close())

async function cookieOf(username: string): Promise<string> {
  const signed = await house.anyone('POST', '/session', { body: { username, password: PASSWORD } })
  return `dingfen_session=${signed.cookies[0]?.value}`
}

const order = (bytes: Buffer, more: object = {}) => ({
  unitId: organ.unitIds.market,
  name: '20260302_080000.mp4',
  size: bytes.length,
  startedAt: '2026-03-02T08:00:00+08:00',
  endedAt: '2026-03-02T08:20:00+08:00',
  ...more,
})

async function announced(bytes: Buffer, more: object = {}) {
  const answer = await officer('POST', '/uploads', { body: order(bytes, more) })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().id as string
}

const stateOf = async (id: string) => (await officer('GET', `/uploads/${id}`)).json()

/** As the browser sends it. @param until stops after so many bytes, as a line that breaks */
function send(id: string, bytes: Buffer, until = Number.POSITIVE_INFINITY): Promise<'whole' | 'broken off'> {
  return new Promise((resolve, reject) => {
    const upload: TusUpload = new TusUpload(bytes, {
      uploadUrl: `${origin}/api/v1/uploads/${id}/content`,
      headers: { cookie },
      chunkSize: 256 * 1024,
      retryDelays: [100, 500],
      onChunkComplete: (_size, accepted) => {
        if (accepted >= until) void upload.abort().then(() => resolve('broken off'))
      },
      onError: reject,
      onSuccess: () => resolve('whole'),
    })
    upload.start()
  })
}

const content = (id: string, init: RequestInit & { readonly headers?: Record<string, string> }) =>
  fetch(`${origin}/api/v1/uploads/${id}/content`, {
    ...init,
    headers: { 'tus-resumable': '1.0.0', cookie, ...init.headers },
  })
const patch = (id: string, offset: number, bytes: Buffer, headers: Record<string, string> = {}) =>
  content(id, {
    method: 'PATCH',
    body: new Uint8Array(bytes),
    headers: {
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
      ...headers,
    },
  })

/** Begins a piece and falls silent: no end, no reset. */
function halfSent(id: string, bytes: Buffer, until: number): ClientRequest {
  const headers = {
    'tus-resumable': '1.0.0',
    'upload-offset': '0',
    'content-type': 'application/offset+octet-stream',
    'content-length': bytes.length,
    cookie,
  }
  const line = request(`${origin}/api/v1/uploads/${id}/content`, { method: 'PATCH', headers })
  line.on('error', () => {})
  line.write(bytes.subarray(0, until))
  return line
}

const locksOf = (id: string) =>
  asOwner(house.ownerUrl, async (owner) => {
    const { rowCount } = await owner.query('select 1 from uploads.lock where upload_id = $1', [id])
    return rowCount
  })

describe('a recording comes in', () => {
  test('in pieces, over a line that breaks, and is whole, with both digests and its custody begun', async () => {
    const bytes = mp4Of(1_500_000)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const id = await announced(bytes, { sha256, device: 'DSJ-0001', place: '常胜路12号' })
    expect(await send(id, bytes, 500_000)).toBe('broken off')
    const half = await stateOf(id)
    expect(half).toMatchObject({ state: 'receiving', place: '常胜路12号' })
    expect(half.received).toBeGreaterThanOrEqual(500_000)
    expect(await send(id, bytes)).toBe('whole')
    expect(await stateOf(id)).toMatchObject({ state: 'arrived', received: bytes.length })
    await house.workOff()
    const taken = await stateOf(id)
    expect(taken).toMatchObject({ state: 'taken-in', isKnown: false })
    const recording = (await officer('GET', `/recordings/${taken.recordingId}`)).json()
    expect(recording).toMatchObject({
      sha256,
      sm3: createHash('sm3').update(bytes).digest('hex'),
      size: bytes.length,
      mediaType: 'video/mp4',
      kind: 'video',
      claimed: true,
      device: 'DSJ-0001',
      arrival: 'in-time',
    })
    expect(recording.custody.map((line: { type: string }) => line.type)).toEqual(['arrived'])
  })

  test('the same file twice is one', async () => {
    const bytes = mp4Of(10_000)
    const ids = [await announced(bytes), await announced(bytes)]
    for (const id of ids) await send(id, bytes)
    await house.workOff()
    const [first, second] = [await stateOf(ids[0] as string), await stateOf(ids[1] as string)]
    expect(second).toMatchObject({ state: 'taken-in', recordingId: first.recordingId, isKnown: true })
  })

  test('sound is sound, whatever its name says', async () => {
    const bytes = wavOf()
    const id = await announced(bytes, { name: '录像.mp4' })
    await send(id, bytes)
    await house.workOff()
    const { recordingId } = await stateOf(id)
    const recording = (await officer('GET', `/recordings/${recordingId}`)).json()
    expect(recording).toMatchObject({ kind: 'audio', hasPicture: false })
    // Without ffmpeg nobody knows, and that is said by saying nothing.
    expect(recording.seconds).toBe(hasFfmpeg ? 1 : undefined)
    expect((await officer('GET', `/recordings/${recordingId}/picture`)).statusCode).toBe(404)
  })

  test.each([
    { why: 'a text is no recording', bytes: Buffer.from('现场笔录'.repeat(50)), refusal: 'not-media' },
    { why: 'cut short, it cannot be played', bytes: mp4Of(50_000).subarray(0, 30_000), refusal: 'broken' },
    { why: 'bytes of ones look like sound', bytes: Buffer.alloc(500, 0xff), refusal: 'not-media' },
  ])('$why', async ({ bytes, refusal }) => {
    const id = await announced(Buffer.from(bytes))
    await send(id, Buffer.from(bytes))
    await house.workOff()
    expect(await stateOf(id)).toMatchObject({ state: 'refused', refusal })
  })

  test('another content than was measured at the camera is refused', async () => {
    const bytes = mp4Of(5000)
    const id = await announced(bytes, { sha256: '0'.repeat(64) })
    await send(id, bytes)
    await house.workOff()
    expect(await stateOf(id)).toMatchObject({ state: 'refused', refusal: 'digest-differs' })
  })
})

describe('nothing is doubled and nothing lost', () => {
  test('two lines that bring the same piece: one writes, the other learns where it is', async () => {
    const bytes = mp4Of(400_000)
    const id = await announced(bytes)
    const answers = await Promise.all([patch(id, 0, bytes), patch(id, 0, bytes)])
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409])
    await house.workOff()
    expect(await stateOf(id)).toMatchObject({ state: 'taken-in' })
  })

  test('a process that died after the last byte: whoever asks again finds it whole, and it goes on', async () => {
    const bytes = mp4Of(8000)
    const id = await announced(bytes)
    await house.uploads.incoming.write(id, 0, [bytes] as never)
    expect(await stateOf(id)).toMatchObject({ state: 'receiving', received: 8000 })
    const head = await content(id, { method: 'HEAD' })
    expect(head.headers.get('upload-offset')).toBe('8000')
    await house.workOff()
    expect(await stateOf(id)).toMatchObject({ state: 'taken-in' })
  })

  test('a process that died and nobody asks again: the night finds it', async () => {
    const bytes = mp4Of(8001)
    const id = await announced(bytes)
    await house.uploads.incoming.write(id, 0, [bytes] as never)
    await house.daily('uploads.sweep')
    expect(await stateOf(id)).toMatchObject({ state: 'taken-in' })
  })

  test('what nobody goes on with is given up after a week, and its pieces go', async () => {
    const bytes = mp4Of(9000)
    const id = await announced(bytes)
    await patch(id, 0, bytes.subarray(0, 4000))
    house.at('2026-03-10T09:00:00+08:00')
    await house.daily('uploads.sweep')
    expect(await stateOf(id)).toMatchObject({ state: 'abandoned', received: 0 })
    expect(existsSync(house.uploads.incoming.pathOf(id))).toBe(false)
    house.at(NOW)
    cookie = await cookieOf('dept.officer')
  })

  test('a line that went dead without a word lets go when a new one asks, and what it brought is kept', async () => {
    const bytes = mp4Of(600_000)
    const id = await announced(bytes)
    const silent = halfSent(id, bytes, 300_000)
    await expect.poll(() => locksOf(id), { timeout: 5000 }).toBe(1)
    const head = await content(id, { method: 'HEAD' })
    expect(head.headers.get('upload-offset')).toBe('300000')
    expect((await patch(id, 300_000, bytes.subarray(300_000))).status).toBe(204)
    silent.destroy()
    await house.workOff()
    expect(await stateOf(id)).toMatchObject({ state: 'taken-in' })
  })

  test('a lock of a killed process is free after its lease', async () => {
    const bytes = mp4Of(7000)
    const id = await announced(bytes)
    await house.owner(
      `insert into uploads.lock (upload_id, holder, until) values ($1, gen_random_uuid(), clock_timestamp() + interval '1 second')`,
      [id],
    )
    expect((await patch(id, 0, bytes)).status).toBe(204)
  })
})

test('a store that hangs: the file waits, who looks is told so in words, and both go on when it answers', async () => {
  const first = mp4Of(5000)
  const seenId = await announced(first)
  await send(seenId, first)
  await house.workOff()
  const viewings = `/recordings/${(await stateOf(seenId)).recordingId}/viewings`
  const look = async () => {
    const { viewingId } = (await officer('POST', viewings, { body: {} })).json()
    return officer('GET', `${viewings}/${viewingId}/content`)
  }
  const second = mp4Of(7000)
  const waitingId = await announced(second)
  await send(waitingId, second)

  const whole = { ...house.files }
  const silent = createServer(() => {}).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const endpoint = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
  const place = { endpoint, region: 'us-east-1', bucket: 'b', prefix: '', accessKey: 'a', secretKey: 's' }
  const patience = { first: 200, connection: 200, idle: 500 }
  Object.assign(house.files, await openObjectStore(place, house.workDirectory, patience))
  try {
    await expect(house.workOff()).rejects.toThrow(StoreUnavailable)
    expect((await stateOf(waitingId)).state).toBe('arrived')
    const looked = await look()
    expect([looked.statusCode, looked.json().code]).toEqual([503, 'platform.store-unavailable'])
    expect(looked.json().title).toContain('请稍后重试')
    expect(looked.headers['retry-after']).toBeDefined()
  } finally {
    Object.assign(house.files, whole)
    silent.close()
    silent.closeAllConnections()
  }
  expect((await look()).rawPayload.equals(first)).toBe(true)
  // A queue tries again what failed; in this test it is gone, and the night finds what still waits.
  house.at('2026-03-02T16:00:00+08:00')
  await house.daily('uploads.sweep')
  house.at(NOW)
  expect((await stateOf(waitingId)).state).toBe('taken-in')
})

describe('what is refused, is refused early and in plain words', () => {
  test.each([
    {
      why: 'it ends before it begins',
      more: { endedAt: '2026-03-02T07:00:00+08:00' },
      code: 'uploads.wrong-time',
    },
    { why: 'it ends tomorrow', more: { endedAt: '2026-03-03T08:20:00+08:00' }, code: 'uploads.wrong-time' },
    { why: 'there is nothing in it', more: { size: 0 }, code: 'uploads.empty' },
    { why: 'it is too large', more: { size: 65 * 1024 * 1024 }, code: 'uploads.too-large' },
    {
      why: 'no such officer',
      more: { officerId: '019cb1a3-5f80-7573-b35f-d664dedaedc4' },
      code: 'uploads.no-such-officer',
    },
  ])('$why', async ({ more, code }) => {
    expect((await officer('POST', '/uploads', { body: order(mp4Of(1000), more) })).json().code).toBe(code)
  })

  test('of another department', async () => {
    const body = order(mp4Of(1000), { unitId: organ.unitIds.culture })
    expect((await officer('POST', '/uploads', { body })).json().code).toBe('request.not-found')
  })

  test('a disk without room takes no upload, and every other write', async () => {
    const bytes = mp4Of(6000)
    const id = await announced(bytes)
    house.uploads.diskReserve = Number.MAX_SAFE_INTEGER
    try {
      const refused = await officer('POST', '/uploads', { body: order(mp4Of(1000)), language: 'en' })
      expect([refused.statusCode, refused.json().code]).toEqual([507, 'uploads.disk-full'])
      expect(refused.json().title).toContain('Keep the file on the camera')
      expect((await patch(id, 0, bytes)).status).toBe(507)
      expect((await officer('POST', `/uploads/${id}/withdrawal`)).statusCode).toBe(200)
    } finally {
      house.uploads.diskReserve = 0
    }
  })

  test.skipIf(!existsSync('/dev/full'))(
    'a disk that fills up in the middle is said on the same line, and the upload goes on when there is room',
    async () => {
      const bytes = mp4Of(6000)
      const id = await announced(bytes)
      const path = house.uploads.incoming.pathOf(id)
      mkdirSync(dirname(path), { recursive: true })
      symlinkSync('/dev/full', path)
      const full = await patch(id, 0, bytes, { 'accept-language': 'en' })
      expect([full.status, (await full.json()).code]).toEqual([507, 'uploads.disk-full'])
      expect(await stateOf(id)).toMatchObject({ state: 'receiving', received: 0 })
      rmSync(path)
      expect((await patch(id, 0, bytes)).status).toBe(204)
    },
  )

  test('what does not keep to the protocol is told so, and nothing of it is written', async () => {
    const bytes = mp4Of(6000)
    const id = await announced(bytes)
    const codeOf = async (headers: Record<string, string>) => {
      const answer = await patch(id, 0, bytes, headers)
      return [answer.status, (await answer.json()).code]
    }
    expect(await codeOf({ 'tus-resumable': '0.2.2' })).toEqual([412, 'uploads.other-protocol'])
    expect(await codeOf({ 'content-type': 'video/mp4' })).toEqual([415, 'request.unsupported-media-type'])
    for (const offset of ['', '-1', '1e3', '17'])
      expect(await codeOf({ 'upload-offset': offset })).toEqual([409, 'uploads.other-place'])
    const withoutLength = new ReadableStream({
      start(stream) {
        stream.enqueue(new Uint8Array(Buffer.concat([bytes, bytes])))
        stream.close()
      },
    })
    const init = { method: 'PATCH', body: withoutLength, duplex: 'half' as const }
    const headers = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }
    expect((await content(id, { ...init, headers })).status).toBe(413)
    expect(await stateOf(id)).toMatchObject({ state: 'receiving', received: 0 })
  })

  test('bytes of somebody else, from another site, without a session', async () => {
    const bytes = mp4Of(6000)
    const id = await announced(bytes)
    const other = await cookieOf('dept.handler')
    expect((await patch(id, 0, bytes, { cookie: other })).status).toBe(404)
    expect((await patch(id, 0, bytes, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await patch(id, 0, bytes, { cookie: '' })).status).toBe(401)
    expect((await content(id, { method: 'HEAD', headers: { cookie: other } })).status).toBe(404)
    expect((await patch(id, 0, Buffer.concat([bytes, bytes]))).status).toBe(413)
    expect(await stateOf(id)).toMatchObject({ state: 'receiving', received: 0 })
  })

  test('what was withdrawn takes no more bytes', async () => {
    const bytes = mp4Of(6000)
    const id = await announced(bytes)
    await officer('POST', `/uploads/${id}/withdrawal`)
    expect((await patch(id, 0, bytes)).status).toBe(409)
    expect((await officer('POST', `/uploads/${id}/withdrawal`)).json().code).toBe('uploads.not-open')
  })
})

/** Beside the project where it is developed; elsewhere these say so and pass by. */
const samples = join(import.meta.dirname, '../../shared/data/files')
const manifest = join(samples, 'manifest.csv')

describe.skipIf(!existsSync(manifest))('sample and hostile files, each as the manifest expects', () => {
  const rows = !existsSync(manifest)
    ? []
    : readFileSync(manifest, 'utf8')
        .split('\n')
        .slice(1)
        .flatMap((line) => {
          const [path = '', , , , , ...expects] = line.split(',')
          return path === '' ? [] : [{ path, expects: expects.join(',').replaceAll('"', '') }]
        })

  test('media that are fit come in, all else is refused, nothing crashes', { timeout: 300_000 }, async () => {
    const media = (await import('#capabilities/uploads/server/index.ts')).mediaOf
    const wrong: string[] = []
    for (const { path, expects } of rows) {
      const found = await media(join(samples, path))
      const isTaken = typeof found !== 'string'
      const folder = dirname(path)
      const isMedia = ['video', 'audio', 'image', 'scan'].includes(folder) && !path.endsWith('.pdf')
      const mayBeEither = /flag|policy|privacy/.test(expects)
      if (!isMedia && isTaken) wrong.push(`${path} was taken in: ${expects}`)
      if (isMedia && !mayBeEither && !isTaken) wrong.push(`${path} was refused (${found}): ${expects}`)
    }
    expect(rows.length).toBeGreaterThan(200)
    expect(wrong).toEqual([])
  })
})
