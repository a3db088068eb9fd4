import { z } from 'zod'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { defineJob } from '#platform/server/jobs/index.ts'
import type { Couriers } from '#platform/server/messages/index.ts'
import { type HeardEvent, heardEvents, sourceOfEntry } from '../domain/index.ts'
import type { Deliver } from './deliver.job.ts'
import { type EntryRow, findAskedBefore, findEntry, findMatter, findTask } from './matter.sql.ts'
import { type Telling, tell } from './tell.ts'

/** What an answer answers: whoever did one of these last is told. */
const asked: Partial<Record<HeardEvent, readonly string[]>> = {
  'send-back-agreed': ['send-back-requested'],
  'send-back-refused': ['send-back-requested'],
  'supervision-replied': ['supervision-reminded', 'supervision-ordered'],
}

/** Caused by the ledger itself, for every event that `heardEvents` names. */
export const tellOfEntry = (couriers: Couriers, deliver: Deliver) =>
  defineJob({
    name: 'notifications.tell',
    payload: z.strictObject({ chain: z.uuid(), seq: z.int() }),
    run: ({ database, clock }, { chain, seq }) =>
      database.transaction(async (tx) => {
        const telling = await readTelling(tx, chain, seq)
        if (telling !== undefined) await tell(tx, telling, { couriers, deliver, now: clock() })
      }),
  })

async function readTelling(tx: Transaction, chain: string, seq: number): Promise<Telling | undefined> {
  const entry = await tx.one(findEntry, [chain, seq])
  const matter = await tx.maybe(findMatter, [chain])
  if (matter === undefined || !isHeard(entry.type)) return undefined
  const event = heardEvents[entry.type]
  if (event === 'danger-coloured' && entry.facts.to === 'none') return undefined
  const before = asked[entry.type]
  const askedBefore = before
    ? (await tx.many(findAskedBefore, [chain, seq, before])).map(({ actor }) => actor)
    : []
  return {
    event,
    matter,
    source: sourceOfEntry(chain, seq),
    dueOn: null,
    at: entry.at,
    actor: entry.actor,
    askedBefore: askedBefore.filter((actor) => z.uuid().safeParse(actor).success),
    ...(await factsOf(tx, entry)),
  }
}

function isHeard(type: string): type is HeardEvent {
  return Object.hasOwn(heardEvents, type)
}

/** What the event itself says of whom it is for, and until when. */
async function factsOf(tx: Transaction, { type, facts }: EntryRow): Promise<Partial<Telling>> {
  if (type === 'joint-task-given') {
    const task = await tx.one(findTask, [facts.id])
    return {
      dueOn: task.due_on,
      addressed:
        task.account_id === null
          ? { accounts: [], units: [task.unit_id] }
          : { accounts: [task.account_id], units: [] },
    }
  }
  const leader = typeof facts.leaderId === 'string' ? [facts.leaderId] : []
  const dueOn = typeof facts.dueOn === 'string' ? (facts.dueOn as LegalDate) : null
  return { dueOn, addressed: { accounts: leader, units: [] } }
}
