import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Attendance, TaskState } from './codes.ts'

/**
 * @param attends what the unit answered; null as long as it is silent
 * @param asked the last day to answer, and whether the consultation is over, so that nobody waits any more
 */
export function attendanceOf(
  attends: boolean | null,
  asked: { readonly answerBy: LegalDate; readonly isOver: boolean },
  today: LegalDate,
): Attendance {
  if (attends !== null) return attends ? 'attends' : 'declined'
  if (today > asked.answerBy) return 'silent'
  return asked.isOver ? 'unanswered' : 'waiting'
}

/** The day on which it is due is still in time. */
export function taskStateOf(
  task: { readonly isDone: boolean; readonly isDropped: boolean; readonly dueOn: LegalDate },
  today: LegalDate,
): TaskState {
  if (task.isDone) return 'done'
  if (task.isDropped) return 'dropped'
  return task.dueOn < today ? 'overdue' : 'open'
}
