import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { findReached } from '#capabilities/disputes/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { given } from '#platform/server/http/given.ts'
import { daysLost, type Leg } from '../domain/index.ts'
import { findTakers } from './climb-ladder.ts'
import { bouncingByUnit, type HandRow, handsOf } from './ladder.sql.ts'
import { findSendBack } from './triage.sql.ts'

/** In whose hands a dispute was, from when to when, and the days that bouncing cost. */
export async function readCustody(db: Reader, officer: Officer, disputeId: string, today: LegalDate) {
  const found = await findReached(db, officer, disputeId)
  if (!found.ok) return found
  const rows = await db.many(handsOf, [disputeId])
  const legs = rows.map((row, index) => presentLeg(row, legOf(row, rows[index + 1])))
  const sendBack = await sendBackOf(db, disputeId, today)
  const takers = (await findTakers(db, officer, found.value)).map(({ id, name }) => ({ id, name }))
  return ok({
    answer: { legs, daysLost: legs.reduce((sum, leg) => sum + leg.daysLost, 0), sendBack, takers },
  })
}

/** How long a request to send back may wait, and what silence means then: both are rules. */
async function sendBackOf(db: Reader, disputeId: string, today: LegalDate) {
  const limit = await ruleOn(db, 'limit.send-back-answer', today)
  const silence = await ruleOn(db, 'send-back.silence', today)
  const waiting = await db.maybe(findSendBack, [disputeId])
  return {
    workingDays: limit.value.length,
    silence: silence.value.answer,
    basis: silence.basis,
    assumption: limit.assumption || silence.assumption,
    ...(waiting ? { waiting: { reason: waiting.reason, answerBy: waiting.answer_due_on } } : {}),
  }
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
    ...given('reason', row.reason),
    ...given('because', row.because),
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
