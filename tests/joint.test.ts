import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/server/database/new-id.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { beginLed, registerLed } from '#tests/support/led-dispute.ts'
import { asOwner } from '#tests/support/postgres.global.ts'

let house: TestApplication
let reception: Send
let triage: Send
let lead: Send
let west: Send
let village: Send
let labour: Send
let lawyer: Send
let unit: TestApplication['district']['unitIds']
let account: Readonly<Record<string, string>>
let lawyerId: string

beforeAll(async () => {
  house = await openTestApplication()
  unit = house.district.unitIds
  account = house.district.accountIds
  lawyerId = await employed('lawyer', 'lawyer', unit.hub)
  const names = ['reception', 'triage', 'east.mediator', 'west.mediator', 'east.village', 'labour', 'lawyer']
  ;[reception, triage, lead, west, village, labour, lawyer] = (await Promise.all(
    names.map((name) => house.as(name)),
  )) as [Send, Send, Send, Send, Send, Send, Send]
})
afterAll(() => house.close())

const task = (words: string) => ({ words, dueOn: '2026-03-10' })
const version = async (id: string) => (await triage('GET', `/disputes/${id}`)).json().version
const work = async (id: string) => (await triage('GET', `/disputes/${id}/joint-work`)).json()
const hub = async (id: string, path: string, body: object) =>
  triage('POST', `/disputes/${id}/${path}`, { version: await version(id), body })
const reaches = async (by: Send, id: string) => (await by('GET', `/disputes/${id}`)).statusCode === 200

/** A matter that the eastern township holds. */
async function held(overrides: object = {}): Promise<string> {
  const led = await registerLed(reception, overrides)
  await led.does(triage, '/dispatches', { toUnitId: unit.east, reason: '属地' })
  await led.does(lead, '/acceptance')
  return led.id
}

const grouping = () => ({
  aim: '联合查明欠薪并促成协议',
  lead: { unitId: unit.east, accountId: account['east.mediator'], ...task('主持调解') },
  helpers: [{ unitId: unit.west, accountId: account['west.mediator'], ...task('核对考勤') }],
})

async function grouped(): Promise<string> {
  const id = await held()
  const formed = await hub(id, 'joint-group', grouping())
  expect(formed.statusCode, formed.body).toBe(201)
  return id
}

const partOf = async (id: string, kind: string) => {
  const all = await work(id)
  const parts = [...all.groups, ...all.consultations].flatMap((one) => one.parts ?? one.invitations)
  return parts.find(
    (part: { kind: string; until?: string }) => part.kind === kind && part.until === undefined,
  )
}

test('a major matter is proposed with the rule; declining needs a reason and stays on record', async () => {
  const id = await held({ grade: 'major' })
  expect((await work(id)).proposal).toMatchObject({ reasons: ['major-grade'], assumption: true })
  expect((await hub(id, 'joint-work/declining', { reason: '' })).statusCode).toBe(422)
  expect((await work(id)).may).toContain('decline')
  expect((await hub(id, 'joint-group', grouping())).statusCode).toBe(201)
  expect((await work(id)).may, 'a group took the proposal up').not.toContain('decline')
  expect((await hub(id, 'joint-work/declining', { reason: '单一事实，承办单位可办' })).statusCode).toBe(201)
  expect((await work(id)).proposal.declined).toMatchObject({ reason: '单一事实，承办单位可办' })
  const plain = await held()
  expect((await hub(plain, 'joint-work/declining', { reason: '不需要' })).json().code).toBe(
    'joint.not-proposed',
  )
})

