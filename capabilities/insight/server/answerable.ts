import { isWithinReach, type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { type Reader, statement } from '#platform/server/database/statement.ts'
import { type Answering, answerableOf } from '../domain/index.ts'

/**
 * Everybody who could answer for a matter `d` held by `u`: active accounts with a deciding role in the holder, or in a
 * unit above it, or at the hub.
 * @param today number of the parameter with the day
 */
const couldAnswer = (today: string) => `
  from access.role_grant g join access.account a on a.id = g.account_id join organisations.unit w on w.id = a.unit_id
 where a.state = 'active' and g.from_day <= ${today} and (g.to_day is null or g.to_day >= ${today})
   and (g.role in ('mediator', 'committee-head', 'unit-head') and g.unit_id = any(u.path)
        or g.role = 'grid-worker' and g.unit_id = u.id
        or g.role in ('triage-officer', 'receptionist') and w.kind = 'hub')`

interface CandidateRow {
  readonly account_id: string
  readonly name: string
  readonly unit_name: string
  readonly as: Answering
  readonly distance: number
  readonly is_head: boolean
  readonly is_away: boolean
}

const candidatesFor = statement<CandidateRow>(
  'insight.candidates-for',
  `select c.* from disputes.dispute d join organisations.unit u on u.id = d.holder_unit_id
    cross join lateral (
      select a.id as account_id, a.display_name as name, w.name as unit_name,
             case when a.id = d.owner_id then 'owner'
                  when u.id in (g.unit_id, a.unit_id) then 'holder'
                  when g.role in ('triage-officer', 'receptionist') then 'hub' else 'above' end as as,
             coalesce(array_length(u.path, 1) - array_position(u.path, g.unit_id), 0) as distance,
             g.role in ('committee-head', 'unit-head', 'triage-officer') as is_head,
             exists (select from rosters.absence f where f.account_id = a.id and f.withdrawn_at is null
                        and $4::date between f.from_day and f.to_day) as is_away
      ${couldAnswer('$4::date')}) c
    where d.id = $1 and ${isWithinReach('d', 2)}`,
)

const countOrphans = statement<{ readonly orphans: number }>(
  'insight.count-orphans',
  `select count(*)::int as orphans from disputes.dispute d join organisations.unit u on u.id = d.holder_unit_id
    where d.filing = 'open' and not exists (select ${couldAnswer('$1::date')})`,
)

/** Who answers for the matter now, and how it came to be that person. */
export async function readAnswerable(db: Reader, officer: Officer, disputeId: string, today: LegalDate) {
  const rows = await db.many(candidatesFor, [disputeId, ...reachValues(officer), today])
  const candidates = rows.map((row) => ({
    accountId: row.account_id,
    name: row.name,
    unitName: row.unit_name,
    as: row.as,
    distance: row.distance,
    isHead: row.is_head,
    isAway: row.is_away,
  }))
  const chosen = answerableOf(candidates)
  if (chosen === undefined) return refuse('request.not-found')
  const { unitName } = candidates.find(({ accountId }) => accountId === chosen.accountId) ?? { unitName: '' }
  return ok({ answer: { name: chosen.name, unitName, as: chosen.as } })
}

/** Open matters for which nobody at all could answer: zero in a healthy house. */
export async function readOrphans(db: Reader, today: LegalDate): Promise<number> {
  return (await db.one(countOrphans, [today])).orphans
}
