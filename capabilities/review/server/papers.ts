import type { Officer } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { OfficialDocument } from '#kernel/documents/index.ts'
import { bug, ok, type Result, refuse } from '#kernel/problems/index.ts'
import { type Reader, statement, type Transaction } from '#platform/server/database/statement.ts'
import { opinionPaper, type ReviewPaper, submissionLetter } from '../domain/index.ts'
import { caseFile } from './case-file.ts'
import { readUnitsOf } from './rights.ts'
import { type RoundRow, roundsOf } from './round.sql.ts'
import { note, type Stamp } from './stamp.ts'
import { findSubmission, lockSubmission, type SubmissionRow, submissionsOfCase } from './submission.sql.ts'

interface Wanted {
  readonly submissionId: string
  readonly paper: ReviewPaper
  readonly round: number
}

/** The office is the bureau's; where none is registered, the papers call it by what it is. */
const findOffice = statement<{ readonly name: string }>(
  'review.find-office',
  `select b.name from organisations.unit b where b.kind = 'justice-bureau' order by b.id limit 1`,
)

export async function readReviewPaper(db: Reader, officer: Officer, wanted: Wanted) {
  const row = await db.maybe(findSubmission, [wanted.submissionId, readUnitsOf(officer)])
  return row === undefined ? refuse('request.not-found') : paperOfRound(db, row, wanted)
}

/** A paper that is printed leaves the house: the submission notes who took it. */
export async function takeReviewPaper(
  tx: Transaction,
  wanted: Wanted & { readonly as: string },
  stamp: Stamp,
): Promise<Result<OfficialDocument, string>> {
  const row = await tx.maybe(lockSubmission, [wanted.submissionId, readUnitsOf(stamp.officer)])
  if (row === undefined) return refuse('request.not-found')
  const made = await paperOfRound(tx, row, wanted)
  if (!made.ok) return made
  const { paper, round, as } = wanted
  await note(tx, row.id, 'paper-printed', { paper, round, as }, stamp)
  return made
}

async function paperOfRound(
  db: Reader,
  row: SubmissionRow,
  { paper, round: number }: Pick<Wanted, 'paper' | 'round'>,
): Promise<Result<OfficialDocument, string>> {
  const round = (await db.many(roundsOf, [row.id])).find((one) => one.number === number)
  const document = round && (await documentOf(db, row, round, paper))
  return document === undefined ? refuse('request.not-found') : ok(document)
}

async function documentOf(
  db: Reader,
  row: SubmissionRow,
  round: RoundRow,
  paper: ReviewPaper,
): Promise<OfficialDocument | undefined> {
  const file = (await caseFile(db, row.case_id, undefined)) ?? bug('a submission without its case')
  const matter = {
    code: row.code,
    round: round.number,
    office: (await db.maybe(findOffice, []))?.name ?? '法制审核机构',
    department: row.unit_name,
    caseTitle: row.title,
    caseCode: row.case_code,
    step: row.step_zh ?? row.step,
    counterparties: file.counterparties,
    hit: row.hit?.item,
  }
  if (paper === 'letter') {
    const { proposed, summary, legal_basis: legalBasis, materials, pre_review: preReview } = round
    const asked = { proposed, summary, legalBasis, materials, preReview, handler: round.begun_by }
    const expeditedFor = row.expedited_for ?? undefined
    return submissionLetter({ ...matter, ...asked, on: round.begun_on, expeditedFor })
  }
  const { opinion: kind, opined_on: on, opined_by: by, law, reasons, items, qualification } = round
  if (kind === null || on === null) return undefined
  return opinionPaper({
    ...{ ...matter, kind, on, by: by ?? '', law: law ?? [], reasons: reasons ?? '', items },
    qualification: qualification ?? undefined,
  })
}

/** A paper of review as the file of the case binds it. */
export interface PaperOfReview {
  readonly step: '@review'
  readonly on: LegalDate
  readonly number: string
  readonly document: OfficialDocument
}

/**
 * Every paper of review of a case, in the order in which they arose. The caller answers for who may read the case.
 * @returns the letter of each round, and its opinion where there is one
 */
export async function reviewPapers(db: Reader, caseId: string): Promise<readonly PaperOfReview[]> {
  const papers: PaperOfReview[] = []
  for (const row of await db.many(submissionsOfCase, [caseId])) {
    for (const round of await db.many(roundsOf, [row.id])) {
      for (const paper of ['letter', 'opinion'] as const) {
        const document = await documentOf(db, row, round, paper)
        const on = paper === 'letter' ? round.begun_on : round.opined_on
        if (document !== undefined && on !== null)
          papers.push({ step: '@review', on, number: row.code, document })
      }
    }
  }
  return papers
}
