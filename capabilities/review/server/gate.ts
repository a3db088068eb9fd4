import { reviewCatalogueRows } from '#capabilities/authority/server/index.ts'
import { sumToSay } from '#capabilities/enforcement/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Label } from '#kernel/codes/index.ts'
import { bug } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import {
  announcedBy,
  type CatalogueRow,
  contentOf,
  decisionFactsOf,
  fieldsToCome,
  type GateAnswer,
  gateOf,
  type OpinionKind,
  objectionToDecision,
  objectionToNotice,
  type ReviewObjection,
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
 * @param fields of the decision as it is about to be taken; what the file says stands in for what is not told. Left out:
 *   nobody takes it yet, see `fieldsToCome`
 */
export async function judgeDecision(
  db: Reader,
  file: CaseFile,
  step: string,
  today: LegalDate,
  fields?: object,
) {
  const { rows, versionId } = await rowsFor(db, file, today)
  const submissions = await db.many(gatedSubmissions, [file.id, step])
  const decision = fileOf(file, step, fields ?? fieldsToCome(file.fields, submissions.at(-1)?.proposed))
  const facts = decisionFactsOf(decision, today)
  const dueness = reviewDue(rows, facts)
  const content = contentOf(step, facts)
  const known = submissions.map(({ state, content: judged, opinion }) => ({
    state,
    content: judged,
    opinion: (opinion ?? undefined) as OpinionKind | undefined,
  }))
  const isUrgent = dueness.due && startedInUrgency((await ruleOn(db, 'review.urgent', today)).value, decision)
  const gate: GateAnswer = isUrgent
    ? { due: true, passed: true, reasons: [] }
    : gateOf(dueness.due, known, content)
  return { facts, dueness, content, versionId, isUrgent, gate }
}

/** A step of a case as enforcement is about to write it. */
interface StepToJudge {
  readonly caseId: string
  readonly step: string
  readonly fields: object
  readonly today: LegalDate
}

/**
 * What legal review says to a step: a decision needs a passed round, and by the department's rule so may the notice that
 * announces it. Asked by enforcement before it writes a step, in the same transaction, and by nothing that could be gone
 * around: every way to a number or a seal leads through there.
 * @source Administrative Penalty Law 58; traps 14 and 15
 */
export async function reviewObjection(
  db: Reader,
  { caseId, step, fields, today }: StepToJudge,
): Promise<ReviewObjection | undefined> {
  const file = (await caseFile(db, caseId, undefined)) ?? bug('a step of a case that is not there')
  return objectionTo(db, file, step, today, fields)
}

/** The same of every step of a case that is still to be taken, as it would be taken now; for the page of the case. */
export async function reviewObjections(
  db: Reader,
  caseId: string,
  today: LegalDate,
): Promise<ReadonlyMap<string, ReviewObjection>> {
  const file = await caseFile(db, caseId, undefined)
  const said = new Map<string, ReviewObjection>()
  if (file === undefined || file.isClosed) return said
  const isTaken = (code: string) => file.record.steps.some((taken) => taken.code === code)
  for (const { code, repeats } of file.definition.steps) {
    if (isTaken(code) && repeats !== true) continue
    const objection = await objectionTo(db, file, code, today)
    if (objection !== undefined) said.set(code, objection)
  }
  return said
}

/** What the file lacks to say whether a decision is reviewed. @property step where it may be told */
interface OpenSum extends Label {
  readonly step: string
  readonly basis: string
}

/** The sums on which it hangs whether decisions to come are reviewed, and that nobody has said yet; for the page of the case. */
export async function openSums(db: Reader, caseId: string, today: LegalDate): Promise<readonly OpenSum[]> {
  const file = await caseFile(db, caseId, undefined)
  if (file === undefined || file.isClosed) return []
  const { definition, record } = file
  const open: OpenSum[] = []
  for (const decision of definition.steps) {
    const place = decision.decides ? sumToSay(definition, decision) : undefined
    if (place === undefined || record.steps.some(({ code }) => code === decision.code)) continue
    const { dueness } = await judgeDecision(db, file, decision.code, today)
    if (dueness.waitsForSum === undefined) continue
    const [{ code, zh, en }, sum] = [place.step, definition.fields[place.field]]
    open.push({
      step: code,
      zh: `${zh}：${sum?.zh ?? ''}（是否需要法制审核取决于数额）`,
      en: `${en}: ${sum?.en ?? ''} (whether review is due depends on it)`,
      basis: `审核目录：${dueness.waitsForSum.row.item}`,
    })
  }
  return open
}

async function objectionTo(
  db: Reader,
  file: CaseFile,
  code: string,
  today: LegalDate,
  fields?: object,
): Promise<ReviewObjection | undefined> {
  const step = file.definition.steps.find((one) => one.code === code)
  if (step?.decides) {
    const { gate, dueness } = await judgeDecision(db, file, code, today, fields)
    const objection = objectionToDecision(file.actType, gate)
    return objection && { ...objection, because: dueness.hit?.row.item }
  }
  const decision = announcedBy(file.actType, code)
  if (decision === undefined) return undefined
  const { facts, gate } = await judgeDecision(db, file, decision, today, fields)
  const { value } = await ruleOn(db, 'review.regimes', today)
  return objectionToNotice(regimeOf(value, file.regime), facts.hearingHeld, gate)
}
