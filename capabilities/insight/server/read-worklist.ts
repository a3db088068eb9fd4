import { ruleOn } from '#capabilities/rules/server/index.ts'
import { daysBetween, type LegalDate, warningOf } from '#kernel/calendar/index.ts'
import { codesOf, type Language } from '#kernel/codes/index.ts'
import type { Composed, Reader } from '#platform/server/database/statement.ts'
import { type Act, acts, reasons } from '../domain/index.ts'
import { type Asker, reachable, sources } from './sources.ts'

interface WorkRow {
  readonly act: Act
  readonly id: string
  readonly code: string
  readonly title: string
  readonly holder_unit_name: string
  readonly due_on: LegalDate | null
  readonly note: string | null
}

export interface WorkQuery {
  readonly act?: Act | undefined
  readonly disputeId?: string | undefined
  readonly limit: number
}

/** Joint work, referrals, instructions, the way to the court and visits have days of their own. */
const lane = `case when act like 'joint-%' then 'joint' when act like 'referral-%' then 'referral'
                   when act in ('instructed', 'answer-peer', 'confirm', 'visit') then act else 'matter' end`

/** What is due in joint work and of a referral stands beside what else is due on the matter. One more than asked is read, to tell whether there is more. */
export async function readWorklist(db: Reader, asker: Asker, query: WorkQuery, language: Language) {
  const composed = compose(asker, query)
  const due = composed === undefined ? [] : await db.select(composed)
  const rows = query.disputeId === undefined ? due : due.filter(hasNoBetter)
  const amber = (await ruleOn(db, 'warning.amber', asker.today)).value.days
  const items = rows.slice(0, query.limit).map((row) => presentItem(row, asker.today, amber, language))
  return { items, hasMore: rows.length > query.limit }
}

/** That somebody should look into it is not told of a matter to whoever has something to do on it. */
const hasNoBetter = ({ act }: WorkRow, _at: number, all: readonly WorkRow[]) =>
  act !== 'look-into' || all.length === 1

function compose(asker: Asker, { act, disputeId, limit }: WorkQuery): Composed<WorkRow> | undefined {
  const values: unknown[] = []
  const add = (value: unknown) => `$${values.push(value)}`
  const within = reachable(asker, add)
  const enough = add(limit + 1)
  const about = disputeId === undefined ? '' : `and d.id = ${add(disputeId)}`
  const parts = sources.flatMap((source) => {
    if (act !== undefined && source.act !== act) return []
    const select = source.select(asker, add)
    if (select === undefined) return []
    const rank = codesOf(acts).indexOf(source.act)
    const rights = source.isWithoutReach ? '' : `and ${within}`
    return [
      `(select ${rank} as rank, '${source.act}' as act, s.* from (${select} ${rights} ${about}
         order by due_on nulls last, id limit ${enough}) s)`,
    ]
  })
  if (parts.length === 0) return undefined
  const text = `select due.act, due.id, due.due_on, due.note, d.code,
           case when ${within} or due.act like 'joint-%' then d.title else d.code end as title, u.name as holder_unit_name
    from (select distinct on (id, lane) * from (select *, ${disputeId === undefined ? lane : 'act'} as lane
            from (${parts.join(' union all ')}) every) each order by id, lane, rank, due_on) due
    join disputes.dispute d on d.id = due.id
    join organisations.unit u on u.id = d.holder_unit_id
    order by due.due_on nulls last, due.rank, due.id limit ${enough}`
  return { text, values }
}

function presentItem(row: WorkRow, today: LegalDate, amber: number, language: Language) {
  const due = row.due_on
  return {
    act: row.act,
    disputeId: row.id,
    code: row.code,
    title: row.title,
    holderUnitName: row.holder_unit_name,
    because: reasons[row.act][language],
    ...(row.note === null ? {} : { note: row.note }),
    ...(due === null
      ? { warning: 'none' as const }
      : { dueOn: due, daysLeft: daysBetween(today, due), warning: warningOf(due, today, amber) }),
  }
}
