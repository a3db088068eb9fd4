import type { Officer } from '#capabilities/access/domain/index.ts'
import { officerFaults } from '#capabilities/authority/domain/index.ts'
import { askOfficers } from '#capabilities/authority/server/index.ts'
import { type LegalDate, parseInstant } from '#kernel/calendar/index.ts'
import type { Label } from '#kernel/codes/index.ts'
import { ok, type Result, refuse } from '#kernel/problems/index.ts'
import { newId } from '#platform/server/database/new-id.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import { appendToLedger } from '#platform/server/ledger/append.ts'
import { drawNumber } from '#platform/server/numbering/draw-number.ts'
import {
  type ActDefinition,
  type CaseRecord,
  checkFields,
  type FieldValues,
  type Lack,
  type Moment,
  nearestEnd,
  needsHour,
  type Objection,
  objectionsTo,
  readCase,
  type StepDefinition,
  whoseStep,
} from '../domain/index.ts'
import { definitionOf, settingOf } from './acts.ts'
import { bodyObjection } from './body-standing.ts'
import { type CaseRow, findCase, insertStep, lockCase, moveCase } from './case.sql.ts'
import type { CaseFile } from './case-file.ts'
import { capObjection } from './inspection-cap.ts'
import { questionOf } from './officers-asked.ts'
import { momentOf, recordOfCase } from './record.ts'
import { handledUnitsOf, headedUnitsOf } from './rights.ts'

/** A step that is about to be written, as those outside the room look at it. */
export interface StepToJudge {
  readonly caseId: string
  readonly step: string
  readonly fields: FieldValues
  readonly today: LegalDate
}

/** What the recordings of a case say to its moves. */
export interface Recordings {
  /** Asked in the transaction that closes a case: what still has to be recorded. */
  readonly openDuties: (db: Reader, caseId: string) => Promise<readonly Label[]>
  /** Told in the transaction of a move: another step may want another recording. */
  readonly recount: (tx: Transaction, caseId: string, now: Date) => Promise<void>
}

/** @property because the row of the review catalogue that is behind it */
export type OutsideObjection = Pick<Objection, 'weight' | 'zh' | 'en' | 'basis'> & {
  readonly because?: string | undefined
}

/** What others say to a step before it is written, and what they are told of it. */
export interface StepGates {
  /**
   * What legal review says to a step, asked in the transaction that writes it: a decision without a pass has no number,
   * and by the rule of the department the notice waits for it too.
   */
  readonly reviewObjection: (db: Reader, step: StepToJudge) => Promise<OutsideObjection | undefined>
  /** The same of every step that is still to be taken, for the page of the case. */
  readonly reviewObjections: (
    db: Reader,
    caseId: string,
    today: LegalDate,
  ) => Promise<ReadonlyMap<string, OutsideObjection>>
  /** What the file still has to say before it is known whether a decision is reviewed, for the page of the case. */
  readonly openSums: (db: Reader, caseId: string, today: LegalDate) => Promise<readonly Omit<Lack, 'kind'>[]>
  readonly recordings: Recordings
  /** Told in the transaction that serves a decision: it takes effect and goes on its way to the public. */
  readonly handOver: (tx: Transaction, file: CaseFile, now: Date) => Promise<unknown>
}

export interface StepOrder {
  readonly caseId: string
  readonly step: string
  readonly on: LegalDate
  readonly at?: string | undefined
  readonly fields: FieldValues
  readonly officerIds: readonly string[]
  /** To whom it happened, where each is told apart. */
  readonly counterpartyIds: readonly string[]
  readonly reason?: string | undefined
  readonly version: number
}

export interface Stamp {
  readonly officer: Officer
  readonly now: Date
  readonly today: LegalDate
}

/** The gates of a step, one after the other; only what passes all of them is numbered and written. */
export async function recordStep(
  tx: Transaction,
  order: StepOrder,
  stamp: Stamp,
  { reviewObjection, recordings }: Pick<StepGates, 'reviewObjection' | 'recordings'>,
) {
  const row = await tx.maybe(lockCase, [order.caseId, handledUnitsOf(stamp.officer)])
  if (row === undefined) return refuse('request.not-found')
  if (row.version !== order.version) return refuse('request.stale')
  const { definition } = await definitionOf(tx, row.rule_id)
  const { record, counterparties } = await recordOfCase(tx, row.id, definition)
  const moment = await momentOf(tx, stamp.now, stamp.today)
  const step = definition.steps.find(({ code }) => code === order.step)
  const at = parseInstant(`${order.on}T${order.at ?? '12:00'}:00+08:00`)
  if (!at.ok) return refuse('request.invalid', {}, 'body.on')
  if (step && order.at === undefined && needsHour(definition, row.regime, record, step.code, moment)) {
    return refuse('enforcement.hour-missing', { step: wordOf(step) }, 'body.at')
  }
  const whose = whoseStep(step ?? {}, counterparties, order.counterpartyIds)
  if (!whose.ok) return refuse(whose.refusal.code, whose.refusal.facts, 'body.counterpartyIds')
  const of = whose.value
  const wish = { code: order.step, on: order.on, at: at.value, fields: order.fields, of }
  const judged = { caseId: row.id, step: order.step, fields: order.fields, today: stamp.today }
  const review = await reviewObjection(tx, judged)
  const cap = await capObjection(tx, row, order.step)
  const body = step?.decides ? await bodyObjection(tx, row, order.on) : undefined
  const isAwaited = step?.decides === true && review?.weight === 'blocked'
  const objections = [
    ...objectionsTo(definition, row.regime, record, wish, moment),
    ...(review === undefined || isAwaited ? [] : [{ code: 'requirement' as const, ...review }]),
    ...(cap === undefined ? [] : [cap]),
    ...(body === undefined ? [] : [body]),
  ]
  const spoken = speak(objections, order, step)
  if (!spoken.ok || step === undefined) return spoken.ok ? refuse('enforcement.step-refused') : spoken
  const sound = await checkStep(tx, { definition, step, row, order }, stamp)
  if (!sound.ok) return sound
  if (isAwaited) {
    const why = { zh: review.zh, en: review.en }
    return refuse('enforcement.review-not-passed', { item: review.because ?? '—', why })
  }
  if (step.closes) {
    const missing = await recordings.openDuties(tx, row.id)
    if (missing.length > 0) return refuse('enforcement.recordings-missing', { what: missing }, 'body.step')
  }
  const written = await write(
    tx,
    { row, definition, step, order, record, of, moment, at: at.value, warned: spoken.value },
    stamp,
  )
  await recordings.recount(tx, row.id, stamp.now)
  return written
}

