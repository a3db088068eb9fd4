import { reviewCatalogueRows } from '#capabilities/authority/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import {
  announcedBy,
  type CatalogueRow,
  contentOf,
  decisionFactsOf,
  type GateAnswer,
  gateOf,
  type NoticeObjection,
  type OpinionKind,
  objectionToNotice,
  regimeOf,
  reviewDue,
  startedInUrgency,
} from '../domain/index.ts'
import { type CaseFile, caseFile, fileOf } from './case-file.ts'
import { gatedSubmissions } from './submission.sql.ts'

type Row = CatalogueRow & { readonly materials?: string; readonly focus?: string }

/** By which rows the decisions of a case are reviewed: catalogues, then what the law names for everybody. */
async function rowsFor(db: Reader, file: CaseFile, today: LegalDate) {
  const catalogue = await reviewCatalogueRows(db, file, today)
  const { value } = await ruleOn(db, 'review.statutory', today)
  const rows: readonly Row[] = [...(catalogue?.rows ?? []), ...value.rows]
  return { rows, versionId: catalogue?.versionId }
}

/**
 * Whether one decision of a case is reviewed, by which row, and whether it may be numbered as far as review goes.
 * @param fields of the decision as it is about to be taken; what the file says stands in for what is not told
 */
export async function judgeDecision(
  db: Reader,
  file: CaseFile,
  step: string,
  today: LegalDate,
  fields: object = {},
) {
  const { rows, versionId } = await rowsFor(db, file, today)
  const decision = fileOf(file, step, fields)
  const facts = decisionFactsOf(decision, today)
  const dueness = reviewDue(rows, facts)
  const content = contentOf(step, facts)
  const known = (await db.many(gatedSubmissions, [file.id, step])).map(
    ({ state, content: judged, opinion }) => ({
      state,
      content: judged,
      opinion: (opinion ?? undefined) as OpinionKind | undefined,
    }),
  )
  const isUrgent = dueness.due && startedInUrgency((await ruleOn(db, 'review.urgent', today)).value, decision)
  const gate: GateAnswer = isUrgent
    ? { due: true, passed: true, reasons: [] }
    : gateOf(dueness.due, known, content)
  return { facts, dueness, content, versionId, isUrgent, gate }
}

/**
 * Asked by enforcement in the transaction that numbers a decision, and by nothing that could be gone around: every
 * way to a number or a seal leads through there.
 * @source Administrative Penalty Law 58; trap 14
 */
export async function isReviewPassed(
  db: Reader,
  decision: {
    readonly caseId: string
    readonly step: string
    readonly fields: object
    readonly today: LegalDate
  },
): Promise<boolean> {
  const { caseId, step, fields, today } = decision
  const file = await caseFile(db, caseId, undefined)
  if (file === undefined) return false
  return (await judgeDecision(db, file, step, today, fields)).gate.passed
}

/** Asked before a step is written: what the department's rule says to telling the party without a passed review. */
export async function noticeObjection(
  db: Reader,
  notice: {
    readonly caseId: string
    readonly step: string
    readonly fields: object
    readonly today: LegalDate
  },
): Promise<NoticeObjection | undefined> {
  const { caseId, step, fields, today } = notice
  const file = await caseFile(db, caseId, undefined)
  const decision = file && announcedBy(file.actType, step)
  if (file === undefined || decision === undefined) return undefined
  const { facts, gate } = await judgeDecision(db, file, decision, today, fields)
  const { value } = await ruleOn(db, 'review.regimes', today)
  return objectionToNotice(regimeOf(value, file.regime), facts.hearingHeld, gate)
}
