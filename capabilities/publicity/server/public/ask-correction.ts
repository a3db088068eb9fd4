import { ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { isPossible } from '#kernel/workflow/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { seal } from '#platform/server/crypto/sealed-text.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import {
  counted,
  type PublicationMove,
  type PublicationState,
  publicationMoves,
  publicStates,
  stateAfter,
} from '../../domain/index.ts'
import { correctionsOf, insertCorrection, lockPublication, movePublication } from '../publication.sql.ts'
import type { AskedCorrection } from '../read-publications.ts'
import { chainOf } from '../stamp.ts'

/** Open at the same time about one decision: more tell nothing new, and an open door is not for filling a table. */
const MOST_OPEN = 5

/** What was said may name people: it is sealed, and the record of the matter says only that it was said. */
export async function askCorrection(
  tx: Transaction,
  { decisionId, ...asked }: AskedCorrection & { readonly decisionId: string },
  { now, today, keys }: { readonly now: Date; readonly today: LegalDate; readonly keys: Keys },
) {
  const locked = await tx.maybe(lockPublication, [decisionId])
  if (locked === undefined || !publicStates.includes(locked.state)) return refuse('request.not-found')
  const open = (await tx.many(correctionsOf, [decisionId])).filter((one) => one.answered_at === null)
  if (open.length >= MOST_OPEN) return refuse('publicity.too-many-corrections')
  const limit = (await ruleOn(tx, 'limit.publicity.correction', today)).value
  const dueOn = counted(today, limit, await workCalendar(tx)).projected
  const id = newId(now)
  await tx.many(insertCorrection, [id, decisionId, now, seal(keys, JSON.stringify(asked)), dueOn])
  if (isPossible<PublicationState, PublicationMove>(publicationMoves, locked.state, 'start-correction')) {
    await tx.one(movePublication, [decisionId, stateAfter(locked.state, 'start-correction')])
  }
  const event = { type: 'correction-asked', actor: 'public', at: now, facts: { correction: id, dueOn } }
  await appendToLedger(tx, chainOf(decisionId), event)
  return ok({ answer: { dueOn } })
}
