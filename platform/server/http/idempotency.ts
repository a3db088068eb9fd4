import { createHash } from 'node:crypto'
import type { Keys } from '../crypto/keys.ts'
import { seal, unseal } from '../crypto/sealed-text.ts'
import { isTaken } from '../database/database-errors.ts'
import { type Reader, statement, type Transaction } from '../database/statement.ts'

/** Names one write of one caller. The answer is sealed at rest: it may hold an access code that is shown once. */
export interface WriteKey {
  readonly principal: string
  readonly key: string
  readonly operation: string
  readonly digest: Buffer
}

export interface KeptAnswer {
  readonly status: number
  readonly text: string
  readonly version: number | undefined
}

interface KeptRow {
  readonly operation: string
  readonly digest: Buffer
  readonly status: number
  readonly version: number | null
  readonly answer: Buffer
}

const findKept = statement<KeptRow>(
  'platform.find-kept-answer',
  'select operation, digest, status, version, answer from platform.kept_answer where principal = $1 and key = $2',
)

const keep = statement(
  'platform.keep-answer',
  `insert into platform.kept_answer (principal, key, operation, digest, status, version, answer)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

export function digestOfRequest(...parts: readonly unknown[]): Buffer {
  return createHash('sm3').update(JSON.stringify(parts)).digest()
}

/** The kept answer of the same request, `reused` when the key was spent on a different one. */
export async function findKeptAnswer(
  db: Reader,
  keys: Keys,
  write: WriteKey,
): Promise<KeptAnswer | 'reused' | undefined> {
  const row = await db.maybe(findKept, [write.principal, write.key])
  if (row === undefined) return undefined
  if (row.operation !== write.operation || !row.digest.equals(write.digest)) return 'reused'
  return { status: row.status, text: unseal(keys, row.answer), version: row.version ?? undefined }
}

/** Whether the same write was committed by a twin request meanwhile: nothing of this one stays, and it is replayed. */
export const isTwinCommitted = (error: unknown): boolean => isTaken(error, 'kept_answer_pkey')

/** Keeps the answer with the commit. */
export function keepAnswer(tx: Transaction, keys: Keys, write: WriteKey, answer: KeptAnswer): void {
  tx.atEnd(keep, [
    write.principal,
    write.key,
    write.operation,
    write.digest,
    answer.status,
    answer.version ?? null,
    seal(keys, answer.text),
  ])
}