test('from asking to the conclusion of a consultation; silence is told as silence', async () => {
  const id = await held()
  const asked = await lead('POST', `/disputes/${id}/consultation-requests`, {
    body: { agenda: '涉及两家单位' },
  })
  expect(asked.statusCode, asked.body).toBe(201)
  expect(
    (await village('POST', `/disputes/${id}/consultation-requests`, { body: { agenda: '再议' } })).statusCode,
  ).toBe(404)
  const meeting = {
    agenda: '欠薪事实与责任',
    meetsAt: '2026-03-06T01:00:00Z',
    place: '区中心会商室',
    unitIds: [unit.west, unit.labour],
  }
  expect((await hub(id, 'consultations', { ...meeting, meetsAt: '2026-03-01T01:00:00Z' })).json().code).toBe(
    'joint.in-the-past',
  )
  expect((await hub(id, 'consultations', meeting)).statusCode).toBe(201)
  const [convened] = (await work(id)).consultations
  expect(convened).toMatchObject({ id: asked.json().id, state: 'convened', answerBy: '2026-03-04' })
  const mine = (await west('GET', '/joint-work'))
    .json()
    .matters.find((one: { disputeId: string }) => one.disputeId === id)
  expect(mine).toMatchObject({ reachesMatter: false, nextDue: '2026-03-04' })
  const listed = (await west('GET', '/worklist?act=joint-invitation')).json().items
  expect(listed.map((item: { disputeId: string }) => item.disputeId)).toContain(id)
  const path = `/joint-parts/${mine.parts[0].id}`
  expect((await labour('POST', `${path}/answer`, { body: { attends: true } })).statusCode).toBe(404)
  expect((await west('POST', `${path}/answer`, { body: { attends: false } })).json().code).toBe(
    'joint.reason-missing',
  )
  expect((await west('POST', `${path}/answer`, { body: { attends: true } })).statusCode).toBe(201)
  const opinion = { personName: '测委员', words: '考勤以门禁记录为准' }
  expect((await west('POST', `${path}/opinions`, { body: opinion })).statusCode).toBe(201)
  expect(await reaches(west, id)).toBe(false)
  expect((await west('GET', `/joint-matters/${id}`)).json()).toMatchObject({ title: '工资拖欠', groups: [] })
  house.at('2026-03-05T01:00:00Z')
  const [late] = (await work(id)).consultations
  expect(late.invitations.map((one: { attendance: string }) => one.attendance).sort()).toEqual([
    'attends',
    'silent',
  ])
  const concluded = await hub(id, `consultations/${late.id}/conclusion`, {
    conclusion: '由街道调解，西街道核对考勤',
    tasks: [{ unitId: unit.west, ...task('提供考勤记录') }],
  })
  expect(concluded.statusCode, concluded.body).toBe(201)
  expect((await hub(id, `consultations/${late.id}/conclusion`, { conclusion: '再议' })).json().code).toBe(
    'joint.not-possible-now',
  )
  const { items } = (await west('GET', '/worklist?act=joint-task')).json()
  const due = items.find((one: { disputeId: string }) => one.disputeId === id)
  expect(due).toMatchObject({ dueOn: '2026-03-10', note: '提供考勤记录' })
  house.at('2026-03-11T01:00:00Z')
  const [{ tasks }] = (await work(id)).consultations
  expect(tasks[0]).toMatchObject({ state: 'overdue' })
  const report = (by: Send, isDone: boolean) =>
    by('POST', `/joint-tasks/${tasks[0].id}/reports`, { body: { words: '已交考勤表', isDone } })
  expect((await report(labour, true)).statusCode).toBe(404)
  expect((await report(west, true)).statusCode).toBe(201)
  expect((await report(west, true)).json().code).toBe('joint.task-ended')
  house.at('2026-03-02T01:00:00Z')
})

interface Told {
  readonly event: string
  readonly matterId: string
  readonly dueOn?: string
}

/** What joint work on the matter told somebody, in the order of the alphabet. */
async function toldOf(id: string, by: Send): Promise<readonly string[]> {
  await house.workOff()
  const all: readonly Told[] = (await by('GET', '/notifications?limit=100')).json().notifications
  return all
    .filter(({ matterId, event }) => matterId === id && event.startsWith('joint-'))
    .map(({ event, dueOn }) => [event, dueOn].filter(Boolean).join(' '))
    .toSorted()
}

test('everybody is told what joint work asks: to decide, to answer, to come, to do', async () => {
  const id = await held()
  const told = (by: Send) => toldOf(id, by)
  await lead('POST', `/disputes/${id}/consultation-requests`, { body: { agenda: '涉及两家单位' } })
  expect(await told(triage)).toEqual(['joint-asked'])
  const toDecide = (await triage('GET', '/worklist?act=joint-decide&limit=200')).json().items
  expect(toDecide).toContainEqual(expect.objectContaining({ disputeId: id, note: '涉及两家单位' }))
  const meeting = { agenda: '欠薪', meetsAt: '2026-03-06T01:00:00Z', place: '会商室', unitIds: [unit.west] }
  await hub(id, 'consultations', meeting)
  expect(await told(west)).toEqual(['joint-invited 2026-03-04'])
  const listed = (await west('GET', '/worklist?act=joint-invitation&limit=200')).json().items
  expect(listed).toContainEqual(expect.objectContaining({ disputeId: id, title: '工资拖欠' }))
  await hub(id, 'joint-group', grouping())
  expect(await told(west)).toEqual(['joint-invited 2026-03-04', 'joint-task-given 2026-03-10'])
  expect(await told(lead)).toEqual(['joint-task-given 2026-03-10'])
  await hub(id, 'joint-guests', { kind: 'lawyer', accountId: lawyerId, name: '测律师', consented: true })
  expect(await told(lawyer)).toEqual(['joint-invited'])
  await west('POST', `/joint-parts/${(await partOf(id, 'helper')).id}/release`, {
    body: { reason: '人手不足' },
  })
  expect(await told(triage)).toEqual(['joint-asked', 'joint-asked'])
  expect(await told(labour)).toEqual([])
})

