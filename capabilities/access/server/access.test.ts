import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#tests/support/application.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { PASSWORD } from '#tests/support/small-district.ts'

let house: TestApplication
beforeAll(async () => {
  house = await openTestApplication()
})
afterAll(() => house.close())

const body = (username: string, password = PASSWORD) => ({ body: { username, password } })

describe('signing in', () => {
  test('tells who one is, where, and what the roles allow', async () => {
    const send = await house.as('triage')
    const me = await send('GET', '/session')
    expect(me.json()).toMatchObject({
      account: { username: 'triage', unitName: '石鼓区' },
      grants: [{ role: 'triage-officer', unitName: '石鼓区' }],
    })
    expect(me.json().may).toContain('listUnits')
    expect(me.json().may).not.toContain('openAccount')
  })

  test('a wrong password and an unknown name get the same answer, in the language asked for', async () => {
    const wrong = await house.anyone('POST', '/session', { ...body('head', 'no'), language: 'en' })
    const unknown = await house.anyone('POST', '/session', { ...body('nobody', 'no'), language: 'en' })
    expect(wrong.statusCode).toBe(401)
    expect(wrong.headers['content-type']).toContain('application/problem+json')
    expect(wrong.json()).toEqual(unknown.json())
    expect(wrong.json()).toMatchObject({
      code: 'access.wrong-credentials',
      title: expect.stringMatching(/password/),
    })
  })

  test('slows down after five failures, for this name only, and is free again after a quarter of an hour', async () => {
    for (let tries = 0; tries < 5; tries++) await house.anyone('POST', '/session', body('labour', 'no'))
    expect((await house.anyone('POST', '/session', body('labour'))).statusCode).toBe(429)
    expect((await house.anyone('POST', '/session', body('supervisor'))).statusCode).toBe(200)
    house.at('2026-03-02T01:16:00Z')
    expect((await house.anyone('POST', '/session', body('labour'))).statusCode).toBe(200)
  })

  test('on many devices at the same moment works on each of them', async () => {
    const signed = await Promise.all(
      Array.from({ length: 8 }, () => house.anyone('POST', '/session', body('supervisor'))),
    )
    expect(signed.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 8 }, () => 200))
  })

  test('signing out everywhere ends every session of the account', async () => {
    const one = await house.anyone('POST', '/session', body('west.mediator'))
    const send = await house.as('west.mediator')
    expect((await send('DELETE', '/session?everywhere=true')).statusCode).toBe(204)
    const after = await house.app.inject({
      url: '/api/v1/session',
      cookies: { dingfen_session: one.cookies[0]?.value ?? '' },
    })
    expect(after.statusCode).toBe(401)
    expect((await send('GET', '/session')).statusCode).toBe(401)
  })

  test('a changed password works from then on, and the old one does not', async () => {
    const send = await house.as('east.village')
    const change = (current: string, next: string) =>
      send('PUT', '/session/password', { body: { current, next } })
    expect((await change('wrong', 'Broad-valley-7')).json().code).toBe('access.wrong-credentials')
    expect((await change(PASSWORD, 'short')).json().code).toBe('access.password-too-short')
    expect((await change(PASSWORD, 'Broad-valley-7')).statusCode).toBe(204)
    expect((await house.anyone('POST', '/session', body('east.village'))).statusCode).toBe(401)
    expect((await house.anyone('POST', '/session', body('east.village', 'Broad-valley-7'))).statusCode).toBe(
      200,
    )
  })
})

