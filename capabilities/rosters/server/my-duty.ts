import type { Officer } from '#capabilities/access/domain/index.ts'
import { addDays, dayInMs, legalDayOf } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { dutiesIn, momentOf, presentDuty } from './duties.ts'
import { findAbsences } from './duty.sql.ts'
import { findFeed } from './feed.sql.ts'
import { findToHandOver, findUnacknowledged, type WaitingRow } from './hand-over.sql.ts'
import { isNext } from './hand-overs.ts'
import { findMySwaps, type MySwapRow } from './swap.sql.ts'

const AHEAD_IN_DAYS = 60
const BACK_IN_DAYS = 7

export async function readMyDuty(db: Reader, officer: Officer, now: Date) {
  const today = legalDayOf(now.getTime())
  const period = { from: today, to: addDays(today, AHEAD_IN_DAYS) }
  const me = officer.accountId
  const duties = await dutiesIn(db, period, me)
  const swaps = await db.many(findMySwaps, [me, now])
  const absences = await db.many(findAbsences, [period.from, period.to, me])
  const since = new Date(now.getTime() - BACK_IN_DAYS * dayInMs)
  const toHandOver = await db.many(findToHandOver, [me, now, since])
  const feed = await db.maybe(findFeed, [me])
  const answer = {
    duties: duties.map((duty) => presentDuty(duty, officer)),
    swaps: swaps.map((swap) => presentSwap(swap, officer)),
    absences: absences.map(({ id, from_day, to_day, reason }) => ({
      id,
      from: from_day,
      to: to_day,
      reason,
    })),
    toHandOver: toHandOver.map(presentWaiting),
    toAcknowledge: (await waitingFor(db, officer, now)).map(presentWaiting),
    ...(feed === undefined ? {} : { feedSince: momentOf(feed.made_at) }),
  }
  return ok({ answer })
}

async function waitingFor(db: Reader, officer: Officer, now: Date): Promise<readonly WaitingRow[]> {
  const waiting: WaitingRow[] = []
  for (const row of await db.many(findUnacknowledged, [officer.accountId])) {
    if (await isNext(db, officer, row, now)) waiting.push(row)
  }
  return waiting
}

function presentWaiting(row: WaitingRow) {
  return {
    shiftId: row.shift_id,
    seatName: row.seat_name,
    name: row.name,
    startsAt: momentOf(row.starts_at),
    endsAt: momentOf(row.ends_at),
  }
}

function presentSwap(row: MySwapRow, officer: Officer) {
  return {
    id: row.id,
    state: row.state,
    reason: row.reason,
    seatName: row.seat_name,
    startsAt: momentOf(row.starts_at),
    endsAt: momentOf(row.ends_at),
    ...(row.return_starts_at === null ? {} : { returnStartsAt: momentOf(row.return_starts_at) }),
    fromName: row.from_name,
    toName: row.to_name,
    isForYou: row.to_account_id === officer.accountId,
  }
}
