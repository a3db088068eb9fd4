import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as bodyOf } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { heardEvents } from '#capabilities/notifications/domain/index.ts'
import { addDays } from '#kernel/calendar/index.ts'
import { mailCourier, smsCourier } from '#platform/server/messages/index.ts'
import { acceptedDispute } from '#tests/support/agreed-dispute.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { asOwner } from '#tests/support/postgres.global.ts'

interface Letter {
  readonly to: readonly string[]
  readonly words: string
}

/** A real mail server and a real gateway on this machine; both can be told to refuse. */
const letters: Letter[] = []
const calls: { readonly headers: Record<string, unknown>; readonly body: string }[] = []
let refuses: { mail?: string; sms?: string } = {}
let smtp: SMTPServer
let gateway: Server
let house: TestApplication

const listening = (server: { listen: (port: number, host: string, done: () => void) => unknown }) =>
  new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
const portOf = (server: { address: () => unknown }) => (server.address() as AddressInfo).port

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: false,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) =>
      done(username === 'dingfen' && password === 'loopback' ? null : new Error('no such user'), {
        user: username,
      }),
    async onData(stream, session, done) {
      const words = await bodyOf(stream)
      const to = session.envelope.rcptTo.map(({ address }) => address)
      if (refuses.mail) return done(new Error(`${refuses.mail} ${to}`))
      letters.push({ to, words: decoded(words) })
      done()
    },
  })
  gateway = createServer(async (request, response) => {
    const body = await bodyOf(request)
    if (!refuses.sms) calls.push({ headers: request.headers, body })
    response.writeHead(200).end(refuses.sms ?? '{"code":"OK"}')
  })
  await listening(smtp.server)
  await listening(gateway)
  house = await openTestApplication({
    couriers: {
      mail: mailCourier({
        url: `smtp://dingfen:loopback@127.0.0.1:${portOf(smtp.server)}`,
        from: '定分 <noreply@dingfen.example>',
      }),
      sms: smsCourier({
        url: `http://127.0.0.1:${portOf(gateway)}/send`,
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer {secret}' },
        body: '{"to":"{phone}","words":"{text}"}',
        secret: 'loopback-secret',
        success: '"OK"',
      }),
    },
  })
})
afterAll(async () => {
  await house.close()
  smtp.close()
  gateway.close()
})
beforeEach(async () => {
  await house.workOff()
  refuses = {}
  letters.length = 0
  calls.length = 0
})

/** Quoted-printable or base64, as the library chose. */
function decoded(mail: string): string {
  const [head = '', ...rest] = mail.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  const subject = /^Subject: ([\s\S]*?)\r\n(?! )/m.exec(head)?.[1] ?? ''
  const words = subject
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?(B|Q)\?(.*?)\?=/gi, (_, kind: string, said: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(said, 'base64').toString() : quoted(said.replaceAll('_', ' ')),
    )
  const plain = /base64/i.test(head) ? Buffer.from(body, 'base64').toString() : quoted(body)
  return `${words}\n${plain}`
}

function quoted(said: string): string {
  const bytes = said
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return /^[\0-\xff]*$/.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes
}

async function at(instant: string): Promise<void> {
  house.at(instant)
}

interface Told {
  readonly id: string
  readonly event: string
  readonly matterId: string
  readonly code?: string
  readonly title?: string
  readonly dueOn?: string
  readonly readAt?: string
}

const inboxOf = async (who: string, query = ''): Promise<readonly Told[]> =>
  (await (await house.as(who))('GET', `/notifications${query}`)).json().notifications
const toldOf = async (who: string, id: string) =>
  (await inboxOf(who)).filter(({ matterId }) => matterId === id)
const events = async (who: string, id: string) => (await toldOf(who, id)).map(({ event }) => event).sort()

const settle = async (who: string, settings: object) => {
  const send = await house.as(who)
  const { version } = (await send('GET', '/notifications/settings')).json()
  return send('PUT', '/notifications/settings', {
    body: { language: 'zh', choices: {}, version, ...settings },
  })
}

/** Sent to the eastern township; nobody accepted it yet. */
async function dispatched(overrides: object = {}): Promise<{ id: string; code: string; send: Send }> {
  const reception = await house.as('reception')
  const { id } = (await reception('POST', '/disputes', { body: disputeOrder(overrides) })).json()
  const send = await house.as('triage')
  const body = { toUnitId: house.district.unitIds.east, reason: '属地' }
  await send('POST', `/disputes/${id}/dispatches`, { version: 1, body })
  const { code } = (await send('GET', `/disputes/${id}`)).json()
  return { id, code, send }
}

