import { isWithinReach, type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { type Door, doors } from '#capabilities/disputes/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { type Reader, statement } from '#platform/server/database/statement.ts'
import { receiptDocument, type VisitOutcome, type VisitState, visitOutcomes } from '../domain/index.ts'

interface ReceiptRow {
  readonly code: string
  readonly title: string
  readonly door: Door
  readonly state: VisitState
  readonly outcome: VisitOutcome | null
  readonly received_at: Date
  readonly unit_name: string
  readonly first_responder_name: string | null
  readonly people: readonly string[]
  readonly holder_name: string | null
  readonly is_declined: boolean | null
  readonly accepted_on: string | null
  readonly handed_on_at: Date | null
}

const findReceipt = statement<ReceiptRow>(
  'reception.find-receipt',
  `select v.code, v.title, v.door, v.state, v.outcome, v.received_at, u.name as unit_name,
          a.display_name as first_responder_name,
          array(select name from parties.party where matter_id = coalesce(v.dispute_id, v.id) and role = 'applicant'
                 order by position) as people,
          h.name as holder_name, d.routing = 'declined' as is_declined, d.accepted_on,
          (select max(dispatched_at) from triage.dispatch where dispute_id = d.id) as handed_on_at
     from reception.visit v join organisations.unit u on u.id = v.unit_id
     left join access.account a on a.id = v.first_responder_id
     left join disputes.dispute d on d.id = v.dispute_id
     left join organisations.unit h on h.id = d.holder_unit_id
    where v.id = $1 and ${isWithinReach('v', 2)}`,
)

/**
 * What the visitor takes home. The first responder answers until the competent unit has accepted, not until the
 * matter was forwarded. @source first-asked responsibility; trap 7
 */
export async function readReceipt(db: Reader, officer: Officer, visitId: string) {
  const row = await db.maybe(findReceipt, [visitId, ...reachValues(officer)])
  if (row === undefined) return refuse('request.not-found')
  const isOver = row.state === 'ended' || row.accepted_on !== null || row.is_declined === true
  const document = receiptDocument({
    code: row.code,
    title: row.title,
    door: doors[row.door].zh,
    receivedAt: row.received_at.getTime(),
    unit: row.unit_name,
    firstResponder: row.first_responder_name ?? undefined,
    people: row.people,
    ...(row.holder_name === null ? {} : { holder: row.holder_name }),
    ...(row.handed_on_at === null ? {} : { handedOnAt: row.handed_on_at.getTime() }),
    ...(row.accepted_on === null ? {} : { acceptedOn: row.accepted_on }),
    ...(row.outcome === null ? {} : { outcome: visitOutcomes[row.outcome].zh }),
    isDeclined: row.is_declined === true,
    day: legalDayOf(row.received_at.getTime()),
  })
  return ok({ answer: { document: { ...document }, firstResponderAnswers: !isOver } })
}
