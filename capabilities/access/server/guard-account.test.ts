import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { PASSWORD } from '#tests/support/small-district.ts'

let house: TestApplication
let administrator: Send

beforeAll(async () => {
  house = await openTestApplication()
  administrator = await house.as('secadmin')
})
afterAll(() => house.close())

async function guard(who: string, act: string, body?: object, version?: number) {
  const id = house.district.accountIds[who] ?? ''
  const { accounts } = (await administrator('GET', `/accounts?text=${who}`)).json()
  const seen = version ?? accounts[0].version
  return administrator('POST', `/accounts/${id}/${act}`, { version: seen, ...(body ? { body } : {}) })
}

const signIn = async (username: string, password = PASSWORD) =>
  (await house.anyone('POST', '/session', { body: { username, password } })).statusCode

describe('guarding an account', () => {
  test('locked, its person is out at once and stays out until it is unlocked; the roles stay', async () => {
    const person = await house.as('west.mediator')
    const locked = await guard('west.mediator', 'lock', { reason: '长期离岗' })
    expect(locked.json()).toMatchObject({ state: 'locked', grants: [{ role: 'mediator' }] })
    expect((await person('GET', '/session')).statusCode).toBe(401)
    expect(await signIn('west.mediator')).toBe(401)
    expect((await guard('west.mediator', 'lock', { reason: '再锁一次' })).json().code).toBe(
      'access.already-so',
    )
    expect((await guard('west.mediator', 'unlocking')).json()).toMatchObject({ state: 'active' })
    expect(await signIn('west.mediator')).toBe(200)
  })

  test('a role given meanwhile does not unlock it', async () => {
    await guard('labour', 'lock', { reason: '核查' })
    const body = { role: 'mediator', unitId: house.district.unitIds.labour }
    expect((await guard('labour', 'grants', body)).json()).toMatchObject({ state: 'locked' })
    expect(await signIn('labour')).toBe(401)
  })

  test('signed out everywhere, every session of it ends', async () => {
    const person = await house.as('east.mediator')
    expect((await person('GET', '/session')).statusCode).toBe(200)
    expect((await guard('east.mediator', 'sign-outs')).statusCode).toBe(200)
    expect((await person('GET', '/session')).statusCode).toBe(401)
    expect(await signIn('east.mediator')).toBe(200)
  })

  test('a new first password replaces the old one and has to be changed', async () => {
    const next = 'Second-word-2026'
    expect((await guard('head', 'password-resets', { firstPassword: 'short' })).json().code).toBe(
      'access.password-too-short',
    )
    expect((await guard('head', 'password-resets', { firstPassword: next })).statusCode).toBe(200)
    expect(await signIn('head')).toBe(401)
    const me = await house.anyone('POST', '/session', { body: { username: 'head', password: next } })
    expect(me.json().account.mustChangePassword).toBe(true)
    const cookies = { dingfen_session: me.cookies[0]?.value ?? '' }
    const early = await house.app.inject({ url: '/api/v1/units', cookies })
    expect([early.statusCode, early.json().code]).toEqual([403, 'access.password-change-due'])
    expect((await house.app.inject({ url: '/api/v1/session', cookies })).statusCode).toBe(200)
  })

  test.each([
    { act: 'lock', body: { reason: '试试' } },
    { act: 'unlocking', body: undefined },
    { act: 'sign-outs', body: undefined },
    { act: 'password-resets', body: { firstPassword: 'Third-word-2026' } },
  ])('$act: not for oneself, not with a stale version, not by others', async ({ act, body }) => {
    expect((await guard('secadmin', act, body)).json().code).toBe('access.not-for-yourself')
    expect((await guard('triage', act, body, 99)).statusCode).toBe(412)
    const id = house.district.accountIds.triage
    for (const who of ['sysadmin', 'auditadmin', 'supervisor']) {
      const send = await house.as(who)
      const answer = await send('POST', `/accounts/${id}/${act}`, { version: 1, ...(body ? { body } : {}) })
      expect(answer.statusCode).toBe(403)
    }
  })
})
