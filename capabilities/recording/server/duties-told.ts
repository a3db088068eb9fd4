import { type CaseFile, caseFile } from '#capabilities/enforcement/server/index.ts'
import { millisecondsOf } from '#kernel/calendar/index.ts'
import type { Label } from '#kernel/codes/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { type DutyReading, type DutyState, type RecordedPlace, type Span, wordsOf } from '../domain/index.ts'
import { type CaseDuties, dutiesOfCase } from './case-duties.ts'

/**
 * How one duty that has fallen due stands, for who judges the case elsewhere.
 * @property says the step and what has to be recorded there
 * @property shown from the first moment to the last of what is bound; undefined of nothing
 * @property gaps in what has to be recorded throughout, explained or not
 * @property unfit recordings among them that are damaged, or were removed by an approved list
 */
export interface DutyTold {
  readonly place: RecordedPlace
  readonly says: Label
  readonly state: DutyState
  readonly shown?: Pick<Span, 'startedAt' | 'endedAt'> & { readonly parts: number }
  readonly gaps: number
  readonly unfit: number
  readonly excused?: { readonly by: string; readonly answer: string }
}

/** What a case had to record until now, met or not; what only as needed is recorded, where it was. */
export async function dutiesTold(db: Reader, caseId: string): Promise<readonly DutyTold[]> {
  const file = await caseFile(db, caseId, undefined)
  if (file === undefined) return []
  const known = await dutiesOfCase(db, file)
  return known.readings
    .filter(({ state }) => state !== 'not-due' && state !== 'optional')
    .flatMap((reading) => told(reading, known, file) ?? [])
}

function told(
  { duty, act, state, line }: DutyReading,
  known: CaseDuties,
  file: CaseFile,
): DutyTold | undefined {
  if (act === undefined) return undefined
  const isHere = (row: { readonly step_id: string; readonly duty: string }) =>
    row.step_id === act.stepId && row.duty === duty.key
  const step = file.steps.find(({ id }) => id === act.stepId)?.label
  const item = wordsOf(duty)
  const ids = new Set(line.spans.map(({ id }) => id))
  const unfit = known.bound.filter(
    (row) => isHere(row) && ids.has(row.id) && (row.damaged_at !== null || row.removed_at !== null),
  )
  const excuse = known.excuses.findLast((one) => isHere(one) && one.granted === true)
  const [first, last] = [line.spans[0], line.spans.toSorted(byEnd).at(-1)]
  return {
    place: { stepId: act.stepId, duty: duty.key },
    says: { zh: `${step?.zh ?? ''}：${item.zh}`, en: `${step?.en ?? ''}: ${item.en}` },
    state,
    ...(first && last
      ? { shown: { startedAt: first.startedAt, endedAt: last.endedAt, parts: line.spans.length } }
      : {}),
    gaps: duty.duty === 'throughout' ? line.gaps.length : 0,
    unfit: unfit.length,
    ...(state === 'excused' && excuse
      ? { excused: { by: excuse.answered_by_name ?? '', answer: excuse.answer ?? '' } }
      : {}),
  }
}

const byEnd = (one: Span, other: Span) => millisecondsOf(one.endedAt) - millisecondsOf(other.endedAt)
