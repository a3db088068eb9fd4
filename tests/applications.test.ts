import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'

let house: TestApplication
beforeAll(async () => {
  house = await openTestApplication()
})
afterAll(() => house.close())

const { parties, narrative, divisionCode } = disputeOrder()
const application = (changes: object = {}) => ({
  narrative,
  requests: ['结清工资12600元'],
  divisionCode,
  amountFen: 1_260_000,
  parties,
  privacyTold: true,
  ...changes,
})

async function applied(changes: object = {}) {
  const answer = await house.anyone('POST', '/applications', { body: application(changes) })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json() as { code: string; accessCode: string }
}

const follow = (code: string, accessCode: string) =>
  house.anyone('POST', '/applications/follow', { body: { code, accessCode } })

test('an application is a visit at the hub, and its access code follows it from the first day to the end', async () => {
  house.at('2026-03-02T01:00:00Z')
  const { code, accessCode } = await applied()
  expect(accessCode).toMatch(/^(\w{4}-){3}\w{4}$/)
  expect((await follow(code, accessCode)).json()).toMatchObject({
    code,
    stage: 'received',
    receivedOn: '2026-03-02',
  })

  const reception = await house.as('reception')
  const { visits } = (await reception('GET', '/visits?door=online')).json()
  const visit = (await reception('GET', `/visits/${visits[0].id}`)).json()
  expect(visit).toMatchObject({
    state: 'open',
    requests: ['结清工资12600元'],
    title: expect.stringContaining('申请人'),
  })
  const { door: _door, parties: _parties, ...order } = disputeOrder()
  const filed = (await reception('POST', `/visits/${visit.id}/dispute`, { version: 1, body: order })).json()
  const triage = await house.as('triage')
  await triage('POST', `/disputes/${filed.id}/dispatches`, {
    version: 1,
    body: { toUnitId: house.district.unitIds.labour, reason: '劳动报酬' },
  })
  const labour = await house.as('labour')
  await labour('POST', `/disputes/${filed.id}/acceptance`, { version: 2 })
  for (const typed of [code, filed.code]) {
    const answer = await follow(typed, accessCode.toLowerCase())
    expect(answer.json()).toMatchObject({
      code: filed.code,
      stage: 'accepted',
      dueOn: '2026-03-09',
      unitName: '劳动争议调委会',
    })
    for (const word of ['测甲', '测乙', '餐馆', 'labour']) expect(answer.body).not.toContain(word)
  }
})

test('a wrong access code and an unknown code answer alike, and guessing is slowed down', async () => {
  house.at('2026-03-03T01:00:00Z')
  const { code, accessCode } = await applied()
  const wrong = await follow(code, 'AAAA-AAAA-AAAA-AAAA')
  const unknown = await follow('V430407-2026-9999999', accessCode)
  expect([wrong.statusCode, wrong.json().code]).toEqual([404, 'applications.not-found'])
  expect(unknown.json()).toEqual(wrong.json())
  for (let tries = 1; tries < 10; tries++) await follow(code, 'AAAA-AAAA-AAAA-AAAA')
  expect((await follow(code, accessCode)).statusCode).toBe(429)
  house.at('2026-03-03T01:16:00Z')
  expect((await follow(code, accessCode)).statusCode).toBe(200)
})

test('the access code is nowhere in the database', async () => {
  const { accessCode } = await applied()
  const found = await house.database.many(
    {
      name: 'test.find-code',
      text: `select from reception.visit v where v::text ilike '%' || $1 || '%'`,
    },
    [accessCode],
  )
  expect(found).toEqual([])
})

test('the same application sent twice is one application with one access code', async () => {
  const key = '0193a1b2-0000-7000-8000-000000000001'
  const send = () => house.anyone('POST', '/applications', { body: application(), key })
  const [first, second] = [await send(), await send()]
  expect(second.json()).toEqual(first.json())
})

test.each([
  ['without consent to be informed', { privacyTold: false }, 'request.invalid'],
  ['without anything asked for', { requests: [] }, 'request.invalid'],
  ['without an applicant', { parties: [parties[1]] }, 'applications.no-applicant'],
  [
    'without a telephone',
    { parties: [{ ...parties[0], phone: undefined }, parties[1]] },
    'applications.no-contact',
  ],
  [
    'with a number that is none',
    { parties: [{ ...parties[0], citizenNumber: '990000199001010018' }] },
    'parties.citizen-number',
  ],
])('%s it is refused and nothing is kept', async (_why, changes, code) => {
  const count = async () =>
    (await house.database.many({ name: 'test.visits', text: 'select from reception.visit' })).length
  const before = await count()
  const answer = await house.anyone('POST', '/applications', { body: application(changes) })
  expect([answer.statusCode, answer.json().code]).toEqual([422, code])
  expect(await count()).toBe(before)
})
