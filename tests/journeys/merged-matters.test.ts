import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { expectAccessible, settled } from '#tests/support/browser.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { type HouseWithScreens, openHouseWithScreens } from '#tests/support/house-with-screens.ts'
import { done, press, write } from './hands.ts'

let house: HouseWithScreens
beforeAll(async () => {
  house = await openHouseWithScreens()
}, 180_000)
afterAll(() => house.close())

interface Registered {
  readonly id: string
  readonly code: string
}

/** Held and accepted by the labour committee, with its own worker. */
async function accepted(worker: string): Promise<Registered> {
  const [reception, triage, labour] = await Promise.all(['reception', 'triage', 'labour'].map(house.as))
  if (!reception || !triage || !labour) throw new Error('somebody is missing')
  const parties = [{ role: 'applicant', kind: 'natural', name: worker, noIdentityReason: 'not-known' }]
  const order = disputeOrder({ title: `${worker}的工资`, parties })
  const { id } = (await reception('POST', '/disputes', { body: order })).json()
  const body = { toUnitId: house.district.unitIds.labour, reason: '劳动报酬' }
  await triage('POST', `/disputes/${id}/dispatches`, { version: 1, body })
  const answer = await labour('POST', `/disputes/${id}/acceptance`, { version: 2 })
  expect(answer.statusCode, answer.body).toBe(200)
  return { id, code: (await triage('GET', `/disputes/${id}`)).json().code }
}

test('the page of a merged dispute leads to the one where it goes on, and there the merge is undone', async () => {
  onTestFailed(() => house.lastLook())
  // accepted in one instant: the order of their ids decides which of them leads
  const both = [await accepted('测甲'), await accepted('测丙')]
  const [leading, joined] = both.toSorted((one, other) => (one.id < other.id ? -1 : 1)) as [
    Registered,
    Registered,
  ]
  const hub = await house.signIn('triage')
  await hub.goto(`${house.origin}/desk/disputes/${joined.id}?act=merge&other=${leading.id}`)
  await write(hub, '理由', '同一家餐馆，同一件事')
  await hub.getByRole('dialog').locator('button[type=submit]').click()
  await done(hub)
  await hub.getByText('当事人已随并案转到主案').waitFor()

  const mediator = await house.signIn('labour')
  await mediator.goto(`${house.origin}/desk/disputes/${joined.id}`)
  const leadsThere = mediator.getByRole('link', { name: leading.code })
  await leadsThere.waitFor()
  expect(await mediator.getByRole('link', { name: '到调解部分继续办理' }).count()).toBe(0)
  expect(await mediator.getByRole('button', { name: '确定风险等级' }).count()).toBe(0)
  expect(await mediator.locator('.matter-head .clock').count()).toBe(0)
  await settled(mediator)
  await house.picture(mediator, 'merged-matter')
  await expectAccessible(mediator)
  await leadsThere.click()
  await mediator.getByRole('link', { name: '到调解部分继续办理' }).waitFor()

  await hub.goto(`${house.origin}/desk/disputes/${leading.id}`)
  expect(await hub.getByRole('link', { name: '到调解部分继续办理' }).count(), 'who does not mediate').toBe(0)
  await press(hub, '撤销并案')
  await write(hub, '理由', '查明并非同一件事')
  await hub.getByRole('dialog').locator('button[type=submit]').click()
  await done(hub)
  await mediator.goto(`${house.origin}/desk/disputes/${joined.id}`)
  await mediator.getByRole('link', { name: '到调解部分继续办理' }).waitFor()
  await mediator.locator('.matter-head .clock').waitFor()
  expect(house.faults).toEqual([])
}, 120_000)
