import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyLedger } from '#platform/server/ledger/verify.ts'
import { openTestApplication, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { asOwner } from '#tests/support/postgres.global.ts'

let house: TestApplication
beforeAll(async () => {
  house = await openTestApplication()
  const reception = await house.as('reception')
  const triage = await house.as('triage')
  const { id } = (await reception('POST', '/disputes', { body: disputeOrder() })).json()
  const body = { toUnitId: house.district.unitIds.labour, reason: '劳动报酬' }
  await triage('POST', `/disputes/${id}/dispatches`, { version: 1, body })
})
afterAll(() => house.close())

test('holds link by link as the program wrote it', async () => {
  expect(await verifyLedger(house.database)).toEqual({ chains: 3, entries: 4 })
})

test.each([
  { intrusion: `update ledger.entry set body = '{}' where type = 'dispatched'`, seq: 2, reason: /content/ },
  {
    intrusion: `update ledger.entry set actor = 'nobody' where type = 'registered'`,
    seq: 1,
    reason: /content/,
  },
  { intrusion: `delete from ledger.entry where type = 'registered'`, seq: 2, reason: /event 1 is missing/ },
  {
    intrusion: `update ledger.entry set previous = digest where type = 'dispatched'`,
    seq: 2,
    reason: /point/,
  },
])('«$intrusion» by an intruder is named', async ({ intrusion, seq, reason }) => {
  const restore = `create temp table kept as select * from ledger.entry; ${intrusion}`
  await asOwner(house.ownerUrl, async (client) => {
    await client.query(restore)
    expect((await verifyLedger(house.database)).broken).toMatchObject({
      kind: 'dispute',
      seq,
      reason: expect.stringMatching(reason),
    })
    await client.query('truncate ledger.entry; insert into ledger.entry select * from kept')
  })
  expect((await verifyLedger(house.database)).broken).toBeUndefined()
})
