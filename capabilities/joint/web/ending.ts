import { isAhead } from '../domain/index.ts'
import type { Consultation, JointWork, Part, Task } from './work.ts'
import { livingGroupOf } from './work.ts'

/** What goes on jointly on a matter, and ends when its file is closed. */
export interface Ending {
  readonly aim: string | undefined
  readonly parts: readonly Part[]
  readonly tasks: readonly Task[]
  readonly consultations: readonly Consultation[]
}

/** Undefined where nothing does. Tasks of consultations that were concluded stay. */
export function endingOf(work: JointWork): Ending | undefined {
  const group = livingGroupOf(work)
  const consultations = work.consultations.filter(({ state }) => isAhead(state))
  if (group === undefined && consultations.length === 0) return undefined
  return {
    aim: group?.aim,
    parts: group?.parts.filter(({ until }) => until === undefined) ?? [],
    tasks: group?.tasks.filter(({ state }) => state === 'open' || state === 'overdue') ?? [],
    consultations,
  }
}
