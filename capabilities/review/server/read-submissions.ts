import type { z } from 'zod'
import type { Officer } from '#capabilities/access/domain/index.ts'
import type { ActType } from '#capabilities/authority/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { type LegalDate, warningOf } from '#kernel/calendar/index.ts'
import { ok } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import type * as contract from '../contract.ts'
import { departmentStates, officeStates, type SubmissionState } from '../domain/index.ts'
import { readUnitsOf } from './rights.ts'
import { listSubmissions, type SubmissionRow } from './submission.sql.ts'

type Query = z.infer<NonNullable<typeof contract.listReviewSubmissions.query>>

const statesOf: Readonly<Record<Query['view'], readonly SubmissionState[]>> = {
  office: officeStates,
  department: departmentStates,
  ended: ['passed', 'archived', 'withdrawn'],
}

export const amberDays = async (db: Reader, today: LegalDate): Promise<number> =>
  (await ruleOn(db, 'warning.amber', today)).value.days

export async function readSubmissions(
  db: Reader,
  officer: Officer,
  { view, mine, after, limit }: Query,
  today: LegalDate,
) {
  const rows = await db.many(listSubmissions, [
    ...[readUnitsOf(officer), statesOf[view], mine === 'yes' ? officer.accountId : null],
    ...[after ?? null, limit + 1],
  ])
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const amber = await amberDays(db, today)
  return ok({
    answer: {
      submissions: shown.map((row) => summaryOf(row, officer, today, amber)),
      ...(last ? { next: last.id } : {}),
    },
  })
}

export function summaryOf(row: SubmissionRow, officer: Officer, today: LegalDate, amber: number) {
  return {
    id: row.id,
    code: row.code,
    caseId: row.case_id,
    caseCode: row.case_code,
    title: row.title,
    unitName: row.unit_name,
    actType: row.act_type as ActType,
    step: { zh: row.step_zh ?? row.step, en: row.step_en ?? row.step },
    state: row.state,
    round: row.rounds,
    ...(row.hit === null ? {} : { item: row.hit.item }),
    submittedOn: row.submitted_on,
    ...(row.due_on === null ? {} : { dueOn: row.due_on }),
    warning: row.due_on === null ? ('none' as const) : warningOf(row.due_on, today, amber),
    ...(row.reviewer_name === null ? {} : { reviewerName: row.reviewer_name }),
    isMine: row.reviewer_account === officer.accountId,
    isExpedited: row.is_expedited,
  }
}
