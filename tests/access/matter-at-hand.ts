import { randomUUID } from 'node:crypto'
import type { Sensitivity } from '#capabilities/disputes/domain/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Send, TestApplication } from '#tests/support/application.ts'
import { referralDraft } from '#tests/support/arrival-order.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { beginLed, registerLed, STROKE } from '#tests/support/led-dispute.ts'
import { asOwner } from '#tests/support/postgres.global.ts'
import { typicalCaseOrder } from '#tests/support/typical-case-order.ts'

/** What the requests of the table are about: ids by the noun that a parameter or a field ends with. */
export interface MatterAtHand {
  readonly ids: ReadonlyMap<string, readonly string[]>
  /** Words that stand in everything that belongs to the matter and in nothing else. */
  readonly mark: string
  readonly visitMark: string
}

const added = [
  { username: 'district.mediator', role: 'mediator', unit: 'district' },
  { username: 'east.head', role: 'committee-head', unit: 'east' },
  { username: 'nobody.special', role: undefined, unit: 'district' },
] as const

/** Adds the mediator of the district, whoever accepts a restricted matter, and an account to practise on. */
export async function addPeople(house: TestApplication): Promise<void> {
  await asOwner(house.ownerUrl, async (owner) => {
    for (const { username, role, unit } of added) {
      const id = newId(new Date())
      await owner.query(
        `insert into access.account (id, username, display_name, unit_id, password_digest)
         select $1, $2, $2, $3, password_digest from access.account where username = 'head'`,
        [id, username, house.district.unitIds[unit]],
      )
      if (role === undefined) continue
      await owner.query(
        `insert into access.role_grant (id, account_id, role, unit_id, from_day) values ($1, $2, $3, $4, '2026-01-01')`,
        [newId(new Date()), id, role, house.district.unitIds[unit]],
      )
    }
  })
}

/** A dispute on its way to an agreement in the eastern township, a twin of it, and a visit received there. */
export async function settleMatter(
  house: TestApplication,
  sensitivity: Sensitivity = 'ordinary',
): Promise<MatterAtHand> {
  const [triage, holder] = [await house.as('triage'), await house.as('east.mediator')]
  const reception = await house.as('reception')
  const [mark, visitMark] = [`甲${randomUUID()}`, `乙${randomUUID()}`]
  const leader = await house.as('east.head')
  const { id, ids } = await mediated(house, { reception, triage, leader, holder, mark, sensitivity })
  const twin = (await reception('POST', '/disputes', { body: disputeOrder() })).json().id
  const to = { toUnitId: house.district.unitIds.east, reason: '属地' }
  await triage('POST', `/disputes/${twin}/dispatches`, { version: 1, body: to })
  const { door, narrative, divisionCode } = disputeOrder()
  const visit = (
    await holder('POST', '/visits', {
      body: { door, title: visitMark, narrative, divisionCode, parties: disputeOrder().parties },
    })
  ).json().id
  const apart = { partyId: ids.party[0], otherPartyId: ids.party[1], reason: '有人身危险' }
  const seen = { kind: 'gathering', place: '菜场门口', words: '有人聚集' }
  const all = {
    ...ids,
    separation: [await made(triage, `/disputes/${id}/separations`, apart)],
    informant: [await made(triage, `/matters/${id}/informants`, { name: '测丙' })],
    event: [await made(holder, '/sudden-events', seen)],
    instruction: [
      await made(triage, `/disputes/${id}/instructions`, { words: '请入户', dueOn: '2026-12-31' }),
    ],
    ...(await settleJointWork(house, triage, id, sensitivity)),
    supervisionOrder: [
      await made(await house.as('supervisor'), `/disputes/${id}/supervision-orders`, {
        kind: 'supervision-order',
        trigger: 'not-handled',
        reason: '请说明进展',
      }),
    ],
    routingRule: [await settleRoutingRule(house, id)],
    typicalCase: [await caseInReview(holder)],
    guidanceRequest: [
      await made(holder, `/disputes/${id}/guidance-requests`, {
        toUnitId: house.district.unitIds.hub,
        question: mark,
      }),
    ],
    referral: [await made(holder, `/disputes/${id}/referrals`, referralDraft)],
    aidApplication: [
      await made(holder, `/disputes/${id}/aid-applications`, {
        partyId: ids.party[1],
        matter: 'labour',
        meansProof: 'promise',
        words: '请求支付工资',
      }),
    ],
    dispute: [id],
    matter: [id],
    other: [twin],
    visit: [visit],
    account: [await someAccount(house)],
  }
  const unit = [house.district.unitIds.labour]
  const mediator = [house.district.accountIds['east.mediator'] ?? '']
  const roster = await settleRoster(house)
  const committee = await settleCommittee(house)
  return {
    ids: new Map(Object.entries({ ...all, ...roster, ...committee, unit, mediator })),
    mark,
    visitMark,
  }
}

