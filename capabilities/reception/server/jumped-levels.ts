import { isWithinReach, type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { jumpedWay } from '#capabilities/triage/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { type Reader, statement } from '#platform/server/database/statement.ts'

interface HeldRow {
  readonly unit_id: string
  readonly unit_name: string
  readonly due_on: LegalDate
}

/**
 * Who holds open disputes of the same people, by identity number, that the officer may not see. Of the dispute itself
 * nothing comes back, and a restricted one is passed over altogether.
 */
const findHeldOutOfSight = statement<HeldRow>(
  'reception.find-held-out-of-sight',
  `select d.holder_unit_id as unit_id, u.name as unit_name, max(d.due_on) as due_on
     from parties.party own join parties.party p on p.identity_index = own.identity_index and p.matter_id <> $1
     join disputes.dispute d on d.id = p.matter_id join organisations.unit u on u.id = d.holder_unit_id
    where own.matter_id = $1 and d.filing = 'open' and d.due_on >= $4 and d.sensitivity = 'ordinary'
      and not ${isWithinReach('d', 2)}
    group by d.holder_unit_id, u.name order by u.name limit 10`,
)

export interface JumpedLevel {
  readonly unitName: string
  readonly dueOn: LegalDate
  readonly way: string[]
}

/**
 * Lower levels that have disputes of the same people in term when these are brought to `hereId`: so that whoever sits
 * at the window can lead them there, without seeing what it is about.
 * @source Petition Work Regulations (2022) on matters brought past the level that has them, by analogy
 */
export async function jumpedLevels(
  db: Reader,
  officer: Officer,
  matterId: string,
  hereId: string,
  today: LegalDate,
): Promise<readonly JumpedLevel[]> {
  const held = await db.many(findHeldOutOfSight, [matterId, ...reachValues(officer), today])
  const levels = await Promise.all(
    held.map(async ({ unit_id, unit_name, due_on }) => {
      const way = await jumpedWay(db, unit_id, hereId, today)
      return way === undefined ? [] : [{ unitName: unit_name, dueOn: due_on, way: [...way] }]
    }),
  )
  return levels.flat()
}