test('who answered may think again, and whoever convened is told of each refusal', async () => {
  const id = await held()
  const meeting = { agenda: '欠薪', meetsAt: '2026-03-06T01:00:00Z', place: '会商室', unitIds: [unit.west] }
  expect((await hub(id, 'consultations', meeting)).statusCode).toBe(201)
  const [{ id: partId }] = (await work(id)).consultations[0].invitations
  const answer = (body: object) => west('POST', `/joint-parts/${partId}/answer`, { body })
  expect((await answer({ attends: true })).statusCode).toBe(201)
  expect(await toldOf(id, triage)).toEqual([])
  expect((await answer({ attends: false, reason: '当天开庭' })).statusCode).toBe(201)
  expect(await toldOf(id, triage)).toEqual(['joint-declined'])
  const [declined] = (await work(id)).consultations[0].invitations
  expect(declined).toMatchObject({ attendance: 'declined', answerReason: '当天开庭' })
  expect((await answer({ attends: true })).statusCode).toBe(201)
  expect((await work(id)).consultations[0].invitations[0].attendance).toBe('attends')
})

test('whoever has a part is told when it is over, who was to come that nobody comes, who asked to leave the ruling', async () => {
  const id = await grouped()
  const ends = async (by: Send) =>
    (await toldOf(id, by)).filter((event) => !/^joint-(invited|task-given)/.test(event))
  const rules = async (agree: boolean) => {
    const helper = await partOf(id, 'helper')
    await west('POST', `/joint-parts/${helper.id}/release`, { body: { reason: '人手不足' } })
    return hub(id, 'joint-group/releases', { partId: helper.id, agree, reason: '已经研究' })
  }
  expect((await rules(false)).statusCode).toBe(201)
  expect(await ends(west)).toEqual(['joint-release-ruled'])
  expect((await rules(true)).statusCode).toBe(201)
  expect(await ends(west), 'and he reaches the matter no more').toEqual([
    'joint-release-ruled',
    'joint-release-ruled',
  ])
  const unitHelps = { unitId: unit.labour, ...task('协助') }
  expect((await hub(id, 'joint-group/helpers', unitHelps)).statusCode).toBe(201)
  const guest = { kind: 'lawyer', name: '测律师', accountId: lawyerId, consented: true }
  expect((await hub(id, 'joint-guests', guest)).statusCode).toBe(201)
  const { id: partId } = await partOf(id, 'lawyer')
  expect((await hub(id, 'joint-guests/ending', { partId, reason: '已提意见' })).statusCode).toBe(201)
  expect(await ends(lawyer)).toEqual(['joint-ended'])
  expect((await hub(id, 'joint-group/dissolution', { reason: '已无必要' })).statusCode).toBe(201)
  expect(await ends(lead)).toEqual(['joint-ended'])
  expect(await ends(labour), 'anybody of a unit that helped').toEqual(['joint-ended'])
  expect(await ends(lawyer), 'who had left before is told nothing again').toEqual(['joint-ended'])
  expect(await ends(triage), 'whoever did it is not told').toEqual(['joint-asked', 'joint-asked'])

  await lead('POST', `/disputes/${id}/consultation-requests`, { body: { agenda: '再议' } })
  const meeting = {
    agenda: '再议',
    meetsAt: '2026-03-06T01:00:00Z',
    place: '会商室',
    unitIds: [unit['east-village']],
  }
  expect((await hub(id, 'consultations', meeting)).statusCode).toBe(201)
  const [called] = (await work(id)).consultations
  expect((await hub(id, `consultations/${called.id}/cancellation`, { reason: '已和解' })).statusCode).toBe(
    201,
  )
  expect(await ends(village)).toEqual(['joint-called-off'])
  expect(await ends(lead), 'who asked for it').toEqual(['joint-called-off', 'joint-ended'])
})

test('members reach the matter while the group lives; a helper leaves only when the hub agrees', async () => {
  const id = await held()
  expect(await reaches(west, id)).toBe(false)
  await hub(id, 'joint-group', grouping())
  expect([await reaches(west, id), await reaches(labour, id)]).toEqual([true, false])
  expect((await hub(id, 'joint-group', grouping())).json().code).toBe('joint.group-lives')
  expect(
    (await west('POST', `/disputes/${id}/joint-group/minutes`, { body: { words: '已核对' } })).statusCode,
  ).toBe(201)
  expect(
    (await triage('POST', `/disputes/${id}/joint-group/minutes`, { body: { words: '中心' } })).json().code,
  ).toBe('joint.only-members')
  const helper = await partOf(id, 'helper')
  const rule = (agree: boolean) =>
    hub(id, 'joint-group/releases', { partId: helper.id, agree, reason: '已经研究' })
  expect((await rule(true)).json().code).toBe('joint.nothing-asked')
  const ask = () => west('POST', `/joint-parts/${helper.id}/release`, { body: { reason: '人手不足' } })
  expect((await ask()).statusCode).toBe(201)
  expect((await rule(false)).statusCode).toBe(201)
  expect(await reaches(west, id)).toBe(true)
  await ask()
  expect((await rule(true)).statusCode).toBe(201)
  expect(await reaches(west, id)).toBe(false)
  expect((await west('GET', `/joint-matters/${id}`)).statusCode).toBe(404)
})

