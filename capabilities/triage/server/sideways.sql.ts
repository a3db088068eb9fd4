import { takeBackReach } from '#capabilities/disputes/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement, type Transaction } from '#platform/server/database/statement.ts'
import type { OfferState, Rung } from '../domain/index.ts'

/** Everything that may stand beside the unit `$1`, with what tells whether it does: the same town, or the district. */
export const rungsBeside = statement<Rung>(
  'triage.rungs-beside',
  `select u.id, u.name, u.kind, u.sector, u.path
     from organisations.unit u, (select path from organisations.unit where id = $1) as holder
    where u.id = $1
       or u.valid_to is null
          and (u.kind = 'hub' or u.id = any(holder.path)
               or u.kind in ('committee', 'township', 'community', 'grid')
                  and array_length(u.path, 1) <= array_length(holder.path, 1) + 1)
    order by u.name collate "zh-Hans-CN-x-icu"`,
)

export const insertOffer = statement(
  'triage.insert-sideways-offer',
  `insert into triage.sideways_offer (id, dispute_id, from_unit_id, to_unit_id, state, reason, offered_at, offered_by, answer_due_on)
   values ($1, $2, $3, $4, 'offered', $5, $6, $7, $8)`,
)

/** The open offer of a dispute whose lock is held. `$5` is null where a rule answers. */
export const closeOffer = statement<{ readonly to_unit_id: string }>(
  'triage.close-sideways-offer',
  `update triage.sideways_offer set state = $2, answer = $3, answered_at = $4, answered_by = $5
    where dispute_id = $1 and state = 'offered' returning to_unit_id`,
)

interface OpenOffer {
  readonly from_unit_id: string
  readonly to_unit_id: string
}

export const findOpenOffer = statement<OpenOffer>(
  'triage.find-open-offer',
  `select from_unit_id, to_unit_id from triage.sideways_offer where dispute_id = $1 and state = 'offered'`,
)

export interface OfferRow {
  readonly id: string
  readonly from_unit_name: string
  readonly to_unit_name: string
  readonly state: OfferState
  readonly reason: string
  readonly offered_at: Date
  readonly offered_by: string
  readonly answer_due_on: LegalDate
  readonly answer: string | null
  readonly answered_by: string | null
}

export const offersOf = statement<OfferRow>(
  'triage.sideways-offers-of',
  `select o.id, f.name as from_unit_name, t.name as to_unit_name, o.state, o.reason, o.offered_at,
          g.display_name as offered_by, o.answer_due_on, o.answer, a.display_name as answered_by
     from triage.sideways_offer o join organisations.unit f on f.id = o.from_unit_id
     join organisations.unit t on t.id = o.to_unit_id join access.account g on g.id = o.offered_by
     left join access.account a on a.id = o.answered_by
    where o.dispute_id = $1 order by o.offered_at desc, o.id desc`,
)

export const actsOf = statement<{ readonly act: string }>(
  'triage.acts-of',
  'select act from triage.dispatch where dispute_id = $1 order by dispatched_at, id',
)

/** Offers that nobody answered by their day, and those of matters that were closed meanwhile. */
export const unansweredOffers = statement<{ readonly id: string }>(
  'triage.unanswered-offers',
  `select o.dispute_id as id from triage.sideways_offer o join disputes.dispute d on d.id = o.dispute_id
    where o.state = 'offered' and (o.answer_due_on < $1 or d.filing <> 'open') order by o.answer_due_on, o.id`,
)

/** The dispute changed hands otherwise: nobody is asked any more. After the move, which writes the reach that it read. */
export async function overtakeOffer(tx: Transaction, disputeId: string, now: Date): Promise<void> {
  const asked = await tx.maybe(closeOffer, [disputeId, 'overtaken', null, now, null])
  if (asked !== undefined) await takeBackOffered(tx, disputeId, asked)
}

/** Whoever was asked to take the dispute sees it no more, unless it has it by now. */
export function takeBackOffered(
  tx: Transaction,
  disputeId: string,
  { to_unit_id: asked }: { readonly to_unit_id: string },
): Promise<void> {
  return takeBackReach(tx, disputeId, asked, 'sideways')
}
