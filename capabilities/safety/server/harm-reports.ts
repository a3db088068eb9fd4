import type { z } from 'zod'
import { type Officer, reachOf } from '#capabilities/access/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { bug, ok, refuse } from '#kernel/problems/index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import { seal, unseal } from '#platform/server/crypto/sealed-text.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { startChain } from '#platform/server/ledger/append.ts'
import type * as contract from '../contract.ts'
import { insertReport, latestReports, type ReportRow } from './harm.sql.ts'
import { findForReport } from './matter.sql.ts'
import { isBelievable } from './moments.ts'
import { concernValues } from './rights.ts'

type Body = z.infer<NonNullable<(typeof contract.reportHarm)['body']>>

/** Whether an officer who does not reach a matter is let into it by a part of its own, as a guest of joint work is. */
export type HasPart = (db: Reader, officer: Officer, matterId: string) => Promise<boolean>

/**
 * The duty to report. It locks nothing and looks at no state, so that nothing that others do can refuse it. The event
 * is a chain of its own: the timeline of the matter is read by those whom the report does not concern.
 * @source Protection of Minors Law art. 11; Domestic Violence Law art. 14, 35; traps 26 and 37
 */
export async function reportHarm(
  tx: Transaction,
  keys: Keys,
  officer: Officer,
  matterId: string,
  body: Body,
  { now, hasPart }: { readonly now: Date; readonly hasPart: HasPart },
) {
  const reached = [matterId, reachOf(officer), await hasPart(tx, officer, matterId)]
  const matter = await tx.maybe(findForReport, reached)
  if (matter === undefined) return refuse('request.not-found')
  const rule = await ruleOn(tx, 'report.harm', legalDayOf(now.getTime()))
  const duty =
    rule.value.duties.find(({ concern }) => concern === body.concern) ??
    bug(`no rule says to whom ${body.concern} is reported`)
  const told = [...new Set(body.told?.length ? body.told : duty.to)]
  const toldAt = body.toldAt && isBelievable(body.toldAt, now) ? new Date(body.toldAt) : now
  const id = newId(now)
  await tx.many(insertReport, [
    id,
    matterId,
    matter.kind,
    body.concern,
    told,
    toldAt,
    seal(keys, body.words),
    duty.basis,
    rule.id,
    body.aboutUnitId ?? null,
    body.aboutAccountId ?? null,
    officer.accountId,
    now,
  ])
  const facts = { matterId, concern: body.concern, told, toldAt: toldAt.toISOString() }
  await startChain(
    tx,
    { kind: 'safety', id },
    { type: 'harm-reported', actor: officer.accountId, at: now, facts },
  )
  return ok({ answer: { id, told, toldAt: toldAt.toISOString(), basis: duty.basis } })
}

export async function listHarmReports(db: Reader, keys: Keys, officer: Officer, limit: number) {
  const rows = await db.many(latestReports, [limit, ...concernValues(officer)])
  return ok({ answer: { reports: rows.map((row) => presentReport(keys, row)) } })
}

export function presentReport(keys: Keys, row: ReportRow) {
  return {
    id: row.id,
    matterId: row.matter_id,
    matterKind: row.matter_kind,
    concern: row.concern,
    told: [...row.told],
    toldAt: row.told_at.toISOString(),
    words: unseal(keys, row.words),
    basis: row.basis,
    by: row.by,
    madeAt: row.made_at.toISOString(),
  }
}