test('a unit can help; the lead is of the holder; courts come as guests', async () => {
  const id = await held()
  const { lead: leading, ...rest } = grouping()
  const other = { ...leading, unitId: unit.west, accountId: account['west.mediator'] }
  expect((await hub(id, 'joint-group', { ...rest, lead: other })).json().code).toBe('joint.lead-not-holder')
  const unitHelps = { lead: leading, aim: rest.aim, helpers: [{ unitId: unit.labour, ...task('提供台账') }] }
  expect((await hub(id, 'joint-group', unitHelps)).statusCode).toBe(201)
  expect([await reaches(labour, id), await reaches(west, id)]).toEqual([true, false])
  expect((await hub(id, 'joint-group/dissolution', { reason: '已无必要' })).statusCode).toBe(201)
  expect(await reaches(labour, id)).toBe(false)
  expect(await reaches(lead, id)).toBe(true)
  expect((await work(id)).groups[0].tasks.map((one: { state: string }) => one.state)).toEqual([
    'dropped',
    'dropped',
  ])
})

test('guests: consent where they are no officials, and no more than the part allows', async () => {
  const id = await grouped()
  const guest = { kind: 'lawyer', name: '测律师', accountId: lawyerId }
  expect((await hub(id, 'joint-guests', guest)).json().code).toBe('joint.consent-missing')
  expect((await hub(id, 'joint-guests', { ...guest, consented: true })).statusCode).toBe(201)
  expect(
    (await hub(id, 'joint-guests', { kind: 'court', name: '测法官', accountId: account.labour })).statusCode,
  ).toBe(201)
  await west('POST', `/disputes/${id}/joint-group/minutes`, { body: { words: '厂方愿意让步' } })
  const toLawyer = (await lawyer('GET', `/joint-matters/${id}`)).json()
  expect(toLawyer.groups[0].minutes[0].words).toBe('厂方愿意让步')
  expect(toLawyer.agreements).toEqual([])
  const toCourt = await labour('GET', `/joint-matters/${id}`)
  expect(toCourt.body).not.toContain('厂方愿意让步')
  expect(toCourt.json().agreements).toBeUndefined()
  for (const path of ['', '/mediation', '/mediation/private-notes', '/joint-work', '/attachments', '/papers'])
    expect((await labour('GET', `/disputes/${id}${path}`)).statusCode, path).toBe(404)
  const minutes = { body: { words: '法院意见' } }
  expect((await labour('POST', `/disputes/${id}/joint-group/minutes`, minutes)).statusCode).toBe(404)
  const court = await partOf(id, 'court')
  const opinion = { personName: '测法官', words: '先行调解为宜' }
  expect((await labour('POST', `/joint-parts/${court.id}/opinions`, { body: opinion })).statusCode).toBe(201)
  expect((await hub(id, 'joint-guests/ending', { partId: court.id, reason: '任务完成' })).statusCode).toBe(
    201,
  )
  expect((await labour('GET', `/joint-matters/${id}`)).statusCode).toBe(404)
})

