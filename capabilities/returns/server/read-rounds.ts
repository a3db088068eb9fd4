import type { Officer } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { given } from '#platform/server/http/given.ts'
import type { BinaryAnswer } from '#platform/server/http/route.ts'
import { writeSheet } from '#platform/server/spreadsheets/index.ts'
import { awaitsDepartment, isVouched, latenessOf, sheetOf } from '../domain/index.ts'
import { presentRound } from './present.ts'
import { bureauUnitsOf, mayCollect, readUnitsOf, unitsOf } from './rights.ts'
import {
  type BoardRow,
  findRound,
  nameOfUnit,
  type RoundRow,
  returnsOfRounds,
  roundsReached,
} from './round.sql.ts'

/** A closed round awaits nobody: who did not tell is missing, and no longer late. */
const latenessIn = (round: RoundRow, row: BoardRow, today: LegalDate) => {
  const lateness = latenessOf({ state: row.state, signedOn: row.signed_on ?? undefined }, round.due_on, today)
  return lateness === 'late' && round.state === 'closed' ? 'in-time' : lateness
}

export async function readRounds(db: Reader, officer: Officer, today: LegalDate) {
  const rounds = await db.many(roundsReached, [readUnitsOf(officer)])
  const rows = await db.many(returnsOfRounds, [rounds.map(({ id }) => id), ...unitsOf(officer)])
  return ok({
    answer: {
      rounds: rounds.map((round) => {
        const inRound = rows.filter(({ round_id }) => round_id === round.id)
        const asked = inRound.filter(({ state }) => state !== 'withdrawn')
        return {
          ...presentRound(round),
          asked: asked.length,
          told: asked.filter(({ state }) => isVouched(state)).length,
          late: asked.filter((row) => latenessIn(round, row, today) === 'late').length,
          returns: inRound
            .filter((row) => row.is_clerk || row.is_head)
            .map((row) => ({
              ...{ id: row.id, unitId: row.unit_id, unitName: row.unit_name, state: row.state },
              lateness: latenessIn(round, row, today),
            })),
        }
      }),
      mayOpen: mayCollect(officer),
    },
  })
}

export async function readRound(db: Reader, officer: Officer, roundId: string, today: LegalDate) {
  const round = await db.maybe(findRound, [bureauUnitsOf(officer), roundId])
  if (round === undefined) return refuse('request.not-found')
  const [, clerk, head, bureau] = unitsOf(officer)
  const rows = await db.many(returnsOfRounds, [[roundId], bureau, clerk, head, bureau])
  const { definition, basis, assumption } = round
  return ok({
    answer: {
      round: presentRound(round),
      form: { zh: definition.zh, en: definition.en, basis, assumption },
      returns: rows.map((row) => ({
        ...{ id: row.id, unitId: row.unit_id, unitName: row.unit_name, state: row.state },
        lateness: latenessIn(round, row, today),
        ...{ faults: row.faults, warnings: row.warnings, changes: row.changes },
        ...given('signedOn', row.signed_on),
        chased: row.chased,
        ...given('lastChasedAt', row.last_chased_at?.toISOString()),
        version: row.version,
      })),
    },
    version: round.version,
  })
}

/** The sheet for the city, as of now: nothing in it is kept. */
export async function roundWorkbook(
  db: Reader,
  officer: Officer,
  {
    roundId,
    language,
    today,
  }: { readonly roundId: string; readonly language: 'zh' | 'en'; readonly today: LegalDate },
) {
  const bureau = bureauUnitsOf(officer)
  const round = await db.maybe(findRound, [bureau, roundId])
  if (round === undefined) return refuse('request.not-found')
  const rows = await db.many(returnsOfRounds, [[roundId], bureau, [], [], bureau])
  const reporter = await db.one(nameOfUnit, [officer.unitId])
  const { title, as_of: asOf, due_on: dueOn } = round
  const sheet = sheetOf(
    round.definition,
    { title, asOf, dueOn, today, reporter: reporter.name },
    rows.map((row) => ({
      ...{ unitName: row.unit_name, state: row.state, signedOn: row.signed_on ?? undefined },
      ...{ values: row.content, remarks: row.remarks },
    })),
    language,
  )
  return ok<BinaryAnswer>({
    bytes: writeSheet(sheet),
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fileName: `${title} ${asOf}.xlsx`,
  })
}

const order = ['correct', 'fill', 'sign', 'accept', 'await'] as const
type What = (typeof order)[number]

/** What waits for the officer: one line for each return of the own department, one for each round of the bureau. */
export async function readTasks(db: Reader, officer: Officer, today: LegalDate) {
  const rounds = (await db.many(roundsReached, [readUnitsOf(officer)])).filter(
    ({ state }) => state === 'open',
  )
  const rows = await db.many(returnsOfRounds, [rounds.map(({ id }) => id), ...unitsOf(officer)])
  const tasks = rounds.flatMap((round) => {
    const inRound = rows.filter(({ round_id }) => round_id === round.id)
    const about = { roundId: round.id, title: round.title, dueOn: round.due_on }
    const own = inRound.flatMap((row) => {
      const what = ownTask(row)
      if (what === undefined) return []
      const lateness = latenessIn(round, row, today)
      return [{ ...about, what, lateness, returnId: row.id, unitName: row.unit_name, count: 1 }]
    })
    const collected = inRound.filter(({ is_bureau }) => is_bureau)
    const signed = collected.filter(({ state }) => state === 'signed')
    const awaited = collected.filter(({ state }) => awaitsDepartment(state))
    const late = round.due_on < today ? ('late' as const) : ('in-time' as const)
    const bureau: { readonly what: What; readonly count: number; readonly lateness: 'in-time' | 'late' }[] = [
      { what: 'accept', count: signed.length, lateness: 'in-time' },
      { what: 'await', count: awaited.length, lateness: late },
    ]
    return [...own, ...bureau.filter(({ count }) => count > 0).map((one) => ({ ...about, ...one }))]
  })
  const place = (one: { readonly dueOn: string; readonly what: What }) =>
    `${one.dueOn}${order.indexOf(one.what)}`
  return ok({ answer: { tasks: tasks.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)) } })
}

function ownTask({ state, is_clerk, is_head }: BoardRow): What | undefined {
  if (is_clerk && state === 'rejected') return 'correct'
  if (is_clerk && (state === 'open' || state === 'draft')) return 'fill'
  return is_head && state === 'submitted' ? 'sign' : undefined
}
