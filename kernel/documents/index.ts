/** The one document model: defined once as data, rendered to screen, PDF and Word from that definition. */
export { chineseNumeral, clauseMark } from './clause-number.ts'
export { gridUnits, type PlacedField, placeFields } from './field-grid.ts'
export { blank, line, paragraphsOf, textOr } from './line.ts'
export type {
  Blank,
  Block,
  ClauseNumbering,
  ClausesBlock,
  CodeBlock,
  DocumentDefinition,
  Field,
  FieldsBlock,
  Line,
  OfficialDocument,
  SealPlace,
  SignaturesBlock,
  Signer,
  TableBlock,
  TextBlock,
} from './official-document.ts'
export {
  type LegalPartyFacts,
  type NaturalPartyFacts,
  type PartyFacts,
  partyBlock,
  type RepresentativeFacts,
  sideHeading,
} from './party-fields.ts'
export { printable, withTexts } from './printable.ts'
export { ageOn, dayInWords, printedDay } from './printed-day.ts'
