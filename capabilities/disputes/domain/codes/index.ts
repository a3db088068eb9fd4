/** Sectors and kinds of mediators belong to organisations; a dispute only names them. */
export {
  type MediatorKind,
  mediatorKinds,
  type Sector,
  sectors,
} from '#capabilities/organisations/domain/index.ts'
export * from './agreements.ts'
export * from './arrival.ts'
export * from './case-documents.ts'
export * from './categories.ts'
export * from './filings.ts'
export * from './proceedings.ts'
export * from './risk-flags.ts'
export * from './ruled-reasons.ts'
