import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stopOrphan } from '#platform/server/database/embedded/orphan.ts'
import { mp4Of } from '#tests/support/media.ts'
import { type Recorder, signInRecorder } from './recorder.ts'
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

async function begin(): Promise<void> {
  server = await startServer(folder)
  officer = await signInRecorder(server.address, 'dept.officer')
}

const stateOf = async (id: string) => (await officer.upload(id)).state
const receivedOf = async (id: string) => (await officer.upload(id)).received

/** The one recording of that name, whole to its last bit. */
async function expectOnce(name: string, bytes: Buffer): Promise<string> {
  const { recordings } = await (await officer.get(`/recordings?of=all&words=${name}`)).json()
  expect(recordings).toHaveLength(1)
  const [{ id }] = recordings
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { viewingId } = await (await officer.post(`/recordings/${id}/viewings`, {})).json()
  const content = await officer.get(`/recordings/${id}/viewings/${viewingId}/content`)
  const stored = Buffer.from(await content.arrayBuffer())
  expect(createHash('sha256').update(stored).digest('hex')).toBe(sha256)
  return id
}

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
  await expectOnce('trouble-upload.mp4', bytes)
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
  await expectOnce('trouble-database.mp4', bytes)
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
    const recording = await (await officer.get(`/recordings/${await expectOnce(name, bytes)}`)).json()
    expect(recording.custody.filter(({ type }: { type: string }) => type === 'arrived')).toHaveLength(1)
  }
  const again = files[0] as (typeof files)[number]
  const second = await officer.announce(again.name, again.bytes)
  await officer.goOn(second, again.bytes)
  await expect
    .poll(() => officer.upload(second), PATIENCE)
    .toMatchObject({ state: 'taken-in', isKnown: true })
  await expectOnce(again.name, again.bytes)
}, 180_000)

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
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(files[0].packageSha256)
}, 120_000)
