import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'

let house: TestApplication

interface Item {
  readonly act: string
  readonly title: string
  readonly dueOn?: string
  readonly warning: string
  readonly note?: string
  readonly because: string
}

beforeAll(async () => {
  house = await openTestApplication()
  house.at('2026-03-02T01:00:00Z')
  await register('待分流')
  await sendTo('labour', await register('待受理'))
  await askBack(await sendTo('labour', await register('请求退回')))
  await accept(await sendTo('labour', await register('调解中')))
  await register('西边限制', 'west.mediator', { sensitivity: 'restricted' })
})
afterAll(() => house.close())

interface Made {
  readonly id: string
  readonly version: number
}

async function post(who: string, path: string, body?: object, version?: number): Promise<Made> {
  const send = await house.as(who)
  const answer = await send('POST', path, {
    ...(body ? { body } : {}),
    ...(version === undefined ? {} : { version }),
  })
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  return answer.json()
}

const register = (title: string, who = 'reception', more: object = {}) =>
  post(who, '/disputes', disputeOrder({ title, ...more }))

async function sendTo(unit: 'labour', { id, version }: Made): Promise<Made> {
  const body = { toUnitId: house.district.unitIds[unit], reason: '劳动报酬纠纷' }
  return { ...(await post('triage', `/disputes/${id}/dispatches`, body, version)), id }
}

const askBack = ({ id, version }: Made) =>
  post('labour', `/disputes/${id}/send-backs`, { reason: '属于邻里纠纷' }, version)

const accept = ({ id, version }: Made) => post('labour', `/disputes/${id}/acceptance`, undefined, version)

async function worklist(who: string, query = '', language?: string): Promise<readonly Item[]> {
  const send = await house.as(who)
  const answer = await send('GET', `/worklist${query}`, language ? { language } : {})
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().items
}

const shortly = (items: readonly Item[]) => items.map(({ act, title }) => `${act} ${title}`).sort()

describe('what an officer has to do next', () => {
  test.each([
    {
      who: 'triage',
      acts: ['rule 请求退回', 'triage 待分流', 'triage 西边限制'],
      why: 'sends on and rules, restricted matters too',
    },
    {
      who: 'labour',
      acts: ['accept 待受理', 'mediate 调解中'],
      why: 'decides on what it holds; whoever asked to give back waits',
    },
    {
      who: 'reception',
      acts: ['answer-for 待分流', 'answer-for 待受理', 'answer-for 请求退回'],
      why: 'asked first, answers until it is accepted',
    },
    { who: 'west.mediator', acts: ['answer-for 西边限制'], why: 'its own registration waits for triage' },
    { who: 'east.mediator', acts: [], why: 'nothing is held here' },
    { who: 'supervisor', acts: [], why: 'nothing is late yet' },
  ])('$who: $why', async ({ who, acts }) => {
    expect(shortly(await worklist(who))).toEqual(acts)
  })

  test('administrators have no case work', async () => {
    for (const who of ['sysadmin', 'secadmin', 'auditadmin']) {
      expect((await (await house.as(who))('GET', '/worklist')).statusCode).toBe(403)
    }
  })

  test('one act only is shown on request, with its reason in the language asked for', async () => {
    const [item] = await worklist('triage', '?act=rule', 'en')
    expect(item).toMatchObject({ act: 'rule', note: '属于邻里纠纷', dueOn: '2026-03-05', warning: 'none' })
    expect(item?.because).toMatch(/^The unit that holds it asks/)
  })

  test('the most urgent comes first, and what is left out is told', async () => {
    const send = await house.as('triage')
    const whole: readonly Item[] = (await send('GET', '/worklist')).json().items
    const days = whole.map(({ dueOn }) => dueOn ?? '9999')
    expect(days).toEqual([...days].sort())
    const short = (await send('GET', '/worklist?limit=1')).json()
    expect(short.items).toEqual(whole.slice(0, 1))
    expect(short.hasMore).toBe(true)
  })

  test('what is late becomes the business of those who oversee', async () => {
    house.at('2026-03-20T01:00:00Z')
    const late = await worklist('supervisor')
    expect(shortly(late)).toEqual([
      'look-into 待分流',
      'look-into 待受理',
      'look-into 西边限制',
      'look-into 请求退回',
      'look-into 调解中',
    ])
    expect(new Set(late.map(({ warning }) => warning))).toEqual(new Set(['red']))
    expect(shortly(await worklist('labour'))).toEqual([
      'accept 待受理',
      'look-into 请求退回',
      'mediate 调解中',
    ])
  })

  test('of one matter everything is told, and only of it', async () => {
    const send = await house.as('labour')
    const { disputes } = (await send('GET', '/disputes')).json()
    const idOf = (title: string) => disputes.find((one: { title: string }) => one.title === title).id
    const mediating = idOf('调解中')
    const order = { kind: 'reminder', trigger: 'not-handled', reason: '请尽快安排调解' }
    await post('supervisor', `/disputes/${mediating}/supervision-orders`, order)
    // the list of the day shows the most binding act of a matter, its own page all of them
    expect(shortly(await worklist('labour'))).toContain('supervised 调解中')
    expect(shortly(await worklist('labour'))).not.toContain('mediate 调解中')
    const acts = shortly(await worklist('labour', `?disputeId=${mediating}`))
    expect(acts).toEqual(['mediate 调解中', 'supervised 调解中'])
    expect(shortly(await worklist('labour', `?disputeId=${idOf('待受理')}`))).toEqual(['accept 待受理'])
    expect(await worklist('east.mediator', `?disputeId=${mediating}`)).toEqual([])
  })
})
