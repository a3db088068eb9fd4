import { caseFile } from '#capabilities/enforcement/server/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { settledStates } from '../domain/index.ts'
import { decisionsIn } from './case-decisions.ts'
import { takenOf } from './publication.sql.ts'
import { keptUnitsOf, readUnitsOf } from './rights.ts'
import type { Stamp } from './stamp.ts'

/** How each decision of a case stands on its way to the public. */
export async function readCaseDisclosure(
  db: Reader,
  caseId: string,
  { officer, today }: Pick<Stamp, 'officer' | 'today'>,
) {
  const file = await caseFile(db, caseId, readUnitsOf(officer))
  if (file === undefined) return refuse('request.not-found')
  const keeps = (await caseFile(db, caseId, keptUnitsOf(officer))) !== undefined
  const decisions = decisionsIn(file)
  const taken = await db.many(takenOf, [decisions.map(({ key }) => key)])
  return ok({
    answer: {
      decisions: decisions.map(({ key, step, filed, documentNumber }) => {
        const row = taken.find((one) => one.source_key === key)
        return {
          ...{ stepId: step.id, title: filed.label, documentNumber, decidedOn: step.on },
          ...(step.servedOn === null ? {} : { servedOn: step.servedOn }),
          ...(row === undefined ? {} : { publication: publicationOf(row, today) }),
        }
      }),
      mayHandOver: keeps && taken.length < decisions.length,
    },
  })
}

type Row = Awaited<ReturnType<typeof takenRows>>[number]
const takenRows = (db: Reader) => db.many(takenOf, [[]])

function publicationOf({ id, state, due_on: dueOn }: Row, today: Stamp['today']) {
  const isOpen = !settledStates.includes(state) && dueOn !== null
  return { id, state, ...(isOpen ? { dueOn } : {}), isLate: isOpen && dueOn < today }
}
