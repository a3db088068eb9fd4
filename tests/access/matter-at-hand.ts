import { randomUUID } from 'node:crypto'
import type { Sensitivity } from '#capabilities/disputes/domain/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Send, TestApplication } from '#tests/support/application.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { beginLed, registerLed, STROKE } from '#tests/support/led-dispute.ts'
import { asOwner } from '#tests/support/postgres.global.ts'

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
  const all = {
    ...ids,
    dispute: [id],
    matter: [id],
    other: [twin],
    visit: [visit],
    account: [await someAccount(house)],
  }
  const unit = [house.district.unitIds.labour]
  const mediator = [house.district.accountIds['east.mediator'] ?? '']
  return { ids: new Map(Object.entries({ ...all, unit, mediator })), mark, visitMark }
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

async function someAccount(house: TestApplication): Promise<string> {
  return asOwner(house.ownerUrl, async (owner) => {
    const { rows } = await owner.query(`select id from access.account where username = 'nobody.special'`)
    return rows[0].id
  })
}
