import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { climbLadderOnExpiry } from '#capabilities/triage/server/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { asOwner } from '#tests/support/postgres.global.ts'

let house: TestApplication
let triage: Send
let labour: Send
let east: Send

beforeAll(async () => {
  house = await openTestApplication()
  await asOwner(house.ownerUrl, (owner) =>
    owner.query(
      `insert into access.role_grant (id, account_id, role, unit_id, from_day) values ($1, $2, 'unit-head', $3, '2026-01-01')`,
      [newId(new Date()), house.district.accountIds['east.mediator'], unit('east')],
    ),
  )
  ;[triage, labour, east] = (await Promise.all(['triage', 'labour', 'east.mediator'].map(house.as))) as [
    Send,
    Send,
    Send,
  ]
})
afterAll(() => house.close())

const unit = (slug: keyof typeof house.district.unitIds) => house.district.unitIds[slug]
const to = (slug: Parameters<typeof unit>[0]) => ({ toUnitId: unit(slug), reason: '双方都住在该街道' })

/** Held by the labour committee, whose head signed in; each step names the version that the page shows. */
async function held() {
  house.at('2026-03-02T01:00:00Z')
  const { id } = (await labour('POST', '/disputes', { body: disputeOrder({ category: 'neighbour' }) })).json()
  const page = async (who = triage) => (await who('GET', `/disputes/${id}`)).json()
  const act = async (who: Send, path: string, body: object) => {
    const { version } = await page()
    return (await who('POST', `/disputes/${id}${path}`, { version, body })).json()
  }
  const sideways = async (who: Send) => (await who('GET', `/disputes/${id}/sideways`)).json()
  const inWorklist = async (who: Send) => {
    const { items } = (await who('GET', '/worklist?act=answer-peer&limit=200')).json()
    return items.filter(({ disputeId }: { disputeId: string }) => disputeId === id)
  }
  return { id: id as string, page, act, sideways, inWorklist }
}

const states = ({ offers }: { offers: { state: string }[] }) => offers.map(({ state }) => state)

