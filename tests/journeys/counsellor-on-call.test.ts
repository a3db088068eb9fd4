import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import type { Role } from '#capabilities/access/domain/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import { expectAccessible, settled } from '#tests/support/browser.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { type HouseWithScreens, openHouseWithScreens } from '#tests/support/house-with-screens.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { choose, done, press } from './hands.ts'

let house: HouseWithScreens
beforeAll(async () => {
  house = await openHouseWithScreens()
}, 180_000)
afterAll(() => house.close())

const REASON = '来访人情绪激动，两夜没有睡'
const NOTE = '焦虑明显，约定周五复访'

async function joins(username: string, role: Role): Promise<string> {
  const id = newId(new Date())
  await asOwner(house.ownerUrl, async (owner) => {
    await owner.query(
      `insert into access.account (id, username, display_name, unit_id, password_digest)
       select $1, $2, $2, $3, password_digest from access.account where username = 'head'`,
      [id, username, house.district.unitIds.hub],
    )
    await owner.query(
      `insert into access.role_grant (id, account_id, role, unit_id, from_day) values ($1, $2, $3, $4, '2026-01-01')`,
      [newId(new Date()), id, role, house.district.unitIds.hub],
    )
  })
  return id
}

/** A list of two counsellors on call, and a visitor at the window. */
async function settle(): Promise<string> {
  const memberIds = [await joins('anna', 'counsellor'), await joins('bruno', 'counsellor')]
  const { hub } = house.district.unitIds
  const seat = { centreUnitId: hub, unitId: hub, name: '心理咨询', hours: [], memberIds }
  const opened = await (await house.as('triage'))('POST', '/seats', {
    body: { ...seat, attendance: 'on-call', model: 'on-call' },
  })
  expect(opened.statusCode, opened.body).toBe(201)
  const { door, title, narrative, divisionCode, parties } = disputeOrder()
  const body = { door, title, narrative, divisionCode, parties }
  return (await (await house.as('reception'))('POST', '/visits', { body })).json().id
}

test('a counsellor is called to the window: the first declines, the second comes and writes a note nobody else reads', async () => {
  onTestFailed(() => house.lastLook())
  const visitId = await settle()
  const window = await house.signIn('reception')
  await window.goto(`${house.origin}/desk/visits/${visitId}`)
  await press(window, '请人疏导')
  await choose(window, '请谁来', '心理咨询')
  await window.getByLabel('情况').fill(REASON)
  await house.picture(window, 'visit-before-the-call')
  await press(window, '发起预约')
  await done(window)

  const first = await house.signIn('anna')
  await first.getByRole('link', { name: '预约' }).first().click()
  await first.getByText(REASON).waitFor()
  await house.picture(first, 'call-asked')
  await press(first, '不能前来')
  await first.getByText(REASON).waitFor({ state: 'detached' })

  const second = await house.signIn('bruno')
  await second.getByRole('link', { name: '预约' }).first().click()
  await second.getByText(REASON).waitFor()
  await press(second, '应约')
  await second.getByRole('button', { name: '写疏导记录' }).click()
  await second.getByRole('dialog').getByLabel('时长').fill('45')
  await second.getByRole('dialog').locator('textarea').fill(NOTE)
  await press(second, '保存')
  await done(second)
  await press(second, '看记录')
  await second.getByText(NOTE).waitFor()
  await settled(second)
  await expectAccessible(second)
  await house.picture(second, 'call-held')

  await window.reload()
  await window.getByText('45').first().waitFor()
  await settled(window)
  await expectAccessible(window)
  await house.picture(window, 'visit-after-the-call')
  await window.getByRole('link', { name: '预约' }).first().click()
  await window.getByText('bruno').first().waitFor()
  expect(await window.getByText(NOTE).count()).toBe(0)
  expect(await window.getByRole('button', { name: '看记录' }).count()).toBe(0)
  await settled(window)
  await expectAccessible(window)
  await house.picture(window, 'calls-of-the-window')
  expect(house.faults).toEqual([])
}, 120_000)
