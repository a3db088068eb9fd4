import { statement, type Transaction } from '#platform/server/database/statement.ts'

/** For what a name is lent a matter that it does not reach in its own right. */
export type LoanReason = 'mediator' | 'joint-work' | 'danger' | 'sideways'

const lend = statement(
  'disputes.lend-reach',
  `with lent as (
     insert into disputes.reach_loan (dispute_id, name, reason)
     select d.id, $2::uuid, $3 from disputes.dispute d
      where d.id = $1 and (not d.reach @> array[$2::uuid]
                           or exists (select from disputes.reach_loan l where l.dispute_id = d.id and l.name = $2))
         on conflict do nothing)
   update disputes.dispute set reach = reach || $2::uuid where id = $1 and not reach @> array[$2::uuid]`,
)

const takeBack = statement(
  'disputes.take-back-reach',
  `with gone as (
     delete from disputes.reach_loan where dispute_id = $1 and reason = $3 and $2 in (name, inherited_from)
     returning name)
   update disputes.dispute d
      set reach = array(select name from unnest(d.reach) with ordinality as held (name, place)
                         where name not in (select name from gone)
                            or exists (select from disputes.reach_loan l
                                        where l.dispute_id = d.id and l.name = held.name and l.reason <> $3)
                         order by place)
    where d.id = $1 and exists (select from gone)`,
)

/** A unit or an account reaches the matter for this reason, if it does not in its own right. */
export async function lendReach(
  tx: Transaction,
  disputeId: string,
  name: string,
  reason: LoanReason,
): Promise<void> {
  await tx.many(lend, [disputeId, name, reason])
}

/** The reason is gone; the reach stays where it is owned, or lent for another reason too. */
export async function takeBackReach(
  tx: Transaction,
  disputeId: string,
  name: string,
  reason: LoanReason,
): Promise<void> {
  await tx.many(takeBack, [disputeId, name, reason])
}
