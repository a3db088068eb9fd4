import { afterAll, beforeAll, expect, test } from 'vitest'
import { pagesOf } from '#platform/server/documents/read-pdf.fixture.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { beginLed, type LedDispute, registerLed } from '#tests/support/led-dispute.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { scanLetter } from '#tests/support/scan-letter.ts'

let house: TestApplication
let reception: Send
let triage: Send
let labour: Send

beforeAll(async () => {
  house = await openTestApplication()
  ;[reception, triage, labour] = (await Promise.all(['reception', 'triage', 'labour'].map(house.as))) as [
    Send,
    Send,
    Send,
  ]
})
afterAll(() => house.close())

async function accepted(): Promise<LedDispute> {
  const led = await registerLed(reception)
  await led.does(triage, '/dispatches', { toUnitId: house.district.unitIds.labour, reason: '劳动报酬' })
  await led.does(labour, '/acceptance')
  return led
}

interface Told {
  readonly partyId: string
  readonly accessCode: string
}

const partiesOf = async (id: string) =>
  (await labour('GET', `/disputes/${id}`)).json().parties as { id: string; role: string }[]

async function tell(id: string, role = 'respondent'): Promise<Told> {
  const party = (await partiesOf(id)).find((one) => one.role === role)
  const answer = await labour('POST', `/disputes/${id}/parties/${party?.id}/notice`)
  expect(answer.statusCode, answer.body).toBe(201)
  return { partyId: party?.id ?? '', accessCode: answer.json().accessCode }
}

const open = (accessCode: string) => house.anyone('POST', '/party-page', { body: { accessCode } })
const notices = async (id: string, by = labour) => (await by('GET', `/disputes/${id}/party-notices`)).json()

test('a party without an account reads what this is, and no other person is named', async () => {
  const led = await accepted()
  const { accessCode } = await tell(led.id)
  const page = await open(accessCode.toLowerCase().replaceAll('-', ' '))
  expect(page.json()).toMatchObject({
    role: 'respondent',
    shortName: '测＊',
    stage: 'accepted',
    unitName: '劳动争议调委会',
    dueOn: '2026-03-09',
    obligations: [],
    mayReply: true,
    mayJudge: false,
  })
  for (const word of ['测甲', '测乙', '餐馆', '12600']) expect(page.body).not.toContain(word)
})

test('whom to call: the number of the nearest unit above, and the own one once there is one', async () => {
  const sysadmin = await house.as('sysadmin')
  const set = (unitId: string | undefined, version: number, body: object) =>
    sysadmin('PUT', `/units/${unitId}/contact`, { version, body })
  const led = await accepted()
  const { accessCode } = await tell(led.id)
  const contact = async () => (await open(accessCode)).json().contact
  expect(await contact(), 'nobody has one yet').toBeUndefined()
  const { hub, labour: committee } = house.district.unitIds
  expect((await set(hub, 1, { phone: '0734-0000000', office: '一楼大厅' })).statusCode).toBe(200)
  expect(await contact()).toMatchObject({ phone: '0734-0000000', office: '一楼大厅' })
  expect((await set(committee, 1, { phone: '0734-0000001' })).statusCode).toBe(200)
  expect(await contact()).toMatchObject({ phone: '0734-0000001' })
  expect((await set(committee, 1, { phone: '0734-0000002' })).json().code).toBe('request.stale')
  expect((await set(committee, 2, { phone: 'ask 张三' })).statusCode).toBe(422)
})

test('a newer notice replaces the code of the older one, and the list says who issued it', async () => {
  const led = await accepted()
  const first = await tell(led.id)
  const second = await tell(led.id)
  expect((await open(first.accessCode)).json().code).toBe('applications.no-such-notice')
  expect((await open(second.accessCode)).statusCode).toBe(200)
  const told = (await notices(led.id)).parties.find((one: Told) => one.partyId === second.partyId)
  expect(told).toMatchObject({ issuedBy: 'labour', replies: [] })
  const { timeline } = (await labour('GET', `/disputes/${led.id}`)).json()
  expect(timeline.filter((one: { type: string }) => one.type === 'party-notice-issued')).toHaveLength(2)
})

