import type { Officer } from '#capabilities/access/domain/index.ts'
import { render } from '#capabilities/papers/server/index.ts'
import { type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import { refuse } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import type { DocumentRenderer } from '#platform/server/documents/index.ts'
import { deletionListPaper } from '../domain/documents/deletion-list.ts'
import { allRowsOf, findList } from './list.sql.ts'
import { readUnitsOf } from './rights.ts'

/** The list as it was shown, its decision, and what became of each row: for the archive of the department. */
export async function printList(
  db: Reader,
  officer: Officer,
  renderer: DocumentRenderer,
  { deletionListId, as }: { readonly deletionListId: string; readonly as: 'pdf' | 'word' },
  today: LegalDate,
) {
  const list = await db.maybe(findList, [deletionListId, readUnitsOf(officer)])
  if (list === undefined) return refuse('request.not-found')
  const rows = await db.many(allRowsOf, [list.id])
  const dayOf = (moment: Date | null) => (moment === null ? undefined : legalDayOf(moment.getTime()))
  const document = deletionListPaper.fill({
    ...{ number: list.number, unitName: list.unit_name, state: list.state, madeOn: today },
    digest: list.digest.toString('hex'),
    drawnOn: legalDayOf(list.drawn_at.getTime()),
    drawnBy: list.drawn_by_name,
    decidedOn: dayOf(list.decided_at),
    decidedBy: list.decided_by_name ?? undefined,
    words: list.words ?? undefined,
    doneOn: dayOf(list.done_at),
    rows: rows.map((row) => ({
      ...{ position: row.position, isGoing: row.is_going, said: row.said },
      outcome: row.outcome ?? undefined,
      outcomeGround: row.outcome_ground ?? undefined,
      content: row.content ?? undefined,
    })),
  })
  const fileName = `${deletionListPaper.label.zh}${list.number}`
  return render(renderer, { document, pictures: {} }, fileName, as)
}
