import { statement, type Transaction } from '#platform/server/database/statement.ts'

const openMattersHeldBy = statement<{ readonly id: string }>(
  'disputes.open-matters-held-by',
  `select id from disputes.dispute where holder_unit_id = $1 and filing = 'open' order by id for update`,
)

/** Open and closed matters alike: who reaches the place reaches what lay in it. */
const widenReach = statement(
  'disputes.widen-reach',
  `update disputes.dispute d set reach = array(select distinct unnest(d.reach || u.path))
     from organisations.unit u
    where u.id = d.holder_unit_id and u.path @> array[$1::uuid] and not d.reach @> u.path`,
)

const shareLoans = statement(
  'disputes.share-reach-loans',
  `insert into disputes.reach_loan (dispute_id, name, reason, inherited_from)
   select l.dispute_id, $2::uuid, l.reason, coalesce(l.inherited_from, l.name)
     from disputes.reach_loan l join disputes.dispute d on d.id = l.dispute_id
    where l.name = $1 and not d.reach @> array[$2::uuid]
       on conflict do nothing`,
)

const shareReach = statement(
  'disputes.share-reach',
  `update disputes.dispute set reach = reach || $2::uuid where reach @> array[$1::uuid] and not reach @> array[$2::uuid]`,
)

export async function mattersOpenAt(tx: Transaction, unitId: string): Promise<readonly string[]> {
  return (await tx.many(openMattersHeldBy, [unitId])).map(({ id }) => id)
}

/** After a merger: who works in the successor reaches what the merged unit and the units below it ever had. */
export async function inheritReach(tx: Transaction, unitId: string, successorId: string): Promise<void> {
  await tx.many(shareLoans, [unitId, successorId])
  await tx.many(shareReach, [unitId, successorId])
  await tx.many(widenReach, [successorId])
}
