import type { Retention } from '#capabilities/authority/domain/index.ts'
import { listInForce, listRows } from '#capabilities/authority/server/index.ts'
import type { CaseFile } from '#capabilities/enforcement/server/index.ts'
import { caseFile } from '#capabilities/enforcement/server/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import { instantAt } from '#kernel/calendar/index.ts'
import type { Label } from '#kernel/codes/index.ts'
import type { Reader, Transaction } from '#platform/server/database/statement.ts'
import {
  type Act,
  countDuties,
  type DutyReading,
  dutiesOf,
  type ListedDuty,
  readDuties,
  wordsOf,
} from '../domain/index.ts'
import {
  type BoundRow,
  boundToCase,
  type ExcuseRow,
  excusesOf,
  gapReasonsOf,
  keepStanding,
} from './binding.sql.ts'

/** What a case has to record, and what it has. @property hasList whether the department has a list of its own */
export interface CaseDuties {
  readonly hasList: boolean
  readonly readings: readonly DutyReading[]
  readonly unplaced: readonly ListedDuty[]
  readonly bound: readonly BoundRow[]
  readonly excuses: readonly ExcuseRow[]
  readonly gapReasons: Awaited<ReturnType<typeof gapReasonRows>>
}

const gapReasonRows = (db: Reader, caseId: string) => db.many(gapReasonsOf, [caseId])

/** List, law and rules as they were on the day on which the case was opened: a running case keeps them. */
export async function dutiesOfCase(db: Reader, file: CaseFile): Promise<CaseDuties> {
  const day = file.openedOn
  const version = await listInForce(db, 'recording-list', file.unitId, day)
  const listed = version === undefined ? [] : await listedDuties(db, version.id)
  const { value: statutory } = await ruleOn(db, 'recording.statutory', day)
  const { value: places } = await ruleOn(db, 'recording.places', day)
  const { value: gap } = await ruleOn(db, 'recording.gap', day)
  const { duties, unplaced } = dutiesOf(file.actType, listed, statutory.rows, places.rows)
  const bound = await db.many(boundToCase, [file.id])
  const gapReasons = await gapReasonRows(db, file.id)
  const excuses = await db.many(excusesOf, [file.id])
  const readings = readDuties(duties, {
    acts: actsOf(file),
    bound: bound.map((row) => ({
      id: row.id,
      stepId: row.step_id,
      duty: row.duty,
      kind: row.kind,
      startedAt: instantAt(row.started_at.getTime()),
      endedAt: instantAt(row.ended_at.getTime()),
    })),
    explained: gapReasons.map((row) => ({
      stepId: row.step_id,
      duty: row.duty,
      afterId: row.after_id,
      beforeId: row.before_id,
    })),
    excuses: excuses.map(({ step_id, duty, granted }) => ({ stepId: step_id, duty, granted })),
    tolerance: gap.toleranceSeconds,
  })
  return { hasList: version !== undefined, readings, unplaced, bound, excuses, gapReasons }
}

async function listedDuties(db: Reader, versionId: string): Promise<readonly ListedDuty[]> {
  const rows = await listRows(db, 'recording-list', versionId)
  return rows.map((row) => ({
    key: `list.${versionId}.${row.position}`,
    actType: row.actType,
    item: row.item ?? row.step,
    step: row.step,
    mode: row.mode,
    duty: row.duty,
    basis: '音像记录事项清单',
    startsWith: row.startsWith,
    endsWith: row.endsWith,
    content: row.content,
    retention: row.retention,
  }))
}

export function actsOf({ steps, record }: CaseFile): readonly Act[] {
  return record.steps.map(({ id, code, on, at }) => ({
    stepId: id,
    code,
    on,
    at,
    servings: steps.find((step) => step.id === id)?.servings ?? [],
  }))
}

/**
 * What a case still has to record before it can be closed, each as one line with the step that it is about. Asked by
 * enforcement in the transaction that closes the case.
 */
export async function openDuties(db: Reader, caseId: string): Promise<readonly Label[]> {
  const file = await caseFile(db, caseId, undefined)
  if (file === undefined) return []
  const { readings } = await dutiesOfCase(db, file)
  return readings
    .filter(({ isOpen }) => isOpen)
    .map(({ duty, act }) => {
      const step = file.steps.find(({ id }) => id === act?.stepId)?.label
      const item = wordsOf(duty)
      return { zh: `${step?.zh ?? ''}：${item.zh}`, en: `${step?.en ?? ''}: ${item.en}` }
    })
}

/** Counts the duties of a case anew, for the figures of its department. */
export async function recount(tx: Transaction, caseId: string, now: Date): Promise<void> {
  const file = await caseFile(tx, caseId, undefined)
  if (file === undefined) return
  const { due, met, excused } = countDuties((await dutiesOfCase(tx, file)).readings)
  await tx.many(keepStanding, [caseId, file.unitId, due, met, excused, now])
}

/** What the row of a list that wants a recording says of keeping it; undefined where no row, or only the law, wants it. */
export async function retentionOfDuty(db: Reader, duty: string): Promise<Retention | undefined> {
  const [, versionId, position] = /^list\.([0-9a-f-]{36})\.(\d+)$/.exec(duty) ?? []
  if (versionId === undefined) return undefined
  const rows = await listRows(db, 'recording-list', versionId)
  return rows.find((row) => row.position === Number(position))?.retention
}
