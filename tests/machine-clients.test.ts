import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#tests/support/application.ts'
import {
  askForToken,
  basic,
  type OutsideSystem,
  registerSystem,
  sendWith,
  tokenOf,
} from '#tests/support/outside-system.ts'
import { asOwner } from '#tests/support/postgres.global.ts'

let house: TestApplication
let court: OutsideSystem
beforeAll(async () => {
  house = await openTestApplication()
  court = await registerSystem(house)
})
afterAll(() => house.close())
beforeEach(() => house.at('2026-03-02T01:00:00Z'))

const grant = { grant_type: 'client_credentials' }
const wrong = (id: string) => basic({ id, secret: 'not-the-secret' })

test('the secret is shown once, and neither it nor a token is kept', async () => {
  expect(court.secret.length).toBeGreaterThan(40)
  const listed = await (await house.as('secadmin'))('GET', '/machine-clients')
  expect(listed.json().clients[0]).toMatchObject({ id: court.id, body: 'court', state: 'active' })
  expect(listed.body).not.toContain(court.secret)
  const kept = await asOwner(house.ownerUrl, async (owner) => {
    const { rows } = await owner.query(
      'select c::text as client, (select string_agg(t::text, $1) from machines.token t) as tokens from machines.client c',
      [' '],
    )
    return JSON.stringify(rows)
  })
  expect(kept).toContain('$argon2id$')
  expect(kept).not.toContain(court.secret)
  expect(kept).not.toContain(court.token)
})

test('a token is given by header or by form, lives a quarter of an hour and is told as RFC 6749 wants', async () => {
  const byHeader = await askForToken(house, grant, basic(court))
  expect(byHeader.statusCode, byHeader.body).toBe(200)
  expect(byHeader.headers['cache-control']).toBe('no-store')
  expect(byHeader.json()).toMatchObject({
    token_type: 'Bearer',
    expires_in: 900,
    scope: 'referrals.send referrals.read',
  })
  const byForm = await askForToken(house, {
    ...grant,
    client_id: court.id,
    client_secret: court.secret,
    scope: 'referrals.read',
    resource: 'https://ignored.example',
  })
  expect(byForm.json()).toMatchObject({ scope: 'referrals.read' })
})

test.each([
  { form: grant, header: wrong, status: 401, error: 'invalid_client', why: 'wrong secret' },
  { form: grant, header: () => 'Basic !!', status: 401, error: 'invalid_client', why: 'unreadable header' },
  { form: grant, header: undefined, status: 401, error: 'invalid_client', why: 'nothing shown' },
  { form: { grant_type: 'password' }, header: basic, status: 400, error: 'unsupported_grant_type', why: '' },
  { form: { ...grant, scope: 'everything' }, header: basic, status: 400, error: 'invalid_scope', why: '' },
  { form: {}, header: basic, status: 400, error: 'invalid_request', why: 'grant_type is missing' },
  {
    form: { ...grant, client_secret: 'x' },
    header: basic,
    status: 400,
    error: 'invalid_request',
    why: 'twice',
  },
])('refused with $status $error: $why', async ({ form, header, status, error }) => {
  const shown = header === wrong ? wrong(court.id) : (header as typeof basic | undefined)?.(court)
  const answer = await askForToken(house, form as Record<string, string>, shown)
  expect(answer.statusCode, answer.body).toBe(status)
  expect(answer.json()).toEqual({ error, error_description: expect.stringMatching(/^[\x20-\x7e]+$/) })
  expect(answer.headers['www-authenticate']?.toString().startsWith('Basic ') ?? false).toBe(status === 401)
})

test('a parameter that comes twice, and JSON, are no form of a token request', async () => {
  const url = '/api/v1/oauth/token'
  const twice = await house.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', authorization: basic(court) },
    payload: 'grant_type=client_credentials&grant_type=client_credentials',
  })
  expect(twice.json().error).toBe('invalid_request')
  const json = await house.app.inject({ method: 'POST', url, payload: grant })
  expect([json.statusCode, json.json().error]).toEqual([400, 'invalid_request'])
  const form = await house.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'username=head&password=x',
  })
  expect(form.json().code).toBe('request.unsupported-media-type')
})

test('a stranger who guesses slows down himself and not the court; all is on record', async () => {
  const police = await registerSystem(house, { name: '接处警平台', body: 'police', bodyName: '东街派出所' })
  const from = (remoteAddress: string, authorization: string) =>
    house.app.inject({
      method: 'POST',
      url: '/api/v1/oauth/token',
      remoteAddress,
      headers: { 'content-type': 'application/x-www-form-urlencoded', authorization },
      payload: 'grant_type=client_credentials',
    })
  for (let tries = 0; tries < 5; tries++)
    expect((await from('10.9.9.9', wrong(police.id))).statusCode).toBe(401)
  const slowed = await from('10.9.9.9', basic(police))
  expect([slowed.statusCode, slowed.json().error]).toEqual([429, 'temporarily_unavailable'])
  expect((await from('10.1.1.1', basic(police))).statusCode).toBe(200)
  house.at('2026-03-02T01:16:00Z')
  expect((await from('10.9.9.9', basic(police))).statusCode).toBe(200)
  const logged = await asOwner(house.ownerUrl, async (owner) => {
    const text =
      'select outcome, count(*)::int from machines.token_request where client_id = $1 group by 1 order by 1'
    return (await owner.query(text, [police.id])).rows
  })
  expect(logged).toEqual([
    { outcome: 'issued', count: 3 },
    { outcome: 'refused', count: 5 },
  ])
})

