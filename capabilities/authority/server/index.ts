export { groundEnding } from './ending.ts'
export {
  askBody,
  askOfficers,
  bodiesOf,
  creditCodeOf,
  type KnownOfficer,
  type KnownReviewer,
  listInForce,
  listRows,
  officerOfAccount,
  officersInUnits,
  officersNamed,
  officersOf,
  type PlacedRow,
  papersInForce,
  reviewCatalogueRows,
  reviewersOn,
} from './ground.ts'
export { authorityProblems } from './problems.ts'
export { groundReaders } from './rights.ts'
export { authorityRoutes } from './routes.ts'
export { schemeNeeds } from './schemes.ts'
