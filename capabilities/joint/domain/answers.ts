import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Attendance, TaskState } from './codes.ts'

/** @param attends what the unit answered; null as long as it is silent @param answerBy the last day to answer */
export function attendanceOf(attends: boolean | null, answerBy: LegalDate, today: LegalDate): Attendance {
  if (attends === null) return today > answerBy ? 'silent' : 'waiting'
  return attends ? 'attends' : 'declined'
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