test('the letter names the other side and carries the code; an old code prints nothing', async () => {
  const led = await accepted()
  const { partyId, accessCode } = await tell(led.id)
  const print = (code: string) =>
    labour('POST', `/disputes/${led.id}/parties/${partyId}/notice/prints`, {
      body: { accessCode: code, address: 'https://example.org/party', as: 'pdf' },
    })
  const letter = (await print(accessCode)).rawPayload
  const text = (await pagesOf(letter)).join('')
  for (const words of ['调解告知书', '测乙', '测甲', accessCode, 'https://example.org/party', '出于自愿'])
    expect(text).toContain(words)
  // the picture on the paper leads a telephone to the same page
  const link = new URL((await scanLetter(letter)) ?? 'nothing-to-be-seen:')
  expect(link.href).toBe(`https://example.org/party#${accessCode}`)
  expect((await open(link.hash.slice(1))).statusCode).toBe(200)
  await tell(led.id)
  expect((await print(accessCode)).json().code).toBe('applications.no-such-notice')
})

test('a reply waits on the desk of the unit until somebody takes it up; the same one twice is one', async () => {
  const led = await accepted()
  const { accessCode, partyId } = await tell(led.id)
  const say = (reply: string, words = '') =>
    house.anyone('POST', '/party-page/replies', { body: { accessCode, reply, words } })
  expect((await say('call-me', '晚上八点以后')).statusCode).toBe(201)
  expect((await say('call-me', '晚上八点以后')).statusCode).toBe(201)
  const [reply] = (await notices(led.id)).parties.find((one: Told) => one.partyId === partyId).replies
  expect(reply).toMatchObject({ reply: 'call-me', words: '晚上八点以后' })
  const waits = async () =>
    (await labour('GET', '/worklist?limit=200'))
      .json()
      .items.filter((one: { act: string; disputeId: string }) => one.disputeId === led.id)
      .map((one: { act: string }) => one.act)
  expect(await waits()).toContain('heed')
  const heed = () =>
    labour('POST', `/disputes/${led.id}/party-replies/${reply.id}/heeding`, {
      body: { words: '已电话联系，同意周五来' },
    })
  expect((await heed()).statusCode).toBe(201)
  expect((await heed()).json().code).toBe('applications.nothing-to-heed')
  expect(await waits()).not.toContain('heed')
  expect((await open(accessCode)).json().reply).toMatchObject({ reply: 'call-me' })
  const { consents } = (await labour('GET', `/disputes/${led.id}/mediation`)).json().proceedings[0]
  expect(consents, 'a reply is no consent').toEqual([])
})

test('a session is told to whom it concerns; after the end everybody is asked, and silence is no answer', async () => {
  const led = await accepted()
  const [applicant, respondent] = [await tell(led.id, 'applicant'), await tell(led.id)]
  const judge = (accessCode: string, satisfaction: string) =>
    house.anyone('POST', '/party-page/judgements', { body: { accessCode, satisfaction } })
  await beginLed(led, labour, labour, house.district.accountIds.labour ?? '')
  const session = { plannedAt: '2026-03-03T09:00:00+08:00', manner: 'room', place: '调解室一' }
  await led.does(labour, '/mediation/sessions', { ...session, partyIds: [applicant.partyId] })
  expect((await open(applicant.accessCode)).json()).toMatchObject({
    stage: 'mediating',
    session,
    mediators: ['labour'],
  })
  expect((await open(respondent.accessCode)).json()).not.toHaveProperty('session')
  expect((await judge(respondent.accessCode, 'satisfied')).json().code).toBe('applications.nothing-to-judge')
  await led.does(labour, '/mediation/ending', {
    outcome: 'failed',
    reason: 'too-far-apart',
  })
  expect((await open(respondent.accessCode)).json()).not.toHaveProperty('notice')
  const exits = (await labour('GET', `/disputes/${led.id}/exits`)).json()
  const routes = [{ route: 'labour-arbitration' }, { route: 'litigation', body: '测试区法院' }]
  await labour('POST', `/disputes/${led.id}/exits`, { version: exits.version, body: { routes } })
  const page = (await open(respondent.accessCode)).json()
  expect(page).toMatchObject({
    stage: 'not-agreed',
    mayReply: false,
    mayJudge: true,
    notice: {
      ledOn: '2026-03-02',
      routes: [
        { route: 'labour-arbitration', until: { state: 'known' } },
        { route: 'litigation', body: '测试区法院', papers: expect.arrayContaining(['民事起诉状']) },
      ],
    },
  })
  expect((await judge(respondent.accessCode, 'not-answered')).statusCode).toBe(422)
  expect((await judge(respondent.accessCode, 'satisfied')).statusCode).toBe(201)
  house.at('2026-03-02T01:10:00Z') // thinks again ten minutes later: the newest counts
  expect((await judge(respondent.accessCode, 'dissatisfied')).statusCode).toBe(201)
  const { hasEnded, parties } = await notices(led.id)
  expect(hasEnded).toBe(true)
  expect(parties.map((one: { judgement?: { satisfaction: string } }) => one.judgement?.satisfaction)).toEqual(
    [undefined, 'dissatisfied'],
  )
  const reply = await house.anyone('POST', '/party-page/replies', {
    body: { accessCode: respondent.accessCode, reply: 'call-me' },
  })
  expect(reply.json().code).toBe('applications.too-late-to-reply')
})

