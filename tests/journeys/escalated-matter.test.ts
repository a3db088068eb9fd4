import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { climbLadderOnExpiry } from '#capabilities/triage/server/index.ts'
import { expectAccessible, settled } from '#tests/support/browser.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { type HouseWithScreens, openHouseWithScreens } from '#tests/support/house-with-screens.ts'
import { done } from './hands.ts'

let house: HouseWithScreens
beforeAll(async () => {
  house = await openHouseWithScreens()
}, 180_000)
afterAll(() => house.close())

const DAY = 86_400_000

/** The village took it on three weeks ago and did not finish; the night's work takes it up. */
async function expiredInTheVillage(): Promise<string> {
  const now = Date.now()
  house.at(new Date(now - 21 * DAY).toISOString())
  const village = await house.as('east.village')
  const body = disputeOrder({ category: 'neighbour', title: '院墙越界' })
  const { id } = (await village('POST', '/disputes', { body })).json()
  await village('POST', `/disputes/${id}/acceptance`, { version: 1 })
  const clock = () => new Date(now)
  await climbLadderOnExpiry.perform(
    { database: house.database, clock, signal: new AbortController().signal },
    {},
  )
  house.at(new Date(now).toISOString())
  return id
}

test('a village matter that expired is found by the town on its desk, accepted late, and its clock is the old one', async () => {
  onTestFailed(() => house.lastLook())
  const id = await expiredInTheVillage()
  const town = await house.signIn('east.mediator')
  const due = town.getByText('院墙越界').first()
  await due.waitFor()
  await house.picture(town, 'escalated-on-the-desk')
  await due.click()
  await town.getByText('逾期提级').first().waitFor()
  await town.getByText('调解期限已过，承办单位未办结，按规则提级').first().waitFor()
  // The desk leads straight to the act: the form to accept stands open.
  await town.getByRole('dialog').locator('button[type=submit]').click()
  await done(town)
  await town.getByText('已受理').first().waitFor()
  await settled(town)
  await expectAccessible(town)
  await house.picture(town, 'escalated-accepted')
  const { clocks, holderUnitName } = (
    await (
      await house.as('east.mediator')
    )('GET', `/disputes/${id}`)
  ).json()
  expect(holderUnitName).toBe('东街道')
  expect(clocks.filter(({ kind }: { kind: string }) => kind === 'mediation')).toHaveLength(1)

  const supervisor = await house.signIn('supervisor')
  await supervisor.goto(`${house.origin}/desk/disputes/${id}`)
  await supervisor.getByRole('heading', { name: '经办轨迹' }).waitFor()
  await supervisor.getByText('东一社区').first().waitFor()
  await supervisor.getByRole('link', { name: '流转情况' }).first().click()
  await supervisor.getByText('东街道').first().waitFor()
  await settled(supervisor)
  await expectAccessible(supervisor)
  await house.picture(supervisor, 'bouncing')
  expect(house.faults).toEqual([])
}, 120_000)
