export { type ArrivalReading, type ArrivalRule, readArrival } from './arrival.ts'
export * from './codes.ts'
export {
  type Act,
  type BoundRecording,
  countDuties,
  type Duty,
  type DutyReading,
  dutiesOf,
  type Excuse,
  type ExplainedGap,
  isBinding,
  type ListedDuty,
  type PlaceRow,
  type RecordedFacts,
  readDuties,
  type StatutoryDuty,
  wordsOf,
} from './duty.ts'
export { type Gap, type LineOfTime, lineOfTime, type Span } from './line-of-time.ts'
export {
  type Candidate,
  type Likeness,
  likenesses,
  type Proposal,
  type ProposedAct,
  proposeBindings,
} from './propose.ts'
export { nameOfPlace, type RecordedPlace } from './recorded-place.ts'
export * from './requests.ts'