/**
 * A group whose lead is the eastern mediator and whose helper is the mediator of the district, who reach the matter
 * anyhow (of a restricted matter only the district itself helps), and a consultation to which the western township is
 * invited, which does not come to reach it.
 */
async function settleJointWork(house: TestApplication, triage: Send, id: string, sensitivity: Sensitivity) {
  const { unitIds, accountIds } = house.district
  const hub = async (path: string, body: object) => {
    const version = (await triage('GET', `/disputes/${id}`)).json().version
    const answer = await triage('POST', `/disputes/${id}/${path}`, { version, body })
    if (answer.statusCode !== 201) throw new Error(`${path} was refused: ${answer.body}`)
    return answer.json().id as string
  }
  const meeting = {
    agenda: '研判',
    meetsAt: '2026-03-06T01:00:00Z',
    place: '会商室',
    unitIds: [unitIds.west],
  }
  const consultation = await hub('consultations', meeting)
  const what = { words: '核对', dueOn: '2026-12-31' }
  const district = await accountOf(house, 'district.mediator')
  await hub('joint-group', {
    aim: '联合调解',
    lead: { unitId: unitIds.east, accountId: accountIds['east.mediator'], ...what },
    helpers: [
      { unitId: unitIds.district, ...(sensitivity === 'ordinary' ? { accountId: district } : {}), ...what },
    ],
  })
  const { consultations, groups } = (await triage('GET', `/disputes/${id}/joint-work`)).json()
  const task = groups[0].tasks.find(({ unitName }: { unitName: string }) => unitName === '石鼓区')
  return {
    consultation: [consultation],
    part: [consultations[0].invitations[0].id],
    task: [task.id],
  }
}

/** A rule that the triage officer made of a ruling on the matter; straight into the table, so that nobody's desk fills. */
async function settleRoutingRule(house: TestApplication, disputeId: string): Promise<string> {
  const id = newId(new Date())
  const { hub } = house.district.unitIds
  const facts = [
    id,
    disputeId,
    hub,
    '同类由中心办理',
    '2026-03-02T00:30:00Z',
    house.district.accountIds.triage,
  ]
  await asOwner(house.ownerUrl, (owner) =>
    owner.query(
      `insert into triage.routing_rule (id, dispute_id, state, category, to_unit_id, reason, proposed_at, proposed_by)
       values ($1, $2, 'proposed', 'neighbour', $3, $4, $5, $6)`,
      facts,
    ),
  )
  return id
}

/**
 * A window of the hub where the receptionist sits today and has asked the hub's triage officer to change places, a slot
 * and an absence of the receptionist, and a call that the receptionist made and that waits for the eastern mediator.
 */
async function settleRoster(house: TestApplication) {
  const ids = () => [newId(new Date())]
  const made = { seat: ids(), shift: ids(), slot: ids(), absence: ids(), swap: ids() }
  const { hub } = house.district.unitIds
  const of = (username: string) => house.district.accountIds[username] ?? ''
  const [rec, tri, hol] = [of('reception'), of('triage'), of('east.mediator')]
  const [seat, shift, slot, absence, swap] = Object.values(made).flat()
  const onCall = newId(new Date())
  await asOwner(house.ownerUrl, async (owner) => {
    const insert = (table: string, columns: string, ...values: unknown[]) =>
      owner.query(
        `insert into rosters.${table} (${columns}) values (${values.map((_, place) => `$${place + 1}`)})`,
        values,
      )
    const [starts, ends] = ['2026-03-02T00:30:00Z', '2026-03-02T09:30:00Z']
    const window = [hub, hub, '窗口', 'resident', 'rotation', '2026-01-05']
    await insert('seat', 'id, centre_unit_id, unit_id, name, attendance, model, opened_on', seat, ...window)
    const when = ['2026-03-02', starts, ends]
    await insert(
      'shift',
      'id, seat_id, day, starts_at, ends_at, account_id, planned_account_id',
      shift,
      seat,
      ...when,
      rec,
      rec,
    )
    const weekly = [rec, 1, '09:00', '11:30', '2026-01-05']
    await insert(
      'weekly_slot',
      'id, seat_id, account_id, weekday, from_time, to_time, from_day',
      slot,
      seat,
      ...weekly,
    )
    const away = ['2026-04-01', '2026-04-02', 'leave', starts, rec]
    await insert(
      'absence',
      'id, account_id, from_day, to_day, reason, recorded_at, recorded_by',
      absence,
      rec,
      ...away,
    )
    const asked = [rec, tri, '有事', 'asked', starts]
    await insert(
      'swap',
      'id, shift_id, from_account_id, to_account_id, reason, state, asked_at',
      swap,
      shift,
      ...asked,
    )
    const called = [hub, hub, '心理咨询', 'on-call', 'on-call', '2026-01-05']
    await insert('seat', 'id, centre_unit_id, unit_id, name, attendance, model, opened_on', onCall, ...called)
    const member = [newId(new Date()), onCall, hol, 1, '2026-01-05']
    await insert('seat_member', 'id, seat_id, account_id, position, from_day', ...member)
  })
  const body = { seatId: onCall, reason: '需要疏导' }
  const request = (await (await house.as('reception'))('POST', '/on-call-requests', { body })).json().id
  return { ...made, request: [request], fromAccount: [rec] }
}

