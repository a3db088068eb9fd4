import type { Officer } from '#capabilities/access/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { judgePublication } from '../domain/index.ts'
import { type CaseRow, consentsOf } from './case.sql.ts'
import { maskCase } from './mask-case.ts'
import { peopleOf } from './request.sql.ts'

/** Judged with the people whom the matter has now: somebody who joined it later has to be masked and asked too. */
export async function judgeCase(db: Reader, officer: Officer, row: CaseRow, today: LegalDate) {
  const people = row.dispute_id === null ? [] : await db.many(peopleOf, [row.dispute_id])
  const consents = await db.many(consentsOf, [row.id])
  const { value: rule } = await ruleOn(db, 'guidance.case-consent', today)
  const known = people.map(({ name, is_minor }) => ({ name, isMinor: is_minor }))
  return judgePublication({
    author: row.author_id,
    reviewer: officer.accountId,
    approvedBy: row.approved_by,
    hasMinor: row.has_minor || known.some(({ isMinor }) => isMinor),
    found: maskCase(row, known, row.kept).findings.length,
    kept: row.kept.length,
    isProtected: row.is_protected || rule.always.includes(row.category),
    isFromMatter: row.dispute_id !== null,
    parties: people.flatMap(({ id }) => (id === null ? [] : [id])),
    consents: consents.map(({ party_id }) => party_id),
  })
}
