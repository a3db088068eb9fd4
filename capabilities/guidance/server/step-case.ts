import type { Officer } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import { nextState } from '#kernel/workflow/index.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import { type CaseMove, type CaseState, caseMoves } from '../domain/index.ts'
import { type CaseRow, moveCase } from './case.sql.ts'
import { judgeCase } from './judge-case.ts'
import { chainOf, lockForAct } from './write-cases.ts'

interface Edit {
  readonly typicalCaseId: string
  readonly version: number
}

export async function submitTypicalCase(tx: Transaction, officer: Officer, edit: Edit, now: Date) {
  const locked = await lockForAct(tx, officer, edit, 'submit')
  return locked.ok ? ok(await move(tx, officer, locked.value, { move: 'submit', words: null }, now)) : locked
}

export async function withdrawTypicalCase(
  tx: Transaction,
  officer: Officer,
  edit: Edit & { readonly reason: string },
  now: Date,
) {
  const locked = await lockForAct(tx, officer, edit, 'withdraw')
  if (!locked.ok) return locked
  return ok(await move(tx, officer, locked.value, { move: 'withdraw', words: edit.reason }, now))
}

type Verdict = { readonly verdict: 'publish' } | { readonly verdict: 'return'; readonly reason: string }

export async function reviewTypicalCase(
  tx: Transaction,
  officer: Officer,
  edit: Edit & Verdict,
  { now, today }: { readonly now: Date; readonly today: LegalDate },
) {
  const locked = await lockForAct(tx, officer, edit, 'review')
  if (!locked.ok) return locked
  if (edit.verdict === 'return') {
    return ok(await move(tx, officer, locked.value, { move: 'return', words: edit.reason }, now))
  }
  const judged = await judgeCase(tx, officer, locked.value, today)
  if (!judged.ok) return judged
  return ok(await move(tx, officer, locked.value, { move: judged.value, words: null }, now))
}

interface Step {
  readonly move: CaseMove
  readonly words: string | null
}

async function move(tx: Transaction, officer: Officer, row: CaseRow, step: Step, now: Date) {
  const state = nextState<CaseState, CaseMove>(caseMoves, row.state, step.move)
  const by = officer.accountId
  const published = state === 'published' ? [by, now] : [null, null]
  const approved = step.move === 'approve' ? by : null
  const { version } = await tx.one(moveCase, [row.id, state, step.words, approved, ...published])
  const facts = step.words === null ? {} : { reason: step.words }
  await appendToLedger(tx, chainOf(row.id), { type: `case-${state}`, actor: by, at: now, facts })
  return { answer: { id: row.id, version, state }, version }
}
