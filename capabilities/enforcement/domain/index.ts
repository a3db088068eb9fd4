export { addressedBy, type PaperFacts, type PrintedCounterparty, paperOf, toldBy } from './case-paper.ts'
export { checkDefinition, type DefinitionFault } from './check-definition.ts'
export { checkFields, type FieldFault } from './check-fields.ts'
export { holds } from './conditions.ts'
export * from './definition.ts'
export { DRAW_ALGORITHM, type Drawable, type Drawn, type DrawOrder, type DrawProblem, draw } from './draw.ts'
export {
  type CapRule,
  capFor,
  capStanding,
  countedOf,
  exceptionObjection,
  type InspectionCount,
} from './inspection-cap.ts'
export { type LimitReading, type LimitState, limitsUnder, readLimits } from './limits.ts'
export { isClosed, type Objection, objectionsTo, type StepWish } from './may-take.ts'
export { needsHour } from './needs-hour.ts'
export { isOf, meets, partiesApart } from './one-of-several.ts'
export { checkParts, type PartProblem } from './parts.ts'
export { beginningOf, sumToSay } from './proposals.ts'
export type { Question } from './question.ts'
export { begunOn, type CaseReading, type Lack, nearestEnd, readCase, type StepReading } from './read-case.ts'
export {
  type CaseRecord,
  type FieldValue,
  type FieldValues,
  fieldsOf,
  type Moment,
  type Party,
  type StepTaken,
  stepsCalled,
} from './record.ts'
export { proofsOfServing, type ServingMethod, servedOn, servingMethods } from './serving.ts'
export { type ReceiptFacts, receiptOf } from './serving-receipt.ts'
export { namesServed, servedOnEach, unservedOf } from './servings-of-each.ts'
export { shownValue } from './shown-value.ts'
export { type WhoseProblem, whoseStep } from './whose-step.ts'