describe('a request that is not right changes nothing and says why', () => {
  test.each([
    {
      send: { body: { username: 'a', password: 'b', admin: true } },
      status: 422,
      code: 'request.invalid',
      why: 'unknown field',
    },
    {
      send: { body: { username: 7, password: 'b' } },
      status: 422,
      code: 'request.invalid',
      why: 'wrong type',
    },
    {
      send: { body: { username: 'a\u0000', password: 'b' } },
      status: 400,
      code: 'request.unprintable-text',
      why: 'a NUL',
    },
    {
      send: { body: { username: '\ud800', password: 'b' } },
      status: 400,
      code: 'request.unprintable-text',
      why: 'half a character',
    },
    {
      send: { body: { username: 'a', password: 'x'.repeat(2_000_000) } },
      status: 413,
      code: 'request.too-large',
      why: 'two megabytes',
    },
  ])('$why', async ({ send, status, code }) => {
    const answer = await house.anyone('POST', '/session', send)
    expect(answer.statusCode).toBe(status)
    expect(answer.json().code).toBe(code)
  })

  test('broken JSON and unknown addresses are problems too', async () => {
    const broken = await house.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'content-type': 'application/json' },
      payload: '{"username":',
    })
    expect(broken.json().code).toBe('request.malformed')
    expect((await house.anyone('GET', '/nothing')).json().code).toBe('request.no-such-operation')
  })

  test('a write that another site started is refused', async () => {
    const send = await house.as('secadmin')
    expect((await send('GET', '/session')).statusCode).toBe(200)
    const forged = await house.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'sec-fetch-site': 'cross-site' },
      payload: { username: 'head', password: PASSWORD },
    })
    expect(forged.json().code).toBe('request.forged')
  })
})

describe('accounts', () => {
  const order = () => ({
    username: `new.${randomUUID().slice(0, 8)}`,
    displayName: '新人',
    unitId: house.district.unitIds.east,
    firstPassword: 'First-word-2026',
  })

  test('are opened by the security administrator alone', async () => {
    for (const username of ['sysadmin', 'auditadmin', 'triage', 'head']) {
      const send = await house.as(username)
      expect((await send('POST', '/accounts', { body: order() })).statusCode).toBe(403)
    }
    const opened = await (await house.as('secadmin'))('POST', '/accounts', { body: order() })
    expect(opened.statusCode).toBe(201)
    expect(opened.json()).toMatchObject({ displayName: '新人', unitName: '东街道', grants: [], version: 1 })
  })

  test('the same write sent twice with one key is done once and answers the same', async () => {
    const send = await house.as('secadmin')
    const [key, write] = [randomUUID(), order()]
    const both = await Promise.all([0, 1].map(() => send('POST', '/accounts', { body: write, key })))
    expect(both.map((answer) => answer.statusCode)).toEqual([201, 201])
    expect(both[0]?.json()).toEqual(both[1]?.json())
    const other = await send('POST', '/accounts', { body: order(), key })
    expect(other.json().code).toBe('request.key-reused')
  })

  test('a stale edit is refused, and of two at once one wins', async () => {
    const send = await house.as('secadmin')
    const { id } = (await send('POST', '/accounts', { body: order() })).json()
    const grant = (role: string, version?: number) =>
      send('POST', `/accounts/${id}/grants`, {
        body: { role, unitId: house.district.unitIds.east },
        ...(version === undefined ? {} : { version }),
      })
    expect((await grant('mediator')).statusCode).toBe(428)
    const answers = await Promise.all([grant('mediator', 1), grant('receptionist', 1)])
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 412])
    expect((await grant('security-administrator', 2)).json().code).toBe('access.roles-not-together')
  })

  test('nobody grants anything to himself', async () => {
    const send = await house.as('secadmin')
    const own = house.district.accountIds.secadmin
    const answer = await send('POST', `/accounts/${own}/grants`, {
      body: { role: 'supervisor', unitId: house.district.unitIds.district },
      version: 1,
    })
    expect(answer.json().code).toBe('access.not-for-yourself')
  })
})

describe('the ledger', () => {
  test.each([
    'update ledger.entry set body = body',
    'delete from ledger.entry',
    'truncate ledger.entry',
    'delete from ledger.seal',
  ])('the server may not «%s»', async (sql) => {
    const attempt = house.database.many({ name: `test.${sql.length}`, text: sql })
    await expect(attempt).rejects.toThrow(/permission denied/)
  })

  test('holds what was done to an account', async () => {
    const types = await asOwner(house.ownerUrl, (client) =>
      client.query('select distinct type from ledger.entry order by type'),
    )
    expect(types.rows.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['account-opened', 'password-changed', 'role-granted', 'signed-in']),
    )
  })
})
