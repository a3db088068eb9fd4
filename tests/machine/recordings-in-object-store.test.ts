import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mp4Of } from '#tests/support/media.ts'
import { verified } from '#tests/support/package.ts'
import { isSwiftHere, type Swift, startSwift } from '../../tools/object-store/swift.ts'
import { expectOnce, type Recorder, sha256Of, signInRecorder } from './recorder.ts'
import { clearAway, makeDemoFolder, type ServerProcess, startServer } from './server-process.ts'

/**
 * The real program on a real object store. Only where it is asked for, with `DINGFEN_TEST_OBJECT_STORE=1`, and Debian's
 * packages of Swift are there: it takes minutes. Elsewhere this says so and passes by.
 */
const isAskedFor = process.env.DINGFEN_TEST_OBJECT_STORE === '1' && isSwiftHere()

describe.skipIf(!isAskedFor)('a whole server on an object store: OpenStack Swift with s3api', () => {
  const MIB = 1024 * 1024
  const PORT = 8194
  /** Pauses between the tries of a job grow, and Swift takes up to a minute to begin. */
  const PATIENCE = { timeout: 240_000, interval: 200 }
  let swift: Swift | undefined
  let server: ServerProcess
  let officer: Recorder
  let clerk: Recorder
  let [store, folder] = ['', '']
  let env: Record<string, string> = {}
  let casePath = ''

  beforeAll(async () => {
    store = await mkdtemp(join(tmpdir(), 'dingfen-swift-'))
    swift = await startSwift(store, PORT)
    const { endpoint, region, accessKey, secretKey } = swift.settings
    const credentials = { accessKeyId: accessKey, secretAccessKey: secretKey }
    const client = new S3Client({ endpoint, region, forcePathStyle: true, credentials })
    await client.send(new CreateBucketCommand({ Bucket: 'recordings' }))
    client.destroy()
    env = {
      DINGFEN_S3_ENDPOINT: endpoint,
      DINGFEN_S3_REGION: region,
      DINGFEN_S3_BUCKET: 'recordings',
      DINGFEN_S3_PREFIX: 'district/',
      DINGFEN_S3_ACCESS_KEY: accessKey,
      DINGFEN_S3_SECRET_KEY: secretKey,
    }
    folder = await makeDemoFolder(env)
    await begin()
    const { cases } = await (await clerk.get('/enforcement-cases?limit=1')).json()
    casePath = `/enforcement-cases/${cases[0].id}`
  }, 400_000)
  afterAll(async () => {
    await server?.end('SIGTERM')
    await swift?.stop()
    await clearAway([folder, store])
  }, 60_000)

  async function begin(): Promise<void> {
    server = await startServer(folder, env)
    officer = await signInRecorder(server.address, 'dept.officer')
    clerk = await signInRecorder(server.address, 'dept.clerk')
  }

  const stateOf = async (id: string) => (await officer.upload(id)).state

  async function announced(name: string, bytes: Buffer): Promise<string> {
    const id = await officer.announce(name, bytes)
    await officer.send(id, bytes)
    return id
  }

  async function bytesBelow(path: string): Promise<number> {
    const names = await readdir(path, { recursive: true }).catch(() => [])
    const sizes = names.map((name) =>
      stat(join(path, name)).then(
        (found) => (found.isFile() ? found.size : 0),
        () => 0,
      ),
    )
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  }

  /** Waits until so much more than `before` lies below a folder. */
  async function grown(path: string, before: number, by: number): Promise<void> {
    const soon = { timeout: 60_000, interval: 10 }
    await expect.poll(() => bytesBelow(path), soon).toBeGreaterThan(before + by)
  }

  async function askFile(reason: string): Promise<string> {
    const asked = await clerk.post(`${casePath}/case-files`, { reason })
    expect(asked.status).toBe(202)
    return (await asked.json()).id
  }

  async function madeFile(id: string) {
    const { files } = await (await clerk.get(`${casePath}/case-files`)).json()
    const own = files.filter((one: { id: string }) => one.id === id)
    expect(own).toHaveLength(1)
    return own[0] as { readonly state: string; readonly packageSha256: string; readonly recordings: number }
  }

  const stateOfFile = async (id: string) => (await madeFile(id)).state
  const packageOf = (id: string) => clerk.get(`${casePath}/case-files/${id}/package`)

  async function expectReadyOnce(id: string): Promise<Buffer> {
    await expect.poll(() => stateOfFile(id), PATIENCE).toBe('ready')
    const bytes = Buffer.from(await (await packageOf(id)).arrayBuffer())
    expect(sha256Of(bytes)).toBe((await madeFile(id)).packageSha256)
    return bytes
  }

  test('a file of 200 MiB: sent, bound, in the case file, and checked by who receives it', async () => {
    const bytes = mp4Of(200 * MIB)
    const id = await announced('store-whole.mp4', bytes)
    await expect.poll(() => stateOf(id), PATIENCE).toBe('taken-in')
    const recordingId = await expectOnce(officer, 'store-whole.mp4', bytes)
    const { steps } = await (await officer.get(`${casePath}/recordings`)).json()
    const bind = { recordingId, stepId: steps[0].id, duty: 'none' }
    expect((await officer.post(`${casePath}/recordings`, bind)).status).toBe(201)

    const packed = await expectReadyOnce(await askFile('对象存储演练'))
    const received = await mkdtemp(join(tmpdir(), 'dingfen-package-'))
    const [zip, root] = [join(received, 'package.zip'), join(received, 'unpacked')]
    await writeFile(zip, packed)
    // Larger than what this program unpacks of a table; Swift brings Python.
    await promisify(execFile)('python3', ['-m', 'zipfile', '-e', zip, root])
    expect(await verified(root)).toMatchObject({ code: 0, said: expect.stringContaining('✓') })
    const names = await readdir(join(root, '音像记录'))
    const own = names.find((name) => name.endsWith('store-whole.mp4')) ?? ''
    expect(sha256Of(await readFile(join(root, '音像记录', own)))).toBe(sha256Of(bytes))
    await rm(received, { recursive: true, force: true })
  }, 400_000)

  test('the store dies while a file moves into it: the file waits, another arrives, and both appear once', async () => {
    const [first, second] = [mp4Of(120 * MIB), mp4Of(2 * MIB)]
    const before = await bytesBelow(join(store, 'devices'))
    const id = await announced('store-dies.mp4', first)
    await grown(join(store, 'devices'), before, 20 * MIB)
    await swift?.kill()
    const other = await announced('store-is-dead.mp4', second)
    await new Promise((later) => setTimeout(later, 5_000))
    expect([await stateOf(id), await stateOf(other)]).toEqual(['arrived', 'arrived'])
    const { recordings } = await (await officer.get('/recordings?of=all&words=store-')).json()
    expect(recordings.map(({ name }: { name: string }) => name)).toEqual(['store-whole.mp4'])
    const path = `/recordings/${recordings[0].id}/viewings`
    const { viewingId } = await (await officer.post(path, {})).json()
    const looked = await officer.get(`${path}/${viewingId}/content`)
    expect([looked.status, (await looked.json()).code]).toEqual([503, 'platform.store-unavailable'])
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200)

    swift = await startSwift(store, PORT)
    for (const one of [id, other]) await expect.poll(() => stateOf(one), PATIENCE).toBe('taken-in')
    await expectOnce(officer, 'store-dies.mp4', first)
    await expectOnce(officer, 'store-is-dead.mp4', second)
  }, 400_000)

  test('the store dies while a case file is packed: it is not half there, and is ready once', async () => {
    const id = await askFile('存储中断演练')
    await grown(join(folder, 'exports'), 0, 20 * MIB)
    await swift?.kill()
    await new Promise((later) => setTimeout(later, 5_000))
    expect(await stateOfFile(id)).toBe('making')
    expect((await packageOf(id)).status).toBe(409)
    swift = await startSwift(store, PORT)
    await expectReadyOnce(id)
  }, 400_000)

  test('kill -9 of the server while a file moves into the store: it appears once, whole', async () => {
    const bytes = mp4Of(120 * MIB)
    const before = await bytesBelow(join(store, 'devices'))
    const id = await announced('store-server-dies.mp4', bytes)
    await grown(join(store, 'devices'), before, 20 * MIB)
    await server.end('SIGKILL')
    await begin()
    await expect.poll(() => stateOf(id), PATIENCE).toBe('taken-in')
    const recordingId = await expectOnce(officer, 'store-server-dies.mp4', bytes)
    const { custody } = await (await officer.get(`/recordings/${recordingId}`)).json()
    expect(custody.filter(({ type }: { type: string }) => type === 'arrived')).toHaveLength(1)
  }, 400_000)

  test('kill -9 of the server while a case file is packed: it is ready once, and nothing is left lying about', async () => {
    const id = await askFile('断电演练')
    await grown(join(folder, 'exports'), 0, 20 * MIB)
    await server.end('SIGKILL')
    await begin()
    await expectReadyOnce(id)
    const { custody } = await (await officer.get(`/recordings/${await idOf('store-whole.mp4')}`)).json()
    const exported = custody.filter(({ type }: { type: string }) => type === 'exported')
    expect(exported).toHaveLength(3)
    for (const name of ['incoming', 'exports', 'copies'])
      await expect.poll(() => bytesBelow(join(folder, name)), PATIENCE).toBe(0)
  }, 400_000)

  const idOf = async (name: string) =>
    (await (await officer.get(`/recordings?of=all&words=${name}`)).json()).recordings[0].id
})
