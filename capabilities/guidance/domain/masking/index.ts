export { type Finding, type FindingKind, findingKinds, type KnownPerson, mayBeKept } from './kinds.ts'
export { findIdentifying, maskTexts } from './mask.ts'