test('a party complains about its mediator by its code: to who runs the committee, once, three times a day at most', async () => {
  house.at('2026-03-02T01:00:00Z')
  const led = await accepted()
  await beginLed(led, labour, labour, house.district.accountIds.labour ?? '')
  const { accessCode } = await tell(led.id, 'applicant')
  expect((await open(accessCode)).json()).toMatchObject({ complainable: [], complaints: [] }) // of no committee yet
  await asOwner(house.ownerUrl, async (owner) => {
    const person = `insert into organisations.person (id, name) values (gen_random_uuid(), '测调解') returning id`
    const { id } = (await owner.query(person)).rows[0]
    await owner.query(
      `insert into organisations.membership (id, unit_id, person_id, post, appointment, from_day)
       values (gen_random_uuid(), $1, $2, 'member', 'elected', '2026-01-01')`,
      [house.district.unitIds.labour, id],
    )
    await owner.query('update access.account set person_id = $1 where id = $2', [
      id,
      house.district.accountIds.labour,
    ])
  })
  const [about] = (await open(accessCode)).json().complainable
  expect(about).toMatchObject({ name: 'labour' })
  const complain = (words: string, mediatorId = about.mediatorId) =>
    house.anyone('POST', '/party-page/complaints', {
      body: { accessCode, mediatorId, ground: 'favouring', words },
    })
  expect((await complain('只听对方说话', led.id)).json().code).toBe('applications.no-such-mediator')
  const first = await complain('只听对方说话')
  expect(first.statusCode).toBe(201)
  expect((await complain('只听对方说话')).json()).toEqual(first.json())
  await complain('第二次也这样')
  await complain('第三次也这样')
  expect((await complain('第四次也这样')).statusCode).toBe(429)
  expect((await open(accessCode)).json().complaints).toHaveLength(3)
  const head = await house.as('head')
  const { complaints } = (await head('GET', '/complaints')).json()
  expect(complaints).toContainEqual(
    expect.objectContaining({
      number: first.json().number,
      words: '只听对方说话',
      complainant: { name: '测甲', phone: '19900001234' },
    }),
  )
  expect(complaints[0]).not.toHaveProperty('receivedBy')
  expect((await labour('GET', '/complaints')).body).not.toContain('只听对方说话') // never to whom it is about
  house.at('2026-03-03T01:30:00Z')
  expect((await complain('第四次也这样')).statusCode).toBe(201)
})

test('guessing codes is slowed down by the address it comes from', async () => {
  house.at('2026-03-05T01:00:00Z')
  for (let tries = 0; tries < 40; tries++)
    expect((await open('AAAA-AAAA-AAAA-AAAA')).json().code).toBe('applications.no-such-notice')
  expect((await open('AAAA-AAAA-AAAA-AAAA')).statusCode).toBe(429)
})
