import { ruleOn } from '#capabilities/rules/server/index.ts'
import { addDays, addMonths, type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { digestOfBytes } from '#platform/server/files/digest-of-bytes.ts'
import { given } from '#platform/server/http/given.ts'
import { startChain } from '#platform/server/ledger/append.ts'
import { drawNumber } from '#platform/server/numbering/draw-number.ts'
import { type ListedRow, type RetentionRule, textOfRows } from '../domain/index.ts'
import { candidatesOf, findDepartment } from './facts.sql.ts'
import { type Judged, judge } from './judge.ts'
import { insertList, insertRows } from './list.sql.ts'
import { drawnUnitsOf } from './rights.ts'
import { LIST_CHAIN, type Stamp } from './stamp.ts'

const PAGE = 500

/**
 * A list is computed, never picked: every recording of the department whose term has run out, the oldest first, either may
 * go or is kept back on a ground that is shown.
 */
export async function drawDeletionList(tx: Transaction, unitId: string, stamp: Stamp) {
  const { officer, now, today } = stamp
  const unit = await tx.maybe(findDepartment, [unitId, drawnUnitsOf(officer)])
  if (unit === undefined) return refuse('request.not-found')
  const rule = await ruleOn(tx, 'retention.terms', today)
  const found = await outlived(tx, unit.id, rule.value, today)
  const going = found.judged.filter(({ verdict }) => verdict.mayGo)
  if (going.length === 0) return refuse('retention.nothing-due', { kept: found.judged.length }, 'body.unitId')
  const rows = [...going, ...found.judged.filter(({ verdict }) => !verdict.mayGo)].map(listedRow)
  const year = Number(today.slice(0, 4))
  const serial = await drawNumber(tx, 'retention', year, 'deletion-list')
  const number = `音删〔${year}〕${serial}号`
  const digest = digestOfBytes(Buffer.from(textOfRows(rows)))
  const id = newId(now)
  const said = [id, number, unit.id, rule.id, digest, found.further, now, officer.accountId]
  if ((await tx.maybe(insertList, said)) === undefined) return refuse('retention.list-open')
  await tx.many(insertRows, [
    id,
    rows.map(({ position }) => position),
    rows.map(({ recordingId }) => recordingId),
    rows.map(({ isGoing }) => isGoing),
    rows.map((row) => JSON.stringify(row.said)),
  ])
  const counted = { number, going: going.length, kept: rows.length - going.length }
  const facts = { ...counted, unitId: unit.id, digest: digest.toString('hex'), further: found.further }
  const event = { type: 'deletion-list-drawn', actor: officer.accountId, at: now, facts }
  await startChain(tx, { kind: LIST_CHAIN, id }, event)
  return ok({ answer: { id, ...counted } })
}

/** Before these a recording, or its file, has to have ended to be looked at: the shortest terms, with a day to spare. */
export function cutoffsOn(rule: RetentionRule, today: LegalDate) {
  const shortestFile = Math.min(rule.file.months, ...rule.file.rows.map(({ months }) => months))
  return {
    recordedBefore: `${addDays(addMonths(today, -rule.ordinary.months), 1)}T00:00:00+08:00`,
    closedBefore: addDays(addMonths(today, -shortestFile), 1),
  }
}

type ListRule = RetentionRule & { readonly mostOnList: number }

/** @property further candidates that nobody looked at, since the list was full */
async function outlived(db: Reader, unitId: string, rule: ListRule, today: LegalDate) {
  const { recordedBefore, closedBefore } = cutoffsOn(rule, today)
  const candidates = async (after: string | undefined, limit: number) =>
    (await db.many(candidatesOf, [unitId, recordedBefore, closedBefore, after ?? null, limit])).map(
      ({ id }) => id,
    )
  const judged: Judged[] = []
  let going = 0
  let after: string | undefined
  for (;;) {
    const ids = await candidates(after, PAGE)
    if (ids.length === 0) return { judged, further: 0 }
    for (const one of await judge(db, ids, today)) {
      if (going === rule.mostOnList) return { judged, further: (await candidates(after, 1_000_000)).length }
      after = one.row.id
      // What is not due by its own use is on no list: its term simply runs.
      if (!one.verdict.mayGo && one.verdict.ground === 'not-due') continue
      judged.push(one)
      going += one.verdict.mayGo ? 1 : 0
    }
  }
}

function listedRow({ row, reading, verdict }: Judged, index: number): ListedRow {
  return {
    position: index + 1,
    recordingId: row.id,
    isGoing: verdict.mayGo,
    said: {
      name: row.name,
      ...given('officerName', row.officer_name),
      startedAt: row.started_at.toISOString(),
      endedAt: row.ended_at.toISOString(),
      size: Number(row.size),
      sm3: row.digest.toString('hex'),
      sha256: row.sha256.toString('hex'),
      ...{ class: reading.class, use: reading.use },
      ...given('since', reading.since),
      ...given('until', reading.until),
      ...{ basis: reading.basis, assumption: reading.assumption },
      ...(verdict.mayGo ? {} : { ground: verdict.ground, ...given('groundWords', verdict.words) }),
    },
  }
}

export const dayOf = (now: Date): LegalDate => legalDayOf(now.getTime())
