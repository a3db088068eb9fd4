import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#tests/support/application.ts'
import { mp4Of } from '#tests/support/media.ts'
import { settleOrgan } from '#tests/support/organ.ts'
import { PASSWORD } from '#tests/support/small-district.ts'
import { wounded, wounds } from './hostile.ts'

const RUNS = Number(process.env.FUZZ_RUNS ?? 200)
const SEED = Number(process.env.FUZZ_SEED ?? 430407)
const PATIENCE_IN_MS = 60_000 + RUNS * 100

let house: TestApplication
let key: string
let cookie: string
let uploads: readonly string[]
beforeAll(async () => {
  house = await openTestApplication()
  const organ = await settleOrgan(house)
  house.at('2026-03-02T10:00:00+08:00')
  const keeper = await house.as('bureau.evidence')
  const unitId = organ.unitIds.market
  const registered = await keeper('POST', '/stations', {
    body: { unitId, number: NUMBER, name: '一楼采集站' },
  })
  key = registered.json().authkey
  const body = { username: 'dept.officer', password: PASSWORD }
  const signed = await house.anyone('POST', '/session', { body })
  cookie = `dingfen_session=${signed.cookies[0]?.value}`
  const officer = await house.as('dept.officer')
  const size = mp4Of(30_000).length
  const shot = { startedAt: '2026-03-02T08:00:00+08:00', endedAt: '2026-03-02T08:10:00+08:00' }
  const announced = await officer('POST', '/uploads', {
    key: randomUUID(),
    body: { unitId, name: '20260302_080000.mp4', size, ...shot },
  })
  expect(announced.statusCode, announced.body).toBe(201)
  uploads = [announced.json().id, randomUUID(), 'x', '%00', '-'.repeat(36)]
})
afterAll(() => house.close())

const NUMBER = 'GZZ-0001'
const SHOT = '20260302081500'
const fileNumber = (device: string) => `43040700${device.padStart(20, '0')}${SHOT}0100${SHOT}0001`
const record = fc.record(
  {
    wjbh: fc.oneof(
      fc.constantFrom(fileNumber('1'), fileNumber('2')),
      fc.stringMatching(/^[0-9]{64}$/),
      fc.string(),
    ),
    wjbm: fc.string(),
    pssj: fc.constantFrom(
      '2026-03-02 08:15:00',
      SHOT,
      '9999-12-31 23:59:59',
      '18991231235959',
      '2026-02-30 08:15:00',
    ),
    wjdx: fc.oneof(fc.integer(), fc.nat().map(String)),
    wjsc: fc.constantFrom(600, '600', 0, '999999999999999', -1),
    jgdm: fc.constantFrom('market', 'x', ''),
    cpxh: fc.constantFrom('DSJ0000001', ''),
    bfwz: fc.constantFrom(
      'http://127.0.0.1:9/x.mp4',
      'http://',
      'file:///etc/hostname',
      'http://[::1',
      'ftp://x',
    ),
  },
  { requiredKeys: ['wjbh', 'pssj', 'wjdx', 'bfwz'] },
)
const messages: Readonly<Record<string, fc.Arbitrary<object>>> = {
  'POST /v3/wsinfo/heartbeat': fc.record({ zxzt: fc.integer(), cczrl: fc.double(), version: fc.string() }),
  'POST /v3/fileinfo': fc.record({ files: fc.array(record, { maxLength: 3 }) }),
  'POST /v3/notify_file_deleted': fc.record({
    files: fc.array(fc.record({ wjbh: fc.constantFrom(fileNumber('1'), 'x') }), { maxLength: 3 }),
  }),
  'GET /v3/can_delete_files': fc.constant({}),
  'GET /v3/suborg': fc.constant({}),
  'GET /v3/users': fc.constant({}),
}
const hurt = fc.option(wounds, { nil: undefined, freq: 2 })

test.each(Object.entries(messages))(
  'a station may send anything to %s',
  async (address, message) => {
    const [method = '', url = ''] = address.split(' ')
    const made = fc
      .record({ message, hurt, isNamed: fc.boolean() })
      .map(({ message: plain, hurt: given, isNamed }) => {
        const whole = { gzz_xh: NUMBER, authkey: key, ...plain }
        const said = given === undefined ? whole : wounded(isNamed ? plain : whole, given)
        return isNamed && typeof said === 'object' && said !== null && !Array.isArray(said)
          ? { ...said, gzz_xh: NUMBER, authkey: key }
          : said
      })
    await noneFails(made, (said) => ({
      method: method as 'GET',
      url: method === 'GET' ? `${url}?${new URLSearchParams(textsOf(said))}` : url,
      ...(method === 'GET'
        ? {}
        : { payload: JSON.stringify(said), headers: { 'content-type': 'application/json' } }),
    }))
  },
  PATIENCE_IN_MS,
)

