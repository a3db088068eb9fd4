import { type CaseFile, caseFile } from '#capabilities/enforcement/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger, startChain } from '#platform/server/ledger/append.ts'
import { decisionsIn, decisionToDisclose, type FiledDecision } from './case-decisions.ts'
import { dueDayOf } from './channels.ts'
import { insertPublication, lockTakenOf, oneAtATime, type TakenRow, tellServing } from './publication.sql.ts'
import { keptUnitsOf } from './rights.ts'
import { severityOn } from './rules-on.ts'
import { openDecision, sealDecision } from './seal-decision.ts'
import { chainOf, type Stamp } from './stamp.ts'
import { slugOf } from './unit.sql.ts'

/** Who hands a decision over: an officer, or the machinery when the decision is served and in the daily sweep. */
interface HandOver {
  readonly keys: Keys
  readonly now: Date
  readonly by: string | null
}

/** A numbered decision of a case begins its way to the public; each one once. */
export async function takeCaseDecision(tx: Transaction, caseId: string, { officer, now, keys }: Stamp) {
  const file = await caseFile(tx, caseId, keptUnitsOf(officer))
  if (file === undefined) return refuse('request.not-found')
  if (decisionsIn(file).length === 0) return refuse('publicity.no-decision')
  const id = (await handOverDecisions(tx, file, { keys, now, by: officer.accountId })).at(-1)
  if (id === undefined) return refuse('publicity.taken-already')
  return ok({ answer: { id, version: 1, state: 'to-choose' as const }, version: 1 })
}

/**
 * What the disclosure clerk has to know of the case: each numbered decision that nobody handed over yet, and the day on
 * which one was served that came here before. Two at once wait for each other.
 * @returns the new publications, in the order of the decisions
 */
export async function handOverDecisions(
  tx: Transaction,
  file: CaseFile,
  order: HandOver,
): Promise<readonly string[]> {
  const decisions = decisionsIn(file)
  await tx.many(oneAtATime, [file.id])
  const taken = await tx.many(lockTakenOf, [decisions.map(({ key }) => key)])
  const made: string[] = []
  for (const decision of decisions) {
    const row = taken.find(({ source_key: key }) => key === decision.key)
    if (row === undefined) made.push(await handOver(tx, file, decision, order))
    else await learnServing(tx, row, decision, order)
  }
  return made
}

async function handOver(
  tx: Transaction,
  file: CaseFile,
  decision: FiledDecision,
  { keys, now, by }: HandOver,
): Promise<string> {
  const draft = await decisionToDisclose(tx, keys, file, decision)
  const id = newId(now)
  const { slug } = await tx.one(slugOf, [file.unitId])
  await tx.many(insertPublication, [
    ...[id, file.unitId, 'case', decision.key, draft.actType, draft.documentNumber, draft.decidedOn],
    ...[draft.servedOn, sealDecision(keys, { draft }), [], await severityOn(tx, draft, draft.decidedOn)],
    ...[await dueDayOf(tx, slug, draft), now, by],
  ])
  const facts = { case: file.id, step: decision.step.id }
  await startChain(tx, chainOf(id), { type: 'decision-taken-in', actor: by ?? 'system', at: now, facts })
  return id
}

/** What is public already keeps its text; before that the day of effect is wanted. */
async function learnServing(
  tx: Transaction,
  row: TakenRow,
  { step }: FiledDecision,
  { keys, now, by }: HandOver,
): Promise<void> {
  if (row.served_on !== null || step.servedOn === null || !row.is_before_public) return
  const kept = openDecision(keys, row.sealed)
  const sealed = sealDecision(keys, { ...kept, draft: { ...kept.draft, servedOn: step.servedOn } })
  await tx.many(tellServing, [row.id, step.servedOn, sealed])
  const event = { type: 'decision-served', actor: by ?? 'system', at: now, facts: { on: step.servedOn } }
  await appendToLedger(tx, chainOf(row.id), event)
}
