import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { findReached } from '#capabilities/disputes/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { daysLost, type Leg } from '../domain/index.ts'
import { bouncingByUnit, type HandRow, handsOf } from './ladder.sql.ts'

/** In whose hands a dispute was, from when to when, and the days that bouncing cost. */
export async function readCustody(db: Reader, officer: Officer, disputeId: string) {
  const found = await findReached(db, officer, disputeId)
  if (!found.ok) return found
  const rows = await db.many(handsOf, [disputeId])
  const legs = rows.map((row, index) => presentLeg(row, legOf(row, rows[index + 1])))
  return ok({ answer: { legs, daysLost: legs.reduce((sum, leg) => sum + leg.daysLost, 0) } })
}

/** Accepted counts for the time in which it happened, not for a later one in the same hands. */
function legOf(row: HandRow, next: HandRow | undefined): Leg {
  const acceptedOn = row.accepted_on ?? undefined
  const isMine = acceptedOn !== undefined && (next === undefined || acceptedOn <= next.day)
  return {
    unitId: row.unit_id,
    by: row.by,
    from: row.day,
    until: next?.day,
    acceptedOn: isMine ? acceptedOn : undefined,
  }
}

function presentLeg(row: HandRow, leg: Leg) {
  return {
    unitId: leg.unitId,
    unitName: row.unit_name,
    by: leg.by,
    from: leg.from,
    ...(leg.until === undefined ? {} : { until: leg.until }),
    ...(leg.acceptedOn === undefined ? {} : { acceptedOn: leg.acceptedOn }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    daysLost: daysLost(leg),
  }
}

/** Who passed on how much unaccepted, the costliest first. */
export async function readBouncing(
  db: Reader,
  officer: Officer,
  { from, to }: { readonly from: LegalDate; readonly to: LegalDate },
) {
  if (from > to) return refuse('triage.period-reversed', {}, 'query.to')
  const rows = await db.many(bouncingByUnit, [from, to, ...reachValues(officer)])
  const units = rows.map((row) => ({
    unitId: row.unit_id,
    unitName: row.unit_name,
    received: row.received,
    passedOn: row.passed_on,
    daysLost: row.days_lost,
  }))
  return ok({ answer: { units } })
}
