import { afterAll, beforeAll, expect, test } from 'vitest'
import { pagesOf } from '#platform/server/documents/read-pdf.fixture.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'

let house: TestApplication
let labour: Send

beforeAll(async () => {
  house = await openTestApplication()
  labour = await house.as('labour')
  house.at('2026-03-02T01:00:00Z')
})
afterAll(() => house.close())

const register = async () => (await labour('POST', '/disputes', { body: disputeOrder() })).json().id as string

const print = async (id: string, paper: string, as: 'pdf' | 'word', by: Send = labour) =>
  by('POST', `/disputes/${id}/papers/${paper}/prints`, { body: { as } })

test('the application and the intake form say what was registered; on the screen numbers are masked', async () => {
  const id = await register()
  const { papers } = (await labour('GET', `/disputes/${id}/papers`)).json()
  expect(papers).toEqual([{ paper: 'application' }, { paper: 'intake-form' }])
  const shown = await labour('GET', `/disputes/${id}/papers/application`)
  expect(shown.body).toContain('测甲')
  expect(shown.body).toContain('199****1234')
  expect(shown.body).not.toContain('19900001234')

  const printed = await print(id, 'application', 'pdf')
  expect(printed.headers['content-type']).toBe('application/pdf')
  const text = (await pagesOf(printed.rawPayload)).join('')
  for (const words of ['人民调解申请书', '测甲', '19900001234', '老板一直没有结清工资', '测乙'])
    expect(text).toContain(words)
  const { timeline } = (await labour('GET', `/disputes/${id}`)).json()
  expect(timeline.at(-1)).toMatchObject({ type: 'paper-printed', actor: 'labour' })
})

test('a declined dispute has a notice with the ground, the basis and the other routes', async () => {
  const id = await register()
  const body = { ground: 'dispute-with-organ', reason: '申请事项属于行政争议，不属于人民调解的范围。' }
  await labour('POST', `/disputes/${id}/refusal`, { version: 1, body })
  const printed = await print(id, 'refusal-notice', 'pdf')
  const text = (await pagesOf(printed.rawPayload)).join('')
  for (const words of ['不予受理通知书', '属于行政争议', '第二十条', '申请行政复议', '法律援助'])
    expect(text).toContain(words)
  expect((await print(id, 'intake-form', 'pdf')).json().code).toBe('papers.no-such-paper')
})

test('a paper is printed by the unit that holds the dispute, and nobody outside sees that it is there', async () => {
  const id = await register()
  const [head, west] = [await house.as('head'), await house.as('west.mediator')]
  expect((await print(id, 'application', 'pdf', head)).statusCode).toBe(403)
  expect((await print(id, 'application', 'pdf', west)).statusCode).toBe(404)
  expect((await west('GET', `/disputes/${id}/papers`)).statusCode).toBe(404)
  expect((await west('GET', `/disputes/${id}/papers/application`)).statusCode).toBe(404)
})
