import type { Officer } from '#capabilities/access/domain/index.ts'
import type { Rule, RuleKey } from '#capabilities/rules/domain/index.ts'
import { ruleBook, ruleIn, ruleOn, workCalendar } from '#capabilities/rules/server/index.ts'
import {
  BeyondCalendar,
  type DayRule,
  type LegalDate,
  readClock,
  type WorkCalendar,
} from '#kernel/calendar/index.ts'
import { bug, ok } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { isMember, warningsOf } from '../domain/index.ts'
import {
  allUnfiledChanges,
  type ChangeRow,
  type CommitteeRow,
  listCommitteeRows,
  unfiledChanges,
} from './duty.sql.ts'
import { readUnitsOf, runUnitsOf } from './rights.ts'

/** The last day of a limit that begins on a day, by the rule that held then. */
export async function limitFrom(
  db: Reader,
  key: Extract<RuleKey, `limit.${string}`>,
  on: LegalDate,
  why: string,
) {
  const rule = await ruleOn(db, key, on)
  return { dueOn: limitEnd(rule, on, why, await workCalendar(db)), rule }
}

/** @throws BeyondCalendar where that day lies after the last that can be counted */
export async function checkFilingOf(db: Reader, on: LegalDate): Promise<void> {
  const book = await ruleBook(db)
  const rule = ruleIn(book, 'limit.committee-filing', on)
  if (rule !== undefined) limitEnd(rule, on, 'changed', book.calendar)
}

function limitEnd(
  { key, value, basis }: Rule,
  on: LegalDate,
  why: string,
  calendar: WorkCalendar,
): LegalDate {
  const read = readClock([{ kind: 'start', at: on, reason: why, basis }], value as DayRule, calendar)
  if (read.ok) return read.value.projected as LegalDate
  const fault = `${key} cannot be counted: ${read.refusal.code}`
  if (read.refusal.code === 'clock.out-of-range') throw new BeyondCalendar(fault)
  return bug(fault)
}

export async function presentChanges(db: Reader, rows: readonly ChangeRow[], today: LegalDate) {
  const changes = []
  const book = await ruleBook(db)
  for (const row of rows) {
    const rule = ruleIn(book, 'limit.committee-filing', row.on_day)
    // Before there was a rule nothing had to be filed: who came long ago is no debt of today.
    if (rule === undefined) continue
    const dueOn = limitEnd(rule, row.on_day, 'changed', book.calendar)
    changes.push({
      id: row.id,
      unitId: row.unit_id,
      unitName: row.unit_name,
      kind: row.kind,
      onDay: row.on_day,
      words: row.words,
      fileBy: dueOn,
      isLate: row.filed_on === null && dueOn < today,
      ...(row.filed_on === null ? {} : { filedOn: row.filed_on }),
      ...(row.filed_as === null ? {} : { filedAs: row.filed_as }),
    })
  }
  return changes
}

/** Changes of all committees that were to be filed before `today` and were not. */
export async function lateFilings(db: Reader, today: LegalDate) {
  const open = await presentChanges(db, await db.many(allUnfiledChanges), today)
  return open.filter(({ isLate }) => isLate)
}

/** What each committee owes: an election, a composition, a filing. Those that lack something come first. */
export async function readCommittees(db: Reader, officer: Officer, today: LegalDate) {
  const units = [readUnitsOf(officer), today, runUnitsOf(officer)]
  const rows = await db.many(listCommitteeRows, units)
  const composition = await ruleOn(db, 'committee.composition', today)
  const filing = await ruleOn(db, 'limit.committee-filing', today)
  const unfiled = await presentChanges(db, await db.many(unfiledChanges, [readUnitsOf(officer)]), today)
  const committees = rows.map((row) => ({
    ...present(row),
    warnings: [...warningsOf(row.people, row.is_mixed, composition.value, today)],
    unfiled: unfiled.filter(({ unitId }) => unitId === row.id),
  }))
  const owes = (one: (typeof committees)[number]) => Number(one.warnings.length + one.unfiled.length > 0)
  return ok({
    answer: {
      committees: committees.toSorted((one, other) => owes(other) - owes(one)),
      rule: { ...composition.value, basis: composition.basis },
      filingIsAssumption: filing.assumption,
    },
  })
}

function present(row: CommitteeRow) {
  const ends = row.people.filter(isMember).flatMap(({ toDay }) => (toDay === null ? [] : [toDay]))
  const [termEnds] = ends.sort()
  return {
    unitId: row.id,
    name: row.name,
    committeeKind: row.committee_kind,
    isMixed: row.is_mixed,
    mayRun: row.may_run,
    ...(termEnds === undefined ? {} : { termEnds }),
    people: row.people.map(({ toDay, ...person }) => ({ ...person, ...(toDay === null ? {} : { toDay }) })),
  }
}
