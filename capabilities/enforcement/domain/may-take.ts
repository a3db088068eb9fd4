import type { Instant, LegalDate } from '#kernel/calendar/index.ts'
import type { Label } from '#kernel/codes/index.ts'
import { holds } from './conditions.ts'
import type { ActDefinition, StepDefinition } from './definition.ts'
import { type LimitReading, limitsUnder, readLimits } from './limits.ts'
import { isOf, ofOne, partiesApart } from './one-of-several.ts'
import { departures } from './proposals.ts'
import { type CaseRecord, type FieldValues, type Moment, stepsCalled } from './record.ts'

/** Why a step may not be recorded, or may with a warning; each with its basis. */
export interface Objection extends Label {
  readonly code:
    | 'unknown-step'
    | 'case-closed'
    | 'taken-already'
    | 'requirement'
    | 'in-the-future'
    | 'out-of-order'
  readonly weight: 'blocked' | 'warned'
  readonly basis: string | null
}

export interface StepWish {
  readonly code: string
  readonly on: LegalDate
  readonly at?: Instant | undefined
  readonly fields: FieldValues
  /** Ids of those to whom it happened, where not to everybody. */
  readonly of?: readonly string[] | undefined
}

const plain = (code: Objection['code'], zh: string, en: string): Objection => ({
  code,
  zh,
  en,
  weight: 'blocked',
  basis: null,
})

/**
 * Everything that speaks against recording the step now: the order that the law wants, terms that have to pass first,
 * amounts that the procedure does not cover. Empty: nothing does.
 */
export function objectionsTo(
  definition: ActDefinition,
  regime: string,
  record: CaseRecord,
  wish: StepWish,
  moment: Moment,
): readonly Objection[] {
  const step = definition.steps.find(({ code }) => code === wish.code)
  if (step === undefined)
    return [plain('unknown-step', '本程序没有这一步骤', 'this procedure has no such step')]
  const limits = readLimits(limitsUnder(definition, regime), record, { ...moment, today: wish.on })
  return [
    ...formalObjections(definition, record, step, wish, moment),
    ...lawObjections(step, record, limits, wish, moment),
    ...departures(definition, step, record, wish.fields),
  ]
}

function formalObjections(
  definition: ActDefinition,
  record: CaseRecord,
  step: StepDefinition,
  wish: StepWish,
  { today }: Moment,
): readonly Objection[] {
  const last = record.steps.at(-1)
  return [
    ...(isClosed(definition, record) ? [plain('case-closed', '案件已办结', 'the case is closed')] : []),
    ...(!step.repeats && isTaken(step, record, wish)
      ? [plain('taken-already', `「${step.zh}」已办理`, `“${step.en}” has been done`)]
      : []),
    ...(wish.on > today ? [plain('in-the-future', '日期不能晚于今天', 'the day has not come yet')] : []),
    ...(last !== undefined && wish.on < last.on
      ? [
          {
            ...plain(
              'out-of-order',
              `日期早于上一步骤「${last.on}」`,
              `the day is before the last step, ${last.on}`,
            ),
            weight: 'warned' as const,
          },
        ]
      : []),
  ]
}

/** Where it happens to each alone: to one of those whom the wish names, or to all. */
function isTaken(step: StepDefinition, record: CaseRecord, { of }: StepWish): boolean {
  const taken = stepsCalled(record, step.code)
  const isTakenOf = (id: string) => taken.some((one) => isOf(one, id))
  const apart = partiesApart(step, record)
  if (apart.length === 0) return taken.length > 0
  return of === undefined ? apart.every(({ id }) => isTakenOf(id)) : of.some(isTakenOf)
}

function lawObjections(
  step: StepDefinition,
  record: CaseRecord,
  limits: readonly LimitReading[],
  wish: StepWish,
  moment: Moment,
): readonly Objection[] {
  const question = { record, limits, on: wish.on, at: wish.at, more: wish.fields, moment }
  const questions = wish.of?.map((id) => ofOne(question, id)) ?? [question]
  return (step.requires ?? [])
    .filter(({ that }) => !questions.every((one) => holds(that, one)))
    .map(({ zh, en, basis, otherwise }) => ({ code: 'requirement', zh, en, weight: otherwise, basis }))
}

export function isClosed(definition: ActDefinition, record: CaseRecord): boolean {
  return definition.steps.some(({ code, closes }) => closes === true && stepsCalled(record, code).length > 0)
}
