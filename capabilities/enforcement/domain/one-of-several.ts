import type { StepDefinition } from './definition.ts'
import type { Question } from './question.ts'
import type { CaseRecord, Party, StepTaken } from './record.ts'

/** What may be one's alone; `of` left out: everybody's. */
interface Shared {
  readonly of?: readonly string[] | undefined
}

export const isOf = ({ of }: Shared, id: string): boolean => of === undefined || of.includes(id)

/** Whether the two have somebody in common. */
export const meets = (one: Shared, { of }: Shared): boolean =>
  of === undefined || of.some((id) => isOf(one, id))

/** Among whom a step tells apart; empty where it happens to the case. */
export function partiesApart(step: Pick<StepDefinition, 'each'>, record: CaseRecord): readonly Party[] {
  const { parties = [] } = record
  return step.each === true && parties.length > 1 ? parties : []
}

/** The same question, of one of several: what happened to others alone is not there, and others’ periods are not. */
export function ofOne(question: Question, id: string): Question {
  const { record, limits } = question
  const steps = record.steps.filter((step) => isOf(step, id)).map((step) => servedOnOne(step, id))
  const own = limits.filter((limit) => isOf(limit, id)).map((limit) => ({ ...limit, isAwaiting: false }))
  return { ...question, record: { ...record, steps }, limits: own }
}

function servedOnOne({ servedApart: apart, ...step }: StepTaken, id: string): StepTaken {
  return apart === undefined
    ? step
    : { ...step, servedOn: apart.find((served) => served.id === id)?.on ?? null }
}
