import { z } from 'zod'
import type { RuleValues } from '#capabilities/rules/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { addDays, legalDayOf } from '#kernel/calendar/index.ts'
import { defineJob } from '#platform/server/jobs/index.ts'
import type { Couriers } from '#platform/server/messages/index.ts'
import { type NotificationEvent, sourceOfLimit } from '../domain/index.ts'
import type { Deliver } from './deliver.job.ts'
import { limitsToTell } from './matter.sql.ts'
import { tell } from './tell.ts'

/** A limit that passed longer ago is told no more: a house that takes over old matters is not flooded. */
const TOLD_AS_PAST_DAYS = 30

/** Once a day, before the offices open: which limits come near, and which passed. Each is told once. */
export const watchLimits = (couriers: Couriers, deliver: Deliver) =>
  defineJob({
    name: 'notifications.watch-limits',
    payload: z.strictObject({}),
    daily: '07:30',
    async run({ database, clock, signal }) {
      const now = clock()
      const today = legalDayOf(now.getTime())
      const { value: rule } = await ruleOn(database, 'notification.events', today)
      const amber = (await ruleOn(database, 'warning.amber', today)).value.days
      const until = (event: NotificationEvent) => addDays(today, daysBefore(rule, event))
      const days = [until('due-reminder'), addDays(today, amber), until('order-due'), until('joint-task-due')]
      const rows = await database.many(limitsToTell, [today, ...days, addDays(today, -TOLD_AS_PAST_DAYS)])
      for (const { due_on: dueOn, event, accounts, units, ...matter } of rows) {
        if (signal.aborted) return
        const about = { event, matter, source: sourceOfLimit(event, dueOn), dueOn, at: now, actor: 'rule' }
        await database.transaction((tx) =>
          tell(tx, { ...about, addressed: { accounts, units } }, { couriers, deliver, now }),
        )
      }
    },
  })

function daysBefore({ events }: RuleValues['notification.events'], event: NotificationEvent): number {
  return events.find((row) => row.event === event)?.daysBefore ?? 0
}
