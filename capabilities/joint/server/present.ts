import type { Officer } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { given } from '#platform/server/http/given.ts'
import { attendanceOf, type PartRight, rightsOf, taskStateOf } from '../domain/index.ts'
import type { ConsultationRow, GroupRow, MinuteRow, OpinionRow, PartRow, TaskRow } from './joint.sql.ts'
import { isMine } from './work.ts'

/** Who looks, and on which day: what is late is computed for them. */
export interface Looking {
  readonly officer: Officer
  readonly today: LegalDate
  /** Whoever reads through a part is not told why others cannot attend or ask to leave, nor their accounts. */
  readonly isThroughPart?: boolean
}

export interface Everything {
  readonly consultations: readonly ConsultationRow[]
  readonly groups: readonly GroupRow[]
  readonly parts: readonly PartRow[]
  readonly opinions: readonly OpinionRow[]
  readonly tasks: readonly TaskRow[]
  readonly minutes: readonly MinuteRow[]
}

export function presentPart(part: PartRow, looking: Looking) {
  const isYours = isMine(looking.officer, part)
  const isTold = isYours || looking.isThroughPart !== true
  return {
    id: part.id,
    kind: part.kind,
    ...given('unitId', part.unit_id),
    ...given('unitName', part.unit_name),
    ...given('accountId', isTold ? part.account_id : null),
    ...given('personName', part.person_name),
    since: part.since.toISOString(),
    ...given('until', part.until?.toISOString() ?? null),
    ...given('endReason', isTold ? part.end_reason : null),
    rights: [...rightsOf([part.kind])],
    ...given('releaseReason', isTold && part.until === null ? part.release_reason : null),
    isYours,
  }
}

export function presentInvitation(part: PartRow, looking: Looking) {
  const isAsked = part.kind === 'invited' && part.answer_by !== null
  const presented = presentPart(part, looking)
  const isTold = presented.isYours || looking.isThroughPart !== true
  return {
    ...presented,
    ...(isAsked
      ? {
          attendance: attendanceOf(
            part.attends,
            { answerBy: part.answer_by as LegalDate, isOver: part.until !== null },
            looking.today,
          ),
        }
      : {}),
    ...given('answerReason', part.answer_reason === '' || !isTold ? null : part.answer_reason),
  }
}

/** @param rights of who looks: how far others are may hold what a party conceded, as minutes may */
export function presentTask(
  task: TaskRow,
  { officer, today }: Looking,
  rights: readonly PartRight[] = ['read-minutes'],
) {
  const isYours = isMine(officer, task)
  const ended = { isDone: task.done_at !== null, isDropped: task.dropped_at !== null }
  return {
    id: task.id,
    words: task.words,
    unitName: task.unit_name,
    ...given('personName', task.person_name),
    dueOn: task.due_on,
    state: taskStateOf({ ...ended, dueOn: task.due_on }, today),
    ...given('progress', isYours || rights.includes('read-minutes') ? task.progress : null),
    ...given('reportedAt', task.reported_at?.toISOString() ?? null),
    isYours,
  }
}

function presentOpinion({ id, kind, unit_name, person_name, words, given_at }: OpinionRow) {
  const givenAt = given_at.toISOString()
  return { id, kind, unitName: unit_name, personName: person_name, words, givenAt }
}

export function presentConsultation(row: ConsultationRow, all: Everything, looking: Looking) {
  const of = ({ consultation_id }: { readonly consultation_id: string | null }) => consultation_id === row.id
  return {
    id: row.id,
    state: row.state,
    agenda: row.agenda,
    askedBy: row.asked_by,
    askedAt: row.asked_at.toISOString(),
    ...given('meetsAt', row.meets_at?.toISOString() ?? null),
    ...given('place', row.place),
    ...given('answerBy', row.answer_by),
    ...given('outcome', row.outcome),
    invitations: all.parts.filter(of).map((part) => presentInvitation(part, looking)),
    opinions: all.opinions.filter(of).map(presentOpinion),
    tasks: all.tasks.filter(of).map((task) => presentTask(task, looking)),
  }
}

/** @param rights of who looks: minutes are left out of the answer for whoever may not read them */
export function presentGroup(row: GroupRow, all: Everything, looking: Looking, rights: readonly PartRight[]) {
  const of = ({ group_id }: { readonly group_id: string | null }) => group_id === row.id
  const minutes = all.minutes.filter(of).map((minute) => ({
    id: minute.id,
    words: minute.words,
    writtenAt: minute.written_at.toISOString(),
    writtenBy: minute.written_by,
  }))
  return {
    id: row.id,
    aim: row.aim,
    formedAt: row.formed_at.toISOString(),
    ...given('endedAt', row.ended_at?.toISOString() ?? null),
    ...given('endReason', row.end_reason),
    parts: all.parts.filter(of).map((part) => presentPart(part, looking)),
    opinions: all.opinions.filter(of).map(presentOpinion),
    tasks: all.tasks.filter(of).map((task) => presentTask(task, looking, rights)),
    ...(rights.includes('read-minutes') ? { minutes } : {}),
  }
}
