import type { z } from 'zod'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { bug, ok, type Result, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Transaction } from '#platform/server/database/statement.ts'
import { startChain } from '#platform/server/ledger/append.ts'
import { drawNumber } from '#platform/server/numbering/draw-number.ts'
import type * as contract from '../contract.ts'
import {
  contentOf,
  decisionFactsOf,
  entryChecklist,
  fieldsOfProposed,
  materials as materialNames,
  missingMaterials,
  reviewItems,
  submissionMoves,
  unanswered,
} from '../domain/index.ts'
import { type CaseFile, caseFile, fileOf, findingsOfCase } from './case-file.ts'
import { judgeDecision } from './gate.ts'
import { canMove, type Edit, notNow } from './move.ts'
import { handledUnitsOf } from './rights.ts'
import { insertRound, type RoundRow, roundsOf } from './round.sql.ts'
import { moveClock } from './round-clock.ts'
import { type Body, CHAIN, note, type Stamp } from './stamp.ts'
import {
  insertSubmission,
  lockCaseForReview,
  lockSubmission,
  moveSubmission,
  openSubmission,
  type SubmissionRow,
} from './submission.sql.ts'

type Input = Omit<z.infer<NonNullable<typeof contract.resubmitForReview.body>>, never>

export type Proposed = Input['proposed']

/** What was judged, so that the gate can compare it with the decision that is numbered in the end. */
const contentFor = (file: CaseFile, step: string, proposed: Input['proposed'], today: LegalDate) => {
  return contentOf(step, decisionFactsOf(fileOf(file, step, fieldsOfProposed(proposed)), today))
}

/** Sends a decision to the office: the checklist first, then a number, the first round and its clock. */
export async function submitForReview(
  tx: Transaction,
  caseId: string,
  order: Body<typeof contract.submitForReview>,
  stamp: Stamp,
) {
  const units = handledUnitsOf(stamp.officer)
  if ((await tx.maybe(lockCaseForReview, [caseId, units])) === undefined) return refuse('request.not-found')
  const file = (await caseFile(tx, caseId, units)) ?? bug('a locked case without a file')
  const checked = await checkEntry(tx, file, order.step, order, stamp)
  if (!checked.ok) return checked
  const open = await tx.maybe(openSubmission, [caseId, order.step])
  if (open !== undefined) return refuse('review.open-already', { code: open.code })
  const { dueness, versionId } = await judgeDecision(tx, file, order.step, stamp.today, {
    ...fieldsOfProposed(order.proposed),
  })
  const rule = await ruleOn(tx, 'review.regimes', stamp.today)
  const id = newId(stamp.now)
  const year = Number(stamp.today.slice(0, 4))
  const code = `FS${year}${String(await drawNumber(tx, 'review', year, 'submission')).padStart(6, '0')}`
  const hit = dueness.hit && { ...hitFacts(dueness.hit) }
  await tx.many(insertSubmission, [
    ...[id, code, caseId, file.unitId, order.step, file.actType, file.regime, rule.id],
    ...[hit === undefined ? null : JSON.stringify(hit), versionId ?? null, submissionMoves.draft.submit],
    ...[order.expeditedFor !== undefined, order.expeditedFor ?? null, null],
    ...[stamp.now, stamp.officer.accountId],
  ])
  const facts = { code, case: caseId, step: order.step, proposed: order.proposed, hit: hit?.item ?? null }
  const event = { type: 'submitted', actor: stamp.officer.accountId, at: stamp.now, facts }
  await startChain(tx, { kind: CHAIN, id }, event)
  const row = {
    id,
    rule_id: rule.id,
    regime: file.regime,
    is_expedited: order.expeditedFor !== undefined,
  }
  const due = await beginRound(tx, row, file, order.step, 1, order, stamp)
  const { version } = await tx.one(moveSubmission, [id, submissionMoves.draft.submit, due, 1, null])
  return ok({ answer: { id, code, version }, version })
}

/** A further round: what was handled, returned, or changed after it had passed. */
export async function resubmitForReview(tx: Transaction, edit: Edit, order: Input, stamp: Stamp) {
  const units = handledUnitsOf(stamp.officer)
  const row = await tx.maybe(lockSubmission, [edit.submissionId, units])
  if (row === undefined) return refuse('request.not-found')
  if (row.version !== edit.version) return refuse('request.stale')
  const isReopened = canMove(row.state, 'reopen')
  if (!isReopened && !canMove(row.state, 'submit')) return notNow(row.state)
  const file = (await caseFile(tx, row.case_id, units)) ?? bug('a submission without its case')
  const checked = await checkEntry(tx, file, row.step, order, stamp)
  if (!checked.ok) return checked
  const number = row.rounds + 1
  await note(
    tx,
    row.id,
    'submitted-again',
    { round: number, proposed: order.proposed, reopened: isReopened },
    stamp,
  )
  const due = await beginRound(tx, row, file, row.step, number, order, stamp)
  const { version } = await tx.one(moveSubmission, [row.id, submissionMoves.draft.submit, due, number, null])
  return ok({ answer: { id: row.id, version }, version })
}

