import type { Officer } from '#capabilities/access/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { codesOf, type Language } from '#kernel/codes/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { seal, unseal } from '#platform/server/crypto/sealed-text.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { type Channel, type Choices, channelsFor, groupOf, notificationGroups } from '../domain/index.ts'
import type { Deliver, Outside } from './deliver.job.ts'
import { insertDelivery } from './delivery.sql.ts'
import { findSetting, keepSetting } from './people.sql.ts'

export const configuredOf = ({ couriers }: Outside) => ({
  mail: couriers.mail !== undefined,
  sms: couriers.sms !== undefined,
})

export async function readSettings(db: Reader, officer: Officer, outside: Outside, now: Date) {
  const day = legalDayOf(now.getTime())
  const kept = await db.maybe(findSetting, [officer.accountId])
  const { value: rule } = await ruleOn(db, 'notification.events', day)
  const quiet = await ruleOn(db, 'notification.quiet-hours', day)
  const byRule = (group: string) => [
    ...new Set(
      rule.events.filter(({ event }) => groupOf[event as never] === group).flatMap((row) => row.channels),
    ),
  ]
  const choices = Object.fromEntries(
    codesOf(notificationGroups).map((group) => [
      group,
      [...channelsFor(group, kept?.choices ?? {}, byRule(group))],
    ]),
  )
  const open = (sealed: Uint8Array | null | undefined) => (sealed ? unseal(outside.keys, sealed) : undefined)
  const [mail, sms] = [open(kept?.mail_sealed), open(kept?.sms_sealed)]
  const answer = {
    ...(mail === undefined ? {} : { mail }),
    ...(sms === undefined ? {} : { sms }),
    language: kept?.language ?? ('zh' as const),
    choices,
    configured: configuredOf(outside),
    quiet: { ...quiet.value, assumption: quiet.assumption },
    version: kept?.version ?? 0,
  }
  return ok({ answer })
}

interface Settings {
  readonly mail?: string | undefined
  readonly sms?: string | undefined
  readonly language: Language
  readonly choices: Choices
  readonly version: number
}

/** Another window may have been faster: then nothing is written over. */
export async function keepSettings(tx: Transaction, officer: Officer, settings: Settings, { keys }: Outside) {
  const { mail, sms, language, choices, version } = settings
  const sealed = [mail, sms].map((address) => (address === undefined ? null : seal(keys, address)))
  const row = [officer.accountId, ...sealed, language, JSON.stringify(choices), version]
  const kept = await tx.maybe(keepSetting, row)
  return kept === undefined ? refuse('request.stale') : ok({ answer: kept })
}

export async function sendOwnTest(
  tx: Transaction,
  officer: Officer,
  channel: Channel,
  { outside, deliver, now }: { readonly outside: Outside; readonly deliver: Deliver; readonly now: Date },
) {
  if (outside.couriers[channel] === undefined) return refuse('notifications.no-channel')
  const kept = await tx.maybe(findSetting, [officer.accountId])
  if ((channel === 'mail' ? kept?.mail_sealed : kept?.sms_sealed) == null)
    return refuse('notifications.no-address')
  const deliveryId = newId(now)
  await tx.many(insertDelivery, [deliveryId, null, officer.accountId, channel, now, now])
  await deliver.enqueue(tx, { deliveryId }, { key: `delivery-${deliveryId}` })
  return ok({ answer: { deliveryId } })
}
