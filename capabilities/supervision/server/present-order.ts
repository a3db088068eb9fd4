import type { Officer } from '#capabilities/access/domain/index.ts'
import { daysBetween, type LegalDate, warningOf } from '#kernel/calendar/index.ts'
import { possibleMoves } from '#kernel/workflow/index.ts'
import { given } from '#platform/server/http/given.ts'
import { type OrderMove, type OrderState, orderMoves, waitingStates } from '../domain/index.ts'
import type { OrderRow, TurnRow } from './order.sql.ts'
import { mayMove } from './rights.ts'

/** An order as the API tells it. Absent is absent: the API knows no null. */
export function presentOrder(row: OrderRow, officer: Officer, today: LegalDate, amber: number) {
  const isWaiting = waitingStates.includes(row.state)
  const moves = possibleMoves<OrderState, OrderMove>(orderMoves, row.state)
  return {
    id: row.id,
    disputeId: row.dispute_id,
    disputeCode: row.code,
    disputeTitle: row.title,
    kind: row.kind,
    trigger: row.trigger,
    ...given('triggerWords', row.trigger_words),
    state: row.state,
    unitId: row.unit_id,
    unitName: row.unit_name,
    ...given('answerableName', row.answerable_name),
    issuedAt: row.issued_at.toISOString(),
    issuedBy: row.issued_by,
    dueOn: row.due_on,
    ...(isWaiting ? { daysLeft: daysBetween(today, row.due_on) } : {}),
    warning: isWaiting ? warningOf(row.due_on, today, amber) : ('none' as const),
    assumption: row.assumption,
    turns: row.turns.map(presentTurn),
    ...given('endedAt', row.ended_at?.toISOString() ?? null),
    ...given('endedBy', row.ended_by),
    ...given('endWords', row.end_words),
    may: moves.filter((move) => move !== 'raise').filter((move) => mayMove(officer, row, move)),
    version: row.version,
  }
}

function presentTurn({ reply, repliedAt, repliedBy, ...turn }: TurnRow) {
  return {
    ...turn,
    papers: [...turn.papers],
    ...given('reply', reply),
    ...given('repliedAt', repliedAt),
    ...given('repliedBy', repliedBy),
  }
}
