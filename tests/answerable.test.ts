import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readOrphans } from '#capabilities/insight/server/index.ts'
import { climbLadderOnExpiry } from '#capabilities/triage/server/index.ts'
import { addDays, legalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { asOwner } from '#tests/support/postgres.global.ts'

const legalClocksOfAll = statement<{ readonly matter_id: string; readonly days: readonly string[] }>(
  'test.legal-clocks',
  `select matter_id, array_agg(raw_on::text) as days from deadlines.clock where kind = 'mediation' group by matter_id`,
)

let house: TestApplication
beforeAll(async () => {
  house = await openTestApplication()
})
afterAll(() => house.close())

const unit = (slug: keyof typeof house.district.unitIds) => house.district.unitIds[slug]
const orphans = (day: string) => readOrphans(house.database, legalDate(day))

async function register(who: string): Promise<string> {
  return (
    await (
      await house.as(who)
    )('POST', '/disputes', { body: disputeOrder({ category: 'neighbour' }) })
  ).json().id
}

/** Straight into the table: how an account comes to be locked is tested elsewhere. */
const setState = (username: string, state: 'active' | 'locked') =>
  asOwner(house.ownerUrl, (owner) =>
    owner.query('update access.account set state = $2 where username = $1', [username, state]),
  )

describe('somebody answers for every open matter', () => {
  test('the owner; when the owner is gone the unit above, then the hub', async () => {
    house.at('2026-03-02T01:00:00Z')
    const triage = await house.as('triage')
    const id = await register('east.village')
    const who = async () => (await triage('GET', `/disputes/${id}/answerable`)).json()
    expect(await who()).toMatchObject({ name: 'east.village', as: 'owner' })
    await setState('east.village', 'locked')
    expect(await who()).toMatchObject({ name: 'east.mediator', unitName: '东街道', as: 'above' })
    await setState('east.mediator', 'locked')
    expect(await who()).toMatchObject({ unitName: '矛盾纠纷调处中心', as: 'hub' })
    expect(await orphans('2026-03-02')).toBe(0)
    await setState('reception', 'locked')
    expect(await orphans('2026-03-02')).toBe(1)
    for (const name of ['east.village', 'east.mediator', 'reception']) await setState(name, 'active')
    expect(await orphans('2026-03-02')).toBe(0)
  })

  test('an owner on leave is answered for by whoever is there, and answers again afterwards', async () => {
    house.at('2026-03-02T01:00:00Z')
    const id = await register('east.village')
    const triage = await house.as('triage')
    const who = async () => (await triage('GET', `/disputes/${id}/answerable`)).json()
    await asOwner(house.ownerUrl, (owner) =>
      owner.query(
        `insert into rosters.absence (id, account_id, from_day, to_day, reason, recorded_at, recorded_by)
         select gen_random_uuid(), id, '2026-03-02', '2026-03-03', 'leave', now(), id from access.account
          where username = 'east.village'`,
      ),
    )
    expect(await who()).toMatchObject({ name: 'east.mediator', as: 'above' })
    house.at('2026-03-04T01:00:00Z')
    expect(await who()).toMatchObject({ name: 'east.village', as: 'owner' })
  })

  test('two villages merge: people, grids and open matters go over, no clock moves', async () => {
    house.at('2026-03-02T01:00:00Z')
    const id = await register('east.village')
    const gridMatter = await register('east.grid')
    const sysadmin = await house.as('sysadmin')
    const merge = (body: object, version = 1) =>
      sysadmin('POST', `/units/${unit('east-village')}/merger`, {
        version,
        body: { reason: '社区合并', ...body },
      })
    expect((await merge({ successorId: unit('west') })).json().code).toBe('organisations.cannot-succeed')
    expect((await merge({ successorId: unit('east-village') })).json().code).toBe(
      'organisations.cannot-succeed',
    )
    const before = (await (await house.as('triage'))('GET', `/disputes/${id}`)).json()
    const merged = await merge({ successorId: unit('west-village') })
    expect(merged.json()).toMatchObject({ unit: { validTo: '2026-03-02' } })
    expect(merged.json().matters).toBeGreaterThan(0)
    expect((await merge({ successorId: unit('west-village') }, 2)).json().code).toBe(
      'organisations.already-closed',
    )
    const person = await house.as('east.village')
    const page = (await person('GET', `/disputes/${id}`)).json()
    expect(page).toMatchObject({
      holderUnitName: '西一社区',
      heldByYou: true,
      routing: before.routing,
      dueOn: before.dueOn,
      clocks: before.clocks,
    })
    expect(page.timeline.at(-1)).toMatchObject({ type: 'succeeded', reason: '社区合并' })
    expect((await person('GET', `/disputes/${gridMatter}`)).statusCode).toBe(200)
    expect((await (await house.as('west.mediator'))('GET', `/disputes/${gridMatter}`)).statusCode).toBe(200)
    expect((await person('POST', `/disputes/${id}/acceptance`, { version: page.version })).statusCode).toBe(
      200,
    )
    expect(await orphans('2026-03-02')).toBe(0)
  })
})

describe('a month of leave, refusals and mergers', () => {
  /** A small generator of its own: the same seed tells the same month again. */
  function chanceOf(seed: number): (below: number) => number {
    let state = seed
    return (below) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((state / 2 ** 32) * below)
    }
  }

  const staff = ['east.mediator', 'west.mediator', 'east.village', 'east.grid', 'labour'] as const
  const acts: readonly ((matter: Matter) => readonly [path: string, body?: object])[] = [
    () => ['/acceptance'],
    () => ['/reports-upward', { reason: '本级不能化解' }],
    () => ['/send-backs', { reason: '不属本单位' }],
    () => ['/refusal', { ground: 'dispute-with-organ', reason: '属行政争议' }],
  ]
  const hubActs: readonly ((matter: Matter) => readonly [path: string, body?: object])[] = [
    () => ['/dispatches', { toUnitId: unit('labour'), reason: '分流' }],
    () => ['/dispatches', { toUnitId: unit('west'), reason: '分流' }],
    () => ['/take-overs', { toUnitId: unit('hub'), reason: '提级' }],
    (matter) => ['/send-backs/answer', { agree: matter.version % 2 === 0, reason: '裁定' }],
  ]
  interface Matter {
    readonly id: string
    readonly version: number
  }

  async function present(send: Send, id: string): Promise<Matter & { readonly clocks: readonly object[] }> {
    return (await send('GET', `/disputes/${id}`)).json()
  }

  test.each([{ seed: 7 }, { seed: 2026 }])(
    'leaves no matter without an answerable person, seed $seed',
    async ({ seed }) => {
      const chance = chanceOf(seed)
      const matters: string[] = []
      const legalClocks = new Map<string, string>()
      let day = legalDate('2026-04-01')
      for (let night = 0; night < 30; night++) {
        house.at(`${day}T02:00:00Z`)
        const away = staff[chance(staff.length)] ?? 'labour'
        const working = staff.filter((name) => name !== away)
        matters.push(await register(working[chance(working.length)] ?? 'reception'))
        const triage = await house.as('triage')
        for (let turn = 0; turn < 4; turn++) {
          const id = matters[chance(matters.length)] ?? ''
          const matter = await present(triage, id)
          const isHub = chance(3) === 0
          const who = isHub ? triage : await house.as(working[chance(working.length)] ?? 'reception')
          const [path, body] = (isHub ? hubActs : acts)[chance(4)]?.(matter) ?? ['/acceptance']
          const answer = await who('POST', `/disputes/${id}${path}`, {
            version: matter.version,
            ...(body ? { body } : {}),
          })
          expect(answer.statusCode).toBeLessThan(500)
        }
        await setState(away, 'locked')
        day = addDays(day, 1)
        const clock = () => new Date(`${day}T00:40:00+08:00`)
        await climbLadderOnExpiry.perform(
          { database: house.database, clock, signal: new AbortController().signal },
          {},
        )
        expect(await orphans(day)).toBe(0)
        await setState(away, 'active')
        await expectOneLegalClock(legalClocks)
      }
      const triage = await house.as('triage')
      for (const id of matters) await expectShown(triage, id, legalClocks)
    },
  )

  /** Whatever bounced, and wherever: the legal clock is one, and its day never moves. Of every matter of the house. */
  async function expectOneLegalClock(known: Map<string, string>): Promise<void> {
    const clocks = await house.database.many(legalClocksOfAll, [])
    for (const { matter_id: id, days } of clocks) {
      expect(days).toHaveLength(1)
      expect(known.get(id) ?? days[0]).toBe(days[0])
      known.set(id, days[0] ?? '')
    }
  }

  /** What was kept is what the page tells. */
  async function expectShown(send: Send, id: string, known: ReadonlyMap<string, string>): Promise<void> {
    const { clocks } = (await present(send, id)) as unknown as { clocks: { kind: string; rawOn: string }[] }
    const legal = clocks.filter(({ kind }) => kind === 'mediation').map(({ rawOn }) => rawOn)
    expect(legal).toEqual([known.get(id)].filter((day) => day !== undefined))
  }
})
