import type { Officer } from '#capabilities/access/domain/index.ts'
import { findReached } from '#capabilities/disputes/server/index.ts'
import { type KnownPerson, maskTexts, mayBeKept } from '#kernel/masking/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { outcomeOf } from './case.sql.ts'
import { factsForExtract, peopleOf } from './request.sql.ts'

const parts = ['title', 'facts', 'handling', 'outcome', 'lessons'] as const
export type CaseTexts = Readonly<Record<(typeof parts)[number], string>>

export async function knownOf(db: Reader, disputeId: string | null): Promise<readonly KnownPerson[]> {
  if (disputeId === null) return []
  const people = await db.many(peopleOf, [disputeId])
  return people.map(({ name, is_minor }) => ({ name, isMinor: is_minor }))
}

/** All parts at once, so that the same person is the same in each. */
export function maskCase(texts: CaseTexts, people: readonly KnownPerson[], kept: readonly string[]) {
  const { masked, findings } = maskTexts(
    parts.map((part) => texts[part]),
    { people, kept },
  )
  const found = parts.flatMap((part, at) =>
    (findings[at] ?? []).map(({ kind, words, to }) => ({
      part,
      kind,
      words,
      to,
      mayBeKept: mayBeKept(kind),
    })),
  )
  const clean = Object.fromEntries(parts.map((part, at) => [part, masked[at] ?? ''])) as unknown as CaseTexts
  return { texts: { ...clean }, findings: found }
}

export async function maskWords(
  db: Reader,
  officer: Officer,
  order: {
    readonly disputeId?: string | undefined
    readonly texts: CaseTexts
    readonly kept: readonly string[]
  },
) {
  const { disputeId, texts, kept } = order
  if (disputeId !== undefined) {
    const found = await findReached(db, officer, disputeId)
    if (!found.ok) return found
  }
  return ok({ answer: maskCase(texts, await knownOf(db, disputeId ?? null), kept) })
}

export async function draftTypicalCase(db: Reader, officer: Officer, disputeId: string) {
  const found = await findReached(db, officer, disputeId)
  if (!found.ok) return found
  if (!isEnded(found.value.filing)) return refuse('guidance.not-closed')
  const { title, narrative, category, sector } = await db.one(factsForExtract, [disputeId])
  const agreed = await db.maybe(outcomeOf, [disputeId])
  const people = await knownOf(db, disputeId)
  const outcome = [agreed?.main_facts ?? '', agreed?.acts ?? ''].filter(Boolean).join('\n')
  const draft = maskCase({ title, facts: narrative, handling: '', outcome, lessons: '' }, people, [])
  const hasMinor = people.some(({ isMinor }) => isMinor)
  return ok({ answer: { ...draft, category, hasMinor, ...(sector === null ? {} : { sector }) } })
}

export const isEnded = (filing: string): boolean => filing === 'closed' || filing === 'archived'