/** A matter in the middle of its mediation: every kind of thing that a guest could see too much of is on file. */
async function fullOfSecrets(): Promise<string> {
  const led = await registerLed(reception)
  await led.does(triage, '/dispatches', { toUnitId: unit.east, reason: '属地' })
  await led.does(lead, '/acceptance')
  const [applicant = '', respondent = ''] = await beginLed(led, lead, lead, account['east.mediator'] ?? '')
  await led.does(lead, '/mediation/private-notes', { text: '底线：只要五千' })
  const session = { plannedAt: '2026-03-02T00:10:00Z', manner: 'room', place: '调解室一' }
  const { id: sessionId } = await led.does(lead, '/mediation/sessions', session)
  await led.does(lead, `/mediation/sessions/${sessionId}/minutes`, {
    startedAt: '2026-03-02T00:10:00Z',
    endedAt: '2026-03-02T00:40:00Z',
    presentPartyIds: [applicant, respondent],
    rightsTold: true,
    statements: '双方各自陈述了经过。',
    risksTold: true,
    result: '达成一致。',
  })
  await led.does(lead, '/mediation/agreements', {
    form: 'written',
    isPartial: false,
    reachedOn: '2026-03-02',
    mainFacts: '双方确认欠薪三个月',
    obligations: [
      {
        debtorId: respondent,
        creditorId: applicant,
        act: '分期付清工资',
        way: 'transfer',
        amountFen: 1_260_000,
        dueOn: '2026-06-01',
      },
    ],
  })
  const formed = await hub(led.id, 'joint-group', grouping())
  expect(formed.statusCode, formed.body).toBe(201)
  await west('POST', `/disputes/${led.id}/joint-group/minutes`, { body: { words: '厂方愿意让步' } })
  const helper = await partOf(led.id, 'helper')
  await west('POST', `/joint-parts/${helper.id}/release`, { body: { reason: '家里有事' } })
  await west('POST', `/joint-parts/${helper.id}/opinions`, {
    body: { personName: '测委员', words: '考勤属实' },
  })
  const { tasks } = (await work(led.id)).groups[0]
  const own = tasks.find(({ words }: { words: string }) => words === '核对考勤')
  const report = { body: { words: '厂方私下愿付八成', isDone: false } }
  const said = await west('POST', `/joint-tasks/${own.id}/reports`, report)
  expect(said.statusCode, said.body).toBe(201)
  return led.id
}

const drafts = '分期付清工资'
const minutes = '厂方愿意让步'
const progress = '厂方私下愿付八成'

test('each kind of guest sees the facts and the opinions, of minutes and drafts what the part needs, and after its end nothing', async () => {
  const id = await fullOfSecrets()
  const members = (await work(id)).groups[0].parts.map((one: { accountId: string }) => one.accountId)
  const kinds = [
    { kind: 'court', by: labour, accountId: account.labour, sees: [] },
    { kind: 'police', by: labour, accountId: account.labour, sees: [] },
    { kind: 'expert', by: labour, accountId: account.labour, sees: [] },
    { kind: 'counsellor', by: lawyer, accountId: lawyerId, sees: [] },
    { kind: 'lawyer', by: lawyer, accountId: lawyerId, sees: [drafts, minutes, progress] },
    { kind: 'village-adviser', by: lawyer, accountId: lawyerId, sees: [drafts, minutes, progress] },
    { kind: 'unit-adviser', by: lawyer, accountId: lawyerId, sees: [drafts, minutes, progress] },
  ]
  const task = (await work(id)).groups[0].tasks[0].id
  // Each of them is there: what is not found is kept from the guest.
  for (const path of below)
    expect((await triage('GET', `/disputes/${id}${path}`)).statusCode, path).not.toBe(404)
  for (const { kind, by, accountId, sees } of kinds) {
    const guest = { kind, name: '测客', accountId, consented: true }
    expect((await hub(id, 'joint-guests', guest)).statusCode, kind).toBe(201)
    const part = await partOf(id, kind)
    const read = await by('GET', `/joint-matters/${id}`)
    expect(read.body, kind).toContain('老板一直没有结清工资')
    expect(read.body, kind).toContain('考勤属实')
    for (const secret of ['底线', '990000199001010017', '199-0000-1234', '19900001234', '测甲', '家里有事'])
      expect(read.body, `${kind} ${secret}`).not.toContain(secret)
    for (const member of members) expect(read.body, kind).not.toContain(member)
    expect(
      [drafts, minutes, progress].filter((words) => read.body.includes(words)),
      kind,
    ).toEqual(sees)
    expect((await by('GET', '/joint-work')).body, kind).toContain(id)
    const { parties } = (await triage('GET', `/disputes/${id}`)).json()
    await expectShut(by, id, kind)
    const closed = [
      [`/disputes/${id}/parties/${parties[0].id}/showing`, { reason: '想看看' }],
      [`/disputes/${id}/joint-group/minutes`, { words: '我也写' }],
      [`/disputes/${id}/joint-tasks`, { unitId: unit.west, words: '替我办', dueOn: '2026-03-10' }],
      [`/joint-tasks/${task}/reports`, { words: '办了', isDone: true }],
      [`/joint-parts/${part.id}/answer`, { attends: true }],
      [`/joint-parts/${part.id}/release`, { reason: '想走' }],
      [`/disputes/${id}/mediation/private-notes`, { text: '我也记' }],
    ] as const
    await Promise.all(
      closed.map(async ([path, body]) => {
        const answer = await by('POST', path, { version: 9, body })
        expect([403, 404, 409], `${kind} ${path} ${answer.body}`).toContain(answer.statusCode)
      }),
    )
    const harm = { body: { concern: 'family-violence', words: `${kind}看到被申请人手臂有伤` } }
    const reported = await by('POST', `/matters/${id}/harm-reports`, harm)
    expect(reported.statusCode, `${kind}: whoever is let in has the duty to report ${reported.body}`).toBe(
      201,
    )
    const opinion = { body: { personName: '测客', words: `${kind}的意见` } }
    expect((await by('POST', `/joint-parts/${part.id}/opinions`, opinion)).statusCode, kind).toBe(201)
    expect((await hub(id, 'joint-guests/ending', { partId: part.id, reason: '任务完成' })).statusCode).toBe(
      201,
    )
    expect((await by('GET', `/joint-matters/${id}`)).statusCode, kind).toBe(404)
    expect((await by('POST', `/joint-parts/${part.id}/opinions`, opinion)).statusCode, kind).toBe(409)
    expect((await by('POST', `/matters/${id}/harm-reports`, harm)).statusCode, kind).toBe(404)
    expect((await by('GET', '/joint-work')).body, kind).not.toContain(id)
  }
})