/** Written from nothing by the eastern mediator. */
async function caseInReview(holder: Send): Promise<string> {
  const id = await made(holder, '/typical-cases', typicalCaseOrder)
  await holder('POST', `/typical-cases/${id}/submission`, { version: 1 })
  return id
}

async function made(by: Send, path: string, body: object): Promise<string> {
  const answer = await by('POST', path, { body })
  if (answer.statusCode !== 201) throw new Error(`${path} was refused: ${answer.body}`)
  return answer.json().id
}

interface Hands {
  readonly reception: Send
  readonly triage: Send
  /** Accepts and appoints: a restricted matter is not seen by every mediator of the unit. */
  readonly leader: Send
  readonly holder: Send
  readonly mark: string
  readonly sensitivity: Sensitivity
}

async function mediated(house: TestApplication, hands: Hands) {
  const { reception, triage, leader, holder, mark, sensitivity } = hands
  const led = await registerLed(reception, { title: mark, sensitivity })
  await led.does(triage, '/dispatches', { toUnitId: house.district.unitIds.east, reason: '属地' })
  await led.does(leader, '/acceptance')
  const party = await beginLed(led, leader, holder, house.district.accountIds['east.mediator'] ?? '')
  const planned = { plannedAt: '2026-03-02T01:00:00Z', manner: 'room', place: '调解室一' }
  const session = (await led.does(holder, '/mediation/sessions', planned)).id
  await led.does(holder, '/mediation/private-notes', { text: mark })
  const place = `/disputes/${led.id}/attachments?document=signature&name=${encodeURIComponent(mark)}`
  const attachment = (await holder('POST', place, { bytes: STROKE })).json().id
  return { id: led.id, ids: { party, session: [session], attachment: [attachment] } }
}

const someAccount = (house: TestApplication) => accountOf(house, 'nobody.special')

async function accountOf(house: TestApplication, username: string): Promise<string> {
  return asOwner(house.ownerUrl, async (owner) => {
    const { rows } = await owner.query('select id from access.account where username = $1', [username])
    return rows[0].id
  })
}

const committeeRows = `
  with person as (insert into organisations.person (id, name, sex) values ($1::uuid, '测委员', 'male')),
       membership as (insert into organisations.membership (id, unit_id, person_id, post, appointment, from_day)
                      values ($2::uuid, $6::uuid, $1::uuid, 'member', 'elected', '2026-01-01')),
       change as (insert into committees.change (id, unit_id, kind, on_day, words, recorded_at, recorded_by)
                  values ($3::uuid, $6::uuid, 'employment', '2026-03-01', '聘任', now(), $7::text)),
       notice as (insert into committees.court_notice (id, number, court, made_on, made_by)
                  values ($4::uuid, $4::text, '石鼓区人民法院', '2026-03-01', $7::uuid))
  insert into committees.complaint (id, number, person_id, unit_id, ground, words, state, rule_id, due_on, received_at,
                                    received_by)
  select $5::uuid, $5::text, $1::uuid, $6::uuid, 'favouring', '偏袒一方', 'received', r.id, '2026-04-01', now(), $7::uuid
    from rules.rule r where r.key = 'limit.complaint-answer'`

/** A member of the committee at hand, a change and a notice of it, and a complaint; straight into the tables. */
async function settleCommittee(house: TestApplication) {
  const [person, membership, change, courtNotice, complaint] = [1, 2, 3, 4, 5].map(() => randomUUID())
  const ids = [person, membership, change, courtNotice, complaint]
  const { unitIds, accountIds } = house.district
  await asOwner(house.ownerUrl, (owner) =>
    owner.query(committeeRows, [...ids, unitIds.labour, accountIds.head]),
  )
  return Object.fromEntries(
    Object.entries({ person, membership, change, courtNotice, complaint }).map(([noun, id]) => [
      noun,
      [id ?? ''],
    ]),
  )
}
