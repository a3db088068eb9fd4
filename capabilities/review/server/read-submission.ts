import type { Officer } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { bug, ok, refuse } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { given } from '#platform/server/http/given.ts'
import type * as contract from '../contract.ts'
import {
  extensionLeft,
  fieldsOfProposed,
  type Material,
  type ReviewRegime,
  type Ruling,
} from '../domain/index.ts'
import { candidatesFor } from './candidates.ts'
import { type CaseFile, caseFile, findingsOfCase, readingOf } from './case-file.ts'
import { judgeDecision } from './gate.ts'
import { canMove } from './move.ts'
import { amberDays, summaryOf } from './read-submissions.ts'
import {
  advisedUnitsOf,
  handledUnitsOf,
  headedUnitsOf,
  ledUnitsOf,
  readUnitsOf,
  reviewedUnitsOf,
} from './rights.ts'
import { type RoundRow, roundsOf } from './round.sql.ts'
import { eventsOfRound, readClockOfRound, regimeOfSubmission } from './round-clock.ts'
import { eventsOf, findSubmission, type SubmissionRow } from './submission.sql.ts'
import { entryLines, type Proposed } from './submit.ts'

type Act = (typeof contract.submissionActs)[number]

/** A submission on one page. */
export async function readSubmission(
  db: Reader,
  officer: Officer,
  submissionId: string,
  now: Date,
  today: LegalDate,
) {
  const row = await db.maybe(findSubmission, [submissionId, readUnitsOf(officer)])
  if (row === undefined) return refuse('request.not-found')
  const file = (await caseFile(db, row.case_id, undefined)) ?? bug('a submission without its case')
  const rounds = await db.many(roundsOf, [row.id])
  const round = rounds.at(-1) ?? bug('a submission without a round')
  const regime = await regimeOfSubmission(db, row)
  const proposed = round.proposed as Proposed
  const judged = await judgeDecision(db, file, row.step, today, fieldsOfProposed(proposed))
  const order = { materials: [...round.materials], wasAssessed: round.pre_review.wasAssessed, proposed }
  const lines = await entryLines(db, file, row.step, order, today)
  const acts = actsOf(row, officer)
  const mayExtendBy = acts.includes('extend') ? extensionLeft(regime, eventsOfRound(round)) : 0
  const reading = await readingOf(db, file, now, today)
  const caseDue = reading.limits
    .filter(({ state }) => state === 'running' || state === 'late')
    .map(({ dueDay }) => dueDay)
    .toSorted()[0]
  const candidates = acts.includes('assign') || acts.includes('take-up')
  const answer = {
    ...summaryOf(row, officer, today, await amberDays(db, today)),
    counterparties: [...file.counterparties],
    ...(row.hit === null ? {} : { hit: hitOf(row.hit) }),
    regime: presentRegime(regime, mayExtendBy),
    ...(row.expedited_for === null ? {} : { expeditedFor: row.expedited_for }),
    gate: { passed: judged.gate.passed, reasons: [...judged.gate.reasons] },
    rounds: await Promise.all(rounds.map((one) => presentRound(db, row, one, today))),
    events: (await db.many(eventsOf, [row.id])).map(({ position, kind, on_day: on, by, facts }) => ({
      position,
      kind,
      on,
      by,
      words: facts.words,
      ...(facts.ruling === undefined ? {} : { ruling: facts.ruling as Ruling }),
      materials: kind === 'supplement-asked' ? [...((facts.materials ?? []) as Material[])] : [],
    })),
    entry: lines.map(({ material, isNeeded, isThere, basis, assumption }) => ({
      material,
      isNeeded,
      isThere,
      basis,
      assumption,
    })),
    findings: (await findingsOfCase(db, file, row.step, { now, today })).map(presentFinding),
    ...(caseDue === undefined ? {} : { caseDueOn: caseDue }),
    file: fileOnPage(file),
    ...(row.hit === null ? {} : { guide: guideOf(row.hit) }),
    candidates: candidates
      ? (await candidatesFor(db, row, round, file, today)).map(({ id, name, open, reasons, recusals }) => ({
          reviewerId: id,
          name,
          open,
          reasons: [...reasons],
          recusals: [...recusals],
        }))
      : [],
    may: acts.filter((act) => act !== 'extend' || mayExtendBy > 0),
    mayExtendBy,
    version: row.version,
  }
  return ok({ answer, version: row.version })
}