const wordOf = ({ zh, en }: Label): Label => ({ zh, en })

/** What is absolute refuses; a warning wants a reason, and goes on the record with it. */
function speak(
  objections: readonly Objection[],
  { step, reason }: StepOrder,
  known: StepDefinition | undefined,
): Result<readonly Objection[], string> {
  const facts = ({ zh, en, basis }: Objection) => ({
    step: known === undefined ? step : wordOf(known),
    why: { zh, en },
    basis: basis ?? '—',
  })
  const blocked = objections.find(({ weight }) => weight === 'blocked')
  if (blocked) return refuse('enforcement.step-refused', facts(blocked), 'body.step')
  const [warned] = objections
  if (warned && reason === undefined) return refuse('enforcement.warned', facts(warned), 'body.reason')
  return ok(objections)
}

interface Checked {
  readonly definition: ActDefinition
  readonly step: StepDefinition
  readonly row: CaseRow
  readonly order: StepOrder
}

async function checkStep(tx: Transaction, { definition, step, row, order }: Checked, { officer }: Stamp) {
  const isHead = (await tx.maybe(findCase, [row.id, headedUnitsOf(officer)])) !== undefined
  if (step.approved && !isHead) return refuse('enforcement.head-only')
  const [fault] = checkFields(definition, step, order.fields)
  if (fault) {
    const code = fault.fault === 'missing' ? 'enforcement.field-missing' : 'enforcement.field-wrong'
    const known = definition.fields[fault.field]
    const field = known === undefined ? fault.field : wordOf(known)
    return refuse(code, { field }, `body.fields.${fault.field}`)
  }
  if (step.officers === undefined) return ok(undefined)
  const question = questionOf(row, order.on)
  const { ok: may, reasons } = await askOfficers(tx, order.officerIds, question)
  if (may) return ok(undefined)
  const why = [...new Set(reasons.map(({ fault }) => fault))].map((fault) => officerFaults[fault])
  return refuse('enforcement.officers', { why }, 'body.officerIds')
}

interface Written extends Checked {
  readonly record: CaseRecord
  readonly of: readonly string[] | undefined
  readonly moment: Moment
  readonly at: CaseRecord['steps'][number]['at']
  readonly warned: readonly Objection[]
}

async function write(tx: Transaction, written: Written, { officer, now }: Stamp) {
  const { row, step, order, of, at, warned } = written
  const stepId = newId(now)
  const paperNumber = await numberOf(tx, written)
  const overruled = warned.map(({ weight, zh, en, basis }) => ({ weight, zh, en, basis }))
  await tx.many(insertStep, [
    ...[stepId, row.id, step.code, order.on, new Date(at), order.at !== undefined],
    ...[JSON.stringify(order.fields), order.officerIds, of ?? null, paperNumber ?? null],
    ...[JSON.stringify(overruled), order.reason ?? null, now, officer.accountId],
  ])
  const facts = {
    step: step.code,
    stepId,
    on: order.on,
    fields: order.fields,
    officers: order.officerIds,
    ...(of === undefined ? {} : { counterpartyIds: of }),
    ...(paperNumber === undefined ? {} : { paperNumber }),
    ...(order.reason === undefined ? {} : { reason: order.reason }),
  }
  const event = { type: 'step', actor: officer.accountId, at: now, facts }
  await appendToLedger(tx, { kind: 'enforcement-case', id: row.id }, event)
  const version = await refresh(tx, row, written.definition, written.moment)
  return ok({
    answer: { id: row.id, version, stepId, ...(paperNumber === undefined ? {} : { paperNumber }) },
    version,
  })
}

/** 〔year〕serial of the organ and the kind of paper; drawn in this transaction and never used again. */
async function numberOf(tx: Transaction, { row, step, order }: Written): Promise<string | undefined> {
  const word = step.paper?.word
  if (word === undefined) return undefined
  const { documentWord } = await settingOf(tx, { id: row.unit_id, name: row.unit_name })
  const year = Number(order.on.slice(0, 4))
  const serial = await drawNumber(tx, row.unit_id, year, `paper-${documentWord}${word}`)
  return `${documentWord}${word}〔${year}〕${serial}号`
}

/** Stage, nearest end and closing of the case as its steps now have them. @returns the new version */
export async function refresh(
  tx: Transaction,
  row: CaseRow,
  definition: ActDefinition,
  moment: Moment,
): Promise<number> {
  const { record } = await recordOfCase(tx, row.id, definition)
  const read = readCase(definition, row.regime, record, moment)
  const closedOn = read.isClosed ? (record.steps.at(-1)?.on ?? null) : null
  return (await tx.one(moveCase, [row.id, read.stage, nearestEnd(read), closedOn])).version
}
