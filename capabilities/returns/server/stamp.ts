import type { Officer } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger, startChain } from '#platform/server/ledger/append.ts'
import type { ReturnEvent } from '../domain/index.ts'
import { insertEvent, type RejectionReason } from './return.sql.ts'

/** Who, and when. */
export interface Stamp {
  readonly officer: Officer
  readonly now: Date
  readonly today: LegalDate
}

/** @property version that the officer saw */
export interface Edit {
  readonly departmentReturnId: string
  readonly version: number
}

export const roundChain = (id: string) => ({ kind: 'return-round', id })
const returnChain = (id: string) => ({ kind: 'department-return', id })

interface Told {
  readonly words?: string
  readonly reasons?: readonly RejectionReason[]
}

/** A line of the timeline of a return and one of its ledger. The caller holds the row: its lock orders both. */
export async function note(
  tx: Transaction,
  id: string,
  kind: ReturnEvent,
  facts: Told & Readonly<Record<string, unknown>>,
  { officer, now }: Stamp,
): Promise<void> {
  const { words = '', reasons = [] } = facts
  await tx.many(insertEvent, [newId(now), id, kind, words, JSON.stringify(reasons), now, officer.accountId])
  const event = { type: `return-${kind}`, actor: officer.accountId, at: now, facts }
  if (kind === 'opened' || kind === 'imported') await startChain(tx, returnChain(id), event)
  else await appendToLedger(tx, returnChain(id), event)
}
