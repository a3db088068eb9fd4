import type { Officer } from '#capabilities/access/domain/index.ts'
import { type CaseFile, caseFile } from '#capabilities/enforcement/server/index.ts'
import { addDays, instantAt } from '#kernel/calendar/index.ts'
import type { Label } from '#kernel/codes/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { given } from '#platform/server/http/given.ts'
import { countDuties, type DutyReading, isBinding, proposeBindings, wordsOf } from '../domain/index.ts'
import { NO_DUTY } from './bind.ts'
import type { BoundRow } from './binding.sql.ts'
import { actsOf, type CaseDuties, dutiesOfCase } from './case-duties.ts'
import { lookOf } from './read-recordings.ts'
import { type RecordingRow, unboundBetween } from './recording.sql.ts'
import { caseUnitsOf, headedUnitsOf, recordedUnitsOf } from './rights.ts'

/** What a case has to record and has, with what could be bound to it. */
export async function readCaseRecordings(db: Reader, officer: Officer, caseId: string) {
  const file = await caseFile(db, caseId, caseUnitsOf(officer))
  if (file === undefined) return refuse('request.not-found')
  const known = await dutiesOfCase(db, file)
  const mayRecord = (await caseFile(db, caseId, recordedUnitsOf(officer))) !== undefined
  const mayExcuse = (await caseFile(db, caseId, headedUnitsOf(officer))) !== undefined
  const { due, met } = countDuties(known.readings)
  return ok({
    answer: {
      caseId: file.id,
      hasList: known.hasList,
      duties: known.readings.map((reading) => presentDuty(reading, known, file)),
      steps: file.record.steps.map(({ id, on, at }) => ({
        ...{ id, ...labelOf(file, id), on, at },
        hourSaid: file.steps.find((step) => step.id === id)?.hourSaid ?? false,
      })),
      unplaced: known.unplaced.map(({ item, step }) => ({ item, step })),
      others: known.bound
        .filter(({ duty }) => duty === NO_DUTY)
        .map((row) => ({ ...presentBound(row), step: labelOf(file, row.step_id) })),
      proposals: mayRecord ? await proposalsFor(db, file, known) : [],
      ...{ due, met, mayRecord, mayExcuse },
    },
  })
}

const momentOf = (date: Date) => instantAt(date.getTime())

const labelOf = (file: CaseFile, stepId: string | undefined): Label =>
  file.steps.find(({ id }) => id === stepId)?.label ?? { zh: '', en: '' }

const presentBound = (row: BoundRow) => ({
  bindingId: row.binding_id,
  recordingId: row.id,
  name: row.name,
  kind: row.kind,
  mediaType: row.media_type,
  ...given('officerName', row.officer_name),
  ...given('device', row.device),
  startedAt: momentOf(row.started_at),
  endedAt: momentOf(row.ended_at),
  ...given('removedAt', row.removed_at?.toISOString()),
  ...given('damagedAt', row.damaged_at?.toISOString()),
  ...lookOf(row),
})

function presentDuty({ duty, act, state, isOpen, line }: DutyReading, known: CaseDuties, file: CaseFile) {
  const isHere = (row: { readonly step_id: string; readonly duty: string }) =>
    row.step_id === act?.stepId && row.duty === duty.key
  const excuse = known.excuses.filter(isHere).at(-1)
  return {
    ...{ key: duty.key, item: wordsOf(duty), mode: duty.mode, duty: duty.duty, basis: duty.basis },
    ...given('startsWith', duty.startsWith),
    ...given('endsWith', duty.endsWith),
    ...given('content', duty.content),
    ...given('retention', duty.retention),
    ...(act === undefined ? {} : { step: { id: act.stepId, ...labelOf(file, act.stepId), on: act.on } }),
    state,
    isOpen,
    bound: known.bound.filter(isHere).map(presentBound),
    gaps: line.gaps.map((gap) => {
      const reason = known.gapReasons
        .filter(isHere)
        .find(({ after_id, before_id }) => after_id === gap.afterId && before_id === gap.beforeId)
      return {
        ...gap,
        ...(reason && {
          reason: {
            cause: reason.cause,
            told: reason.told,
            words: reason.words,
            by: reason.recorded_by,
          },
        }),
      }
    }),
    seconds: line.seconds,
    ...(excuse && {
      excuse: {
        id: excuse.id,
        reason: excuse.reason,
        askedBy: excuse.asked_by_name,
        ...given('granted', excuse.granted),
        ...given('answer', excuse.answer),
        ...given('answeredBy', excuse.answered_by_name),
      },
    }),
  }
}

/** Recordings of the department that belong to no case and seem to show a step of this one: by officer, day, time and place. */
async function proposalsFor(db: Reader, file: CaseFile, { readings }: CaseDuties) {
  const acts = actsOf(file).map((act) => {
    const step = file.steps.find(({ id }) => id === act.stepId)
    const { place } = file.record.steps.find(({ id }) => id === act.stepId)?.fields ?? {}
    return {
      ...act,
      officerIds: step?.officerIds ?? [],
      hourSaid: step?.hourSaid ?? false,
      isWanted: readings.some((reading) => reading.act?.stepId === act.stepId),
      place: typeof place === 'string' ? place : undefined,
    }
  })
  const days = acts.map(({ on }) => on).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const rows = await db.many(unboundBetween, [
    ...[file.unitId, `${first}T00:00:00+08:00`, `${addDays(last, 1)}T00:00:00+08:00`],
  ])
  const proposed = proposeBindings(rows.map(toCandidate), acts)
  return proposed.flatMap(({ recordingId, stepId, because }) => {
    const row = rows.find(({ id }) => id === recordingId)
    // What is wanted most comes first: a duty that is open, then any duty of the step.
    const [duty] = readings
      .filter(({ act }) => act?.stepId === stepId)
      .toSorted((one, other) => rank(other) - rank(one))
    if (row === undefined) return []
    return {
      ...{ recordingId, stepId, because: [...because], name: row.name },
      ...given('officerName', row.officer_name),
      ...given('place', row.place),
      startedAt: momentOf(row.started_at),
      endedAt: momentOf(row.ended_at),
      step: labelOf(file, stepId),
      duty: duty?.duty.key ?? NO_DUTY,
    }
  })
}

const rank = ({ isOpen, duty }: DutyReading) => (isOpen ? 2 : 0) + (isBinding(duty) ? 1 : 0)

const toCandidate = (row: RecordingRow) => ({
  id: row.id,
  officerId: row.officer_id ?? undefined,
  place: row.place ?? undefined,
  startedAt: momentOf(row.started_at),
  endedAt: momentOf(row.ended_at),
})
