import { isWithinReach, type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { dayInMs, daysBetween, instant, type LegalDate, millisecondsOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { type Reader, statement } from '#platform/server/database/statement.ts'
import { countFirstVisits, mattersOf, type VisitOutcome, type VisitState } from '../domain/index.ts'

interface VisitWithTies {
  readonly id: string
  readonly received_at: Date
  readonly state: VisitState
  readonly outcome: VisitOutcome | null
  readonly ties: readonly string[]
}

/**
 * The visits of the period and all that are the same matter, whenever they came: an earlier one moves the matter to
 * its own period, a later one takes the word "settled" away. What another system sent is no visit.
 */
const findVisitsOfMatters = statement<VisitWithTies>(
  'reception.find-visits-of-matters',
  `with recursive node (id) as (
     select v.id from reception.visit v
      where v.received_at >= $1 and v.received_at < $2 and v.outside_source is null and ${isWithinReach('v', 3)}
     union
     select tied.id from node cross join lateral (
       select l.other_id as id from reception.likeness l where l.matter_id = node.id and l.decision = 'join'
       union all select l.matter_id from reception.likeness l where l.other_id = node.id and l.decision = 'join'
       union all select v.dispute_id from reception.visit v where v.id = node.id and v.dispute_id is not null
       union all select v.id from reception.visit v where v.dispute_id = node.id) as tied)
   select v.id, v.received_at, v.state, v.outcome,
          array(select l.other_id from reception.likeness l where l.matter_id = v.id and l.decision = 'join')
            || array_remove(array[v.dispute_id], null) as ties
     from reception.visit v join node on node.id = v.id`,
)

const LONGEST_IN_DAYS = 366
const startOf = (day: LegalDate): number => millisecondsOf(instant(`${day}T00:00:00+08:00`))

export async function firstVisitFigures(
  db: Reader,
  officer: Officer,
  { from, to }: { readonly from: LegalDate; readonly to: LegalDate },
) {
  const days = daysBetween(from, to)
  if (days < 0 || days > LONGEST_IN_DAYS) return refuse('reception.period-reversed')
  const period = { from: startOf(from), before: startOf(to) + dayInMs }
  const bounds = [new Date(period.from), new Date(period.before)]
  const rows = await db.many(findVisitsOfMatters, [...bounds, ...reachValues(officer)])
  const visits = rows.map(({ id, received_at, state, outcome }) => ({
    id,
    receivedAt: received_at.getTime(),
    state,
    outcome: outcome ?? undefined,
  }))
  const ties = rows.flatMap((row) => row.ties.map((other) => [row.id, other] as const))
  return ok({ answer: { ...countFirstVisits(mattersOf(visits, ties), period) } })
}
