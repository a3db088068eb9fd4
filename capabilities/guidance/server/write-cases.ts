import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import type { Category, Sector } from '#capabilities/disputes/domain/index.ts'
import { findReached } from '#capabilities/disputes/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger, startChain } from '#platform/server/ledger/append.ts'
import type { CaseConsentWay } from '../domain/index.ts'
import {
  type CaseRow,
  findCase,
  insertCase,
  keepConsent,
  lockCase,
  touchCase,
  updateCase,
} from './case.sql.ts'
import { actsOn, type CaseAct, isAuthor, mayReviewCases, maySee } from './case-rights.ts'
import { type CaseTexts, isEnded, knownOf, maskCase } from './mask-case.ts'
import { peopleOf } from './request.sql.ts'

export interface CaseContent {
  readonly texts: CaseTexts
  readonly category: Category
  readonly sector?: Sector | undefined
  readonly hasMinor: boolean
  readonly kept: readonly string[]
}

export const chainOf = (id: string) => ({ kind: 'typical-case', id })

/** What would tell who somebody is never gets into the library's tables, not even as a draft. */
export async function writeTypicalCase(
  tx: Transaction,
  officer: Officer,
  content: CaseContent & { readonly disputeId?: string | undefined },
  now: Date,
) {
  const { disputeId = null } = content
  if (disputeId !== null) {
    const found = await findReached(tx, officer, disputeId)
    if (!found.ok) return found
    if (!isEnded(found.value.filing)) return refuse('guidance.not-closed')
  }
  const columns = await columnsOf(tx, content, disputeId)
  if (!columns.ok) return columns
  const id = newId(now)
  await tx.many(insertCase, [id, officer.accountId, officer.unitId, now, disputeId, ...columns.value])
  const facts = { category: content.category, ...(disputeId === null ? {} : { dispute: disputeId }) }
  await startChain(tx, chainOf(id), { type: 'case-drafted', actor: officer.accountId, at: now, facts })
  return ok({ answer: { id, version: 1, state: 'draft' as const }, version: 1 })
}

async function columnsOf(tx: Transaction, content: CaseContent, disputeId: string | null) {
  const people = await knownOf(tx, disputeId)
  const { findings } = maskCase(content.texts, people, content.kept)
  if (findings.length > 0) {
    return refuse('guidance.not-masked', { count: findings.length }, `body.texts.${findings[0]?.part}`)
  }
  const { title, facts, handling, outcome, lessons } = content.texts
  const hasMinor = content.hasMinor || people.some(({ isMinor }) => isMinor)
  const words = [facts, handling, outcome, lessons]
  return ok([title, content.category, content.sector ?? null, ...words, content.kept, hasMinor])
}

interface Edit {
  readonly typicalCaseId: string
  readonly version: number
}

/** The case as the officer may work on it, locked. */
export async function lockForAct(tx: Transaction, officer: Officer, edit: Edit, act: CaseAct) {
  const row = await tx.maybe(findCase, [...reachValues(officer), edit.typicalCaseId])
  if (row === undefined || !maySee(officer, row)) return refuse('request.not-found')
  const locked = await tx.one(lockCase, [row.id])
  if (locked.version !== edit.version || locked.version !== row.version) return refuse('request.stale')
  if (act === 'review' && isAuthor(officer, row)) return refuse('guidance.own-case')
  if (act === 'review' && row.approved_by === officer.accountId) return refuse('guidance.same-reviewer')
  const isOwners = act === 'edit' || act === 'submit' || act === 'consent'
  const isTheirs = isAuthor(officer, row) || (!isOwners && mayReviewCases(officer))
  if (!isTheirs) return refuse('guidance.not-yours')
  return actsOn(officer, row).includes(act) ? ok<CaseRow>(row) : refuse('guidance.not-possible-now')
}

export async function editTypicalCase(
  tx: Transaction,
  officer: Officer,
  edit: Edit & CaseContent,
  now: Date,
) {
  const locked = await lockForAct(tx, officer, edit, 'edit')
  if (!locked.ok) return locked
  const columns = await columnsOf(tx, edit, locked.value.dispute_id)
  if (!columns.ok) return columns
  const { version } = await tx.one(updateCase, [edit.typicalCaseId, ...columns.value])
  const event = { type: 'case-edited', actor: officer.accountId, at: now, facts: {} }
  await appendToLedger(tx, chainOf(edit.typicalCaseId), event)
  return ok({ answer: { id: edit.typicalCaseId, version, state: 'draft' as const }, version })
}

interface ConsentOrder extends Edit {
  readonly partyId: string
  readonly consentedOn: LegalDate
  readonly way: CaseConsentWay
  readonly paper?: string | undefined
}

export async function recordCaseConsent(
  tx: Transaction,
  officer: Officer,
  order: ConsentOrder,
  { now, today }: { readonly now: Date; readonly today: LegalDate },
) {
  const { typicalCaseId: id, partyId, consentedOn, way, paper } = order
  const locked = await lockForAct(tx, officer, order, 'consent')
  if (!locked.ok) return locked
  const people = await tx.many(peopleOf, [locked.value.dispute_id])
  if (!people.some((person) => person.id === partyId))
    return refuse('guidance.not-a-party', {}, 'body.partyId')
  if (consentedOn > today) return refuse('guidance.consent-in-future', {}, 'body.consentedOn')
  if (way === 'written' && paper === undefined) return refuse('guidance.paper-missing', {}, 'body.paper')
  await tx.many(keepConsent, [id, partyId, consentedOn, way, now, officer.accountId, paper ?? null])
  const { version } = await tx.one(touchCase, [id])
  const event = {
    type: 'case-consent',
    actor: officer.accountId,
    at: now,
    facts: { partyId, consentedOn, way },
  }
  await appendToLedger(tx, chainOf(id), event)
  return ok({ answer: { id, version, state: locked.value.state }, version })
}