const below = [
  '',
  '/mediation',
  '/mediation/private-notes',
  '/joint-work',
  '/joint-people',
  '/attachments',
  '/papers',
  '/group',
  '/triage',
  '/custody',
  '/answerable',
  '/guidance-requests',
  '/instructions',
]

/** Everything that is read through reach is closed, and no list tells of the matter. */
async function expectShut(by: Send, id: string, why: string): Promise<void> {
  await Promise.all([
    ...below.map(async (path) => {
      const { statusCode } = await by('GET', `/disputes/${id}${path}`)
      expect([403, 404], `${why} ${path}`).toContain(statusCode)
    }),
    ...['/disputes?text=工资', '/disputes', '/worklist', '/risks'].map(async (path) =>
      expect((await by('GET', encodeURI(path))).body, `${why} ${path}`).not.toContain(id),
    ),
  ])
}

test('a lawyer who sits in an invited unit has no part by that, and a merged matter is read no more through a part', async () => {
  const id = await held()
  const meeting = { agenda: '研判欠薪', meetsAt: '2026-03-06T01:00:00Z', place: '会商室' }
  expect((await hub(id, 'consultations', { ...meeting, unitIds: [unit.hub, unit.west] })).statusCode).toBe(
    201,
  )
  expect((await lawyer('GET', `/joint-matters/${id}`)).statusCode).toBe(404)
  expect((await lawyer('GET', '/joint-work')).body).not.toContain(id)
  expect((await west('GET', `/joint-matters/${id}`)).statusCode).toBe(200)
  const other = await held({ title: '工资拖欠二' })
  await hub(other, 'consultations', { ...meeting, unitIds: [unit.west] })
  const partOfWest = async (matter: string): Promise<string> =>
    (await work(matter)).consultations[0].invitations.find(
      ({ unitId }: { unitId: string }) => unitId === unit.west,
    ).id
  const parts = new Map([
    [id, await partOfWest(id)],
    [other, await partOfWest(other)],
  ])
  const merging = { otherId: other, reason: '同一起' }
  const merged = await triage('POST', `/disputes/${id}/merges`, { version: await version(id), body: merging })
  expect(merged.statusCode, merged.body).toBe(201)
  const { leadingId, joinedId } = merged.json()
  expect((await west('GET', `/joint-matters/${joinedId}`)).statusCode).toBe(404)
  expect((await west('GET', `/joint-matters/${leadingId}`)).statusCode).toBe(200)
  const said = { personName: '测员', words: '考勤已经核对' }
  for (const [path, body] of [
    ['answer', { attends: true }],
    ['opinions', said],
  ] as const) {
    const late = await west('POST', `/joint-parts/${parts.get(joinedId)}/${path}`, { body })
    expect(late.json().code, `${path}: the matter goes on in the other one`).toBe('disputes.merged')
  }
  const heard = await west('POST', `/joint-parts/${parts.get(leadingId)}/opinions`, { body: said })
  expect(heard.statusCode, heard.body).toBe(201)
})

