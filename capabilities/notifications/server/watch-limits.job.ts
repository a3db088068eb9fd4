import { z } from 'zod'
import { lateFilings } from '#capabilities/committees/server/index.ts'
import type { RuleValues } from '#capabilities/rules/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { addDays, type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import type { Database } from '#platform/server/database/statement.ts'
import { defineJob } from '#platform/server/jobs/index.ts'
import type { Couriers } from '#platform/server/messages/index.ts'
import { type NotificationEvent, sourceOfLimit } from '../domain/index.ts'
import type { Deliver } from './deliver.job.ts'
import { findCommittee, limitsToTell } from './matter.sql.ts'
import { type TellingTools, tell, toolsOfTelling } from './tell.ts'
import { tellOfEnforcement } from './watch-enforcement.ts'

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
      const tools = await toolsOfTelling(database, { couriers, deliver, now })
      const { rule } = tools
      const amber = (await ruleOn(database, 'warning.amber', today)).value.days
      const until = (event: NotificationEvent) => addDays(today, daysBefore(rule, event))
      const past = addDays(today, -TOLD_AS_PAST_DAYS)
      const near = [until('due-reminder'), addDays(today, amber), until('order-due'), until('joint-task-due')]
      const further = [until('exit-notice-due'), until('confirmation-due'), until('complaint-due')]
      const rows = await database.many(limitsToTell, [today, ...near, past, ...further])
      for (const { due_on: dueOn, event, accounts, units, ...matter } of rows) {
        if (signal.aborted) return
        const about = { event, matter, source: sourceOfLimit(event, dueOn), dueOn, at: now, actor: 'rule' }
        await database.transaction((tx) => tell(tx, [{ ...about, addressed: { accounts, units } }], tools))
      }
      await tellOfEnforcement(database, { today, past }, tools)
      await tellLateFilings(database, { today, past }, tools)
    },
  })

/** A filing has no stored day: committees count it, each by the rule of the day of its change. */
async function tellLateFilings(
  database: Database,
  { today, past }: { readonly today: LegalDate; readonly past: LegalDate },
  tools: TellingTools,
): Promise<void> {
  for (const { id, unitId, fileBy } of await lateFilings(database, today)) {
    if (fileBy < past) continue
    await database.transaction(async (tx) => {
      const matter = await tx.one(findCommittee, [unitId])
      const about = { event: 'filing-late', matter, source: `filing-late:${id}`, dueOn: fileBy } as const
      await tell(tx, [{ ...about, at: tools.now, actor: 'rule' }], tools)
    })
  }
}

function daysBefore({ events }: RuleValues['notification.events'], event: NotificationEvent): number {
  return events.find((row) => row.event === event)?.daysBefore ?? 0
}
