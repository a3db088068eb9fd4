import type { LegalDate } from '#kernel/calendar/index.ts'
import type { Label } from '#kernel/codes/index.ts'
import { holds } from './conditions.ts'
import type { ActDefinition, StepDefinition } from './definition.ts'
import { type LimitReading, limitsUnder, readLimits } from './limits.ts'
import { isClosed, type Objection, objectionsTo } from './may-take.ts'
import { namesIn } from './names-in.ts'
import { isOf, ofOne, partiesApart } from './one-of-several.ts'
import type { Question } from './question.ts'
import { type CaseRecord, type Moment, type Party, type StepTaken, stepsCalled } from './record.ts'

/**
 * One step of the definition as the case has it.
 * @property objections what speaks against recording it today, before its own fields are told
 */
export interface StepReading {
  readonly step: StepDefinition
  readonly taken: readonly StepTaken[]
  /** `needed`: the complete file has it; `open`: it may be there. */
  readonly standing: 'taken' | 'needed' | 'open'
  /** Of a step that happens to each alone: for whom it is still needed. */
  readonly left: readonly Party[]
  readonly objections: readonly Objection[]
}

/** What the file lacks, with the provision that wants it. */
export interface Lack extends Label {
  /** `sum`: on it hangs whether a decision is reviewed. */
  readonly kind: 'step' | 'serving' | 'sum'
  readonly step: string
  readonly basis: string
}

export interface CaseReading {
  readonly isClosed: boolean
  /** The stage of the last step; the first stage of a case without one. */
  readonly stage: string
  readonly steps: readonly StepReading[]
  readonly lacks: readonly Lack[]
  readonly limits: readonly LimitReading[]
}

/** The file at one moment: what is there, what is missing, what is due, each with its basis. */
export function readCase(
  definition: ActDefinition,
  regime: string,
  record: CaseRecord,
  moment: Moment,
): CaseReading {
  const limits = readLimits(limitsUnder(definition, regime), record, moment)
  const question = { record, limits, on: moment.today, at: moment.now, moment }
  const bare = { ...definition, steps: definition.steps.map(untold) }
  const steps = definition.steps.map((step): StepReading => {
    const taken = stepsCalled(record, step.code)
    const apart = partiesApart(step, record)
    const left = apart.filter(
      ({ id }) => !taken.some((one) => isOf(one, id)) && isNeeded(step, ofOne(question, id)),
    )
    const wish = { code: step.code, on: moment.today, at: moment.now, fields: {} }
    const isOpen = apart.length > 0 ? left.length > 0 : taken.length === 0 && isNeeded(step, question)
    return {
      step,
      taken,
      standing: isOpen ? 'needed' : taken.length > 0 ? 'taken' : 'open',
      left,
      objections: fewestObjections(
        [undefined, ...apart.map(({ id }) => [id])].map((of) =>
          objectionsTo(bare, regime, record, { ...wish, of }, moment),
        ),
      ),
    }
  })
  const last = record.steps.at(-1)?.code
  return {
    isClosed: isClosed(definition, record),
    stage: definition.steps.find(({ code }) => code === last)?.stage ?? definition.stages[0]?.code ?? '',
    steps,
    lacks: steps.flatMap((one) => lacksOf(one, record)),
    limits,
  }
}

/** The procedure begins with the step from which the term of the decision runs: before it there is but a clue. */
export function begunOn(
  { limits }: Pick<ActDefinition, 'limits'>,
  { steps }: Pick<CaseRecord, 'steps'>,
): LegalDate | undefined {
  const from = limits.find(({ code }) => code === 'decide')?.from ?? []
  return steps.find(({ code }) => from.some((start) => 'step' in start && start.step === code))?.on
}

function isNeeded({ needed }: StepDefinition, question: Question): boolean {
  return needed !== undefined && (needed === true || holds(needed, question))
}

/** A step may be taken when it may for one of those to whom it happens. */
function fewestObjections(ofEach: readonly (readonly Objection[])[]): readonly Objection[] {
  const weightOf = (objections: readonly Objection[]) =>
    objections.length + 100 * objections.filter(({ weight }) => weight === 'blocked').length
  return ofEach.toSorted((one, other) => weightOf(one) - weightOf(other))[0] ?? []
}

/** The last day that comes first among the limits that run or are overdue; none of a closed case. */
export function nearestEnd({ isClosed: isDone, limits }: CaseReading): LegalDate | null {
  const ends = limits
    .filter(({ state }) => state === 'running' || state === 'late')
    .map(({ dueDay }) => dueDay)
  return isDone ? null : (ends.toSorted()[0] ?? null)
}

/** Nothing is said yet about what depends on the step's own fields. */
function untold(step: StepDefinition): StepDefinition {
  const own = new Set([...(step.asks ?? []), ...(step.mayTell ?? [])])
  const isUntold = (that: Parameters<typeof namesIn>[0]) =>
    namesIn(that).some(([kind, name]) => kind === 'field' && own.has(name))
  const requires = (step.requires ?? []).filter(({ that }) => !isUntold(that))
  return { ...step, requires, follows: undefined }
}

function lacksOf(
  { step, taken, standing, left }: StepReading,
  { parties = [] }: CaseRecord,
): readonly Lack[] {
  const facts = { step: step.code, basis: step.basis }
  const names = left.length < parties.length ? left.map(({ name }) => name) : []
  const whose = {
    zh: names.length === 0 ? '' : `（${names.join('、')}）`,
    en: names.length === 0 ? '' : ` (${names.join(', ')})`,
  }
  if (standing === 'needed')
    return [{ kind: 'step', zh: step.zh + whose.zh, en: step.en + whose.en, ...facts }]
  return step.served && taken.some(({ servedOn }) => servedOn === null)
    ? [{ kind: 'serving', zh: `送达：${step.zh}`, en: `Serving: ${step.en}`, ...facts }]
    : []
}