const NIGHT = '2026-03-02T14:00:00Z' // ten in the evening in the district
const MORNING = '2026-03-03T00:00:00Z'
const DAY = '2026-03-02T02:00:00Z'

test('the ledger hears exactly the events that are told of, each on its own kind of chain', async () => {
  const { rows } = await asOwner(house.ownerUrl, (client) =>
    client.query("select kind || ' ' || type as event from notifications.heard order by 1"),
  )
  const told = Object.entries(heardEvents).flatMap(([kind, events]) =>
    Object.keys(events).map((type) => `${kind} ${type}`),
  )
  expect(rows.map(({ event }) => event)).toEqual(told.toSorted())
})

describe('the inbox', () => {
  test('tells who has to act, once, and not whoever acted; it is read one by one or all together', async () => {
    await at(DAY)
    const { id, code } = await dispatched()
    await house.workOff()
    await house.workOff()
    expect(await toldOf('east.mediator', id)).toMatchObject([
      { event: 'dispatch-received', code, title: '工资拖欠' },
    ])
    expect(await events('triage', id)).toEqual([])
    expect(await events('west.mediator', id)).toEqual([])
    const send = await house.as('east.mediator')
    const unread = async () => (await send('GET', '/notifications/unread-count')).json().count
    const before = await unread()
    const [told] = await toldOf('east.mediator', id)
    expect((await send('POST', `/notifications/${told?.id}/reading`)).statusCode).toBe(200)
    expect(await unread()).toBe(before - 1)
    expect(
      (await (await house.as('west.mediator'))('POST', `/notifications/${told?.id}/reading`)).statusCode,
    ).toBe(404)
    await send('POST', '/notifications/readings', { body: { until: '2026-03-02T03:00:00Z' } })
    expect(await unread()).toBe(0)
    expect((await inboxOf('east.mediator', '?unread=true')).length).toBe(0)
  })

  test('says nothing of a matter that somebody no longer reaches, and sends nothing of it', async () => {
    await at(NIGHT)
    await settle('east.mediator', { mail: 'east@example.org' })
    const { id } = await dispatched()
    await house.workOff()
    expect(await events('east.mediator', id)).toEqual(['dispatch-received'])
    await asOwner(house.ownerUrl, (owner) =>
      owner.query(
        `update disputes.dispute set reach = array[holder_unit_id], sensitivity = 'restricted' where id = $1`,
        [id],
      ),
    )
    expect(await events('east.mediator', id)).toEqual([])
    await at(MORNING)
    await house.workOff()
    expect(letters).toEqual([])
    const log = (await (await house.as('sysadmin'))('GET', '/deliveries?state=withheld')).json()
    expect(log.deliveries[0]).toMatchObject({ accountName: 'east.mediator', reason: 'out-of-reach' })
    await settle('east.mediator', {})
  })

  test('goes on page by page', async () => {
    await at(DAY)
    await dispatched()
    await dispatched()
    await house.workOff()
    const send = await house.as('east.mediator')
    const first = (await send('GET', '/notifications?limit=1')).json()
    const second = (await send('GET', `/notifications?limit=1&cursor=${first.next}`)).json()
    expect(second.notifications[0].id).not.toBe(first.notifications[0].id)
    expect((await send('GET', '/notifications?cursor=nowhere')).json().code).toBe('notifications.bad-cursor')
  })
})

