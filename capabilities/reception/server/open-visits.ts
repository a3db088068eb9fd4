import {
  closeReachOf,
  isWithinReach,
  type Officer,
  reachOf,
  reachValues,
} from '#capabilities/access/domain/index.ts'
import { type Reader, statement } from '#platform/server/database/statement.ts'

const findReached = statement<{ readonly id: string; readonly code: string }>(
  'reception.find-reached-visit',
  `select v.id, v.code from reception.visit v where v.id = $1 and ${isWithinReach('v', 2)}`,
)

export async function findReachedVisit(db: Reader, officer: Officer, visitId: string) {
  return db.maybe(findReached, [visitId, ...reachValues(officer)])
}

interface OpenVisitRow {
  readonly id: string
  readonly code: string
  readonly title: string | null
  readonly received_at: Date
  readonly first_responder_name: string
  readonly waits_for: 'handling' | 'acceptance'
}

/**
 * What the first responders of a unit still answer for: visits that nobody has dealt with, and those that became
 * disputes which no competent unit has accepted yet. Titles of what the reader does not reach stay empty, but nothing
 * is left out: a list of hand-over is complete or it is none.
 */
const findStillOpen = statement<OpenVisitRow>(
  'reception.find-still-open',
  `select v.id, v.code, case when ${isWithinReach('v', 2)} then v.title end as title, v.received_at,
          a.display_name as first_responder_name,
          case when v.state = 'open' then 'handling' else 'acceptance' end as waits_for
     from reception.visit v join access.account a on a.id = v.first_responder_id
     left join disputes.dispute d on d.id = v.dispute_id
    where v.unit_id = $1
      and (v.state = 'open'
           or v.state = 'filed' and d.filing = 'open' and d.accepted_on is null and d.routing <> 'declined')
    order by v.received_at, v.id`,
)

export function visitsStillOpen(db: Reader, officer: Officer, unitId: string): Promise<OpenVisitRow[]> {
  return db.many(findStillOpen, [unitId, reachOf(officer), closeReachOf(officer)])
}