test('joint work rests while its matter is merged and goes on afterwards, and whoever has a part is told of both', async () => {
  const [id, other] = [await grouped(), await grouped()]
  const guest = { kind: 'lawyer', name: '测律师', accountId: lawyerId, consented: true }
  for (const one of [id, other]) expect((await hub(one, 'joint-guests', guest)).statusCode).toBe(201)
  const merged = await triage('POST', `/disputes/${id}/merges`, {
    version: await version(id),
    body: { otherId: other, reason: '同一起' },
  })
  const { leadingId, joinedId } = merged.json()
  const rests = async (by: Send, matter: string) =>
    (await toldOf(matter, by)).filter((event) => /^joint-(rested|resumed)/.test(event))
  for (const by of [lead, west, lawyer]) {
    expect(await rests(by, joinedId)).toEqual(['joint-rested'])
    expect(await rests(by, leadingId), 'there it goes on').toEqual([])
  }
  expect((await lawyer('GET', '/joint-work')).body).not.toContain(joinedId)
  const undone = await triage('POST', `/disputes/${leadingId}/merges/undoing`, {
    version: await version(leadingId),
    body: { otherId: joinedId, reason: '并非同一起' },
  })
  expect(undone.statusCode, undone.body).toBe(201)
  for (const by of [lead, west, lawyer])
    expect(await rests(by, joinedId)).toEqual(['joint-rested', 'joint-resumed'])
  expect((await lawyer('GET', '/joint-work')).body).toContain(joinedId)
  const words = '工资表已经核对'
  const [mine] = (
    await (await west('GET', `/disputes/${joinedId}/joint-work`)).json()
  ).groups[0].tasks.filter(
    (one: { isMine?: boolean; personName?: string }) => one.personName === 'west.mediator',
  )
  const report = await west('POST', `/joint-tasks/${mine.id}/reports`, { body: { words, isDone: true } })
  expect(report.statusCode, report.body).toBeLessThan(300)
})

/** Somebody more in a unit, with one role there. @returns the account */
async function employed(username: string, role: string, unitId: string | undefined): Promise<string> {
  const id = newId(new Date())
  await asOwner(house.ownerUrl, async (owner) => {
    await owner.query(
      `insert into access.account (id, username, display_name, unit_id, password_digest)
       select $1, $2, $2, $3, password_digest from access.account where username = 'head'`,
      [id, username, unitId],
    )
    await owner.query(
      `insert into access.role_grant (id, account_id, role, unit_id, from_day) values ($1, $2, $3, $4, '2026-01-01')`,
      [newId(new Date()), id, role, unitId],
    )
  })
  return id
}

test('nobody is named whose roles would find the door shut', async () => {
  const id = await grouped()
  const officerId = await employed('only.counsel', 'counsel', unit.hub)
  const { people } = (await triage('GET', `/disputes/${id}/joint-people`)).json()
  const ids = people.map(({ accountId }: { accountId: string }) => accountId)
  expect(ids).toContain(lawyerId)
  expect(ids).not.toContain(officerId)
  const known = { kind: 'unit-adviser', name: '测公职律师', consented: true }
  const named = await hub(id, 'joint-guests', { ...known, accountId: officerId })
  expect(named.json().code).toBe('joint.no-such-account')
  expect((await hub(id, 'joint-guests', known)).statusCode, 'by name, and the hub writes it down').toBe(201)
})

test('another lead takes over the tasks, and there is still one lead', async () => {
  const id = await grouped()
  const other = await employed('east.second', 'mediator', unit.east)
  const change = { unitId: unit.east, accountId: other, reason: '原牵头人请假' }
  expect(await toldOf(id, lead)).toEqual(['joint-task-given 2026-03-10'])
  expect((await hub(id, 'joint-group/lead', change)).statusCode).toBe(201)
  const { tasks, parts } = (await work(id)).groups[0]
  const leads = parts.filter((one: { kind: string; until?: string }) => one.kind === 'lead' && !one.until)
  expect(leads.map((one: { personName: string }) => one.personName)).toEqual(['east.second'])
  expect(tasks.map((one: { personName: string }) => one.personName)).toContain('east.second')
  expect(await toldOf(id, lead), 'who led before').toEqual(['joint-ended', 'joint-task-given 2026-03-10'])
  expect(await toldOf(id, await house.as('east.second'))).toEqual(['joint-task-given 2026-03-10'])
})

test('of two officers who form a group at once, one wins', async () => {
  const id = await held()
  const seen = await version(id)
  const form = () => triage('POST', `/disputes/${id}/joint-group`, { version: seen, body: grouping() })
  const answers = await Promise.all([form(), form()])
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 412])
  expect((await work(id)).groups.length).toBe(1)
})

