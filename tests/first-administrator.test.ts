import { afterAll, beforeAll, expect, test } from 'vitest'
import { appointFirstAdministrator } from '#capabilities/access/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { openTestApplication, type TestApplication } from '#tests/support/application.ts'
import { asOwner } from '#tests/support/postgres.global.ts'

let house: TestApplication
beforeAll(async () => {
  house = await openTestApplication()
})
afterAll(() => house.close())

const now = new Date('2026-03-02T01:00:00Z')

function appoint(username: string) {
  const stamp = { now, today: legalDayOf(now.getTime()) }
  return house.database.transaction((tx) =>
    appointFirstAdministrator(tx, { username, displayName: '首任' }, stamp),
  )
}

test('where a security administrator is, nobody is appointed from the command line', async () => {
  expect(await appoint('second')).toMatchObject({
    ok: false,
    refusal: { code: 'access.administrator-there' },
  })
})

test('the first one signs in once with the printed password, has to change it; two at once are one', async () => {
  await asOwner(house.ownerUrl, (client) =>
    client.query(`update access.role_grant set to_day = '2026-01-31' where role = 'security-administrator'`),
  )
  expect(await appoint('labour')).toMatchObject({ ok: false, refusal: { code: 'access.username-taken' } })
  const both = await Promise.all([appoint('first.one'), appoint('first.two')])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  const [one, two] = both
  const [username, password] = one.ok ? ['first.one', one.value] : ['first.two', two.ok ? two.value : '']

  const signedIn = await house.anyone('POST', '/session', { body: { username, password } })
  expect(signedIn.json()).toMatchObject({
    account: { mustChangePassword: true },
    grants: [{ role: 'security-administrator' }],
  })
  const written = await asOwner(house.ownerUrl, (client) =>
    client.query(`select type, actor from ledger.entry where kind = 'account' and actor = 'command-line'`),
  )
  expect(written.rows).toEqual([{ type: 'account-opened', actor: 'command-line' }])
})
