import type { z } from 'zod'
import { type Officer, reachOf } from '#capabilities/access/domain/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { seal, unseal } from '#platform/server/crypto/sealed-text.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger, startChain } from '#platform/server/ledger/append.ts'
import type * as contract from '../contract.ts'
import { findInformant, insertInformant, lockShowing } from './harm.sql.ts'
import { findForReport } from './matter.sql.ts'
import { concernValues } from './rights.ts'

type Named = z.infer<NonNullable<(typeof contract.nameInformant)['body']>>
type Informant = z.infer<NonNullable<(typeof contract.showInformant)['answer']>>

/**
 * The name is sealed before it reaches the database, and nothing but {@link showInformant} opens it. Neither the
 * ledger nor an answer repeats it.
 */
export async function nameInformant(
  tx: Transaction,
  keys: Keys,
  officer: Officer,
  matterId: string,
  { aboutUnitId, aboutAccountId, ...informant }: Named,
  now: Date,
) {
  const matter = await tx.maybe(findForReport, [matterId, reachOf(officer), false])
  if (matter === undefined) return refuse('request.not-found')
  const id = newId(now)
  const sealed = seal(keys, JSON.stringify(informant))
  const about = [aboutUnitId ?? null, aboutAccountId ?? null]
  await tx.many(insertInformant, [id, matterId, sealed, ...about, officer.accountId, now])
  const event = { type: 'informant-named', actor: officer.accountId, at: now, facts: { matterId } }
  await startChain(tx, { kind: 'safety', id }, event)
  return ok({ answer: { id } })
}

/** @source petition rules art. 30: who accuses is never made known to the accused; trap 37 */
export async function showInformant(
  tx: Transaction,
  keys: Keys,
  officer: Officer,
  informantId: string,
  reason: string,
  now: Date,
) {
  await tx.many(lockShowing, [informantId])
  const row = await tx.maybe(findInformant, [informantId, ...concernValues(officer, ['supervisor'])])
  if (row === undefined) return refuse('request.not-found')
  const event = { type: 'informant-shown', actor: officer.accountId, at: now, facts: { reason } }
  await appendToLedger(tx, { kind: 'safety', id: informantId }, event)
  return ok({ answer: JSON.parse(unseal(keys, row.sealed)) as Informant })
}
