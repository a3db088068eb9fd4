import { type Officer, reachValues } from '#capabilities/access/domain/index.ts'
import type { Category, Sector } from '#capabilities/disputes/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Language } from '#kernel/codes/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import type { CaseState } from '../domain/index.ts'
import { type CaseRow, casesFor, consentsOf, findCase } from './case.sql.ts'
import { actsOn, isAuthor, mayReviewCases, maySee, mayWriteCases } from './case-rights.ts'
import { judgeCase } from './judge-case.ts'
import { guidanceProblems } from './problems.ts'
import { peopleOf } from './request.sql.ts'

interface CaseQuery {
  readonly state: CaseState
  readonly category?: Category | undefined
  readonly sector?: Sector | undefined
  readonly text?: string | undefined
  readonly limit: number
}

export async function listTypicalCases(db: Reader, officer: Officer, query: CaseQuery) {
  const { state, category = null, sector = null, text = null, limit } = query
  const mayReview = mayReviewCases(officer)
  const who = [...reachValues(officer), state, officer.accountId, mayReview]
  const rows = await db.many(casesFor, [...who, category, sector, text, limit])
  const cases = rows.map((row) => summaryOf(row, officer))
  return ok({ answer: { cases, mayWrite: mayWriteCases(officer), mayReview } })
}

function summaryOf(row: CaseRow, officer: Officer) {
  return {
    id: row.id,
    title: row.title,
    category: row.category,
    ...(row.sector === null ? {} : { sector: row.sector }),
    state: row.state,
    authorName: row.author_name,
    authorUnitName: row.author_unit_name,
    ...(row.published_at === null ? {} : { publishedAt: row.published_at.toISOString() }),
    isOwn: isAuthor(officer, row),
  }
}

export async function readTypicalCase(
  db: Reader,
  officer: Officer,
  id: string,
  { today, language }: { readonly today: LegalDate; readonly language: Language },
) {
  const row = await db.maybe(findCase, [...reachValues(officer), id])
  if (row === undefined || !maySee(officer, row)) return refuse('request.not-found')
  const { facts, handling, outcome, lessons, has_minor: hasMinor, version } = row
  const may = [...actsOn(officer, row)]
  const works = isAuthor(officer, row) || mayReviewCases(officer)
  const inside = works ? await insideOf(db, row) : {}
  const judged = may.includes('review') ? await judgeCase(db, officer, row, today) : undefined
  const obstacle = judged === undefined || judged.ok ? {} : { obstacle: wordsOf(judged.refusal, language) }
  const texts = { facts, handling, outcome, lessons }
  return ok({
    answer: { ...summaryOf(row, officer), ...texts, hasMinor, ...inside, ...obstacle, may, version },
  })
}

async function insideOf(db: Reader, row: CaseRow) {
  const words = row.words === null ? {} : { words: row.words }
  const own = { kept: [...row.kept], ...words }
  if (row.dispute_id === null || !row.is_reached) return own
  const people = await db.many(peopleOf, [row.dispute_id])
  const consents = await db.many(consentsOf, [row.id])
  const parties = people.flatMap(({ id, name }) => {
    if (id === null) return []
    const consent = consents.find(({ party_id }) => party_id === id)
    if (consent === undefined) return [{ id, name }]
    const paper = consent.paper === null ? {} : { paper: consent.paper }
    return [{ id, name, consentedOn: consent.consented_on, way: consent.way, ...paper }]
  })
  return { ...own, disputeId: row.dispute_id, parties }
}

function wordsOf(
  { code, facts = {} }: { readonly code: keyof typeof guidanceProblems; readonly facts?: object },
  language: Language,
): string {
  return Object.entries(facts).reduce<string>(
    (words, [name, value]) => words.replace(`{${name}}`, String(value)),
    guidanceProblems[code][language],
  )
}
