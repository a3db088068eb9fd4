import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  inheritReach,
  type LoanReason,
  lendReach,
  takeBackReach,
} from '#capabilities/disputes/server/index.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { registerLed } from '#tests/support/led-dispute.ts'

let house: TestApplication
let reception: Send
let triage: Send

beforeAll(async () => {
  house = await openTestApplication()
  reception = await house.as('reception')
  triage = await house.as('triage')
})
afterAll(() => house.close())

type Step = readonly ['lend' | 'back', LoanReason] | readonly ['dispatch']
const lent = (reason: LoanReason): Step => ['lend', reason]
const back = (reason: LoanReason): Step => ['back', reason]

describe('a name reaches a matter as long as one reason lasts, or in its own right', () => {
  test.each<{ why: string; steps: readonly Step[]; reaches: boolean }>([
    { steps: [], reaches: false, why: 'nothing was lent' },
    { steps: [lent('joint-work')], reaches: true, why: 'it was lent' },
    { steps: [lent('joint-work'), back('joint-work')], reaches: false, why: 'the one reason is gone' },
    {
      steps: [lent('joint-work'), back('mediator')],
      reaches: true,
      why: 'another reason that never was is gone',
    },
    {
      steps: [lent('joint-work'), lent('mediator'), back('joint-work')],
      reaches: true,
      why: 'one of two reasons is left',
    },
    {
      steps: [lent('joint-work'), lent('mediator'), back('joint-work'), back('mediator')],
      reaches: false,
      why: 'both reasons are gone',
    },
    {
      steps: [lent('joint-work'), ['dispatch'], back('joint-work')],
      reaches: true,
      why: 'it holds the matter by now: whoever held it goes on seeing it',
    },
    {
      steps: [['dispatch'], lent('joint-work'), back('joint-work')],
      reaches: true,
      why: 'what one has is not lent, so it is not taken back',
    },
    {
      steps: [back('danger'), lent('danger'), lent('danger'), back('danger')],
      reaches: false,
      why: 'twice is once',
    },
  ])('$why: $reaches', async ({ steps, reaches }) => {
    const led = await registerLed(reception)
    const west = house.district.unitIds.west
    for (const [what, reason] of steps) {
      if (what === 'dispatch') await led.does(triage, '/dispatches', { toUnitId: west, reason: '属地' })
      else if (what === 'lend') await house.database.transaction((tx) => lendReach(tx, led.id, west, reason))
      else if (what === 'back')
        await house.database.transaction((tx) => takeBackReach(tx, led.id, west, reason))
    }
    const asked = await (await house.as('west.mediator'))('GET', `/disputes/${led.id}`)
    expect(asked.statusCode === 200).toBe(reaches)
  })

  test('a merged unit leaves to its successor what it was lent, and no longer than it was lent', async () => {
    const led = await registerLed(reception)
    const { labour, west } = house.district.unitIds
    const asked = async () =>
      (await (await house.as('west.mediator'))('GET', `/disputes/${led.id}`)).statusCode
    await house.database.transaction((tx) => lendReach(tx, led.id, labour, 'joint-work'))
    expect(await asked()).toBe(404)
    await house.database.transaction((tx) => inheritReach(tx, labour, west))
    expect(await asked()).toBe(200)
    await house.database.transaction((tx) => takeBackReach(tx, led.id, labour, 'joint-work'))
    expect(await asked()).toBe(404)
  })
})