test('whoever joins, leaves or leads: one lead, every member reaches the matter, nobody else gains reach', async () => {
  const candidates = [
    { name: 'west', by: west, helper: { unitId: unit.west, accountId: account['west.mediator'] } },
    { name: 'labour', by: labour, helper: { unitId: unit.labour } },
    {
      name: 'village',
      by: village,
      helper: { unitId: unit['east-village'], accountId: account['east.village'] },
    },
  ]
  const step = fc.record({ who: fc.nat(candidates.length - 1), leaves: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const id = await held()
      const own = { ...grouping(), helpers: [{ unitId: unit.hub, ...task('协调') }] }
      expect((await hub(id, 'joint-group', own)).statusCode).toBe(201)
      const members = new Set<number>()
      for (const { who, leaves } of steps) {
        const { by, helper } = candidates[who] as (typeof candidates)[number]
        if (leaves && members.delete(who)) {
          const parts = (await by('GET', `/disputes/${id}/joint-work`)).json().groups[0].parts
          const part = parts.find((one: { isYours: boolean; until?: string }) => one.isYours && !one.until)
          await by('POST', `/joint-parts/${part.id}/release`, { body: { reason: '人手不足' } })
          const ruled = await hub(id, 'joint-group/releases', {
            partId: part.id,
            agree: true,
            reason: '同意',
          })
          expect(ruled.statusCode, ruled.body).toBe(201)
        } else if (!leaves) {
          const added = await hub(id, 'joint-group/helpers', { ...helper, ...task('协助') })
          expect(added.statusCode === 201).toBe(!members.has(who))
          members.add(who)
        }
        const { parts } = (await work(id)).groups[0]
        const leads = parts.filter(
          (one: { kind: string; until?: string }) => one.kind === 'lead' && !one.until,
        )
        expect(leads.length).toBe(1)
        const told = await Promise.all(candidates.map((one) => reaches(one.by, id)))
        expect(told).toEqual(candidates.map((_, at) => members.has(at)))
        expect(await reaches(lead, id)).toBe(true)
      }
    }),
    { numRuns: 5 },
  )
}, 30_000)

test('closing the matter ends its joint work: the group, its tasks, its guests, what was called together', async () => {
  const led = await registerLed(reception)
  const { id } = led
  await led.does(triage, '/dispatches', { toUnitId: unit.east, reason: '属地' })
  await led.does(lead, '/acceptance')
  const partyIds = await beginLed(led, lead, lead, account['east.mediator'] ?? '')
  expect((await hub(id, 'joint-group', grouping())).statusCode).toBe(201)
  const guest = { kind: 'lawyer', name: '测律师', accountId: lawyerId, consented: true }
  expect((await hub(id, 'joint-guests', guest)).statusCode).toBe(201)
  const meeting = { agenda: '欠薪', meetsAt: '2026-03-06T01:00:00Z', place: '会商室', unitIds: [unit.labour] }
  expect((await hub(id, 'consultations', meeting)).statusCode).toBe(201)
  const [minded] = (await work(id)).groups[0].tasks
  const step = async (path: string, body: object) => {
    const answer = await lead('POST', `/disputes/${id}${path}`, { version: await version(id), body })
    expect(answer.statusCode, answer.body).toBeLessThan(300)
  }
  await step('/mediation/ending', { outcome: 'withdrawn', reason: 'settled-and-withdrawn', note: '' })
  expect(
    (await work(id)).groups[0].endedAt,
    'the end of mediation is not the end of the file',
  ).toBeUndefined()
  for (const partyId of partyIds) {
    const said = { satisfaction: 'satisfied', findings: '已自行解决。', mayEscalate: false }
    await step('/mediation/follow-ups', { partyId, kind: 'phone', onDay: '2026-03-02', ...said })
  }
  await step('/closing', { summary: '当事人自行和解' })

  const after = await work(id)
  const [group] = after.groups
  expect(group).toMatchObject({ endedAt: expect.any(String) })
  expect(group.endReason, 'nobody wrote one').toBeUndefined()
  expect(group.tasks.map(({ state }: { state: string }) => state)).toEqual(['dropped', 'dropped'])
  for (const part of group.parts) expect(part, part.kind).toMatchObject({ until: expect.any(String) })
  expect(after.consultations[0]).toMatchObject({ state: 'cancelled' })
  expect(after.may).toEqual([])
  expect([await reaches(lead, id), await reaches(west, id)], 'only the holder keeps it').toEqual([
    true,
    false,
  ])
  for (const guestOrUnit of [lawyer, labour, west]) {
    expect((await guestOrUnit('GET', `/joint-matters/${id}`)).statusCode).toBe(404)
    expect((await guestOrUnit('GET', '/joint-work')).body).not.toContain(id)
    expect((await guestOrUnit('GET', '/worklist?limit=200')).body).not.toContain(id)
  }
  const late = { body: { words: '还在办', isDone: false } }
  expect((await west('POST', `/joint-tasks/${minded.id}/reports`, late)).statusCode).toBeGreaterThanOrEqual(
    404,
  )
  const { timeline } = (await lead('GET', `/disputes/${id}`)).json()
  expect(timeline.slice(-3)).toMatchObject([
    { type: 'closed' },
    { type: 'consultation-cancelled', because: 'matter-closed' },
    { type: 'joint-group-ended', because: 'matter-closed' },
  ])
  for (const [name, by, event] of [
    ['helper', west, 'joint-ended'],
    ['guest', lawyer, 'joint-ended'],
    ['invited unit', labour, 'joint-called-off'],
    ['who had called it together', triage, 'joint-called-off'],
  ] as const)
    expect(await toldOf(id, by), name).toContain(event)
  expect(await toldOf(id, lead), 'whoever closed it is not told').not.toContain('joint-ended')
})
