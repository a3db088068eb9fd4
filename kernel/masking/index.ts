export { type Finding, type FindingKind, findingKinds, type KnownPerson, mayBeKept } from './kinds.ts'
export { findIdentifying, type MaskOptions, maskTexts, type Secret } from './mask.ts'
export { familyOf } from './names.ts'
export { plainRow } from './numbers.ts'