describe('who is told of what', () => {
  test('an order, its reply, its re-opening and its end go to and fro', async () => {
    await at(DAY)
    const { id } = await dispatched()
    const [supervisor, holder] = [await house.as('supervisor'), await house.as('east.mediator')]
    const order = (
      await supervisor('POST', `/disputes/${id}/supervision-orders`, {
        body: { kind: 'supervision-order', trigger: 'not-handled', reason: '请说明为何尚未调解' },
      })
    ).json()
    await holder('POST', `/supervision-orders/${order.id}/replies`, {
      version: 1,
      body: { reply: '已安排。' },
    })
    await supervisor('POST', `/supervision-orders/${order.id}/judgements`, {
      version: 2,
      body: { verdict: 'reopen', reason: '没有写明时间' },
    })
    await holder('POST', `/supervision-orders/${order.id}/replies`, {
      version: 3,
      body: { reply: '周四上午。' },
    })
    await supervisor('POST', `/supervision-orders/${order.id}/judgements`, {
      version: 4,
      body: { verdict: 'accept' },
    })
    await house.workOff()
    expect(await events('east.mediator', id)).toEqual(
      ['dispatch-received', 'order-accepted', 'order-received', 'order-reopened'].sort(),
    )
    expect(await events('supervisor', id)).toEqual(['order-replied', 'order-replied'])
    expect((await toldOf('east.mediator', id)).find(({ event }) => event === 'order-received')?.dueOn).toBe(
      '2026-03-09',
    )
  })

  test('a request to give back goes to triage, its ruling to who asked', async () => {
    await at(DAY)
    const { id, send } = await dispatched()
    const holder = await house.as('east.mediator')
    const { version } = (await holder('GET', `/disputes/${id}`)).json()
    await holder('POST', `/disputes/${id}/send-backs`, { version, body: { reason: '不属于本辖区' } })
    await house.workOff()
    expect(await events('triage', id)).toEqual(['send-back-asked'])
    const answer = { version: version + 1, body: { agree: false, reason: '地址在东街道' } }
    expect((await send('POST', `/disputes/${id}/send-backs/answer`, answer)).statusCode).toBe(200)
    await house.workOff()
    expect(await events('east.mediator', id)).toContain('send-back-ruled')
  })

  test('limits that come near and that passed, each once, the latter to the supervisor too', async () => {
    await at(DAY)
    const { id } = await dispatched()
    await house.workOff()
    const { dueOn } = (await (await house.as('east.mediator'))('GET', `/disputes/${id}`)).json()
    for (const day of ['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-09', '2026-03-10', '2026-03-11']) {
      await at(`${day}T00:30:00Z`)
      await house.daily('notifications.watch-limits')
    }
    const told = (await toldOf('east.mediator', id)).map(({ event, dueOn: due }) =>
      `${event} ${due ?? ''}`.trim(),
    )
    expect(told.toSorted()).toEqual(
      [`amber ${dueOn}`, 'dispatch-received', `due-reminder ${dueOn}`, `overdue ${dueOn}`].filter(
        (line) => line !== `due-reminder ${dueOn}` || dueOn > '2026-03-07',
      ),
    )
    expect(await events('supervisor', id)).toEqual(['overdue'])
  })

  test('an order that was not replied to reaches its supervisor, a notice of routes who owes it', async () => {
    await at(DAY)
    const { id } = await dispatched()
    await (await house.as('supervisor'))('POST', `/disputes/${id}/supervision-orders`, {
      body: { kind: 'supervision-order', trigger: 'not-handled', reason: '请说明为何尚未调解' },
    })
    const failed = await acceptedDispute(house)
    await failed.does('/mediation/ending', { outcome: 'failed', reason: 'party-refuses' })
    await house.workOff()
    const watch = async (day: string) => {
      await at(`${day}T00:30:00Z`)
      await house.daily('notifications.watch-limits')
    }
    const late = async () => (await events('supervisor', id)).filter((event) => event === 'order-overdue')
    await watch('2026-03-09') // the last day of the reply is not late
    expect(await late()).toEqual([])
    await watch('2026-03-10')
    await watch('2026-03-11')
    expect(await late()).toEqual(['order-overdue'])
    expect(await events('east.mediator', id)).toContain('order-overdue')
    expect(await toldOf('labour', failed.id)).toContainEqual(
      expect.objectContaining({ event: 'exit-notice-due', dueOn: '2026-03-05' }),
    )
  })

  test('an order about a dispute that was merged is not chased: nobody could reply to it there', async () => {
    await at(DAY)
    const both = [await dispatched(), await dispatched()]
    const supervisor = await house.as('supervisor')
    for (const { id } of both) {
      const body = { kind: 'supervision-order', trigger: 'not-handled', reason: '请说明为何尚未调解' }
      expect((await supervisor('POST', `/disputes/${id}/supervision-orders`, { body })).statusCode).toBe(201)
    }
    const [one, other] = both as [(typeof both)[number], (typeof both)[number]]
    const triage = await house.as('triage')
    const { version } = (await triage('GET', `/disputes/${one.id}`)).json()
    const body = { otherId: other.id, reason: '同一件事' }
    const merged = await triage('POST', `/disputes/${one.id}/merges`, { version, body })
    const { leadingId, joinedId } = merged.json()
    await at('2026-03-10T00:30:00Z')
    await house.daily('notifications.watch-limits')
    expect(await events('supervisor', leadingId)).toContain('order-overdue')
    expect(await events('supervisor', joinedId)).not.toContain('order-overdue')
  })

  test('filings and complaints reach who runs committees, and nobody else', async () => {
    await at(DAY)
    const labour = house.district.unitIds.labour
    const head = await house.as('labour')
    const member = (name: string, post: string, sex: string) => ({ name, post, sex, isMinority: false })
    const members = [
      member('测主任', 'director', 'male'),
      member('测女委员', 'member', 'female'),
      member('测委员', 'member', 'male'),
    ]
    const election = { by: 'founder', electedOn: '2026-03-01', fromDay: '2026-03-02', members }
    expect((await head('POST', `/committees/${labour}/elections`, { body: election })).statusCode).toBe(201)
    const { committees } = (await head('GET', '/committees')).json()
    const mine = committees.find(({ unitId }: { unitId: string }) => unitId === labour)
    const complain = async (name: string) => {
      const { personId } = mine.people.find((one: { name: string }) => one.name === name)
      const body = { unitId: labour, personId, ground: 'favouring', words: '只听对方说话' }
      return (await (await house.as('reception'))('POST', '/complaints', { body })).json()
    }
    const [ofMember, ofDirector] = [await complain('测委员'), await complain('测主任')]
    await house.workOff()
    expect(await toldOf('head', ofMember.id)).toMatchObject([
      { event: 'complaint-received', code: ofMember.number },
    ])
    expect(await events('labour', ofMember.id)).toEqual(['complaint-received'])
    expect(await events('labour', ofDirector.id)).toEqual([]) // the committee does not handle its own director
    expect(await events('supervisor', ofMember.id)).toEqual([])

    const watch = async (day: string) => {
      await at(`${day}T00:30:00Z`)
      await house.daily('notifications.watch-limits')
    }
    await watch(ofMember.dueOn)
    expect(await events('head', ofDirector.id)).toEqual(['complaint-due', 'complaint-received'])
    const filings = async () => (await inboxOf('head')).filter(({ event }) => event === 'filing-late')
    const { fileBy } = mine.unfiled[0]
    await watch(fileBy)
    expect(await filings()).toEqual([]) // its last day is not late
    await watch(addDays(fileBy, 1))
    await watch(addDays(fileBy, 2))
    expect(await filings()).toMatchObject([{ title: '劳动争议调委会', dueOn: fileBy }])
  })

  test('an instruction reaches who has to answer it, its answer whoever gave it', async () => {
    await at(DAY)
    const { id } = await dispatched()
    const [head, township] = [await house.as('head'), await house.as('east.mediator')]
    const body = { words: '三日内见面调解', dueOn: '2026-03-05' }
    const given = (await head('POST', `/disputes/${id}/instructions`, { body })).json()
    await house.workOff()
    const [told] = (await toldOf('east.mediator', id)).filter(({ event }) => event === 'instruction-received')
    expect(told).toMatchObject({ dueOn: '2026-03-05' })
    expect(await events('head', id)).not.toContain('instruction-received')
    const path = `/disputes/${id}/instructions/${given.id}/answer`
    const answered = await township('POST', path, { body: { answer: '已约定明天上午' } })
    expect(answered.statusCode, answered.body).toBe(200)
    await house.workOff()
    expect(await events('head', id)).toContain('instruction-answered')
    expect(await events('east.mediator', id)).not.toContain('instruction-answered')
  })

  test('a call reaches who is on call even at night, and who called is told what came of it', async () => {
    await at(NIGHT)
    const { accountIds, unitIds } = house.district
    const planner = await house.as('triage')
    const seatBody = {
      centreUnitId: unitIds.hub,
      unitId: unitIds.hub,
      name: '心理咨询',
      attendance: 'on-call',
      model: 'on-call',
      hours: [],
      memberIds: [accountIds.supervisor, accountIds['west.mediator']],
    }
    const seat = await planner('POST', '/seats', { body: seatBody })
    expect(seat.statusCode, seat.body).toBe(201)
    await settle('supervisor', { mail: 'called@example.org' })
    const reception = await house.as('reception')
    const body = { seatId: seat.json().id, reason: '来访人情绪激动' }
    const { id } = (await reception('POST', '/on-call-requests', { body })).json()
    await house.workOff()
    expect(await toldOf('supervisor', id)).toMatchObject([{ event: 'on-call-asked', title: '心理咨询' }])
    expect(letters.map(({ to }) => to)).toEqual([['called@example.org']])
    expect(letters[0]?.words).not.toMatch(/情绪|心理/)
    const send = await house.as('supervisor')
    await send('POST', `/on-call-requests/${id}/answer`, { body: { accepts: true } })
    await house.workOff()
    expect(await events('reception', id)).toEqual(['on-call-answered'])
    expect(await events('west.mediator', id)).toEqual([])
  })

  test('a swap is asked of a colleague and its end told to who asked; a planner changes nobody silently', async () => {
    await at(DAY)
    const { accountIds, unitIds } = house.district
    const planner = await house.as('triage')
    const seatBody = {
      centreUnitId: unitIds.hub,
      unitId: unitIds.hub,
      name: '接待窗口',
      attendance: 'resident',
      model: 'rotation',
      hours: [{ from: '08:30', to: '17:30' }],
      memberIds: [accountIds.reception, accountIds.supervisor],
    }
    const seatId: string = (await planner('POST', '/seats', { body: seatBody })).json().id
    const week = { from: '2026-03-09', to: '2026-03-10' }
    expect((await planner('POST', `/seats/${seatId}/rotation`, { body: week })).statusCode).toBe(201)
    const reception = await house.as('reception')
    const duties: readonly { readonly seatId: string; readonly name: string; readonly shiftId: string }[] = (
      await reception('GET', `/duties?from=${week.from}&to=${week.to}`)
    ).json().duties
    const own = duties.find((duty) => duty.seatId === seatId && duty.name === 'reception')
    const body = { toAccountId: accountIds.supervisor, reason: '要去开庭' }
    const asked = await reception('POST', `/shifts/${own?.shiftId}/swaps`, { body })
    expect(asked.statusCode, asked.body).toBe(201)
    await house.workOff()
    expect(await events('supervisor', seatId)).toEqual(['swap-asked'])
    const send = await house.as('supervisor')
    const agreed = await send('POST', `/swaps/${asked.json().id}/answer`, { body: { answer: 'agree' } })
    expect(agreed.statusCode, agreed.body).toBe(200)
    await house.workOff()
    expect(await events('reception', seatId)).toEqual(['swap-answered'])
    const back = {
      fromAccountId: accountIds.supervisor,
      toAccountId: accountIds.reception,
      reason: '出庭改期',
    }
    const moved = await planner('PUT', `/shifts/${own?.shiftId}/person`, { body: back })
    expect(moved.statusCode, moved.body).toBe(200)
    await house.workOff()
    expect(await events('supervisor', seatId)).toEqual(['shift-changed', 'swap-asked'])
    expect(await events('reception', seatId)).toEqual(['shift-changed', 'swap-answered'])
  })

  test('a matter that nobody was sent yet is told to who sends matters on', async () => {
    await at(DAY)
    const reception = await house.as('reception')
    const { id } = (await reception('POST', '/disputes', { body: disputeOrder() })).json()
    await at('2026-03-05T00:30:00Z')
    await house.daily('notifications.watch-limits')
    expect(await events('triage', id)).toEqual(['amber'])
  })

  test('a sudden event reaches the hub at once', async () => {
    await at(NIGHT)
    await settle('supervisor', { sms: '13900000001', choices: { danger: [] } })
    const report = {
      kind: 'violence',
      place: '东一社区广场',
      words: '十余人推搡',
      discoveredAt: '2026-03-02T13:50:00Z',
    }
    const reported = await (await house.as('east.grid'))('POST', '/sudden-events', { body: report })
    expect(reported.statusCode).toBe(201)
    await house.workOff()
    const told = await inboxOf('supervisor')
    expect(told.find(({ event }) => event === 'sudden-event')?.title).toBe('东一社区广场')
    expect(calls).toHaveLength(1)
    expect(calls[0]?.headers.authorization).toBe('Bearer loopback-secret')
    expect(JSON.parse(calls[0]?.body ?? '')).toMatchObject({ to: '13900000001' })
    expect(calls[0]?.body).not.toContain('广场')
    await settle('supervisor', {})
  })
})