describe('a head asks a unit of the same level', () => {
  test('which sees the matter for that, says yes, and accepts it; the clock runs on and the days are counted', async () => {
    const matter = await held()
    await matter.act(labour, '/acceptance', {})
    expect((await east('GET', `/disputes/${matter.id}`)).statusCode).toBe(404)
    const { peers, may } = await matter.sideways(labour)
    expect(may).toEqual(['offer'])
    expect(peers.map(({ name }: { name: string }) => name).sort()).toEqual(['东街道', '西街道'].sort())
    await matter.act(labour, '/sideways', to('east'))
    expect(await matter.page()).toMatchObject({ routing: 'accepted', holderUnitId: unit('labour') })
    expect(await matter.sideways(east)).toMatchObject({
      may: ['answer'],
      offers: [
        { state: 'offered', toUnitName: '东街道', answerBy: '2026-03-04', reason: '双方都住在该街道' },
      ],
    })
    expect(await matter.inWorklist(east)).toMatchObject([{ act: 'answer-peer', dueOn: '2026-03-04' }])
    house.at('2026-03-04T01:00:00Z')
    const taken = await matter.act(east, '/sideways/answer', { decision: 'take', reason: '属我街道' })
    expect(taken).toMatchObject({ routing: 'dispatched', dueOn: '2026-03-09' })
    expect(await matter.act(east, '/acceptance', {})).toMatchObject({
      routing: 'accepted',
      dueOn: '2026-03-09',
    })
    const { legs } = (await triage('GET', `/disputes/${matter.id}/custody`)).json()
    expect(legs).toMatchObject([
      { unitName: '劳动争议调委会', by: 'registered', until: '2026-03-04' },
      {
        unitName: '东街道',
        by: 'passed-sideways',
        from: '2026-03-04',
        acceptedOn: '2026-03-04',
        daysLost: 0,
      },
    ])
    expect(await matter.inWorklist(east)).toEqual([])
  })

  test('once: passed on again it is somebody above who decides', async () => {
    const matter = await held()
    await matter.act(labour, '/sideways', to('east'))
    await matter.act(east, '/sideways/answer', { decision: 'take', reason: '属我街道' })
    expect((await matter.act(east, '/sideways', to('labour'))).code).toBe('triage.came-sideways')
    expect((await matter.sideways(east)).may).toEqual([])
    house.at('2026-03-02T02:00:00Z')
    await matter.act(east, '/send-backs', { reason: '实为劳动争议' })
    await matter.act(triage, '/dispatches', to('labour'))
    expect((await matter.sideways(labour)).may).toEqual(['offer'])
  })

  test('which declines and sees it no more; the asker keeps it and may ask another', async () => {
    const matter = await held()
    await matter.act(labour, '/sideways', to('east'))
    expect((await matter.act(labour, '/sideways', to('west'))).code).toBe('triage.peer-asked-already')
    expect(
      (await matter.act(labour, '/sideways/answer', { decision: 'take', reason: '自己答复' })).code,
    ).toBe('triage.peer-not-asked')
    const declined = await matter.act(east, '/sideways/answer', { decision: 'decline', reason: '不属我街道' })
    expect(declined).toMatchObject({ routing: 'registered' })
    expect((await east('GET', `/disputes/${matter.id}`)).statusCode).toBe(404)
    house.at('2026-03-02T02:00:00Z')
    expect(await matter.act(labour, '/sideways', to('west'))).toHaveProperty('id')
    expect(states(await matter.sideways(labour))).toEqual(['offered', 'declined'])
    await matter.act(labour, '/sideways/answer', { decision: 'withdraw', reason: '双方已同意在本会调解' })
    expect(states(await matter.sideways(labour))).toEqual(['withdrawn', 'declined'])
    expect((await matter.page()).timeline.map(({ type }: { type: string }) => type).slice(-4)).toEqual([
      'sideways-offered',
      'sideways-declined',
      'sideways-offered',
      'sideways-withdrawn',
    ])
  })

  test('whose silence is no consent', async () => {
    const matter = await held()
    await matter.act(labour, '/sideways', to('east'))
    const night = (day: string) =>
      climbLadderOnExpiry.perform(
        {
          database: house.database,
          clock: () => new Date(`${day}T00:40:00+08:00`),
          signal: new AbortController().signal,
        },
        {},
      )
    await night('2026-03-04')
    expect(states(await matter.sideways(labour))).toEqual(['offered'])
    await night('2026-03-05')
    expect(states(await matter.sideways(labour))).toEqual(['lapsed'])
    expect((await matter.sideways(labour)).offers[0].answer).toBeUndefined()
    expect((await east('GET', `/disputes/${matter.id}`)).statusCode).toBe(404)
    const page = await matter.page()
    expect(page).toMatchObject({ holderUnitId: unit('labour') })
    // A code and not a sentence: whoever reads it has it in the own language.
    expect(page.timeline.at(-1)).toMatchObject({
      type: 'sideways-lapsed',
      because: 'peer-unanswered',
      basis: expect.stringMatching(/./),
    })
    expect(page.timeline.at(-1).reason).toBeUndefined()
  })

  test('and nobody is asked any more once the matter changed hands otherwise', async () => {
    const matter = await held()
    await matter.act(labour, '/sideways', to('east'))
    await matter.act(triage, '/take-overs', { toUnitId: unit('hub'), reason: '重大，由中心办理' })
    expect(states(await matter.sideways(triage))).toEqual(['overtaken'])
    expect((await east('GET', `/disputes/${matter.id}`)).statusCode).toBe(404)
  })

  test.each(['hub', 'east-village', 'labour', 'district'] as const)('but not the %s', async (slug) => {
    const matter = await held()
    expect((await matter.act(labour, '/sideways', to(slug))).code).toBe('triage.not-beside')
  })
})
