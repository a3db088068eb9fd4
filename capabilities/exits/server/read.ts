import type { Officer } from '#capabilities/access/domain/index.ts'
import { findReached } from '#capabilities/disputes/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { type ExitRow, exitsOf, findFacts, findStanding, type ToldRoute } from './exit.sql.ts'
import { owes } from './owed.ts'
import { propose } from './propose.ts'
import { mayLeadOn } from './rights.ts'

export async function readExits(db: Reader, officer: Officer, disputeId: string, today: LegalDate) {
  const found = await findReached(db, officer, disputeId)
  if (!found.ok) return found
  const facts = await db.one(findFacts, [disputeId])
  const { occasions, proposed, explain } = await propose(db, disputeId, facts, today)
  const isOpen = found.value.filing === 'open'
  const mayWork = mayLeadOn(officer, found.value)
  return ok({
    answer: {
      occasions: [...occasions],
      proposed: occasions.length === 0 ? [] : proposed.map((one) => presentRoute(explain(one))),
      isOwed: isOpen && (await owes(db, disputeId, facts, today)),
      exits: (await db.many(exitsOf, [disputeId])).map(presentExit),
      mayLead: found.value.filing !== 'archived' && occasions.length > 0 && mayWork,
      mayPrint: mayWork,
      version: found.value.version,
    },
    version: found.value.version,
  })
}

/** What each party was told, for its own page: the notice that stands, or none. */
export async function readStandingNotice(db: Reader, disputeId: string) {
  const standing = await db.maybe(findStanding, [disputeId])
  if (standing === undefined) return undefined
  const routes = standing.chosen.map((one) => {
    const { mayHandOver: _, ...told } = presentRoute(one)
    return told
  })
  return { number: standing.number, ledOn: standing.led_on, routes }
}

function presentExit(row: ExitRow) {
  return {
    id: row.id,
    number: row.number,
    occasions: [...row.occasions],
    routes: row.chosen.map(presentRoute),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ledOn: row.led_on,
    ledBy: row.led_by,
    isStanding: row.replaced_at === null,
    printedFor: [...row.printed_for],
  }
}

function presentRoute({ handOver, reasons, papers, ...told }: ToldRoute) {
  return { ...told, reasons: [...reasons], papers: [...papers], mayHandOver: handOver !== null }
}
