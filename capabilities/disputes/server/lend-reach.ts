import { statement, type Transaction } from '#platform/server/database/statement.ts'

const lend = statement<{ readonly id: string }>(
  'disputes.lend-reach',
  `update disputes.dispute set reach = reach || $2::uuid where id = $1 and not reach @> array[$2::uuid] returning id`,
)

/** Under what else a name reaches the matter: as owner, first responder, mediator, leader in danger, or a body that had it. */
const takeBack = statement(
  'disputes.take-back-reach',
  `update disputes.dispute d set reach = array_remove(d.reach, $2::uuid)
    where d.id = $1 and d.owner_id is distinct from $2 and d.first_responder_id is distinct from $2
      and not exists (select from mediation.proceeding p join mediation.mediator m on m.proceeding_id = p.id
                       where p.dispute_id = d.id and m.account_id = $2 and m.to_day is null)
      and not exists (select from safety.risk_change r where r.dispute_id = d.id and r.leader_id = $2)
      and not exists (select from organisations.unit u
                       where u.path @> array[$2::uuid]
                         and (u.id = d.holder_unit_id or u.id::text in (
                                select e.body::jsonb->>'holder' from ledger.entry e where e.chain = d.id
                                union all
                                select e.body::jsonb->>'from' from ledger.entry e where e.chain = d.id)))`,
)

/** A unit or an account reaches the matter from now on. @returns whether it did not before: then it is to be taken back */
export async function lendReach(tx: Transaction, disputeId: string, name: string): Promise<boolean> {
  return (await tx.maybe(lend, [disputeId, name])) !== undefined
}

/** What was lent ends, unless the name has another part in the matter by now. */
export async function takeBackReach(tx: Transaction, disputeId: string, name: string): Promise<void> {
  await tx.many(takeBack, [disputeId, name])
}