type Clocked = Pick<SubmissionRow, 'id' | 'rule_id' | 'regime' | 'is_expedited'>

async function beginRound(
  tx: Transaction,
  row: Clocked,
  file: CaseFile,
  step: string,
  number: number,
  order: Input,
  stamp: Stamp,
): Promise<LegalDate | null> {
  const content = contentFor(file, step, order.proposed, stamp.today)
  const preReview = { ...order.preReview, wasAssessed: order.wasAssessed }
  return writeRound(
    tx,
    row,
    {
      number,
      content,
      proposed: order.proposed,
      summary: order.summary,
      legal_basis: order.legalBasis,
      materials: order.materials,
      pre_review: preReview,
      explained: order.explained,
      sender_id: stamp.officer.accountId,
    },
    stamp,
  )
}

type NewRound = Omit<
  Pick<RoundRow, 'number' | 'content' | 'proposed' | 'summary' | 'legal_basis' | 'explained' | 'sender_id'>,
  never
> & {
  readonly materials: readonly object[]
  readonly pre_review: object
}

/** A round with its clock, which runs from today. @returns its last day */
async function writeRound(
  tx: Transaction,
  row: Clocked,
  round: NewRound,
  stamp: Stamp,
): Promise<LegalDate | null> {
  const { now, today } = stamp
  const id = newId(now)
  await tx.many(insertRound, [
    ...[id, row.id, round.number, round.content, JSON.stringify(round.proposed), round.summary],
    ...[round.legal_basis, JSON.stringify(round.materials), JSON.stringify(round.pre_review)],
    ...[JSON.stringify(round.explained), today, now, round.sender_id, null],
  ])
  const begun = await moveClock(tx, row, { id, events: [] }, { what: 'received', on: today }, '', stamp)
  return begun.ok ? begun.value : bug(`a clock that cannot start: ${begun.refusal.code}`)
}

/** The same round once more, for a new opinion after a ruling: what was sent, and who sent it, stay. */
export async function repeatRound(
  tx: Transaction,
  row: SubmissionRow,
  stamp: Stamp,
): Promise<LegalDate | null> {
  const last = (await tx.many(roundsOf, [row.id])).at(-1) ?? bug('a submission without a round')
  return writeRound(tx, row, { ...last, number: row.rounds + 1 }, stamp)
}

/** What the system can check is checked before the office sees it. */
async function checkEntry(
  tx: Transaction,
  file: CaseFile,
  step: string,
  order: Input,
  stamp: Stamp,
): Promise<Result<undefined, string>> {
  const decides = file.definition.steps.find(({ code }) => code === step)?.decides
  if (!decides) return refuse('review.no-such-step', {}, 'body.step')
  if (order.preReview.on > stamp.today) return refuse('review.wrong-day', {}, 'body.preReview.on')
  const lines = await entryLines(tx, file, step, order, stamp.today)
  const missing = missingMaterials(lines)
  if (missing.length > 0) {
    const names = missing.map((one) => materialNames[one])
    return refuse('review.material-missing', { materials: names }, 'body.materials')
  }
  const explained = Object.fromEntries(order.explained.map(({ item, words }) => [item, words]))
  const open = unanswered(await findingsOfCase(tx, file, step, stamp), explained)
  if (open.length === 0) return ok(undefined)
  const items = open.map((item) => reviewItems[item])
  return refuse('review.doubt-unexplained', { items }, 'body.explained')
}

/** The checklist on entry for a decision. @property materials what is brought, beside the organ's own review */
export async function entryLines(
  db: Transaction | Parameters<typeof ruleOn>[0],
  file: CaseFile,
  step: string,
  order: Pick<Input, 'materials' | 'wasAssessed'> & {
    readonly proposed: Pick<Input['proposed'], 'measures'>
  },
  today: LegalDate,
) {
  const { value } = await ruleOn(db, 'review.entry', today)
  const { hearingHeld } = decisionFactsOf(fileOf(file, step), today)
  return entryChecklist(value.rows, {
    given: [...order.materials.map(({ material }) => material), 'pre-review'],
    hearingHeld,
    wasAssessed: order.wasAssessed,
    usesDiscretion: file.actType === 'penalty' && order.proposed.measures.length > 0,
  })
}

/** The row that hit, as it is kept with the submission. */
export function hitFacts({
  row,
  met,
}: {
  readonly row: {
    readonly item: string
    readonly basis?: string | undefined
    readonly materials?: string
    readonly focus?: string
  }
  readonly met: readonly string[]
}) {
  const { item, basis, materials, focus } = row
  return {
    item,
    met: [...met],
    ...(basis === undefined ? {} : { basis }),
    ...(materials === undefined ? {} : { materials }),
    ...(focus === undefined ? {} : { focus }),
  }
}