test('a new secret may overlap with the one before; without overlap tokens end too', async () => {
  const keeper = await house.as('secadmin')
  const hotline = await registerSystem(house, {
    name: '热线平台',
    body: 'hotline-12345',
    bodyName: '12345热线',
  })
  const address = `/machine-clients/${hotline.id}/secrets`
  const rotated = await keeper('POST', address, { version: 1, body: { overlapHours: 1 } })
  const next = { id: hotline.id, secret: rotated.json().secret }
  await tokenOf(house, hotline)
  await tokenOf(house, next)
  house.at('2026-03-02T02:01:00Z')
  expect((await askForToken(house, grant, basic(hotline))).statusCode).toBe(401)
  const token = await tokenOf(house, next)
  expect((await keeper('POST', address, { version: 1, body: {} })).json().code).toBe('request.stale')
  await (await house.as('secadmin'))('POST', address, { version: 2, body: {} })
  const ended = await sendWith(house, token)('GET', '/session')
  expect(ended.statusCode).toBe(401)
  expect((await askForToken(house, grant, basic(next))).statusCode).toBe(401)
})

test('whoever is revoked is out at once', async () => {
  const keeper = await house.as('secadmin')
  const notary = await registerSystem(house, { name: '公证系统', body: 'notary', bodyName: '石鼓公证处' })
  const revoked = await keeper('POST', `/machine-clients/${notary.id}/revocation`, { version: 1 })
  expect(revoked.json()).toMatchObject({ state: 'revoked' })
  expect((await askForToken(house, grant, basic(notary))).json().error).toBe('invalid_client')
  const again = await keeper('POST', `/machine-clients/${notary.id}/revocation`, { version: 2 })
  expect(again.json().code).toBe('machines.revoked')
})

test('a token opens what its scope names, a session nothing of it, and a token nothing that is for people', async () => {
  const self = await court.send('GET', '/machine/self')
  expect(self.json()).toMatchObject({ clientId: court.id, body: 'court', bodyName: '石鼓区人民法院' })
  const narrow = sendWith(house, await tokenOf(house, court, 'referrals.send'))
  const refused = await narrow('GET', '/machine/self')
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'access.scope-missing'])
  expect(refused.headers['www-authenticate']).toContain('error="insufficient_scope"')
  const none = await (await house.as('secadmin'))('GET', '/machine/self')
  expect([none.statusCode, none.headers['www-authenticate']]).toEqual([401, 'Bearer realm="dingfen"'])
  for (const path of ['/session', '/accounts', '/disputes', '/referrals'])
    expect((await court.send('GET', path)).statusCode, path).toBe(401)
  house.at('2026-03-02T01:15:01Z')
  const late = await court.send('GET', '/machine/self')
  expect(late.headers['www-authenticate']).toContain('error="invalid_token"')
})

test('a system is no person: it is in no list of accounts, signs in nowhere and is granted nothing', async () => {
  const keeper = await house.as('secadmin')
  const accounts = await keeper('GET', '/accounts')
  expect(accounts.body).not.toContain('法院调解平台')
  const { rows } = await asOwner(house.ownerUrl, (owner) =>
    owner.query('select account_id from machines.client where id = $1', [court.id]),
  )
  const { account_id: accountId } = rows[0]
  const body = { role: 'mediator', unitId: house.district.unitIds.hub }
  const granted = await keeper('POST', `/accounts/${accountId}/grants`, { version: 1, body })
  expect(granted.json().code).toBe('request.not-found')
  const username = `machine.${accountId}`
  const signed = await house.anyone('POST', '/session', { body: { username, password: 'none' } })
  expect(signed.json().code).toBe('access.wrong-credentials')
})

test('the API document offers both schemes', async () => {
  const document = (await house.app.inject('/api/v1/openapi.json')).json()
  expect(document.components.securitySchemes.machine.flows.clientCredentials).toEqual({
    tokenUrl: '/api/v1/oauth/token',
    scopes: expect.objectContaining({ 'referrals.send': expect.any(String) }),
  })
  const { requestBody } = document.paths['/api/v1/oauth/token'].post
  expect(Object.keys(requestBody.content)).toEqual(['application/x-www-form-urlencoded'])
})