/** What the officer may do now: the same table as the server's guards, for the buttons. */
function actsOf(row: SubmissionRow, officer: Officer): Act[] {
  const over = (units: readonly string[]) => units.length > 0
  const isMine = row.reviewer_account === officer.accountId
  const handles = over(handledUnitsOf(officer))
  const reviews = over(reviewedUnitsOf(officer))
  const leads = over(ledUnitsOf(officer))
  const can = (move: Parameters<typeof canMove>[1]) => canMove(row.state, move)
  const acts: readonly (readonly [Act, boolean])[] = [
    ['take-up', reviews && can('take-up')],
    ['assign', leads && can('agree')],
    ['recuse', isMine && reviews && can('agree')],
    ['ask-supplement', reviews && can('ask-supplement')],
    ['return', reviews && can('return')],
    ['extend', leads && can('extend')],
    ['advise', over(advisedUnitsOf(officer)) && (can('agree') || row.state === 'submitted')],
    ['opine', isMine && reviews && can('agree')],
    ['archive', reviews && can('archive')],
    ['supplement', handles && can('supplement')],
    ['handle', handles && can('handle')],
    ['meet-experts', handles && can('meet-experts')],
    ['rule', over(headedUnitsOf(officer)) && can('rule-to-follow')],
    ['resubmit', handles && (can('submit') || can('reopen'))],
    ['withdraw', handles && can('withdraw')],
  ]
  return acts.flatMap(([act, may]) => (may ? [act] : []))
}

export function presentRegime(regime: ReviewRegime, mayExtendBy: number) {
  const { code, zh, en, limit, expedited, position, basis, assumption } = regime
  return {
    ...{ code, zh, en, position, basis, assumption, mayExtendBy },
    workingDays: limit.length,
    expeditedWorkingDays: expedited.length,
  }
}

export function presentFinding({ item, state, checks }: Awaited<ReturnType<typeof findingsOfCase>>[number]) {
  return {
    ...{ item, state },
    checks: checks.map(({ isRight, says, recorded }) => ({
      isRight,
      ...says,
      ...given('recorded', recorded),
    })),
  }
}

export function hitOf({ item, basis, met }: NonNullable<SubmissionRow['hit']>) {
  return { item, met: [...met], ...(basis === undefined ? {} : { basis }) }
}

function guideOf({ item, materials, focus }: NonNullable<SubmissionRow['hit']>) {
  return {
    item,
    ...(materials === undefined ? {} : { materials }),
    ...(focus === undefined ? {} : { focus }),
  }
}

function fileOnPage({ steps }: CaseFile) {
  return steps.map(({ label, on, paperNumber, fields }, at) => ({
    position: at + 1,
    step: label,
    on,
    ...(paperNumber === null ? {} : { paperNumber }),
    fields: [...fields],
  }))
}

async function presentRound(db: Reader, row: SubmissionRow, round: RoundRow, today: LegalDate) {
  const clock = await readClockOfRound(db, row, eventsOfRound(round), round.opined_on ?? today)
  const { by, on, opinion } = round.pre_review
  return {
    number: round.number,
    begunOn: round.begun_on,
    begunBy: round.begun_by,
    proposed: round.proposed as Proposed,
    summary: round.summary,
    legalBasis: round.legal_basis,
    materials: [...round.materials],
    preReview: { by, on, opinion },
    explained: [...round.explained],
    ...(round.due_on === null ? {} : { dueOn: round.due_on }),
    ...(clock.ok ? { clock: clock.value.because } : {}),
    isProvisional: clock.ok && clock.value.provisional,
    events: round.events.map(({ what, on: day, words, workingDays }) => ({
      what,
      on: day,
      words,
      ...(workingDays === null ? {} : { workingDays }),
    })),
    advice: round.advice.map(({ by: who, at, words }) => ({
      by: who,
      at: new Date(at).toISOString(),
      words,
    })),
    ...opinionOf(round),
    ...handlingOf(round),
  }
}

function opinionOf({
  opinion,
  opined_on: on,
  opined_by: by,
  due_on: due,
  law,
  reasons,
  items,
  qualification,
}: RoundRow) {
  if (opinion === null || on === null) return {}
  return {
    opinion: {
      kind: opinion,
      on,
      by: by ?? '',
      ...(qualification === null ? {} : { qualification }),
      isLate: due !== null && due < on,
      law: [...(law ?? [])],
      reasons: reasons ?? '',
      items: [...items],
    },
  }
}

function handlingOf({ handling, handled_on: on, handled_by: by, handling_note: words }: RoundRow) {
  if (handling === null || on === null) return {}
  return { handling: { kind: handling, on, by: by ?? '', words: words ?? '' } }
}
