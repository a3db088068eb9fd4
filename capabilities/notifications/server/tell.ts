import type { RuleValues } from '#capabilities/rules/domain/index.ts'
import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import { hourInMs, type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import type { AccountId } from '#kernel/ids/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import type { Couriers } from '#platform/server/messages/index.ts'
import {
  type Channel,
  channelsFor,
  groupOf,
  type NotificationEvent,
  sendAt,
  toldInQuietHours,
  toldWithoutReach,
} from '../domain/index.ts'
import { type AboutWhom, type Audience, audienceOf } from './audience.ts'
import type { Deliver } from './deliver.job.ts'
import { insertDelivery } from './delivery.sql.ts'
import type { MatterRow } from './matter.sql.ts'
import { insertNotifications } from './notification.sql.ts'
import { findAudience, type PersonRow } from './people.sql.ts'
import { mayRead } from './readers.ts'

/** Something to tell. @property actor whoever did it is not told of it @property at when it happened */
export interface Telling {
  readonly event: NotificationEvent
  readonly matter: MatterRow
  readonly source: string
  readonly dueOn: LegalDate | null
  readonly at: Date
  readonly actor: string
  readonly addressed?: AboutWhom['addressed']
  readonly askedBefore?: readonly string[]
}

export interface TellingTools {
  readonly couriers: Couriers
  readonly deliver: Deliver
  readonly now: Date
  /** Who is told of what, by the rule of the day: read once for all that is told at one time. */
  readonly rule: RuleValues['notification.events']
}

export async function toolsOfTelling(
  reader: Reader,
  outside: Omit<TellingTools, 'rule'>,
): Promise<TellingTools> {
  const rule = await ruleOn(reader, 'notification.events', legalDayOf(outside.now.getTime()))
  return { ...outside, rule: rule.value }
}

const nobody = { accounts: [], units: [] }

/**
 * Writes what everybody concerned is told, each once, and puts into the outbox what leaves the house. Whoever does not
 * reach the matter is told nothing, unless the event asks that very person.
 */
export async function tell(
  tx: Transaction,
  tellings: readonly Telling[],
  tools: TellingTools,
): Promise<void> {
  const people = peopleAt(tx, tools.now)
  await Promise.all(tellings.map((telling) => tellOne(tx, telling, tools, people)))
}

type People = (audience: Audience) => Promise<readonly PersonRow[]>

/** The people of an audience; those of one that was asked for before, as where many matters come to one committee, are known. */
function peopleAt(tx: Transaction, now: Date): People {
  const day = legalDayOf(now.getTime())
  const known = new Map<string, Promise<readonly PersonRow[]>>()
  return ({ accounts, circles }) => {
    const key = JSON.stringify([accounts, circles])
    const people = known.get(key) ?? tx.many(findAudience, [accounts, JSON.stringify(circles), day])
    known.set(key, people)
    return people
  }
}

async function tellOne(
  tx: Transaction,
  telling: Telling,
  tools: TellingTools,
  peopleOf: People,
): Promise<void> {
  const { event, matter, at, actor } = telling
  const rule = tools.rule.events.find((row) => row.event === event)
  if (rule === undefined) return
  const { addressed = nobody, askedBefore = [] } = telling
  const { reach, holder, owner, awaits_triage: awaitsTriage } = matter
  const whom = { reach, holder, owner, awaitsTriage, addressed, askedBefore }
  const people = await peopleOf(audienceOf(rule.audience, whom))
  const isFresh = tools.now.getTime() - at.getTime() < tools.rule.freshHours * hourInMs
  const readers = people.filter(
    ({ id, grants }) =>
      id !== actor &&
      (toldWithoutReach.includes(event) || mayRead({ accountId: id as AccountId, grants }, matter)),
  )
  if (readers.length === 0) return
  const told = await tx.many(insertNotifications, [
    readers.map(() => newId(tools.now)),
    readers.map(({ id }) => id),
    event,
    matter.kind,
    matter.id,
    telling.source,
    telling.dueOn,
    at,
  ])
  if (!isFresh) return
  for (const { id, account_id: accountId } of told) {
    const person = readers.find((reader) => reader.id === accountId)
    if (person !== undefined) await sendOut(tx, id, person, { event, rule }, tools)
  }
}

interface Sending {
  readonly event: NotificationEvent
  readonly rule: RuleValues['notification.events']['events'][number]
}

async function sendOut(
  tx: Transaction,
  notificationId: string,
  person: PersonRow,
  { event, rule }: Sending,
  { couriers, deliver, now }: TellingTools,
): Promise<void> {
  const group = groupOf[event]
  const has: Record<Channel, boolean> = { mail: person.has_mail, sms: person.has_sms }
  const chosen = channelsFor(group, person.choices, rule.channels).filter(
    (channel) => has[channel] && couriers[channel] !== undefined,
  )
  if (chosen.length === 0) return
  const { value: quiet } = await ruleOn(tx, 'notification.quiet-hours', legalDayOf(now.getTime()))
  const isUrgent = group === 'danger' || toldInQuietHours.includes(event)
  const at = sendAt(now, quiet, await workCalendar(tx), isUrgent)
  for (const channel of chosen) {
    const id = newId(now)
    await tx.many(insertDelivery, [id, notificationId, person.id, channel, at, now])
    await deliver.enqueue(tx, { deliveryId: id }, { key: `delivery-${id}`, at })
  }
}
