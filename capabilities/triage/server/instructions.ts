import type { Officer } from '#capabilities/access/domain/index.ts'
import { filings } from '#capabilities/disputes/domain/index.ts'
import {
  findReached,
  isHeldByUnitOf,
  lockForWork,
  noteOnTimeline,
  type Stamped,
} from '#capabilities/disputes/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import { type Reader, statement, type Transaction } from '#platform/server/database/statement.ts'

interface InstructionRow {
  readonly id: string
  readonly given_at: Date
  readonly given_by: string
  readonly words: string
  readonly due_on: LegalDate
  readonly answer: string | null
  readonly answered_by: string | null
  readonly answered_at: Date | null
}

const instructionsOf = statement<InstructionRow>(
  'triage.instructions-of',
  `select i.id, i.given_at, g.display_name as given_by, i.words, i.due_on, i.answer, a.display_name as answered_by,
          i.answered_at
     from triage.instruction i join access.account g on g.id = i.given_by left join access.account a on a.id = i.answered_by
    where i.dispute_id = $1 order by i.given_at desc, i.id desc`,
)

const insertInstruction = statement(
  'triage.insert-instruction',
  `insert into triage.instruction (id, dispute_id, given_at, given_by, words, due_on) values ($1, $2, $3, $4, $5, $6)`,
)

const lockInstruction = statement<{ readonly answer: string | null }>(
  'triage.lock-instruction',
  'select answer from triage.instruction where id = $1 and dispute_id = $2 for update',
)

const keepAnswer = statement(
  'triage.keep-answer',
  'update triage.instruction set answer = $2, answered_at = $3, answered_by = $4 where id = $1',
)

export async function listInstructions(db: Reader, officer: Officer, disputeId: string, today: LegalDate) {
  const found = await findReached(db, officer, disputeId)
  if (!found.ok) return found
  const rows = await db.many(instructionsOf, [disputeId])
  return ok({ answer: { instructions: rows.map((row) => present(row, today)) } })
}

function present(row: InstructionRow, today: LegalDate) {
  const { answer, answered_by: answeredBy, answered_at: answeredAt } = row
  return {
    id: row.id,
    givenAt: row.given_at.toISOString(),
    givenBy: row.given_by,
    words: row.words,
    dueOn: row.due_on,
    isLate: answer === null && row.due_on < today,
    ...(answer === null || answeredBy === null || answeredAt === null
      ? {}
      : { answer, answeredBy, answeredAt: answeredAt.toISOString() }),
  }
}

/** Above the holder somebody sees that more is needed: the holder stays responsible, and has to answer. */
export async function giveInstruction(
  tx: Transaction,
  officer: Officer,
  order: { readonly disputeId: string; readonly words: string; readonly dueOn: LegalDate },
  { now, today }: Stamped,
) {
  const locked = await lockForWork(tx, officer, order.disputeId)
  if (!locked.ok) return locked
  const { filing } = locked.value
  if (filing !== 'open') return refuse('disputes.not-possible-now', { state: filings[filing] })
  if (order.dueOn < today) return refuse('triage.due-in-the-past', {}, 'body.dueOn')
  const id = newId(now)
  const by = officer.accountId
  await tx.many(insertInstruction, [id, order.disputeId, now, by, order.words, order.dueOn])
  const facts = { reason: order.words, dueOn: order.dueOn }
  await noteOnTimeline(tx, order.disputeId, { type: 'instructed', actor: by, at: now, facts })
  return ok({ answer: { id } })
}

export async function answerInstruction(
  tx: Transaction,
  officer: Officer,
  order: { readonly disputeId: string; readonly instructionId: string; readonly answer: string },
  { now }: Stamped,
) {
  const locked = await lockForWork(tx, officer, order.disputeId)
  if (!locked.ok) return locked
  if (!isHeldByUnitOf(officer, locked.value)) return refuse('disputes.held-elsewhere')
  const instruction = await tx.maybe(lockInstruction, [order.instructionId, order.disputeId])
  if (instruction === undefined) return refuse('triage.not-on-record')
  if (instruction.answer !== null) return refuse('triage.already-answered')
  await tx.many(keepAnswer, [order.instructionId, order.answer, now, officer.accountId])
  const facts = { reason: order.answer }
  const event = { type: 'instruction-answered', actor: officer.accountId, at: now, facts }
  await noteOnTimeline(tx, order.disputeId, event)
  return ok({ answer: { id: order.instructionId } })
}
