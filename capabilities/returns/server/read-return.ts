import type { Officer } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { given } from '#platform/server/http/given.ts'
import { type Known, knownFigures, latenessOf, mayMove, type ReturnMove } from '../domain/index.ts'
import { knownOf } from './known.ts'
import { eventsOfReturn, findLastTold, findReturn, type ReturnRow } from './return.sql.ts'
import { unitsOf } from './rights.ts'

export async function readReturn(db: Reader, officer: Officer, returnId: string, today: LegalDate) {
  const row = await db.maybe(findReturn, [returnId, ...unitsOf(officer)])
  if (row === undefined) return refuse('request.not-found')
  const last = await db.maybe(findLastTold, [row.unit_id, row.form, row.as_of])
  const known = row.is_imported
    ? {}
    : ((isSettled(row) ? row.known : undefined) ?? (await knownFor(db, row, today)))
  const events = await db.many(eventsOfReturn, [returnId])
  const lateness = latenessOf({ state: row.state, signedOn: row.signed_on ?? undefined }, row.due_on, today)
  return ok({
    answer: {
      ...{ id: row.id, unitId: row.unit_id, unitName: row.unit_name },
      round: {
        ...{ id: row.round_id, form: row.form, title: row.title, asOf: row.as_of, dueOn: row.due_on },
        ...{ state: row.round_state, isImported: row.is_imported, version: row.round_version },
      },
      ...{ form: row.definition, basis: row.basis, assumption: row.assumption, state: row.state },
      lateness: row.round_state === 'closed' && lateness === 'late' ? ('in-time' as const) : lateness,
      ...{ values: row.content, remarks: row.remarks },
      ...given('last', last && { title: last.title, asOf: last.as_of, values: last.content }),
      known: presentKnown(known),
      others: row.others.map((one) => ({ ...one })),
      reasons: [...row.reasons],
      ...given('signedOn', row.signed_on),
      ...given('signedByName', row.signed_by_name),
      timeline: events.map(({ id, kind, words, reasons, recorded_at: at, by_name: byName }) => ({
        ...{ id, kind, words, reasons: [...reasons], at: at.toISOString(), byName },
      })),
      may: mayOf(row, officer),
      version: row.version,
    },
    version: row.version,
  })
}

/** Submitted, and not back with the clerk: what the registers said then stays beside it. */
const isSettled = ({ state }: ReturnRow) =>
  state === 'submitted' || state === 'signed' || state === 'accepted'

/** As of the day of which the figures tell, or of today where that day is still to come. */
export const knownFor = (db: Reader, { unit_id, as_of }: ReturnRow, today: LegalDate): Promise<Known> =>
  knownOf(db, unit_id, as_of < today ? as_of : today)

const presentKnown = (known: Known) =>
  codesOf(knownFigures).flatMap((figure) => {
    const value = known[figure]
    return value === undefined ? [] : [{ figure, value }]
  })

/** What the officer may do now; the server refuses by the same table. */
function mayOf(row: ReturnRow, officer: Officer) {
  const isNow = (move: ReturnMove) => row.round_state === 'open' && mayMove(row.state, move)
  const isAwaited = isNow('submit') || isNow('sign')
  return {
    save: row.is_clerk && isNow('save'),
    submit: row.is_clerk && isNow('submit'),
    sign: row.is_head && isNow('sign') && row.submitted_by !== officer.accountId,
    reject: isNow('reject') && (row.is_bureau || (row.is_head && row.state === 'submitted')),
    accept: row.is_bureau && isNow('accept'),
    withdraw: row.is_bureau && isNow('withdraw'),
    askAgain: row.is_bureau && isNow('ask-again'),
    chase: row.is_bureau && isAwaited,
  }
}
