import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import type { SubmissionEvent } from '../domain/index.ts'
import { insertEvent } from './submission.sql.ts'

export type Body<Op extends { body?: z.ZodType }> = z.infer<NonNullable<Op['body']>>

/** Who, and when. */
export interface Stamp {
  readonly officer: Officer
  readonly now: Date
  readonly today: LegalDate
}

export const CHAIN = 'review-submission'

/** A line in the ledger of a submission; the caller holds its row. */
export function note(tx: Transaction, id: string, type: string, facts: object, { officer, now }: Stamp) {
  return appendToLedger(tx, { kind: CHAIN, id }, { type, actor: officer.accountId, at: now, facts })
}

/** What is shown beside the rounds, and the same line in the ledger. @property words what a person wrote */
export async function tell(
  tx: Transaction,
  id: string,
  kind: SubmissionEvent,
  facts: { readonly words: string; readonly [fact: string]: unknown },
  stamp: Stamp,
): Promise<void> {
  const { officer, now, today } = stamp
  const row = [newId(now), id, kind, today, JSON.stringify(facts), now, officer.accountId]
  await tx.many(insertEvent, row)
  await note(tx, id, kind, facts, stamp)
}
