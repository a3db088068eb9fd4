import { groundEnding } from '#capabilities/authority/server/index.ts'
import { lateDisclosures } from '#capabilities/publicity/server/index.ts'
import type { RuleValues } from '#capabilities/rules/domain/index.ts'
import { addDays, type LegalDate } from '#kernel/calendar/index.ts'
import type { Database } from '#platform/server/database/statement.ts'
import { type NotificationEvent, sourceOfLimit } from '../domain/index.ts'
import { findMatters } from './matter.sql.ts'
import { type TellingTools, tell } from './tell.ts'

interface Limit {
  readonly event: NotificationEvent
  readonly id: string
  readonly dueOn: LegalDate
}

interface Watch {
  readonly today: LegalDate
  /** The first day that is still told as past. */
  readonly past: LegalDate
}

/** Limits that the capabilities of law enforcement count themselves; each is told to one person once. */
export async function tellOfEnforcement(
  database: Database,
  watch: Watch,
  tools: TellingTools,
): Promise<void> {
  for (const { event, id, dueOn } of await limitsOf(database, watch, tools.rule)) {
    await database.transaction(async (tx) => {
      const matter = await tx.one(findMatters, [[id]])
      const source = sourceOfLimit(event, dueOn)
      await tell(tx, [{ event, matter, source, dueOn, at: tools.now, actor: 'rule' }], tools)
    })
  }
}

async function limitsOf(
  database: Database,
  { today, past }: Watch,
  rule: RuleValues['notification.events'],
): Promise<readonly Limit[]> {
  const ending = (await groundEnding(database, today)).map(({ what, id, lastDay }): Limit => {
    return { event: what === 'list' ? 'list-ending' : 'certificate-ending', id, dueOn: lastDay }
  })
  const longLate = addDays(today, -daysAfter(rule, 'disclosure-late-long'))
  const late = await lateDisclosures(database, past, today)
  const ofOrgan = late.map(({ id, due_on: dueOn }): Limit => ({ event: 'disclosure-late', id, dueOn }))
  const ofBureau = ofOrgan
    .filter(({ dueOn }) => dueOn < longLate)
    .map((limit): Limit => ({ ...limit, event: 'disclosure-late-long' }))
  return [...ending, ...ofOrgan, ...ofBureau]
}

function daysAfter({ events }: RuleValues['notification.events'], event: NotificationEvent): number {
  return events.find((row) => row.event === event)?.daysAfter ?? 0
}