test(
  'anything may come under the address of an upload',
  async () => {
    const made = fc.record({
      method: fc.constantFrom('HEAD', 'PATCH'),
      id: fc.nat(),
      offset: fc.constantFrom('0', '5', '-1', '', 'x', '1e3', '999999999999999', '9'.repeat(40)),
      length: fc.constantFrom(undefined, '0', '5', '-1', 'x', '1e99'),
      version: fc.constantFrom('1.0.0', '1.0.0', '1.0.0', '0.2', ''),
      type: fc.constantFrom('application/offset+octet-stream', 'application/json', 'text/plain', ''),
      payload: fc.uint8Array({ maxLength: 200 }),
      isSignedIn: fc.constantFrom(true, true, true, false),
    })
    await noneFails(made, ({ method, id, offset, length, version, type, payload, isSignedIn }) => ({
      method: method as 'HEAD',
      url: `/api/v1/uploads/${uploads[id % uploads.length]}/content`,
      headers: {
        'tus-resumable': version,
        'upload-offset': offset,
        ...(type === '' ? {} : { 'content-type': type }),
        ...(length === undefined ? {} : { 'upload-length': length }),
        ...(isSignedIn ? { cookie } : {}),
      },
      ...(method === 'PATCH' ? { payload: Buffer.from(payload) } : {}),
    }))
  },
  PATIENCE_IN_MS,
)

test(
  'an outside system may show anything for a token',
  async () => {
    const word = fc.oneof(
      fc.constantFrom('', 'NUL \u0000', '%00', '%zz', 'client_credentials'),
      fc.string(),
      fc.uuid(),
    )
    const made = fc.record({
      grant: fc.constantFrom('client_credentials', 'client_credentials', 'password', '\u0000'),
      form: fc.dictionary(fc.constantFrom('client_id', 'client_secret', 'scope', 'x'), word, { maxKeys: 1 }),
      basic: fc.option(
        fc.oneof(
          fc.tuple(word, word).map((pair) => pair.join(':')),
          word,
        ),
        { nil: undefined, freq: 2 },
      ),
      // who tries too often is refused before anything is read
      from: fc.ipV4(),
    })
    await noneFails(made, ({ grant, form, basic, from }) => ({
      method: 'POST',
      url: '/api/v1/oauth/token',
      remoteAddress: from,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...(basic === undefined ? {} : { authorization: `Basic ${Buffer.from(basic).toString('base64')}` }),
      },
      payload: new URLSearchParams({ ...form, grant_type: grant }).toString(),
    }))
  },
  PATIENCE_IN_MS,
)

test(
  'pages without script, and what crawlers ask for, stand any address',
  async () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '2026-03',
        '9999-12-31',
        '0000-00-00',
        '2026-03-02',
        '\u0000',
        '<script>alert(1)</script>',
      ),
    )
    const made = fc.record({
      path: fc.oneof(
        fc.constantFrom('/decisions', `/decisions/${randomUUID()}`, '/'),
        word.map((one) => `/decisions/${one}`),
      ),
      query: fc.dictionary(fc.constantFrom('from', 'to', 'cursor', 'text', 'unitId', 'x'), word),
    })
    for (const { path, query } of fc.sample(made, { numRuns: RUNS, seed: SEED })) {
      const page = await house.plainPages({ path, query: new URLSearchParams(query) })
      expect(page?.html ?? '', JSON.stringify({ path, query })).not.toContain('<script')
    }
    await noneFails(
      fc.record({ host: word, path: fc.constantFrom('/sitemap.xml', '/robots.txt') }),
      ({ host, path }) => ({
        method: 'GET',
        url: path,
        headers: { host: host.replace(/[^\x21-\x7e]/g, '') },
      }),
    )
  },
  PATIENCE_IN_MS,
)

/** Sends them all. An answer may refuse, but never fails, and says nothing of what is inside. */
async function noneFails<Made>(made: fc.Arbitrary<Made>, requestOf: (one: Made) => InjectOptions) {
  const faults = new Map<string, string>()
  for (const one of fc.sample(made, { numRuns: RUNS, seed: SEED })) {
    const answer = await house.app.inject(requestOf(one))
    if (answer.statusCode >= 500) faults.set(answer.body.slice(0, 200), JSON.stringify(one).slice(0, 600))
  }
  expect(Object.fromEntries(faults)).toEqual({})
}

const textsOf = (said: unknown) =>
  Object.fromEntries(
    Object.entries(typeof said === 'object' && said !== null ? said : {}).map(([name, value]) => [
      name.toWellFormed(),
      String(JSON.stringify(value) ?? '')
        .replace(/^"|"$/g, '')
        .toWellFormed(),
    ]),
  )
