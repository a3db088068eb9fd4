import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stopOrphan } from '#platform/server/database/embedded/orphan.ts'
import { digestOfBytes } from '#platform/server/files/digest-of-bytes.ts'
import { mp4Of } from '#tests/support/media.ts'
import { hasFfmpeg, testFilm, withSlowFfmpeg } from './ffmpeg.ts'
import { expectOnce, type Recorder, sha256Of, signInRecorder } from './recorder.ts'
import { clearAway, makeDemoFolder, type ServerProcess, startServer } from './server-process.ts'

// The real program, killed in the middle of its work, and started again on what it left.
const MIB = 1024 * 1024
const PATIENCE = { timeout: 60_000, interval: 200 }
let folder = ''
let server: ServerProcess
let officer: Recorder

beforeAll(async () => {
  folder = await makeDemoFolder()
  await begin()
}, 240_000)
afterAll(async () => {
  await server?.end('SIGTERM')
  await clearAway([folder])
}, 60_000)

async function begin(env: Record<string, string> = {}): Promise<void> {
  server = await startServer(folder, env)
  officer = await signInRecorder(server.address, 'dept.officer')
}

const stateOf = async (id: string) => (await officer.upload(id)).state
const receivedOf = async (id: string) => (await officer.upload(id)).received

test('kill -9 in the middle of an upload: it goes on from what had come, and is whole', async () => {
  const bytes = mp4Of(6 * MIB)
  const id = await officer.announce('trouble-upload.mp4', bytes)
  officer.begin(id, bytes, 0, 4 * MIB)
  await expect.poll(() => receivedOf(id), PATIENCE).toBeGreaterThan(0)
  await server.end('SIGKILL')
  await begin()
  const { recordings } = await (await officer.get('/recordings?of=all&words=trouble-upload')).json()
  expect(recordings).toEqual([])
  const offset = await officer.goOn(id, bytes)
  expect(offset).toBeGreaterThan(0)
  expect(offset).toBeLessThan(bytes.length)
  await expect.poll(() => stateOf(id), PATIENCE).toBe('taken-in')
  await expectOnce(officer, 'trouble-upload.mp4', bytes)
}, 120_000)

test('its database dies in the middle of an upload: the program ends, and the next goes on', async () => {
  const bytes = mp4Of(6 * MIB)
  const id = await officer.announce('trouble-database.mp4', bytes)
  officer.begin(id, bytes, 0, 4 * MIB)
  await expect.poll(() => receivedOf(id), PATIENCE).toBeGreaterThan(0)
  await stopOrphan(`${folder}/postgres`)
  expect(await server.ended).toBe(1)
  await begin()
  expect(await officer.goOn(id, bytes)).toBeGreaterThan(0)
  await expect.poll(() => stateOf(id), PATIENCE).toBe('taken-in')
  await expectOnce(officer, 'trouble-database.mp4', bytes)
}, 120_000)

test('kill -9 while files are taken in and looked at: each appears once, with all that is derived', async () => {
  const files = await Promise.all(
    Array.from({ length: 4 }, async (_, at) => {
      const [name, bytes] = [`trouble-taking-in-${at}.mp4`, mp4Of((5 + at) * MIB)]
      return { name, bytes, id: await officer.announce(name, bytes) }
    }),
  )
  for (const { id, bytes } of files) await officer.goOn(id, bytes)
  // One is through: its derivation has begun, the digests of another are being taken.
  await expect
    .poll(async () => (await Promise.all(files.map(({ id }) => stateOf(id)))).sort(), PATIENCE)
    .toContain('taken-in')
  await server.end('SIGKILL')
  await begin()
  for (const { id, name, bytes } of files) {
    await expect.poll(() => stateOf(id), PATIENCE).toBe('taken-in')
    const recording = await (
      await officer.get(`/recordings/${await expectOnce(officer, name, bytes)}`)
    ).json()
    expect(recording.custody.filter(({ type }: { type: string }) => type === 'arrived')).toHaveLength(1)
  }
  const again = files[0] as (typeof files)[number]
  const second = await officer.announce(again.name, again.bytes)
  await officer.goOn(second, again.bytes)
  await expect
    .poll(() => officer.upload(second), PATIENCE)
    .toMatchObject({ state: 'taken-in', isKnown: true })
  await expectOnce(officer, again.name, again.bytes)
}, 180_000)

test.skipIf(!hasFfmpeg)(
  'kill -9 in the middle of a derivation: the job goes on, and its length and picture are there once',
  async () => {
    const tools = await mkdtemp(join(tmpdir(), 'dingfen-ffmpeg-'))
    const film = await testFilm(join(tools, 'film.mp4'), 3)
    const slow = await withSlowFfmpeg(tools)
    await server.end('SIGTERM')
    await begin({ PATH: slow.path })
    const id = await officer.announce('trouble-derived.mp4', film)
    await officer.goOn(id, film)
    const runs = () => slow.runs(digestOfBytes(film).toString('hex'))
    await expect.poll(runs, PATIENCE).toBe(1)
    const { recordingId } = await officer.upload(id)
    const read = async () => (await officer.get(`/recordings/${recordingId}`)).json()
    expect(await read()).toMatchObject({ hasPicture: false })
    await server.end('SIGKILL')
    await slow.hurry()
    await begin({ PATH: slow.path })
    await expect.poll(async () => (await read()).seconds, PATIENCE).toBe(3)
    expect(await read()).toMatchObject({ hasPicture: true })
    const picture = await officer.get(`/recordings/${recordingId}/picture`)
    const bytes = Buffer.from(await picture.arrayBuffer())
    expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff')
    // What was cut off, and what the job did when it went on: nothing was derived a third time.
    expect(await runs()).toBe(2)
    await expectOnce(officer, 'trouble-derived.mp4', film)
    await rm(tools, { recursive: true, force: true })
  },
  120_000,
)

test('kill -9 while a case file is made: it is not half there, and is ready once after the next start', async () => {
  const clerk = () => signInRecorder(server.address, 'dept.clerk')
  const { cases } = await (await (await clerk()).get('/enforcement-cases?limit=1')).json()
  const path = `/enforcement-cases/${cases[0].id}/case-files`
  const asked = await (await clerk()).post(path, { reason: '断电演练' })
  expect(asked.status).toBe(202)
  await server.end('SIGKILL')
  await begin()
  const made = async () => (await (await (await clerk()).get(path)).json()).files
  await expect.poll(async () => (await made())[0]?.state, PATIENCE).toBe('ready')
  const files = await made()
  expect(files).toHaveLength(1)
  const archive = await (await clerk()).get(`${path}/${files[0].id}/package`)
  const bytes = Buffer.from(await archive.arrayBuffer())
  expect(sha256Of(bytes)).toBe(files[0].packageSha256)
}, 120_000)
