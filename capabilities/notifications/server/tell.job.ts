import { z } from 'zod'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { defineCausedJob } from '#platform/server/jobs/index.ts'
import type { Couriers } from '#platform/server/messages/index.ts'
import { answers, eventHeard, sourceOfEntry } from '../domain/index.ts'
import type { Deliver } from './deliver.job.ts'
import {
  type EntryRow,
  findAskedBefore,
  findEntries,
  findMatters,
  findTasksGiven,
  type MatterRow,
} from './matter.sql.ts'
import { type Telling, tell, toolsOfTelling } from './tell.ts'

/** Caused by the ledger itself, for every event that `heardEvents` names. */
export const tellOfEntries = (couriers: Couriers, deliver: Deliver) =>
  defineCausedJob({
    name: 'notifications.tell',
    payload: z.strictObject({ chain: z.uuid(), seq: z.int() }),
    async run(tx, causes, clock) {
      const tools = await toolsOfTelling(tx, { couriers, deliver, now: clock() })
      const [chains, seqs] = [causes.map(({ chain }) => chain), causes.map(({ seq }) => seq)]
      const [entries, rows] = await Promise.all([
        tx.many(findEntries, [chains, seqs]),
        tx.many(findMatters, [chains]),
      ])
      const matters = new Map(rows.map((matter) => [matter.id, matter]))
      const tellings = await Promise.all(
        entries.map((entry) => readTellings(tx, entry, matters.get(entry.chain))),
      )
      await tell(tx, tellings.flat(), tools)
    },
  })

async function readTellings(
  tx: Transaction,
  entry: EntryRow,
  matter: MatterRow | undefined,
): Promise<readonly Telling[]> {
  const { chain, seq } = entry
  const event = eventHeard(entry.kind, entry.type)
  if (matter === undefined || event === undefined) return []
  if (event === 'danger-coloured' && entry.facts.to === 'none') return []
  const before = answers[event]
  const askedBefore = before
    ? (await tx.many(findAskedBefore, [chain, seq, before])).map(({ actor }) => actor)
    : []
  const telling: Telling = {
    event,
    matter,
    source: sourceOfEntry(chain, seq),
    dueOn: dueOnOf(entry) ?? matter.runs_to ?? null,
    at: entry.at,
    actor: entry.actor,
    addressed: addressedBy(entry),
    askedBefore: askedBefore.filter((actor) => z.uuid().safeParse(actor).success),
  }
  if (event !== 'joint-task-given') return [telling]
  return [...(await tellingsOfTasks(tx, telling, entry)), ...tellingsOfWhoLeft(telling, entry)]
}

/** Whoever led before a change of the lead has no part any more. */
function tellingsOfWhoLeft(telling: Telling, { facts }: EntryRow): readonly Telling[] {
  if (typeof facts.formerLead !== 'string') return []
  const addressed = { accounts: [facts.formerLead], units: [] }
  return [{ ...telling, event: 'joint-ended', dueOn: null, addressed }]
}

/** One for each task; whoever got several at once is told once, of the earliest. */
async function tellingsOfTasks(tx: Transaction, telling: Telling, { at, facts }: EntryRow) {
  const tasks = await tx.many(findTasksGiven, [telling.matter.id, at, facts.lead ?? null])
  return tasks.map(({ account_id, unit_id, due_on }) => ({
    ...telling,
    dueOn: due_on,
    addressed:
      account_id === null ? { accounts: [], units: [unit_id] } : { accounts: [account_id], units: [] },
  }))
}

function dueOnOf({ facts }: EntryRow): LegalDate | null {
  return typeof facts.dueOn === 'string' ? (facts.dueOn as LegalDate) : null
}

/** Whom the event itself names. */
function addressedBy({ facts }: EntryRow): NonNullable<Telling['addressed']> {
  const named = Array.isArray(facts.accountIds) ? facts.accountIds : []
  const accounts = [
    ...named,
    facts.leaderId,
    facts.guestId,
    facts.accountId,
    facts.toAccountId,
    facts.fromAccountId,
  ].filter((id) => typeof id === 'string')
  const units = Array.isArray(facts.unitIds) ? facts.unitIds.map(String) : []
  return { accounts, units }
}
