import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/server/database/new-id.ts'
import { openTestApplication, type Send, type TestApplication } from '#tests/support/application.ts'
import { registerLed } from '#tests/support/led-dispute.ts'
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
const lawyerId = newId(new Date())

beforeAll(async () => {
  house = await openTestApplication()
  unit = house.district.unitIds
  account = house.district.accountIds
  await asOwner(house.ownerUrl, async (owner) => {
    await owner.query(
      `insert into access.account (id, username, display_name, unit_id, password_digest)
       select $1, 'lawyer', '测律师', $2, password_digest from access.account where username = 'head'`,
      [lawyerId, unit.hub],
    )
    await owner.query(
      `insert into access.role_grant (id, account_id, role, unit_id, from_day) values ($1, $2, 'lawyer', $3, '2026-01-01')`,
      [newId(new Date()), lawyerId, unit.hub],
    )
  })
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
  const [due] = (await west('GET', '/worklist?act=joint-task')).json().items
  expect(due).toMatchObject({ disputeId: id, dueOn: '2026-03-10', note: '提供考勤记录' })
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

test('another lead takes over the tasks, and there is still one lead', async () => {
  const id = await grouped()
  const other = newId(new Date())
  await asOwner(house.ownerUrl, async (owner) => {
    await owner.query(
      `insert into access.account (id, username, display_name, unit_id, password_digest)
       select $1, 'east.second', 'east.second', $2, password_digest from access.account where username = 'head'`,
      [other, unit.east],
    )
    await owner.query(
      `insert into access.role_grant (id, account_id, role, unit_id, from_day) values ($1, $2, 'mediator', $3, '2026-01-01')`,
      [newId(new Date()), other, unit.east],
    )
  })
  const change = { unitId: unit.east, accountId: other, reason: '原牵头人请假' }
  expect((await hub(id, 'joint-group/lead', change)).statusCode).toBe(201)
  const { tasks, parts } = (await work(id)).groups[0]
  const leads = parts.filter((one: { kind: string; until?: string }) => one.kind === 'lead' && !one.until)
  expect(leads.map((one: { personName: string }) => one.personName)).toEqual(['east.second'])
  expect(tasks.map((one: { personName: string }) => one.personName)).toContain('east.second')
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
