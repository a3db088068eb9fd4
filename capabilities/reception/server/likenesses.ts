import { isWithinReach, type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { growPersons } from '#capabilities/disputes/server/index.ts'
import { moveParties } from '#capabilities/parties/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { jumpedWay } from '#capabilities/triage/server/index.ts'
import { daysBetween, type LegalDate, legalDayOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import { type Reader, statement, type Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import type { Likeness, LikenessDecision } from '../domain/index.ts'
import { jumpedLevels } from './jumped-levels.ts'
import { endVisit } from './visit.sql.ts'

/** Visits that became disputes are left out: the dispute stands for them. */
const matters = `(
  select v.id, 'visit' as kind, v.code, v.title, v.narrative, v.received_at, v.unit_id, v.division_code, v.reach,
         v.sensitivity, v.state, null::date as due_on
    from reception.visit v where v.dispute_id is null
  union all
  select d.id, 'dispute', d.code, d.title, d.narrative, d.registered_at, d.holder_unit_id, d.division_code, d.reach,
         d.sensitivity, d.filing, d.due_on
    from disputes.dispute d)`

interface MatterRow {
  readonly id: string
  readonly kind: 'visit' | 'dispute'
  readonly state: string
  readonly unit_id: string
  readonly received_at: Date
}

const findMatter = statement<MatterRow>(
  'reception.find-matter',
  `select m.id, m.kind, m.state, m.unit_id, m.received_at from ${matters} as m where m.id = $1 and ${isWithinReach('m', 2)}`,
)

interface CandidateRow extends MatterRow {
  readonly code: string
  readonly title: string
  readonly narrative: string
  readonly unit_name: string
  readonly due_on: LegalDate | null
  readonly party_names: readonly string[]
  readonly reasons: readonly Likeness[]
  readonly decision: LikenessDecision | null
}

/**
 * Other matters of the same people: by identity, by telephone, by name in the same community, or by the names of two of
 * them, wherever: at the window nobody has a number yet, and one name alone is borne by many. Parties of both
 * sides count; the same two people the other way round are the same dispute. What was merged is left out: the leading
 * dispute stands for it.
 */
const findLike = statement<CandidateRow>(
  'reception.find-like',
  `with own as (
     select p.identity_index, p.phone_index, p.name, left(m.division_code, 12) as place
       from parties.party p join ${matters} as m on m.id = p.matter_id where p.matter_id = $1),
   hits as (
     select p.matter_id, 'same-identity' as reason
       from own join parties.party p on p.identity_index = own.identity_index where p.matter_id <> $1
     union
     select p.matter_id, 'same-phone' from own join parties.party p on p.phone_index = own.phone_index
      where p.matter_id <> $1
     union
     select p.matter_id, 'same-name-and-place'
       from own join parties.party p on p.name = own.name join ${matters} as o on o.id = p.matter_id
      where p.matter_id <> $1 and length(own.place) >= 9 and left(o.division_code, length(own.place)) = own.place
     union
     select p.matter_id, 'same-two-names' from own join parties.party p on p.name = own.name
      where p.matter_id <> $1 group by p.matter_id having count(distinct own.name) >= 2),
   grouped as (select matter_id, array_agg(distinct reason order by reason) as reasons from hits group by matter_id)
   select m.id, m.kind, m.state, m.code, m.title, left(m.narrative, 400) as narrative, m.received_at, m.unit_id, u.name as unit_name,
          m.due_on, g.reasons, array(select name from parties.party where matter_id = m.id order by position) as party_names,
          (select l.decision from reception.likeness l
            where (l.matter_id, l.other_id) in (($1, m.id), (m.id, $1)) limit 1) as decision
     from grouped g join ${matters} as m on m.id = g.matter_id join organisations.unit u on u.id = m.unit_id
    where m.state <> 'merged' and ${isWithinReach('m', 2)}
    order by cardinality(g.reasons) desc, m.received_at desc, m.id limit 20`,
)

export async function listLikeMatters(db: Reader, officer: Officer, matterId: string, today: LegalDate) {
  const reached = await db.maybe(findMatter, [matterId, ...reachValues(officer)])
  if (reached === undefined) return refuse('request.not-found')
  const rows = await db.many(findLike, [matterId, ...reachValues(officer)])
  const { value: near } = await ruleOn(db, 'likeness.near', today)
  const jumps = await Promise.all(rows.map((row) => inTermBelow(db, row, reached.unit_id, today)))
  const candidates = rows.map((row, index) => ({
    id: row.id,
    kind: row.kind,
    isOpen: row.state === 'open',
    code: row.code,
    title: row.title,
    narrative: row.narrative,
    receivedAt: row.received_at.toISOString(),
    unitName: row.unit_name,
    partyNames: [...row.party_names],
    reasons: [...row.reasons, ...(isNear(row, reached, near.days) ? ['near-time' as const] : [])],
    ...(row.decision === null ? {} : { decision: row.decision }),
    ...(jumps[index] === undefined ? {} : { inTerm: jumps[index] }),
  }))
  const jumped = await jumpedLevels(db, officer, matterId, reached.unit_id, today)
  return ok({ answer: { candidates, jumped: [...jumped] } })
}

function isNear(one: MatterRow, other: MatterRow, days: number): boolean {
  const [a, b] = [legalDayOf(one.received_at.getTime()), legalDayOf(other.received_at.getTime())]
  return Math.abs(daysBetween(a, b)) <= days
}

/** A lower level has the same matter in term: it is shown with its day and the way it goes. */
async function inTermBelow(db: Reader, row: CandidateRow, here: string, today: LegalDate) {
  const isInTerm =
    row.kind === 'dispute' && row.state === 'open' && row.due_on !== null && row.due_on >= today
  if (!isInTerm || row.due_on === null) return undefined
  const way = await jumpedWay(db, row.unit_id, here, today)
  return way === undefined ? undefined : { dueOn: row.due_on, way: [...way] }
}

const insertLikeness = statement<{ readonly id: string }>(
  'reception.insert-likeness',
  `insert into reception.likeness (id, matter_id, other_id, decision, reason, decided_at, decided_by)
   select $1, $2, $3, $4, $5, $6, $7
    where not exists (select 1 from reception.likeness l where (l.matter_id, l.other_id) in (($2, $3), ($3, $2)))
   returning id`,
)

const lockVisitRow = statement<{ readonly state: string }>(
  'reception.lock-visit-row',
  'select state from reception.visit where id = $1 for update',
)

const lockDisputeRow = statement<{ readonly state: string }>(
  'reception.lock-dispute-row',
  'select filing as state from disputes.dispute where id = $1 for update',
)

export interface LikenessOrder {
  readonly matterId: string
  readonly otherId: string
  readonly decision: LikenessDecision
  readonly reason: string
}

export async function decideLikeness(tx: Transaction, officer: Officer, order: LikenessOrder, now: Date) {
  const pair = [
    await tx.maybe(findMatter, [order.matterId, ...reachValues(officer)]),
    await tx.maybe(findMatter, [order.otherId, ...reachValues(officer)]),
  ] as const
  const [matter, other] = pair
  if (matter === undefined || other === undefined || matter.id === other.id)
    return refuse('request.not-found')
  const states = await lockBoth(tx, matter, other)
  if (order.decision === 'join') {
    if (matter.kind !== 'visit' || states.get(matter.id) !== 'open') return refuse('reception.cannot-join')
    if (states.get(other.id) === 'merged') return refuse('reception.other-is-merged')
  }
  const said = [order.matterId, order.otherId, order.decision, order.reason, now, officer.accountId]
  if ((await tx.maybe(insertLikeness, [newId(now), ...said])) === undefined)
    return refuse('reception.already-decided')
  // Where the other one is over, the same matter came again: this visit goes on, so that somebody answers for it.
  if (order.decision === 'join' && states.get(other.id) === 'open') {
    await joinPeople(tx, matter, other)
    await tx.one(endVisit, [matter.id, 'joined', order.reason, now, officer.accountId])
  }
  for (const [one, another] of [
    [matter, other],
    [other, matter],
  ] as const) {
    const facts = { decision: order.decision, other: another.id, reason: order.reason }
    const event = { type: `likeness-${order.decision}`, actor: officer.accountId, at: now, facts }
    await appendToLedger(tx, { kind: one.kind, id: one.id }, event)
  }
  return ok({ answer: { decision: order.decision } })
}

/** Who comes with the visit is a party of the other matter, counted and found there. */
async function joinPeople(tx: Transaction, visit: MatterRow, other: MatterRow): Promise<void> {
  const came = await moveParties(tx, visit.id, other.id)
  if (other.kind === 'visit' || came.length === 0) return
  const persons = came.reduce((sum, { head_count }) => sum + head_count, 0)
  const words = came.map(({ name }) => ` ${name.toLowerCase()}`).join('')
  await tx.one(growPersons, [other.id, persons, '', words])
}

/**
 * In the order of their ids, so that two officers who decide the other way round wait rather than lock each other.
 * @returns the state of each as it is now
 */
async function lockBoth(
  tx: Transaction,
  ...both: readonly MatterRow[]
): Promise<ReadonlyMap<string, string>> {
  const states = new Map<string, string>()
  for (const { id, kind } of [...both].sort((a, b) => a.id.localeCompare(b.id))) {
    states.set(id, (await tx.one(kind === 'visit' ? lockVisitRow : lockDisputeRow, [id])).state)
  }
  return states
}