describe('mail and SMS', () => {
  test('wait for the end of the quiet hours and say no more than the code and what to do', async () => {
    await at(NIGHT)
    expect((await settle('east.mediator', { mail: 'east@example.org' })).statusCode).toBe(200)
    const { code } = await dispatched()
    await house.workOff()
    expect(letters).toEqual([])
    const admin = await house.as('sysadmin')
    const waiting = (await admin('GET', '/deliveries?state=waiting')).json().deliveries
    expect(waiting[0]).toMatchObject({ accountName: 'east.mediator', nextAt: '2026-03-03T00:00:00.000Z' })
    expect(JSON.stringify(waiting)).not.toContain('east@example.org')
    await at(MORNING)
    await house.workOff()
    expect(letters).toHaveLength(1)
    expect(letters[0]?.to).toEqual(['east@example.org'])
    expect(letters[0]?.words).toContain(`【定分】${code} 分流到本单位，请受理`)
    expect(letters[0]?.words).toContain('https://dingfen.example/desk/notifications')
    expect(letters[0]?.words).not.toMatch(/工资|测甲|测乙/)
  })

  test('are tried again when they fail, stay in the log as failed, and are sent again by hand', async () => {
    await at(DAY)
    await settle('east.mediator', { mail: 'east@example.org' })
    refuses = { mail: 'mailbox full' }
    await dispatched()
    for (const minutes of [0, 1, 6, 36, 156, 636]) {
      await at(new Date(Date.parse(DAY) + minutes * 60_000).toISOString())
      await house.workOff()
    }
    const admin = await house.as('sysadmin')
    const { deliveries, failed } = (await admin('GET', '/deliveries?state=failed')).json()
    expect(deliveries[0]).toMatchObject({ state: 'failed', attempts: 6 })
    expect(deliveries[0].reason).toContain('mailbox full')
    expect(deliveries[0].reason).not.toContain('east@example.org')
    expect(failed).toBe(1)
    refuses = {}
    expect((await admin('POST', `/deliveries/${deliveries[0].id}/again`)).statusCode).toBe(202)
    await house.workOff()
    expect(letters).toHaveLength(1)
    expect((await admin('POST', `/deliveries/${deliveries[0].id}/again`)).json().code).toBe(
      'notifications.not-failed',
    )
  })

  test('go where a person wants them, and a clash of two windows is told', async () => {
    await at(DAY)
    await settle('east.mediator', { mail: 'east@example.org', choices: { work: [] } })
    await dispatched()
    await house.workOff()
    expect(letters).toEqual([])
    const send = await house.as('east.mediator')
    const settings = (await send('GET', '/notifications/settings')).json()
    expect(settings).toMatchObject({
      mail: 'east@example.org',
      choices: { work: [], danger: ['mail', 'sms'], deadline: ['mail', 'sms'] },
      configured: { mail: true, sms: true },
      quiet: { from: '20:00', to: '08:00', restDays: true, assumption: true },
    })
    const stale = { language: 'en', choices: {}, version: settings.version - 1 }
    expect((await send('PUT', '/notifications/settings', { body: stale })).json().code).toBe('request.stale')
    const stored = await asOwner(house.ownerUrl, (owner) =>
      owner.query(`select encode(mail_sealed, 'escape') as sealed from notifications.setting`),
    )
    expect(JSON.stringify(stored.rows)).not.toContain('example.org')
  })

  test('are tested by the person, and by the administrator with the answer of the server', async () => {
    await at(NIGHT)
    await settle('east.mediator', { mail: 'east@example.org' })
    const send = await house.as('east.mediator')
    expect((await send('POST', '/notifications/tests', { body: { channel: 'sms' } })).json().code).toBe(
      'notifications.no-address',
    )
    expect((await send('POST', '/notifications/tests', { body: { channel: 'mail' } })).statusCode).toBe(202)
    await house.workOff()
    expect(letters.map(({ to }) => to)).toEqual([['east@example.org']])
    const admin = await house.as('sysadmin')
    const test = (body: object) => admin('POST', '/channel-tests', { body })
    expect((await test({ channel: 'sms', to: '13900000002' })).statusCode).toBe(200)
    refuses = { sms: '{"code":"NO_CREDIT","secret":"loopback-secret"}' }
    const refused = (await test({ channel: 'sms', to: '13900000002' })).json()
    expect(refused.code).toBe('notifications.test-failed')
    expect(JSON.stringify(refused)).toContain('NO_CREDIT')
    expect(JSON.stringify(refused)).not.toContain('loopback-secret')
  })

  test('nothing that happened long ago is sent, though the inbox has it', async () => {
    await at(DAY)
    await settle('east.mediator', { mail: 'east@example.org' })
    const { id } = await dispatched()
    await at('2026-03-04T02:00:00Z')
    await house.workOff()
    expect(await events('east.mediator', id)).toEqual(['dispatch-received'])
    expect(letters).toEqual([])
  })
})
