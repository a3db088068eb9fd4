import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import { findReached, isHeldByUnitOf } from '#capabilities/disputes/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { maskTexts } from '#kernel/masking/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { possibleMoves } from '#kernel/workflow/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { openStates, type RequestMove, type RequestState, requestMoves } from '../domain/index.ts'
import {
  factsForExtract,
  findRequest,
  peopleOf,
  type RequestRow,
  requestsFor,
  requestsOf,
} from './request.sql.ts'
import { askingUnitsOf, guidingUnitsOf, hubsBelow, isConcerned, mayAskGuidance, mayMove } from './rights.ts'

/** On the matter's page: only what concerns the officer, though more officers reach the matter. */
export async function listGuidance(db: Reader, officer: Officer, disputeId: string, today: LegalDate) {
  const found = await findReached(db, officer, disputeId)
  if (!found.ok) return found
  const rule = await ruleOn(db, 'limit.guidance-answer', today)
  const rows = await db.many(requestsOf, [...reachValues(officer), disputeId])
  const requests = rows.filter((row) => isConcerned(officer, row)).map((row) => present(row, officer, today))
  const isOpen = found.value.filing === 'open'
  const mayAsk = isOpen && mayAskGuidance(officer) && isHeldByUnitOf(officer, found.value)
  return ok({ answer: { requests, mayAsk, days: rule.value.length, assumption: rule.assumption } })
}

export async function listGuidanceRequests(
  db: Reader,
  officer: Officer,
  { state, limit }: { readonly state: 'open' | 'ended' | 'all'; readonly limit: number },
  today: LegalDate,
) {
  const units = [askingUnitsOf(officer), guidingUnitsOf(officer), hubsBelow(officer)]
  const wanted = [state !== 'ended', state !== 'open', limit]
  const rows = await db.many(requestsFor, [...reachValues(officer), ...units, ...wanted])
  return ok({ answer: { requests: rows.map((row) => present(row, officer, today)) } })
}

export async function readGuidanceRequest(db: Reader, officer: Officer, id: string, today: LegalDate) {
  const row = await db.maybe(findRequest, [...reachValues(officer), id])
  if (row === undefined || !isConcerned(officer, row)) return refuse('request.not-found')
  const isExtracted = !row.is_reached && openStates.includes(row.state)
  const extract = isExtracted ? { extract: await extractOf(db, row.dispute_id) } : {}
  return ok({ answer: { ...present(row, officer, today), ...extract } })
}

/** Whoever is asked does not reach the matter by it; while the question is open a masked extract is shown instead. */
async function extractOf(db: Reader, disputeId: string) {
  const facts = await db.one(factsForExtract, [disputeId])
  const people = await db.many(peopleOf, [disputeId])
  const known = people.map(({ name, is_minor }) => ({ name, isMinor: is_minor }))
  const { masked } = maskTexts([facts.title, facts.narrative], { people: known })
  const [title = '', narrative = ''] = masked
  const { category, sector, grade, head_count: persons } = facts
  const words = facts.sensitivity === 'restricted' ? {} : { title, narrative }
  return { category, grade, persons, ...(sector === null ? {} : { sector }), ...words }
}

function present(row: RequestRow, officer: Officer, today: LegalDate) {
  const { answer, answered_at: answeredAt, answered_by: answeredBy, withdrawn_words: words } = row
  const may = possibleMoves<RequestState, RequestMove>(requestMoves, row.state)
  return {
    id: row.id,
    disputeId: row.dispute_id,
    disputeCode: row.code,
    ...(row.is_reached ? { disputeTitle: row.title } : {}),
    state: row.state,
    askingUnitName: row.asking_unit_name,
    askedUnitName: row.asked_unit_name,
    question: row.question,
    askedAt: row.asked_at.toISOString(),
    askedBy: row.asked_by,
    dueOn: row.due_on,
    isLate: openStates.includes(row.state) && row.due_on < today,
    assumption: row.assumption,
    ...(answer === null || answeredAt === null || answeredBy === null
      ? {}
      : { answer, answeredAt: answeredAt.toISOString(), answeredBy }),
    ...(words === null ? {} : { withdrawnWords: words }),
    passed: row.passed.map((one) => ({ ...one })),
    may: may.filter((move) => mayMove(officer, row, move)),
    version: row.version,
  }
}
