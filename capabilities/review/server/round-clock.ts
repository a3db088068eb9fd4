import { workCalendar } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Result } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import {
  type RegimeRule,
  type ReviewRegime,
  type RoundEvent,
  readRoundClock,
  regimeOf,
} from '../domain/index.ts'
import { insertClockEvent, type RoundRow, setRoundDue } from './round.sql.ts'
import { note, type Stamp } from './stamp.ts'
import type { SubmissionRow } from './submission.sql.ts'
import { ruleById } from './submission.sql.ts'

/** How review runs for a submission: by the rule under which it was submitted. */
export async function regimeOfSubmission(
  db: Reader,
  { rule_id: ruleId, regime }: Pick<SubmissionRow, 'rule_id' | 'regime'>,
): Promise<ReviewRegime> {
  const { value } = await db.one(ruleById, [ruleId])
  return regimeOf(value as RegimeRule, regime)
}

export const eventsOfRound = ({ events }: Pick<RoundRow, 'events'>): readonly RoundEvent[] =>
  events.map(({ what, on, workingDays }) =>
    what === 'extended' ? { what, on, workingDays: workingDays ?? 0 } : { what, on },
  )

export async function readClockOfRound(
  db: Reader,
  row: Pick<SubmissionRow, 'rule_id' | 'regime' | 'is_expedited'>,
  events: readonly RoundEvent[],
  today: LegalDate,
) {
  const regime = await regimeOfSubmission(db, row)
  return readRoundClock(events, regime, row.is_expedited, await workCalendar(db), today)
}

/**
 * One more entry in the ledger of a round's clock. Refused where the clock says so: a term that has run out is
 * neither paused nor prolonged.
 * @returns the last day, null while it stands still
 */
export async function moveClock(
  tx: Transaction,
  row: Pick<SubmissionRow, 'id' | 'rule_id' | 'regime' | 'is_expedited'>,
  round: Pick<RoundRow, 'id' | 'events'>,
  event: RoundEvent,
  words: string,
  stamp: Stamp,
): Promise<Result<LegalDate | null, string>> {
  const read = await readClockOfRound(tx, row, [...eventsOfRound(round), event], stamp.today)
  if (!read.ok) return read
  const { due } = read.value
  const { now, officer } = stamp
  const days = event.what === 'extended' ? event.workingDays : null
  const id = newId(now)
  await tx.many(insertClockEvent, [id, round.id, event.what, event.on, days, words, now, officer.accountId])
  await tx.many(setRoundDue, [round.id, due])
  const extension = days === null ? {} : { workingDays: days }
  await note(tx, row.id, `clock-${event.what}`, { round: round.id, on: event.on, words, ...extension }, stamp)
  return { ok: true, value: due }
}
