import { hasRole, type Officer } from '#capabilities/access/domain/index.ts'
import { isPossible } from '#kernel/workflow/index.ts'
import { type CaseMove, type CaseState, caseMoves } from '../domain/index.ts'
import type { CaseRow } from './case.sql.ts'

export const mayWriteCases = hasRole(
  'mediator',
  'committee-head',
  'unit-head',
  'triage-officer',
  'supervisor',
)
export const mayReviewCases = hasRole('triage-officer', 'supervisor', 'bureau-head')

export const isAuthor = (officer: Officer, row: CaseRow): boolean => row.author_id === officer.accountId

/** What an officer may see of the library: what is published, the own, and for reviewers all but drafts. */
export function maySee(officer: Officer, row: CaseRow): boolean {
  if (row.state === 'published' || isAuthor(officer, row)) return true
  return mayReviewCases(officer) && row.state !== 'draft'
}

const isCaseMove = (state: CaseState, move: CaseMove): boolean =>
  isPossible<CaseState, CaseMove>(caseMoves, state, move)

export type CaseAct = 'edit' | 'submit' | 'review' | 'withdraw' | 'consent'

export function actsOn(officer: Officer, row: CaseRow): readonly CaseAct[] {
  const isOwn = isAuthor(officer, row)
  const isReviewer = mayReviewCases(officer) && !isOwn
  const possible: Readonly<Record<CaseAct, boolean>> = {
    edit: isOwn && isCaseMove(row.state, 'edit'),
    submit: isOwn && isCaseMove(row.state, 'submit'),
    consent: isOwn && row.is_reached && isOpen(row.state),
    review: isReviewer && isCaseMove(row.state, 'publish') && row.approved_by !== officer.accountId,
    withdraw: (isOwn || isReviewer) && isCaseMove(row.state, 'withdraw'),
  }
  return (Object.keys(possible) as CaseAct[]).filter((act) => possible[act])
}

const isOpen = (state: CaseState): boolean => state !== 'published' && state !== 'withdrawn'
